"""Which blocks stand elsewhere, whatever their likeness to what is in their place now?

Structure comes before letters. Where two sections that are alike in wording change
places, the fewest letters are marked by rewording each into the other, and nobody reads
it so: what says just the same elsewhere has moved. Told from what stands once on either
side; what occurs more often (a stock heading, a blank) goes with what it stands by.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from compact_draft.diff.block import Block, Likeness, Words
from compact_draft.diff.blocks import Pair, align, in_order
from compact_draft.diff.chain import Point, heaviest_chain

_LEAST_WORDS = 5
_LEAST_WORDS_OF_RUN = 8
_HEADING = 40
"""Word characters up to which a block before a run may be its heading."""


def align_moving(
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    likeness: Likeness,
    words: Words,
) -> list[Pair]:
    """Return what became of each block, as `align` does, where blocks may have moved.

    What stands elsewhere is paired with nothing, so that it can be found as a move.
    """
    rows = align(old, new, likeness=likeness, words=words)
    away = displaced(rows, old, new, likeness=likeness, words=words)
    if not away:
        return rows
    lost, found = {i for i, _ in away}, {j for _, j in away}
    olds = [i for i in range(len(old)) if i not in lost]
    news = [j for j in range(len(new)) if j not in found]
    rest = align(
        [old[i] for i in olds],
        [new[j] for j in news],
        likeness=likeness,
        words=words,
    )
    pairs = [(olds[a], news[b]) for a, b in rest if a is not None and b is not None]
    return in_order(pairs, len(old), len(new))


def displaced(
    rows: Sequence[Pair],
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    likeness: Likeness,
    words: Words,
) -> list[Point]:
    """Return old and new place of each block that stands elsewhere, in order of the old.

    `rows` is the alignment by likeness. Empty where it tears nothing apart that moved.
    """
    once = _once(old, new)
    places = list(once.values())
    if all(a < b for a, b in pairwise(places)):
        return []
    return _Displaced(rows, old, new, once, likeness, words).found()


class _Run(NamedTuple):
    """Blocks that stand elsewhere, one after the other on both sides."""

    old: int
    new: int
    size: int

    def points(self) -> list[Point]:
        return [(self.old + n, self.new + n) for n in range(self.size)]


class _Displaced:
    """The search at work."""

    def __init__(
        self,
        rows: Sequence[Pair],
        old: Sequence[Block],
        new: Sequence[Block],
        once: dict[int, int],
        likeness: Likeness,
        words: Words,
    ) -> None:
        self._old, self._new = old, new
        self._once = once
        self._likeness, self._words = likeness, words
        pairs = [(i, j) for i, j in rows if i is not None and j is not None]
        self._mate = dict(pairs)
        self._back = {j: i for i, j in pairs}
        self._stays = set(self._chain(pairs))
        kept = [(i, j) for i, j in self._stays if once.get(i) == j]
        self._kept = {i for i, _ in kept}, {j for _, j in kept}
        self._away = {i: j for i, j in once.items() if (i, j) not in self._stays}

    def found(self) -> list[Point]:
        runs = [run for run in self._runs() if self._is_torn(run)]
        return sorted(point for run in runs for point in run.points())

    def _chain(self, pairs: Sequence[Point]) -> list[Point]:
        """Return what keeps its place: what stands once, and what is like its mate."""
        seen = set(self._once.values())
        points = {
            (i, j): 2 * self._old[i].weight + 1 for i, j in self._once.items()
        } | {
            (i, j): 2 * self._common(i, j)
            for i, j in pairs
            if i not in self._once and j not in seen and self._common(i, j)
        }
        rising = sorted(points)
        return heaviest_chain(rising, [points[point] for point in rising])

    def _runs(self) -> list[_Run]:
        """Return the unbroken runs of what stands elsewhere, stock between them too."""
        runs: list[_Run] = []
        for i, j in sorted(self._away.items()):
            if runs and i < runs[-1].old + runs[-1].size:
                continue
            size = 1
            while self._goes_on(i + size, j + size):
                size += 1
            while size > 1 and i + size - 1 not in self._away:
                size -= 1
            if self._is_heading(i - 1, j - 1):
                i, j, size = i - 1, j - 1, size + 1
            if runs and i < runs[-1].old + runs[-1].size:
                continue
            runs.append(_Run(i, j, size))
        return runs

    def _goes_on(self, i: int, j: int) -> bool:
        """Tell whether a run goes on with these blocks."""
        if i >= len(self._old) or j >= len(self._new):
            return False
        if i in self._away or i in self._once:
            return self._away.get(i) == j
        return self._is_equal(i, j)

    def _is_heading(self, i: int, j: int) -> bool:
        """Tell whether stock right before a run is the heading that goes with it."""
        if i < 0 or j < 0 or i in self._once:
            return False
        return 0 < self._old[i].weight <= _HEADING and self._is_equal(i, j)

    def _is_equal(self, i: int, j: int) -> bool:
        old, new = self._old[i], self._new[j]
        return (old.kind, old.text) == (new.kind, new.text)

    def _is_torn(self, run: _Run) -> bool:
        """Tell whether a run is long enough, and its blocks are paired with others.

        One paragraph alone is reworded in place where that is far less to read, unless
        it stands in the place of another that keeps its words.
        """
        full = [i for i, _ in run.points() if self._old[i].weight]
        count = sum(len(self._words(self._old[i])) for i in full)
        if count < (_LEAST_WORDS_OF_RUN if len(full) > 1 else _LEAST_WORDS):
            return False
        torn = [(i, self._mate[i]) for i, _ in run.points() if i in self._mate]
        torn += [(self._back[j], j) for _, j in run.points() if j in self._back]
        if len(full) > 1:
            return bool(torn)
        if any(self._is_elsewhere(i, j) for i, j in torn):
            return True
        return sum(self._apart(i, j) for i, j in torn) >= self._old[full[0]].weight

    def _is_elsewhere(self, i: int, j: int) -> bool:
        """Tell whether one of a pair says just what a third one says that stays."""
        stays_old, stays_new = self._kept
        return i in stays_old or j in stays_new

    def _apart(self, i: int, j: int) -> int:
        old, new = self._old[i], self._new[j]
        return old.weight + new.weight - 2 * self._common(i, j)

    def _common(self, i: int, j: int) -> int:
        old, new = self._old[i], self._new[j]
        return old.weight if old.text == new.text else self._likeness(old, new)


def _once(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Return old and new place of what stands once on either side, blanks left out."""
    in_old, in_new = _places(old), _places(new)
    return {
        i: in_new[text]
        for text, i in in_old.items()
        if i >= 0 and in_new.get(text, -1) >= 0
    }


def _places(blocks: Sequence[Block]) -> dict[tuple[int, int], int]:
    """Return the place of each text; -1 for one that occurs twice."""
    places: dict[tuple[int, int], int] = {}
    for at, block in enumerate(blocks):
        if block.weight:
            text = (block.kind, block.text)
            places[text] = -1 if text in places else at
    return places
