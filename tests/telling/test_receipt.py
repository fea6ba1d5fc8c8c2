"""A receipt that a partner can check alone: any change of it, or of the records, is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.steps.receipts import verify_receipt
from compact_draft.store.workspace import Workspace
from compact_draft.telling.receipt import canonical, receipt_faults, sha256
from tests.workspaces import run


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """Return the receipt of the first respondent."""
    run(workspace, "receipt", "--out", str(workspace.root / "out" / "receipts"))
    return workspace.root / "out" / "receipts" / "receipt-round-1-p1.json"


def test_a_receipt_says_what_was_sent_and_what_became_of_each_point(
    workspace: Workspace, path: Path
) -> None:
    body = json.loads(path.read_bytes())
    assert [point["number"] for point in body["points"]] == ["a1", "a2"]
    first = body["points"][0]
    assert (first["proposed"], first["outcome"]) == ("20", "adopted")
    assert first["before"] == ["Pay grants in 30 days."]
    assert first["now"] == ["Pay grants in 20 days."]
    assert [one["file"] for one in body["sent"]] == ["s1-1.docx"]
    for one in body["sent"]:
        kept = workspace.root / "consultation/round-1/received" / one["file"]
        assert sha256(kept.read_bytes()) == one["sha256"]
    assert receipt_faults(path.read_bytes()) == ()


def test_every_byte_that_is_flipped_is_found(path: Path) -> None:
    data = path.read_bytes()
    whole = [
        n
        for n in range(len(data))
        for bit in (0, 5)
        if not receipt_faults(data[:n] + bytes([data[n] ^ (1 << bit)]) + data[n + 1 :])
    ]
    assert whole == []


def test_bytes_that_are_lost_put_in_or_written_anew_are_found(path: Path) -> None:
    data = path.read_bytes()
    assert all(receipt_faults(data[:n]) for n in range(0, len(data), 7))
    assert receipt_faults(data + b" ")
    assert receipt_faults(json.dumps(json.loads(data), indent=1).encode())


def test_a_forged_point_is_named_and_a_forged_whole_does_not_fit_the_records(
    workspace: Workspace, path: Path, tmp_path: Path
) -> None:
    body = json.loads(path.read_bytes())
    body["points"][0]["reason"] = "Forged."
    assert "point a1: it was altered" in receipt_faults(canonical(body))
    point = body["points"][0]
    point["sha256"] = sha256(
        canonical({k: v for k, v in point.items() if k != "sha256"})
    )
    del body["seal"]
    body["seal"] = sha256(canonical(body))
    forged = tmp_path / "forged.json"
    forged.write_bytes(canonical(body))
    assert verify_receipt(forged).is_whole  # alone it cannot be told
    found = verify_receipt(forged, workspace=workspace)
    assert found.faults == (
        (
            "point a1: reason is “Twenty days is what we can keep.” in the records, and "
            "“Forged.” here"
        ),
    )


def test_a_decision_that_was_changed_since_is_found(workspace: Workspace) -> None:
    out = workspace.root / "out" / "receipts"
    run(workspace, "receipt", "--out", str(out))
    mine = out / "receipt-round-1-p2.json"
    assert verify_receipt(mine, workspace=workspace).is_whole
    run(
        workspace,
        "answer",
        "a3",
        "--again",
        "--outcome",
        "guidance",
        "--reason",
        "Yes.",
    )
    faults = verify_receipt(mine, workspace=workspace).faults
    assert [
        fault for fault in faults if "outcome is “guidance” in the records" in fault
    ], faults


def test_a_file_that_was_not_sent_is_found(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "mine.docx"
    other.write_bytes(b"something else")
    (fault,) = verify_receipt(path, [other]).faults
    assert fault == "mine.docx: this is not a file that was received from you"


def test_the_same_records_give_the_same_bytes(
    workspace: Workspace, path: Path, tmp_path: Path
) -> None:
    run(workspace, "receipt", "--out", str(tmp_path), "--for", "p1")
    again = (tmp_path / "receipt-round-1-p1.json").read_bytes()
    assert (
        again
        == (
            workspace.root / "out" / "receipts" / "receipt-round-1-p1.json"
        ).read_bytes()
    )


def test_a_respondent_who_is_not_there_is_refused(workspace: Workspace) -> None:
    said = run(workspace, "receipt", "--for", "p99", status=2)
    assert "there is no respondent 'p99'" in said
    assert "To mend:" in said


def test_a_file_of_somebody_elses_is_not_written_over(
    workspace: Workspace, tmp_path: Path
) -> None:
    mine = tmp_path / "receipt-round-1-p1.json"
    mine.write_bytes(b"mine")
    said = run(workspace, "receipt", "--out", str(tmp_path), status=2)
    assert "there is a file of that name already" in said
    assert mine.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.glob("*.json")] == [mine.name]
    run(workspace, "receipt", "--out", str(tmp_path), "--replace")
    assert mine.read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("report", "--least", "1"), "1 hides nobody"),
        (
            ("report", "--word", "out/x", "--html", "out/x"),
            "two options name the same file",
        ),
        (("report", "personal", "--take", "none.csv"), "none.csv"),
        (("letters", "--for", "p99"), "there is no respondent 'p99'"),
        (("letters", "--template", "none.docx"), "there is no such template"),
        (("report", "--round", "round-9"), "round-9"),
        (("evidence-pack", "--round", "round-9"), "round-9"),
        (("receipt", "--round", "round-9"), "round-9"),
    ],
)
def test_wrong_words_are_told_with_a_remedy_and_nothing_is_written(
    workspace: Workspace, words: tuple[str, ...], told: str
) -> None:
    before = len(workspace.log.steps())
    said = run(workspace, *words, status=2)
    assert told in said
    assert "To mend:" in said
    assert len(workspace.log.steps()) == before
