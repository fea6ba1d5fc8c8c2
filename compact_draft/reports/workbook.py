"""Excel files of ours: cells that hold words and never formulas, and the same bytes.

Loads openpyxl, so it is imported inside the verb that writes a workbook.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from compact_draft.model.report import Part, Report
from compact_draft.text.shortened import shortened
from compact_draft.text.xml_characters import without_forbidden

_MOST = 32_767
_WIDTH = 150
_LONG = 7
_LINE_HEIGHT = 15.0
_STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_FIRST = (1980, 1, 1, 0, 0, 0)
_HEAD = PatternFill("solid", fgColor="1F3A5F")
EDGE = Border(*(Side(style="thin", color="9AA5B1") for _ in range(4)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook.

    Attributes:
        name: Its name; what Excel does not take in one is left out.
        notes: Lines above the table, for people.
        head: Names of the columns; empty for a sheet of notes alone.
        rows: The table's rows.
        widths: Width of each column in letters.
    """

    name: str
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str | int, ...], ...] = ()
    notes: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()


def workbook(sheets: Iterable[Sheet], *, title: str, when: dt.datetime) -> bytes:
    """Return the bytes of a workbook for people: heads stay in sight, words wrap.

    Args:
        sheets: In order; names are made different where two are the same.
        title: Title in the properties.
        when: Date of the properties.
    """
    book = new_book(title, when)
    for sheet in sheets:
        _fill(book.create_sheet(_name(sheet.name, book.sheetnames)), sheet)
    return saved(book, when)


def report_workbook(report: Report, *, when: dt.datetime) -> bytes:
    """Return the workbook of a report: a sheet of what is said, then one a table."""
    said: list[str] = [report.title]
    if report.stamp:
        said += [report.stamp_line, *report.stamp]
    said += report.summary
    sheets: list[Sheet] = []
    for part in report.parts:
        said += ["", part.heading.upper(), *part.paragraphs]
        said += [f"– {point}" for point in part.points]
        said += [f"{e.label}: {' '.join(e.paragraphs)}" for e in part.entries]
        sheets += _sheets(part)
    front = Sheet(name="Read first", notes=tuple(said))
    return workbook([front, *sheets], title=report.title, when=when)


def _sheets(part: Part) -> list[Sheet]:
    """Return a sheet for each table; tables alike become one, to be filtered."""
    name = part.sheet or part.heading
    heads = {table.head for table in part.tables}
    if len(part.tables) > 1 and len(heads) == 1:
        head = ("Section", *part.tables[0].head)
        rows = tuple((t.caption, *row) for t in part.tables for row in t.rows)
        shares = (4, *part.tables[0].shares)
        return [_sheet(name, part.heading, head, rows, shares)]
    return [_sheet(name, t.caption, t.head, t.rows, t.shares) for t in part.tables]


def _sheet(
    name: str,
    caption: str,
    head: tuple[str, ...],
    rows: tuple[tuple[str, ...], ...],
    shares: tuple[int, ...],
) -> Sheet:
    widths = tuple(8 + _WIDTH * share // sum(shares) for share in shares)
    cells = tuple((row[0], *map(_number, row[1:])) for row in rows)
    return Sheet(name=name, notes=(caption,), head=head, rows=cells, widths=widths)


def _number(cell: str) -> str | int:
    """Return a count as a number, so that it can be summed; all else as it is."""
    is_count = cell.isascii() and cell.isdecimal() and len(cell) < _LONG
    return int(cell) if is_count else cell


def new_book(title: str, when: dt.datetime) -> Any:
    """Return an openpyxl workbook without a sheet, with properties that name nobody."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = fit(title)
    book.properties.creator = "compact-draft"
    book.properties.created = book.properties.modified = _plain(when)
    return book


def put(sheet: Any, row: int, column: int, value: str | int) -> Any:
    """Write a value into a cell (from 1) as words or a number, and return the cell.

    Words that look like a formula stay words; what Excel cannot hold is left out.
    """
    cell = sheet.cell(row=row, column=column)
    if isinstance(value, int):
        cell.value = value
        return cell
    cell.value = fit(value)
    cell.data_type = "s"
    cell.number_format = "@"
    return cell


def fit(words: str) -> str:
    """Return words as an Excel cell can hold them: no control letter, not too long."""
    return shortened(without_forbidden(words), _MOST)


def head_row(sheet: Any, row: int, names: Sequence[str]) -> None:
    """Write the names of the columns, marked as a head."""
    for column, name in enumerate(names, start=1):
        cell = put(sheet, row, column, name)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = _HEAD
        cell.border = EDGE
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def row_height(cells: Sequence[str | int], widths: Sequence[int]) -> float:
    """Return the height, in points, that the words of a row need in their columns."""
    lines = [
        len(wrap(line, max(width - 2, 4))) or 1
        for words, width in zip(cells, widths, strict=False)
        for line in [str(words).replace("\n", " " * 4)]
    ]
    broken = [str(words).count("\n") for words in cells]
    return _LINE_HEIGHT * (max(lines, default=1) + max(broken, default=0)) + 4


def saved(book: Any, when: dt.datetime) -> bytes:
    """Return a workbook's bytes, the same for the same contents and time."""
    raw = io.BytesIO()
    book.save(raw)
    stamp = _plain(when).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(raw) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            data = given.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, data)
    return out.getvalue()


def _plain(when: dt.datetime) -> dt.datetime:
    """Return a time in UTC without its zone, as openpyxl takes it."""
    moment = when.astimezone(dt.UTC) if when.tzinfo else when
    return moment.replace(tzinfo=None, microsecond=0)


def _fill(sheet: Any, wanted: Sheet) -> None:
    at = 1
    for note in wanted.notes:
        cell = put(sheet, at, 1, note)
        cell.font = Font(
            name="Calibri", bold=at == 1 or (bool(note) and note.isupper())
        )
        cell.alignment = Alignment(wrap_text=not wanted.head, vertical="top")
        at += 1
    if not wanted.head:
        sheet.column_dimensions["A"].width = 100
        return
    at += 1 if wanted.notes else 0
    head_row(sheet, at, wanted.head)
    for number, row in enumerate(wanted.rows, start=at + 1):
        for column, value in enumerate(row, start=1):
            cell = put(sheet, number, column, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = EDGE
        if wanted.widths:
            sheet.row_dimensions[number].height = row_height(row, wanted.widths)
    last = get_column_letter(len(wanted.head))
    sheet.auto_filter.ref = f"A{at}:{last}{at + len(wanted.rows)}"
    sheet.freeze_panes = f"A{at + 1}"
    sheet.print_title_rows = f"{at}:{at}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for column, width in enumerate(wanted.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _name(wanted: str, taken: Sequence[str]) -> str:
    """Return a name that Excel takes and no other sheet has."""
    bare = re.sub(r"[\[\]:*?/\\]", " ", fit(wanted)).strip("' ")[:31] or "Sheet"
    name, count = bare, 1
    while name.casefold() in {other.casefold() for other in taken}:
        count += 1
        name = f"{bare[:27]} ({count})"
    return name
