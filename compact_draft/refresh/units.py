"""Which clauses of the old text became which of the new, and which of them moved.

The comparison of the two revisions says so, by clause ids and the history of splits
and joins; likeness is never asked. Here its changes are cut to what stands together in
the file: parts of a split that went to different places are kept apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.diff.compare import compare_revisions
from compact_draft.model.change import ClauseChange, ClauseVersion
from compact_draft.model.compact import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Clauses of the old text, and what became of them.

    One to one: kept or reworded. One to several: split. Several to one: joined. One
    to none: withdrawn. None to one: added.

    Attributes:
        old: Ids in the old text, neighbours in its order.
        new: Ids in the new text, neighbours in its order.
        moved: It stands elsewhere among the others than it did.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    moved: bool = False


def units(old: Revision, new: Revision) -> tuple[Unit, ...]:
    """Return the units in the order of the new text, withdrawn ones last.

    Args:
        old: The revision that was taken in.
        new: The revision wanted.
    """
    standing: list[tuple[int, Unit]] = []
    withdrawn: list[Unit] = []
    for change in compare_revisions(old, new).changes:
        for at, unit in _cut(change):
            if at is None:
                withdrawn.append(unit)
            else:
                standing.append((at, unit))
    standing.sort(key=lambda found: found[0])
    return (*(unit for _, unit in standing), *withdrawn)


def _cut(change: ClauseChange) -> list[tuple[int | None, Unit]]:
    """Return a change's units, each with its place in the new text."""
    olds, news = _runs(change.old), _runs(change.new)
    moved = "moved" in (change.kind, *change.also)
    found: list[tuple[int | None, Unit]] = []
    first = olds[0] if olds else ()
    for n, run in enumerate(news):
        source = _ids(first) if n == 0 else ()
        unit = Unit(old=source, new=_ids(run), moved=moved and bool(source))
        found.append((run[0].position, unit))
    rest = olds[1:] if news else olds
    found += [(None, Unit(old=(c.id,), new=())) for run in rest for c in run]
    return found


def _runs(clauses: Sequence[ClauseVersion]) -> list[tuple[ClauseVersion, ...]]:
    """Cut clauses where others stand between them."""
    runs: list[list[ClauseVersion]] = []
    for clause in clauses:
        if runs and runs[-1][-1].position + 1 == clause.position:
            runs[-1].append(clause)
        else:
            runs.append([clause])
    return [tuple(run) for run in runs]


def _ids(clauses: Sequence[ClauseVersion]) -> tuple[str, ...]:
    return tuple(clause.id for clause in clauses)
