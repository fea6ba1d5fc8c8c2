"""Sheets of evidence by command."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.drafting.evidence import read_sheet
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Practice
from compact_draft.store.workspace import Workspace
from tests.drafts import block, draft_of, heading, readable_draft
from tests.workspaces import files, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


@pytest.fixture
def promises(tmp_path: Path) -> Workspace:
    return make_workspace(
        tmp_path / "ws",
        draft_of(
            heading(1, "Promises"),
            block(2, Kind.COMMITMENT, "The Council will publish its accounts.", by=By.PUBLIC_BODIES),
            block(3, Kind.COMMITMENT, "The Council will aim to pay early where possible.", by=By.PUBLIC_BODIES),
            block(4, Kind.PRINCIPLE, "Trust matters."),
        ),
    )  # fmt: skip


def by_id(workspace: Workspace, *words: str) -> dict[str, dict[str, object]]:
    return {row["id"]: row for row in value(workspace, "tag", "list", *words)}


SHEET = """\
Clause No.;Partner;Status;Comments;By when;Initials
1.1;The Fenwold;Doing;;;AB
1.2;council;Maybe;;;AB
9.9;trust;not yet;;;AB
1.3;trust;doing;;;AB
1.1;trust;doing;;;AB
1.1;TRUST;cannot;;;AB
"""


def test_each_wrong_cell_is_told_with_row_column_value_and_remedy(
    promises: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(SHEET)
    before = files(promises)
    said = run(promises, "tag", "evidence", "--file", str(path), status=2)
    assert "5 cells cannot be used, so nothing was taken in" in said
    assert "row 2, column Partner ('The Fenwold'): this is not a party" in said
    assert "row 3, column Status ('Maybe'): this does not say whether" in said
    assert "row 4, column Clause No. ('9.9'): there is no clause 9.9" in said
    assert "row 5, column Clause No. ('1.3'): old-4 is a principle" in said
    assert "row 7, column Clause No. ('1.1'): row 6 has the same party" in said
    assert said.count("To mend:") == 6
    assert files(promises) == before


def test_a_preview_shows_rows_and_faults_and_writes_nothing(
    promises: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(SHEET)
    before = files(promises)
    said = run(promises, "tag", "evidence", "--file", str(path), "--preview", status=1)
    assert "1 row would be taken in" in said
    assert "row 6: old-2 trust doing" in said
    assert "Columns not read: Initials" in said
    assert files(promises) == before


def test_a_good_sheet_is_taken_in_as_one_step(
    promises: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(
        "\ufeffNote,Date,BODY,Practice,Number\r\n"
        '"In all, twice",March 2027,fenwold health trust,Not yet,1.1\r\n'
        ",,,,\r\n"
        ",,council,,1.2\r\n"
        ",,council,Doing,clause 1.1\r\n".encode()
    )
    before = files(promises)
    sheet = value(promises, "tag", "evidence", "--file", str(path))
    assert [row["row"] for row in sheet["rows"]] == [2, 5]
    assert sheet["unanswered"] == [4]
    first = promises.draft().clause("old-2").evidence[0]
    assert (first.party, first.state, first.note, first.by_when, first.said_by) == (
        "trust",
        Practice.NOT_YET,
        "In all, twice",
        "March 2027",
        "Ann Other",
    )
    run(promises, "undo")
    assert files(promises) == before


def test_a_number_that_a_spreadsheet_may_have_cut_short_is_not_guessed() -> None:
    rows = [block(n, Kind.COMMITMENT, f"Promise {n}.", by=By.VCS) for n in range(2, 13)]
    draft = draft_of(heading(1, "Promises"), *rows)
    sheet = read_sheet("clause,party,state\n1.1,cvs,doing\n1.2,cvs,doing\n", draft)
    (wrong,) = sheet.wrong
    assert "there is a clause 1.1 and a clause 1.10" in wrong.what
    assert wrong.mend.endswith("old-2")
    both = read_sheet("clause,party,state\n1.1,cvs,doing\n1.10,cvs,doing\n", draft)
    assert not both.wrong
    by_id = read_sheet("id,clause,party,state\nold-11,1.1,cvs,doing\n", draft)
    assert [entry.clause for entry in by_id.entries] == ["old-11"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "there is no column for the clause"),
        ("clause,party\n1.1,cvs\n", "there is no column for the state"),
        ("a\x00b,c\n", "there is no column for the clause"),
        ("clause,party,state\n,cvs,doing\n", "no clause is named"),
        ("clause,party,state\n4.3,,doing\n", "no party is named"),
        ("x" * 200_000, "this is not comma-separated text"),
    ],
)
def test_a_sheet_that_is_none_says_what_is_missing(text: str, what: str) -> None:
    sheet = read_sheet(text, readable_draft())
    assert not sheet.entries
    assert any(what in cell.what for cell in sheet.wrong)


@given(st.text(alphabet="clausepartyso.,;\t\n\r\"'=-14 \x00é", max_size=80))
def test_any_text_is_read_or_told_wrong(text: str) -> None:
    sheet = read_sheet("clause,party,state\n" + text, readable_draft())
    assert all(cell.mend for cell in sheet.wrong)
