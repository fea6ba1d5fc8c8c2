"""The log is sealed line by line; verify fails at any changed byte; an archive is exact."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from compact_draft.steps.verify import verify
from compact_draft.store.seals import faults_of, following, parse_seals
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL
from tests.built import copy_of
from tests.store.answered import answered, faults
from tests.workspaces import run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return copy_of("to be verified", answered, tmp_path / "fen")


def test_a_workspace_that_nobody_touched_is_as_it_was_written(
    workspace: Workspace,
) -> None:
    said = run(workspace, "verify")
    assert "Everything is as it was written." in said
    assert "8 seals on 7 steps" in said
    seal = value(workspace, "verify")["seal"]
    assert len(seal) == 64
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    run(workspace, "verify", "--seal", seal)
    assert "was noted down is not in the log" in run(
        workspace, "verify", "--seal", "ab" * 32, status=1
    )


def sql(words: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        with sqlite3.connect(root / f"consultation/{LABEL}/ledger.db") as ledger:
            ledger.execute(words)

    return change


def text(path: str, old: str, new: str) -> Callable[[Path], object]:
    def change(root: Path) -> None:
        (file,) = sorted(root.glob(path))[:1]
        held = file.read_text(encoding="utf-8")
        assert old in held
        file.write_text(held.replace(old, new, 1), encoding="utf-8")

    return change


def line(n: int, change: Callable[[list[str]], object]) -> Callable[[Path], object]:
    def altered(root: Path) -> None:
        file = root / "log/seals.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        change(lines)
        file.write_text("".join(lines), encoding="utf-8")

    del n
    return altered


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (sql("UPDATE annotations SET text = 'Fine.' WHERE id = 'a2'"), "remark a2 was altered by hand: its words"),
        (sql("UPDATE decisions SET outcome = 'adopted'"), "altered by hand: its outcome"),
        (sql("DELETE FROM decisions"), "was deleted from the ledger"),
        (sql("UPDATE splits SET parts = '[]'"), "altered by hand"),
        (text("log/*-answer/step.json", '"by": "Ann Other"', '"by": "Bea"'), "its page is not as it was sealed"),
        (text("log/*-answer/rows.json", "d1", "d2"), "rows is not as it was sealed"),
        (text("revisions/*.md", "30 days", "90 days"), "the file is not as it was written"),
        (line(0, lambda lines: lines.pop(2)), "line 4 stands where line 3 must"),
        (line(0, lambda lines: lines.insert(0, lines[0])), "stands where line"),
        (line(0, lambda lines: lines.__setitem__(1, lines[1].replace("done", "undone"))), "is not as it was sealed"),
        (line(0, lambda lines: lines.append("{}\n")), "cannot be read"),
    ],
)  # fmt: skip
def test_a_change_by_hand_is_found_and_named(
    workspace: Workspace, change: Callable[[Path], object], told: str
) -> None:
    change(workspace.root)
    assert any(told in fault for fault in faults(workspace)), faults(workspace)
    assert "NOT AS IT WAS" in run(workspace, "verify", status=1)


def test_any_byte_of_the_seals_that_is_changed_is_found(workspace: Workspace) -> None:
    file = workspace.root / "log/seals.jsonl"
    data = file.read_bytes()
    dice = random.Random(5)
    for _ in range(60):
        at = dice.randrange(len(data))
        changed = bytes([data[at] ^ (1 << dice.randrange(7))])
        file.write_bytes(data[:at] + changed + data[at + 1 :])
        found = verify(file).faults or verify(workspace.root).faults
        assert found, (at, data[at : at + 1], changed)
    file.write_bytes(data)
    assert verify(file).faults == ()


def test_lines_made_anew_from_the_middle_on_are_found_by_a_seal_noted_down(
    workspace: Workspace,
) -> None:
    file = workspace.root / "log/seals.jsonl"
    seals, _ = parse_seals(file.read_bytes())
    noted = seals[-1].seal
    kept = list(seals[:3])
    other = following(
        kept[-1], step=4, verb="collect", state="done", page="0" * 64, rows=""
    )
    assert list(faults_of([*kept, other])) == []
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-1]), encoding="utf-8")
    assert any(
        "noted down" in f.what for f in verify(workspace.root, seal=noted).faults
    )


def test_a_step_that_was_not_sealed_for_want_of_power_is_sealed_by_the_next(
    workspace: Workspace,
) -> None:
    file = workspace.root / "log/seals.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:-1]), encoding="utf-8")
    assert faults(workspace) == []
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    assert faults(workspace) == []
    assert len(file.read_text(encoding="utf-8").splitlines()) == len(lines) + 1


def test_a_folder_of_an_early_version_is_sealed_from_here_on(
    workspace: Workspace,
) -> None:
    (workspace.root / "log/seals.jsonl").unlink()
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    assert faults(workspace) == []
    assert value(workspace, "verify")["held"][0] == "8 seals on 8 steps"


def test_what_is_of_no_kind_is_told(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("words", encoding="utf-8")
    assert "this is not the receipt of a consultation round" in run(
        workspace, "verify", str(tmp_path / "x.txt"), status=2
    )
    assert "there is no such file" in run(
        workspace, "verify", str(tmp_path / "y"), status=2
    )
    (revision,) = sorted((workspace.root / "revisions").glob("issued*.md"))
    assert "Everything is as it was" in run(workspace, "verify", str(revision))
    held = revision.read_text(encoding="utf-8")
    other = tmp_path / "copy.md"
    other.write_text(held.replace("30 days", "31 days"), encoding="utf-8")
    assert "NOT AS IT WAS" in run(workspace, "verify", str(other), status=1)
