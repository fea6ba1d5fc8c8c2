"""Fresh ids for what we write: revisions and ranges, drawings, paragraphs, parts.

All ``w:id`` of marks and ranges share one space here, above every one of the package:
spaces shared between kinds are a known cause of "unreadable content".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact_draft.word.ooxml.relationships import keep

_MOST_BYTES = 500_000
_LARGEST = 0x7FFFFFFE
_NUMBER = re.compile(rb"""[\s:]id=["'](\d{1,10})["']""")
_PARAGRAPH = re.compile(rb"""paraId=["']([0-9A-Fa-f]{1,8})["']""")


_IN_PARTS: dict[bytes, tuple[int, frozenset[str]]] = {}
"""What a few parts hold, by their bytes; see `Ids`."""


def _read(data: bytes) -> tuple[int, frozenset[str]]:
    """Return the last number in a part and the ids of its paragraphs."""
    numbers = {int(number) for number in _NUMBER.findall(data)}
    paragraphs = frozenset(
        identity.decode().upper().zfill(8) for identity in _PARAGRAPH.findall(data)
    )
    found = max((n for n in numbers if n < _LARGEST), default=0), paragraphs
    if len(data) <= _MOST_BYTES:
        keep(_IN_PARTS, data, found)
    return found


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
            last, paragraphs = _IN_PARTS.get(data) or _read(data)
            self._last = max(self._last, last)
            self._paragraphs |= paragraphs
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
