"""What stands beside the clauses of a draft and is kept elsewhere: returns, sources."""

from __future__ import annotations

from compact_draft.drafting.borrowed import sources
from compact_draft.drafting.layout import Noted
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Revision
from compact_draft.reports.kept_beside import beside_lines
from compact_draft.steps.beside_personal import for_others
from compact_draft.steps.clauses import known_words
from compact_draft.steps.monitor import beside_each
from compact_draft.steps.monitor_personal import monitoring_told
from compact_draft.store.workspace import Workspace


def noted(
    workspace: Workspace,
    shown: Revision,
    *,
    writers: bool,
    with_sources: bool,
    with_examples: bool = False,
) -> Noted:
    """Return what stands beside the clauses of a text.

    Args:
        workspace: Where the text is.
        shown: The text.
        writers: Whether it is a copy for the writers, with how each promise was kept.
        with_sources: Whether it is printed where a clause was borrowed; data always
            have it.
        with_examples: Whether it is printed how clauses are kept in practice.
    """
    examples = for_others(workspace, shown)[0] if with_examples else {}
    from_where = sources(shown.clauses, workspace.clauses())
    if not writers:
        return Noted(sources=from_where, prints_sources=with_sources, examples=examples)
    return Noted(
        lines=_how_it_was_kept(workspace),
        again=known_words(workspace).beside,
        sources=from_where,
        prints_sources=with_sources,
        examples=examples,
    )


def _how_it_was_kept(workspace: Workspace) -> dict[ClauseId, tuple[str, ...]]:
    """Return what was returned of each clause and went against it, in lines."""
    names = {party.id: party.name for party in workspace.settings().parties}
    return {
        identity: beside_lines(stands, names)
        for identity, stands in beside_each(
            workspace, monitoring_told(workspace)
        ).items()
    }
