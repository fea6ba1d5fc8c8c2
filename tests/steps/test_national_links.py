"""A person links a promise to an undertaking, with how the two compare."""

from pathlib import Path

import pytest

from compact_draft.model.clause import Link, Relation
from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def links(workspace: Workspace, clause: str) -> list[Link]:
    return list(workspace.draft().clause(clause).links)


def test_a_link_is_written_with_its_relation_and_who_confirmed_it(
    workspace: Workspace,
) -> None:
    run(workspace, "national", "link", "old-13", "4.4:weaker:timeframe")
    (link,) = [link for link in links(workspace, "old-13") if link.ref == "4.4"]
    assert (link.relation, link.differences) == (Relation.WEAKER, ("timeframe",))
    assert link.by == "Ann Other"
    assert link.clause_print
    assert link.undertaking_print


def test_an_undertaking_that_there_is_none_of_is_refused(workspace: Workspace) -> None:
    before = links(workspace, "old-13")
    said = run(workspace, "national", "link", "old-13", "99.9:equal", status=2)
    assert "has no undertaking 99.9" in said
    assert links(workspace, "old-13") == before
