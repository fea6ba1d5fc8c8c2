"""Two Compacts clause by clause: the same promise, a stronger or a weaker one, or only here.

Which clauses may promise one act is proposed by their words (`merging.alike`). That they
do, and how they stand, is judged by what the two can be held to and never by likeness: they
bind one side, speak of one subject, and each respect in which they bind unlike is named. Where
the words are alike and the subject is not known to be one, a person is asked to look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from compact_draft.judgement.concepts import concepts
from compact_draft.judgement.strength import STRONGER, WEAKER, Shift, shifts
from compact_draft.merging.alike import groups
from compact_draft.merging.likeness import meant_alike
from compact_draft.merging.values import Old
from compact_draft.model.clause import Kind

_THINGS = 2
"""So many things both must speak of, and half of what either does."""
_MEANT = 0.5
_COMMON = frozenset(
    (
        "grants", "pay", "services", "tell", "yearly", "compact", "staff", "members",
        "writing", "decide", "apply", "papers", "spend", "publish", "forms",
    )
)  # fmt: skip


class Stands(StrEnum):
    """How a promise here stands to the one there."""

    STRONGER = "stronger here"
    WEAKER = "weaker here"
    UNLIKE = "stronger in one respect, weaker in another"
    SAME = "the same promise"
    LOOK = "alike in words; a person looks whether it is one promise"
    HERE = "only here"
    THERE = "only there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What both promise, or one alone.

    Attributes:
        ours: Clauses here; none where it is promised only there.
        theirs: Clauses there; none where it is promised only here.
        stands: How they stand.
        firmer: In what it binds more here, in words.
        weaker: In what it binds less here, in words.
        other: In what it binds otherwise, and the words do not tell which way.
    """

    ours: tuple[Old, ...]
    theirs: tuple[Old, ...]
    stands: Stands
    firmer: tuple[str, ...] = ()
    weaker: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """Two areas side by side.

    Attributes:
        here: What people call this Compact.
        there: What people call the other.
        pairs: In the order of this Compact; what is promised only there comes last, in
            the order of that one. Every promise of both is in exactly one.
        others: How many clauses (here, there) are no promise and were not held together.
    """

    here: str
    there: str
    pairs: tuple[Pair, ...]
    others: tuple[int, int] = (0, 0)

    def of(self, stands: Stands) -> tuple[Pair, ...]:
        """Return the pairs of one kind."""
        return tuple(pair for pair in self.pairs if pair.stands is stands)

    @property
    def counts(self) -> tuple[int, int]:
        """How many promises there are here and there."""
        return (
            sum(len(pair.ours) for pair in self.pairs),
            sum(len(pair.theirs) for pair in self.pairs),
        )


def areas(
    here: str,
    there: str,
    ours: Sequence[Old],
    theirs: Sequence[Old],
    read: Callable[[Old], Old],
) -> Areas:
    """Return two Compacts side by side.

    Args:
        here: What people call this one.
        there: What people call the other.
        ours: The clauses of this one, read.
        theirs: The clauses of the other, read.
        read: Reads what a clause can be held to, for several that are one act together.
    """
    every = (*ours, *theirs)
    promises = [old for old in every if old.clause.kind.is_promise]
    found = []
    place = {old.id: n for n, old in enumerate(every)}
    for group in groups(promises):
        held = sorted(
            (ranked.old for ranked in group.ranked), key=lambda old: place[old.id]
        )
        mine = tuple(old for old in held if old.source == here)
        other = tuple(old for old in held if old.source == there)
        found.append(_pair(mine, other, read))
    found.sort(key=lambda pair: place[(pair.ours or pair.theirs)[0].id])
    return Areas(
        here=here,
        there=there,
        pairs=tuple(found),
        others=(
            sum(old.clause.kind not in _HELD for old in ours),
            sum(old.clause.kind not in _HELD for old in theirs),
        ),
    )


_HELD = (Kind.COMMITMENT, Kind.ACTION, Kind.HEADING)
"""Promises are held together; headings are nothing to be held."""


def _pair(
    ours: tuple[Old, ...], theirs: tuple[Old, ...], read: Callable[[Old], Old]
) -> Pair:
    if not theirs or not ours:
        return Pair(
            ours=ours, theirs=theirs, stands=Stands.HERE if ours else Stands.THERE
        )
    one, other = _whole(ours, read), _whole(theirs, read)
    if _words(one) == _words(other) and one.clause.by == other.clause.by:
        return Pair(ours=ours, theirs=theirs, stands=Stands.SAME)
    if not _is_one_subject(one, other) or one.facts is None or other.facts is None:
        return Pair(ours=ours, theirs=theirs, stands=Stands.LOOK)
    shown = shifts(other.facts, one.facts)
    more = _said(shown, STRONGER)
    less = _said(shown, WEAKER)
    rest = tuple(
        dict.fromkeys(
            here_and_there(s.said) for s in shown if s.towards not in (STRONGER, WEAKER)
        )
    )
    return Pair(
        ours=ours,
        theirs=theirs,
        stands=_stands(more, less, rest),
        firmer=more,
        weaker=less,
        other=rest,
    )


def _stands(
    more: tuple[str, ...], less: tuple[str, ...], rest: tuple[str, ...]
) -> Stands:
    if more and less:
        return Stands.UNLIKE
    if more:
        return Stands.STRONGER
    if less:
        return Stands.WEAKER
    return Stands.LOOK if rest else Stands.SAME


def _said(shown: Sequence[Shift], towards: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(here_and_there(s.said) for s in shown if s.towards == towards)
    )


def _whole(held: tuple[Old, ...], read: Callable[[Old], Old]) -> Old:
    """Return one clause of several that are one act together."""
    if len(held) == 1:
        return held[0]
    first = held[0]
    text = " ".join(old.clause.text for old in held)
    return read(replace(first, clause=replace(first.clause, text=text)))


def _words(old: Old) -> str:
    return " ".join(old.clause.text.split())


def _is_one_subject(one: Old, other: Old) -> bool:
    """Say whether both speak of one thing, and answer to one undertaking or are of one theme.

    Money, papers and the like stand in half of all promises, and tell nothing.
    """
    ours = set(concepts(one.clause.text)) - _COMMON
    theirs = set(concepts(other.clause.text)) - _COMMON
    both = len(ours & theirs)
    if one.refs and other.refs and one.refs[0] == other.refs[0]:
        return both > 0 or not ours or not theirs
    is_alike = meant_alike(one.meant, other.meant) >= _MEANT
    if is_alike or (one.theme and one.theme == other.theme):
        return both > 0
    return both >= _THINGS and 2 * both >= min(len(ours), len(theirs))


_BESIDE = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"(“[^”]*”|a bare verb|the present tense|a commitment|a wish|no verb) became ", r"\1 there, here "),
        (r" changed from (“[^”]*”) to (“[^”]*”)", r" is \1 there, here \2"),
        (r"the new words read", "the words here read"),
        (r" (?:is|are) no longer promised: it was ", " promised only there: "),
        (r" no longer bound: both sides were", " bound only there, where both sides are"),
        (r"both sides are bound: only (.+) were", r"both sides are bound here, there only \1"),
        (r"no longer early: it was ", "early only there: "),
        (r" is gone: it was ", " stands only there: "),
        (r" is gone", " stands only there"),
        (r" came in", " stands only here"),
        (r", it was ", ", there "),
        (r", now ", ", here "),
        (r"it was ", "there "),
    )
)  # fmt: skip
"""A change is told of one text in time; two areas stand beside each other."""


def here_and_there(said: str) -> str:
    """Return how two wordings differ, told of two areas and not of a change in time."""
    for pattern, words in _BESIDE:
        said = pattern.sub(words, said)
    return said
