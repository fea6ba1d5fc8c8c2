"""A sheet of evidence, as partners send it: which rows can be taken, which not and why."""

import pytest

from compact_draft.drafting.evidence import read_sheet, read_table
from compact_draft.drafting.evidence_found import Sheet
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Practice
from compact_draft.text.sheet import FORMULA
from tests.drafts import block, draft_of, heading

DRAFT = draft_of(
    heading(1, "Money"),
    block(2, Kind.COMMITMENT, "Pay in 30 days.", by=By.PUBLIC_BODIES),
    block(3, Kind.PROSE, "Grants help."),
)


def read(*rows: str, head: str = "clause,party,state,note,by when") -> Sheet:
    return read_sheet("\n".join([head, *rows]), DRAFT)


def faults(*rows: str, head: str = "clause,party,state,note,by when") -> list[str]:
    return [
        f"{cell.row} {cell.column}: {cell.what}"
        for cell in read(*rows, head=head).wrong
    ]


def test_a_row_says_what_a_party_says_of_a_clause() -> None:
    (entry,) = read(
        "old-2,Fenwold District Council,not yet,a  new system,March 2027"
    ).entries
    assert (entry.row, entry.clause) == (2, "old-2")
    said = entry.evidence
    assert (said.party, said.state) == ("council", Practice.NOT_YET)
    assert (said.note, said.by_when, said.when) == ("a new system", "March 2027", "")


def test_a_row_that_says_nothing_is_listed_as_unanswered() -> None:
    sheet = read("old-2,council,,,", "old-2,trust,doing,,")
    assert sheet.unanswered == (2,)
    assert [entry.row for entry in sheet.entries] == [3]
    assert sheet.entries[0].evidence.by_when is None


def test_every_fault_is_told_with_its_row_and_column() -> None:
    assert faults(
        "old-99,council,doing,,",
        "old-3,council,doing,,",
        "old-2,nobody,doing,,",
        "old-2,council,blue,,",
        ",council,doing,,",
        "old-2,,doing,,",
    )[1:] == [
        "3 clause: old-3 is a prose, and only a promise has evidence",
        "4 party: this is not a party in compact.toml",
        "5 state: this does not say whether it is done",
        "6 clause: no clause is named",
        "7 party: no party is named",
    ]


def test_of_two_rows_of_one_party_on_one_clause_the_second_is_a_fault() -> None:
    assert faults("old-2,council,doing,,", "old-2,council,not yet,,") == [
        "3 clause: row 2 has the same party on the same clause"
    ]


def test_a_column_that_is_needed_and_missing_is_told_once_and_no_row_is_read() -> None:
    sheet = read("old-2,doing", head="clause,state")
    assert [cell.what for cell in sheet.wrong] == ["there is no column for the party"]
    assert sheet.entries == ()


def test_columns_of_other_names_are_listed_as_not_read() -> None:
    sheet = read("old-2,council,doing,red", head="Clause,Party,State,Colour")
    assert sheet.not_read == ("Colour",)
    assert len(sheet.entries) == 1


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        ("#NAME?", "the spreadsheet shows #NAME? here in place of what was typed"),
        (FORMULA, "the cell holds a formula"),
    ],
)
def test_a_cell_in_which_no_words_stand_is_told(cell: str, what: str) -> None:
    rows = [
        (1, ["clause", "party", "state", "note"]),
        (2, ["old-2", "council", "doing", cell]),
    ]
    (wrong,) = read_table(rows, DRAFT).wrong
    assert (wrong.row, wrong.column, wrong.what) == (2, "note", what)


def test_who_answers_may_be_known_from_the_page_of_the_sheet() -> None:
    rows = [(1, ["clause", "state"]), (5, ["old-2", "doing"])]
    (entry,) = read_table(rows, DRAFT, party="trust").entries
    assert (entry.row, entry.evidence.party) == (5, "trust")


def test_text_that_is_no_table_is_told_as_such() -> None:
    (wrong,) = read_sheet('clause,party\n"open', DRAFT).wrong
    assert wrong.what.startswith("this is not comma-separated text")
    assert read_sheet("", DRAFT).entries == ()


NUMBERED = draft_of(
    heading(1, "Money"),
    *(
        block(n, Kind.COMMITMENT, f"Pay in {n} days.", by=By.PUBLIC_BODIES)
        for n in range(2, 13)
    ),
)
"""Clauses 1.1 to 1.11."""


def test_a_number_that_a_spreadsheet_may_have_cut_short_is_not_guessed_at() -> None:
    head = "clause,party,state"
    cut = read_sheet(f"{head}\n1.1,council,doing", NUMBERED)
    (wrong,) = cut.wrong
    assert wrong.what == (
        "there is a clause 1.1 and a clause 1.10, and a spreadsheet may drop the last nought"
    )
    assert wrong.mend.endswith("old-2")
    both = read_sheet(f"{head}\n1.1,council,doing\n1.10,council,doing", NUMBERED)
    assert [entry.clause for entry in both.entries] == ["old-2", "old-11"]
