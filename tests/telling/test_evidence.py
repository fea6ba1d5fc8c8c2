"""What shows that a round was fair: every record with its digest."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.telling.receipt import canonical
from tests.telling.parts import every_part
from tests.telling.rounds import HOSTILE, PLANTED
from tests.workspaces import run


def pack(workspace: Workspace, out: Path, *more: str, status: int = 0) -> str:
    run(workspace, "report", "personal", "--hide-all")
    return run(
        workspace, "evidence-pack", "--out", str(out), "--when", "2026-06-01", *more,
        status=status,
    )  # fmt: skip


def test_the_evidence_names_every_record_with_its_digest(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "evidence.zip"
    pack(workspace, out)
    with zipfile.ZipFile(out) as held:
        data = held.read("evidence.json")
        assert held.read("sent.docx") == workspace.sent("round-1")
    found = json.loads(data)
    assert data == canonical(found)
    for one in found["issued"]:
        assert one["sha256"] == sha256((workspace.root / one["name"]).read_bytes())
    folder = workspace.root / "consultation/round-1/received"
    kept = {sha256(path.read_bytes()) for path in folder.iterdir()}
    assert {one["sha256"] for one in found["received"]} == kept
    assert [point["number"] for point in found["points"]] == [
        "a1",
        "a2",
        "a3",
        "a4",
        "a5",
        "a6",
    ]
    assert found["points"][0]["now"] == ["Pay grants in 20 days."]
    assert found["points"][0]["decided"]
    assert all(step["seal"] for step in found["steps"])
    assert {"issue", "collect", "answer", "revise"} <= {
        s["verb"] for s in found["steps"]
    }


def test_nobody_is_named_in_the_evidence_unless_all_is_asked_for(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "report", "personal", "--hide-all")
    out, folder = tmp_path / "evidence.zip", tmp_path / "parts"
    pack(workspace, out)
    names = (*PLANTED, "Ann Other", "Fern Lowe", "Harle Runners", "Odd One")
    with zipfile.ZipFile(out) as held:
        held.extractall(folder)
    texts = {path.name: every_part(path) for path in folder.iterdir()}
    assert [(n, p) for p, t in texts.items() for n in names if n in t] == []
    pack(workspace, out, "--whole", "--replace")
    with zipfile.ZipFile(out) as held:
        whole = held.read("evidence.json").decode()
    assert "petra@quill.example" in whole


def test_a_received_file_that_was_changed_is_told(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = next((workspace.root / "consultation/round-1/received").glob("s2-*"))
    path.write_bytes(path.read_bytes() + b"\n")
    said = pack(workspace, tmp_path / "e.zip", status=1)
    assert "s2: it is not the file that was received" in said


def test_evidence_is_the_same_bytes_twice_and_hostile_words_stay_words(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "e.zip"
    pack(workspace, out)
    with zipfile.ZipFile(out) as held:
        page = held.read("evidence.html").decode()
        before = {n: held.read(n) for n in held.namelist() if n != "evidence.json"}
    assert "<script" not in page
    assert HOSTILE[2] in page
    pack(workspace, tmp_path / "again.zip")
    with zipfile.ZipFile(tmp_path / "again.zip") as held:
        after = {n: held.read(n) for n in before if n == "sent.docx"}
    assert after["sent.docx"] == before["sent.docx"]


def test_evidence_in_which_nobody_has_looked_at_peoples_words_says_draft(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "e.zip"
    said = run(workspace, "evidence-pack", "--out", str(out), status=1)
    assert "may tell who somebody is" in said
    with zipfile.ZipFile(out) as held:
        assert b"DRAFT: not to be sent out" in held.read("evidence.html")
        assert not [n for n in PLANTED if n.encode() in held.read("evidence.json")]


def test_the_evidence_pack_is_a_step_that_is_listed_and_taken_back(
    workspace: Workspace,
) -> None:
    run(workspace, "evidence-pack", status=1)
    assert workspace.log.last().verb == "evidence-pack"
    run(workspace, "evidence-pack", "--whole")
    run(workspace, "undo")
    run(workspace, "undo")
    assert not (workspace.root / "out/evidence-round-1.zip").exists()
