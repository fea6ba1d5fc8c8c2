"""The pages of the old Compact as pictures, and where each clause stands in them.

LibreOffice lays the file out, pypdfium2 draws the pages and tells where words stand; where
pypdfium2 is missing, poppler draws them (``pdftoppm``, ``pdftotext``), without places. None
of them is part of this program. The layout is LibreOffice's, near to Word's and not the same.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from compact_draft.intake.formats.office import libreoffice, pdf_by_libreoffice

MOST_PAGES = 300
_SCALE = 1.5
"""Dots for each point: a page of A4 is 893 by 1,263."""
_LONG, _SHORT = 60, 20
"""Letters of a clause that are looked for in a page, and the fewest that tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where words stand in a picture, in dots from its upper left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The picture of a page: a PNG, and its size in dots."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """One page, drawn.

    Attributes:
        picture: The picture.
        letters: Its letters and figures in small letters, without blanks and marks.
        spots: Left, top, right and bottom of each letter, in dots; empty where unknown.
    """

    picture: Drawing
    letters: str
    spots: tuple[tuple[float, float, float, float], ...] = ()

    def spot(self, start: int, end: int) -> Spot | None:
        """Return where some of its letters stand together; None where unknown."""
        held = self.spots[start:end]
        if not held:
            return None
        left, top = min(s[0] for s in held), min(s[1] for s in held)
        right, bottom = max(s[2] for s in held), max(s[3] for s in held)
        return Spot(
            x=max(0, round(left) - 6),
            y=max(0, round(top) - 4),
            width=round(right - left) + 12,
            height=round(bottom - top) + 8,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """On which page a clause stands, from 0, and where; None where that is unknown."""

    page: int
    spot: Spot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPages:
    """The pages of a file, and on which each of its clauses stands, by id."""

    pictures: tuple[Drawing, ...]
    stands: Mapping[str, Stands]


def can_draw() -> bool:
    """Whether this computer has what draws pages."""
    return libreoffice() is not None and _drawer() is not None


def draw(data: bytes, name: str, tell: Callable[[str], object]) -> tuple[Drawn, ...]:
    """Return the pages of a Word file as pictures.

    Args:
        data: The file's bytes, looked over when it was taken in.
        name: The file, as people name it.
        tell: Called with what is begun, and while LibreOffice works; what it raises stops
            the drawing.

    Raises:
        WordFileError: LibreOffice or what draws is not there, or makes nothing of it.
    """
    begun = f"laying {name} out"
    pdf = pdf_by_libreoffice(data, name, lambda: tell(begun))
    drawer = _drawer()
    return () if drawer is None else drawer(pdf, tell)


def places(
    drawn: Iterable[Drawn], clauses: Iterable[tuple[str, str]]
) -> Mapping[str, Stands]:
    """Return where each clause stands; one that is not found stands where the last one did.

    Args:
        drawn: The pages in order.
        clauses: (id, words) in the order of the file.
    """
    pages = tuple(drawn)
    found: dict[str, Stands] = {}
    at, after = 0, 0
    for clause, words in clauses if pages else ():
        letters = _letters(words)
        hit = _find(pages, letters, at, after)
        if hit is None:
            found[clause] = Stands(page=at, spot=None)
            continue
        page, start, length = hit
        end = min(start + len(letters), len(pages[page].letters))
        found[clause] = Stands(page=page, spot=pages[page].spot(start, end))
        at, after = page, start + length
    return found


def _find(
    pages: tuple[Drawn, ...], letters: str, at: int, after: int
) -> tuple[int, int, int] | None:
    """Return page, start and length of where a clause begins: onward first, then anywhere."""
    for length in (_LONG, _SHORT):
        wanted = letters[:length]
        if len(wanted) < min(_SHORT, len(letters)) or not wanted:
            continue
        order = [(at, after), *((n, 0) for n in range(at + 1, len(pages)))]
        if len(wanted) >= _SHORT:
            order += [(n, 0) for n in range(at + 1)]
        else:
            order = order[:2]
        for page, start in order:
            found = pages[page].letters.find(wanted, start)
            if found >= 0:
                return page, found, len(wanted)
    return None


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _drawer() -> Callable[[bytes, Callable[[str], object]], tuple[Drawn, ...]] | None:
    """Return what draws a PDF here; None for nothing."""
    try:
        import pypdfium2
    except ImportError:
        has = shutil.which("pdftoppm") and shutil.which("pdftotext")
        return _by_poppler if has else None
    del pypdfium2
    return _by_pdfium


def _by_pdfium(pdf: bytes, tell: Callable[[str], object]) -> tuple[Drawn, ...]:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        count = min(len(document), MOST_PAGES)
        found = []
        for n in range(count):
            tell(f"drawing page {n + 1} of {count}")
            found.append(_page_by_pdfium(document[n]))
        return tuple(found)
    finally:
        document.close()


def _page_by_pdfium(page: Any) -> Drawn:
    from pypdfium2 import raw

    dots = page.render(scale=_SCALE, rev_byteorder=True).to_numpy()[:, :, :3]
    height, width = dots.shape[:2]
    text = page.get_textpage()
    letters: list[str] = []
    spots: list[tuple[float, float, float, float]] = []
    tall = page.get_height()
    for n in range(text.count_chars()):
        char = chr(raw.FPDFText_GetUnicode(text, n))
        if not char.isalnum():
            continue
        plain = char.casefold()
        left, bottom, right, top = text.get_charbox(n)
        box = (left, tall - top, right, tall - bottom)
        letters.append(plain)
        spots += [tuple(edge * _SCALE for edge in box)] * len(plain)
    return Drawn(
        picture=Drawing(
            png=png(dots.tobytes(), width, height), width=width, height=height
        ),
        letters="".join(letters),
        spots=tuple(spots),
    )


def png(dots: bytes, width: int, height: int) -> bytes:
    """Return a picture of red, green and blue bytes, row by row, as a PNG."""
    row = width * 3
    rows = b"".join(b"\0" + dots[n * row : (n + 1) * row] for n in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + check


def _by_poppler(pdf: bytes, tell: Callable[[str], object]) -> tuple[Drawn, ...]:
    found = []
    with tempfile.TemporaryDirectory(prefix="compact-draft-") as folder:
        source = Path(folder) / "old.pdf"
        source.write_bytes(pdf)
        for n in range(1, MOST_PAGES + 1):
            tell(f"drawing page {n}")
            only = ["-f", str(n), "-l", str(n)]
            made = _output(["pdftoppm", "-png", "-r", "108", *only, str(source)])
            if not made.startswith(b"\x89PNG"):
                break
            width, height = struct.unpack(">II", made[16:24])
            words = _output(["pdftotext", "-enc", "UTF-8", *only, str(source), "-"])
            letters = _letters(words.decode("utf-8", "replace"))
            picture = Drawing(png=made, width=width, height=height)
            found.append(Drawn(picture=picture, letters=letters))
    return tuple(found)


def _output(command: list[str]) -> bytes:
    """Return what a program of poppler says; nothing where it fails."""
    try:
        done = subprocess.run(  # noqa: S603  a list of our own, no shell
            command, capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout
