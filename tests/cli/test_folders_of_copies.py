"""Of a folder that is given, each file is read or named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace, run

ODD = (
    "~Police response.docx",
    ".hidden reply.docx",
    "~$no.docx.docx",
    "late/Priya Fenwick.docx",
    "late/more/Bea.docx",
    "~late/x.docx",
    ".late/y.docx",
    "A&B <tag>.docx",
    "Name with.dots..docx",
    "capitals.DOCX",
)
NOTES = ("~$Bea.docx", ".DS_Store", "._Bea.docx", "Thumbs.db", "desktop.ini")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1")
    return made


@pytest.fixture
def inbox(tmp_path: Path, workspace: Workspace) -> Path:
    folder = tmp_path / "inbox"
    for name in (*ODD, *NOTES):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workspace.sent("round-1"))
    return folder


def collected(workspace: Workspace, *words: str) -> tuple[int, dict[str, Any]]:
    argv = ["collect", *words, "--json", "--workspace", str(workspace.root)]
    result = CliRunner().invoke(main, argv)
    return result.exit_code, json.loads(result.stdout)


def test_every_file_of_a_folder_is_read_or_named(
    workspace: Workspace, inbox: Path
) -> None:
    status, told = collected(workspace, str(inbox), "--from", "Eve")
    assert status == 0
    read = {row["file"] for row in told["received"]}
    passed = {row["file"] for row in told["left"]}
    assert read == set(ODD) - {"~$no.docx.docx"}
    assert passed == {*NOTES, "~$no.docx.docx"}
    assert read | passed == {
        p.relative_to(inbox).as_posix() for p in inbox.rglob("*") if p.is_file()
    }


def test_what_is_no_word_file_is_named_with_why(
    workspace: Workspace, inbox: Path
) -> None:
    shutil.rmtree(inbox)
    (inbox / "letters").mkdir(parents=True)
    (inbox / "letters/.notes").write_text("Words of mine.")
    (inbox / "letters/empty.docx").write_bytes(b"")
    status, told = collected(workspace, str(inbox), "--from", "Eve")
    assert status == 1
    assert [row["file"] for row in told["received"]] == [
        "letters/.notes",
        "letters/empty.docx",
    ]
    assert all(row["fault"] for row in told["received"])


def test_a_link_to_a_folder_is_named_and_not_followed(
    workspace: Workspace, inbox: Path, tmp_path: Path
) -> None:
    (inbox / "round").symlink_to(inbox)
    (inbox / "broken.docx").symlink_to(tmp_path / "nowhere")
    status, told = collected(workspace, str(inbox), "--from", "Eve")
    assert status == 1
    faults = {row["file"]: row["fault"] for row in told["received"] if row["fault"]}
    assert set(faults) == {"round/", "broken.docx"}
    assert "link to a folder" in faults["round/"]


def test_what_the_workspace_keeps_is_no_copy_that_came_back(
    workspace: Workspace,
) -> None:
    inbox = workspace.root / "came back"
    inbox.mkdir()
    (inbox / "Bea.docx").write_bytes(workspace.sent("round-1"))
    _, told = collected(workspace, str(workspace.root), "--from", "Bea")
    read = [row["file"] for row in told["received"]]
    assert "came back/Bea.docx" in read
    assert not [name for name in read if name.startswith(("clauses", "consultation"))]
    passed = {row["file"] for row in told["left"]}
    assert {"clauses/", "consultation/", "log/", "revisions/"} <= passed


def test_a_person_reads_what_was_passed_over(workspace: Workspace, inbox: Path) -> None:
    said = run(workspace, "collect", str(inbox), "--from", "Eve")
    for name in (*ODD, *NOTES):
        assert name in said


def test_combine_reads_sub_folders_and_names_what_it_passes_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    base = tmp_path / "Draft.docx"
    base.write_bytes(workspace.sent("round-1"))
    inbox = tmp_path / "copies"
    for name in ("late/Draft - Bea.docx", "~Draft - Ann.docx", ".DS_Store"):
        path = inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base.read_bytes())
    out = tmp_path / "all.docx"
    argv = ["combine", str(base), str(inbox), "--out", str(out)]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code == 0, result.output
    assert "2 copies" in result.stdout
    assert ".DS_Store" in result.stderr


def test_a_file_of_any_name_in_received_is_counted(workspace: Workspace) -> None:
    copy = workspace.root.parent / "Ann.docx"
    copy.write_bytes(workspace.sent("round-1"))
    run(workspace, "collect", str(copy), "--from", "Ann")
    inbox = workspace.root / "consultation/round-1/received"
    for name in ("~Bea.docx", ".Bea.docx"):
        (inbox / name).write_bytes(b"words of " + name.encode())
    (inbox / ".DS_Store").write_bytes(b"x")
    said = run(workspace, "account", status=1)
    assert "~Bea.docx" in said
    assert ".Bea.docx" in said
    assert "DS_Store" not in said
