"""An Excel sheet of ours that asks, known again when it comes back."""

import datetime as dt
import io

import openpyxl

from compact_draft.reports.asking_sheet import KEY, MARK_SHEET, Asking, asking_workbook

WHEN = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
ASKING = Asking(
    title="What we keep",
    lines=("Fill in the pale yellow column.", "Send it back."),
    sheet="Returns",
    heads=("Clause", "Kept?", KEY),
    widths=(8, 12, 10),
    is_open=(2,),
    rows=(("1.1", "", "k1"), ("1.2", "=1+1", "k2")),
    choices={2: ("kept", "not kept")},
    mark=("a sheet of ours", "an identity", "2026"),
)


def book(asking: Asking = ASKING) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(asking_workbook(asking, WHEN)))


def test_rows_stand_below_the_heads_with_the_key_hidden() -> None:
    page = book()["Returns"]
    assert [cell.value for cell in page[4]] == ["Clause", "Kept?", KEY]
    assert [[cell.value for cell in row] for row in page.iter_rows(min_row=5)] == [
        ["1.1", None, "k1"],
        ["1.2", "=1+1", "k2"],
    ]
    assert page["B6"].data_type == "s"
    assert page.column_dimensions["C"].hidden
    assert (page["A5"].protection.locked, page["B5"].protection.locked) == (True, False)


def test_a_choice_is_offered_in_every_row_of_its_column() -> None:
    (choice,) = book()["Returns"].data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"kept,not kept"', "B5:B6")
    assert choice.errorTitle == "Kept?"


def test_a_list_too_long_for_a_cell_is_not_offered() -> None:
    from dataclasses import replace

    long = replace(ASKING, choices={2: ("x" * 260,)})
    assert book(long)["Returns"].data_validations.dataValidation == []


def test_a_hidden_sheet_says_what_it_is_of() -> None:
    page = book()[MARK_SHEET]
    assert page.sheet_state == "hidden"
    assert [row[0].value for row in page.iter_rows()] == list(ASKING.mark)


def test_the_same_gives_the_same_bytes() -> None:
    assert asking_workbook(ASKING, WHEN) == asking_workbook(ASKING, WHEN)
