"""The words in an Excel file, as people see them."""

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook

from compact_draft.errors import DamagedError, HostileFileError, NotWordError
from compact_draft.text.sheet import FORMULA
from compact_draft.word.reading.workbook import SheetRows, is_workbook, read_workbook


def saved(book: Workbook) -> bytes:
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def of(*rows: list[object], form: str = "") -> tuple[tuple[int, tuple[str, ...]], ...]:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    if form:
        page["A1"].number_format = form
    return read_workbook(saved(book), "answers.xlsx")[0].rows


def test_rows_have_their_numbers_and_empty_ones_are_left_out() -> None:
    assert of(["Clause", "Remark"], [], ["2.1", "Pay early"]) == (
        (1, ("Clause", "Remark")),
        (3, ("2.1", "Pay early")),
    )


def test_figures_choices_dates_and_formulas_read_as_people_see_them() -> None:
    day = dt.datetime(2026, 3, 2)  # noqa: DTZ001  Excel has no zones
    ((_, cells),) = of([4, 2.5, True, False, "=1+1", None, "x"])
    assert cells == ("4", "2.5", "yes", "no", FORMULA, "", "x")
    assert of([day])[0][1] == ("2 March 2026",)
    assert of([day], form="mmmm yyyy")[0][1] == ("March 2026",)
    assert of([day], form='0.0 "days"')[0][1] == ("46083",)


def test_sheets_come_in_order_and_hidden_ones_are_known() -> None:
    book = Workbook()
    hidden = book.create_sheet("Key")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "k1"
    found = read_workbook(saved(book), "answers.xlsx")
    assert [(sheet.name, sheet.is_hidden) for sheet in found] == [
        ("Sheet", False),
        ("Key", True),
    ]
    assert found[1] == SheetRows(name="Key", is_hidden=True, rows=((2, ("", "k1")),))


def altered(**parts: bytes | None) -> bytes:
    book = Workbook()
    into = io.BytesIO()
    names = {
        "workbook": "xl/workbook.xml",
        "sheet": "xl/worksheets/sheet1.xml",
        "macro": "xl/vbaProject.bin",
    }
    wanted = {names[name]: data for name, data in parts.items()}
    with (
        zipfile.ZipFile(io.BytesIO(saved(book))) as old,
        zipfile.ZipFile(into, "w") as new,
    ):
        for name in old.namelist():
            held = wanted.get(name, old.read(name))
            if held is not None:
                new.writestr(name, held)
        for name, data in wanted.items():
            if name not in old.namelist() and data is not None:
                new.writestr(name, data)
    return into.getvalue()


@pytest.mark.parametrize(
    ("parts", "error", "what"),
    [
        ({"workbook": None}, NotWordError, "not an Excel file"),
        ({"macro": b"x"}, HostileFileError, "macros"),
        ({"sheet": b"<!DOCTYPE a><a/>"}, HostileFileError, "document type"),
        ({"sheet": b"<a>"}, DamagedError, "broken"),
    ],
)
def test_what_no_honest_file_has_is_refused(
    parts: dict[str, bytes | None], error: type[Exception], what: str
) -> None:
    with pytest.raises(error, match=what):
        read_workbook(altered(**parts), "answers.xlsx")


def test_a_file_is_known_by_its_first_letters() -> None:
    assert is_workbook(b"PK\x03\x04")
    assert is_workbook(b"\xd0\xcf\x11\xe0rest")
    assert not is_workbook(b"Clause,Remark")
