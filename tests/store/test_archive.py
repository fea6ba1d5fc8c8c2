"""The archive of a round, and a ledger filled from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.steps.archive import archive
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, WHEN
from tests.built import copy_of
from tests.store.answered import answered, faults
from tests.workspaces import run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return copy_of("to be verified", answered, tmp_path / "fen")


WHO = {"by": "Ann Other", "when": WHEN}


def test_a_lost_ledger_is_filled_from_its_archive_row_by_row(
    workspace: Workspace,
) -> None:
    made = archive(workspace, label=LABEL, **WHO)
    assert made.received == 2
    ledger = workspace.root / f"consultation/{LABEL}/ledger.db"
    books, texts = workspace.books(LABEL), workspace.ledger(LABEL).archive()
    assert "archive --in" in run(workspace, "archive", "--help")
    said = run(workspace, "archive", "--in", status=2)
    assert "already holds rows" in said
    ledger.unlink()
    run(workspace, "archive", "--in")
    assert workspace.books(LABEL) == books
    assert workspace.ledger(LABEL).archive() == texts
    assert faults(workspace) == []
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    run(workspace, "undo")
    assert workspace.books(LABEL).decided() == books.decided()


def test_an_archive_that_is_cut_off_fills_nothing(workspace: Workspace) -> None:
    archive(workspace, label=LABEL, **WHO)
    path = workspace.root / f"consultation/{LABEL}/archive.jsonl"
    whole = path.read_bytes()
    ledger = workspace.root / f"consultation/{LABEL}/ledger.db"
    ledger.unlink()
    for size in (len(whole) - 20, whole.rindex(b"\n", 0, -1) + 1):
        path.write_bytes(whole[:size])
        told = run(workspace, "archive", "--in", status=2)
        assert "it was altered or cut off" in told
        assert not ledger.exists()
    path.unlink()
    assert "no such file of an archive" in run(workspace, "archive", "--in", status=2)


def test_an_archive_older_than_the_ledger_is_taken_and_says_what_it_lacks(
    workspace: Workspace,
) -> None:
    archive(workspace, label=LABEL, **WHO)
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    (workspace.root / f"consultation/{LABEL}/ledger.db").unlink()
    said = run(workspace, "archive", "--in", status=1)
    assert "NOT IN IT  the ledger, of step 9: decision d3 was deleted" in said


def test_nobodys_name_stands_in_the_words_of_an_archive(workspace: Workspace) -> None:
    archive(workspace, label=LABEL, **WHO)
    folder = workspace.root / f"consultation/{LABEL}"
    words = (folder / "archive.jsonl").read_text(encoding="utf-8")
    assert "Person p1" not in words
    assert "Person p1" in (folder / "names.jsonl").read_text(encoding="utf-8")
    assert all(json.loads(row)["table"] for row in words.splitlines())


def test_an_archive_that_says_all_there_is_ends_well_as_json_too(
    workspace: Workspace,
) -> None:
    made = value(workspace, "archive")
    assert (made["received"], made["behind"]) == (2, [])
