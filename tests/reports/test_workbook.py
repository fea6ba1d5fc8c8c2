"""Workbooks hold words, never formulas; the same input gives the same bytes."""

import datetime as dt
import io
import zipfile

import openpyxl

from compact_draft.reports.workbook import Sheet, workbook

WHEN = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)
ODD = Sheet(
    name="What [we]: found?",
    head=("Clause", "Words"),
    rows=(
        ("1.1", '=HYPERLINK("http://example.invalid","x")'),
        ("1.2", "+cmd|' /C calc'!A0"),
        ("1.3", "a\x00b\x1fc\ud800"),
        ("1.4", "x" * 40_000),
        ("1.5", 7),
    ),
    notes=("A title", "=1+1"),
    widths=(10, 60),
)


def read(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def test_what_looks_like_a_formula_stays_words() -> None:
    sheet = read(workbook([ODD], title="T", when=WHEN)).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert sheet["B5"].value.startswith("=HYPERLINK")
    assert sheet["A2"].value == "=1+1"


def test_what_excel_cannot_hold_is_left_out_and_too_long_words_are_cut() -> None:
    sheet = read(workbook([ODD], title="T", when=WHEN)).worksheets[0]
    assert sheet["B7"].value == "abc"
    assert len(sheet["B8"].value) == 32_767
    assert sheet["B9"].value == 7


def test_two_sheets_of_one_name_are_both_there() -> None:
    book = read(workbook([ODD, ODD], title="T", when=WHEN))
    assert len(set(book.sheetnames)) == 2
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_the_same_input_gives_the_same_bytes_at_any_time() -> None:
    one = workbook([ODD], title="T", when=WHEN)
    assert one == workbook([ODD], title="T", when=WHEN)
    core = zipfile.ZipFile(io.BytesIO(one)).read("docProps/core.xml")
    assert b"2026-03-02T10:00:00Z</dcterms:modified>" in core
