"""The response form in Excel: a row for each clause, known by its id. Loads openpyxl.

The white columns are to be filled in; all others are locked, and bear ids and codes by
which a row is known wherever it is sorted to. Lists to choose from stand on a hidden
sheet, and another bears the mark of the draft. See `channels.excel_form` for the way back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from copy import copy
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from compact_draft.drafting.form_words import (
    ABOUT,
    ANSWER,
    CAPACITIES,
    COMMENT,
    MISSING_ASKED,
    PROPOSED,
    PUBLISH,
    STANCE,
    WHOLE_ASKED,
    section_title,
    standing_words,
    word_lines,
)
from compact_draft.model.form import KIND, Form, Stance
from compact_draft.reports.sheet_to_fill import (
    HEAD_ROW,
    LOCKED,
    lay_out_sheet,
)
from compact_draft.reports.workbook import (
    EDGE,
    fit,
    head_row,
    new_book,
    put,
    row_height,
    saved,
)

MARK_SHEET = "version"
LISTS_SHEET = "lists"
_NEW = PatternFill("solid", fgColor="E3F3E8")
_CLAUSES = (
    "Id (leave as it is)", "Number", "Under", "Words of the draft", "New or changed",
    "Whose promise", STANCE, COMMENT, PROPOSED, "Room code",
)  # fmt: skip
_CLAUSE_WIDTHS = (11, 9, 22, 56, 11, 22, 16, 42, 42, 9)
_CLAUSE_OPEN = (7, 8, 9)
_ASKED = ("Id (leave as it is)", "What we ask", ANSWER)
_ASKED_WIDTHS = (11, 60, 70)
_LINES = 3
"""Lines above the heads; the last is the mark, for programs that drop hidden sheets."""
GREY = "6B7280"
_LEAST_HEIGHT = 32.0
_TALLEST = 405.0
"""Points; Excel shows no row that is higher."""


def response_workbook(form: Form, when: dt.datetime) -> bytes:
    """Return the form; the same arguments give the same bytes."""
    book = new_book(f"{form.title}: response form", when)
    lists = _Lists(form)
    _clauses(book, form, lists)
    if form.questions:
        rows = [(question.key, question.words) for question in form.questions]
        _asked(book, form, "Questions", rows, lists)
    rest = [("whole", WHOLE_ASKED), ("missing", MISSING_ASKED)]
    _asked(book, form, "Anything else", rest, lists)
    about = [(f"about.{key}", asked) for key, asked in ABOUT.items()]
    _asked(book, form, "About you", about, lists)
    lists.write(book)
    page = book.create_sheet(MARK_SHEET)
    page.sheet_state = "hidden"
    for at, words in enumerate((KIND, str(form.mark)), start=1):
        put(page, at, 1, words)
    return saved(book, when)


class _Lists:
    """The hidden sheet of what may be chosen, and the looks of cells made so far."""

    def __init__(self, form: Form) -> None:
        self.looks: dict[bool, Any] = {}
        self.held: dict[str, Sequence[str]] = {
            "stance": [stance.value for stance in Stance],
            "about.capacity": list(CAPACITIES.values()),
            "about.sector": list(form.sectors),
            "about.size": list(form.sizes),
            "about.publish": list(PUBLISH.values()),
        }

    def choice(self, key: str) -> DataValidation | None:
        """Return what lets a cell be chosen from a list; None where it is free."""
        held = self.held.get(key)
        if not held:
            return None
        column = get_column_letter(list(self.held).index(key) + 1)
        choice = DataValidation(
            type="list",
            formula1=f"{LISTS_SHEET}!${column}$1:${column}${len(held)}",
            allow_blank=True,
        )
        choice.showErrorMessage = True
        choice.errorTitle = "Please choose"
        choice.error = "Choose one of the answers in the list."
        return choice

    def write(self, book: Any) -> None:
        page = book.create_sheet(LISTS_SHEET)
        page.sheet_state = "hidden"
        for column, held in enumerate(self.held.values(), start=1):
            for row, words in enumerate(held, start=1):
                put(page, row, column, words)


def _clauses(book: Any, form: Form, lists: _Lists) -> None:
    page = book.create_sheet("Clauses")
    lead = "Write in the white columns, on the row of any clause."
    _top(page, form, lead, len(_CLAUSES))
    head_row(page, HEAD_ROW, _CLAUSES)
    page.row_dimensions[HEAD_ROW].height = _LEAST_HEIGHT
    for at, clause in enumerate(form.clauses, start=HEAD_ROW + 1):
        cells = (
            clause.id, clause.number, section_title(clause.section), clause.text,
            standing_words(clause), clause.who, "", "", "", clause.code,
        )  # fmt: skip
        _row(page, at, cells, _CLAUSE_OPEN, _CLAUSE_WIDTHS, lists.looks)
        if standing_words(clause):
            page.cell(row=at, column=5).fill = _NEW
    last = max(HEAD_ROW + len(form.clauses), HEAD_ROW + 1)
    choice = lists.choice("stance")
    if choice is not None:
        page.add_data_validation(choice)
        choice.add(f"G{HEAD_ROW + 1}:G{last}")
    lay_out_sheet(page, _CLAUSE_WIDTHS, last, freeze="E")


def _asked(
    book: Any,
    form: Form,
    name: str,
    rows: Sequence[tuple[str, str]],
    lists: _Lists,
) -> None:
    page = book.create_sheet(name)
    _top(page, form, "Write in the white column.", len(_ASKED))
    head_row(page, HEAD_ROW, _ASKED)
    for at, (key, words) in enumerate(rows, start=HEAD_ROW + 1):
        _row(page, at, (key, words, ""), (3,), _ASKED_WIDTHS, lists.looks)
        choice = lists.choice(key)
        if choice is not None:
            page.add_data_validation(choice)
            choice.add(f"C{at}")
    lay_out_sheet(page, _ASKED_WIDTHS, HEAD_ROW + len(rows), freeze="C")


def _top(page: Any, form: Form, lead: str, width: int) -> None:
    how = word_lines(form)["top"][2].partition(". ")[2]
    sent = word_lines(form)["top"][2].partition(". ")[0]
    send = sent.replace("Write in the white boxes and send", "Send")
    lines = (
        f"{form.title}: response form",
        f"{form.edition}. {lead} {send}. {how}",
        f"Form mark, please leave as it is: {form.mark}",
    )
    for row, words in enumerate(lines, start=1):
        cell = put(page, row, 1, words)
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(
            name="Calibri",
            bold=row == 1,
            size=(14, 11, 8)[row - 1],
            color=None if row < _LINES else GREY,
        )
    page.row_dimensions[2].height = 34


def _row(
    page: Any,
    at: int,
    cells: Sequence[str],
    to_fill: Sequence[int],
    widths: Sequence[int],
    looks: dict[bool, Any],
) -> None:
    """Write a row; how a cell looks is worked out once, for it is dear."""
    for column, words in enumerate(cells, start=1):
        is_open = column in to_fill
        if is_open in looks:
            cell = page.cell(row=at, column=column, value=fit(words) or None)
            cell._style = copy(looks[is_open])  # noqa: SLF001  no public way to copy it
            cell.data_type = "s" if words else "n"
            continue
        cell = put(page, at, column, words)
        cell.protection = Protection(locked=not is_open)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.border = EDGE
        if not is_open:
            cell.fill = LOCKED
        if not words:
            cell.value = None
        looks[is_open] = copy(cell._style)  # noqa: SLF001  as above
    height = row_height([fit(cell) for cell in cells], widths)
    page.row_dimensions[at].height = min(max(height, _LEAST_HEIGHT), _TALLEST)
