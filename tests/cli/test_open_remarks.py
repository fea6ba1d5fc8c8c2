"""The remarks that wait, as a list."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.cli.taken_in import PAY, commented, taken_in
from tests.workspaces import run


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with an open round; only to be read, copy it to change it."""
    workspace = taken_in(tmp_path_factory.mktemp("issued"))
    run(workspace, "build")
    run(workspace, "issue", "round-1")
    return workspace


def copied(issued: Workspace, folder: Path) -> Workspace:
    shutil.copytree(issued.root, folder / "fen")
    return Workspace.open(folder / "fen")


def test_the_remarks_that_wait_are_read_clause_by_clause(
    issued: Workspace, tmp_path: Path
) -> None:
    workspace = copied(issued, tmp_path)
    copy = tmp_path / "ann.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    said = run(workspace, "collect", str(copy))
    assert "Next: read them, clause by clause:  compact-draft answer" in said
    said = run(workspace, "answer", status=1)
    assert PAY in said
    assert "a1   Ann Able: comment: Ten is usual." in said
    run(workspace, "answer", "a1", "--outcome", "noted")
    assert run(workspace, "answer") == "Every remark has a decision.\n"


def test_with_nothing_collected_no_remark_is_said_to_be_decided(
    issued: Workspace,
) -> None:
    said = run(issued, "answer")
    assert said.startswith("No remark has been collected yet.\n")
    assert "compact-draft collect FILES" in said
