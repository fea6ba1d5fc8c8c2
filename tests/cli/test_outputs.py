"""The files that a report is written to by options."""

from pathlib import Path

import docx

from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace, run


def test_a_report_is_written_to_each_file_that_is_named(tmp_path: Path) -> None:
    workspace: Workspace = make_workspace(tmp_path / "ws")
    word, page = tmp_path / "n.docx", tmp_path / "n.html"
    said = run(workspace, "national", "--word", str(word), "--html", str(page))
    assert docx.Document(str(word)).paragraphs
    assert page.read_text(encoding="utf-8").startswith("<!")
    assert str(word) in said
    assert str(page) in said


def test_two_options_cannot_name_one_file(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws")
    same = str(tmp_path / "n.docx")
    said = run(workspace, "national", "--word", same, "--html", same, status=2)
    assert "two options name the same file" in said
    assert not (tmp_path / "n.docx").exists()
