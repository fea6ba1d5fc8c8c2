"""Which common words of two texts, in order, have the most letters together?

The least edit counts tokens, and a blank is as good a token as a long word: where two
sentences changed places it keeps scraps of both and no sentence. Weighed by letters,
the longer sentence stays and the shorter goes and comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compact_draft.diff.chain import heaviest_chain
from compact_draft.diff.hunks import Hunk
from compact_draft.diff.stream import BLANK, FIXED, Stream

Point = tuple[int, int]

_FIXED_WEIGHT = 8
"""A note, a drawing or the end of a paragraph weighs as much as a long word."""
_MOST_POINTS = 20_000
"""Beyond this many pairs of equal tokens the commonest are left to the gaps."""


def letters(hunks: Sequence[Hunk], old: Stream, new: Stream) -> int:
    """Return the weight of what `hunks` mark: letters, blanks apart, and fixed tokens."""
    return sum(
        _weight(side, at)
        for i0, i1, j0, j1 in hunks
        for side, start, end in ((old, i0, i1), (new, j0, j1))
        for at in range(start, end)
    )


def must_mark(span: Hunk, old: Stream, new: Stream) -> int:
    """Return the weight of what any edit of a span marks: what only one side has."""
    sides: list[Counter[int]] = []
    weights: dict[int, int] = {}
    for side, start, end in ((old, *span[:2]), (new, *span[2:])):
        sides.append(Counter(side.keys[start:end]))
        for at in range(start, end):
            weights[side.keys[at]] = _weight(side, at)
    old_counts, new_counts = sides
    return sum(weights[key] * abs(old_counts[key] - new_counts[key]) for key in weights)


def heaviest_words(span: Hunk, old: Stream, new: Stream) -> list[Point]:
    """Return the pairs of equal tokens in a span that can stay and weigh most.

    Places of the old side and of the new; both rise. Blanks are left out.
    """
    i0, i1, j0, j1 = span
    places: dict[int, list[int]] = {}
    for j in range(j1 - 1, j0 - 1, -1):
        if new.kinds[j] != BLANK:
            places.setdefault(new.keys[j], []).append(j)
    counts = Counter(key for key in old.keys[i0:i1] if key in places)
    points_left = _MOST_POINTS
    for key in sorted(counts, key=lambda key: (counts[key] * len(places[key]), key)):
        points_left -= counts[key] * len(places[key])
        if points_left < 0:
            del places[key]
    points = [(i, j) for i in range(i0, i1) for j in places.get(old.keys[i], ())]
    return heaviest_chain(points, [_weight(old, i) for i, _ in points])


def _weight(side: Stream, at: int) -> int:
    kind = side.kinds[at]
    if kind == BLANK:
        return 0
    return _FIXED_WEIGHT if kind == FIXED else len(side.texts[at])
