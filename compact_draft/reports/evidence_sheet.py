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
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from compact_draft.drafting.sheets import PartySheet
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
    head_row(page, HEAD_ROW, HEADS)
    for at, asked in enumerate(sheet.rows, start=HEAD_ROW + 1):
        cells = (asked.number, asked.promise, "", "", "", "", asked.last, asked.key)
        for column, words in enumerate(cells, start=1):
            put_cell(
                page,
                at,
                column,
                words,
                is_open=column in _OPEN,
                wraps=column != len(HEADS),
            )
        page.row_dimensions[at].height = row_height(cells[:-1], _WIDTHS)
    last = HEAD_ROW + len(sheet.rows)
    _choices(page, last)
    lay_out_sheet(page, _WIDTHS, last, freeze="C", hides_last=True)
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
    put_top(page, lines, across=7)


def _choices(page: Any, last: int) -> None:
    """Let the answers be chosen from a list, and grey out a date beside "doing"."""
    choice = DataValidation(
        type="list", formula1=f'"{",".join(ANSWERS)}"', allow_blank=True
    )
    choice.showErrorMessage = True
    choice.errorTitle = "What we do"
    choice.error = "Choose doing, partly, not yet or cannot."
    page.add_data_validation(choice)
    choice.add(f"C{HEAD_ROW + 1}:C{last}")
    waits = f'AND(OR($C{HEAD_ROW + 1}="partly",$C{HEAD_ROW + 1}="not yet"),$E{HEAD_ROW + 1}="")'
    missing = PatternFill("solid", bgColor="FFE0B2")
    page.conditional_formatting.add(
        f"E{HEAD_ROW + 1}:E{last}", FormulaRule(formula=[waits], fill=missing)
    )


def _marked(book: Any, sheet: PartySheet, version: Version) -> None:
    page = book.create_sheet(MARK_SHEET)
    page.sheet_state = "hidden"
    rows = (
        MARK, sheet.party.id, version.compact, version.text, version.stage, version.made,
    )  # fmt: skip
    for at, words in enumerate(rows, start=1):
        put(page, at, 1, words)
