"""Small numbers hidden in a table, so that nobody can be known by one.

A cell behind which stand fewer people than a least number is hidden. From the sums of its
row and column it could be worked back, so other cells are hidden too, the smallest that
do: after that every hidden small cell could hold any of a range of values. What ranges
are open is not guessed but found as largest flows in the table's own sums, which is exact
for tables of counts with one sum to each row and column.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 5
"""Fewer people than this are not shown, where no other number is asked for."""
HIDDEN = "hidden"
"""What stands in a hidden cell, in words and never as a sign alone."""
_MANY = 10**9

Place = tuple[int, int]
"""Row and column, from 0; the last row and column are the sums."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """A table of counts that may be printed.

    Attributes:
        rows, columns: Their names.
        shown: The counts as they may be printed with the sums last, in each row and as
            a last row; None for a hidden one.
        is_whole: Whether anything can be printed; False where no table can be made
            from which nothing can be worked back, and then all is None.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    shown: tuple[tuple[int | None, ...], ...]
    is_whole: bool = True

    @property
    def hidden(self) -> int:
        """How many counts are hidden."""
        return sum(cell is None for row in self.shown for cell in row)

    def words(self, row: int, column: int) -> str:
        """Return what is printed in a cell."""
        found = self.shown[row][column]
        return HIDDEN if found is None else str(found)


def protected(
    rows: Sequence[str],
    columns: Sequence[str],
    counts: Sequence[Sequence[int]],
    *,
    people: Sequence[Sequence[int]] | None = None,
    least: int = LEAST,
    sums_known: bool = False,
) -> Counts:
    """Return a table of counts with the small ones hidden past working back.

    Args:
        rows: Names of the rows.
        columns: Names of the columns.
        counts: The counts, without sums.
        people: How many different people stand behind each cell with the sums last, in
            each row and as a last row; None where the counts are of people.
        least: Counts of fewer people are hidden; nought is shown.
        sums_known: Whether the sums of the columns are known anyway, from other words
            of the same report; then they are never hidden.

    Returns:
        The table; none can be made where its sums give everything away.
    """
    table = with_sums(counts)
    behind = table if people is None else [list(row) for row in people]
    last = len(table) - 1
    fixed = {(last, n) for n in range(len(table[last]))} if sums_known else set()
    fixed |= {(last, len(table[last]) - 1)}
    small = {
        (r, c)
        for r, row in enumerate(behind)
        for c, value in enumerate(row)
        if 0 < value < least and table[r][c]
    }
    if small & fixed and sums_known:
        small -= fixed
    elif small & fixed:
        return _nothing(rows, columns, table)
    hidden = _hide(table, small, fixed, least)
    if hidden is None:
        return _nothing(rows, columns, table)
    hidden |= _noughts(table, hidden)
    return Counts(
        rows=tuple(rows),
        columns=tuple(columns),
        shown=tuple(
            tuple(None if (r, c) in hidden else value for c, value in enumerate(row))
            for r, row in enumerate(table)
        ),
    )


def with_sums(counts: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return a table with the sum of each row last, and a last row of sums."""
    table = [[*row, sum(row)] for row in counts]
    width = len(table[0]) if table else 1
    return [*table, [sum(row[n] for row in table) for n in range(width)]]


def _nothing(
    rows: Sequence[str], columns: Sequence[str], table: Sequence[Sequence[int]]
) -> Counts:
    return Counts(
        rows=tuple(rows),
        columns=tuple(columns),
        shown=tuple(tuple(None for _ in row) for row in table),
        is_whole=False,
    )


def _hide(
    table: list[list[int]], small: set[Place], fixed: set[Place], least: int
) -> set[Place] | None:
    """Return the cells to hide; None where hiding every one of them is not enough."""
    hidden = set(small)
    while True:
        weak = [
            place
            for place in sorted(small)
            if open_range(table, hidden, place)[2] < least
        ]
        if not weak:
            return hidden
        more = _cheapest(table, hidden, weak[0], fixed, least)
        if not more:
            return None
        hidden |= more


def _noughts(table: Sequence[Sequence[int]], hidden: set[Place]) -> set[Place]:
    """Return the noughts that would tell what a hidden row or column is about.

    Where the sum is hidden, a nought says what none of a few people are or asked for. One
    whose other sum is nought as well says nothing of them.
    """
    last, edge = len(table) - 1, len(table[0]) - 1
    found = set()
    for r in range(last):
        for c in range(edge):
            in_row = (r, edge) in hidden and table[last][c]
            in_column = (last, c) in hidden and table[r][edge]
            if not table[r][c] and (in_row or in_column):
                found.add((r, c))
    return found


def _cheapest(
    table: list[list[int]],
    hidden: set[Place],
    place: Place,
    fixed: set[Place],
    least: int,
) -> set[Place]:
    """Return the cells whose hiding opens the range of one most cheaply.

    The corners of a rectangle that has the cell as one corner keep every sum.
    """
    row, column = place
    best: tuple[tuple[bool, int, int], set[Place]] | None = None
    for r in range(len(table)):
        for c in range(len(table[0])):
            corners = {(row, c), (r, column), (r, c)}
            new = corners - hidden
            if r == row or c == column or not new or new & fixed:
                continue
            width = open_range(table, hidden | new, place)[2]
            sums = sum(_is_sum(table, cell) for cell in new)
            lost = sum(table[a][b] + 1 for a, b in new) + 1000 * sums
            rank = (width < least, lost, -width)
            if best is None or rank < best[0]:
                best = (rank, new)
    return set() if best is None else best[1]


def _is_sum(table: Sequence[Sequence[int]], place: Place) -> bool:
    return place[0] == len(table) - 1 or place[1] == len(table[0]) - 1


def open_range(
    table: Sequence[Sequence[int]], hidden: set[Place], place: Place
) -> tuple[int, int, int]:
    """Return the least and the greatest that a hidden count could be, and their distance.

    What is known is every count that is not hidden, that sums are sums, and that no
    count is below nought.
    """
    room: dict[tuple[str, str], int] = {}
    for r, c in hidden - {place}:
        start, end = _arc(table, (r, c))
        # More of a count is always possible; less, as far as it goes.
        room[start, end] = room.get((start, end), 0) + _MANY
        room[end, start] = room.get((end, start), 0) + table[r][c]
    start, end = _arc(table, place)
    value = table[place[0]][place[1]]
    more = _flow(dict(room), end, start)
    less = min(_flow(dict(room), start, end), value)
    return value - less, value + more, less + more


def _arc(table: Sequence[Sequence[int]], place: Place) -> tuple[str, str]:
    """Return a count as an arc of a round trip: what goes into a row goes out of it."""
    row, column = f"r{place[0]}", f"c{place[1]}"
    last_row, last_column = len(table) - 1, len(table[0]) - 1
    is_sum = (place[0] == last_row) != (place[1] == last_column)
    return (column, row) if is_sum else (row, column)


def _flow(room: dict[tuple[str, str], int], source: str, sink: str) -> int:
    """Return the largest flow, arc by arc of the shortest way first."""
    total = 0
    beside: dict[str, list[str]] = {}
    for start, end in sorted(room):
        beside.setdefault(start, []).append(end)
        room.setdefault((end, start), 0)
    while True:
        came: dict[str, str] = {source: source}
        waiting = deque([source])
        while waiting and sink not in came:
            here = waiting.popleft()
            for end in beside.get(here, ()):
                if end not in came and room[here, end] > 0:
                    came[end] = here
                    waiting.append(end)
        if sink not in came:
            return total
        way = []
        at = sink
        while at != source:
            way.append((came[at], at))
            at = came[at]
        least = min(room[arc] for arc in way)
        for start, end in way:
            room[start, end] -= least
            room[end, start] += least
        total += least
        if total >= _MANY:
            return total
