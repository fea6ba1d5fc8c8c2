"""Excel forms that came back sorted, renamed, cut and saved again: right, or refused."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from compact_draft.channels.excel_form import (
    is_excel_form,
    is_table_form,
    read_excel_form,
    read_table_form,
)
from compact_draft.errors import CompactError, HostileFileError, RefusedError
from compact_draft.model.received import Received
from compact_draft.text.sheet import read_rows
from tests.channels.excel_forms import (
    COMMENT,
    HEAD,
    PROPOSED,
    STANCE,
    filled,
    row_of,
    usual,
    write,
)
from tests.round_forms import (
    FORM,
    OTHER_COMPACT,
    OTHER_DRAFT,
    OTHER_ROUND,
    in_excel,
    said,
)


def read(change: Callable[[Any], None]) -> Received:
    return read_excel_form("form.xlsx", filled(change), FORM)


def faults(change: Callable[[Any], None]) -> str:
    with pytest.raises(RefusedError) as raised:
        read(change)
    return raised.value.what


USUAL = [
    ("comment", "old-10", "Keep it as it is.", ""),
    ("reword", "old-12", "Too late.", "Give six months’ notice.\n\nIn writing."),
    ("comment", None, "No.", ""),
    ("comment", None, "Short.", ""),
    ("add", None, "", "Pay in advance, in part 4."),
]


def is_usual(received: Received) -> bool:
    sender = received.sender
    assert (sender.name, sender.capacity, sender.body, sender.sector) == (
        "Jo Marsh", "body", "Lunch Club", "Faith group",
    )  # fmt: skip
    assert sender.may_publish is False
    return sorted(said(received), key=str) == sorted(USUAL, key=str)


# -- what goes out --------------------------------------------------------------------


def test_the_same_round_gives_the_same_bytes() -> None:
    assert in_excel() == in_excel()


def test_only_what_is_to_be_filled_in_is_open_and_ids_stand_first() -> None:
    book = openpyxl.load_workbook(io.BytesIO(in_excel()))
    page = book["Clauses"]
    assert [page.cell(row=HEAD + n, column=1).value for n in (1, 2)] == [
        clause.id for clause in FORM.clauses[:2]
    ]
    for sheet, to_fill in (
        ("Clauses", {STANCE, COMMENT, PROPOSED}),
        ("About you", {3}),
    ):
        held = book[sheet]
        assert held.protection.sheet
        free = {cell.column for cell in held[HEAD + 1] if not cell.protection.locked}
        assert free == to_fill
    assert {s.title: s.sheet_state for s in book.worksheets}["version"] == "hidden"


def test_what_may_be_chosen_is_chosen_from_a_list() -> None:
    book = openpyxl.load_workbook(io.BytesIO(in_excel()))
    lists = {
        sheet.title: len(sheet.data_validations.dataValidation)
        for sheet in book.worksheets
    }
    assert lists["Clauses"] == 1
    assert lists["About you"] == 4
    words = [cell.value for cell in book["lists"]["A"] if cell.value]
    assert words == ["Keep it as it is", "Change it", "Take it out"]


@pytest.mark.parametrize("words", ["=1+1", "+44 1632", "-5", "@all", '=HYPERLINK("x")'])
def test_words_that_look_like_a_formula_go_out_and_come_back_as_words(
    words: str,
) -> None:
    from dataclasses import replace

    first, *rest = FORM.clauses
    form = replace(
        FORM,
        clauses=(replace(first, text=words), *rest),
        title=words,
        questions=(replace(FORM.questions[0], words=words),),
    )
    data = in_excel(form)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert all(
        cell.data_type != "f" for s in book.worksheets for row in s for cell in row
    )
    saved = filled(lambda book: book["Questions"].__setitem__("C5", "No."), data)
    received = read_excel_form("form.xlsx", saved, form)
    assert [point.question for point in received.points] == [words]


# -- what comes back ------------------------------------------------------------------


def test_a_form_that_somebody_filled_in_is_read() -> None:
    data = filled(usual)
    assert is_excel_form(data)
    received = read_excel_form("form.xlsx", data, FORM)
    assert is_usual(received)
    assert received.seen == "issued-round-1"
    assert received.left == ()
    point = next(p for p in received.points if p.clause == "old-12")
    assert point.where == f"sheet Clauses, row {HEAD + 1 + _place('old-12')}"


def _place(clause: str) -> int:
    return [clause.id for clause in FORM.clauses].index(clause)


def test_an_empty_form_is_a_response_without_points() -> None:
    received = read(lambda _: None)
    assert received.points == ()
    assert received.left


@pytest.mark.parametrize("form", [OTHER_ROUND, OTHER_COMPACT, OTHER_DRAFT])
def test_a_form_of_another_round_draft_or_compact_is_refused(form: Any) -> None:
    with pytest.raises(RefusedError, match="this form was made for"):
        read_excel_form("form.xlsx", filled(usual), form)


def test_a_form_whose_marks_are_gone_is_refused_and_known_for_none() -> None:
    def unmarked(book: Any) -> None:
        book.remove(book["version"])
        for page in book.worksheets:
            page["A3"] = ""

    data = filled(unmarked)
    assert not is_excel_form(data)
    with pytest.raises(RefusedError, match="its mark is gone"):
        read_excel_form("form.xlsx", data, FORM)


def test_a_program_that_drops_hidden_sheets_does_no_harm() -> None:
    def dropped(book: Any) -> None:
        usual(book)
        book.remove(book["version"])
        book.remove(book["lists"])

    data = filled(dropped)
    assert is_excel_form(data)
    assert is_usual(read_excel_form("form.xlsx", data, FORM))


def test_a_number_that_lost_its_nought_is_no_other_clauses() -> None:
    from dataclasses import replace

    first, second = FORM.by_id["old-12"], FORM.by_id["old-13"]
    other = replace(second, number="4.10", name="Clause 4.10")
    form = replace(
        FORM, clauses=tuple(other if c is second else c for c in FORM.clauses)
    )

    def cut(book: Any, *, words: bool) -> None:
        page = book["Clauses"]
        row = row_of(page, "old-13")
        page.cell(row=row, column=COMMENT).value = "Mine."
        page.cell(row=row, column=2).value = 4.1
        for at in range(HEAD, page.max_row + 1):
            page.cell(row=at, column=1).value = None
            if not words:
                page.cell(row=at, column=4).value = None

    for words, what in (
        (True, "not the words of clause 4.1"),
        (False, "for sure which"),
    ):
        data = filled(lambda book, w=words: cut(book, words=w), in_excel(form))
        with pytest.raises(RefusedError, match=what):
            read_excel_form("form.xlsx", data, form)
    assert first.number == "4.1"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_sheet_of_clauses_saved_as_csv_is_read(separator: str) -> None:
    import csv

    book = openpyxl.load_workbook(io.BytesIO(filled(usual)))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerows(
        [
            ["" if cell is None else cell for cell in row]
            for row in book["Clauses"].values
        ]
    )
    rows = read_rows(out.getvalue())
    assert is_table_form(rows)
    received = read_table_form("form.csv", rows, FORM)
    assert sorted(said(received), key=str) == sorted(USUAL[:2], key=str)
    assert "only this one sheet of it came" in received.left[-1][1]
    with pytest.raises(RefusedError, match="made for the round"):
        read_table_form("form.csv", rows, OTHER_ROUND)


def test_the_day_on_which_the_form_was_saved_last_is_its_date() -> None:
    def saved(day: str) -> str:
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(in_excel())) as old,
            zipfile.ZipFile(out, "w") as new,
        ):
            for name in old.namelist():
                data = old.read(name)
                if name == "docProps/core.xml":
                    data = re.sub(
                        rb"(:modified[^>]*>)[^T<]*", rb"\g<1>" + day.encode(), data
                    )
                new.writestr(name, data)
        return read_excel_form("form.xlsx", out.getvalue(), FORM).dated

    assert saved("2026-06-02") == "2026-06-02"
    assert [saved(day) for day in ("2026-03-02", "2026-99-99", "soon")] == ["", "", ""]


def test_rows_may_be_sorted_any_way() -> None:
    def turned(book: Any) -> None:
        usual(book)
        page = book["Clauses"]
        rows = [[c.value for c in row] for row in page.iter_rows(min_row=HEAD + 1)]
        for at, cells in enumerate(reversed(rows), start=HEAD + 1):
            for column, held in enumerate(cells, start=1):
                page.cell(row=at, column=column).value = held

    assert is_usual(read(turned))


def test_columns_may_be_moved_and_renamed_to_what_people_say() -> None:
    def moved(book: Any) -> None:
        usual(book)
        page = book["Clauses"]
        rows = [[c.value for c in row] for row in page.iter_rows(min_row=HEAD)]
        rows[0][COMMENT - 1], rows[0][PROPOSED - 1] = "COMMENTS", "Proposed words"
        for at, cells in enumerate(rows, start=HEAD):
            for column, held in enumerate(reversed(cells), start=1):
                page.cell(row=at, column=column).value = held

    assert is_usual(read(moved))


def test_without_the_column_of_ids_rows_are_known_by_number_and_question() -> None:
    def cut(book: Any) -> None:
        usual(book)
        for name in ("Clauses", "Questions", "About you", "Anything else"):
            page = book[name]
            for merged in list(page.merged_cells.ranges):
                page.unmerge_cells(str(merged))
            page.delete_cols(1)

    assert is_usual(read(cut))


def test_a_form_without_ids_and_numbers_is_refused() -> None:
    def cut(book: Any) -> None:
        usual(book)
        page = book["Clauses"]
        for column in (1, 2):
            page.cell(row=HEAD, column=column).value = "?"

    assert "the columns that say which clause a row is of are gone" in faults(cut)


def test_a_column_by_another_name_is_refused_while_one_is_missing() -> None:
    def renamed(book: Any) -> None:
        usual(book)
        book["Clauses"].cell(row=HEAD, column=PROPOSED).value = "Shiny"

    what = faults(renamed)
    assert "there is no column “The words you propose”" in what
    assert "row 4, column Shiny" in what
    assert "give it the heading “The words you propose”" in what


def test_a_column_that_was_taken_out_whole_is_listed() -> None:
    def cut(book: Any) -> None:
        write(book, "old-12", COMMENT, "Too late.")
        page = book["Clauses"]
        for row in range(HEAD, page.max_row + 1):
            page.cell(row=row, column=PROPOSED).value = None

    received = read(cut)
    assert said(received) == [("comment", "old-12", "Too late.", "")]
    assert received.left == (
        ("sheet Clauses", "it has no column “The words you propose” any more"),
    )


def test_a_column_that_somebody_added_is_taken_as_a_comment() -> None:
    def added(book: Any) -> None:
        write(book, "old-12", 11, "see minutes")
        book["Clauses"].cell(row=HEAD, column=11).value = "Our notes"

    assert said(read(added)) == [("comment", "old-12", "Our notes: see minutes", "")]


def test_a_row_too_many_is_refused_with_its_row_and_value() -> None:
    def more(book: Any) -> None:
        usual(book)
        page = book["Clauses"]
        at = page.max_row + 1
        page.cell(row=at, column=2).value = "9.9"
        page.cell(row=at, column=COMMENT).value = "A new one."

    what = faults(more)
    assert "the draft of this round has no clause 9.9" in what
    assert (
        f"row {HEAD + 1 + len(FORM.clauses)}, column Id (leave as it is) ('9.9')"
        in what
    )


def test_a_row_that_is_there_twice_is_refused() -> None:
    def twice(book: Any) -> None:
        usual(book)
        page = book["Clauses"]
        at = page.max_row + 1
        page.cell(row=at, column=1).value = "old-12"
        page.cell(row=at, column=COMMENT).value = "Again."

    assert "this row is there already: Clauses, row" in faults(twice)


def test_a_sheet_that_was_copied_and_left_empty_does_no_harm() -> None:
    def copied(book: Any) -> None:
        book.copy_worksheet(book["Clauses"])
        usual(book)

    assert is_usual(read(copied))


def test_words_that_are_not_those_of_the_rows_id_are_refused() -> None:
    def sorted_without_ids(book: Any) -> None:
        page = book["Clauses"]
        one, other = row_of(page, "old-12"), row_of(page, "old-13")
        page.cell(row=one, column=COMMENT).value = "Mine."
        for column in range(2, 11):
            cells = (
                page.cell(row=one, column=column),
                page.cell(row=other, column=column),
            )
            cells[0].value, cells[1].value = cells[1].value, cells[0].value

    assert "these are not the words of clause 4.2, which the row names" in faults(
        sorted_without_ids
    )


@pytest.mark.parametrize("words", ["=1+1", '=HYPERLINK("http://x","y")'])
def test_a_formula_is_refused_and_never_reckoned(words: str) -> None:
    what = faults(lambda book: write(book, "old-12", COMMENT, words))
    assert "the cell holds a formula" in what
    assert words not in what


@pytest.mark.parametrize("words", ["#NAME?", "#REF!", "Err:508", "#####"])
def test_what_a_spreadsheet_shows_in_place_of_words_is_refused(words: str) -> None:
    what = faults(lambda book: write(book, "old-12", COMMENT, words))
    assert f"the spreadsheet shows {words} here in place of what was typed" in what


@pytest.mark.parametrize("words", ["+1 for this", "- see minutes", "@all: yes", "'=x"])
def test_words_that_begin_like_a_formula_are_taken_as_words(words: str) -> None:
    def typed(book: Any) -> None:
        page = book["Clauses"]
        cell = page.cell(row=row_of(page, "old-12"), column=COMMENT)
        cell.value = words
        cell.data_type = "s"

    (point,) = read(typed).points
    assert point.text == words.removeprefix("'")


def test_script_in_a_cell_is_words() -> None:
    words = "<script>alert(1)</script>"
    (point,) = read(lambda book: write(book, "old-12", PROPOSED, words)).points
    assert point.proposed == words


def test_a_cell_that_is_full_is_taken_and_listed() -> None:
    received = read(lambda book: write(book, "old-12", COMMENT, "x" * 32_767))
    assert len(received.points[0].text) == 32_767
    assert (
        received.left[0][1] == "the cell is full; what was typed beyond it is not there"
    )


def test_numbers_and_dates_that_somebody_typed_are_words() -> None:
    import datetime as dt

    def typed(book: Any) -> None:
        write(book, "old-12", COMMENT, 30)
        write(book, "old-13", COMMENT, dt.date(2026, 6, 1))

    assert [point.text for point in read(typed).points] == ["30", "1 June 2026"]


def test_a_choice_that_is_none_of_the_list_is_listed() -> None:
    received = read(lambda book: write(book, "old-12", STANCE, "Burn it"))
    assert received.points == ()
    assert "“Burn it” is not one of the answers to choose from" in received.left[0][1]


def test_a_hostile_file_is_refused_before_it_is_read() -> None:
    macros = io.BytesIO(filled(usual))
    with zipfile.ZipFile(macros, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(HostileFileError, match="macros"):
        read_excel_form("form.xlsx", macros.getvalue(), FORM)
    for data in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" + b"\0" * 600, b"{}"):
        assert not is_excel_form(data)
        with pytest.raises(CompactError):
            read_excel_form("form.xlsx", data, FORM)


@pytest.mark.office
def test_a_form_that_libreoffice_saved_is_read(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice is required and not on this machine")
        pytest.skip("LibreOffice is not on this machine")
    path = tmp_path / "form.xlsx"
    path.write_bytes(filled(usual))
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/lo", "--headless",
         "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "back"),
         str(path)],
        check=True, capture_output=True, timeout=1200,
    )  # fmt: skip
    data = (tmp_path / "back" / "form.xlsx").read_bytes()
    assert is_excel_form(data)
    assert is_usual(read_excel_form("form.xlsx", data, FORM))
