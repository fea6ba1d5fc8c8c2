"""Which of some wordings of one promise binds the most? The strongest first, and why."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.judgement.facts import Facts
from compact_draft.judgement.strength import STRONGER, WEAKER, shifts
from compact_draft.merging.values import Old, Ranked


def ranked(olds: Sequence[Old]) -> tuple[Ranked, ...]:
    """Return clauses with the strongest first; of equals, in the order given.

    A clause is stronger than another where its words bind more in more respects than
    they bind less: who, how firmly, by when, save when, with reasons, in writing.
    """
    score = {
        old.id: sum(_beside(other.facts, old.facts) for other in olds if other != old)
        for old in olds
    }
    order = sorted(range(len(olds)), key=lambda n: (-score[olds[n].id], n))
    first = olds[order[0]]
    return tuple(
        Ranked(
            old=olds[n],
            weaker=weaker_than(olds[n].facts, first.facts),
            firmer=firmer_than(olds[n].facts, first.facts),
        )
        for n in order
    )


def _beside(one: Facts | None, other: Facts | None) -> int:
    """Return 1 where `other` binds more than `one`, -1 where less, else 0."""
    if one is None or other is None:
        return 0
    found = [shift.towards for shift in shifts(one, other)]
    more, less = found.count(STRONGER), found.count(WEAKER)
    return (more > less) - (more < less)


def weaker_than(one: Facts | None, other: Facts | None) -> tuple[str, ...]:
    """Return in words in what `one` binds less than `other`."""
    return _said(other, one, WEAKER)


def firmer_than(one: Facts | None, other: Facts | None) -> tuple[str, ...]:
    """Return in words in what `one` binds more than `other`."""
    return _said(other, one, STRONGER)


def _said(old: Facts | None, new: Facts | None, towards: str) -> tuple[str, ...]:
    if old is None or new is None or old is new:
        return ()
    return tuple(
        dict.fromkeys(s.said for s in shifts(old, new) if s.towards == towards)
    )
