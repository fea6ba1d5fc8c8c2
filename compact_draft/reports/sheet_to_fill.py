"""An Excel sheet that people fill in: open cells, locked ones, and how the page looks.

Loads openpyxl, as `reports.workbook` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter

from compact_draft.reports.workbook import EDGE, put

HEAD_ROW = 4
"""The row of the heads, below three lines of what to do."""
TO_FILL = PatternFill("solid", fgColor="FFF8E1")
LOCKED = PatternFill("solid", fgColor="F2F4F7")
_LINES_HIGH = 34


def put_top(page: Any, lines: Sequence[str], *, across: int) -> None:
    """Write what to do above the heads, over so many columns; the first line is a title."""
    for row, words in enumerate(lines, start=1):
        cell = put(page, row, 1, words)
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=across)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.font = Font(bold=row == 1, size=14 if row == 1 else 11)
    page.row_dimensions[2].height = _LINES_HIGH


def put_cell(
    page: Any, row: int, column: int, words: str, *, is_open: bool, wraps: bool
) -> None:
    """Write a cell: one to be filled in is pale yellow, all others are locked."""
    cell = put(page, row, column, words)
    cell.protection = Protection(locked=not is_open)
    cell.alignment = Alignment(wrap_text=wraps, vertical="top")
    cell.fill = TO_FILL if is_open else LOCKED
    cell.border = EDGE
    if not words:
        cell.value = None


def lay_out_sheet(
    page: Any,
    widths: Sequence[int],
    last: int,
    *,
    freeze: str,
    hides_last: bool = False,
    paper: int = 9,
) -> None:
    """Set widths, what stays in sight, filters and paper; lock all but open cells.

    Args:
        page: The sheet.
        widths: Width of each column in letters.
        last: Its last row.
        freeze: Letter of the first column that moves.
        hides_last: Whether the last column, for the program, is hidden.
        paper: Excel's number of a paper: 8 for A3, 9 for A4.
    """
    for column, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(column)].width = width
    end = get_column_letter(len(widths))
    if hides_last:
        page.column_dimensions[end].hidden = True
    page.freeze_panes = f"{freeze}{HEAD_ROW + 1}"
    page.auto_filter.ref = f"A{HEAD_ROW}:{end}{last}"
    page.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = paper
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    guard = page.protection
    guard.sheet = True
    guard.autoFilter = guard.sort = guard.formatColumns = guard.formatRows = False
