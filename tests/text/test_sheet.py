"""Comma-separated text as spreadsheets write it: rows, safe cells, error values."""

import csv

import pytest

from compact_draft.text.sheet import (
    ErrorCellError,
    bare_cell,
    heading_key,
    is_error_value,
    read_rows,
    refuse_error_values,
    safe_cell,
    write_rows,
)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_between_cells_is_known_from_the_first_row(sign: str) -> None:
    text = f"Clause{sign}Comment\r\n4.1{sign}Too slow\r\n"
    assert read_rows(text) == [(1, ["Clause", "Comment"]), (2, ["4.1", "Too slow"])]


def test_a_first_line_may_say_the_sign_and_rows_keep_their_numbers() -> None:
    assert read_rows('\ufeffsep=|\nA|"B, or C"\n') == [(2, ["A", "B, or C"])]


def test_empty_rows_are_counted_and_left_out_and_a_cell_may_hold_line_ends() -> None:
    text = 'A,B\n\n , \n"first\nsecond",x\n'
    assert read_rows(text) == [(1, ["A", "B"]), (4, ["first\nsecond", "x"])]


def test_a_quotation_mark_that_is_never_closed_is_refused() -> None:
    with pytest.raises(csv.Error):
        read_rows('A,B\n"open,x\n')


@pytest.mark.parametrize("cell", ["=1+1", "+44 1234", "-5", "@name", "'=1", "\tx"])
def test_no_spreadsheet_takes_a_cell_for_a_formula_and_it_comes_back(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"
    assert bare_cell(safe_cell(cell)) == cell


@pytest.mark.parametrize("cell", ["", "4.1", "'quoted'", "a=b", "10 - 5"])
def test_a_harmless_cell_stays_as_it_is(cell: str) -> None:
    assert safe_cell(cell) == cell
    assert bare_cell(cell) == cell


def test_what_is_written_is_read_again_the_same() -> None:
    rows = [["Clause", 'A "word", and more'], ["4.1", "two\nlines"]]
    written = write_rows(rows)
    assert written.endswith("\r\n")
    assert [cells for _, cells in read_rows(written)] == rows


@pytest.mark.parametrize("cell", ["#NAME?", "#ref!", " #N/A ", "Err:502", "###"])
def test_an_error_value_is_known_as_such(cell: str) -> None:
    assert is_error_value(cell)


@pytest.mark.parametrize("cell", ["##", "#4", "Err:402", "see #REF!", "# NAME?"])
def test_words_with_a_number_sign_are_no_error_value(cell: str) -> None:
    assert not is_error_value(cell)


def test_the_first_error_value_is_named_with_its_row_and_column() -> None:
    with pytest.raises(ErrorCellError, match="row 3, column 2: #NAME\\?") as told:
        refuse_error_values([(2, ["a", "b"]), (3, ["c", " #NAME? "]), (4, ["###", ""])])
    assert (told.value.row, told.value.column, told.value.cell) == (3, 2, "#NAME?")


def test_headings_compare_whatever_their_case_and_marks() -> None:
    assert heading_key(" What do you — THINK? (q1)") == "what do you think q1"
