"""Fields of a clause that are set and emptied."""

from pathlib import Path

import pytest

from compact_draft.model.clause import Kind
from compact_draft.store.workspace import Workspace
from tests.workspaces import files, make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def test_fields_can_be_set_and_emptied(workspace: Workspace) -> None:
    run(
        workspace, "clauses", "edit", "4.1", "--theme", "change_notice",
        "--only", "trust", "--delivery", "here", "--why", "x",
    )  # fmt: skip
    clause = workspace.draft().clause("old-12")
    assert (clause.theme, clause.only) == ("change_notice", ("trust",))
    run(
        workspace, "clauses", "edit", "4.1", "--theme", "none", "--only", "none",
        "--delivery", "none", "--why", "x",
    )  # fmt: skip
    clause = workspace.draft().clause("old-12")
    assert (clause.theme, clause.only, clause.delivery) == ("", (), None)


@pytest.mark.parametrize(
    ("option", "message"),
    [
        (["--only", "cvs"], "'cvs' is not a party that a promise by public_bodies can"),
        (["--theme", "weather"], "'weather' is no theme we know"),
        (["--scope", "global"], "'global' is not one we know"),
        (["--scope", "local"], "this one answers to national-2010:4.4"),
        (["--link", "4.4"], "does not say how a clause answers"),
        (["--link", "4.4:same"], "'same' is not a relation"),
        (["--link", "9.9:equal"], "national-2010 has no undertaking 9.9"),
        (["--link", "4.4:equal:timeframe"], "says equal and names a difference"),
        (["--link", "4.4:weaker:colour"], "'colour' is not a difference we know"),
        (["--unlink", "1.1"], "has no link to national-2010:1.1"),
        (["--kind", "prose"], "it holds evidence and links"),
    ],
)
def test_a_field_that_cannot_be_is_refused_with_what_may_be_written(
    workspace: Workspace, option: list[str], message: str
) -> None:
    before = files(workspace)
    said = run(workspace, "clauses", "edit", "4.1", *option, "--why", "x", status=2)
    assert message in said
    assert "To mend:" in said
    assert files(workspace) == before


def test_tags_go_with_a_change_of_kind_only_when_that_is_asked_for(
    workspace: Workspace,
) -> None:
    words = ["--kind", "prose", "--drop-tags", "--why", "it is a story"]
    run(workspace, "clauses", "edit", "4.1", *words)
    clause = workspace.draft().clause("old-12")
    held = (clause.kind, clause.by, clause.evidence, clause.links)
    assert held == (Kind.PROSE, None, (), ())
