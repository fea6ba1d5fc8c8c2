"""Fresh ids for what we write: revisions and ranges, drawings, paragraphs, parts.

All ``w:id`` of marks and ranges share one space here, above every one of the package:
spaces shared between kinds are a known cause of "unreadable content".
"""

from __future__ import annotations

from compact_draft.word.names import Element, w, w14, wp

_ID = w("id")
_PARA_ID = w14("paraId")
_LARGEST = 0x7FFFFFFE


class Ids:
    """Number spaces of one package, counted upward from what it holds."""

    def __init__(self, roots: list[Element]) -> None:
        self._last = 0
        self._drawing = 0
        self._paragraphs: set[str] = set()
        for root in roots:
            self._read(root)
        self._next_paragraph = 1

    def _read(self, root: Element) -> None:
        for element in root.iter():
            attributes = element.attrib
            if not attributes:
                continue
            number = attributes.get(_ID)
            if number is not None and number.isdecimal() and int(number) < _LARGEST:
                self._last = max(self._last, int(number))
            paragraph = attributes.get(_PARA_ID)
            if paragraph is not None:
                self._paragraphs.add(paragraph.upper())
        for drawing in root.iter(wp("docPr")):
            number = drawing.get("id", "")
            if number.isdecimal() and int(number) < _LARGEST:
                self._drawing = max(self._drawing, int(number))

    def revision(self) -> str:
        """Return a fresh ``w:id`` for a mark or a range."""
        self._last += 1
        return str(self._last)

    def drawing(self) -> str:
        """Return a fresh ``wp:docPr/@id``."""
        self._drawing += 1
        return str(self._drawing)

    def paragraph(self) -> str:
        """Return a fresh ``w14:paraId`` (1 to 0x7FFFFFFF, eight digits)."""
        while f"{self._next_paragraph:08X}" in self._paragraphs:
            self._next_paragraph += 1
        fresh = f"{self._next_paragraph:08X}"
        self._paragraphs.add(fresh)
        return fresh
