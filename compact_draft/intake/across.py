"""Columns that are no table: tabs and blanks typed between them, line by line.

A scanner that reads a page with two columns straight across gives lines such as
"The Council will give three<tab>Groups will tell funders", each with a piece of two
sentences. Under a line that names a side in each column the pieces are put together
again, column by column. Typists wrote tables in the same way: "County Council<tab>Shall
open its courses", with the rest of the sentence on lines that begin with a tab.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.drafts import Part
from compact_draft.intake.head_sides import (
    is_only_a_side,
    side_of,
    who_acts,
)
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import Rules
from compact_draft.intake.wording import (
    promise_in,
)
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise_with_map

ACROSS = (
    "two columns were read straight across; look whether it is put together rightly"
)
_GAP = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{4,}")
_WILL = re.compile(r"(?:will|shall|must|should|to)\b", re.IGNORECASE)
_ENDED = re.compile(r"[.;:!?]$")
_MOST_WORDS_OF_A_HEAD = 8
_LEAST_LINES = 2
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One clause of a column: the pieces it is made of, and the side it binds."""

    parts: tuple[Part, ...]
    side: By

    @property
    def words(self) -> str:
        """Its words, joined."""
        return " ".join(part.words for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Lines that stand in columns.

    Attributes:
        start, stop: Their positions; `stop` is the first behind them.
        items: The clauses in order.
        heads: The pieces that only say who.
        doubts: What a person should look at in each clause.
    """

    start: int
    stop: int
    items: tuple[Item, ...]
    heads: tuple[Part, ...]
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cells:
    """A line cut at its first gap; either side may be empty, and `right` is None for no gap."""

    left: str
    right: str | None


def read_across(
    lines: Sequence[Line], rules: Rules, furniture: Collection[int]
) -> tuple[list[Line], dict[int, Region]]:
    """Return the lines, those in columns cut into pieces, and the regions by their start."""
    found: dict[int, Region] = {}
    made = list(lines)
    n = 0
    while n < len(made):
        if n in furniture or not made[n].text:
            n += 1
            continue
        reader = _Reader(made, rules, furniture, n)
        region = reader.two_columns() or reader.who_and_what()
        if region is None:
            n += 1
            continue
        found[n] = region
        for at, line in reader.cut.items():
            made[at] = line
        n = region.stop
    return made, found


class _Reader:
    """Tries to read columns from one line on."""

    def __init__(
        self, lines: Sequence[Line], rules: Rules, furniture: Collection[int], at: int
    ) -> None:
        self.lines = lines
        self.rules = rules
        self.furniture = furniture
        self.at = at
        self.cut: dict[int, Line] = {}

    def two_columns(self) -> Region | None:
        """Return the region under a line that names a side in each of two columns."""
        cells = self._cells(self.at)
        if cells is None or not cells.left or not cells.right:
            return None
        sides = [self._head(cells.left), self._head(cells.right)]
        if None in sides or sides[0] == sides[1]:
            return None
        held: list[list[list[Part]]] = [[], []]
        fresh = [True, True]
        stop = self.at + 1
        for n in self._body():
            line = self._cells(n)
            if line is None:
                fresh = [True, True]
                continue
            parts = self._parts(n, line)
            for column, part in parts:
                if fresh[column] or self._begins(part, held[column][-1][-1], column):
                    held[column].append([])
                held[column][-1].append(part)
                fresh[column] = False
            stop = n + 1
        if min(len(column) for column in held) == 0 or stop - self.at <= _LEAST_LINES:
            return None
        rows = [
            Item(parts=_spaced(parts), side=side)
            for column, side in zip(held, sides, strict=True)
            for parts in column
            if side is not None
        ]
        heads = tuple(part for _, part in self._parts(self.at, cells))
        return Region(
            start=self.at, stop=stop, items=tuple(rows), heads=heads, doubts=(ACROSS,)
        )

    def who_and_what(self) -> Region | None:
        """Return the region of lines with who acts before a tab, and the act behind it."""
        items: list[tuple[By, list[Part]]] = []
        heads: list[Part] = []
        stop = self.at
        for n in range(self.at, len(self.lines)):
            if n in self.furniture and not self.lines[n].text:
                continue
            cells = self._cells(n)
            if cells is None or cells.right is None or n in self.furniture:
                break
            side = self._name(cells.left) if cells.left else None
            if cells.left and (side is None or len(cells.right.split()) < _LEAST_WORDS):
                break
            if side is None and not items:
                break
            pieces = self._parts(n, cells)
            if side is not None:
                heads.append(pieces[0][1])
                items.append((side, []))
            items[-1][1].append(pieces[-1][1])
            stop = n + 1
        acts = sum(self._acts(parts[0].words) for _, parts in items if parts)
        if len(items) < _LEAST_LINES or acts * 2 < len(items):
            self.cut = {}
            return None
        made = tuple(Item(parts=_spaced(parts), side=side) for side, parts in items)
        return Region(start=self.at, stop=stop, items=made, heads=tuple(heads))

    def _body(self) -> Iterator[int]:
        """Yield the lines below the heads: those with a gap, blanks, a short line between."""
        widest = 0
        for n in range(self.at + 1, len(self.lines)):
            cells = self._cells(n)
            if n in self.furniture:
                if not self.lines[n].text:
                    yield n
                continue
            if cells is None:
                return
            if cells.right is None and not self._is_left_only(n, cells.left, widest):
                return
            widest = max(widest, len(cells.left))
            yield n

    def _is_left_only(self, n: int, left: str, widest: int) -> bool:
        """Tell whether a line without a gap is the rest of the left column."""
        after = self._cells(n + 1) if n + 1 < len(self.lines) else None
        return after is not None and after.right is not None and len(left) <= widest

    def _cells(self, n: int) -> _Cells | None:
        """Return a line cut at its first gap; None for a blank, a cell and several lines."""
        line = self.lines[n]
        raw = line.block.text.rstrip("\n")
        if not line.text or line.block.cell is not None or "\n" in raw:
            return None
        if line.block.in_box or line.block.label is not None:
            return None
        gap = _GAP.search(raw)
        if gap is None:
            return _Cells(raw.strip(), None)
        return _Cells(raw[: gap.start()].strip(), raw[gap.end() :].strip())

    def _parts(self, n: int, cells: _Cells) -> list[tuple[int, Part]]:
        """Cut a line into its pieces; return the column and the piece of each."""
        line = self.lines[n]
        if not cells.left or not cells.right:
            whole = replace(
                line, segments=(Segment(before=0, start=0, end=len(line.text)),)
            )
            self.cut[n] = whole
            return [(0 if cells.left else 1, Part(line=whole, order=0))]
        raw = line.block.text
        gap = _GAP.search(raw)
        normal = normalise_with_map(raw)
        left = len(normal.text[: normal.offset(gap.start() if gap else 0)].rstrip())
        right = normal.offset(gap.end() if gap else 0)
        cut = replace(
            line,
            segments=(
                Segment(before=0, start=0, end=left),
                Segment(before=left, start=right, end=len(line.text)),
            ),
        )
        self.cut[n] = cut
        return [(0, Part(line=cut, order=0)), (1, Part(line=cut, order=1))]

    def _begins(self, part: Part, before: Part, column: int) -> bool:
        """Tell whether a piece begins a clause: the one before ended, or it names who."""
        del column
        words = part.words
        if not words[:1].isupper():
            return False
        acts = promise_in(words, self.rules) is not None or opens_with_a_verb(words)
        return bool(_ENDED.search(before.words)) or acts

    def _head(self, text: str) -> By | None:
        few = len(text.split()) <= _MOST_WORDS_OF_A_HEAD
        if not few or text.endswith((".", ";", ",")):
            return None
        return who_acts(text, self.rules) or side_of(text, self.rules)

    def _name(self, text: str) -> By | None:
        text = text.rstrip(":")
        if len(text.split()) > _MOST_WORDS_OF_A_HEAD or (
            text.endswith((".", ";")) and not text.isupper() and "." not in text[:-1]
        ):
            return None
        coded = side_of_codes(text, self.rules)
        if coded is not None or is_only_a_side(text, self.rules):
            return coded or side_of(text, self.rules)
        return side_of(text, self.rules) if len(text.split()) <= 4 else None

    def _acts(self, words: str) -> bool:
        return bool(_WILL.match(words)) or opens_with_a_verb(words)


def _spaced(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return pieces joined by a space, the first by nothing."""
    return tuple(replace(part, joint=" " if n else "") for n, part in enumerate(parts))
