"""After a step that was cut off `undo` takes back one; an undo cut off is finished."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.heard import cut_off, hear
from tests.workspaces import WHEN, files, make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def standing(workspace: Workspace) -> list[str]:
    return [f"{s.number} {s.verb}" for s in workspace.log.steps() if s.state == "done"]


def edit(workspace: Workspace, clause: str, text: str) -> None:
    run(workspace, "clauses", "edit", clause, "--text", text, "--why", "x")


def test_the_command_undo_takes_back_a_step_that_was_cut_off_and_no_other(
    workspace: Workspace,
) -> None:
    edit(workspace, "old-12", "Whole.")
    before = files(workspace)
    edit(workspace, "old-11", "Half.")
    cut_off(workspace)
    said = run(workspace, "undo")
    assert "cut off" in said
    assert standing(workspace) == ["1 intake", "2 clauses"]
    assert files(workspace) == before


def test_undo_takes_back_one_where_a_command_was_cut_off_before_it_told_of_itself(
    workspace: Workspace,
) -> None:
    edit(workspace, "old-12", "Whole.")
    before = files(workspace)
    half = workspace.root / "log/0003-clauses/before"
    half.mkdir(parents=True)
    (half / "0").write_bytes(b"x")
    run(workspace, "undo")
    assert standing(workspace) == ["1 intake", "2 clauses"]
    assert files(workspace) == before
    assert not half.parent.exists()


def test_an_undo_that_was_cut_off_is_finished_by_the_next_command(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    run(
        workspace,
        "clauses",
        "split",
        "old-12",
        "--part",
        "One.",
        "--part",
        "Two.",
        "--why",
        "x",
    )
    page = max(workspace.root.glob("log/*/step.json"))
    fields = json.loads(page.read_bytes())
    first = next(
        f for f in fields["files"] if f["before"] and "outline" not in f["path"]
    )
    held = page.parent / "before" / str(fields["files"].index(first))
    (workspace.root / first["path"]).write_bytes(held.read_bytes())
    page.write_text(json.dumps({**fields, "state": "undoing"}))
    run(workspace, "status")
    assert files(workspace) == before
    assert standing(workspace) == ["1 intake"]
    (workspace.root / first["path"]).read_bytes()


def test_the_undo_of_an_undo_that_was_cut_off_takes_back_no_other(
    workspace: Workspace,
) -> None:
    edit(workspace, "old-12", "Whole.")
    before = files(workspace)
    edit(workspace, "old-11", "Half.")
    page = max(workspace.root.glob("log/*/step.json"))
    page.write_text(page.read_text().replace('"done"', '"undoing"'))
    run(workspace, "undo")
    assert files(workspace) == before
    assert standing(workspace) == ["1 intake", "2 clauses"]


def test_a_copy_that_was_coming_in_when_the_power_went_leaves_nothing(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    before = files(workspace)
    hear(workspace, "round-1", 1)
    cut_off(workspace)
    run(workspace, "status")
    left = files(workspace)
    del left["consultation/round-1/ledger.db"]
    assert left == before
    assert not workspace.books("round-1").submissions


def test_a_folder_whose_making_was_cut_off_can_be_made_anew(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path)
    with workspace.step("new", by="not named yet", when=WHEN) as step:
        step.write("START-HERE.txt", b"x")
        step.write("compact.toml", b'title = "T"\nprefix = "wex"\n')
    cut_off(workspace)
    (tmp_path / "compact.toml").unlink()
    assert "no workspace" in run(workspace, "status", status=2)
    assert not (tmp_path / "START-HERE.txt").exists()
    result = CliRunner().invoke(main, ["new", str(tmp_path), "--by", "Ann"])
    assert result.exit_code == 0, result.output
    run(workspace, "undo")
    (tmp_path / "mine.txt").write_text("mine")
    assert CliRunner().invoke(main, ["new", str(tmp_path)]).exit_code == 2


def test_temporary_files_of_a_command_that_was_cut_off_are_cleared_away(
    workspace: Workspace,
) -> None:
    edit(workspace, "old-12", "Whole.")
    before = files(workspace)
    places = ("log", "log/0002-clauses", "log/0002-clauses/before")
    for place in places:
        folder = workspace.root / place
        (folder / ".compact-draft-half.tmp").write_bytes(b"half")
    run(workspace, "status")
    assert not list(workspace.root.rglob("*.tmp"))
    assert files(workspace) == before
