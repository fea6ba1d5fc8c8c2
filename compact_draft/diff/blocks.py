"""Which block of the old sequence became which of the new one, in order?

Equal ends are stripped; blocks whose text stands once on both sides anchor, as the
heaviest increasing chain; what lies between is solved exactly while it is small, and
along two bands (around the exact path, around the diagonal) when it is large.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence

from compact_draft.diff.best_path import (
    Path,
    around_diagonal,
    around_path,
    best_path,
    whole_table,
)
from compact_draft.diff.block import PARAGRAPH, Block, Likeness, Words, in_common
from compact_draft.diff.chain import Point, heaviest_chain, unique_runs
from compact_draft.diff.phrases import sharing_phrases
from compact_draft.diff.words import edits

_SMALL = 20_000
"""Cells up to which a table is solved whole."""
_AT_ONCE = 2_500
"""Cells up to which no anchor is needed: the table is at least as good."""
_ANCHOR_WEIGHT = 16
"""Word characters from which a block may anchor before the lighter ones do."""
_SHINGLES = (2, 3, 5, 8, 13)
_WIDTH = 40
_DOUBLINGS = 4
_LEAST_DICE = 0.2
_LEAST_WITHIN = 0.6
_LEAST_SHORTER = 6
"""Word characters a paragraph needs to be found within a longer one.

A table, row or control needs none: what was filled in stands beside its short label.
"""

Pair = tuple[int | None, int | None]
"""Old place and new place; None where the block is on one side only."""


def align(
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    likeness: Likeness | None = None,
    words: Words | None = None,
) -> list[Pair]:
    """Return what became of each block, in order; in a gap what goes comes first.

    Each place stands in exactly one pair. `likeness` defaults to the bags' words in
    common; `words`, if given, lets edited blocks anchor in large gaps by their phrases.
    A blank pairs only beside a pair, so that it never ties unrelated text.
    """
    return align_counted(old, new, likeness=likeness, words=words)[0]


def align_counted(
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    likeness: Likeness | None = None,
    words: Words | None = None,
) -> tuple[list[Pair], int]:
    """Return the same as `align`, and how many cells of tables it looked at."""
    solver = _Solver(old, new, likeness or _bags_in_common, words)
    solver.solve()
    end = len(old), len(new)
    blank = [old[i].weight == 0 for i, _ in solver.pairs]
    return in_order(_with_blanks_beside(solver.pairs, blank, end), *end), solver.cells


def is_like(
    common: int, old_weight: int, new_weight: int, least: int = _LEAST_SHORTER
) -> bool:
    """Tell whether blocks with so many word characters in common may pair.

    docs/engine.md, 2.4: a fifth by Dice, or six tenths of the shorter within the longer, if the
    shorter has `least` word characters.
    """
    shorter = min(old_weight, new_weight)
    return common > 0 and (
        2 * common >= _LEAST_DICE * (old_weight + new_weight)
        or (shorter >= least and common >= _LEAST_WITHIN * shorter)
    )


def _bags_in_common(old: Block, new: Block) -> int:
    if old.bag is None or new.bag is None:
        return 0
    return in_common(old.bag, new.bag)


class _Row(dict[int, int]):
    """Scores of one class of old blocks with each class of new ones, as asked for."""

    __slots__ = ("_block", "_likeness", "_others")

    def __init__(self, block: Block, others: list[Block], likeness: Likeness) -> None:
        super().__init__()
        self._block = block
        self._others = others
        self._likeness = likeness

    def __missing__(self, other: int) -> int:
        score = self[other] = _score(self._block, self._others[other], self._likeness)
        return score


def _score(old: Block, new: Block, likeness: Likeness) -> int:
    """Return twice the word characters in common, and one more if all is equal."""
    if old.kind != new.kind:
        return 0
    if old.text == new.text:
        return 2 * old.weight + 1 + (old.key == new.key)
    common = likeness(old, new)
    least = _LEAST_SHORTER if old.kind == PARAGRAPH else 1
    return 2 * common if is_like(common, old.weight, new.weight, least) else 0


class _Solver:
    """One alignment at work: a stack of ranges still to be solved."""

    def __init__(
        self,
        old: Sequence[Block],
        new: Sequence[Block],
        likeness: Likeness,
        words: Words | None,
    ) -> None:
        self.old = old
        self.new = new
        self.cells = 0
        self.pairs: list[Point] = []
        texts: dict[tuple[int, int], int] = {}
        self._old_texts = [texts.setdefault((b.kind, b.text), len(texts)) for b in old]
        self._new_texts = [texts.setdefault((b.kind, b.text), len(texts)) for b in new]
        classes: dict[tuple[int, int, int], int] = {}
        self._old_classes = [
            classes.setdefault((b.kind, b.text, b.key), len(classes)) for b in old
        ]
        self._new_classes = [
            classes.setdefault((b.kind, b.text, b.key), len(classes)) for b in new
        ]
        self._likeness = likeness
        self._words = words
        self._samples: list[Block] = [Block(0, 0, 0)] * len(classes)
        for block, number in zip(new, self._new_classes, strict=True):
            self._samples[number] = block
        self._rows: dict[int, _Row] = {}

    def solve(self) -> None:
        """Fill `pairs`, in order of the old side."""
        ranges = [(0, len(self.old), 0, len(self.new))]
        while ranges:
            i0, i1, j0, j1 = self._stripped(*ranges.pop())
            if i0 == i1 or j0 == j1:
                continue
            size = (i1 - i0) * (j1 - j0)
            chain = self._anchors(i0, i1, j0, j1) if size > _AT_ONCE else []
            if chain:
                self.pairs += chain
                cuts = [(i0 - 1, j0 - 1), *chain, (i1, j1)]
                ranges += [
                    (a[0] + 1, b[0], a[1] + 1, b[1])
                    for a, b in itertools.pairwise(cuts)
                ]
            else:
                self.pairs += self._best(i0, i1, j0, j1)
        self.pairs.sort()

    def _stripped(
        self, i0: int, i1: int, j0: int, j1: int
    ) -> tuple[int, int, int, int]:
        """Pair equal blocks at both ends; return what is left."""
        old, new = self._old_classes, self._new_classes
        while i0 < i1 and j0 < j1 and old[i0] == new[j0]:
            self.pairs.append((i0, j0))
            i0, j0 = i0 + 1, j0 + 1
        while i0 < i1 and j0 < j1 and old[i1 - 1] == new[j1 - 1]:
            i1, j1 = i1 - 1, j1 - 1
            self.pairs.append((i1, j1))
        return i0, i1, j0, j1

    def _anchors(self, i0: int, i1: int, j0: int, j1: int) -> list[Point]:
        """Return the heaviest chain of what stands once on both sides."""
        old, new = self._old_texts, self._new_texts
        points = unique_runs(old, new, i0, i1, j0, j1, 1)
        weights = [self.old[i].weight for i, _ in points]
        for least in (_ANCHOR_WEIGHT, 1):
            chosen = [n for n, weight in enumerate(weights) if weight >= least]
            chain = heaviest_chain(
                [points[n] for n in chosen], [weights[n] for n in chosen]
            )
            if chain:
                return chain
        if (i1 - i0) * (j1 - j0) <= _SMALL:
            return []
        for length in _SHINGLES:
            points = unique_runs(old, new, i0, i1, j0, j1, length)
            weights = [
                sum(block.weight for block in self.old[i : i + length])
                for i, _ in points
            ]
            chosen = [n for n, weight in enumerate(weights) if weight]
            chain = heaviest_chain(
                [points[n] for n in chosen], [weights[n] for n in chosen]
            )
            if chain:
                return chain
        return self._phrases(i0, i1, j0, j1)

    def _phrases(self, i0: int, i1: int, j0: int, j1: int) -> list[Point]:
        """Return the heaviest chain of edited blocks that share their own phrases."""
        if self._words is None:
            return []
        own: list[dict[int, Sequence[int]]] = []
        for blocks, texts, start, end in (
            (self.old, self._old_texts, i0, i1),
            (self.new, self._new_texts, j0, j1),
        ):
            counts = Counter(texts[start:end])
            own.append(
                {
                    at: self._words(blocks[at])
                    for at in range(start, end)
                    if counts[texts[at]] == 1 and blocks[at].weight
                }
            )
        points, shared = sharing_phrases(*own)
        alike = [
            n
            for n, (i, j) in enumerate(points)
            if _score(self.old[i], self.new[j], self._likeness)
        ]
        return heaviest_chain([points[n] for n in alike], [shared[n] for n in alike])

    def _best(self, i0: int, i1: int, j0: int, j1: int) -> list[Point]:
        """Return the best pairs of two ranges that have nothing to anchor on."""
        n, m = i1 - i0, j1 - j0
        classes = self._new_classes[j0:j1]

        def scores(i: int, start: int, end: int) -> list[int]:
            return list(map(self._row(i0 + i).__getitem__, classes[start:end]))

        if n * m <= _SMALL:
            found = best_path(scores, m, whole_table(n, m))
            self.cells += found.cells
            return [(i0 + i, j0 + j) for i, j in found.pairs]
        exact = self._exact_pairs(i0, i1, j0, j1)

        def by_diagonal(width: int) -> Path:
            return best_path(scores, m, around_diagonal(n, m, width))

        def by_path(width: int) -> Path:
            return best_path(scores, m, around_path(exact, n, m, width))

        found = self._better(by_diagonal, *([by_path] if exact else []))
        return [(i0 + i, j0 + j) for i, j in found.pairs]

    def _better(self, *bands: Callable[[int], Path]) -> Path:
        """Return the best way of several bands; of equals, that of the first.

        While it runs along its band's edge and gains by it, its band is doubled.
        """
        width = _WIDTH
        ways = [find(width) for find in bands]
        self.cells += sum(way.cells for way in ways)
        best = max(range(len(ways)), key=lambda n: (ways[n].score, -n))
        found = ways[best]
        for _ in range(_DOUBLINGS):
            if not found.touches:
                break
            width *= 2
            wider = bands[best](width)
            self.cells += wider.cells
            if wider.score <= found.score:
                break
            found = wider
        return found

    def _exact_pairs(self, i0: int, i1: int, j0: int, j1: int) -> list[Point]:
        """Return the longest common subsequence of the texts of two ranges."""
        ops = edits(self._old_texts[i0:i1], self._new_texts[j0:j1])
        return [
            pair
            for op in ops
            if op.kind == "same"
            for pair in zip(
                range(op.old_start, op.old_end),
                range(op.new_start, op.new_end),
                strict=True,
            )
        ]

    def _row(self, i: int) -> _Row:
        number = self._old_classes[i]
        row = self._rows.get(number)
        if row is None:
            row = _Row(self.old[i], self._samples, self._likeness)
            self._rows[number] = row
        return row


def _with_blanks_beside(
    pairs: Sequence[Point], blank: Sequence[bool], end: Point
) -> list[Point]:
    """Return the pairs, a blank one only if it stands right beside another one.

    The ends of the sequences count as a pair.
    """
    holds = [not is_blank for is_blank in blank]
    last: Point = (-1, -1)
    for n, (i, j) in enumerate(pairs):
        if holds[n] or (i - last[0] == 1 == j - last[1]):
            holds[n] = True
            last = (i, j)
    last = end
    for n in reversed(range(len(pairs))):
        i, j = pairs[n]
        if holds[n] or (last[0] - i == 1 == last[1] - j):
            holds[n] = True
            last = (i, j)
    return [pair for pair, hold in zip(pairs, holds, strict=True) if hold]


def in_order(pairs: Sequence[Point], old_size: int, new_size: int) -> list[Pair]:
    """Return rising pairs with all that has none put between them, old side first."""
    rows: list[Pair] = []
    i0 = j0 = 0
    for i, j in (*pairs, (old_size, new_size)):
        rows += [(deleted, None) for deleted in range(i0, i)]
        rows += [(None, inserted) for inserted in range(j0, j)]
        rows.append((i, j))
        i0, j0 = i + 1, j + 1
    return rows[:-1]
