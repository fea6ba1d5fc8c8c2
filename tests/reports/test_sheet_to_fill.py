"""An Excel sheet that people fill in: open cells, locked ones, and how the page looks."""

import datetime as dt

from compact_draft.reports.sheet_to_fill import (
    HEAD_ROW,
    lay_out_sheet,
    put_cell,
    put_top,
)
from compact_draft.reports.workbook import new_book

WHEN = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)


def page():  # type: ignore[no-untyped-def]  # of openpyxl
    return new_book("T", WHEN).create_sheet("Evidence")


def test_a_cell_to_be_filled_in_is_open_and_yellow_and_all_others_are_locked() -> None:
    sheet = page()
    put_cell(sheet, 5, 1, "Pay early.", is_open=False, wraps=True)
    put_cell(sheet, 5, 2, "", is_open=True, wraps=False)
    shut, free = sheet["A5"], sheet["B5"]
    assert (shut.protection.locked, free.protection.locked) == (True, False)
    assert shut.fill.fgColor.rgb.endswith("F2F4F7")
    assert free.fill.fgColor.rgb.endswith("FFF8E1")
    assert (shut.value, free.value) == ("Pay early.", None)
    assert (shut.alignment.wrap_text, free.alignment.wrap_text) == (True, False)


def test_what_to_do_stands_above_over_the_columns() -> None:
    sheet = page()
    put_top(sheet, ("Title", "Fill in.", "Made today."), across=3)
    assert sorted(str(merged) for merged in sheet.merged_cells.ranges) == [
        "A1:C1",
        "A2:C2",
        "A3:C3",
    ]
    assert [sheet.cell(n, 1).font.bold for n in (1, 2)] == [True, False]
    assert [sheet.cell(n, 1).font.size for n in (1, 2)] == [14, 11]


def test_the_sheet_is_locked_filtered_and_printed_across() -> None:
    sheet = page()
    lay_out_sheet(sheet, (8, 52, 12), 9, freeze="C", hides_last=True, paper=8)
    assert sheet.freeze_panes == f"C{HEAD_ROW + 1}"
    assert sheet.auto_filter.ref == "A4:C9"
    assert (
        sheet.column_dimensions["B"].width,
        sheet.column_dimensions["C"].hidden,
    ) == (52, True)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (
        "landscape",
        8,
    )
    assert (sheet.protection.sheet, sheet.protection.sort) == (True, False)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    plain = page()
    lay_out_sheet(plain, (8, 52), 9, freeze="B")
    assert plain.page_setup.paperSize == 9
    assert not plain.column_dimensions["B"].hidden
