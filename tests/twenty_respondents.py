"""Twenty respondents mark an issued draft in every way; what must come of it is known.

The marks are made with `tests.returned` as people make them in Word: dated or not, by
one hand or several, tracked or silent, in parts, saved without names, passed on. What is
expected of each is written down as it is made, and never read from a file.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Revision
from tests.returned import Returned, packed, unpacked

NAMES = (
    "Odile Marsh", "Tam Orrin", "Bram Holt", "Wren Hollis", "Len Abara", "Priya Fenn",
    "Jory Lund", "Ilsa Quill", "Hew Barrow", "Nia Castell", "Dov Amberley", "Sal Pike",
    "Ros Tarn", "Kit Vesper", "Mo Linton", "Una Greave", "Abe Sorrel", "Fay Dunmore",
    "Gil Thorne", "Cleo Vane",
)  # fmt: skip
SAYINGS = ("Agreed.", "Why not sooner?", "Who will do this?", "Too vague to be kept.")
NUMBERS = ("seventeen", "nineteen", "fourteen", "sixteen")


@dataclass(frozen=True)
class Expected:
    """A remark that must be received, once.

    Attributes:
        author: The name on its mark; empty for none.
        sender: Who sent the file it came in first.
        kind: As in `AnnotationKind`.
        clause: The clause it is on (for what is added, the one it follows).
        quote: The words it is about.
        words: What is said, or proposed.
        state: open, resolved, or empty for an edit.
        tracked: False for an edit made with tracking off.
    """

    author: str
    sender: str
    kind: str
    clause: ClauseId | None
    quote: str
    words: str
    state: str = ""
    tracked: bool = True


@dataclass
class Sent:
    """A file that somebody sends."""

    name: str
    sender: str
    data: bytes


@dataclass
class Twenty:
    """The round."""

    revision: Revision
    issued: bytes
    seed: int = 1
    files: list[Sent] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        every = {c.id: c for c in self.revision.clauses}
        texts = Counter(c.text for c in self.revision.clauses)
        self.order = [every[i] for i in self.revision.outline.ids]
        self.plain = [
            c
            for c in self.order
            if c.kind.is_promise and texts[c.text] == 1 and "\n\n" not in c.text
            and len(c.text.split()) >= 8
        ]  # fmt: skip
        self.columns = {row.clause: row.column for row in self.revision.outline.rows}
        for n, name in enumerate(NAMES):
            MAKERS[n % len(MAKERS)](self, name)
            comments_of_one(self, name)

    # Choosing

    def some(self, count: int) -> list[Clause]:
        return self.dice.sample(self.plain, count)

    def phrase(self, clause: Clause, length: int = 2) -> str:
        """Return words that stand once in a clause, and in no other's beginning."""
        words = clause.text.split(" ")
        for start in self.dice.sample(
            range(1, len(words) - length), len(words) - length - 1
        ):
            found = " ".join(words[start : start + length])
            plain = found.replace(" ", "").isalpha()
            if plain and clause.text.count(found) == 1 and len(found) > 6:
                return found
        return words[0]

    def apart(self) -> tuple[Clause, Clause]:
        """Return two clauses of one column that do not stand one after the other."""
        while True:
            one, two = self.some(2)
            at = [self.order.index(one), self.order.index(two)]
            same = self.columns[one.id] == self.columns[two.id]
            if same and at[0] - at[1] not in (-1, 0, 1):
                return one, two

    def send(self, name: str, sender: str, data: bytes) -> None:
        self.files.append(Sent(f"{len(self.files):02}-{name}.docx", sender, data))

    # Marks, with what must come of them

    def comment(
        self, copy: Returned, clause: Clause, text: str, *, whole: bool = False,
        who: str | None = None, sender: str | None = None, expect: bool = True,
    ) -> int:  # fmt: skip
        words = clause.text if whole else self.phrase(clause)
        number = copy.comment(words, text, whole=whole, within=clause.text)
        if expect:
            author = copy.author if who is None else who
            quote = "" if whole else words
            self.expect(
                author, sender or copy.author, "comment", clause.id, quote, text, "open"
            )
        return number

    def expect(self, *facts: object, **more: object) -> None:
        self.expected.append(Expected(*facts, **more))  # type: ignore[arg-type]  # passed on

    def replace(self, copy: Returned, clause: Clause, *, tracked: bool = True,
                who: str | None = None, sender: str | None = None) -> None:  # fmt: skip
        words, new = self.phrase(clause), self.dice.choice(NUMBERS)
        (copy.replace if tracked else copy.silently)(words, new, clause.text)
        author = (copy.author if tracked else "") if who is None else who
        self.expect(
            author, sender or copy.author, "reword", clause.id, words, new, "",
            tracked=tracked,
        )  # fmt: skip


def comments_of_one(round_: Twenty, name: str) -> None:
    """Three comments more, in a copy of their own that comes later."""
    copy = Returned(round_.issued, name)
    copy.undated = round_.dice.random() < 0.5
    for clause in round_.some(3):
        round_.comment(copy, clause, f"{round_.dice.choice(SAYINGS)} As said before.")
    round_.send("later", name, copy.data())


# One maker after another: what one respondent sends


def comments_and_replies(round_: Twenty, name: str) -> None:
    """Comments on words and on whole clauses, threads, one of them settled."""
    copy = Returned(round_.issued, name)
    one, two, three, four = round_.some(4)
    first = round_.comment(copy, one, "Say by when.")
    copy.reply(first, "Within a month, say.")
    round_.expect(name, name, "reply", one.id, round_.expected[-1].quote,
                  "Within a month, say.", "open")  # fmt: skip
    round_.comment(copy, two, "Agreed.", whole=True)
    settled = round_.comment(copy, three, "Is this still so?")
    copy.resolve(settled)
    done = round_.expected.pop()
    round_.expected.append(
        Expected(done.author, done.sender, done.kind, done.clause, done.quote, done.words,
                 "resolved")
    )  # fmt: skip
    round_.comment(copy, four, round_.dice.choice(SAYINGS))
    round_.send("comments", name, copy.data())


def tracked_words(round_: Twenty, name: str) -> None:
    """Words replaced, put in and struck, with tracking on."""
    copy = Returned(round_.issued, name)
    one, two, three, four, five = round_.some(5)
    round_.comment(copy, one, "As we said at the meeting.", whole=True)
    for clause in (one, two, three):
        round_.replace(copy, clause)
    words = round_.phrase(four)
    copy.insert(words, " at all times", four.text)
    round_.expect(name, name, "reword", four.id, "", "at all times")
    words = round_.phrase(five)
    copy.strike(f" {words}", five.text)
    round_.expect(name, name, "reword", five.id, words, "")
    round_.send("tracked", name, copy.data())


def silent_words(round_: Twenty, name: str) -> None:
    """Words replaced with tracking off, and comments beside them."""
    copy = Returned(round_.issued, name)
    one, two, three, four = round_.some(4)
    for clause in (one, two, three):
        round_.replace(copy, clause, tracked=False)
    round_.comment(copy, four, "We changed some words; please look.")
    round_.send("silent", name, copy.data())


def twins_in_parts(round_: Twenty, name: str) -> None:
    """The same words on two clauses in two copies, without names and dates."""
    one, two, three = round_.some(3)
    for n, clauses in enumerate(((one, three), (two,))):
        copy = Returned(round_.issued, name)
        for clause in clauses:
            round_.comment(copy, clause, "Agreed.", whole=True, who="Author")
        round_.send(f"part {n + 1}", name, copy.data(anonymous=True))


def twins_in_one(round_: Twenty, name: str) -> None:
    """The same words twice at one place, and again in a copy sent later with more."""
    copy = Returned(round_.issued, name)
    one, two, three = round_.some(3)
    round_.comment(copy, one, "Yes.", whole=True)
    round_.comment(copy, one, "Yes.", whole=True)
    round_.replace(copy, two)
    first = copy.data()
    round_.send("first", name, first)
    later = Returned(first, name)
    round_.comment(later, three, "One more thing.")
    round_.send("second", name, later.data())
    round_.send("second again", name, later.data())


def passed_on(round_: Twenty, name: str) -> None:
    """Somebody's copy that another adds to; both come."""
    first = Returned(round_.issued, f"{name}, finance")
    one, two, three, four = round_.some(4)
    colleague = f"{name}, finance"
    round_.comment(first, one, "The money is there.", sender=name)
    round_.replace(first, two, sender=name)
    data = first.data()
    second = Returned(data, name)
    round_.comment(second, three, "With finance's comments.")
    words = round_.phrase(four)
    second.strike(f" {words}", four.text)
    round_.expect(name, name, "reword", four.id, words, "")
    round_.send("passed on", name, second.data())
    round_.send("finance alone", colleague, data)


def structure(round_: Twenty, name: str) -> None:
    """Paragraphs put in, taken out, moved, parted and run together."""
    copy = Returned(round_.issued, name)
    (one, two), three = round_.apart(), round_.some(1)[0]
    while three in (one, two):
        three = round_.some(1)[0]
    new = f"Every year {name.split()[0]} and others will be asked how it went."
    copy.add(one.text, new)
    round_.expect(name, name, "add", one.id, "", new)
    copy.take_out(two.text)
    round_.expect(name, name, "withdraw", two.id, "", "")
    words = three.text.split(" ")
    half = " ".join(words[: len(words) // 2])
    copy.split(three.text, half)
    parts = f"{half}\n\n{' '.join(words[len(words) // 2 :])}"
    round_.expect(name, name, "split", three.id, "", parts)
    round_.send("structure", name, copy.data())


def silent_structure(round_: Twenty, name: str) -> None:
    """The same with tracking off."""
    copy = Returned(round_.issued, name)
    (one, two), three = round_.apart(), round_.some(1)[0]
    while three in (one, two):
        three = round_.some(1)[0]
    new = f"{name.split()[0]} will be told of every change before it is made."
    copy.add(one.text, new, tracked=False)
    round_.expect("", name, "add", one.id, "", new, "", tracked=False)
    copy.take_out(two.text, tracked=False)
    round_.expect("", name, "withdraw", two.id, "", "", "", tracked=False)
    words = three.text.split(" ")
    half = " ".join(words[: len(words) // 2])
    copy.split(three.text, half, tracked=False)
    parts = f"{half}\n\n{' '.join(words[len(words) // 2 :])}"
    round_.expect("", name, "split", three.id, "", parts, "", tracked=False)
    round_.send("silent structure", name, copy.data())


def several_hands(round_: Twenty, name: str) -> None:
    """Three people in one file, one of them answering another; a clause moved."""
    other, third = f"{name} (chair)", f"{name} (trustee)"
    copy = Returned(round_.issued, other)
    one, two, three = round_.some(3)
    first = round_.comment(copy, one, "We should ask the members.", sender=name)
    quote = round_.expected[-1].quote
    copy.author = third
    copy.reply(first, "They were asked.")
    round_.expect(third, name, "reply", one.id, quote, "They were asked.", "open")
    round_.replace(copy, two, sender=name)
    copy.author = name
    round_.comment(copy, three, "Both are ours.", sender=name)
    moved, after = round_.apart()
    while {moved, after} & {one, two, three}:
        moved, after = round_.apart()
    copy.move(moved.text, after.text)
    round_.expect(name, name, "move", moved.id, "", "")
    round_.send("several hands", name, copy.data())


def headings_and_draft(round_: Twenty, name: str) -> None:
    """A comment on a heading is on its section; a name taken out; all undated."""
    copy = Returned(round_.issued, name)
    copy.undated = True
    texts = Counter(c.text for c in round_.order)
    headings = [
        c for c in round_.order if c.kind is Kind.HEADING and texts[c.text] == 1
    ]
    head = round_.dice.choice(headings)
    copy.comment(head.text, "This section is too long.")
    round_.expect(
        name, name, "comment", head.id, head.text, "This section is too long.", "open"
    )
    for clause in round_.some(3):
        round_.comment(copy, clause, round_.dice.choice(SAYINGS))
    round_.replace(copy, round_.some(1)[0])
    round_.send("undated", name, copy.data())


def without_names(round_: Twenty, name: str) -> None:
    """Everything, saved without personal information; and again by another program."""
    copy = Returned(round_.issued, name)
    clauses = round_.some(7)
    for clause in clauses[:2]:
        round_.comment(copy, clause, round_.dice.choice(SAYINGS), who="Author")
    for clause in clauses[2:4]:
        round_.replace(copy, clause, who="Author")
    for clause in clauses[4:6]:
        round_.replace(copy, clause, tracked=False)
    first = round_.comment(copy, clauses[6], "Is this ours?", whole=True, who="Author")
    copy.reply(first, "It is.")
    round_.expect("Author", name, "reply", clauses[6].id, "", "It is.", "open")
    data = copy.data(anonymous=True)
    round_.send("no names", name, data)
    round_.send("no names, saved again", name, saved_again(data))


def saved_again(data: bytes) -> bytes:
    """Return a file as another program saves it: new ids, no threads, other zip."""
    parts = unpacked(data)
    for part in ("word/document.xml", "word/comments.xml"):
        for tag in (
            b"comment ",
            b"commentRangeStart ",
            b"commentRangeEnd ",
            b"commentReference ",
        ):
            parts[part] = re.sub(
                rb"(<w:" + tag + rb'(?:[^>]* )?w:id=")(\d+)"',
                lambda m: m[1] + str(int(m[2]) + 70).encode() + b'"',
                parts[part],
            )
    parts.pop("word/commentsExtended.xml", None)
    return packed(parts)


def run_together(round_: Twenty, name: str) -> None:
    """Two clauses run together, and a reply to somebody else's remark in their copy."""
    copy = Returned(round_.issued, name)
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(round_.order)
        if one in round_.plain
        and two in round_.plain
        and copy.follows(one.text, two.text)
    ]
    one, two = round_.dice.choice(pairs)
    copy.join(one.text)
    round_.expect(name, name, "reword", one.id, "", "")
    rest = [c for c in round_.some(6) if c not in (one, two)]
    for clause in rest[:4]:
        round_.comment(copy, clause, round_.dice.choice(SAYINGS), whole=True)
    round_.send("run together", name, copy.data())


MAKERS: tuple[Callable[[Twenty, str], None], ...] = (
    comments_and_replies,
    tracked_words,
    silent_words,
    twins_in_parts,
    twins_in_one,
    passed_on,
    structure,
    silent_structure,
    several_hands,
    headings_and_draft,
    without_names,
    run_together,
)
