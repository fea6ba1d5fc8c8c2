"""Do the recorded edits of a copy add up to the copy?

Carried out on the issued paragraphs, they must give the paragraphs of the copy as it
proposes to read, in order. What stands outside the clauses (cover, tag lines, notes)
must differ from the issued file by what is recorded on it, letter for letter.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from compact_draft.model.annotation import Annotation, AnnotationKind, Level
from compact_draft.model.clause import ClauseId
from compact_draft.recount.issued_lines import (
    BREAK,
    Issued,
    Line,
    Printed,
    lines_of,
)
from compact_draft.recount.second_reader import (
    SecondReading,
    fold,
)

_NUMBERED = re.compile(r"(\d+(?:\.\d+)*)[.)]? +(.*)", re.DOTALL)
_MOST_CHOICES = 6
"""Rows of one clause, or lines, of which every choice is tried."""


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
        self.withdrawn: set[ClauseId | None] = set()
        self.moved: set[ClauseId | None] = set()
        self.joined: set[ClauseId] = set()
        for row in rows:
            self._sort(row, home(row))

    def _sort(self, row: Annotation, clause: ClauseId | None) -> None:
        if row.kind is AnnotationKind.WITHDRAW:
            self.withdrawn.add(clause)
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
        identity = waiting.pop()
        if isinstance(identity, Annotation) and identity.kind is AnnotationKind.ADD:
            whole.append((identity.proposed, None))
            continue
        clause = (
            (home(identity) or "") if isinstance(identity, Annotation) else identity
        )
        if clause in stood or clause not in issued.clauses:
            continue
        stood.add(clause)
        if clause not in edits.withdrawn:
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


def reworded(printed: Printed, rows: Iterable[Annotation]) -> str:
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
    added: list[Line]
    struck: list[Line]
    unused: list[Annotation]

    @property
    def size(self) -> int:
        """How much does not add up."""
        return len(self.lost) + len(self.added) + len(self.struck) + len(self.unused)


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


def held_against(
    issued: Issued, rows: Sequence[Annotation], lines: Sequence[Line], joins: int
) -> Found:
    """Return what does not add up when `rows` are taken as all edits of a copy.

    `joins` is how many paragraph marks are struck in the copy.
    """
    expected = carried_out(issued, rows)
    lost, extra = _apart(expected, _without_numbers(issued, expected, lines))
    outside = [row for row in rows if _is_outside(row)]
    on = {home(row) for row in outside}
    wide = [line for line in lost if line.clause is not None and line.clause in on]
    lost = [line for line in lost if line not in wide]
    added = _without(extra, [*issued.outside, *issued.margin])
    struck = _without(issued.outside, extra)
    margin = _without(issued.margin, extra)
    left = {
        home(row)
        for row in rows
        if row.kind in (AnnotationKind.WITHDRAW, AnnotationKind.MOVE)
    }
    free = Counter(key for clause in left for key in issued.tags.get(clause or "", ()))
    bound, maybe = list(wide), list(margin)
    for line in struck:
        is_free = free[line.key] > 0
        free[line.key] -= is_free
        (maybe if is_free else bound).append(line)
    if _explained(bound, maybe, added, outside, joins):
        return Found(lost, [], [], [])
    return Found(lost, added, bound, outside)


def _without_numbers(
    issued: Issued, expected: Sequence[Line], lines: Sequence[Line]
) -> list[Line]:
    """Return lines without the printed number of their own clause, typed before them.

    A word processor writes it there when it takes a list off; nobody said it.
    """
    wanted = {line.key: issued.numbers.get(line.clause or "", "") for line in expected}
    found = []
    for line in lines:
        typed = None if line.key in wanted else _NUMBERED.fullmatch(line.key)
        if typed and typed[1] and wanted.get(typed[2]) == typed[1]:
            found.append(line._replace(key=typed[2]))
        else:
            found.append(line)
    return found


def _explained(
    bound: Sequence[Line],
    maybe: Sequence[Line],
    added: Sequence[Line],
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
            missing = [*bound, *choice]
            differ = Counter(mark for line in added for mark in _marks(line.text))
            differ.subtract(mark for line in missing for mark in _marks(line.text))
            enough = max(len(missing), len(added)) <= len(rows) + runs
            needed = bool(missing or added) or len(rows) == runs <= joins
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
    own_rows: Sequence[Annotation],
    earlier: Sequence[Annotation],
    lines: Sequence[Line],
    joins: int,
) -> Found:
    """Return what does not add up at the best choice of a person's earlier edits.

    A copy sent again has all its own rows; of those that an earlier copy brought it has
    those that were not taken back since.
    """
    kept = _still_there(issued, own_rows, earlier, {line.key for line in lines})
    best = held_against(issued, _in_order([*kept, *own_rows], lines), lines, joins)
    bare = held_against(issued, own_rows, lines, joins) if kept else best
    if bare.size < best.size:
        return bare
    for row in list(kept):
        if not best.size:
            break
        fewer = [remark for remark in kept if remark is not row]
        tried = held_against(
            issued, _in_order([*fewer, *own_rows], lines), lines, joins
        )
        if tried.size < best.size:
            kept, best = fewer, tried
    return best


def _still_there(
    issued: Issued,
    own_rows: Sequence[Annotation],
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
        own = [
            r for r in own_rows if r.anchor.level is Level.WORDS and home(r) == clause
        ]
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
        first = next((fold(p) for p in BREAK.split(row.proposed) if p.strip()), "")
        return places.get(first, len(lines))

    added = iter(sorted((r for r in rows if r.kind is AnnotationKind.ADD), key=place))
    return [next(added) if r.kind is AnnotationKind.ADD else r for r in rows]
