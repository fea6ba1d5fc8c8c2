"""The Excel file that asks one party what it does. Loads openpyxl.

Four columns are to be filled in; the others are locked, and their helper at the end says
which clause, party and wording a row is of, so that rows may be sorted. A hidden sheet
bears the mark of the version.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from compact_draft.drafting.sheets import PartySheet
from compact_draft.reports.workbook import (
    EDGE,
    head_row,
    new_book,
    put,
    row_height,
    saved,
)
from compact_draft.text.plural import plural

HEADS = (
    "Clause", "Promise", "What we do", "Note", "By when", "Said by", "Last time",
    "Key (leave as it is)",
)  # fmt: skip
MARK_SHEET = "version"
MARK = "compact-draft evidence sheet 1"
ANSWERS = ("doing", "partly", "not yet", "cannot")
_WIDTHS = (8, 52, 13, 30, 15, 18, 30, 12)
_OPEN = (3, 4, 5, 6)
_HEAD_ROW = 4
_TO_FILL = PatternFill("solid", fgColor="FFF8E1")
_ROOM = PatternFill("solid", fgColor="F2F4F7")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Which text a sheet was made of.

    Attributes:
        compact: Identity of the Compact; may be empty.
        title: Its title.
        text: Digest of the living text.
        stage: The revision that went out last, or "the draft".
        made: ISO date.
    """

    compact: str
    title: str
    text: str
    stage: str
    made: str


def evidence_workbook(sheet: PartySheet, version: Version, when: dt.datetime) -> bytes:
    """Return the workbook that asks a party; the same arguments give the same bytes."""
    book = new_book(f"{version.title}: what {sheet.party.name} does", when)
    page = book.create_sheet("Evidence")
    _top(page, sheet, version)
    head_row(page, _HEAD_ROW, HEADS)
    for at, asked in enumerate(sheet.rows, start=_HEAD_ROW + 1):
        cells = (asked.number, asked.promise, "", "", "", "", asked.last, asked.key)
        for column, words in enumerate(cells, start=1):
            _cell(page, at, column, words)
        page.row_dimensions[at].height = row_height(cells[:-1], _WIDTHS)
    last = _HEAD_ROW + len(sheet.rows)
    _choices(page, last)
    _look(page, last)
    _marked(book, sheet, version)
    return saved(book, when)


def _top(page: Any, sheet: PartySheet, version: Version) -> None:
    lines = (
        f"{version.title}: what {sheet.party.name} does",
        (
            f"{plural(len(sheet.rows), 'promise')} bind you, {sheet.wait} wait for an answer. "
            "Fill in the pale yellow columns: choose doing, partly, not yet or cannot; leave a "
            "row empty where you have nothing new to say. Then send the file back."
        ),
        f"Made on {version.made} of {version.stage}.",
    )
    for row, words in enumerate(lines, start=1):
        cell = put(page, row, 1, words)
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=7)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=row == 1, size=14 if row == 1 else 11)
    page.row_dimensions[2].height = 34


def _cell(page: Any, row: int, column: int, words: str) -> None:
    cell = put(page, row, column, words)
    is_open = column in _OPEN
    cell.protection = Protection(locked=not is_open)
    cell.alignment = Alignment(wrap_text=column != len(HEADS), vertical="top")
    cell.fill = _TO_FILL if is_open else _ROOM
    cell.border = EDGE
    if not words:
        cell.value = None


def _choices(page: Any, last: int) -> None:
    """Let the answers be chosen from a list, and grey out a date beside "doing"."""
    choice = DataValidation(
        type="list", formula1=f'"{",".join(ANSWERS)}"', allow_blank=True
    )
    choice.showErrorMessage = True
    choice.errorTitle = "What we do"
    choice.error = "Choose doing, partly, not yet or cannot."
    page.add_data_validation(choice)
    choice.add(f"C{_HEAD_ROW + 1}:C{last}")
    waits = f'AND(OR($C{_HEAD_ROW + 1}="partly",$C{_HEAD_ROW + 1}="not yet"),$E{_HEAD_ROW + 1}="")'
    missing = PatternFill("solid", bgColor="FFE0B2")
    page.conditional_formatting.add(
        f"E{_HEAD_ROW + 1}:E{last}", FormulaRule(formula=[waits], fill=missing)
    )


def _look(page: Any, last: int) -> None:
    for column, width in enumerate(_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    page.column_dimensions["H"].hidden = True
    page.freeze_panes = f"C{_HEAD_ROW + 1}"
    page.auto_filter.ref = f"A{_HEAD_ROW}:H{last}"
    page.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    guard = page.protection
    guard.sheet = True
    guard.autoFilter = guard.sort = guard.formatColumns = guard.formatRows = False


def _marked(book: Any, sheet: PartySheet, version: Version) -> None:
    page = book.create_sheet(MARK_SHEET)
    page.sheet_state = "hidden"
    rows = (
        MARK, sheet.party.id, version.compact, version.text, version.stage, version.made,
    )  # fmt: skip
    for at, words in enumerate(rows, start=1):
        put(page, at, 1, words)
