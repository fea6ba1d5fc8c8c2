"""The new text out of several old ones."""

from __future__ import annotations

from compact_draft.steps import merge, merge_choose, merge_make
from compact_draft.store.workspace import Workspace
from tests.merging.settled import WHO, chosen
from tests.workspaces import files, run


def test_while_a_clause_is_open_it_is_named_and_nothing_is_made(
    workspace: Workspace, side: merge.Side
) -> None:
    merge_choose.choose(workspace, chosen(side)[1:], who=WHO)
    before = files(workspace)
    said = run(workspace, "merge", status=1)
    assert "Ashby: 21 clauses" in said
    assert "1 open" in said
    assert "does not close: 1 clause open" in said
    assert "ash-001" in run(workspace, "merge", "make", status=2)
    assert files(workspace) == before


def test_choosing_and_making_are_taken_back_by_undo(
    workspace: Workspace, side: merge.Side
) -> None:
    before = files(workspace)
    merge_choose.choose(workspace, chosen(side), who=WHO)
    merge_make.make(workspace, who=WHO)
    workspace.undo()
    workspace.undo()
    assert files(workspace) == before
