"""Which clauses of the old text became which of the new, and which of them moved.

Clause ids and the history of splits and joins decide; likeness is never asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.diff.chain import heaviest_chain
from compact_draft.model.clause import Clause
from compact_draft.model.compact import OutlineRow, Revision

_FEW = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Clauses of the old text, and what became of them.

    One to one: kept or reworded. One to several: split. Several to one: joined. One
    to none: withdrawn. None to one: added.

    Attributes:
        old: Ids in the old text, in its order.
        new: Ids in the new text, in its order.
        moved: It stands elsewhere among the others than it did.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    moved: bool = False


def units(
    old: Revision, new: Revision, past: Iterable[Clause] = ()
) -> tuple[Unit, ...]:
    """Return the units in the order of the new text, withdrawn ones last.

    Args:
        old: The revision that was taken in.
        new: The revision wanted.
        past: Clauses withdrawn since, for lineage over several revisions.
    """
    lineage = _lineage(old, new, past)
    place = {row.clause: n for n, row in enumerate(old.outline.rows)}
    groups = _together(new.outline.rows, lineage, place)
    found = [_unit(group, lineage, place) for group in groups]
    used = {i for unit in found for i in unit.old}
    gone = [Unit(old=(i,), new=()) for i in place if i not in used]
    return (*_with_moves(found, place, old), *gone)


def _lineage(
    old: Revision, new: Revision, past: Iterable[Clause]
) -> Mapping[str, tuple[str, ...]]:
    """Return for each new id the ids of the old text that it came from."""
    there = {row.clause for row in old.outline.rows}
    known = {c.id: c for c in (*past, *new.clauses)}
    found: dict[str, tuple[str, ...]] = {}

    def origin(wanted: str, seen: frozenset[str]) -> tuple[str, ...]:
        if wanted in there:
            return (wanted,)
        clause = known.get(wanted)
        if clause is None or wanted in seen:
            return ()
        sources = [
            row.source for row in clause.history if row.what in ("split", "joined")
        ]
        came = [i for source in sources[-1:] for i in source]
        return tuple(dict.fromkeys(o for i in came for o in origin(i, seen | {wanted})))

    for row in new.outline.rows:
        found[row.clause] = origin(row.clause, frozenset())
    return found


def _together(
    rows: Iterable[OutlineRow],
    lineage: Mapping[str, tuple[str, ...]],
    place: Mapping[str, int],
) -> list[list[str]]:
    """Group neighbours that came from one clause; each old clause is used once."""
    groups: list[list[str]] = []
    used: set[str] = set()
    for row in rows:
        came = lineage[row.clause]
        fresh = [i for i in came if i not in used and i in place]
        last = groups[-1] if groups else []
        if came and not fresh and last and lineage[last[-1]] == came:
            last.append(row.clause)
        else:
            groups.append([row.clause])
        used.update(came)
    return groups


def _unit(
    group: list[str], lineage: Mapping[str, tuple[str, ...]], place: Mapping[str, int]
) -> Unit:
    came = sorted({i for new in group for i in lineage[new]}, key=place.__getitem__)
    return Unit(old=tuple(came), new=tuple(group))


def _with_moves(
    found: list[Unit], place: Mapping[str, int], old: Revision
) -> tuple[Unit, ...]:
    """Mark as moved the fewest units that need it, the shorter ones where it ties.

    A split whose parts went to different places keeps its words with the first.
    """
    taken: set[str] = set()
    single = []
    for unit in found:
        mine = tuple(i for i in unit.old if i not in taken)
        taken.update(mine)
        single.append(Unit(old=mine, new=unit.new))
    words = {c.id: len(c.text) for c in old.clauses}
    standing = [(place[u.old[0]], n) for n, u in enumerate(single) if u.old]
    standing.sort()
    weights = [_FEW + sum(words[i] for i in single[n].old) for _, n in standing]
    kept = {n for _, n in heaviest_chain(standing, weights)}
    return tuple(
        Unit(old=u.old, new=u.new, moved=bool(u.old) and n not in kept)
        for n, u in enumerate(single)
    )
