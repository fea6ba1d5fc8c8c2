"""The Excel file that asks one party what it does."""

import datetime as dt
import io

import openpyxl

from compact_draft.drafting.sheets import party_sheets
from compact_draft.reports.evidence_sheet import (
    ANSWERS,
    HEADS,
    MARK,
    MARK_SHEET,
    Version,
    evidence_workbook,
)
from tests.drafts import readable_draft

WHEN = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
VERSION = Version(
    compact="ab12",
    title="The Fenwold Compact",
    text="cd34",
    stage="the draft",
    made="2026-03-02",
)
SHEET = party_sheets(readable_draft())[0]
DATA = evidence_workbook(SHEET, VERSION, WHEN)
BOOK = openpyxl.load_workbook(io.BytesIO(DATA))


def test_each_promise_is_a_row_with_four_cells_to_fill_in() -> None:
    page = BOOK["Evidence"]
    assert tuple(cell.value for cell in page[4]) == HEADS
    rows = list(page.iter_rows(min_row=5, max_row=4 + len(SHEET.rows)))
    assert [row[1].value for row in rows] == [asked.promise for asked in SHEET.rows]
    assert [row[7].value for row in rows] == [asked.key for asked in SHEET.rows]
    assert [not cell.protection.locked for cell in rows[0]] == [
        False, False, True, True, True, True, False, False,
    ]  # fmt: skip
    assert page.column_dimensions["H"].hidden


def test_the_answers_are_chosen_from_a_list_and_a_missing_date_shows() -> None:
    page = BOOK["Evidence"]
    (choice,) = page.data_validations.dataValidation
    last = 4 + len(SHEET.rows)
    assert choice.formula1 == f'"{",".join(ANSWERS)}"'
    assert str(choice.sqref) == f"C5:C{last}"
    (where,) = page.conditional_formatting
    assert str(where.sqref) == f"E5:E{last}"
    assert where.rules[0].formula == ['AND(OR($C5="partly",$C5="not yet"),$E5="")']


def test_the_top_says_whom_it_asks_and_of_which_text() -> None:
    page = BOOK["Evidence"]
    assert page["A1"].value == f"The Fenwold Compact: what {SHEET.party.name} does"
    assert page["A2"].value.startswith(
        f"{len(SHEET.rows)} promises bind you, {SHEET.wait} wait"
    )
    assert page["A3"].value == "Made on 2026-03-02 of the draft."


def test_the_hidden_sheet_bears_the_mark_of_the_version() -> None:
    page = BOOK[MARK_SHEET]
    assert page.sheet_state == "hidden"
    assert [row[0].value for row in page.iter_rows()] == [
        MARK, SHEET.party.id, "ab12", "cd34", "the draft", "2026-03-02",
    ]  # fmt: skip
