"""The round beside the draft's own promises, and what shows that it was fair."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import Hearing, Line
from compact_draft.telling.practice import practice
from compact_draft.telling.receipt import canonical
from tests.telling.parts import every_part
from tests.telling.rounds import HOSTILE, PLANTED
from tests.workspaces import run


def line(text: str) -> Line:
    return Line(
        id="fen-1",
        number="3.1",
        heading="",
        text=text,
        theme="consultation",
        is_promise=True,
    )


def round_of(
    *texts: str, opens: str = "2026-03-02", closes: str = "2026-05-25"
) -> Hearing:
    return Hearing(
        title="C", group="G", round="r", issued="i", opens=opens, closes=closes,
        lines=tuple(map(line, texts)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Consult for at least twelve weeks.", "yes"),
        ("Allow twelve weeks for written consultations.", "yes"),
        ("Consult for at least four months.", "no"),
        ("When we consult, give 13 weeks to reply.", "no"),
    ],
)
def test_the_length_of_a_round_is_held_against_the_draft(text: str, kept: str) -> None:
    found = [one for one in practice(round_of(text)) if one.what == "Length"]
    assert [one.kept for one in found] == [kept]
    assert "84 days, 12 weeks" in found[0].done
    assert found[0].promised == f"3.1 “{text}”"


@pytest.mark.parametrize(
    ("told", "kept"),
    [(date(2026, 6, 30), "yes"), (date(2026, 9, 1), "no"), (None, "not known")],
)
def test_when_people_are_told_is_held_against_the_draft(
    told: date | None, kept: str
) -> None:
    text = "Give feedback within six weeks of the end of each consultation."
    found = [
        one for one in practice(round_of(text), told=told) if one.what == "Feedback"
    ]
    assert [one.kept for one in found] == [kept]


def test_what_the_records_do_not_tell_is_said() -> None:
    text = "Consult for at least twelve weeks."
    (found,) = practice(round_of(text, opens=""))
    assert (found.kept, found.done) == (
        "not known",
        "Opening or closing date is not on record.",
    )


def test_a_promise_on_something_else_is_left_alone() -> None:
    plain = Line(
        id="fen-1",
        number="1",
        heading="",
        text="Publish a list of grants.",
        is_promise=True,
    )
    told = Hearing(title="C", group="G", round="r", issued="i", lines=(plain,))
    assert practice(told) == ()


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
