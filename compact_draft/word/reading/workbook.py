"""The words in an Excel file that somebody sent: cells as text, sheet by sheet.

The file is looked over as a Word file is: sizes before anything is unpacked, no document
type, no macros. Nothing it points at outside is followed, and no formula is reckoned: a
cell with one gives `FORMULA`. Dates come out as people write them. (ECMA-376 Part 1, 18.)
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from compact_draft.errors import DamagedError, HostileFileError, NotWordError, Where
from compact_draft.text.sheet import FORMULA
from compact_draft.word.ooxml.archive import read_archive
from compact_draft.word.ooxml.names import Element

MOST_ROWS = 20_000
MOST_COLUMNS = 200
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_R = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_SAVE_ANEW = "open it in Excel or LibreOffice and save it as .xlsx under a new name"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
_MONTH_FORMATS = frozenset((17, 55))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DAYS_1904 = 1462
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRows:
    """One sheet of a workbook.

    Attributes:
        name: Its name.
        is_hidden: Whether people do not see it.
        rows: Each row that holds something: its number from 1, and its cells as text.
    """

    name: str
    is_hidden: bool
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def is_workbook(data: bytes) -> bool:
    """Say whether a file may be an Excel file, old or new, by its first letters."""
    return data.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def read_workbook(data: bytes, name: str) -> tuple[SheetRows, ...]:
    """Return the sheets of an Excel file, in order.

    Args:
        data: The file.
        name: How errors call it.

    Raises:
        NotWordError: It is no .xlsx file; the error says what it is.
        EncryptedError: It is locked with a password.
        HostileFileError: It is built as no honest file is, or holds macros.
        DamagedError: It cannot be read.
    """
    where = Where(name)
    return _Book(read_archive(data, where), where).sheets()


class _Book:
    """The parts of one workbook."""

    def __init__(self, parts: Mapping[str, bytes], where: Where) -> None:
        self.parts = {part.lower(): held for part, held in parts.items()}
        self.where = where
        if "xl/workbook.xml" not in self.parts:
            raise NotWordError(
                "this is not an Excel file (.xlsx)",
                where=where,
                mend="open it in Excel or LibreOffice and save it as .xlsx",
            )
        if any(part.endswith("vbaproject.bin") for part in self.parts):
            raise HostileFileError(
                "the file holds macros",
                where=where,
                mend="save it as a workbook without macros (.xlsx)",
            )
        self.root = self._xml("xl/workbook.xml")
        self.strings = self._strings()
        properties = self.root.find(_q("workbookPr"))
        self.is_1904 = properties is not None and properties.get("date1904") in (
            "1",
            "true",
        )
        self.formats = self._formats()

    def sheets(self) -> tuple[SheetRows, ...]:
        targets = {
            element.get("Id"): element.get("Target", "")
            for element in self._xml("xl/_rels/workbook.xml.rels")
        }
        found = []
        for sheet in self.root.iter(_q("sheet")):
            target = targets.get(sheet.get(f"{{{_R}}}id"), "")
            part = posixpath.normpath(posixpath.join("xl", target)).lstrip("/").lower()
            if part not in self.parts:
                continue
            found.append(
                SheetRows(
                    name=sheet.get("name", ""),
                    is_hidden=sheet.get("state", "visible") != "visible",
                    rows=self._rows(self._xml(part)),
                )
            )
        return tuple(found)

    def _xml(self, part: str) -> Element:
        data = self.parts.get(part)
        if data is None:
            raise self._damaged(f"the part {part} is missing")
        data = data.replace(_STRICT_R, _R.encode()).replace(_STRICT, _MAIN.encode())
        if b"<!DOCTYPE" in data.replace(b"\0", b""):
            raise HostileFileError(
                f"the part {part} has a document type (DOCTYPE)",
                where=self.where,
                mend="do not open it; ask for the file again, saved as .xlsx",
            )
        parser = etree.XMLParser(
            resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
            raise self._damaged(f"the part {part} is broken: {fault}") from fault

    def _damaged(self, what: str) -> DamagedError:
        return DamagedError(what, where=self.where, mend=_SAVE_ANEW)

    def _strings(self) -> list[str]:
        if "xl/sharedstrings.xml" not in self.parts:
            return []
        root = self._xml("xl/sharedstrings.xml")
        return [_words(element) for element in root.iter(_q("si"))]

    def _formats(self) -> list[str]:
        """Return for each cell style whether it shows "date", "month" or nothing such."""
        if "xl/styles.xml" not in self.parts:
            return []
        root = self._xml("xl/styles.xml")
        own = {
            element.get("numFmtId", ""): element.get("formatCode", "")
            for element in root.iter(_q("numFmt"))
        }
        cells = root.find(_q("cellXfs"))
        wanted = [] if cells is None else [x.get("numFmtId", "0") for x in cells]
        return [_shows(number, own.get(number)) for number in wanted]

    def _rows(self, root: Element) -> tuple[tuple[int, tuple[str, ...]], ...]:
        found = []
        last = 0
        for row in root.iter(_q("row")):
            number = _number(row.get("r")) or last + 1
            last = number
            cells = self._cells(row)
            if any(cell.strip() for cell in cells):
                found.append((number, tuple(cells)))
            if len(found) > MOST_ROWS:
                raise HostileFileError(
                    f"a sheet has more than {MOST_ROWS:,} rows",
                    where=self.where,
                    mend="take out what does not belong there",
                )
        return tuple(found)

    def _cells(self, row: Element) -> list[str]:
        cells: list[str] = []
        for cell in row.iter(_q("c")):
            reference = _REFERENCE.fullmatch(cell.get("r", ""))
            at = len(cells) if reference is None else _column(reference[1])
            if at >= MOST_COLUMNS:
                break
            cells += [""] * (at - len(cells) + 1)
            cells[at] = self._value(cell)
        return cells

    def _value(self, cell: Element) -> str:
        if cell.find(_q("f")) is not None:
            return FORMULA
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(_q("is"))
            return "" if inline is None else _words(inline)
        held = cell.findtext(_q("v")) or ""
        if kind == "s":
            index = _number(held)
            known = index is not None and index < len(self.strings)
            return self.strings[index] if known and index is not None else ""
        if kind in ("str", "e", "d"):
            return held
        if kind == "b":
            return "yes" if held == "1" else "no"
        return self._figure(held, cell.get("s"))

    def _figure(self, held: str, style: str | None) -> str:
        try:
            value = float(held)
        except ValueError:
            return held
        index = _number(style or "0") or 0
        shows = self.formats[index] if index < len(self.formats) else ""
        if shows and 0 < value < 2_958_466:
            return self._date(value, shows)
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else held

    def _date(self, value: float, shows: str) -> str:
        days = int(value) + (_DAYS_1904 if self.is_1904 else 0)
        day = dt.date(1899, 12, 30) + dt.timedelta(days=days)
        month = f"{_MONTHS[day.month - 1]} {day.year}"
        return month if shows == "month" else f"{day.day} {month}"


def _q(name: str) -> str:
    return f"{{{_MAIN}}}{name}"


def _words(holder: Element) -> str:
    """Return the words of a string, furigana left out."""
    return "".join(
        element.text or ""
        for element in holder.iter(_q("t"))
        if (above := element.getparent()) is None or above.tag != _q("rPh")
    )


def _shows(number: str, code: str | None) -> str:
    """Return "date" or "month" for a format of dates; empty for another."""
    if code is None:
        index = _number(number)
        if index in _MONTH_FORMATS:
            return "month"
        return "date" if index in _DATE_FORMATS else ""
    letters = _QUOTED.sub("", code).lower().partition(";")[0]
    if "y" in letters and "m" in letters:
        return "date" if "d" in letters else "month"
    return "date" if "d" in letters and "m" in letters else ""


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _number(words: str | None) -> int | None:
    return int(words) if words and words.isascii() and words.isdigit() else None
