"""Every aspirational promise is in the work programme exactly once, gaps marked."""

from pathlib import Path

import openpyxl
import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.workspaces import files, freeze, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.2 (by evidence) and 5.2 (by a person) are aspirational."""
    return make_workspace(tmp_path / "ws")


def test_each_aspirational_promise_stands_there_once_and_no_other(
    workspace: Workspace,
) -> None:
    rows = value(workspace, "workplan")
    assert [row["clause"] for row in rows] == ["old-13", "old-19"]
    first, second = rows
    assert first["parties"] == ["Fenwold Health Trust"]
    assert first["states"] == ["Fenwold Health Trust: not yet, by March 2027"]
    assert (first["by_when"], first["gaps"]) == ("March 2027", 2)
    assert second["gaps"] == 3
    assert len(second["parties"]) == 3


def test_a_promise_leaves_it_when_its_tag_is_changed(workspace: Workspace) -> None:
    run(workspace, "tag", "set", "5.2", "achievable", "--reason", "done in May")
    assert [row["clause"] for row in value(workspace, "workplan")] == ["old-13"]
    run(workspace, "tag", "evidence", "4.2", "trust", "doing")
    assert value(workspace, "workplan") == []
    assert "nothing to plan" in run(workspace, "workplan")


def test_a_person_plans_the_next_step_its_owner_and_its_date(
    workspace: Workspace,
) -> None:
    run(workspace, "workplan", "set", "5.2", "--step", "draft the form")
    run(
        workspace,
        "workplan",
        "set",
        "5.2",
        "--owner",
        "J. Field",
        "--by-when",
        "May 2027",
    )
    row = value(workspace, "workplan")[1]
    assert (row["step"], row["owner"], row["by_when"], row["gaps"]) == (
        "draft the form", "J. Field", "May 2027", 0,
    )  # fmt: skip
    run(workspace, "clauses", "edit", "5.2", "--text", "Agree two forms.", "--why", "x")
    assert value(workspace, "workplan")[1]["look_again"]
    run(workspace, "undo")
    run(workspace, "undo")
    assert value(workspace, "workplan")[1]["owner"] == "GAP: no owner yet"


def test_what_is_not_aspirational_or_says_nothing_is_refused(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    said = run(workspace, "workplan", "set", "4.1", "--owner", "J. Field", status=2)
    assert "not aspirational" in said
    assert "--step" in run(workspace, "workplan", "set", "5.2", status=2)
    assert files(workspace) == before


def test_a_plan_by_hand_with_a_wrong_line_is_told_with_its_place(
    workspace: Workspace,
) -> None:
    (workspace.root / "workplan.toml").write_text(
        '[[next]]\nclause = "old-19"\n\n[[next]]\nclause = "old-19"\n'
    )
    said = run(workspace, "workplan", status=2)
    assert "workplan.toml" in said
    assert "two rows plan for the clause old-19" in said


def test_it_goes_out_as_word_and_excel_with_gaps_marked(
    workspace: Workspace, tmp_path: Path
) -> None:
    word, excel = tmp_path / "plan.docx", tmp_path / "plan.xlsx"
    run(workspace, "workplan", "--word", str(word), "--excel", str(excel))
    text = plain(Package.open(word.read_bytes()), "after")
    assert text.count("Report back within eight weeks of a consultation.") == 1
    assert "GAP: no owner yet" in text
    page = openpyxl.load_workbook(excel)["Work programme"]
    cells = [cell.value for row in page.iter_rows() for cell in row]
    assert cells.count("Report back within eight weeks of a consultation.") == 1
    assert cells.count("GAP: no next step yet") == 2
    again = word.read_bytes()
    run(workspace, "workplan", "--word", str(word), "--replace")
    assert len(word.read_bytes()) == len(again)


@pytest.mark.parametrize("verb", ["workplan", "promises"])
def test_one_file_is_not_written_as_two_kinds(
    workspace: Workspace, tmp_path: Path, verb: str
) -> None:
    freeze(workspace, "first")
    path = tmp_path / "it.docx"
    said = run(workspace, verb, "--word", str(path), "--html", str(path), status=2)
    assert "two options name the same file" in said
    assert not path.exists()
