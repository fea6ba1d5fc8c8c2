"""Fresh ids for what we write: revisions and ranges, drawings, paragraphs, parts.

All ``w:id`` of marks and ranges share one space here, above every one of the package:
spaces shared between kinds are a known cause of "unreadable content".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LARGEST = 0x7FFFFFFE
_NUMBER = re.compile(rb"""[\s:]id=["'](\d{1,10})["']""")
_PARAGRAPH = re.compile(rb"""paraId=["']([0-9A-Fa-f]{1,8})["']""")


class Ids:
    """Number spaces of one package, counted upward from what it holds.

    `parts` are the bytes of its XML parts. One space serves all kinds of id: anything
    written ``id="7"`` counts.
    """

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._last = 0
        self._paragraphs: set[str] = set()
        self._next_paragraph = 1
        for data in parts:
            numbers = {int(number) for number in _NUMBER.findall(data)}
            self._last = max(self._last, *(n for n in numbers if n < _LARGEST), 0)
            found = _PARAGRAPH.findall(data)
            self._paragraphs.update(
                identity.decode().upper().zfill(8) for identity in found
            )
        self._drawing = self._last

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
