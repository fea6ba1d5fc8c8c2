"""Tables that are drawn on a page of a PDF: which letters stand in which cell?

A PDF holds no tables, only letters and lines. Where upright and level lines meet, they
are the edges of cells; what stands within four of them is read as one text, row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compact_draft.intake.formats.pdf_page import lines_of_cell
from compact_draft.intake.formats.pdf_print import Letter, Print

_NEAR = 2.5
"""Points: lines that lie so near to each other are one edge."""
_LEAST_ROW = 5.0
_EDGE = 3.0
"""Points between the edge of a cell and its words, at least."""
_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line on a page, in points from the lower left.

    Attributes:
        upright: Whether it runs up and down; else from left to right.
        at: Where it lies: from the left if upright, else from below.
        start, end: Where it begins and ends along its run.
    """

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The lines of print in one cell, and over how many columns it runs."""

    lines: tuple[Print, ...]
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A table that is drawn on a page: where it lies, and its rows of cells."""

    left: float
    right: float
    bottom: float
    top: float
    rows: tuple[tuple[Cell, ...], ...]
    page: int

    def goes_on_in(self, table: Ruled) -> bool:
        """Tell whether a table of the next page has the edges of this one."""
        near = abs(self.left - table.left) + abs(self.right - table.right) <= _NEAR
        columns = {sum(row) for row in (*self.spans(), *table.spans())}
        return table.page == self.page + 1 and near and len(columns) == 1

    def spans(self) -> tuple[tuple[int, ...], ...]:
        """Return over how many columns each cell of each row runs."""
        return tuple(tuple(cell.span for cell in row) for row in self.rows)

    def lines(self) -> Iterator[tuple[Print, ...]]:
        """Yield the lines of each cell."""
        for row in self.rows:
            yield from (cell.lines for cell in row)


@dataclass(slots=True)
class _Box:
    """A cell while its letters are found: its edges, and where it begins and ends."""

    left: int
    right: int
    letters: list[Letter]


def ruled_tables(
    rules: Sequence[Rule], letters: Sequence[Letter], page: int
) -> tuple[tuple[Ruled, ...], tuple[Letter, ...]]:
    """Return the tables that are drawn on a page, from the top, and what stands in none.

    Args:
        rules: The straight lines of the page.
        letters: Its letters.
        page: Which page it is, from 1.
    """
    tables: list[Ruled] = []
    free = tuple(letters)
    for met in _met(_joined(rules)):
        found = _table(met, free, page)
        if found is not None:
            table, free = found
            tables.append(table)
    return tuple(sorted(tables, key=lambda table: -table.top)), free


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Return lines with those put together that go on from each other or lie together."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.upright, round(r.at, 1), r.start)):
        near = [
            n
            for n, held in enumerate(joined)
            if held.upright is rule.upright
            and abs(held.at - rule.at) <= _NEAR
            and rule.start <= held.end + _NEAR
            and held.start <= rule.end + _NEAR
        ]
        if not near:
            joined.append(rule)
            continue
        whole = [joined[n] for n in near] + [rule]
        kept = replace(
            whole[0],
            start=min(r.start for r in whole),
            end=max(r.end for r in whole),
        )
        joined = [held for n, held in enumerate(joined) if n not in near] + [kept]
    return joined


def _met(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield lines in groups that meet one another."""
    left = list(rules)
    while left:
        group, waiting = [], [left.pop()]
        while waiting:
            rule = waiting.pop()
            group.append(rule)
            meets = [other for other in left if _meet(rule, other)]
            left = [other for other in left if other not in meets]
            waiting += meets
        yield group


def _meet(rule: Rule, other: Rule) -> bool:
    if rule.upright is other.upright:
        return False
    return (
        other.start - _NEAR <= rule.at <= other.end + _NEAR
        and rule.start - _NEAR <= other.at <= rule.end + _NEAR
    )


def _table(
    rules: Sequence[Rule], letters: Sequence[Letter], page: int
) -> tuple[Ruled, tuple[Letter, ...]] | None:
    upright = [rule for rule in rules if rule.upright]
    level = [rule for rule in rules if not rule.upright]
    if not upright or not level:
        return None
    across = _edges(
        [rule.at for rule in upright]
        + [end for rule in level for end in (rule.start, rule.end)]
    )
    down = _edges(
        [rule.at for rule in level]
        + [end for rule in upright for end in (rule.start, rule.end)],
        _LEAST_ROW,
    )[::-1]
    is_closed = len(_edges(rule.at for rule in upright)) == len(across)
    if len(across) <= _LEAST_COLUMNS or len(down) < 2:
        return None
    inside = {
        n
        for n, a in enumerate(letters)
        if across[0] <= _middle(a) < across[-1] and down[-1] <= _height(a) < down[0]
    }
    rows = _rows([letters[n] for n in sorted(inside)], across, down, upright, level)
    full = [row for row in rows if sum(bool(box.letters) for box in row) > 1]
    if not full or (len(rows) < 2 and not is_closed):
        return None
    table = Ruled(
        left=across[0],
        right=across[-1],
        bottom=down[-1],
        top=down[0],
        page=page,
        rows=tuple(
            tuple(_cell(box, across, page) for box in row)
            for row in rows
            if any(box.letters for box in row)
        ),
    )
    return table, tuple(a for n, a in enumerate(letters) if n not in inside)


def _edges(places: Iterable[float], near: float = _NEAR) -> list[float]:
    """Return places from the lowest, those near to each other once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > near:
            found.append(place)
    return found


def _rows(
    letters: Sequence[Letter],
    across: Sequence[float],
    down: Sequence[float],
    upright: Sequence[Rule],
    level: Sequence[Rule],
) -> list[list[_Box]]:
    """Return the rows of cells with their letters.

    A cell without a line above it goes on from the cell over it.
    """
    rows: list[list[_Box]] = []
    above: list[_Box] = []
    for top, bottom in pairwise(down):
        row = _boxes(across, (top + bottom) / 2, upright)
        held = [a for a in letters if bottom <= _height(a) < top]
        takers = [_taker(box, above, across, top, level) for box in row]
        for box, taker in zip(row, takers, strict=True):
            left, right = across[box.left], across[box.right]
            taker.letters += [a for a in held if left <= _middle(a) < right]
        if any(box is taker for box, taker in zip(row, takers, strict=True)):
            rows.append(row)
        above = takers
    return rows


def _taker(
    box: _Box,
    above: Sequence[_Box],
    across: Sequence[float],
    top: float,
    level: Sequence[Rule],
) -> _Box:
    """Return the cell that what stands in a place belongs to: its own, or the one over it."""
    middle = (across[box.left] + across[box.right]) / 2
    if any(
        abs(rule.at - top) <= _NEAR and rule.start <= middle <= rule.end
        for rule in level
    ):
        return box
    edges = (box.left, box.right)
    return next((over for over in above if (over.left, over.right) == edges), box)


def _boxes(
    across: Sequence[float], height: float, upright: Sequence[Rule]
) -> list[_Box]:
    """Return the cells of a row: parted where an upright line runs through it."""
    edges = [
        n
        for n, at in enumerate(across)
        if n in (0, len(across) - 1)
        or any(
            abs(rule.at - at) <= _NEAR and rule.start <= height <= rule.end
            for rule in upright
        )
    ]
    return [_Box(left, right, []) for left, right in pairwise(edges)]


def _cell(box: _Box, across: Sequence[float], page: int) -> Cell:
    start, end = across[box.left] + _EDGE, across[box.right] - _EDGE
    return Cell(
        lines=tuple(lines_of_cell(box.letters, page, start, end)),
        span=box.right - box.left,
    )


def _middle(letter: Letter) -> float:
    return (letter.left + letter.right) / 2


def _height(letter: Letter) -> float:
    return letter.base + letter.size * 0.3
