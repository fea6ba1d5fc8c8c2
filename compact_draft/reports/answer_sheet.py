"""The Excel file in which a group answers: one row a remark. Loads openpyxl.

The columns to be filled in are open, the others locked. A hidden last column says of
each row what it is of and what stood when the sheet was made, so that rows may be sorted
and the sheet be handed in late; a hidden sheet says which Compact and round it is of.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from compact_draft.reports.sheet_to_fill import (
    HEAD_ROW,
    lay_out_sheet,
    put_cell,
    put_top,
)
from compact_draft.reports.workbook import (
    fit,
    head_row,
    new_book,
    put,
    row_height,
    saved,
)
from compact_draft.text.plural import plural

MARK_SHEET = "version"
MARK = "compact-draft answers 1"
HEADS = (
    "Remark", "Clause number", "Clause words", "Who", "Question", "Said", "Proposed",
    "Asked for as a change", "Alike", "Outcome", "Reason", "Wording", "What it does to the text",
    "On which clause", "Other clauses", "Repeats remark", "Decision", "By", "Key",
)  # fmt: skip
_WIDTHS = (9, 9, 38, 18, 24, 40, 30, 36, 9, 24, 40, 40, 22, 10, 12, 9, 10, 14, 14)
_OPEN = (10, 11, 12, 13, 14, 15, 16, 17, 18)
_CHANGE = 8
_GONE = InlineFont(rFont="Calibri", sz=11, strike=True, color="9C1C1C")
_COME = InlineFont(rFont="Calibri", sz=11, u="single", b=True, color="1A4F8B")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One row of the sheet.

    Attributes:
        cells: What stands in the columns, in the order of `HEADS`; the change in words.
        change: The change as (kind, words), kind "kept", "deleted" or "inserted"; empty
            where it is no change of words.
    """

    cells: tuple[str, ...]
    change: tuple[tuple[str, str], ...] = ()


def answer_workbook(
    rows: Sequence[AnswerRow],
    *,
    outcomes: Sequence[str],
    effects: Sequence[str],
    title: str,
    label: str,
    compact: str,
    when: dt.datetime,
) -> bytes:
    """Return the workbook; the same arguments give the same bytes.

    Args:
        rows: In order.
        outcomes: What may be chosen as an outcome, in words.
        effects: What a decision may do to the text, in words.
        title: Title of the Compact.
        label: Label of the round.
        compact: Identity of the Compact; may be empty.
        when: When it is made.
    """
    book = new_book(f"{title}: answers, {label}", when)
    page = book.create_sheet("Answers")
    _top(page, len(rows), title, label, when)
    head_row(page, HEAD_ROW, HEADS)
    page.row_dimensions[HEAD_ROW].height = row_height(HEADS, _WIDTHS)
    for at, row in enumerate(rows, start=HEAD_ROW + 1):
        for column, words in enumerate(row.cells, start=1):
            put_cell(
                page,
                at,
                column,
                words,
                is_open=column in _OPEN,
                wraps=column != len(HEADS),
            )
        if row.change:
            page.cell(row=at, column=_CHANGE).value = _rich(row.change)
        page.row_dimensions[at].height = min(row_height(row.cells[:-1], _WIDTHS), 400)
    last = max(HEAD_ROW + len(rows), HEAD_ROW + 1)
    _choices(book, page, last, outcomes, effects)
    lay_out_sheet(page, _WIDTHS, last, freeze="B", hides_last=True, paper=8)
    mark = book.create_sheet(MARK_SHEET)
    mark.sheet_state = "hidden"
    for at, words in enumerate((MARK, compact, label, when.isoformat()), start=1):
        put(mark, at, 1, words)
    return saved(book, when)


def _top(page: Any, count: int, title: str, label: str, when: dt.datetime) -> None:
    lines = (
        f"{title}: answers, {label}",
        (
            f"{plural(count, 'remark')}. Fill in the pale yellow columns: an outcome, a reason "
            "and, where the text changes, the wording. Rows with the same word under Decision "
            "are decided together. Rows may be sorted and filtered. Then hand the file in with  "
            "compact-draft answer --file FILE"
        ),
        f"Made on {when.date().isoformat()}. What others answer meanwhile is kept.",
    )
    put_top(page, lines, across=8)


def _rich(change: Sequence[tuple[str, str]]) -> CellRichText:
    """Return a change as words: struck and in brackets what goes, underlined what comes."""
    found = CellRichText()
    for kind, words in change:
        held = fit(words)
        if kind == "deleted":
            found.append(TextBlock(_GONE, f"[{held.strip()}] "))
        elif kind == "inserted":
            found.append(TextBlock(_COME, held))
        elif held:
            found.append(held)
    return found


def _choices(
    book: Any, page: Any, last: int, outcomes: Sequence[str], effects: Sequence[str]
) -> None:
    """Let outcomes and effects be chosen from hidden lists."""
    lists = book.create_sheet("lists")
    lists.sheet_state = "hidden"
    for column, (letter, name, values) in enumerate(
        (("J", "Outcome", outcomes), ("M", "What it does to the text", effects)),
        start=1,
    ):
        for at, value in enumerate(values, start=1):
            put(lists, at, column, value)
        where = get_column_letter(column)
        choice = DataValidation(
            type="list",
            formula1=f"lists!${where}$1:${where}${len(values)}",
            allow_blank=True,
        )
        choice.showErrorMessage = True
        choice.errorTitle = name
        choice.error = "Choose one of the list."
        page.add_data_validation(choice)
        choice.add(f"{letter}{HEAD_ROW + 1}:{letter}{last}")
