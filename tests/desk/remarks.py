"""How a form on a page says what it settles, and a promise to settle something of."""

from __future__ import annotations

from compact_draft.store.workspace import Workspace


def about(remark: str) -> str:
    """Return what a form about a remark of the example says that it settles."""
    return f"remarks:round-1:{remark}"


def promise_of(workspace: Workspace) -> str:
    """Return the first promise of a workspace."""
    return next(c.id for c in workspace.draft().clauses if c.kind.is_promise)
