"""The words and the marks of a PDF, read a second time by pypdfium2's own helpers."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from compact_draft.errors import Where, WordFileError

_MADE_BY_PEOPLE = frozenset((1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))
_STRUCK = 12


def _opened(data: bytes) -> tuple[Any, Any]:
    try:
        import pypdfium2
        from pypdfium2 import raw
    except ImportError:
        raise WordFileError(
            "a PDF is counted again with pypdfium2, which is not installed here",
            where=Where(""),
            mend='install it with  pip install "compact-draft[pdf]"',
        ) from None
    return pypdfium2.PdfDocument(data), raw


def marks_again(data: bytes) -> tuple[list[tuple[str, str]], str]:
    """Return (page, words) of every mark with words or that strikes some, and the text."""
    document, raw = _opened(data)
    said: list[tuple[str, str]] = []
    text: list[str] = []
    for n, page in enumerate(document, start=1):
        print_ = page.get_textpage()
        text.append(print_.get_text_range())
        for at in range(raw.FPDFPage_GetAnnotCount(page)):
            mark = raw.FPDFPage_GetAnnot(page, at)
            kind = raw.FPDFAnnot_GetSubtype(mark)
            words = _contents(mark, raw)
            if kind in _MADE_BY_PEOPLE and any(map(str.isalnum, words)):
                said.append((f"page {n}", words))
            raw.FPDFPage_CloseAnnot(mark)
    document.close()
    return said, "\n".join(text)


def _contents(mark: Any, raw: Any) -> str:
    size = raw.FPDFAnnot_GetStringValue(mark, b"Contents", None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    raw.FPDFAnnot_GetStringValue(mark, b"Contents", room, size)
    words = bytes(room)[: max(size - 2, 0)].decode("utf-16-le", "replace")
    return words.replace("\r\n", "\n").replace("\r", "\n").strip("\n \ufeff\0")


def lines_again(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield (page, line) of the print; page numbers and cut words' ends left out."""
    document, _ = _opened(data)
    for n, page in enumerate(document, start=1):
        for line in page.get_textpage().get_text_range().splitlines():
            words = line.replace("\ufffe", "").replace("\x02", "").strip().rstrip("-")
            if any(map(str.isalpha, words)) and len(words) > len("Page 1 of 12"):
                yield f"page {n}", words
    document.close()
