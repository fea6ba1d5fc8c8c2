"""A PDF as a Word file: its lines of print become paragraphs, headings and items.

What comes back at the edge of page after page is a header or footer and is marked as
such. A PDF says nothing of paragraphs: they are read from indents, gaps, labels and
line lengths, so what is taken in is worth a look beside the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from compact_draft.errors import Where, WordFileError
from compact_draft.intake.formats.pdf_file import sheets
from compact_draft.intake.formats.pdf_page import lines_of
from compact_draft.intake.formats.pdf_paragraphs import (
    ENDED,
    again,
    ends_short,
    goes_on,
    gone_on,
    paragraph_of,
    spacing_of,
)
from compact_draft.intake.formats.pdf_print import Gutters, Print
from compact_draft.intake.formats.pdf_tables import Cell, Ruled, ruled_tables
from compact_draft.intake.formats.written import PAGE_EDGE, Grid, Paragraph, as_docx
from compact_draft.word.reading.typed_labels import typed_label

_EDGE_LINES = 2
_DIGITS = re.compile(r"\d+")
_BARE_PAGE = re.compile(
    r"[-–\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–\s]*", re.IGNORECASE
)
_MOST_WORDS_OF_A_HEAD = 14
_MOST_WORDS_OF_A_STAMP = 12


def from_pdf(data: bytes, name: str, names_a_side: Callable[[str], bool]) -> bytes:
    """Return the Word file of a PDF.

    Args:
        data: The bytes of the PDF.
        name: Its name, for messages.
        names_a_side: Tells whether a line names one side of the Compact; two columns
            that begin so are a table.

    Raises:
        WordFileError: pypdfium2 is not installed, or the file is no PDF, is locked, or
            holds only pictures.
    """
    pages = _pages(data, name)
    if not any(page.lines or page.tables or page.aslant for page in pages):
        raise WordFileError(
            "there are no words in the PDF, only pictures, as in a scan",
            where=Where(name),
            mend="take in the file that was printed, or have the words read out of the "
            "pictures (OCR) and saved as a Word file",
        )
    written = _Writer(pages, names_a_side).write()
    return as_docx(written, size=_body_size(_all_lines(pages)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page: its lines in reading order, and its tables, each with the line behind it.

    `aslant` are the lines that run in another direction.
    """

    lines: tuple[Print, ...]
    tables: tuple[tuple[int, Ruled], ...]
    aslant: tuple[Print, ...] = ()


def _pages(data: bytes, name: str) -> list[_Page]:
    pages = []
    gutters: Gutters = ()
    for sheet in sheets(data, name):
        tables, free = ruled_tables(sheet.rules, sheet.letters, sheet.number)
        found, gutters = lines_of(free, sheet.number, sheet.width, gutters)
        lines = tuple(line for line in found if line.text)
        aslant = tuple(
            line
            for letters in sheet.aslant
            for line in lines_of(letters, sheet.number, sheet.width)[0]
            if line.text
        )
        places = [(_place_of(table, lines), table) for table in tables]
        pages.append(_Page(lines=lines, tables=tuple(places), aslant=aslant))
    return pages


def _place_of(table: Ruled, lines: Sequence[Print]) -> int:
    """Return the position of the line that a table stands before."""
    beside = [
        n
        for n, line in enumerate(lines)
        if line.left < table.right and line.right > table.left
    ]
    below = [n for n in beside if lines[n].bottom < table.bottom]
    above = [n + 1 for n in beside if lines[n].bottom >= table.bottom]
    return min(below, default=max(above, default=len(lines)))


def _all_lines(pages: Sequence[_Page]) -> Iterator[Print]:
    for texts in _texts(pages):
        yield from texts


def _texts(pages: Sequence[_Page]) -> Iterator[tuple[Print, ...]]:
    """Yield the lines of each page, and of each cell of its tables."""
    for page in pages:
        yield page.lines
        for _, table in page.tables:
            yield from table.lines()


def _edges(pages: Sequence[_Page]) -> set[tuple[int, int]]:
    """Return (page, position) of the lines that are headers, footers and page numbers."""
    seen: Counter[str] = Counter()
    where: dict[str, list[tuple[int, int]]] = {}
    for number, page in enumerate(pages):
        lines = page.lines
        order = sorted(range(len(lines)), key=lambda n: -lines[n].top)
        outer = {*order[:_EDGE_LINES], *order[-_EDGE_LINES:]}
        for shape, n in sorted({(_shape(lines[n]), n) for n in outer}):
            seen[shape] += 1
            where.setdefault(shape, []).append((number, n))
    found: set[tuple[int, int]] = set()
    for shape, places in where.items():
        numbers = {number for number, _ in places}
        if not shape or (len(numbers) > 1 and len(numbers) * 2 >= min(len(pages), 6)):
            found.update(places)
    return found


def _shape(line: Print) -> str:
    if _BARE_PAGE.fullmatch(line.text):
        return ""
    return " ".join(_DIGITS.sub("0", line.text).casefold().split())


def _body_size(lines: Iterable[Print]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], -s), default=11.0)


class _Writer:
    """Puts lines together to paragraphs and tables."""

    def __init__(
        self, pages: Sequence[_Page], names_a_side: Callable[[str], bool]
    ) -> None:
        self.pages = pages
        self.edges = _edges(pages)
        self.names_a_side = names_a_side
        self.body = _body_size(_all_lines(pages))
        self.spacing = spacing_of(_texts(pages))
        self.written: list[Paragraph | Grid] = []
        self.under: list[Print] = []
        self.columns: tuple[list[Paragraph], list[Paragraph]] | None = None
        self.column = 0
        self.last_table: tuple[int, Ruled | None] = (0, None)

    def write(self) -> list[Paragraph | Grid]:
        """Return the paragraphs and tables of the document."""
        for number, page in enumerate(self.pages):
            lines = page.lines
            free = [n for n in range(len(lines)) if (number, n) not in self.edges]
            first = True
            for n, line in enumerate(lines):
                self._tables(page, n)
                if (number, n) in self.edges:
                    self._edge(line)
                    continue
                self._place(line, [lines[k] for k in free], first=first)
                first = False
            self._tables(page, len(lines))
            self._aslant(page.aslant)
        self._end()
        self._end_table()
        return self.written

    def _aslant(self, lines: Sequence[Print]) -> None:
        """Write what stands across a page or up its side: a few words are its edge."""
        if sum(len(line.text.split()) for line in lines) <= _MOST_WORDS_OF_A_STAMP:
            for line in lines:
                self._edge(line)
            return
        self._end()
        self._end_table()
        for line in lines:
            self._take(line)
        self._end()

    def _tables(self, page: _Page, before: int) -> None:
        """Write the tables of a page that stand before one of its lines."""
        for place, table in page.tables:
            if place == before:
                self._end()
                self._end_table()
                self._write_table(table)

    def _write_table(self, table: Ruled) -> None:
        """Write a table, or the rest of the one that the end of the page cut."""
        rows = tuple(tuple(map(self._cell, row)) for row in table.rows)
        grid = Grid(rows=rows, spans=table.spans())
        at, last = self.last_table
        before = self.written[at] if last is not None else None
        follows = last is not None and last.goes_on_in(table)
        only_edges = all(
            isinstance(edge, Paragraph) and edge.style == PAGE_EDGE
            for edge in self.written[at + 1 :]
        )
        if isinstance(before, Grid) and follows and only_edges:
            self.written[at] = gone_on(before, grid)
        else:
            at = len(self.written)
            self.written.append(grid)
        self.last_table = (at, table)

    def _cell(self, cell: Cell) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a cell."""
        found: list[Paragraph] = []
        under: list[Print] = []
        for line in cell.lines:
            apart = under and ends_short(under[-1], line)
            if under and (apart or not goes_on(under, line, self.spacing)):
                found.append(paragraph_of(under, self.body))
                under = []
            under.append(line)
        return (*found, paragraph_of(under, self.body)) if under else tuple(found)

    def _edge(self, line: Print) -> None:
        if self.columns is None and self.under and ENDED.search(self.under[-1].text):
            self._end()
        self.written.append(Paragraph(text=line.text, style=PAGE_EDGE))

    def _place(self, line: Print, page: Sequence[Print], *, first: bool) -> None:
        """Find out whether a line stands in a table of two sides, and take it."""
        begins = line.block and (not self.under or self.under[-1].block != line.block)
        if (self.columns is not None and line.column == 0) or (
            self.columns is not None and begins and not first and not self._same(line)
        ):
            self._end()
            self._end_table()
        if self.columns is None and line.column == 1 and self._is_table(line, page):
            self._end()
            self.columns = ([], [])
        if self.columns is not None and line.column != self.column:
            self._end()
            self._resume(line)
        self.column = line.column
        self._take(line)

    def _same(self, line: Print) -> bool:
        """Tell whether a line stands in the block of the line before, or goes on from it."""
        last = self.under[-1] if self.under else None
        return last is None or last.page != line.page or last.block == line.block

    def _is_table(self, line: Print, page: Sequence[Print]) -> bool:
        """Tell whether both columns of a block begin with the name of a side, as a head."""
        block = [other for other in page if other.block == line.block]
        left = [other for other in block if other.column == 1]
        right = [other for other in block if other.column == 2]
        if not right or left[0] is not line or len(left) + len(right) < len(block):
            return False
        return self._is_head_of_a_side(left) and self._is_head_of_a_side(right)

    def _is_head_of_a_side(self, column: Sequence[Print]) -> bool:
        """Tell whether a column begins with the name of a side, and with no sentence."""
        first, *rest = column
        goes_on = takewhile(lambda line: line.text[:1].islower(), rest)
        head = " ".join([first.text, *(line.text for line in goes_on)])
        if len(head.split()) > _MOST_WORDS_OF_A_HEAD or head.endswith("."):
            return False
        return self.names_a_side(first.text)

    def _resume(self, line: Print) -> None:
        """Take up the last paragraph of a column that the page's end cut."""
        if self.columns is None or line.column not in (1, 2):
            return
        held = self.columns[line.column - 1]
        label = typed_label(line.text).text
        if held and not label and not ENDED.search(held[-1].text) and not line.bold:
            last = held.pop()
            self.under = [again(last, line)]

    def _take(self, line: Print) -> None:
        if self.under and not goes_on(self.under, line, self.spacing):
            self._end()
        self.under.append(line)

    def _end(self) -> None:
        if not self.under:
            return
        paragraph = paragraph_of(self.under, self.body)
        if self.columns is not None and self.column in (1, 2):
            self.columns[self.column - 1].append(paragraph)
        else:
            self.written.append(paragraph)
        self.under = []

    def _end_table(self) -> None:
        if self.columns is None:
            return
        left, right = self.columns
        rows: list[tuple[tuple[Paragraph, ...], ...]] = []
        if left and right:
            rows.append(((left[0],), (right[0],)))
        rows.append((tuple(left[1:]), tuple(right[1:])))
        self.written.append(Grid(rows=tuple(rows)))
        self.columns = None
