"""Which edited blocks are sure to be the same, because they share phrases of their own?

Three words in a row that stand in one block of either side only are a phrase. Blocks
that share many of theirs, and with no other block, may anchor although no text is equal:
so a document in which every paragraph was touched is still cut into small gaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from compact_draft.diff.chain import Point

_LENGTH = 3
_LEAST_SHARED = 3
_LEAST_SHARE = 0.3


def sharing_phrases(
    old: Mapping[int, Sequence[int]], new: Mapping[int, Sequence[int]]
) -> tuple[list[Point], list[int]]:
    """Return pairs of places that share phrases, in order of the old, and how many.

    `old` and `new` give the words of the blocks at some places. Each place is in at most
    one pair; a pair shares three phrases or more, and three tenths of the shorter.
    """
    held = _holders(new)
    shared: Counter[Point] = Counter()
    for phrase, i in _holders(old).items():
        j = held.get(phrase, -1)
        if i >= 0 and j >= 0:
            shared[i, j] += 1
    best_old, best_new = _best(shared, 0), _best(shared, 1)
    points = sorted(
        (i, j)
        for (i, j), count in shared.items()
        if best_old[i] == best_new[j] == (i, j)
        and count >= _LEAST_SHARED
        and count >= _LEAST_SHARE * (min(len(old[i]), len(new[j])) - _LENGTH + 1)
    )
    return points, [shared[point] for point in points]


def _holders(blocks: Mapping[int, Sequence[int]]) -> dict[tuple[int, ...], int]:
    """Return for each phrase the one place that has it, or -1 for several."""
    held: dict[tuple[int, ...], int] = {}
    for place, words in blocks.items():
        for phrase in zip(*(words[n:] for n in range(_LENGTH)), strict=False):
            if held.setdefault(phrase, place) != place:
                held[phrase] = -1
    return held


def _best(shared: Mapping[Point, int], side: int) -> dict[int, Point]:
    """Return for each place on one side the pair that shares most, the first of equals."""
    best: dict[int, Point] = {}
    for pair, count in shared.items():
        known = best.get(pair[side])
        if known is None or count > shared[known]:
            best[pair[side]] = pair
    return best
