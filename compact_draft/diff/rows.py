"""The rows of tables, and which cells of two paired rows are one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Likeness
from compact_draft.diff.blocks import Pair, in_order

_MOST_CELLS = 500


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


def in_common(old: Block, new: Block, likeness: Likeness) -> int:
    """Return the word characters that two cells share."""
    return old.weight if old.text == new.text else likeness(old, new)


def weight_of(rows: Sequence[Row]) -> int:
    """Return the word characters of rows."""
    return sum(cell.content.weight for row in rows for cell in row.cells)


def first_columns(row: Row) -> list[int]:
    """Return the column of the grid in which each cell begins."""
    columns: list[int] = []
    at = row.before
    for cell in row.cells:
        columns.append(at)
        at += cell.span
    return columns


def by_place(deleted: Sequence[int], inserted: Sequence[int]) -> list[Pair]:
    """Return columns paired in order, the rest of the longer side alone."""
    size = min(len(deleted), len(inserted))
    return [
        *zip(deleted[:size], inserted[:size], strict=True),
        *((i, None) for i in deleted[size:]),
        *((None, j) for j in inserted[size:]),
    ]


def align_cells(
    old: Row, new: Row, mates: Mapping[int, int], likeness: Likeness
) -> list[Pair]:
    """Return the cells of a paired row, each with one that stands in its columns.

    `mates` leads from a column of the old table to that of the new one. Of two cells that
    were merged the one that has more in common with what came of them stays.
    """
    sizes = len(old.cells), len(new.cells)
    if max(sizes) > _MOST_CELLS:
        return by_place(range(sizes[0]), range(sizes[1]))
    olds, news = first_columns(old), first_columns(new)
    starts = [mates.get(column, -1) for column in olds]
    spans = [[cell.span for cell in row.cells] for row in (old, new)]
    if starts == news and spans[0] == spans[1]:
        return [(n, n) for n in range(sizes[0])]
    lands = [
        {mates[c] for c in range(at, at + cell.span) if c in mates}
        for at, cell in zip(olds, old.cells, strict=True)
    ]

    def score(i: int, j: int) -> int:
        cell = new.cells[j]
        if lands[i].isdisjoint(range(news[j], news[j] + cell.span)):
            return 0
        common = in_common(old.cells[i].content, cell.content, likeness)
        return 8 * common + 4 + 2 * (starts[i] == news[j]) + (spans[0][i] == cell.span)

    return _best_in_order(score, *sizes)


def _best_in_order(score: Callable[[int, int], int], n: int, m: int) -> list[Pair]:
    """Return the pairs, in order, whose scores have the greatest sum.

    In a gap what goes comes first.
    """
    best = [[0] * (m + 1) for _ in range(n + 1)]
    scores = [[score(i, j) for j in range(m)] for i in range(n)]
    for i in reversed(range(n)):
        for j in reversed(range(m)):
            paired = scores[i][j] + best[i + 1][j + 1] if scores[i][j] else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < n and j < m:
        if scores[i][j] and best[i][j] == scores[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return in_order(pairs, n, m)
