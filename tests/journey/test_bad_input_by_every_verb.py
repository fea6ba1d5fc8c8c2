"""Every verb that reads a Word file refuses a bad one alike; and a workspace in use.

`tests/cli/test_bad_input_by_command.py` holds what the errors of one verb say.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from filelock import FileLock

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.cli.wrong_files import WRONG, state
from tests.redline.maker import docx, p

HEADING = '<w:outlineLvl w:val="0"/>'
OLD = docx(
    p("Our Compact", ppr=HEADING),
    p("The Council will", ppr=HEADING),
    p("•\tPay grants in 30 days."),
)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a Compact taken in; the command is run from another folder."""
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    root = tmp_path / "wex"
    (tmp_path / "old.docx").write_bytes(OLD)
    said("new", str(root), "--by", "Ann", "--when", "2026-01-01")
    inside = ("--workspace", str(root), "--when", "2026-01-02")
    said("intake", str(tmp_path / "old.docx"), *inside)
    return root


def said(*words: str, status: int = 0) -> str:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == status, done.output
    return done.stderr if status == 2 else done.stdout


def refused(folder: Path, *words: str) -> str:
    """Run a command that must not be done, and return its one error."""
    before = state(folder)
    error = said(*words, status=2)
    assert state(folder) == before, words
    assert error.startswith("Error: "), error
    assert error.count("Error: ") == error.count("To mend: ") == 1, error
    return error


@pytest.mark.parametrize("case", WRONG)
def test_a_bad_file_is_refused_by_every_verb_that_reads_it(
    case: str, workspace: Path, tmp_path: Path
) -> None:
    make, told = WRONG[case]
    (tmp_path / "wrong.docx").write_bytes(make())
    bad, old = str(tmp_path / "wrong.docx"), str(tmp_path / "old.docx")
    inside = ("--workspace", str(workspace))
    fresh = tmp_path / "fresh"
    said("new", str(fresh), "--by", "Ann")
    out = ("--out", str(tmp_path / "redline.docx"))
    for words in (
        ("intake", bad, "--workspace", str(fresh)),
        ("compare", old, bad, *out),
        ("compare", bad, old, *out),
        ("combine", bad, old, *out),
        ("match", old, bad),
        ("build", "--template", bad, *inside),
        ("issue", "round-1", "--template", bad, *inside),
    ):
        error = refused(tmp_path, *words)
        assert "wrong.docx" in error.splitlines()[0], words
        assert told in error, words


def test_a_workspace_in_use_is_left_alone(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(Workspace.turn.__wrapped__.__kwdefaults__, "seconds", 0.1)
    with FileLock(workspace / "log" / ".lock"):
        before = state(tmp_path)
        told = said("build", "--workspace", str(workspace), status=2)
        assert state(tmp_path) == before
    waiting, _, error = told.partition("\n")
    assert "waiting for them" in waiting
    assert error.startswith("Error: ")
    assert "someone else is writing" in error


def test_a_folder_is_no_file_and_another_folder_no_workspace(
    workspace: Path, tmp_path: Path
) -> None:
    inside = ("--workspace", str(workspace))
    assert "cannot be read" in refused(tmp_path, "intake", ".", "--dry-run", *inside)
    assert "compact.toml" in refused(tmp_path, "status", "--workspace", str(tmp_path))


def test_a_date_that_is_none_is_refused(workspace: Path, tmp_path: Path) -> None:
    words = ("refresh", "--date", "2026-13-45", "--workspace", str(workspace))
    assert "2026-13-45" in refused(tmp_path, *words)
