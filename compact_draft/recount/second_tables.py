"""What do the cells of a table say: a CSV file, or an Excel file?"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from compact_draft.recount.second_pieces import Piece
from compact_draft.recount.second_reader import MOST_BYTES

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def table_again(text: str) -> Iterator[Piece]:
    """Yield the cells of a CSV file."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    told = re.fullmatch(r"\s*\"?sep=(.)\"?[,;\t]*\s*", first, re.IGNORECASE)
    mark = told[1] if told else max(",;\t", key=first.count)
    rows = [
        (number, row)
        for number, row in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=mark), 1
        )
        if any(cell.strip() for cell in row) and not (told and number == 1)
    ]
    yield from _cells(rows)


def _cells(rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[Piece]:
    """Yield the cells below the headings: the first row that is nearly full."""
    if not rows:
        return
    most = max(sum(bool(c.strip()) for c in row) for _, row in rows[:10])
    at = next(
        n
        for n, (_, row) in enumerate(rows)
        if sum(bool(c.strip()) for c in row) >= 0.6 * most
    )
    headings = rows[at][1]
    for number, row in rows[at + 1 :]:
        for n, cell in enumerate(row):
            if any(map(str.isalnum, cell)):
                heading = headings[n].strip() if n < len(headings) else ""
                yield Piece(
                    place=f"row {number}, column {heading or n + 1}",
                    text=cell.strip(),
                    heading=heading,
                    row=number,
                )


def workbook_again(archive: zipfile.ZipFile, parts: dict[str, str]) -> Iterator[Piece]:
    """Yield the cells of an Excel file.

    Args:
        archive: The file.
        parts: Its parts by their names in small letters.
    """

    def tree(part: str) -> ET.Element:
        if archive.getinfo(parts[part]).file_size > MOST_BYTES:
            raise ValueError(part)
        return ET.fromstring(archive.read(parts[part]))  # noqa: S314  looked over at the door

    shared: list[str] = []
    if "xl/sharedstrings.xml" in parts:
        shared = [
            _said(element)
            for element in tree("xl/sharedstrings.xml").iter(f"{_SHEET}si")
        ]
    links = {
        element.get("Id"): element.get("Target", "")
        for element in tree("xl/_rels/workbook.xml.rels")
    }
    for sheet in tree("xl/workbook.xml").iter(f"{_SHEET}sheet"):
        if sheet.get("state", "visible") != "visible":
            continue
        target = links.get(sheet.get(f"{_LINKS}id"), "").lstrip("/").lower()
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part in parts:
            yield from _cells(list(_rows(tree(part), shared)))


def _rows(root: ET.Element, shared: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    last = 0
    for row in root.iter(f"{_SHEET}row"):
        last = int(row.get("r") or last + 1)
        cells: list[str] = []
        for cell in row.iter(f"{_SHEET}c"):
            letters = re.match(r"[A-Z]+", cell.get("r", ""))
            at = len(cells)
            if letters:
                at = 0
                for letter in letters[0]:
                    at = at * 26 + ord(letter) - 64
                at -= 1
            cells += [""] * (at + 1 - len(cells))
            cells[at] = _cell(cell, shared)
        if any(c.strip() for c in cells):
            yield last, cells


def _cell(cell: ET.Element, shared: Sequence[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_SHEET}v") or ""
    if kind == "s":
        return (
            shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
        )
    if kind == "inlineStr":
        inner = cell.find(f"{_SHEET}is")
        return "" if inner is None else _said(inner)
    return value if kind in ("str", "d") else ""


def _said(holder: ET.Element) -> str:
    return "".join(
        t.text or ""
        for part in ([holder] if holder.tag != f"{_SHEET}rPh" else [])
        for t in _spoken(part)
    )


def _spoken(part: ET.Element) -> Iterator[ET.Element]:
    for child in part:
        if child.tag == f"{_SHEET}t":
            yield child
        elif child.tag != f"{_SHEET}rPh":
            yield from _spoken(child)
