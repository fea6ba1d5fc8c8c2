"""Where in a returned copy is that, in words for people?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from compact_draft.copies.sent import SentCopy, place_in_words
from compact_draft.copies.units import Match, Unit
from compact_draft.word.reading.marked_text import MarkedParagraph


class Places:
    """The paragraphs of a copy, and the issued headings that they stand under."""

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        units: Sequence[Unit],
        matches: Iterable[Match],
    ) -> None:
        """Prepare for one copy."""
        self._sent = sent
        self._paragraphs = paragraphs
        self._units = units
        self._match_of = {n: match for match in matches for n in match.units}

    def words(self, paragraph: int | None, sent: int | None = None) -> str:
        """Return a place in words.

        Args:
            paragraph: Index of a ``w:p`` of the copy; None where it is in none.
            sent: The issued paragraph that it is about; None where it is about none.
        """
        if paragraph is not None and paragraph < len(self._paragraphs):
            held = self._paragraphs[paragraph]
            return place_in_words(held, self._heading(paragraph))
        if sent is not None:
            return f"issued {self._sent.paragraphs[sent].where}"
        return "the whole file"

    def _heading(self, paragraph: int) -> str:
        """Return the words of the issued heading that a ``w:p`` stands under."""
        n = self._unit_at(paragraph)
        while n >= 0:
            match = self._match_of.get(n)
            if match is not None and not self._units[n].home:
                section = self._sent.paragraphs[match.sent[0]].section
                return self._sent.clauses[section].text if section else ""
            n -= 1
        return ""

    def _unit_at(self, paragraph: int) -> int:
        """Return the last unit that begins at or before a ``w:p``."""
        return bisect_right(self._units, paragraph, key=lambda u: u.paragraphs[0]) - 1
