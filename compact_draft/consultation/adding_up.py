"""Do the recorded edits of a copy add up to the copy?

Carried out on the issued paragraphs, they must give the paragraphs of the copy as it
proposes to read, in order. What stands outside the clauses (cover, tag lines, notes)
must differ from the issued file by what is recorded on it, letter for letter.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from compact_draft.consultation.second_reader import (
    Paragraph,
    Said,
    SecondReading,
    fold,
    has_words,
    read_again,
)
from compact_draft.model.annotation import Annotation, AnnotationKind, Level
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Revision

TAGS_STYLE = "CompactTags"
_BREAK = re.compile(r"\s*\n[^\S\n]*\n\s*")
_MOST_CHOICES = 6
"""Rows of one clause, or lines, of which every choice is tried."""


class Line(NamedTuple):
    """A line of an expected or a found text.

    Attributes:
        key: Its words as they compare.
        text: Its words.
        clause: The clause it is of; None where that is not known, or none.
        place: Where it stands, in words.
    """

    key: str
    text: str
    clause: ClauseId | None
    place: str


class _Part(NamedTuple):
    """A share of a clause's text: offsets in the clause, and in the printed text."""

    start: int
    end: int
    at: int


class _Printed(NamedTuple):
    """A clause as the issued file prints it: its text, and what stands around it."""

    clause: Clause
    text: str
    parts: tuple[_Part, ...]

    def offset(self, at: int, *, is_end: bool) -> int:
        """Return the offset in `text` for one in the clause's own text."""
        if is_end:
            part = next((p for p in self.parts if at <= p.end), self.parts[-1])
        else:
            part = next(p for p in reversed(self.parts) if p.start <= at)
        return part.at + max(min(at, part.end), part.start) - part.start


class Issued:
    """The issued file, read again."""

    def __init__(self, data: bytes, revision: Revision) -> None:
        """Read it.

        Raises:
            WordFileError: It cannot be read.
        """
        reading = read_again(data, "sent.docx")
        self.revision = revision
        self.comments = Counter(facts_of(said) for said in reading.comments)
        self.clauses: dict[ClauseId, _Printed] = {}
        self.outside: list[Line] = []
        self.margin: list[Line] = []
        self.tags: dict[ClauseId, list[str]] = defaultdict(list)
        self.numbers = {row.clause: row.number for row in revision.outline.rows}
        self._sort(reading.paragraphs)

    def _sort(self, paragraphs: Sequence[Paragraph]) -> None:
        """Tell clauses and what stands around them apart, by their bookmarks."""
        by_id = {clause.id: clause for clause in self.revision.clauses}
        names = dict(self._names())
        found: dict[ClauseId, list[tuple[str, int]]] = {}
        marked = {
            names[name] for p in paragraphs for name in p.bookmarks if name in names
        }
        bare = [c for c in self.revision.clauses if c.id not in marked and c.text]
        here: Clause | None = None
        for paragraph in paragraphs:
            held = next((names[n] for n in paragraph.bookmarks if n in names), None)
            if held is None:
                held = _first_of(paragraph.text, bare)
            if held is not None and held not in found:
                here = by_id[held]
                found[held] = []
            body = paragraph.story == "body"
            if not (here and body and _take(here, found[here.id], paragraph.text)):
                self._add_outside(paragraph, here)
        for clause, texts in found.items():
            self.clauses[clause] = _printed(by_id[clause], texts)

    def _add_outside(self, paragraph: Paragraph, here: Clause | None) -> None:
        lines = list(lines_of(paragraph.text, None, paragraph.place))
        (self.margin if paragraph.story == "margin" else self.outside).extend(lines)
        if here is not None and paragraph.style == TAGS_STYLE:
            self.tags[here.id] += [line.key for line in lines]

    def _names(self) -> Iterator[tuple[str, ClauseId]]:
        """Yield the bookmark names of the clauses (docs/word.md)."""
        figures = self.revision.digest[:8]
        for clause in self.revision.outline.ids:
            digest = hashlib.sha256(clause.encode("utf-8")).hexdigest()[:20]
            yield f"_cd_{clause.replace('-', '_')}_{figures}", clause
            yield f"_cd_x{digest}_{figures}", clause

    def unprinted(self) -> tuple[ClauseId, ...]:
        """Return the clauses of which the file does not print every word."""
        return tuple(
            clause.id
            for clause in self.revision.clauses
            if clause.text
            and (
                clause.id not in self.clauses
                or len(self.clauses[clause.id].parts) != len(clause.text.split("\n\n"))
            )
        )

    def place(self, clause: ClauseId | None) -> str:
        """Return a clause's number and id, in words."""
        if clause is None:
            return "outside the clauses"
        number = self.numbers.get(clause, "")
        return f"clause {number} ({clause})" if number else f"clause {clause}"


def _first_of(text: str, bare: list[Clause]) -> ClauseId | None:
    key = fold(text)
    for n, clause in enumerate(bare):
        if fold(clause.text.split("\n\n")[0]) == key:
            del bare[n]
            return clause.id
    return None


def _take(clause: Clause, texts: list[tuple[str, int]], text: str) -> bool:
    """Take a paragraph as the next part of a clause, if it says its words."""
    parts = clause.text.split("\n\n")
    first = texts[-1][1] + 1 if texts else 0
    key = fold(text)
    for n in range(first, len(parts)):
        if parts[n] and fold(parts[n]) in key:
            texts.append((text, n))
            return True
    return False


def _printed(clause: Clause, texts: Sequence[tuple[str, int]]) -> _Printed:
    starts = [0]
    parts = clause.text.split("\n\n")
    for part in parts:
        starts.append(starts[-1] + len(part) + 2)
    whole, found = "", list[_Part]()
    for text, n in texts:
        ahead, _, behind = fold(text).partition(fold(parts[n]))
        whole += f"\n\n{ahead}" if whole else ahead
        found.append(_Part(starts[n], starts[n] + len(parts[n]), len(whole)))
        whole += parts[n] + behind
    return _Printed(clause, whole, tuple(found))


def lines_of(text: str, clause: ClauseId | None, place: str) -> Iterator[Line]:
    """Yield the lines of a text: what empty lines part, wordless ones left out."""
    for part in _BREAK.split(text):
        if has_words(part):
            yield Line(fold(part), " ".join(part.split()), clause, place)


def facts_of(said: Said) -> tuple[str, str, str]:
    """Return by what a comment of the issued file is known in a copy."""
    return said.author, said.date[:19], fold(said.text)


# Carrying out the edits of a copy


def home(row: Annotation) -> ClauseId | None:
    """Return the clause a row was read on; while it is proposed, its first candidate."""
    if row.anchor.clause is None and row.candidates:
        return row.candidates[0]
    return row.anchor.clause


def _is_outside(row: Annotation) -> bool:
    """Tell whether an edit is of words that are no clause's own."""
    return (
        row.kind is AnnotationKind.REWORD
        and row.anchor.level is not Level.WORDS
        and row.anchor.to is None
    )


class _Edits:
    """The edits of one copy, sorted by what they do."""

    def __init__(self, rows: Iterable[Annotation]) -> None:
        self.rewords: dict[ClauseId | None, list[Annotation]] = defaultdict(list)
        self.slots: dict[ClauseId, list[Annotation]] = defaultdict(list)
        self.gone: set[ClauseId | None] = set()
        self.moved: set[ClauseId | None] = set()
        self.joined: set[ClauseId] = set()
        for row in rows:
            self._sort(row, home(row))

    def _sort(self, row: Annotation, clause: ClauseId | None) -> None:
        if row.kind is AnnotationKind.WITHDRAW:
            self.gone.add(clause)
        elif row.kind is AnnotationKind.ADD:
            self.slots[clause or ""].append(row)
        elif row.kind is AnnotationKind.MOVE:
            self.moved.add(clause)
            self.slots[row.anchor.to or ""].append(row)
        elif row.anchor.to is not None:
            self.joined.add(row.anchor.to)
        elif row.anchor.level is Level.WORDS:
            self.rewords[clause].append(row)


def carried_out(issued: Issued, rows: Iterable[Annotation]) -> list[Line]:
    """Return the lines of the clauses when the edits of a copy are carried out."""
    edits = _Edits(rows)
    whole: list[tuple[str, ClauseId | None]] = []
    stood: set[ClauseId] = set()
    waiting: list[Annotation | ClauseId] = [
        c for c in reversed(issued.clauses) if c not in edits.moved
    ]
    waiting += reversed(edits.slots.get("", []))
    while waiting:
        one = waiting.pop()
        if isinstance(one, Annotation) and one.kind is AnnotationKind.ADD:
            whole.append((one.proposed, None))
            continue
        clause = (home(one) or "") if isinstance(one, Annotation) else one
        if clause in stood or clause not in issued.clauses:
            continue
        stood.add(clause)
        if clause not in edits.gone:
            text = reworded(issued.clauses[clause], edits.rewords[clause])
            if clause in edits.joined and whole:
                before, owner = whole.pop()
                whole.append((before + text, owner))
            else:
                whole.append((text, clause))
        waiting += reversed(edits.slots.get(clause, []))
    return [
        line
        for text, owner in whole
        for line in lines_of(text, owner, issued.place(owner))
    ]


def reworded(printed: _Printed, rows: Iterable[Annotation]) -> str:
    """Return a clause's printed text with the rewords of one copy carried out."""
    pieces, at = [], 0
    for row in sorted(rows, key=lambda row: row.anchor.start or 0):
        start, end = row.anchor.start or 0, row.anchor.end or 0
        first = printed.offset(start, is_end=start == end)
        pieces += [printed.text[at:first], row.proposed]
        at = max(at, printed.offset(end, is_end=True))
    return "".join([*pieces, printed.text[at:]])


# Holding them against the copy


class Found(NamedTuple):
    """What does not add up: expected lines the copy has not, and the other way."""

    lost: list[Line]
    come: list[Line]
    gone: list[Line]
    unused: list[Annotation]

    @property
    def size(self) -> int:
        """How much does not add up."""
        return len(self.lost) + len(self.come) + len(self.gone) + len(self.unused)


def copy_lines(reading: SecondReading, issued: Issued, *, runs_on: bool) -> list[Line]:
    """Return the lines of a copy.

    Args:
        reading: The copy.
        issued: What it is a copy of.
        runs_on: Whether what a struck paragraph mark runs together with a line outside
            the clauses is one line, or is still read as two.
    """
    outside = {line.key for line in issued.outside}
    found: list[Line] = []
    for paragraph in reading.paragraphs:
        texts = [paragraph.text]
        last = paragraph.pieces[-1]
        if not runs_on and paragraph.joined and fold(last) in outside:
            texts = ["".join(paragraph.pieces[:-1]), last]
        for text in texts:
            found += lines_of(text, None, paragraph.place)
    return found


def _held_against(
    issued: Issued, rows: Sequence[Annotation], lines: Sequence[Line], joins: int
) -> Found:
    """Return what does not add up when `rows` are taken as all edits of a copy.

    `joins` is how many paragraph marks are struck in the copy.
    """
    lost, extra = _apart(carried_out(issued, rows), lines)
    outside = [row for row in rows if _is_outside(row)]
    on = {home(row) for row in outside}
    wide = [line for line in lost if line.clause is not None and line.clause in on]
    lost = [line for line in lost if line not in wide]
    come = _without(extra, [*issued.outside, *issued.margin])
    gone = _without(issued.outside, extra)
    margin = _without(issued.margin, extra)
    left = {
        home(row)
        for row in rows
        if row.kind in (AnnotationKind.WITHDRAW, AnnotationKind.MOVE)
    }
    free = Counter(key for clause in left for key in issued.tags.get(clause or "", ()))
    bound, maybe = list(wide), list(margin)
    for line in gone:
        is_free = free[line.key] > 0
        free[line.key] -= is_free
        (maybe if is_free else bound).append(line)
    if _explained(bound, maybe, come, outside, joins):
        return Found(lost, [], [], [])
    return Found(lost, come, bound, outside)


def _explained(
    bound: Sequence[Line],
    maybe: Sequence[Line],
    come: Sequence[Line],
    rows: Sequence[Annotation],
    joins: int,
) -> bool:
    """Tell whether rows outside the clauses account for lines that went and came.

    What they strike and put in must be, letter for letter, what is the difference, and
    there must be a row for each line. Lines in `maybe` may have gone unasked. A row
    that only joins needs a struck paragraph mark, and no line may show it.
    """
    struck, put = Counter[str](), Counter[str]()
    for row in rows:
        struck.update(_marks(row.anchor.words))
        put.update(_marks(row.proposed))
    runs = sum(not row.anchor.words and not row.proposed for row in rows)
    wanted = Counter(put)
    wanted.subtract(struck)
    for size in range(min(len(maybe), _MOST_CHOICES) + 1):
        for choice in itertools.combinations(maybe, size):
            gone = [*bound, *choice]
            differ = Counter(mark for line in come for mark in _marks(line.text))
            differ.subtract(mark for line in gone for mark in _marks(line.text))
            enough = max(len(gone), len(come)) <= len(rows) + runs
            needed = bool(gone or come) or len(rows) == runs <= joins
            if differ == wanted and enough and needed:
                return True
    return False


def _marks(text: str) -> str:
    return "".join(fold(text).split())


def _apart(
    expected: Sequence[Line], found: Sequence[Line]
) -> tuple[list[Line], list[Line]]:
    """Return expected lines that are not found in their order, and all others found."""
    at = 0
    for line in found:
        if at < len(expected) and expected[at].key == line.key:
            at += 1
        elif at == len(expected):
            break
    if at == len(expected):
        return [], _left_after(expected, found)
    matcher = SequenceMatcher(
        None,
        [line.key for line in expected],
        [line.key for line in found],
        autojunk=False,
    )
    lost: list[Line] = []
    extra: list[Line] = []
    for op, i, i_end, j, j_end in matcher.get_opcodes():
        if op != "equal":
            lost += expected[i:i_end]
            extra += found[j:j_end]
    return lost, extra


def _left_after(expected: Sequence[Line], found: Sequence[Line]) -> list[Line]:
    extra, at = [], 0
    for line in found:
        if at < len(expected) and expected[at].key == line.key:
            at += 1
        else:
            extra.append(line)
    return extra


def _without(lines: Iterable[Line], others: Iterable[Line]) -> list[Line]:
    """Return `lines` less as many of the same words as there are in `others`."""
    held = Counter(line.key for line in others)
    left = []
    for line in lines:
        if held[line.key]:
            held[line.key] -= 1
        else:
            left.append(line)
    return left


# A copy sent again


def least(
    issued: Issued,
    mine: Sequence[Annotation],
    earlier: Sequence[Annotation],
    lines: Sequence[Line],
    joins: int,
) -> Found:
    """Return what does not add up at the best choice of a person's earlier edits.

    A copy sent again has all its own rows; of those that an earlier copy brought it has
    those that were not taken back since.
    """
    kept = _still_there(issued, mine, earlier, {line.key for line in lines})
    best = _held_against(issued, _in_order([*kept, *mine], lines), lines, joins)
    bare = _held_against(issued, mine, lines, joins) if kept else best
    if bare.size < best.size:
        return bare
    for row in list(kept):
        if not best.size:
            break
        fewer = [one for one in kept if one is not row]
        now = _held_against(issued, _in_order([*fewer, *mine], lines), lines, joins)
        if now.size < best.size:
            kept, best = fewer, now
    return best


def _still_there(
    issued: Issued,
    mine: Sequence[Annotation],
    earlier: Sequence[Annotation],
    keys: Collection[str],
) -> list[Annotation]:
    """Return earlier edits without the rewords whose clause does not read like it."""
    groups: dict[ClauseId, list[Annotation]] = defaultdict(list)
    for row in earlier:
        if row.anchor.level is Level.WORDS and home(row) in issued.clauses:
            groups[home(row) or ""].append(row)
    dropped: set[str] = set()
    for clause, rows in groups.items():
        own = [r for r in mine if r.anchor.level is Level.WORDS and home(r) == clause]
        for choice in _choices(rows):
            text = reworded(issued.clauses[clause], [*choice, *own])
            if all(line.key in keys for line in lines_of(text, clause, "")):
                dropped |= {r.id for r in rows} - {r.id for r in choice}
                break
    return [row for row in earlier if row.id not in dropped]


def _choices(rows: Sequence[Annotation]) -> Iterator[Sequence[Annotation]]:
    """Yield choices of rows, the fullest first; of many rows only all and none."""
    if len(rows) > _MOST_CHOICES:
        yield from (rows, ())
        return
    for size in range(len(rows), -1, -1):
        yield from itertools.combinations(rows, size)


def _in_order(rows: Sequence[Annotation], lines: Sequence[Line]) -> list[Annotation]:
    """Return rows of several copies with additions in the order the last one has."""
    if len({row.submission for row in rows}) < 2:
        return list(rows)
    places: dict[str, int] = {}
    for n, line in enumerate(lines):
        places.setdefault(line.key, n)

    def place(row: Annotation) -> int:
        first = next((fold(p) for p in _BREAK.split(row.proposed) if p.strip()), "")
        return places.get(first, len(lines))

    added = iter(sorted((r for r in rows if r.kind is AnnotationKind.ADD), key=place))
    return [next(added) if r.kind is AnnotationKind.ADD else r for r in rows]
