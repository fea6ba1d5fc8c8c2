"""Compare two revisions, or one with the living text, clause by clause."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from compact_draft.diff.compare import compare_revisions
from compact_draft.drafting.number import numbered
from compact_draft.model.change import Comparison
from compact_draft.model.clause import STILL_TRUE, ClauseId, HistoryRow, Kind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.tags import Side
from compact_draft.reports.changes import Told
from compact_draft.steps.build import inside
from compact_draft.store.workspace import Workspace

_PROMISES = [kind.value for kind in Kind if kind.is_promise]
LIVING = "living"
"""What a person writes for the text as it stands."""


def diff(workspace: Workspace, old: str, new: str, *, side: Side | None = None) -> Told:
    """Return what changed between two revisions, with the reasons that are recorded.

    Args:
        workspace: Where they are.
        old: Label of a revision, or "living" for the text as it stands.
        new: The same.
        side: Tell only what concerns this side; None for everything.

    Raises:
        WorkspaceError: There is no revision of that label, or its bytes were changed.
    """
    before, after = revision_of(workspace, old), revision_of(workspace, new)
    comparison = compare_revisions(before, after)
    return Told(
        title=after.title,
        comparison=comparison,
        reasons=_reasons(workspace, before, after),
        side=side,
        weakened=_weakened(workspace, comparison),
    )


def write_page(
    workspace: Workspace, out: Path, page: bytes, *, by: str, when: datetime
) -> None:
    """Write what changed as a page, as a step that can be taken back.

    Raises:
        RefusedError: It lies where the workspace keeps its own files.
    """
    written = inside(workspace, out)
    with workspace.step("diff", by=by, when=when) as step:
        step.write(written, page)
        step.what = written


def _weakened(
    workspace: Workspace, comparison: Comparison
) -> dict[ClauseId, tuple[str, ...]]:
    """Return how each reworded promise may bind less than before."""
    pairs = [
        (change.old[0], change.new[0])
        for change in comparison.changed
        if change.edits and len(change.old) == len(change.new) == 1
        if dict(change.new[0].tags)["kind"] in _PROMISES
    ]
    if not pairs:
        return {}
    from compact_draft.drafting.weakening import weakening
    from compact_draft.judgement.suggest import Line  # loads spaCy, as do these
    from compact_draft.steps.suggest import facts_lines

    lines = [
        Line(
            id=one.id,
            text=" ".join(one.text.split("\n\n")),
            section=one.section,
            column=dict(one.tags).get("column", "").replace("_", " ") or None,
        )
        for pair in pairs
        for one in pair
    ]
    read = facts_lines(lines, workspace)
    found = {
        new.id: weakening(read[2 * n], read[2 * n + 1])
        for n, (_, new) in enumerate(pairs)
    }
    return {one: how for one, how in found.items() if how}


def revision_of(workspace: Workspace, label: str) -> Revision:
    """Return a revision by its label, or the living text as if it were frozen now."""
    if label != LIVING:
        return workspace.revision(label)
    draft = workspace.draft()
    return Revision(
        label=LIVING,
        made="",
        parent=None,
        kind=RevisionKind.AGREED,
        title=draft.title,
        parties=draft.parties,
        outline=numbered(draft),
        clauses=draft.clauses,
    )


def _reasons(
    workspace: Workspace, before: Revision, after: Revision
) -> dict[ClauseId, tuple[HistoryRow, ...]]:
    """Return the rows of history of each clause that are in `after` and not in `before`.

    Clauses that stand in it no more are read in the clause files: what was written
    there up to the time of `after`. Parts of a split clause bear its older rows too.
    """
    known = {row for clause in before.clauses for row in clause.history}
    found = {clause.id: clause.history for clause in after.clauses}
    files = {clause.id: clause for clause in workspace.clauses()}
    for one in before.outline.ids:
        if one not in found and one in files:
            rows = files[one].history
            found[one] = tuple(
                r for r in rows if not after.made or r.when <= after.made
            )
    return {
        one: tuple(row for row in rows if row not in known and row.what != STILL_TRUE)
        for one, rows in found.items()
    }
