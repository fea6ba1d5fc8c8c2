"""A round by clause, theme, sector and stance; and who and what was silent.

It is for the people who answer: every number is shown as it is, and it is not for
publishing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.telling.points import (
    NOT_SAID,
    Hearing,
    Line,
    Point,
    Voice,
    in_order,
)
from compact_draft.telling.stance import Stance, stance

NO_CLAUSE = "on no one clause"
NO_THEME = "no theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """The points on one clause, of one theme, or of one sector.

    Attributes:
        name: What they have in common, in words.
        points: How many points.
        people: How many people made them, each counted once.
        stances: How many points ask for what, the commonest first.
        same: Points that repeat another of them.
        waits: How many are not decided.
        numbers: The points, in order.
    """

    name: str
    points: int
    people: int
    stances: tuple[tuple[Stance, int], ...]
    same: int
    waits: int
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """Points on one clause that ask for what cannot both be.

    Attributes:
        line: The clause.
        sides: What is asked for, each with the numbers of its points.
    """

    line: Line
    sides: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A round for the people who answer.

    Attributes:
        clauses, themes, sectors, sizes: The points in heaps, in the order of the draft,
            of the number of points, or of the list of the round.
        stances: How many points ask for what.
        against: Clauses on which points ask for what cannot both be.
        silent_clauses: Promises of the draft of which nobody spoke.
        silent_sectors: Sectors of the round's list from which nobody spoke.
        silent_sizes: Sizes of its list from which nobody spoke.
        few: What is to be said of small groups against large, in a sentence; empty
            where sizes were not asked.
        is_asked: Whether the round has a list of sectors.
    """

    clauses: tuple[Heap, ...]
    themes: tuple[Heap, ...]
    sectors: tuple[Heap, ...]
    sizes: tuple[Heap, ...]
    stances: tuple[tuple[Stance, int], ...]
    against: tuple[Against, ...]
    silent_clauses: tuple[Line, ...]
    silent_sectors: tuple[str, ...]
    silent_sizes: tuple[str, ...]
    few: str
    is_asked: bool = False


def digest(hearing: Hearing) -> Digest:
    """Return the digest of a round."""
    known = {line.id: line for line in hearing.lines}
    spoken_of = {p.clause for p in hearing.points if p.clause}
    order = {line.id: n for n, line in enumerate(hearing.lines)}
    by_clause = sorted(spoken_of, key=lambda identity: order.get(identity, len(order)))
    on: dict[str, list[Point]] = {}
    for point in hearing.points:
        on.setdefault(point.clause, []).append(point)
    clauses = [
        _heap(_title(known.get(identity), identity), on[identity])
        for identity in by_clause
    ]
    free = [p for p in hearing.points if not p.clause]
    clauses += [_heap(NO_CLAUSE, free)] if free else []
    themed: dict[str, list[Point]] = {}
    for point in hearing.points:
        line = known.get(point.clause)
        themed.setdefault((line.theme if line else "") or NO_THEME, []).append(point)
    themes = [_heap(name.replace("_", " "), some) for name, some in themed.items()]
    spoke = hearing.spoke
    return Digest(
        clauses=tuple(clauses),
        themes=tuple(sorted(themes, key=lambda heap: (-heap.points, heap.name))),
        sectors=_by(hearing, hearing.sectors, "sector_words"),
        sizes=_by(hearing, hearing.sizes, "size_words"),
        stances=_stances(hearing.points),
        against=_against(known, by_clause, on),
        silent_clauses=tuple(
            line
            for line in hearing.lines
            if line.is_promise and line.id not in spoken_of
        ),
        silent_sectors=_silent(hearing.sectors, (v.sector for v in spoke)),
        silent_sizes=_silent(hearing.sizes, (v.size for v in spoke)),
        few=_few(hearing),
        is_asked=bool(hearing.sectors),
    )


def _title(line: Line | None, clause: str) -> str:
    return clause if line is None else line.title or clause


def _heap(name: str, points: Iterable[Point]) -> Heap:
    some = tuple(points)
    return Heap(
        name=name,
        points=len(some),
        people=len({p.respondent for p in some}),
        stances=_stances(some),
        same=sum(bool(p.twin) for p in some),
        waits=sum(p.outcome is None for p in some),
        numbers=in_order(p.number for p in some),
    )


def _stances(points: Iterable[Point]) -> tuple[tuple[Stance, int], ...]:
    counted = Counter(stance(p) for p in points)
    return tuple((choice, counted[choice]) for choice in Stance if counted[choice])


def names_of(listed: Iterable[str], given: Iterable[str]) -> tuple[str, ...]:
    """Return names in the order of a list, then others in the order of the alphabet."""
    first, there = tuple(dict.fromkeys(listed)), set(given)
    rest = sorted(there - set(first) - {NOT_SAID})
    last = (NOT_SAID,) if NOT_SAID in there else ()
    return (*first, *rest, *last)


def _by(hearing: Hearing, listed: Iterable[str], field: str) -> tuple[Heap, ...]:
    of: dict[str, set[str]] = {}
    for voice in hearing.spoke:
        of.setdefault(getattr(voice, field), set()).add(voice.id)
    return tuple(
        _heap(name, [p for p in hearing.points if p.respondent in of.get(name, ())])
        for name in names_of(listed, of)
    )


def _silent(listed: Iterable[str], spoke: Iterable[str]) -> tuple[str, ...]:
    there = {identity.casefold() for identity in spoke}
    return tuple(identity for identity in listed if identity.casefold() not in there)


def _against(
    known: Mapping[str, Line],
    clauses: Iterable[str],
    on: Mapping[str, Iterable[Point]],
) -> tuple[Against, ...]:
    """Return the clauses where different words are wanted for the same, or for and against."""
    found = []
    for clause in clauses:
        line = known.get(clause)
        if line is None:
            continue
        sides: dict[str, list[str]] = {}
        wanted: dict[str, dict[str, list[str]]] = {}
        for point in on[clause]:
            kind = stance(point)
            if kind is Stance.CHANGE and point.quote and point.proposed:
                words = " ".join(point.proposed.split())
                wanted.setdefault(point.quote, {}).setdefault(words, []).append(
                    point.number
                )
            if kind in (Stance.FOR, Stance.AGAINST, Stance.REMOVE):
                sides.setdefault(kind.value, []).append(point.number)
        for quote, versions in wanted.items():
            if len(versions) > 1:
                asked = tuple(
                    (f"“{quote}” → “{new}”", in_order(ids))
                    for new, ids in versions.items()
                )
                found.append(Against(line=line, sides=asked))
        if Stance.FOR.value in sides and len(sides) > 1:
            both = tuple((name, in_order(ids)) for name, ids in sides.items())
            found.append(Against(line=line, sides=both))
    return tuple(found)


def _few(hearing: Hearing) -> str:
    """Say how the smallest groups stand beside the largest."""
    if len(hearing.sizes) < 2:
        return ""
    first, last = hearing.sizes[0], hearing.sizes[-1]
    small, large = (_said(hearing, hearing.spoke, name) for name in (first, last))
    return f"“{first}”: {small}. “{last}”: {large}."


def _said(hearing: Hearing, spoke: Iterable[Voice], size: str) -> str:
    ids = {v.id for v in spoke if v.size.casefold() == size.casefold()}
    points = sum(p.respondent in ids for p in hearing.points)
    return f"{len(ids)} answered, with {points} points" if ids else "nobody answered"
