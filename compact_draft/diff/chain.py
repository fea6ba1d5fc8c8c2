"""Which exact matches of two sequences can stand together, in order?

The heaviest increasing chain, so that of two crossed matches the lighter gives way; and
the things that occur once on either side, which is what chains are made of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

Point = tuple[int, int]
"""A match: place on the old side, place on the new side."""


def heaviest_chain(points: Sequence[Point], weights: Sequence[int]) -> list[Point]:
    """Return the chain of `points`, rising on both sides, that weighs most.

    `points` must rise on the old side, and every weight be above 0. Of chains that
    weigh the same, one that ends first. O(n log n): a Fenwick tree over the new side
    keeps, for each prefix, the heaviest chain that ends in it.
    """
    if all(a[1] < b[1] for a, b in pairwise(points)):
        return list(points)
    ranks = {new: rank for rank, new in enumerate(sorted({new for _, new in points}))}
    tree = [(0, -1)] * (len(ranks) + 1)  # weight of a chain, and its last point
    before = [-1] * len(points)
    for n, (_, new) in enumerate(points):
        weight, last = 0, -1
        at = ranks[new]  # all smaller places on the new side
        while at:
            if tree[at][0] > weight:
                weight, last = tree[at]
            at &= at - 1
        before[n] = last
        weight += weights[n]
        at = ranks[new] + 1
        while at < len(tree):
            if tree[at][0] < weight:
                tree[at] = (weight, n)
            at += at & -at
    last = max(tree, key=lambda entry: (entry[0], -entry[1]))[1]
    chain = []
    while last >= 0:
        chain.append(points[last])
        last = before[last]
    return chain[::-1]


def unique_runs(
    old: Sequence[int],
    new: Sequence[int],
    i0: int,
    i1: int,
    j0: int,
    j1: int,
    length: int,
) -> list[Point]:
    """Return where runs of `length` begin that stand once in either range.

    In order of the old side. Empty where the ranges are shorter than `length`.
    """
    old_runs = _runs(old, i0, i1, length)
    new_runs = _runs(new, j0, j1, length)
    in_old, in_new = Counter(old_runs), Counter(new_runs)
    place = {run: j0 + n for n, run in enumerate(new_runs) if in_new[run] == 1}
    return [
        (i0 + n, place[run])
        for n, run in enumerate(old_runs)
        if in_old[run] == 1 and run in place
    ]


def stretches(points: Sequence[Point]) -> tuple[list[Point], list[int]]:
    """Return where stretches of matches that follow one another begin, and how long.

    `points` must rise on the old side, with no place of either side twice.
    """
    firsts = [
        n
        for n, (old, new) in enumerate(points)
        if not n or points[n - 1] != (old - 1, new - 1)
    ]
    ends = [*firsts[1:], len(points)]
    lengths = [end - first for first, end in zip(firsts, ends, strict=False)]
    return [points[n] for n in firsts], lengths


def _runs(items: Sequence[int], start: int, end: int, length: int) -> list[object]:
    """Return the runs of `length` that begin in the range, as hashable things."""
    if length == 1:
        return list(items[start:end])
    shifted = (items[start + n : end] for n in range(length))
    return list(zip(*shifted, strict=False))
