"""What would the decisions of a round make of the text as it stands now?"""

from __future__ import annotations

from compact_draft.model.annotation import Round
from compact_draft.revising.propose import Proposal, propose
from compact_draft.steps.bearer import bearer_of
from compact_draft.store.ids import Ids
from compact_draft.store.workspace import Workspace


def carried_out(workspace: Workspace, consultation: Round) -> tuple[Proposal, Ids]:
    """Return the proposal, and the ids as they are once it is; nothing is written."""
    books = workspace.books(consultation.label)
    living = workspace.draft()
    standing = {clause.id for clause in living.clauses}
    ids, prefix = workspace.ids(), workspace.settings().prefix

    def give(count: int) -> tuple[str, ...]:
        nonlocal ids
        ids, new = ids.giving(prefix, count)
        return new

    proposal = propose(
        issued=workspace.revision(consultation.revision),
        latest=workspace.revisions()[-1],
        living=living,
        decisions=books.decisions,
        annotations=books.placed(),
        give=give,
        past=[c for c in workspace.clauses() if c.id not in standing],
        superseded=books.superseded,
        bearer=lambda words: bearer_of(workspace, words),
    )
    return proposal, ids
