"""The new text of a merge is made once, and ids that went are withdrawn for good."""

import pytest

from compact_draft.errors import RefusedError
from compact_draft.merging.values import Choice
from compact_draft.steps import merge, merge_choose, merge_make
from compact_draft.store.workspace import Workspace
from tests.merging.settled import WHO, chosen, ids_of


def test_a_clause_that_is_still_open_stops_it_and_is_named(
    workspace: Workspace,
) -> None:
    with pytest.raises(RefusedError, match="clauses still open: Ashby") as told:
        merge_make.make(workspace, who=WHO)
    assert "and " in told.value.what
    assert " more" in told.value.what


def test_what_stands_no_longer_is_withdrawn_and_its_id_never_given_again(
    workspace: Workspace, side: merge.Side
) -> None:
    merge_choose.choose(workspace, chosen(side), who=WHO)
    (gone,) = ids_of(side, "Ashby 2.3")
    merge_choose.choose(
        workspace, [Choice(clauses=(gone,), why="Nobody needs it.")], who=WHO
    )
    merge_make.make(workspace, who=WHO)
    assert gone not in workspace.draft().outline.ids
    assert gone in workspace.ids().withdrawn
