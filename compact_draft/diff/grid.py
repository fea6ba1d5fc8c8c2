"""Which rows, columns and cells of one table became which of another?

Rows are aligned like any blocks; columns by their content in the rows that pair,
falling back to their place; the cells of a paired row follow their columns
(docs/engine.md, 2.8).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Likeness
from compact_draft.diff.blocks import Pair, align

_MOST_COLUMNS = 63
_MOST_CELLS = 500
_MOST_ROWS = 2_500
_LEAST_KEPT = 0.3


class Cell(NamedTuple):
    """A cell, with those that only continue the cell above it (``w:vMerge``).

    Attributes:
        content: All its text as one block; `weight` 0 for an empty cell.
        span: Columns of the grid it spans, from 1.
    """

    content: Block
    span: int = 1


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        cells: In order.
        key: Equal keys, nothing to mark in the row.
        before: Columns skipped before the first cell.
        is_header: Header rows pair with header rows only.
    """

    cells: Sequence[Cell]
    key: int
    before: int = 0
    is_header: bool = False


class RowPair(NamedTuple):
    """What became of one row: places of both, and of their cells, in order.

    Attributes:
        old: Place of the old row; None for one that came.
        new: Place of the new row; None for one that went.
        cells: For paired rows: old and new place of each cell; None on one side for a
            cell that came or went.
    """

    old: int | None
    new: int | None
    cells: tuple[Pair, ...] = ()


class TablePairs(NamedTuple):
    """What became of a table.

    Attributes:
        rows: In order, gone before come in a gap.
        columns: Old and new place of each column of the grid, in order.
        is_replaced: Whether so little stays, in another shape, that the table is
            better shown gone and come whole.
    """

    rows: list[RowPair]
    columns: list[Pair]
    is_replaced: bool


def align_table(
    old: Sequence[Row], new: Sequence[Row], *, likeness: Likeness
) -> TablePairs:
    """Return what became of the rows, columns and cells of a table.

    `likeness` gives the word characters two cells have in common.
    """
    rows = _align_rows(old, new, likeness)
    paired = [(old[i], new[j]) for i, j in rows if i is not None and j is not None]
    columns = _align_columns(old, new, paired, likeness)
    mates = {i: j for i, j in columns if i is not None and j is not None}
    found: list[RowPair] = []
    kept = 0
    for i, j in rows:
        if i is None or j is None:
            found.append(RowPair(i, j))
            continue
        cells = _align_cells(old[i], new[j], mates)
        kept += sum(
            _in_common(old[i].cells[a].content, new[j].cells[b].content, likeness)
            for a, b in cells
            if a is not None and b is not None
        )
        found.append(RowPair(i, j, tuple(cells)))
    total = _weight(old) + _weight(new)
    has_other_shape = len(old) != len(new) or _width(old) != _width(new)
    is_replaced = has_other_shape and total > 0 and 2 * kept < _LEAST_KEPT * total
    return TablePairs(found, columns, is_replaced)


def _align_rows(
    old: Sequence[Row], new: Sequence[Row], likeness: Likeness
) -> list[Pair]:
    """Return the rows aligned as blocks whose likeness is that of their cells."""
    held: dict[int, Row] = {}
    numbers: dict[tuple[object, ...], int] = {}

    def block(row: Row) -> Block:
        texts = tuple(cell.content.text for cell in row.cells)
        shape = tuple(cell.span for cell in row.cells)
        number = numbers.setdefault((texts, shape, row.before), len(numbers))
        held.setdefault(number, row)
        weight = sum(cell.content.weight for cell in row.cells)
        return Block(row.key, number, weight, 1 + int(row.is_header))

    is_small = len(old) * len(new) <= _MOST_ROWS

    def in_common(a: Block, b: Block) -> int:
        return _rows_in_common(held[a.text], held[b.text], likeness, is_small)

    return align(
        [block(row) for row in old], [block(row) for row in new], likeness=in_common
    )


def _rows_in_common(old: Row, new: Row, likeness: Likeness, is_small: bool) -> int:  # noqa: FBT001  # told by its one caller
    """Return the word characters in common, cells taken in order or by place.

    In a small table cells of which few are alike by place are taken in order too, for
    columns may have changed places.
    """
    if len(old.cells) == len(new.cells):
        by_place = sum(
            _in_common(a.content, b.content, likeness)
            for a, b in zip(old.cells, new.cells, strict=True)
        )
        if not is_small or 2 * by_place >= min(_weight([old]), _weight([new])):
            return by_place
        return max(by_place, _cells_in_order(old, new, likeness))
    if max(len(old.cells), len(new.cells)) > _MOST_COLUMNS:
        return sum(
            _in_common(a.content, b.content, likeness)
            for a, b in zip(old.cells, new.cells, strict=False)
        )
    return _cells_in_order(old, new, likeness)


def _cells_in_order(old: Row, new: Row, likeness: Likeness) -> int:
    """Return the word characters in common, each cell with the one it is most like."""
    pairs = align(
        [cell.content for cell in old.cells],
        [cell.content for cell in new.cells],
        likeness=likeness,
    )
    return sum(
        _in_common(old.cells[i].content, new.cells[j].content, likeness)
        for i, j in pairs
        if i is not None and j is not None
    )


def _in_common(old: Block, new: Block, likeness: Likeness) -> int:
    return old.weight if old.text == new.text else likeness(old, new)


def _weight(rows: Sequence[Row]) -> int:
    return sum(cell.content.weight for row in rows for cell in row.cells)


def _width(rows: Sequence[Row]) -> int:
    return max(
        (row.before + sum(cell.span for cell in row.cells) for row in rows), default=0
    )


def _first_columns(row: Row) -> list[int]:
    """Return the column of the grid in which each cell begins."""
    columns: list[int] = []
    at = row.before
    for cell in row.cells:
        columns.append(at)
        at += cell.span
    return columns


def _align_columns(
    old: Sequence[Row],
    new: Sequence[Row],
    paired: Sequence[tuple[Row, Row]],
    likeness: Likeness,
) -> list[Pair]:
    """Return the columns paired by content; what is left in a gap, by place."""
    old_width, new_width = _width(old), _width(new)
    if max(old_width, new_width) > _MOST_COLUMNS:
        return _by_place(range(old_width), range(new_width))
    olds = [_by_column(row) for row, _ in paired]
    news = [_by_column(row) for _, row in paired]
    old_blocks = _columns(olds, old_width, 0)
    new_blocks = _columns(news, new_width, old_width)

    def in_common(a: Block, b: Block) -> int:
        one, two = a.text, b.text - old_width
        return sum(
            _in_common(row[one], other[two], likeness)
            for row, other in zip(olds, news, strict=True)
            if one in row and two in other
        )

    rows = align(old_blocks, new_blocks, likeness=in_common)
    columns: list[Pair] = []
    gone: list[int] = []
    come: list[int] = []
    for i, j in (*rows, (old_width, new_width)):
        if i is not None and j is not None:
            columns += _by_place(gone, come)
            columns.append((i, j))
            gone, come = [], []
        elif i is not None:
            gone.append(i)
        elif j is not None:
            come.append(j)
    return columns[:-1]


def _by_column(row: Row) -> dict[int, Block]:
    """Return the content of the cell that begins in each column."""
    return {
        column: cell.content
        for column, cell in zip(_first_columns(row), row.cells, strict=True)
    }


def _columns(rows: Sequence[dict[int, Block]], width: int, first: int) -> list[Block]:
    """Return one block a column; its text number only tells which column it is."""
    return [
        Block(
            first + column,
            first + column,
            sum(row[column].weight for row in rows if column in row),
        )
        for column in range(width)
    ]


def _by_place(gone: Sequence[int], come: Sequence[int]) -> list[Pair]:
    """Return columns paired in order, the rest of the longer side alone."""
    size = min(len(gone), len(come))
    return [
        *zip(gone[:size], come[:size], strict=True),
        *((i, None) for i in gone[size:]),
        *((None, j) for j in come[size:]),
    ]


def _align_cells(old: Row, new: Row, mates: dict[int, int]) -> list[Pair]:
    """Return the cells of a paired row, each by the column it begins in."""
    if max(len(old.cells), len(new.cells)) > _MOST_CELLS:
        return _by_place(range(len(old.cells)), range(len(new.cells)))
    at_column = {column: n for n, column in enumerate(_first_columns(new))}
    pairs: list[Pair] = []
    reached = 0
    for i, column in enumerate(_first_columns(old)):
        mate = at_column.get(mates.get(column, -1))
        if mate is None or mate < reached:
            pairs.append((i, None))
        else:
            pairs += [(None, j) for j in range(reached, mate)]
            pairs.append((i, mate))
            reached = mate + 1
    return pairs + [(None, j) for j in range(reached, len(new.cells))]
