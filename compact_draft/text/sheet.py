"""Comma-separated text as spreadsheets write it: its rows, and cells that are safe."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from compact_draft.text.normalise import fold

FORMULA = "\x00formula"
"""What stands for a cell of a workbook that holds a formula; no words are like it."""
_UNSAFE = re.compile(r"'*[=+\-@\t\r]")
_ERROR = re.compile(
    r"#(?:NAME\?|REF!|VALUE!|N/A|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!"
    r"|CONNECT!|UNKNOWN!|GETTING_DATA|BUSY!|PYTHON!|EXTERNAL!)|Err:5\d\d|#{3,}",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[,;\t]*\s*", re.IGNORECASE)


class ErrorCellError(ValueError):
    """A cell holds an error value of a spreadsheet in place of what was typed.

    Attributes:
        row, column: Where, both from 1, as a spreadsheet counts.
        cell: The value.
    """

    def __init__(self, row: int, column: int, cell: str) -> None:
        super().__init__(f"row {row}, column {column}: {cell}")
        self.row, self.column, self.cell = row, column, cell

    WHAT = "the spreadsheet shows {cell} here in place of what was typed"
    MEND = (
        "type the words again, with an apostrophe before a first  =  +  -  or  @,  and "
        "save the table again"
    )


def is_error_value(cell: str) -> bool:
    """Say whether a cell is what Excel or Calc shows where a formula went wrong.

    "- see minutes" typed into a cell becomes #NAME? there; a column that is too narrow
    is saved by some as ###.
    """
    return _ERROR.fullmatch(cell.strip()) is not None


def refuse_error_values(rows: Iterable[tuple[int, list[str]]]) -> None:
    """Refuse a table in which a cell is an error value.

    Raises:
        ErrorCellError: With the first such cell.
    """
    for number, cells in rows:
        for column, cell in enumerate(cells, start=1):
            if is_error_value(cell):
                raise ErrorCellError(number, column, cell.strip())


def read_rows(text: str) -> list[tuple[int, list[str]]]:
    r"""Return the rows that hold something, each with its number in a spreadsheet.

    Args:
        text: Parted by commas, semicolons or tabs, as its first row is, or as a first
            line ``sep=;`` says; line ends of any kind; a cell may hold line ends.

    Returns:
        (row from 1, cells as they stand). Empty rows are counted and left out.

    Raises:
        csv.Error: A quotation mark is never closed, or something follows one.
    """
    sheet = text.removeprefix("\ufeff")
    first = next((line for line in sheet.splitlines() if line.strip()), "")
    said = _SEPARATOR.fullmatch(first)
    delimiter = said[1] if said else max(",;\t", key=first.count)
    lines = io.StringIO(sheet, newline="")
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    numbered = enumerate(rows, start=1)
    if said:
        next(numbered)
    return [(n, row) for n, row in numbered if any(cell.strip() for cell in row)]


def write_rows(rows: Iterable[Iterable[str]]) -> str:
    r"""Return rows as text with commas and ``\r\n`` line ends, every cell safe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(map(safe_cell, row))
    return out.getvalue()


def safe_cell(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: ``'=1+1`` for ``=1+1``."""
    return f"'{cell}" if _UNSAFE.match(cell) else cell


def bare_cell(cell: str) -> str:
    """Return a cell as it was before `safe_cell`."""
    is_safe = cell.startswith("'") and _UNSAFE.match(cell)
    return cell[1:] if is_safe else cell


def heading_key(heading: str) -> str:
    """Return a column's heading in small letters, words parted by one blank."""
    return " ".join(re.sub(r"[^a-z0-9]+", " ", fold(heading)).split())
