"""Excel forms as people send them back: changed in a workbook, and saved."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl

from tests.round_forms import (
    in_excel,
)

HEAD = 4
STANCE, COMMENT, PROPOSED = 7, 8, 9


def filled(change: Callable[[Any], None], data: bytes | None = None) -> bytes:
    """Return the form as openpyxl saves it after a change of the workbook."""
    book = openpyxl.load_workbook(io.BytesIO(data or in_excel()))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def row_of(page: Any, clause: str) -> int:
    for row in range(HEAD + 1, page.max_row + 1):
        if page.cell(row=row, column=1).value == clause:
            return row
    raise AssertionError(clause)


def write(book: Any, clause: str, column: int, words: object) -> None:
    page = book["Clauses"]
    page.cell(row=row_of(page, clause), column=column).value = words


def usual(book: Any) -> None:
    """Fill in a form as a careful person does."""
    write(book, "old-12", COMMENT, "Too late.")
    write(book, "old-12", PROPOSED, "Give six months’ notice.\n\nIn writing.")
    write(book, "old-10", STANCE, "Keep it as it is")
    book["Questions"]["C5"] = "No."
    book["Anything else"]["C5"] = "Short."
    book["Anything else"]["C6"] = "Pay in advance, in part 4."
    about = book["About you"]
    about["C5"], about["C6"], about["C7"] = "Jo Marsh", "For a body", "Lunch Club"
    about["C8"], about["C11"] = "Faith group", "No"
