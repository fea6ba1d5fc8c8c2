"""Which promises of two or more columns stand in one row of a table, so that columns end together.

Columns of a Compact do not pair row by row (six of the council against five of the groups),
so what stands beside what is free. A row never breaks over a page: it holds few promises.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

_TALLEST = 16
"""Lines that a row with several promises of one column may have."""
_MOST = 5
"""Promises of one column in a row."""
_EMPTY = 4
"""What an empty cell costs, in lines."""
_CROWD = 0.5
"""What several promises in one cell cost, in lines: each more than the one before."""
_MANY = 120
"""Promises in all from which rows are simply filled one after the other."""

Row = tuple[tuple[int, int], ...]
"""For each column, from which of its promises up to which a row holds."""


def spread(columns: Sequence[Sequence[int]]) -> tuple[Row, ...]:
    """Return the rows of a table; each promise stands in one, and in order.

    Two columns are laid so that the table is as low as can be and no cell is left empty
    without need. With one column, with three or more, or very many promises, a row holds
    one of each.

    Args:
        columns: For each column the height of its promises, in lines.
    """
    if len(columns) != 2 or sum(map(len, columns)) > _MANY:
        return one_by_one(columns)
    left, right = (list(column) for column in columns)

    @cache
    def best(i: int, j: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        """Return the least height of what is left behind (i, j), and how it is cut."""
        if i == len(left) and j == len(right):
            return 0.0, ()
        return min(
            (_cost(i, j, a, b), ((a, b), *best(i + a, j + b)[1]))
            for a, b in _cuts(left[i : i + _MOST], right[j : j + _MOST])
        )

    def _cost(i: int, j: int, a: int, b: int) -> float:
        height = max(sum(left[i : i + a]), sum(right[j : j + b]))
        crowd = _CROWD * (max(a, b) - 1) ** 2
        return height + crowd + best(i + a, j + b)[0] + (0 if a and b else _EMPTY)

    rows = []
    i = j = 0
    for a, b in best(0, 0)[1]:
        rows.append(((i, i + a), (j, j + b)))
        i, j = i + a, j + b
    return tuple(rows)


def _cuts(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return how many promises of each column the next row may hold."""
    if not left or not right:
        alone = left or right
        most = [n for n in range(1, len(alone) + 1) if n == 1 or _fits(alone[:n])]
        return [(n, 0) if left else (0, n) for n in most]
    found = [(1, 1)]
    found += [(n, 1) for n in range(2, len(left) + 1) if _fits(left[:n])]
    found += [(1, n) for n in range(2, len(right) + 1) if _fits(right[:n])]
    return found


def _fits(heights: Sequence[int]) -> bool:
    return sum(heights) <= _TALLEST


def one_by_one(columns: Sequence[Sequence[int]]) -> tuple[Row, ...]:
    """Return rows that hold one promise of each column, as long as it has any."""
    counts = [len(column) for column in columns]
    return tuple(
        tuple((min(at, count), min(at + 1, count)) for count in counts)
        for at in range(max(counts, default=0))
    )
