"""Which clause became which, when nothing but the words tells?

For two texts without ids. In order of certainty: equal texts; splits and merges; pairs
that are much alike, wherever they stand; pairs that are somewhat alike and stand in the
same gap; pairs that say one thing in other words. It is a finding, not a fact: what has ids is compared by `diff.compare`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.diff.best_path import (
    around_diagonal,
    best_path,
    whole_table,
)
from compact_draft.diff.chain import heaviest_chain
from compact_draft.diff.likeness import Wordings, unlabelled
from compact_draft.diff.same_act import Meant, same_acts
from compact_draft.diff.words import edits
from compact_draft.model.change import ChangeKind

_ALIKE = 0.5
"""Dice from which two clauses pair wherever they stand."""
_ALIKE_IN_PLACE = 0.24
"""Dice from which two clauses pair in one gap."""
_ALIKE_ALONE = 0.15
"""Dice from which the only two clauses of a gap pair."""
_PART = 0.45
"""Share of a part's words that the whole must hold."""
_PART_ELSEWHERE = 0.8
"""The same, for a part that does not stand beside the others."""
_WHOLE = 0.5
"""Share of the whole that its parts together must keep."""
_LOST = 0.2
"""Share of a clause that must have gone elsewhere for another to be a part of it."""
_NEARLY_ALL = 0.75
"""Share of what went that the other must hold."""
_LEAST_WORDS = 3
_MOST_PARTS = 12
_ONE_MOVE = 1 << 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseMatch:
    """One row of the mapping of two texts.

    Attributes:
        old: Ids on the old side, in order; empty for an added clause.
        new: Ids on the new side, in order; empty for a withdrawn one.
        change: The gravest that fits: split, merged, moved, reworded, kept.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    change: ChangeKind


def match_clauses(
    old: Sequence[tuple[str, str]],
    new: Sequence[tuple[str, str]],
    meant: Meant | None = None,
) -> tuple[ClauseMatch, ...]:
    """Return what became of each clause of `old`, given as ids and texts, in order.

    Each id stands in exactly one row. Rows are in the order of `new`; what was
    withdrawn stands after what it followed. Case, quotes, dashes, blanks and a typed
    number make no clause reworded.

    Args:
        old: Ids and texts of the one text.
        new: Those of the other.
        meant: What a text may answer to; without it clauses are known by words alone.
    """
    olds, news = [text for _, text in old], [text for _, text in new]
    matching = _Matching(olds, news)
    matching.find()
    if meant is not None:
        matching.find_same_acts(olds, news, meant)
    matching.find_grown()
    return tuple(
        ClauseMatch(
            old=tuple(old[i][0] for i in olds),
            new=tuple(new[j][0] for j in news),
            change=change,
        )
        for olds, news, change in matching.rows()
    )


_Group = tuple[list[int], list[int]]


class _Matching:
    """The mapping at work: what is still free, and the groups found."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old = [unlabelled(text) for text in old]
        self._new = [unlabelled(text) for text in new]
        self._wordings = Wordings(self._old, self._new)
        self._shift = len(old)
        self._free_old = dict.fromkeys(range(len(old)))
        self._free_new = dict.fromkeys(range(len(new)))
        self._groups: list[_Group] = []
        self._mates: dict[int, int] = {}

    def find(self) -> None:
        """Fill the groups, the most certain first."""
        self._find_equal()
        self._find_parts()
        self._find_alike()
        self._find_in_gaps()

    def rows(self) -> list[tuple[list[int], list[int], ChangeKind]]:
        """Return the groups and what is left, with the kind of change, in order."""
        self._groups.sort()
        staying = set(self._staying())
        placed: list[tuple[tuple[int, int], list[int], list[int], ChangeKind]] = []
        after = {}
        for n, (olds, news) in enumerate(self._groups):
            kind = self._kind(olds, news, is_moved=n not in staying)
            placed.append(((news[0], -1), olds, news, kind))
            after.update(dict.fromkeys(olds, news[0]))
        placed += [((j, -1), [], [j], "added") for j in self._free_new]
        last = -1
        for i in range(len(self._old)):
            last = after.get(i, last)
            if i in self._free_old:
                placed.append(((last, i), [i], [], "withdrawn"))
        return [(olds, news, kind) for _, olds, news, kind in sorted(placed)]

    def _kind(self, olds: list[int], news: list[int], *, is_moved: bool) -> ChangeKind:
        if len(news) > 1:
            return "split"
        if len(olds) > 1:
            return "merged"
        if is_moved:
            return "moved"
        return "kept" if self._old[olds[0]] == self._new[news[0]] else "reworded"

    def _staying(self) -> list[int]:
        """Return the groups that need not move: the fewest move, then the lightest."""
        points = [(olds[0], news[0]) for olds, news in self._groups]
        weights = [
            _ONE_MOVE + sum(len(self._old[i]) for i in olds) for olds, _ in self._groups
        ]
        chain = set(heaviest_chain(points, weights))
        return [n for n, point in enumerate(points) if point in chain]

    def _take(self, olds: list[int], news: list[int]) -> None:
        self._groups.append((olds, news))
        self._mates[olds[0]] = news[0]
        for i in olds:
            del self._free_old[i]
        for j in news:
            del self._free_new[j]

    def _find_equal(self) -> None:
        """Pair equal texts: single ones, copies in the same gap, beside a pair."""
        in_old, in_new = Counter(self._old), Counter(self._new)
        place = {text: j for j, text in enumerate(self._new)}
        for i, text in enumerate(self._old):
            if in_old[text] == in_new[text] == 1:
                self._take([i], [place[text]])
        for olds, news in self._gaps():
            self._take_equal_in_order(olds, news)
        for step in (1, -1):
            order = range(len(self._old))
            for i in order if step > 0 else reversed(order):
                self._take_if_equal(i, self._mates.get(i - step, -2) + step)
        self._take_equal_in_order(list(self._free_old), list(self._free_new))
        left: dict[str, list[int]] = {}
        for j in self._free_new:
            left.setdefault(self._new[j], []).append(j)
        for i in list(self._free_old):
            if left.get(self._old[i]):
                self._take([i], [left[self._old[i]].pop(0)])

    def _take_equal_in_order(self, olds: list[int], news: list[int]) -> None:
        """Pair as many equal texts of two runs as stand in one order."""
        numbers: dict[str, int] = {}
        ops = edits(
            [numbers.setdefault(self._old[i], len(numbers)) for i in olds],
            [numbers.setdefault(self._new[j], len(numbers)) for j in news],
        )
        for op in ops:
            if op.kind == "same":
                for n in range(op.old_end - op.old_start):
                    self._take([olds[op.old_start + n]], [news[op.new_start + n]])

    def _take_if_equal(self, i: int, j: int) -> None:
        if i in self._free_old and j in self._free_new and self._old[i] == self._new[j]:
            self._take([i], [j])

    def _find_parts(self) -> None:
        """Find clauses split into several, and several merged into one."""
        free = [*self._free_old, *(j + self._shift for j in self._free_new)]
        self._wordings.search_among(free)
        found: list[tuple[float, bool, int, list[int]]] = []
        for i in self._free_old:
            parts = self._parts(i)
            if parts:
                found.append((-self._held(i, parts), True, i, parts))
        for j in self._free_new:
            whole = j + self._shift
            parts = self._parts(whole)
            if parts:
                found.append((-self._held(whole, parts), False, whole, parts))
        for _, is_split, whole, parts in sorted(found):
            olds = [whole] if is_split else parts
            news = [place - self._shift for place in (parts if is_split else [whole])]
            if all(i in self._free_old for i in olds) and all(
                j in self._free_new for j in news
            ):
                self._take(olds, news)

    def _held(self, whole: int, parts: list[int]) -> float:
        """Return how alike the whole and its parts together are, from 0 to 1."""
        wordings = self._wordings
        total = wordings.weights[whole] + sum(wordings.weights[p] for p in parts)
        return 2 * wordings.kept(whole, parts) / total if total else 0.0

    def _parts(self, whole: int) -> list[int]:
        """Return two places or more that the whole was split into, or made of."""
        wordings = self._wordings
        near = [
            place
            for place in wordings.candidates(whole)
            if len(wordings.words[place]) >= _LEAST_WORDS
            and wordings.within(place, whole) >= _PART
            and not self._fits_better_elsewhere(place, whole)
        ]
        near.sort(key=lambda place: (-wordings.common(place, whole), place))
        parts: list[int] = []
        kept = 0
        for place in near:
            if len(parts) == _MOST_PARTS or not self._may_join(
                place, parts, near, whole
            ):
                continue
            more = wordings.kept(whole, sorted([*parts, place]))
            if more - kept >= _PART * wordings.weights[place] - 1:
                parts, kept = sorted([*parts, place]), more
        if len(parts) < 2 or kept < _WHOLE * wordings.weights[whole]:
            return []
        return parts

    def _may_join(
        self, place: int, parts: list[int], near: list[int], whole: int
    ) -> bool:
        """Tell whether a part stands with the others, or is sure by its words."""
        beside = {part + step for part in near for step in (-1, 1)}
        return (
            not parts
            or place in beside
            or self._wordings.within(place, whole) >= _PART_ELSEWHERE
        )

    def _fits_better_elsewhere(self, part: int, whole: int) -> bool:
        """Tell whether a part is rather another clause, reworded."""
        wordings = self._wordings
        within = wordings.within(part, whole)
        return any(
            other != whole and wordings.dice(part, other) >= max(within, _ALIKE)
            for other in wordings.candidates(part)
        )

    def _find_alike(self) -> None:
        """Pair what is much alike, the most alike first; of equals, the nearest."""
        found = [
            (-self._wordings.dice(i, other), abs(i - (other - self._shift)), i, other)
            for i in self._free_old
            for other in self._wordings.candidates(i)
            if other - self._shift in self._free_new
        ]
        for dice, _, i, other in sorted(found):
            j = other - self._shift
            if -dice >= _ALIKE and i in self._free_old and j in self._free_new:
                self._take([i], [j])

    def _find_in_gaps(self) -> None:
        """Pair, in order, what is somewhat alike between two groups that stay."""
        for olds, news in self._gaps():
            self._pair_in_gap(olds, news)

    def find_same_acts(
        self, texts_old: Sequence[str], texts_new: Sequence[str], meant: Meant
    ) -> None:
        """Pair what says one thing in other words."""
        olds, news = list(self._free_old), list(self._free_new)
        pairs = same_acts(
            [texts_old[i] for i in olds], [texts_new[j] for j in news], meant
        )
        for i, j in pairs:
            self._take([olds[i]], [news[j]])

    def find_grown(self) -> None:
        """Find the part of a split or merge that came with many words of its own.

        It stands beside a pair, and holds nearly all that the pair lost.
        """
        for n, (olds, news) in enumerate(self._groups):
            if len(olds) == 1 and len(news) <= 1:
                grown = self._part_beside(
                    olds[0], news[0] + self._shift, self._free_new, self._shift
                )
                if grown is not None:
                    self._groups[n] = (olds, sorted([*news, grown]))
                    del self._free_new[grown]
                    continue
                grown = self._part_beside(
                    news[0] + self._shift, olds[0], self._free_old, 0
                )
                if grown is not None:
                    self._groups[n] = (sorted([*olds, grown]), news)
                    del self._free_old[grown]

    def _part_beside(
        self, whole: int, part: int, free: dict[int, None], shift: int
    ) -> int | None:
        """Return the free place beside a part that holds what the whole has besides."""
        wordings = self._wordings
        kept = wordings.kept(whole, [part])
        lost = wordings.weights[whole] - kept
        if lost < _LOST * wordings.weights[whole]:
            return None
        for place in (part + 1, part - 1):
            if place - shift not in free or len(wordings.words[place]) < _LEAST_WORDS:
                continue
            more = wordings.kept(whole, sorted([part, place])) - kept
            if more >= _NEARLY_ALL * lost:
                return place - shift
        return None

    def _gaps(self) -> list[_Group]:
        """Return what is free on both sides between each two groups that stay."""
        self._groups.sort()
        staying = [self._groups[n] for n in self._staying()]
        ends = (len(self._old), len(self._new))
        lasts = [(-1, -1), *((olds[-1], news[-1]) for olds, news in staying)]
        firsts = [*((olds[0], news[0]) for olds, news in staying), ends]
        gaps: list[_Group] = []
        for (i0, j0), (i1, j1) in zip(lasts, firsts, strict=True):
            olds = [i for i in range(i0 + 1, i1) if i in self._free_old]
            news = [j for j in range(j0 + 1, j1) if j in self._free_new]
            if olds and news:
                gaps.append((olds, news))
        return gaps

    def _pair_in_gap(self, olds: list[int], news: list[int]) -> None:
        least = _ALIKE_ALONE if len(olds) == len(news) == 1 else _ALIKE_IN_PLACE

        def scores(i: int, start: int, end: int) -> list[int]:
            alike = [
                self._wordings.dice(olds[i], j + self._shift) for j in news[start:end]
            ]
            return [round(1000 * dice) if dice >= least else 0 for dice in alike]

        windows = (
            whole_table(len(olds), len(news))
            if len(olds) * len(news) <= 10_000
            else around_diagonal(len(olds), len(news), 60)
        )
        for i, j in best_path(scores, len(news), windows).pairs:
            self._take([olds[i]], [news[j]])
