"""Which paragraph was split into several, and which were joined into one?

Grown from pairs: a neighbour that has no mate is taken into a pair when enough of its
words then stay (docs/engine.md, 2.5). A false split could only add red, so equal pairs never
grow.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Size, Words, kept_in_order
from compact_draft.diff.blocks import Pair

_MOST = 40
_BETWEEN = 3
_LEAST_SHARE = 0.5
_LEAST_GAIN = 8


class Group(NamedTuple):
    """Blocks that became others: one to many, many to one, one to one, or to none."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def grow(
    pairs: Sequence[Pair],
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    words: Words,
    size: Size,
    paragraphs: Collection[int] = (0,),
) -> list[Group]:
    """Return the rows of an alignment with what was split or joined put together.

    `paragraphs` are the kinds of block that may be split; all others end a group. Each
    place stands in exactly one group, and the groups keep the order of `pairs`.
    """
    growing = _Growing(pairs, old, new, words, size, frozenset(paragraphs))
    return growing.groups()


class _Growing:
    """One alignment while its groups grow."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        old: Sequence[Block],
        new: Sequence[Block],
        words: Words,
        size: Size,
        paragraphs: frozenset[int],
    ) -> None:
        self._pairs = pairs
        self._blocks = (old, new)
        self._words = words
        self._size = size
        self._paragraphs = paragraphs
        self._texts = {block.text for block in old}, {block.text for block in new}
        self._free = (
            [old[i].kind in paragraphs for i in range(len(old))],
            [new[j].kind in paragraphs for j in range(len(new))],
        )
        self._mate: tuple[dict[int, int], dict[int, int]] = ({}, {})
        for i, j in pairs:
            if i is not None and j is not None:
                self._free[0][i] = self._free[1][j] = False
                self._mate[0][i], self._mate[1][j] = j, i

    def groups(self) -> list[Group]:
        """Return all groups, in order."""
        found: dict[int, Group] = {}
        for i, j in self._pairs:
            if i is not None and j is not None:
                found[i] = self._grown(i, j)
        rows: list[Group] = []
        for i, j in self._pairs:
            if i is not None and j is not None:
                rows.append(found[i])
            elif i is not None and (self._free[0][i] or self._other_kind(0, i)):
                rows.append(Group((i,), ()))
            elif j is not None and (self._free[1][j] or self._other_kind(1, j)):
                rows.append(Group((), (j,)))
        return rows

    def _other_kind(self, side: int, at: int) -> bool:
        return self._blocks[side][at].kind not in self._paragraphs

    def _grown(self, i: int, j: int) -> Group:
        """Return the group of a pair, grown on the side where it gains."""
        if self._blocks[0][i].key == self._blocks[1][j].key or self._other_kind(0, i):
            return Group((i,), (j,))
        for side, at in ((1, j), (0, i)):
            index = i if side else j
            many = self._absorbed(index, [at], side)
            if len(many) > 1:
                olds, news = ([index], many) if side else (many, [index])
                return Group(tuple(olds), tuple(news))
        return Group((i,), (j,))

    def _absorbed(self, index: int, many: list[int], side: int) -> list[int]:
        """Return `many` (places on `side`) with the neighbours that gain."""
        for step in (1, -1):
            while len(many) < _MOST:
                end = many[-1 if step > 0 else 0]
                near = self._next_that_gains(index, many, end, step, side)
                if not near:
                    break
                many = sorted([*many, *near])
                for at in near:
                    self._free[side][at] = False
        return many

    def _next_that_gains(
        self, index: int, many: list[int], end: int, step: int, side: int
    ) -> list[int]:
        """Return the blocks beside `end` up to the next that gains; none if none does.

        A few that gain nothing may stand between: a part that was reworded.
        """
        near: list[int] = []
        for _ in range(_BETWEEN + 1):
            more = self._neighbours(near[-1] if near else end, step, side)
            if not more or len(many) + len(near) + len(more) > _MOST:
                return []
            near += more
            if self._gains(index, many, near, side):
                return near
            if self._blocks[side][more[-1]].text in self._texts[1 - side]:
                return []  # it came from somewhere else, or went there
        return []

    def _neighbours(self, at: int, step: int, side: int) -> list[int]:
        """Return the free block beside `at`, with a blank that parts them."""
        near: list[int] = []
        while self._is_free(at + step, side) and len(near) < 2:
            at += step
            near.append(at)
            if self._blocks[side][at].weight:
                return near
        return []

    def _is_free(self, at: int, side: int) -> bool:
        return 0 <= at < len(self._free[side]) and self._free[side][at]

    def _gains(self, index: int, many: list[int], near: list[int], side: int) -> bool:
        """Tell whether enough words of `near` stay, and more than beyond it."""
        gain = self._gain(index, many, near, side)
        weight = self._blocks[side][near[-1]].weight
        if gain < _LEAST_SHARE * weight:
            return False
        if gain < _LEAST_GAIN and not self._in_one_stretch(index, [*many, *near], side):
            return False
        beyond = near[-1] + (1 if near[-1] > many[0] else -1)
        other = self._mate[side].get(beyond)
        if other is None or self._other_kind(side, beyond):
            return True
        return gain >= self._gain(other, [beyond], near, side)

    def _in_one_stretch(self, index: int, many: list[int], side: int) -> bool:
        """Tell whether the block at `index` says just what `many` say, without a word between.

        So do a label cut off from its clause, and short names in a list.
        """
        whole = list(self._words(self._blocks[1 - side][index]))
        part = self._joined(sorted(many), side)
        starts = range(len(whole) - len(part) + 1)
        return any(whole[at : at + len(part)] == part for at in starts)

    def _gain(self, index: int, many: list[int], near: list[int], side: int) -> int:
        """Return how many more word characters stay with `near` than without."""
        whole = self._words(self._blocks[1 - side][index])
        with_it = self._joined(sorted([*many, *near]), side)
        without = self._joined(many, side)
        return kept_in_order(whole, with_it, self._size) - kept_in_order(
            whole, without, self._size
        )

    def _joined(self, many: list[int], side: int) -> list[int]:
        return [word for at in many for word in self._words(self._blocks[side][at])]
