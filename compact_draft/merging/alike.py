"""Which clauses of several Compacts promise the same act?

How alike two clauses are is judged by their words, by what they speak of, and by what they
are judged to answer to (`merging.likeness`); two that bind different sides never promise
one act. Of two Compacts each clause is put to the one that is most like it, where that one is
most like it in turn and no other is nearly as like. A group has one clause of each Compact, and a
second one where that is a part of what another Compact says in one. It is a proposal:
people choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.merging.likeness import ACTS as _ACTS
from compact_draft.merging.likeness import Likeness
from compact_draft.merging.rank import ranked
from compact_draft.merging.values import Group, Old
from compact_draft.model.tags import By

ALIKE = 0.40
"""From this likeness on two clauses that are most like each other are proposed as one act."""
_SURE = 0.75
"""From this likeness on they are, whatever else is like them."""
_AHEAD = 0.09
"""So much less like than the one that is most like it every other clause must be."""
_MUTUAL = 0.15
"""How far clauses that are most like each other go before others that are as alike."""
_PART = 0.6
_TOGETHER = 0.75
_PARTS = 3


def groups(olds: Sequence[Old]) -> tuple[Group, ...]:
    """Return all clauses in groups, each in exactly one, in the order given.

    Args:
        olds: The clauses of all Compacts, one Compact after the other.
    """
    found = _Groups(olds)
    found.find()
    return tuple(
        Group(name=str(n), ranked=ranked([olds[at] for at in sorted(places)]))
        for n, places in enumerate(found.in_order(), start=1)
    )


class _Groups:
    """The grouping at work: clauses are known by their place."""

    def __init__(self, olds: Sequence[Old]) -> None:
        self._olds = olds
        self._likeness = Likeness(olds)
        self._wordings = self._likeness.wordings
        self._of: dict[int, int] = {n: n for n in range(len(olds))}
        self._in: dict[int, list[int]] = {n: [n] for n in range(len(olds))}
        self._scores: dict[tuple[int, int], float] = {}

    def in_order(self) -> list[list[int]]:
        """Return the groups in the order of their first clauses."""
        return sorted(self._in.values(), key=min)

    def find(self) -> None:
        """Put together what is alike, the most alike first, and then parts."""
        likest = self._likest()
        pairs = []
        for one, other in self._pairs():
            score = self._score(one, other)
            first = likest.get((one, self._olds[other].source))
            second = likest.get((other, self._olds[one].source))
            is_mutual = (
                first is not None
                and second is not None
                and ((first[0], second[0]) == (other, one))
            )
            ahead = min(first[1], second[1]) if first and second else 0.0
            if (
                score >= _SURE
                or self._likeness.in_words(one, other) >= ALIKE
                or (is_mutual and score >= ALIKE and ahead >= _AHEAD)
            ):
                pairs.append((score + _MUTUAL * is_mutual, one, other))
        pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
        for _, one, other in pairs:
            self._put_together(self._of[one], self._of[other])
        self._find_parts()

    def _pairs(self) -> Iterable[tuple[int, int]]:
        """Yield the places of clauses of different Compacts that may be alike."""
        for index, first in enumerate(self._olds):
            for other in range(index + 1, len(self._olds)):
                second = self._olds[other]
                if first.source != second.source and may_be_one(first, second):
                    yield index, other

    def _score(self, one: int, other: int) -> float:
        """Return how alike two clauses are; 0 where they cannot be one."""
        pair = (min(one, other), max(one, other))
        if pair not in self._scores:
            self._scores[pair] = self._reckon(*pair)
        return self._scores[pair]

    def _reckon(self, one: int, other: int) -> float:
        if not may_be_one(self._olds[one], self._olds[other]):
            return 0.0
        return self._likeness.score(one, other)

    def _likest(self) -> dict[tuple[int, str], tuple[int, float]]:
        """Return for each clause and other Compact the likest, and how far it is ahead."""
        best: dict[tuple[int, str], list[tuple[float, int]]] = {}
        for one, other in self._pairs():
            score = self._score(one, other)
            for place, mate in ((one, other), (other, one)):
                key = (place, self._olds[mate].source)
                best.setdefault(key, []).append((-score, mate))
        found = {}
        for key, scores in best.items():
            first, *rest = sorted(scores)[:2]
            found[key] = (first[1], rest[0][0] - first[0] if rest else 1.0)
        return found

    def _put_together(self, one: int, other: int) -> None:
        """Make two groups one, where no Compact is in both and they are alike at large."""
        if one == other:
            return
        mine, theirs = self._in[one], self._in[other]
        held = {self._olds[n].source for n in mine}
        if held & {self._olds[n].source for n in theirs}:
            return
        olds = self._olds
        if not all(may_be_one(olds[a], olds[b]) for a in mine for b in theirs):
            return
        scores = [self._score(a, b) for a in mine for b in theirs]
        if sum(scores) / len(scores) >= ALIKE * _TOGETHER:
            self._join(one, other)

    def _find_parts(self) -> None:
        """Put a clause that stands alone to the one of another Compact that holds it."""
        for place in [places[0] for places in self._in.values() if len(places) == 1]:
            if len(self._in[self._of[place]]) != 1:
                continue
            holder = self._holder(place)
            if holder is not None:
                self._join(self._of[holder], self._of[place])

    def _holder(self, place: int) -> int | None:
        mine = self._olds[place]
        if mine.clause.kind not in _ACTS:
            return None
        best: tuple[float, int] | None = None
        for other, theirs in enumerate(self._olds):
            group = self._in[self._of[other]]
            if theirs.source == mine.source or not may_be_one(mine, theirs):
                continue
            same = [n for n in group if self._olds[n].source == mine.source]
            if not same or len(same) >= _PARTS or theirs.clause.kind not in _ACTS:
                continue
            within = self._wordings.within(place, other)
            whole = self._wordings.kept(other, sorted([*same, place]))
            before = self._wordings.kept(other, same)
            gain = whole - before
            if within < _PART or gain < 0.5 * self._wordings.weights[place]:
                continue
            if best is None or within > best[0]:
                best = (within, other)
        return None if best is None else best[1]

    def _join(self, one: int, other: int) -> None:
        taken = self._in.pop(other)
        self._in[one].extend(taken)
        for place in taken:
            self._of[place] = one


def may_be_one(one: Old, other: Old) -> bool:
    """Say whether two clauses can be one at all, by what they are and whom they bind."""
    first, second = one.clause.kind, other.clause.kind
    if (first in _ACTS) != (second in _ACTS):
        return False
    if first not in _ACTS and first is not second:
        return False
    return not _binds_another(one, other)


_SIDES: Mapping[By, frozenset[By]] = {
    By.PUBLIC_BODIES: frozenset({By.VCS}),
    By.VCS: frozenset({By.PUBLIC_BODIES}),
}


def _binds_another(one: Old, other: Old) -> bool:
    first, second = one.clause.by, other.clause.by
    return first is not None and second in _SIDES.get(first, frozenset())
