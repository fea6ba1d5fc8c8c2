"""Say where every promise of an old text stands in a newer one."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.model.compact import Revision
from compact_draft.monitoring.beside import beside
from compact_draft.packs.edition import text_in_words
from compact_draft.reports.kept_beside import beside_lines
from compact_draft.reports.promises import Promises
from compact_draft.reports.promises import promises as found_in
from compact_draft.steps.diff import LIVING, revision_of, told_between
from compact_draft.steps.monitor_personal import monitoring_told
from compact_draft.store.workspace import Workspace

VERB = "promises"


def promises(
    workspace: Workspace, old: str | None = None, new: str = LIVING, *, names: bool
) -> Promises:
    """Return what became of every promise.

    Args:
        workspace: Where the texts are.
        old: Label of the old revision; None for the Compact as it was taken in.
        new: Label of the newer one, or "living" for the text as it stands.
        names: Whether reasons say who gave them.

    Raises:
        WorkspaceError: There is no revision of that label, or none at all.
    """
    before = workspace.revisions()[0] if old is None else revision_of(workspace, old)
    after = revision_of(workspace, new)
    told = told_between(workspace, before, after, names=names)
    found = found_in(told, old=_words(before), new=_words(after))
    kept = _kept(workspace, {row.clause for row in found.rows}, names=names)
    if not kept:
        return found
    rows = (replace(row, kept=kept.get(row.clause, ())) for row in found.rows)
    return replace(found, rows=tuple(rows))


def _kept(
    workspace: Workspace, wanted: set[str], *, names: bool
) -> dict[str, tuple[str, ...]]:
    """Return how old promises were kept, a line each, by their ids."""
    held = monitoring_told(workspace)
    if not held.returns and not held.breaches:
        return {}
    everything = workspace.clauses()
    bodies = {party.id: party.name for party in workspace.settings().parties}
    return {
        clause.id: beside_lines(beside(clause, held, everything), bodies, people=names)
        for clause in everything
        if clause.id in wanted
    }


def in_words(workspace: Workspace, label: str) -> str:
    """Return in words what a text is, "living" among the labels."""
    return _words(revision_of(workspace, label))


def _words(revision: Revision) -> str:
    if revision.label == LIVING:
        return "the text as it stands now"
    words = text_in_words(revision)
    return words[0].lower() + words[1:]
