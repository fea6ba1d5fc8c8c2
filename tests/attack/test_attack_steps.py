"""Steps that are cut off, files that go missing, and two people at once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from compact_draft.answers.file import read_answers
from compact_draft.errors import (
    CompactError,
    DecisionError,
    StaleFileError,
    WorkspaceError,
)
from compact_draft.store.ids import Ids
from compact_draft.store.workspace import Workspace
from tests.heard import cut_off, hear
from tests.workspaces import WHEN, files, make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def test_undo_takes_back_a_step_that_was_cut_off_and_no_other(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    run(workspace, "clauses", "edit", "old-12", "--text", "Half.", "--why", "x")
    cut_off(workspace)
    assert workspace.undo().verb == "clauses"
    assert files(workspace) == before


def test_the_next_command_says_that_a_step_was_cut_off(workspace: Workspace) -> None:
    before = files(workspace)
    run(workspace, "clauses", "edit", "old-12", "--text", "Half.", "--why", "x")
    cut_off(workspace)
    run(workspace, "status")
    assert files(workspace) == before


def test_a_step_prepared_on_what_somebody_else_changed_is_refused(
    workspace: Workspace,
) -> None:
    mine = Workspace.open(workspace.root)
    mine.watch()
    run(workspace, "clauses", "edit", "old-12", "--text", "Theirs.", "--why", "x")
    after = files(workspace)
    with (
        pytest.raises(StaleFileError),
        mine.step("clauses", by="Bo", when=WHEN) as step,
    ):
        step.write("clauses/old/old-12.md", b"mine")
    assert files(workspace) == after


def test_a_step_that_cannot_write_its_second_file_leaves_the_first_as_it_was(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    (workspace.root / "taken").write_bytes(b"a file where a folder is wanted")
    written = {"outline.toml": b"rows = []", "taken/x.docx": b"x"}
    with (
        pytest.raises(CompactError, match="cannot be written"),
        workspace.step("build", by="Ann", when=WHEN) as step,
    ):
        step.pending.files.update(written)
    (workspace.root / "taken").unlink()
    assert files(workspace) == before


def test_remarks_and_decisions_are_numbered_on_from_round_to_round(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 7)
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    run(workspace, "issue", "round-2")
    assert workspace.last_serials() == {"p": 7, "s": 7, "a": 7, "d": 0}


def test_the_newest_round_is_the_one_issued_last(workspace: Workspace) -> None:
    for label in ("round-9", "round-10"):
        run(workspace, "issue", label)
        run(workspace, "clauses", "edit", "old-12", "--text", label, "--why", "x")
    assert workspace.round(None).label == "round-10"


def test_a_ledger_that_is_gone_is_told_and_not_begun_anew(workspace: Workspace) -> None:
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    ledger = workspace.root / "consultation/round-1/ledger.db"
    held = ledger.read_bytes()
    for damage in (ledger.unlink, lambda: ledger.write_bytes(b"")):
        damage()
        for command in (["status"], ["place"], ["revise"]):
            assert "is gone" in run(workspace, *command, status=2)
    ledger.write_bytes(held[: len(held) // 2])
    run(workspace, "place", status=2)
    ledger.write_bytes(held)
    assert len(workspace.books("round-1").annotations) == 1


def test_an_archive_with_any_line_end_in_its_words_is_rebuilt(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    ledger = workspace.ledger("round-1")
    words, names = ledger.archive()
    path = workspace.root / "consultation/round-1/ledger.db"
    path.unlink()
    again = type(ledger).file(path, "round-1")
    again.restore(words, names)
    assert again.archive() == (words, names)


def test_an_id_is_not_given_twice_when_the_list_of_ids_is_gone(
    workspace: Workspace,
) -> None:
    (workspace.root / "clauses/ids.toml").unlink()
    serial = workspace.ids().given["old"]
    ids, new = workspace.ids().giving("old", 1)
    assert not list(workspace.root.rglob(f"{new[0]}.md"))
    assert ids.given["old"] == serial + 1
    assert Ids(given={}).giving("old", 1)[1] != new


def test_a_damaged_page_of_the_log_is_told_with_its_place(workspace: Workspace) -> None:
    record = workspace.root / "log/0001-intake/step.json"
    for damage in (b"", b"{", b"[]", b'{"number": 1}', b"\xff"):
        record.write_bytes(damage)
        said = run(workspace, "undo", status=2)
        assert "0001-intake/step.json" in said


def test_undo_refuses_when_the_bytes_of_before_are_gone(workspace: Workspace) -> None:
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    after = files(workspace)
    for path in workspace.root.glob("log/0002-*/before/*"):
        path.unlink()
    assert "put the folder log/ back" in run(workspace, "undo", status=2)
    assert files(workspace) == after


def test_a_renamed_revision_is_told(workspace: Workspace) -> None:
    run(workspace, "issue", "one")
    held = workspace.root / "revisions/issued-one.md"
    held.rename(held.with_name("issued-two.md"))
    with pytest.raises(WorkspaceError, match="issued-one"):
        workspace.revisions()


def test_a_revision_whose_parent_is_gone_is_told(workspace: Workspace) -> None:
    run(workspace, "issue", "one")
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    run(workspace, "issue", "two")
    (workspace.root / "revisions/issued-one.md").unlink()
    with pytest.raises(WorkspaceError, match="grew"):
        workspace.revisions()


def test_a_line_separator_within_an_answer_ends_no_line() -> None:
    text = json.dumps(
        {"annotations": ["a1"], "outcome": "noted", "reason": "one\u2028two\x85three"},
        ensure_ascii=False,
    )
    (answer,) = read_answers(f"\n{text}\n", "answers.jsonl")
    assert answer.reason == "one\u2028two\x85three"


@pytest.mark.parametrize("character", ["\\u0001", "\\ud800", "\\uffff"])
def test_an_answer_that_no_word_file_can_hold_is_refused(character: str) -> None:
    line = f'{{"annotations": ["a1"], "outcome": "noted", "reason": "{character}"}}'
    with pytest.raises(DecisionError, match="U\\+"):
        read_answers(line, "answers.jsonl")


def test_an_answer_nested_without_end_is_refused() -> None:
    with pytest.raises(DecisionError):
        read_answers("[" * 100_000, "answers.jsonl")


def test_a_step_taken_after_the_log_was_lost_does_not_share_a_number(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    shutil.rmtree(workspace.root / "log")
    for serial in (2, 3, 4):
        hear(workspace, "round-1", serial)
        workspace.undo()
    assert [a.id for a in workspace.books("round-1").annotations] == ["a1"]


def test_nothing_half_written_is_left_beside_a_step_that_was_cut_off(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "edit", "old-12", "--text", "Half.", "--why", "x")
    half = workspace.root / "clauses/old/.compact-draft-half.tmp"
    half.write_bytes(b"half")
    cut_off(workspace)
    assert workspace.recover()
    assert not half.exists()


def test_a_missing_file_line_or_list_is_told_with_a_remedy_that_works(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "withdraw", "old-11", "--why", "x")
    outline = workspace.root / "outline.toml"
    held = outline.read_text()
    kept = [line for line in held.splitlines(keepends=True) if '"old-12"' not in line]
    outline.write_text("".join(kept))
    with pytest.raises(WorkspaceError, match="stands nowhere") as told:
        workspace.draft()
    line = '{clause = "old-12"},'
    assert line in told.value.mend
    outline.write_text("".join(kept).rstrip("\n]") + f"\n{line}\n]\n")
    run(workspace, "clauses", "withdraw", "old-12", "--why", "no longer wanted")
    (workspace.root / "clauses/ids.toml").unlink()
    with pytest.raises(WorkspaceError, match="list of ids"):
        workspace.draft()
