"""Which rows, columns and cells of one table became which of another?

Rows are aligned like any blocks; columns by their content in the rows that pair,
falling back to their place; the cells of a paired row follow their columns
(docs/engine.md, 2.8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Likeness
from compact_draft.diff.blocks import Pair, align
from compact_draft.diff.rows import (
    Row,
    align_cells,
    by_place,
    first_columns,
    in_common,
    weight_of,
)

_MOST_COLUMNS = 63
_MOST_ROWS = 2_500
_LEAST_KEPT = 0.3
_MUCH = 0.2
"""Of a table's letters: less to mark than this, and its columns need no second look."""
_FAR_LESS = 0.6


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
        rows: In order, deleted before inserted in a gap.
        columns: Old and new place of each column of the grid, in order.
        is_replaced: Whether so little stays, in another shape, that the table is
            better shown deleted and inserted whole.
    """

    rows: list[RowPair]
    columns: list[Pair]
    is_replaced: bool


def align_table(
    old: Sequence[Row], new: Sequence[Row], *, likeness: Likeness
) -> TablePairs:
    """Return what became of the rows, columns and cells of a table.

    `likeness` gives the word characters two cells have in common. A cell keeps its
    column: that columns changed places, or went and came, is only believed of tables
    of one width where it leaves far less to mark.
    """
    if _width(old) != _width(new):
        return _by_content(old, new, likeness)
    found, marked = _in_columns(old, new, likeness)
    if marked < _MUCH * (weight_of(old) + weight_of(new)):
        return found
    other = _by_content(old, new, likeness)
    if _marks(other, old, new, likeness) <= _FAR_LESS * marked:
        return other
    return found


def _in_columns(
    old: Sequence[Row], new: Sequence[Row], likeness: Likeness
) -> tuple[TablePairs, int]:
    """Return what became of a table whose columns stay, and the letters to mark."""
    rows = _align_rows(old, new, likeness, in_place=True)
    columns: list[Pair] = [(n, n) for n in range(_width(old))]
    found = _with_cells(rows, old, new, columns, likeness)
    return found, _marks(found, old, new, likeness)


def _by_content(
    old: Sequence[Row], new: Sequence[Row], likeness: Likeness
) -> TablePairs:
    """Return what became of a table whose columns are known by what is in them."""
    rows = _align_rows(old, new, likeness, in_place=False)
    paired = [(old[i], new[j]) for i, j in rows if i is not None and j is not None]
    columns = _align_columns(old, new, paired, likeness)
    return _with_cells(rows, old, new, columns, likeness)


def _with_cells(
    rows: Sequence[Pair],
    old: Sequence[Row],
    new: Sequence[Row],
    columns: list[Pair],
    likeness: Likeness,
) -> TablePairs:
    mates = {i: j for i, j in columns if i is not None and j is not None}
    found = [
        RowPair(i, j)
        if i is None or j is None
        else RowPair(i, j, tuple(align_cells(old[i], new[j], mates, likeness)))
        for i, j in rows
    ]
    kept = _kept(found, old, new, likeness)
    sizes = weight_of(old), weight_of(new)
    has_other_shape = len(old) != len(new) or _width(old) != _width(new)
    is_replaced = has_other_shape and kept < _LEAST_KEPT * min(sizes)
    return TablePairs(found, columns, is_replaced)


def _kept(
    rows: Sequence[RowPair], old: Sequence[Row], new: Sequence[Row], likeness: Likeness
) -> int:
    return sum(
        in_common(
            old[row.old].cells[a].content, new[row.new].cells[b].content, likeness
        )
        for row in rows
        if row.old is not None and row.new is not None
        for a, b in row.cells
        if a is not None and b is not None
    )


def _marks(
    pairs: TablePairs, old: Sequence[Row], new: Sequence[Row], likeness: Likeness
) -> int:
    """Return the word characters that must be marked."""
    kept = _kept(pairs.rows, old, new, likeness)
    return weight_of(old) + weight_of(new) - 2 * kept


def _align_rows(
    old: Sequence[Row], new: Sequence[Row], likeness: Likeness, *, in_place: bool
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

    is_small = len(old) * len(new) <= _MOST_ROWS and not in_place

    def alike(a: Block, b: Block) -> int:
        return _rows_in_common(held[a.text], held[b.text], likeness, is_small)

    rows = align(
        [block(row) for row in old], [block(row) for row in new], likeness=alike
    )
    return list(_blanks_filled(rows, old, new))


def _blanks_filled(
    rows: Sequence[Pair], old: Sequence[Row], new: Sequence[Row]
) -> Iterator[Pair]:
    """Yield the rows, one without words paired in order with one in the same gap.

    A blank row of a form, or one of dots, is filled in and not replaced; one that was
    emptied stays.
    """
    deleted: list[int] = []
    inserted: list[int] = []
    for i, j in (*rows, (len(old), len(new))):
        if i is not None and j is not None:
            yield from _gap(deleted, inserted, old, new)
            deleted, inserted = [], []
            if i < len(old):
                yield (i, j)
        elif i is not None:
            deleted.append(i)
        elif j is not None:
            inserted.append(j)


def _gap(
    deleted: list[int], inserted: list[int], old: Sequence[Row], new: Sequence[Row]
) -> Iterator[Pair]:
    """Pair the rows of a gap of which one at least is blank; what goes comes first."""
    at = 0
    for i in deleted:
        is_blank = weight_of([old[i]]) == 0
        mate = next(
            (
                n
                for n in range(at, len(inserted))
                if old[i].is_header == new[inserted[n]].is_header
                and (is_blank or weight_of([new[inserted[n]]]) == 0)
            ),
            None,
        )
        if mate is None:
            yield (i, None)
            continue
        yield from ((None, j) for j in inserted[at:mate])
        yield (i, inserted[mate])
        at = mate + 1
    yield from ((None, j) for j in inserted[at:])


def _rows_in_common(old: Row, new: Row, likeness: Likeness, is_small: bool) -> int:  # noqa: FBT001  # told by its one caller
    """Return the word characters in common, cells taken in order or by place.

    In a small table cells of which few are alike by place are taken in order too, for
    columns may have changed places.
    """
    if len(old.cells) == len(new.cells):
        by_place = sum(
            in_common(a.content, b.content, likeness)
            for a, b in zip(old.cells, new.cells, strict=True)
        )
        if not is_small or 2 * by_place >= min(weight_of([old]), weight_of([new])):
            return by_place
        return max(by_place, _cells_in_order(old, new, likeness))
    if max(len(old.cells), len(new.cells)) > _MOST_COLUMNS:
        return sum(
            in_common(a.content, b.content, likeness)
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
        in_common(old.cells[i].content, new.cells[j].content, likeness)
        for i, j in pairs
        if i is not None and j is not None
    )


def _width(rows: Sequence[Row]) -> int:
    return max(
        (row.before + sum(cell.span for cell in row.cells) for row in rows), default=0
    )


def _align_columns(
    old: Sequence[Row],
    new: Sequence[Row],
    paired: Sequence[tuple[Row, Row]],
    likeness: Likeness,
) -> list[Pair]:
    """Return the columns paired by content; what is left in a gap, by place."""
    old_width, new_width = _width(old), _width(new)
    if max(old_width, new_width) > _MOST_COLUMNS:
        return by_place(range(old_width), range(new_width))
    olds = [_by_column(row) for row, _ in paired]
    news = [_by_column(row) for _, row in paired]
    old_blocks = _columns(olds, old_width, 0)
    new_blocks = _columns(news, new_width, old_width)

    def alike(a: Block, b: Block) -> int:
        one, two = a.text, b.text - old_width
        return sum(
            in_common(row[one], other[two], likeness)
            for row, other in zip(olds, news, strict=True)
            if one in row and two in other
        )

    rows = align(old_blocks, new_blocks, likeness=alike)
    columns: list[Pair] = []
    deleted: list[int] = []
    inserted: list[int] = []
    for i, j in (*rows, (old_width, new_width)):
        if i is not None and j is not None:
            columns += by_place(deleted, inserted)
            columns.append((i, j))
            deleted, inserted = [], []
        elif i is not None:
            deleted.append(i)
        elif j is not None:
            inserted.append(j)
    return columns[:-1]


def _by_column(row: Row) -> dict[int, Block]:
    """Return the content of the cell that begins in each column."""
    return {
        column: cell.content
        for column, cell in zip(first_columns(row), row.cells, strict=True)
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
