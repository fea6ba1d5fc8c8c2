"""Rounds at random, with what must come of them.

People mark copies of a small draft; copies are sent in parts, twice, saved by another
program, stripped of names and dates, passed on. What is received is known from how the
copies were made: by the rule of docs/decisions/009, and not by reading them.
"""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from tests.copies.copies import Copy, Note, Para, Run, issued, revision
from tests.returned import packed, scrubbed, unpacked

PEOPLE = ("Ann Able", "Bo Bell", "Cy Cole", "Di Dunn")
SAYINGS = ("Agreed.", "Why?", "Say when.")
ANSWERS = ("So do we.", "Not us.")
NEW_WORDS = ("soon", "openly")
SLOTS = ("promptly", "fairly", "yearly")
"""Words of every clause that are edited and remarked on; others stand between."""
NOBODY = "Author"


@dataclass(frozen=True)
class Made:
    """A mark as its maker made it.

    Attributes:
        author: Who made it.
        kind: comment, reply, tracked, silent, add or withdraw.
        clause: Number of the clause.
        slot: The word it is on; empty for all of the clause.
        text: What is said, or put in.
        above: For a reply, what it answers.
        serial: Tells twins apart.
    """

    author: str
    kind: str
    clause: int
    slot: str
    text: str
    serial: int
    above: Made | None = None


@dataclass(frozen=True)
class File:
    """A file that is sent.

    Attributes:
        sender: Who sends it.
        marks: What is in it.
        anonymous: Whether names are taken out.
        undated: Whether dates are.
        threads: Whether replies are still known as such.
        first_id: Ids of comments begin here; another program counts again.
    """

    sender: str
    marks: tuple[Made, ...]
    anonymous: bool = False
    undated: bool = False
    threads: bool = True
    first_id: int = 1

    def is_signed(self, mark: Made) -> bool:
        return not self.anonymous and mark.kind != "silent"

    @property
    def hands(self) -> frozenset[str]:
        return frozenset(m.author for m in self.marks if self.is_signed(m))

    def may_be(self, mark: Made) -> frozenset[str]:
        """Return whose a mark may be, as far as the file tells."""
        if self.is_signed(mark):
            return frozenset({mark.author})
        return self.hands | {self.sender}


class RandomRound:
    """A draft, and the files that came back."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.serial = 0
        self.count = self.dice.randint(2, 4)
        same = self.dice.random() < 0.2
        self.revision: Revision = revision(
            [
                (f"c-{n:02}", Kind.PRINCIPLE, self._words(0 if same and n < 2 else n))
                for n in range(self.count)
            ]
        )
        self.files: list[File] = []
        for _ in range(self.dice.randint(2, 5)):
            self.files.append(self._file())

    def _words(self, n: int) -> str:
        first = ("Groups", "Councils", "Partners", "Trustees")[n]
        return (
            f"{first} answer promptly, they plan fairly and they meet yearly with us."
        )

    # Making

    def _file(self) -> File:
        sender = self.dice.choice(PEOPLE)
        kind = self.dice.random()
        if self.files and kind < 0.6:
            held = self.dice.choice(self.files)
            if kind < 0.1:
                return held
            if kind < 0.2:
                return self._saved_again(held)
            if kind < 0.3:
                return self._part(held)
            if kind < 0.4:
                return replace(held, marks=self._more(held.sender, held.marks))
            if held.threads:
                marks = self._more(sender, held.marks)
                return replace(held, sender=sender, marks=marks)
        made = File(sender, self._more(sender, ()), undated=self.dice.random() < 0.4)
        return replace(made, anonymous=self.dice.random() < 0.3)

    def _saved_again(self, held: File) -> File:
        return replace(
            held,
            first_id=held.first_id + self.dice.randint(0, 40),
            undated=held.undated or self.dice.random() < 0.5,
            threads=self.dice.random() < 0.5,
        )

    def _part(self, held: File) -> File:
        """Return a copy with some of the marks of another, sent by the same person."""
        own = [m for m in held.marks if m.author == held.sender and m.kind != "reply"]
        kept = tuple(m for m in own if self.dice.random() < 0.5)
        return replace(held, marks=kept, threads=True)

    def _more(self, author: str, held: tuple[Made, ...]) -> tuple[Made, ...]:
        marks = list(held)
        for _ in range(self.dice.randint(0 if held else 1, 4)):
            made = self._mark(author, marks)
            if made is not None:
                marks.append(made)
        return tuple(marks)

    def _mark(self, author: str, held: list[Made]) -> Made | None:
        self.serial += 1
        clause = self.dice.randrange(self.count)
        slot = self.dice.choice(SLOTS)
        kind = self.dice.choice(
            ("comment", "comment", "comment", "reply", "tracked", "silent", "add",
             "withdraw")
        )  # fmt: skip
        here = [m for m in held if m.clause == clause]
        # A paragraph put in beside one taken out is one replaced: another remark.
        if kind == "add" and self._has(held, "withdraw", clause, clause + 1):
            return None
        if kind == "withdraw" and self._has(held, "add", clause - 1, clause):
            return None
        gone = any(m.kind == "withdraw" for m in here)
        if kind == "comment":
            where = "" if gone or self.dice.random() < 0.3 else slot
            # Words that somebody replaced by now are not there to be remarked on.
            if any(m.slot == where and m.kind in ("tracked", "silent") for m in here):
                where = ""
            said = self.dice.choice(SAYINGS)
            return Made(author, kind, clause, where, said, self.serial)
        if kind == "reply":
            above = [m for m in held if m.kind == "comment"]
            if not above:
                return None
            on = self.dice.choice(above)
            said = self.dice.choice(ANSWERS)
            return Made(author, kind, on.clause, on.slot, said, self.serial, on)
        if kind == "add":
            if any(m.kind == "add" for m in here):
                return None
            said = f"We will {self.dice.choice(NEW_WORDS)} report to all who ask."
            return Made(author, kind, clause, "", said, self.serial)
        if kind == "withdraw":
            if here:
                return None
            return Made(author, kind, clause, "", "", self.serial)
        if gone or any(m.slot == slot for m in here):
            return None
        said = self.dice.choice(NEW_WORDS)
        if (
            kind == "silent"
        ):  # nobody can tell two hands apart that do the same unsigned
            said += author.split()[0].lower()
        return Made(author, kind, clause, slot, said, self.serial)

    def _has(self, held: list[Made], kind: str, *clauses: int) -> bool:
        return any(m.kind == kind and m.clause in clauses for m in held)

    # What must come of it

    def expected(self) -> Counter[tuple[str, str, str, str]]:
        """Return how many remarks there are of each kind, clause, word and saying."""
        found: Counter[tuple[str, str, str, str]] = Counter()
        for alike in self._alike():
            mark = alike[0][1]
            in_file: Counter[int] = Counter(n for n, _ in alike)
            kind = {"tracked": "reword", "silent": "reword"}.get(mark.kind, mark.kind)
            kind = "said" if kind in ("comment", "reply") else kind
            found[kind, f"c-{mark.clause:02}", mark.slot, mark.text] += max(
                in_file.values()
            )
        return found

    def _alike(self) -> Iterator[list[tuple[int, Made]]]:
        """Yield marks (with the number of their file) that are one by the rule."""
        by_facts: dict[object, list[tuple[int, Made]]] = {}
        for n, file in enumerate(self.files):
            for mark in file.marks:
                by_facts.setdefault(facts(mark), []).append((n, mark))
        for marks in by_facts.values():
            yield from self._parted(marks)

    def _parted(
        self, marks: list[tuple[int, Made]]
    ) -> Iterator[list[tuple[int, Made]]]:
        """Part marks of the same facts by whose they are: as few people as will do."""
        whose = [self.files[n].may_be(mark) for n, mark in marks]
        people = next(
            chosen
            for size in range(1, len(PEOPLE) + 1)
            for chosen in itertools.combinations(PEOPLE, size)
            if all(may.intersection(chosen) for may in whose)
        )
        groups: dict[str, list[tuple[int, Made]]] = {}
        for mark, may in zip(marks, whose, strict=True):
            of = next(person for person in people if person in may)
            groups.setdefault(of, []).append(mark)
        yield from groups.values()

    def data(self, file: File) -> bytes:
        """Return a file as it is sent."""
        return written(self.revision, file)


def facts(mark: Made) -> object:
    """Return what makes a mark the remark it is, but for who."""
    kind = "edit" if mark.kind in ("tracked", "silent") else mark.kind
    above = None if mark.above is None else (mark.above.author, facts(mark.above))
    return kind, mark.clause, mark.slot, mark.text, above


def written(rev: Revision, file: File) -> bytes:
    """Return the Word file."""
    copy = issued(rev)
    texts = [c.text for c in rev.clauses]
    ids = {m.serial: file.first_id + n for n, m in enumerate(file.marks)}
    blocks: list[Para] = []
    heading = copy.blocks[0]
    assert isinstance(heading, Para)
    originals = [b for b in copy.blocks[1:] if isinstance(b, Para)]
    for n, text in enumerate(texts):
        mine = [m for m in file.marks if m.clause == n]
        block = originals[n]
        blocks.append(marked(block, text, mine, file, ids))
        for mark in mine:
            if mark.kind == "add":
                author = NOBODY if file.anonymous else mark.author
                run = Run(mark.text, "ins", author)
                blocks.append(Para((run,), end="ins", author=author))
    notes = [note(m, file, ids) for m in file.marks if m.kind in ("comment", "reply")]
    made = Copy([heading, *blocks])
    made.notes = notes
    data = made.data()
    return data if not file.undated else undated(data)


def undated(data: bytes) -> bytes:
    parts = unpacked(data)
    for name in ("word/document.xml", "word/comments.xml"):
        if name in parts:
            parts[name] = scrubbed(parts[name], names=False)
    return packed(parts)


def note(mark: Made, file: File, ids: dict[int, int]) -> Note:
    above = None
    if mark.above is not None and file.threads:
        above = ids[mark.above.serial]
    return Note(
        ids[mark.serial],
        mark.text,
        author=NOBODY if file.anonymous else mark.author,
        parent=above,
    )


def marked(
    block: Para, text: str, mine: Iterable[Made], file: File, ids: dict[int, int]
) -> Para:
    """Return a clause with its marks."""
    mine = list(mine)
    pieces: list[Run] = []
    at = 0
    for slot in SLOTS:
        start = text.index(slot)
        pieces.append(Run(text[at:start]))
        pieces += slotted(slot, [m for m in mine if m.slot == slot], file, ids)
        at = start + len(slot)
    pieces.append(Run(text[at:]))
    gone = next((m for m in mine if m.kind == "withdraw"), None)
    runs = tuple(run for run in pieces if run.text)
    if gone is not None:
        author = NOBODY if file.anonymous else gone.author
        runs = tuple(
            replace(r, kind="del", author=author) if not r.kind else r for r in runs
        )
        block = replace(block, end="del", author=author)
    whole = [m for m in mine if m.slot == "" and m.kind in ("comment", "reply")]
    opening = "".join(f'<w:commentRangeStart w:id="{ids[m.serial]}"/>' for m in whole)
    closing = "".join(end_of(ids[m.serial]) for m in whole)
    return replace(block, runs=runs, before=opening, after=closing)


def end_of(number: int) -> str:
    return (
        f'<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def slotted(
    slot: str, mine: list[Made], file: File, ids: dict[int, int]
) -> Iterator[Run]:
    """Yield a word with what is said of it, and its edit."""
    said = [m for m in mine if m.kind in ("comment", "reply")]
    for mark in said:
        yield Run(f'<w:commentRangeStart w:id="{ids[mark.serial]}"/>', "xml")
    edit = next((m for m in mine if m.kind in ("tracked", "silent")), None)
    if edit is None:
        yield Run(slot)
    elif edit.kind == "silent":
        yield Run(edit.text)
    else:
        author = NOBODY if file.anonymous else edit.author
        yield Run(slot, "del", author)
        yield Run(edit.text, "ins", author)
    for mark in said:
        yield Run(end_of(ids[mark.serial]), "xml")
