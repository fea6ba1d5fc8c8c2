"""In which letters is a table saved? Told by its own words, or not taken at all.

A spreadsheet's "CSV" may be in the letters of Windows, of a Mac, of DOS or in UTF-16, and
nothing in the file says which. The table holds words that we wrote into it: in the right
letters they read as we know them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from compact_draft.errors import DecisionError, Where

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "mac_roman", "cp850", "cp437", "cp1250", "iso8859_15", "cp1254")
"""Letters of one byte that spreadsheets here still save in, likeliest first."""
_USUAL = frozenset("‘’“”–—…•£€éèêëàâáäöüñçíóúÉ½¼¾°§«»©®\u00a0")
"""What stands in an English text beside its letters."""


def text_of(data: bytes, path: str, known: Iterable[str]) -> str:
    r"""Return the words of a table, with ``\n`` line ends.

    Args:
        data: The file.
        path: The file as people name it.
        known: Words that may stand in it: what people said, clauses, reasons.

    Raises:
        DecisionError: It cannot be told in which letters it is saved.
    """
    text = _by_its_mark(data) or _wide(data) or _as_utf8(data)
    if text is None:
        text = _by_what_is_known(data, known)
    if text is None:
        raise DecisionError(
            "it cannot be told in which letters the table is saved",
            where=Where(path),
            mend="save it again: in Excel  Save as, CSV UTF-8;  in LibreOffice  Save as, "
            "Text CSV,  and choose Unicode (UTF-8)",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_its_mark(data: bytes) -> str | None:
    for mark, letters in _MARKS:
        if data.startswith(mark):
            return _decoded(data, letters)
    return None


def _wide(data: bytes) -> str | None:
    """Return UTF-16 without a mark: every second byte of its plain letters is naught."""
    start = data[:200]
    for at, letters in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = start[at::2]
        if len(half) > 1 and half.count(0) * 10 > len(half) * 9:
            return _decoded(data, letters)
    return None


def _as_utf8(data: bytes) -> str | None:
    return None if b"\0" in data else _decoded(data, "utf-8")


def _decoded(data: bytes, letters: str) -> str | None:
    try:
        return data.decode(letters)
    except UnicodeDecodeError:
        return None


def _by_what_is_known(data: bytes, known: Iterable[str]) -> str | None:
    """Return the reading in which most of the known words stand; None where none is best."""
    if b"\0" in data:
        return None
    readings: dict[str, None] = {}
    for letters in _OLD:
        reading = _decoded(data, letters)
        if reading is not None:
            readings[reading] = None
    words = {
        word
        for text in known
        for word in text.split()
        if not word.isascii() and len(word) > 1
    }
    scores = {reading: _score(reading, words) for reading in readings}
    best = max(scores.values(), default=(0, 0))
    at_best = [reading for reading, score in scores.items() if score == best]
    strange = {c for c in at_best[0] if not c.isascii()} - _USUAL if at_best else set()
    if len(at_best) == 1 and (best[0] or not strange):
        return at_best[0]
    return None


def _score(reading: str, words: set[str]) -> tuple[int, int]:
    """Return how many known words stand in a reading, and how few strange letters."""
    found = sum(word in reading for word in words)
    return found, -sum(not c.isascii() and c not in _USUAL for c in reading)
