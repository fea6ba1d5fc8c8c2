"""A small round that was answered."""

from __future__ import annotations

from pathlib import Path

from compact_draft.steps.verify import verify
from compact_draft.store.workspace import Workspace
from tests.answering import PAY, a_round, clause, comment, take
from tests.workspaces import run


def answered(root: Path) -> None:
    """Make a small round that was answered, parted and undone in part."""
    made = a_round(root)
    pay = clause(made, PAY)
    take(
        made,
        [comment("a1", "Too long. Pay for rooms.", pay), comment("a2", "Agreed.", pay)],
    )
    run(made, "remarks", "split", "a1", "--at", "Pay for")
    run(made, "answer", "a2", "--outcome", "noted")
    run(made, "answer", "a1.1", "--outcome", "outside", "--reason", "Not here.")
    run(made, "undo")


def faults(workspace: Workspace) -> list[str]:
    """Return what does not fit in a workspace, and where."""
    return [f"{f.where}: {f.what}" for f in verify(workspace.root).faults]
