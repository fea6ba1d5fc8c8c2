"""The letters and the drawn rules of each page of a PDF, read with pypdfium2."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import degrees, radians
from typing import Any

from compact_draft.errors import Where, WordFileError
from compact_draft.intake.formats.pdf_print import Letter, Turn
from compact_draft.intake.formats.pdf_tables import Rule

_MOST_PAGES = 1_000
_MOST_LETTERS = 20_000
"""Of one page; a page of print has about 3,000."""
_MOST_DRAWN = 20_000
"""Of one page; a page with more drawn on it is a picture, and no table."""
_CUT = 0x2
"""How pdfium writes the hyphen of a word that the end of a line cuts."""
_THIN = 3.0
_LONG = 5.0
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page as it lies in the file.

    Attributes:
        number: Which page it is, from 1.
        width: Its width in points.
        letters: Its letters, in the order of the file, turned so that most of its
            writing runs from left to right.
        rules: The straight lines drawn on it, upright and level, turned with them.
        aslant: The letters that run in another direction, each direction by itself and
            turned by itself: a stamp across the page, a name up its side.
    """

    number: int
    width: float
    letters: tuple[Letter, ...]
    rules: tuple[Rule, ...]
    aslant: tuple[tuple[Letter, ...], ...] = ()


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the pages of a PDF.

    Args:
        data: The bytes of the PDF.
        name: Its name, for messages.

    Raises:
        WordFileError: pypdfium2 is not installed, or the file is no PDF, is locked, or
            has more pages, or a page more letters, than any Compact.
    """
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
        for n in range(len(document)):
            yield _sheet(document, n, raw, name)
    finally:
        document.close()


def _sheet(document: Any, number: int, raw: Any, name: str) -> Sheet:
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
    ways = _ways(text, raw)
    box = page.get_mediabox()
    main, *others = sorted(ways, key=lambda way: (-len(ways[way]), way)) or [0]
    turn = Turn(radians(main)).set_at(*box)
    found = Sheet(
        number=number + 1,
        width=turn.box(*box)[2] if main else page.get_width(),
        letters=tuple(_letters(text, raw, ways.get(main, ()), turn)),
        rules=tuple(_rules(page, raw, turn)),
        aslant=tuple(
            tuple(_letters(text, raw, ways[way], Turn(radians(way)).set_at(*box)))
            for way in others
        ),
    )
    text.close()
    page.close()
    return found


def _ways(page: Any, raw: Any) -> dict[int, list[int]]:
    """Return which letters run in which direction, in degrees against the clock."""
    ways: dict[int, list[int]] = {}
    way = 0
    for n in range(page.count_chars()):
        generated = raw.FPDFText_IsGenerated(page, n) == 1
        if generated and raw.FPDFText_GetUnicode(page, n) != _CUT:
            continue
        if not generated:
            way = round(-degrees(raw.FPDFText_GetCharAngle(page, n))) % 360
        ways.setdefault(way, []).append(n)
    return ways


def _letters(
    page: Any, raw: Any, numbers: Iterable[int], turn: Turn
) -> Iterator[Letter]:
    across, base = ctypes.c_double(), ctypes.c_double()
    for n in numbers:
        code = raw.FPDFText_GetUnicode(page, n)
        letter = (
            chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        )
        letter = _HYPHENS.get(letter, letter)
        if not letter or letter in "\r\n\x00":
            continue
        left, bottom, right, top = turn.box(*page.get_charbox(n, loose=True))
        raw.FPDFText_GetCharOrigin(page, n, across, base)
        size = max(raw.FPDFText_GetFontSize(page, n), 1.0)
        yield Letter(
            text=letter,
            left=left,
            right=right,
            bottom=bottom,
            top=top,
            base=turn.place(across.value, base.value)[1],
            size=min(max(size, (top - bottom) * 0.7), 200.0),
            bold=_is_bold(page, n, raw),
        )


def _is_bold(page: Any, n: int, raw: Any) -> bool:
    if raw.FPDFText_GetFontWeight(page, n) >= 600:
        return True
    flags = ctypes.c_int()
    room = ctypes.create_string_buffer(128)
    length = raw.FPDFText_GetFontInfo(page, n, room, 128, flags)
    name = room.raw[: min(max(length - 1, 0), 127)].decode("utf-8", errors="replace")
    return any(word in name.lower() for word in ("bold", "black", "heavy", "semib"))


def _rules(page: Any, raw: Any, turn: Turn) -> Iterator[Rule]:
    """Yield the straight lines of a page: thin shapes, and the edges of drawn frames."""
    for n, drawn in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])):
        if n > _MOST_DRAWN:
            return
        left, bottom, right, top = turn.box(*drawn.get_bounds())
        if top - bottom <= _THIN or right - left <= _THIN:
            yield from _rule(left, bottom, right, top)
        elif _is_drawn_round(drawn, raw):
            yield from _rule(left, bottom, left, top)
            yield from _rule(right, bottom, right, top)
            yield from _rule(left, bottom, right, bottom)
            yield from _rule(left, top, right, top)


def _rule(left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    if right - left <= _THIN and top - bottom >= _LONG:
        yield Rule(upright=True, at=(left + right) / 2, start=bottom, end=top)
    elif top - bottom <= _THIN and right - left >= _LONG:
        yield Rule(upright=False, at=(bottom + top) / 2, start=left, end=right)


def _is_drawn_round(drawn: Any, raw: Any) -> bool:
    """Tell whether a shape is a frame: four sides that are drawn, and not only filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    known = raw.FPDFPath_GetDrawMode(drawn.raw, fill, stroke)
    few = raw.FPDFPath_CountSegments(drawn.raw) in (4, 5)
    return bool(known) and bool(stroke.value) and few
