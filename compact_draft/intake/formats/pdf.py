"""A PDF as a Word file: its lines of print become paragraphs, headings and items.

What comes back at the edge of page after page is a header or footer and is marked as
such. A PDF says nothing of paragraphs: they are read from indents, gaps, labels and
line lengths, so what is taken in is worth a look beside the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from compact_draft.errors import Where, WordFileError
from compact_draft.intake.formats.pdf_page import Letter, Print, lines_of
from compact_draft.intake.formats.written import PAGE_EDGE, Grid, Paragraph, as_docx
from compact_draft.intake.hyphens import is_cut, keeps
from compact_draft.word.reading.typed_labels import typed_label

_MOST_PAGES = 1_000
_MOST_LETTERS = 20_000
"""Of one page; a page of print has about 3,000."""
_EDGE_LINES = 2
_DIGITS = re.compile(r"\d+")
_BARE_PAGE = re.compile(
    r"[-–\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–\s]*", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_GAP = 1.45
_SAME_SIZE = 0.6
_NO_OTHER_SIZE = 0.4
_FULL = 0.8
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}


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
    if not any(pages):
        raise WordFileError(
            "there are no words in the PDF, only pictures, as in a scan",
            where=Where(name),
            mend="take in the file that was printed, or have the words read out of the "
            "pictures (OCR) and saved as a Word file",
        )
    edges = _edges(pages)
    written = _Writer(pages, edges, names_a_side).write()
    return as_docx(written, size=_body_size(line for page in pages for line in page))


def _pages(data: bytes, name: str) -> list[list[Print]]:
    try:
        import pypdfium2
        from pypdfium2 import raw
    except ImportError:
        raise WordFileError(
            "a PDF is read with pypdfium2, which is not installed here",
            where=Where(name),
            mend='install it with  pip install "compact-draft[pdf]",  or open the PDF in '
            "Word and save it as .docx",
        ) from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        locked = "password" in str(fault).lower()
        raise WordFileError(
            "the PDF is locked with a password" if locked else "the file is no PDF",
            where=Where(name),
            mend="save it without a password" if locked else "look whether it opens",
        ) from None
    try:
        if len(document) > _MOST_PAGES:
            raise WordFileError(
                f"the PDF has {len(document):,} pages",
                where=Where(name),
                mend=f"take in the pages of the Compact only, {_MOST_PAGES:,} at most",
            )
        pages: list[list[Print]] = []
        gutter: float | None = None
        for n in range(len(document)):
            lines, gutter = _page(document, n, raw, gutter, name)
            pages.append(lines)
        return pages
    finally:
        document.close()


def _page(
    document: Any, number: int, raw: Any, gutter: float | None, name: str
) -> tuple[list[Print], float | None]:
    """Return the lines of one page (from 0) in reading order, and its gutter.

    Raises:
        WordFileError: The page holds more letters than any page of print.
    """
    page = document[number]
    text = page.get_textpage()
    count = text.count_chars()
    if count > _MOST_LETTERS:
        raise WordFileError(
            f"page {number + 1} of the PDF holds {count:,} letters",
            where=Where(name),
            mend="look whether it is a page of the Compact; print the pages that are "
            "into a PDF of their own, and take that in",
        )
    letters = list(_letters(text, raw))
    width = page.get_width()
    text.close()
    page.close()
    lines, gutter = lines_of(letters, number + 1, width, gutter)
    return [line for line in lines if line.text], gutter


def _letters(page: Any, raw: Any) -> Iterator[Letter]:
    for n in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, n)
        if raw.FPDFText_IsGenerated(page, n) == 1 and code != 0x2:
            continue
        letter = (
            chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        )
        letter = _HYPHENS.get(letter, letter)
        if not letter or letter in "\r\n\x00":
            continue
        left, bottom, right, top = page.get_charbox(n, loose=True)
        size = max(raw.FPDFText_GetFontSize(page, n), 1.0)
        yield Letter(
            text=letter,
            left=left,
            right=right,
            bottom=bottom,
            top=top,
            size=min(max(size, (top - bottom) * 0.7), 200.0),
            bold=_is_bold(page, n, raw),
        )


def _is_bold(page: Any, n: int, raw: Any) -> bool:
    if raw.FPDFText_GetFontWeight(page, n) >= 600:
        return True
    import ctypes

    flags = ctypes.c_int()
    room = ctypes.create_string_buffer(128)
    length = raw.FPDFText_GetFontInfo(page, n, room, 128, flags)
    name = room.raw[: min(max(length - 1, 0), 127)].decode("utf-8", errors="replace")
    return any(word in name.lower() for word in ("bold", "black", "heavy", "semib"))


def _edges(pages: Sequence[Sequence[Print]]) -> set[tuple[int, int]]:
    """Return (page, position) of the lines that are headers, footers and page numbers."""
    seen: Counter[str] = Counter()
    where: dict[str, list[tuple[int, int]]] = {}
    for number, page in enumerate(pages):
        order = sorted(range(len(page)), key=lambda n: -page[n].top)
        outer = {*order[:_EDGE_LINES], *order[-_EDGE_LINES:]}
        for shape, n in sorted({(_shape(page[n]), n) for n in outer}):
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
        self,
        pages: Sequence[Sequence[Print]],
        edges: set[tuple[int, int]],
        names_a_side: Callable[[str], bool],
    ) -> None:
        self.pages = pages
        self.edges = edges
        self.names_a_side = names_a_side
        self.body = _body_size(line for page in pages for line in page)
        self.spacing = _spacing(pages)
        self.written: list[Paragraph | Grid] = []
        self.under: list[Print] = []
        self.columns: tuple[list[Paragraph], list[Paragraph]] | None = None
        self.column = 0

    def write(self) -> list[Paragraph | Grid]:
        """Return the paragraphs and tables of the document."""
        for number, page in enumerate(self.pages):
            free = [n for n in range(len(page)) if (number, n) not in self.edges]
            first = True
            for n, line in enumerate(page):
                if (number, n) in self.edges:
                    self._edge(line)
                    continue
                self._place(line, [page[k] for k in free], first=first)
                first = False
        self._end()
        self._end_table()
        return self.written

    def _edge(self, line: Print) -> None:
        if self.columns is None and self.under and _ENDED.search(self.under[-1].text):
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
        """Tell whether both columns of a block begin with the name of a side."""
        block = [other for other in page if other.block == line.block]
        left = next((other for other in block if other.column == 1), None)
        right = next((other for other in block if other.column == 2), None)
        if left is not line or right is None:
            return False
        return self.names_a_side(left.text) and self.names_a_side(right.text)

    def _resume(self, line: Print) -> None:
        """Take up the last paragraph of a column that the page's end cut."""
        if self.columns is None or line.column not in (1, 2):
            return
        held = self.columns[line.column - 1]
        label = typed_label(line.text).text
        if held and not label and not _ENDED.search(held[-1].text) and not line.bold:
            last = held.pop()
            self.under = [_again(last, line)]

    def _take(self, line: Print) -> None:
        if self.under and not _goes_on(self.under, line, self.spacing):
            self._end()
        self.under.append(line)

    def _end(self) -> None:
        if not self.under:
            return
        paragraph = _paragraph(self.under, self.body)
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


def _again(paragraph: Paragraph, line: Print) -> Print:
    """Return a paragraph as one line, right before `line` on its page."""
    return replace(
        line,
        text=paragraph.text,
        right=line.width,
        bottom=line.bottom + 1.2 * line.size,
        bold=False,
    )


def _spacing(pages: Sequence[Sequence[Print]]) -> float:
    """Return the usual distance of two lines, in letter sizes."""
    found: Counter[float] = Counter()
    for page in pages:
        for upper, two in pairwise(page):
            step = upper.bottom - two.bottom
            if upper.column == two.column and 0 < step < 4 * upper.size:
                found[round(step / upper.size, 1)] += 1
    return max(found, key=lambda s: (found[s], -s), default=1.2)


def _goes_on(under: Sequence[Print], line: Print, spacing: float) -> bool:
    """Tell whether a line belongs to the paragraph under way."""
    last, first = under[-1], under[0]
    labelled = bool(typed_label(first.text).text)
    if typed_label(line.text).text and line.left <= first.left + line.size:
        return False
    if abs(last.size - line.size) > _SAME_SIZE or _looks_apart(
        under, line, labelled=labelled
    ):
        return False
    room = max(last.width - last.start, 1.0)
    full = last.right - last.start > _FULL * room or is_cut(last.text, line.text)
    unended = not _ENDED.search(last.text)
    goes_on = unended and line.text[:1].islower()
    if last.page != line.page or last.column != line.column:
        return full and goes_on
    step = (last.bottom - line.bottom) / max(last.size, 1.0)
    if step > _GAP * spacing or step < 0:
        return False
    set_in = line.left > first.left + 0.5 * line.size
    if labelled and not set_in and not unended:
        return False
    if not labelled and abs(line.left - last.left) > 3 * line.size and len(under) > 1:
        return False
    return full or goes_on or (labelled and set_in)


def _looks_apart(under: Sequence[Print], line: Print, *, labelled: bool) -> bool:
    """Tell whether bold parts a line from those before: a heading from its text."""
    if labelled:
        return False
    if under[-1].bold and all(other.bold for other in under):
        return not line.some_bold
    return line.bold and not under[-1].some_bold


def _paragraph(under: Sequence[Print], body: float) -> Paragraph:
    text = ""
    for line in under:
        if text and is_cut(text, line.text):
            text = (text if keeps(text, line.text) else text[:-1]) + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    label = typed_label(text)
    size = under[0].size if abs(under[0].size - body) > _NO_OTHER_SIZE else 0.0
    return Paragraph(
        text=text,
        bold=all(line.bold for line in under),
        size=size,
        level=1 if label.bullet else 0,
    )
