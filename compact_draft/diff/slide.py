"""Where along equal tokens does a lone insertion or deletion read best?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from compact_draft.diff.hunks import Hunk, append_hunk
from compact_draft.diff.stream import BLANK, FIXED, NUMBER, Stream

_SENTENCE_ENDS = frozenset(".!?…")
_COMMAS = frozenset(",;:")
_CONJUNCTIONS = frozenset(["and", "or", "but", "nor"])


class _Room(NamedTuple):
    """How many kept tokens lie before and after a hunk, and whether others follow."""

    left: int
    right: int
    joins: bool
    meets: bool


def slide(hunks: Sequence[Hunk], old: Stream, new: Stream) -> list[Hunk]:
    """Return `hunks`, each lone insertion and deletion where it reads best (rule 1)."""
    slid: list[Hunk] = []
    for n, hunk in enumerate(hunks):
        before = slid[-1] if slid else None
        after = hunks[n + 1] if n + 1 < len(hunks) else None
        i0, i1, j0, j1 = hunk
        if i0 == i1:
            room = _room(hunk, before, after, len(old.keys), len(new.keys))
            shift = _best_shift(new, j0, j1, room)
            hunk = (i0 + shift, i1 + shift, j0 + shift, j1 + shift)
        elif j0 == j1:
            room = _room(hunk, before, after, len(old.keys), len(new.keys))
            shift = _best_shift(old, i0, i1, room)
            hunk = (i0 + shift, i1 + shift, j0 + shift, j1 + shift)
        append_hunk(slid, hunk)
    return slid


def _room(
    hunk: Hunk, before: Hunk | None, after: Hunk | None, old_size: int, new_size: int
) -> _Room:
    """Return what room there is to slide a hunk between its neighbours."""
    return _Room(
        hunk[0] - before[1] if before else min(hunk[0], hunk[2]),
        after[0] - hunk[1] if after else min(old_size - hunk[1], new_size - hunk[3]),
        before is not None,
        after is not None,
    )


def _best_shift(side: Stream, start: int, end: int, room: _Room) -> int:
    """Return by how many tokens the run is best shifted; to the left is negative."""
    keys, kinds = side.keys, side.kinds
    low = 0
    while (
        -low < room.left
        and keys[start + low - 1] == keys[end + low - 1]
        and kinds[end + low - 1] != FIXED
    ):
        low -= 1
    high = 0
    while (
        high < room.right
        and keys[end + high] == keys[start + high]
        and kinds[start + high] != FIXED
    ):
        high += 1
    if room.meets and high == room.right:
        return high
    if room.joins and -low == room.left:
        return low
    return max(
        range(low, high + 1), key=lambda s: (_reads(side, start + s, end + s), s)
    )


def _reads(side: Stream, start: int, end: int) -> int:
    """Return how well a run of tokens reads as a thing put in or taken out."""
    texts, kinds = side.texts, side.kinds
    closes = end == len(texts) or kinds[end] in (BLANK, FIXED)
    opens = start == 0 or kinds[start - 1] == FIXED
    if opens and end - start > 1 and kinds[end - 1] == BLANK:
        closes, end = True, end - 1  # with the blank behind it
    if closes and texts[end - 1] in _SENTENCE_ENDS:
        return 4
    if closes and texts[end - 1] in _COMMAS:
        return 3
    first = start + 1 if kinds[start] == BLANK and end - start > 1 else start
    if texts[first].lower() in _CONJUNCTIONS:
        return 2
    return 1 if kinds[start] <= NUMBER or kinds[end - 1] <= NUMBER else 0
