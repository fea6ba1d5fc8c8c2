"""Which pairs, in order, have the highest sum of scores?

The table of the textbook, cut to a window of places in each row. A window as wide as
the table gives the best there is; a narrow one around a good guess gives it almost
always, at a cost that grows with the length alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

_UNREACHED = -(1 << 60)
_DELETED, _INSERTED, _PAIR = range(3)
_MOST_SKEW = 400
"""Lengths that differ by more share a scaled diagonal, so that cost stays linear."""

Window = tuple[int, int]
"""First and last cut between new things, both allowed, at one cut between old ones."""


class Path(NamedTuple):
    """The best way through the windows.

    Attributes:
        score: The sum over the pairs.
        pairs: Old and new place of each pair, in order, from 0.
        touches: Whether it runs along the edge of a window, so that a wider one
            might hold a better way.
        cells: How many cells of the table were looked at.
    """

    score: int
    pairs: list[tuple[int, int]]
    touches: bool
    cells: int


def best_path(
    scores: Callable[[int, int, int], Sequence[int]], size: int, windows: list[Window]
) -> Path:
    """Return the best way from the first cuts to the last.

    `scores(i, start, end)` gives the scores of old thing `i` with the new things from
    `start` to `end`; 0 where they may not pair. `windows` has one more entry than there
    are old things, begins at 0, ends at `size` (how many new things there are), never
    goes back, and each overlaps the next. Of ways of one score it prefers those that
    pair as late as they can, and what goes comes before what comes.
    """
    low, high = windows[0]
    before = [0] * (high - low + 1)
    steps = [bytes([_INSERTED]) * (high - low + 1)]
    cells = len(before)
    for i, (start, end) in enumerate(windows[1:]):
        aligned = _aligned(before, low, start, end)
        row = [0, *scores(i, 0, end)] if start == 0 else scores(i, start - 1, end)
        before, step = _row(row, aligned)
        steps.append(step)
        cells += len(before)
        low = start
    pairs, touches = _back(steps, windows, size)
    return Path(before[-1], pairs, touches, cells)


def whole_table(old_size: int, new_size: int) -> list[Window]:
    """Return windows that hold the whole table."""
    return [(0, new_size)] * (old_size + 1)


def around_diagonal(old_size: int, new_size: int, width: int) -> list[Window]:
    """Return windows around the diagonals that start and end the table.

    `width`, on either side, is at least 1; so in `around_path`.
    """
    skew = new_size - old_size
    if abs(skew) > _MOST_SKEW:
        ways = [i * new_size // old_size for i in range(old_size + 1)]
        centres = list(zip(ways, [*ways[1:], new_size], strict=True))
    else:
        centres = [(i + min(skew, 0), i + max(skew, 0)) for i in range(old_size + 1)]
    return _widened(centres, new_size, width)


def around_path(
    pairs: Sequence[tuple[int, int]], old_size: int, new_size: int, width: int
) -> list[Window]:
    """Return windows around the way that runs through `pairs`."""
    centres: list[Window] = []
    i0 = j0 = 0
    for i, j in (*pairs, (old_size, new_size)):
        steps = i - i0
        ways = [j0 + (j - j0) * n // max(steps, 1) for n in range(steps + 1)]
        centres += zip(ways, [*ways[1:], j], strict=True)
        i0, j0 = i + 1, j + 1
    return _widened(centres, new_size, width)


def _widened(centres: Sequence[Window], size: int, width: int) -> list[Window]:
    return [(max(low - width, 0), min(high + width, size)) for low, high in centres]


def _aligned(before: list[int], low: int, start: int, end: int) -> list[int]:
    """Return the row before from cut `start - 1` to cut `end`."""
    first = start - 1 - low
    row = before[max(first, 0) : end - low + 1]
    if first < 0:
        row = [_UNREACHED, *row]
    return row + [_UNREACHED] * (end - start + 2 - len(row))


def _row(scores: Sequence[int], aligned: list[int]) -> tuple[list[int], bytes]:
    """Return one row of the table, and how each of its cells is reached."""
    left = _UNREACHED
    row: list[int] = []
    steps = bytearray()
    for score, corner, above in zip(scores, aligned, aligned[1:], strict=False):
        paired = corner + score
        if score and paired >= above and paired >= left:
            left = paired
            steps.append(_PAIR)
        elif left >= above:
            steps.append(_INSERTED)
        else:
            left = above
            steps.append(_DELETED)
        row.append(left)
    return row, bytes(steps)


def _back(
    steps: list[bytes], windows: list[Window], size: int
) -> tuple[list[tuple[int, int]], bool]:
    """Return the pairs of the best way, and whether it touches a window's edge."""
    pairs: list[tuple[int, int]] = []
    touches = False
    i, j = len(windows) - 1, size
    while i or j:
        low, high = windows[i]
        touches = touches or (j == low > 0) or (j == high < size)
        step = steps[i][j - low]
        if step == _PAIR:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif step == _DELETED:
            i -= 1
        else:
            j -= 1
    return pairs[::-1], touches
