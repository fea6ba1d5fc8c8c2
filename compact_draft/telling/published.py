"""A round as others may read it: names only of those who may be named, nothing personal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from compact_draft.telling.points import Hearing, Point, Voice
from compact_draft.telling.redaction import (
    HIDE,
    WAITING,
    Choice,
    Find,
    Words,
    taken_out,
    undecided,
)
from compact_draft.text.plural import plural

_FIELDS = ("said", "proposed", "asked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A round as others may read it.

    Attributes:
        hearing: The round; no voice bears a name that may not be printed.
        held_back: In sentences what was taken out of people's words, and why.
        waits: What may tell who somebody is and nobody has looked at; the words around
            it are not given.
        is_named: Whether those who may be named are.
    """

    hearing: Hearing
    held_back: tuple[str, ...] = ()
    waits: tuple[Find, ...] = ()
    is_named: bool = False

    @property
    def stamp(self) -> tuple[str, ...]:
        """What is missing before it may go out; empty for nothing."""
        lacks = list(self.hearing.closing.lacks)
        if self.waits:
            lacks.append(
                f"{plural(len(self.waits), 'thing')} in people's words may tell who "
                "somebody is, and nobody has said yet whether it may stay."
            )
        return tuple(lacks)


def words_of(hearing: Hearing) -> tuple[Words, ...]:
    """Return all words of people that a report may print, each with its record."""
    found = [
        Words(of=point.number, field=field, text=text)
        for point in hearing.points
        for field in _FIELDS
        if (text := getattr(point, field))
    ]
    reasons = {
        p.decision: p.reason for p in hearing.points if p.decision and not p.twin
    }
    found += [
        Words(of=decision, field="reason", text=text)
        for decision, text in reasons.items()
        if text
    ]
    return tuple(found)


def published(
    hearing: Hearing,
    choices: Sequence[Choice],
    finds: Sequence[Find],
    *,
    names: bool = False,
) -> Published:
    """Return a round as others may read it.

    Args:
        hearing: The round.
        choices: What a person chose to hide or keep.
        finds: What was found that may tell who somebody is.
        names: Whether those who may be named are.
    """
    hidden = [one for one in choices if one.choice == HIDE]
    return Published(
        hearing=replace(
            hearing,
            points=tuple(_point(p, choices, finds) for p in hearing.points),
            voices={one: _voice(v, names=names) for one, v in hearing.voices.items()},
        ),
        held_back=_held_back(hidden),
        waits=undecided(finds, choices),
        is_named=names,
    )


def _point(point: Point, choices: Sequence[Choice], finds: Sequence[Find]) -> Point:
    said, proposed, asked = (
        taken_out(point.number, getattr(point, field), choices, finds)
        for field in _FIELDS
    )
    reason = taken_out(point.decision, point.reason, choices, finds)
    if point.twin and point.reason:
        # The reason is that of another decision: no words of it go out unlooked at.
        marks = {one.words for one in choices if one.choice == HIDE}
        marks |= {one.words for one in undecided(finds, choices)}
        is_marked = any(words in reason for words in marks)
        reason = WAITING if is_marked else reason
    return replace(point, said=said, proposed=proposed, asked=asked, reason=reason)


def _voice(voice: Voice, *, names: bool) -> Voice:
    shown = voice.public_name if names else ""
    return Voice(
        id=voice.id,
        name=shown,
        capacity=voice.capacity,
        side=voice.side,
        sector=voice.sector,
        size=voice.size,
        publish=voice.publish,
        channels=voice.channels,
    )


def _held_back(hidden: Iterable[Choice]) -> tuple[str, ...]:
    counted = Counter((one.kind, one.why) for one in hidden)
    return tuple(
        f"{plural(count, kind, kind + ('es' if kind.endswith('s') else 's'))} taken out"
        + (f": {why}." if why else ".")
        for (kind, why), count in sorted(counted.items())
    )
