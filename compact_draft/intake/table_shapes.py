"""Tables that are laid out in another way than by heads above columns.

One that was turned sideways (its heads stand down the first column) is read as if it stood
upright. A long one in which a row of heads comes further down, as where a whole Compact is
one table, is read as several tables, each with its own heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from compact_draft.intake.head_sides import (
    is_only_a_side,
    leads_in,
    side_of,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Role, Rules
from compact_draft.word.reading.cells import Cell

PARTS = 10_000
"""A part of a table has the table's number plus a multiple of this."""

_MOST_WORDS = 6
_MOST_WORDS_OF_A_TITLE = 8
_TOP = 3
_SHARE = 0.6

Grid = dict[int, dict[int, list[int]]]
"""Row to column to the positions of the lines of the cell that begins there."""


def table_number(cell: Cell) -> int | None:
    """Return the number of the table in the file; None for one made up of tabs."""
    return None if cell.table < 0 else cell.table % PARTS


def shaped(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """Return the lines with tables turned upright and parted at their rows of heads."""
    found = list(lines)
    for grid in _grids(found).values():
        if _is_sideways(found, grid, rules):
            _turn(found, grid)
    for grid in _grids(found).values():
        _part(found, grid, rules)
    return found


def _grids(lines: Sequence[Line]) -> dict[int, Grid]:
    grids: dict[int, Grid] = {}
    for n, line in enumerate(lines):
        cell = line.block.cell
        if cell is not None and cell.table < PARTS:
            grid = grids.setdefault(cell.table, {})
            grid.setdefault(cell.row, {}).setdefault(cell.column, []).append(n)
    return grids


def _text(lines: Sequence[Line], held: Iterable[int]) -> str:
    return " ".join(lines[n].words for n in held if lines[n].words)


# Sideways


def _is_sideways(lines: Sequence[Line], grid: Grid, rules: Rules) -> bool:
    """Tell whether the first cells of the rows are heads: "What", "Who", "When".

    Promises and those who are bound by them both have to be among the heads, and the
    first row must not be a row of heads.
    """
    if not len(grid) >= 2 or any(len(cells) < 2 for cells in grid.values()):
        return False
    firsts = [_text(lines, grid[row].get(0, ())) for row in sorted(grid)]
    if any(len(text.split()) > _MOST_WORDS for text in firsts):
        return False
    roles = [_role(text, rules) for text in firsts]
    acts = {Role.ACTION, Role.COMMITMENT} & set(roles)
    if not acts or Role.WHO not in roles or roles.count(None) > len(roles) / 2:
        return False
    top = [_text(lines, held) for _, held in sorted(grid[min(grid)].items())]
    across = {_role(text, rules) for text in top[1:] if len(text.split()) < _MOST_WORDS}
    return not {Role.WHO, Role.ACTION, Role.COMMITMENT} & across


def _role(text: str, rules: Rules) -> Role | None:
    return rules.column(text) if text else None


def _turn(lines: list[Line], grid: Grid) -> None:
    """Put each cell where it would stand upright, the lines in that order."""
    places = sorted(
        n for cells in grid.values() for held in cells.values() for n in held
    )
    turned = []
    for n in places:
        cell = lines[n].block.cell
        if cell is None:
            return
        upright = replace(
            cell,
            row=cell.column,
            column=cell.row,
            span=1,
            rows=cell.columns,
            columns=cell.rows,
            is_head=cell.column == 0,
            turned=True,
        )
        turned.append(((upright.row, upright.column, n), upright))
    made = {}
    for place, ((_, _, n), upright) in zip(
        places, sorted(turned, key=_first), strict=True
    ):
        made[place] = replace(lines[n], block=replace(lines[n].block, cell=upright))
    for place, line in made.items():
        lines[place] = line


def _first(pair: tuple[tuple[int, int, int], Cell]) -> tuple[int, int, int]:
    return pair[0]


# Parted


def _part(lines: list[Line], grid: Grid, rules: Rules) -> None:
    """Give the rows from each row of heads further down a table of their own."""
    heads = [row for row in sorted(grid) if _is_row_of_heads(lines, grid[row], rules)]
    later = [row for row in heads if row >= _TOP or _stands_below(lines, grid, row)]
    if not later or not _says_more(lines, grid, heads):
        return
    starts = [0, *later]
    ends = [*later, max(grid) + 1]
    for part, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for row in range(start, end):
            for n in (n for held in grid.get(row, {}).values() for n in held):
                cell = lines[n].block.cell
                if cell is None:
                    continue
                moved = replace(
                    cell,
                    table=cell.table + part * PARTS,
                    row=row - start,
                    rows=end - start,
                    above=start,
                )
                lines[n] = replace(lines[n], block=replace(lines[n].block, cell=moved))


def _is_row_of_heads(
    lines: Sequence[Line], cells: dict[int, list[int]], rules: Rules
) -> bool:
    """Tell whether every cell of a row is a short head and sides or roles are among them."""
    texts = [_text(lines, held) for held in cells.values()]
    worded = [text for text in texts if text]
    alike = len({text.casefold() for text in worded}) < len(worded)
    if len(worded) < 2 or alike or any(_is_long(text, rules) for text in worded):
        return False
    if any(
        lines[n].has_bullet or lines[n].text.endswith(".")
        for h in cells.values()
        for n in h
    ):
        return False
    sides = [t for t in worded if is_only_a_side(t, rules) or leads_in(t, rules)]
    roles = [t for t in worded if side_of(t, rules) is None and rules.column(t)]
    marked = any(
        (cell := lines[n].block.cell) is not None and cell.is_head
        for held in cells.values()
        for n in held
    )
    named = len(sides) + len(roles)
    return (
        len(sides) >= 2
        or (marked and named >= 1)
        or named >= max(2, _SHARE * len(worded))
    )


def _is_long(text: str, rules: Rules) -> bool:
    """Tell whether a text is longer than a head: one that leads in may be longer."""
    most = 2 * _MOST_WORDS if leads_in(text, rules) else _MOST_WORDS
    return len(text.split()) > most


def _says_more(lines: Sequence[Line], grid: Grid, heads: Sequence[int]) -> bool:
    """Tell whether the heads further down say something else than those at the top."""
    said = [
        tuple(_text(lines, held).casefold() for _, held in sorted(grid[row].items()))
        for row in heads
    ]
    return len(set(said)) > 1 or _stands_below(lines, grid, heads[0])


def _stands_below(lines: Sequence[Line], grid: Grid, row: int) -> bool:
    """Tell whether a row of heads stands below more than a title of the table."""
    above = [
        _text(lines, held)
        for r, cells in grid.items()
        for held in cells.values()
        if r < row and len(cells) == 1
    ]
    long = any(len(text.split()) > _MOST_WORDS_OF_A_TITLE for text in above)
    ended = any(re.search(r"[^.]\.$", text) for text in above)
    return row >= _TOP or long or ended
