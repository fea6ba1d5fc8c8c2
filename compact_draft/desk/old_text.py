"""What the old Compact gave when it was read: doubts and bodies, read again where needed.

Doubts are listed when a file is taken in and are kept nowhere; the file lies unaltered in
``sources/``, and reading it again gives the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.desk.desk import Desk
from compact_draft.errors import CompactError
from compact_draft.intake.parties import Offered
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.steps.intake import TakenIn, look_over
from compact_draft.steps.refresh import source_of
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubted:
    """What was not sure of a paragraph: its doubts, where it stands, and why it is what it is."""

    doubts: tuple[str, ...]
    place: str
    why: str


def first_revision(workspace: Workspace) -> Revision | None:
    """Return the revision that was taken in; None where there is none yet."""
    made = workspace.revisions()
    return next((r for r in made if r.kind is RevisionKind.TAKEN_IN), None)


def taken_in(desk: Desk, workspace: Workspace) -> TakenIn | None:
    """Return what the old text gave; None where it was not taken in, or is gone."""
    first = first_revision(workspace)
    if first is None:
        return None
    place = next((c.place for c in first.clauses if c.place is not None), None)
    if place is None:
        return None
    key = place.sha256
    if key not in desk.old_texts:
        try:
            data = source_of(workspace, first)
            prefix = workspace.settings().prefix
            desk.old_texts[key] = look_over(
                data, place.file, workspace=workspace, prefix=prefix
            )
        except CompactError:
            return None
    return desk.old_texts[key]


def is_known(desk: Desk, workspace: Workspace) -> bool:
    """Whether the old text has been read in this run of the desk."""
    first = first_revision(workspace)
    places = () if first is None else (c.place for c in first.clauses)
    return any(p is not None and p.sha256 in desk.old_texts for p in places)


def offered(desk: Desk, workspace: Workspace) -> tuple[Offered, ...]:
    """Return the bodies that the old text names."""
    found = taken_in(desk, workspace)
    return () if found is None else found.parties


def doubted(desk: Desk, workspace: Workspace) -> Mapping[ClauseId, Doubted]:
    """Return what was not sure, by the clause that the paragraph became.

    What a person has corrected since, or said to be right, is not doubted any more.
    """
    found, first = taken_in(desk, workspace), first_revision(workspace)
    if found is None or first is None:
        return {}
    rows = [row for row in found.intake.rows if row.clause is not None]
    if len(rows) != len(first.clauses):
        return {}
    looked_at = {c.id for c in workspace.clauses() if c.is_looked_at}
    return {
        clause.id: Doubted(
            doubts=() if clause.id in looked_at else row.doubts,
            place=row.place.words,
            why=row.why,
        )
        for clause, row in zip(first.clauses, rows, strict=True)
    }
