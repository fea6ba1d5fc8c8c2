"""A round as others may read it: names only of those who may be named, nothing personal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from compact_draft.telling.points import Hearing, Point, Voice
from compact_draft.telling.redaction import (
    HIDE,
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
        p.decision: p.reason for p in hearing.points if p.decision and not p.reason_of
    }
    found += [
        Words(of=decision, field="reason", text=text)
        for decision, text in reasons.items()
        if decision and text
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
    waits = undecided(finds, choices)
    hidden = [choice for choice in choices if choice.choice == HIDE]
    held = _Held(_by_record(choices), _by_record(finds))
    return Published(
        hearing=replace(
            hearing,
            points=tuple(_point(p, held) for p in hearing.points),
            voices={
                identity: _voice(v, names=names)
                for identity, v in hearing.voices.items()
            },
        ),
        held_back=_held_back(hidden),
        waits=waits,
        is_named=names,
    )


_Kept = TypeVar("_Kept", Choice, Find)


def _by_record(kept: Iterable[_Kept]) -> Mapping[str, tuple[_Kept, ...]]:
    found: dict[str, list[_Kept]] = {}
    for choice in kept:
        found.setdefault(choice.of, []).append(choice)
    return {of: tuple(some) for of, some in found.items()}


@dataclass(frozen=True, slots=True)
class _Held:
    """What was chosen and found, by record."""

    choices: Mapping[str, tuple[Choice, ...]]
    finds: Mapping[str, tuple[Find, ...]]

    def clean(self, of: str, text: str) -> str:
        return taken_out(of, text, self.choices.get(of, ()), self.finds.get(of, ()))


def _point(point: Point, held: _Held) -> Point:
    said, proposed, asked = (
        held.clean(point.number, getattr(point, field)) for field in _FIELDS
    )
    reason = held.clean(point.reason_of or point.decision, point.reason)
    return replace(
        point,
        said=said,
        proposed=proposed,
        asked=asked,
        reason=reason,
        twin_reason=held.clean(point.twin_decision, point.twin_reason),
    )


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
    counted = Counter((choice.kind, choice.why) for choice in hidden)
    return tuple(
        f"{plural(count, kind, kind + ('es' if kind.endswith('s') else 's'))} taken out"
        + (f": {why}." if why else ".")
        for (kind, why), count in sorted(counted.items())
    )
