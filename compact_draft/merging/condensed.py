"""Where does each promise of an old Compact stand in a shorter one that was written elsewhere?

No ids tell. A promise is tied to a clause of the new text only where much of its own words
is in it or both are very like; a second promise is tied to the same clause only where its
words are in it. What may stand somewhere and is not sure is never said to stand: it is
named with where it may, for a person to look, and what stands nowhere is named as gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.merging.alike import may_be_one
from compact_draft.merging.likeness import SAME_WORDS, Likeness
from compact_draft.merging.rank import weaker_than
from compact_draft.merging.values import Old

_SPEAKS_OF_IT = 0.45
"""However much the words agree, both must be so alike in what they speak of."""
_IN_WORDS, _WITHIN, _DICE = 0.5, 0.6, 0.36
_PERHAPS = 0.4
_OFFERED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Condensed:
    """One promise of the old Compact.

    Attributes:
        old: It.
        now: The clause of the new text in which it stands; None for in none for sure.
        weaker: In what that binds less, in words.
        perhaps: Clauses of the new text in which it may stand, the likeliest first.
    """

    old: Old
    now: Old | None = None
    weaker: tuple[str, ...] = ()
    perhaps: tuple[Old, ...] = ()


def condensed(olds: Sequence[Old], news: Sequence[Old]) -> tuple[Condensed, ...]:
    """Return where each promise of an old Compact stands in a new text, in its order.

    Args:
        olds: The promises of the old one, read.
        news: The promises of the new one, read.
    """
    likeness = Likeness((*olds, *news))
    width = len(olds)
    ties: list[tuple[float, int, int]] = []
    near: dict[int, list[tuple[float, int]]] = {}
    for at, old in enumerate(olds):
        for other, new in enumerate(news, start=width):
            if not may_be_one(old, new):
                continue
            score = likeness.score(at, other)
            if score >= _PERHAPS:
                near.setdefault(at, []).append((-score, other - width))
            sure = _sure(likeness, at, other, score)
            if sure >= 1:
                ties.append((-sure, at, other - width))
    tied = _tied(likeness, ties, width)
    return tuple(
        _one(old, tied.get(n), sorted(near.get(n, [])), news)
        for n, old in enumerate(olds)
    )


def _sure(likeness: Likeness, one: int, other: int, score: float) -> float:
    """Return from 1 on where words and subject agree enough to say that it stands."""
    if score >= SAME_WORDS:
        return SAME_WORDS
    if score < _SPEAKS_OF_IT:
        return 0.0
    wordings = likeness.wordings
    return max(
        likeness.in_words(one, other) / _IN_WORDS,
        wordings.within(one, other) / _WITHIN,
        wordings.dice(one, other) / _DICE,
    )


def _tied(
    likeness: Likeness, ties: list[tuple[float, int, int]], width: int
) -> dict[int, int]:
    """Return by the old promise the new clause in which it stands, the surest first."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted(ties):
        is_within = likeness.wordings.within(one, width + other) >= _WITHIN
        if one not in found and (other not in taken or is_within):
            found[one] = other
            taken.add(other)
    return found


def _one(
    old: Old, place: int | None, near: list[tuple[float, int]], news: Sequence[Old]
) -> Condensed:
    if place is not None:
        new = news[place]
        return Condensed(old=old, now=new, weaker=weaker_than(new.facts, old.facts))
    return Condensed(old=old, perhaps=tuple(news[n] for _, n in near[:_OFFERED]))
