"""An Excel sheet of ours that asks: rows to be filled in, known again when it comes back.

Loads openpyxl. The last column is hidden and says of each row what it is of, so that rows
may be sorted; a hidden sheet says which Compact the sheet is of, and for what it was made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from compact_draft.reports.sheet_to_fill import (
    HEAD_ROW,
    lay_out_sheet,
    put_cell,
    put_top,
)
from compact_draft.reports.workbook import (
    head_row,
    new_book,
    put,
    row_height,
    saved,
)

MARK_SHEET = "version"
KEY = "Key (leave as it is)"
_HIGHEST = 400
_LISTED = 250
"""A list of choices longer than this does not fit into a cell's own list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A sheet to be filled in.

    Attributes:
        title: Its first line.
        lines: Two lines of what to do.
        sheet: Name of the sheet.
        heads: Names of the columns; the last is `KEY`.
        widths: Their widths in letters.
        is_open: The columns to be filled in, from 1.
        rows: Cells by row.
        choices: What may be chosen in a column, by its number from 1.
        mark: What the hidden sheet says, a line each: what the sheet is, the Compact's
            identity, and what it was made for.
    """

    title: str
    lines: tuple[str, str]
    sheet: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    is_open: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    choices: Mapping[int, Sequence[str]]
    mark: tuple[str, ...]


def asking_workbook(asking: Asking, when: dt.datetime) -> bytes:
    """Return the workbook; the same arguments give the same bytes."""
    book = new_book(asking.title, when)
    page = book.create_sheet(asking.sheet)
    put_top(page, (asking.title, *asking.lines), across=min(len(asking.heads) - 1, 7))
    head_row(page, HEAD_ROW, asking.heads)
    for at, cells in enumerate(asking.rows, start=HEAD_ROW + 1):
        for column, words in enumerate(cells, start=1):
            put_cell(
                page,
                at,
                column,
                words,
                is_open=column in asking.is_open,
                wraps=column != len(asking.heads),
            )
        high = row_height(cells[:-1], asking.widths)
        page.row_dimensions[at].height = min(high, _HIGHEST)
    last = max(HEAD_ROW + len(asking.rows), HEAD_ROW + 1)
    for column, names in asking.choices.items():
        _choice(page, column, names, last, asking.heads[column - 1])
    lay_out_sheet(page, asking.widths, last, freeze="C", hides_last=True)
    mark = book.create_sheet(MARK_SHEET)
    mark.sheet_state = "hidden"
    for at, words in enumerate(asking.mark, start=1):
        put(mark, at, 1, words)
    return saved(book, when)


def _choice(page: Any, column: int, names: Sequence[str], last: int, head: str) -> None:
    words = ",".join(names)
    if len(words) > _LISTED:
        return
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
    choice.showErrorMessage = True
    choice.errorTitle = head
    choice.error = "Choose one of the list."
    page.add_data_validation(choice)
    letter = get_column_letter(column)
    choice.add(f"{letter}{HEAD_ROW + 1}:{letter}{last}")
