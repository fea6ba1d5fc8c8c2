"""Forms of the pack filled in, collected, and placed on the clauses they name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.model.annotation import Level, Placed
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from tests.channels import excel_forms as excel
from tests.channels import word_forms as word
from tests.workspaces import make_workspace, run, value

QUESTIONS = (
    'questions = ["Is anything hard to understand?", "What matters most to you?"]'
)
DATES = ("--opens", "2026-03-02", "--closes", "2026-05-31", "--when", "2026-03-02")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    path = made.root / "compact.toml"
    path.write_text(
        f"{path.read_text('utf-8')}\n[consultation]\n{QUESTIONS}\n", "utf-8"
    )
    run(made, "issue", "round-1", *DATES)
    return made


def response(workspace: Workspace, label: str = "round-1") -> bytes:
    rows = [
        {"clause": "old-13", "comment": "Four weeks.", "stance": "Change it"},
        {"clause": "old-14", "stance": "Take it out"},
    ]
    mark = str(form_of_round(workspace, label).mark)
    kind = "compact-draft response form 1"
    you = {"name": "Kim Reed", "capacity": "As a person"}
    return json.dumps(
        {"kind": kind, "mark": mark, "you": you, "clauses": rows}
    ).encode()


def filled(workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fill in one form of each kind, as they came out of the pack."""
    pack = workspace.root / "consultation/round-1/pack"
    monkeypatch.setattr(word, "FORM", form_of_round(workspace, "round-1"))
    folder.mkdir()
    sheet = (pack / "response-form.xlsx").read_bytes()
    (folder / "a.xlsx").write_bytes(excel.filled(excel.usual, sheet))
    paper = (pack / "response-form.docx").read_bytes()
    (folder / "b.docx").write_bytes(word.filled(word.usual, paper))
    (folder / "c.json").write_bytes(response(workspace))
    return folder


def test_every_form_of_the_pack_is_taken_and_placed_on_its_clauses(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = filled(workspace, tmp_path / "inbox", monkeypatch)
    run(workspace, "collect", str(inbox), "--when", "2026-06-03", status=1)
    books = workspace.books("round-1")
    placed = [a for a in books.annotations if a.anchor.clause]
    assert {(a.kind.value, a.anchor.clause) for a in placed} == {
        ("comment", "old-10"), ("reword", "old-12"), ("comment", "old-13"),
        ("withdraw", "old-14"),
    }  # fmt: skip
    assert {a.placed for a in placed} == {Placed.EXACT}
    rest = [a for a in books.annotations if not a.anchor.clause]
    assert {a.text for a in rest if a.anchor.level is Level.DRAFT} >= {"Short.", "No."}
    people = {respondent.name: respondent.capacity for respondent in books.respondents}
    assert people["Kim Reed"] == "person"
    assert people["Jo Marsh"] == "body"


def test_a_form_of_another_round_is_refused_and_changes_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "issue", "round-2", *DATES)
    path = tmp_path / "r.json"
    path.write_bytes(response(workspace, "round-1"))
    said = run(workspace, "collect", str(path), "--round", "round-2", status=1)
    assert "made for the round round-1, and this is round-2" in said
    assert "collect it with  --round round-1" in said
    assert workspace.books("round-2").annotations == ()
    assert not (workspace.root / "consultation/round-2/received").exists()


def test_a_form_sent_twice_adds_nothing_the_second_time(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(response(workspace))
    first = value(workspace, "collect", str(path), "--when", "2026-05-03")
    assert len(first["annotations"]) == 2
    again = value(workspace, "collect", str(path), "--when", "2026-05-04")
    assert again["annotations"] == []
