"""Cells of a table, read a second time."""

import io
import zipfile

from openpyxl import Workbook

from compact_draft.recount.second_tables import table_again, workbook_again


def test_cells_below_the_headings_are_read_with_row_and_column() -> None:
    found = list(table_again("Title;\nName;Comment\nJo;Pay sooner\n;\nSam;-\n"))
    assert [(p.place, p.text) for p in found if p.heading == "Comment"] == [
        ("row 3, column Comment", "Pay sooner")
    ]


def test_the_mark_between_cells_may_be_said_in_the_first_line() -> None:
    found = list(table_again("sep=;\nName;Comment\nJo;a, b\n"))
    assert [p.text for p in found] == ["Jo", "a, b"]


def test_sheets_that_are_hidden_are_left_out() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Name", "Comment"])
    page.append(["Jo", "Pay sooner"])
    other = book.create_sheet("x")
    other.append(["Name", "Comment"])
    other.append(["Sam", "Hidden"])
    other.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {n.lower(): n for n in archive.namelist()}
        texts = [piece.text for piece in workbook_again(archive, parts)]
    assert texts == ["Jo", "Pay sooner"]
