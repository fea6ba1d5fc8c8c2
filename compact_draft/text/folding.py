"""Where do words stand in a text when typing does not count?

Case, quotes, dashes, blanks and line ends are folded, and each letter of the folded text
knows where it came from. Cut short ("We will ... in ten days") each piece must stand
there, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compact_draft.text.normalise import fold

_CUT = re.compile(r"\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…)\s*")
_AROUND = " \t\n\r\"'“”‘’«»„"


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it compares, with the way back.

    Attributes:
        text: The folded text.
        places: For each letter of it the offset of its source; one more for the end.
    """

    text: str
    places: tuple[int, ...]

    def find_all(self, wanted: str) -> list[tuple[int, int]]:
        """Return where folded words stand as whole words: offsets in the source."""
        found = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if _is_whole(self.text, at, end):
                found.append((self.places[at], self.places[end - 1] + 1))
            at = self.text.find(wanted, at + 1)
        return found

    def find_pieces(self, pieces: tuple[str, ...]) -> list[tuple[int, int]]:
        """Return where pieces stand one after the other; the shortest such stretches."""
        found: list[tuple[int, int]] = []
        at = -1
        while (at := self.text.find(pieces[0], at + 1)) >= 0:
            if not _is_whole(self.text, at, at + len(pieces[0])):
                continue
            end = at + len(pieces[0])
            for piece in pieces[1:]:
                end = self._after(piece, end)
                if end < 0:
                    return found
            found.append((self.places[at], self.places[end - 1] + 1))
        return found

    def _after(self, piece: str, start: int) -> int:
        at = self.text.find(piece, start)
        while at >= 0 and not _is_whole(self.text, at, at + len(piece)):
            at = self.text.find(piece, at + 1)
        return -1 if at < 0 else at + len(piece)


def folded(text: str) -> Folded:
    """Return a text folded letter by letter."""
    letters: list[str] = []
    places: list[int] = []
    for n, letter in enumerate(text):
        key = " " if letter in "\n\t" else fold(letter)
        for part in key:
            if letters and part == letters[-1] and part in " -":
                continue
            letters.append(part)
            places.append(n)
    return Folded("".join(letters), (*places, len(text)))


def key_of(words: str) -> str:
    """Return words as they are looked for: folded, without quotation marks around."""
    return folded(words.strip(_AROUND)).text.strip(_AROUND)


def pieces_of(quote: str) -> tuple[str, ...]:
    """Return the pieces of a quotation that is cut short, folded; one for a whole one."""
    return tuple(key for piece in _CUT.split(quote) if (key := key_of(piece)))


def is_cut(quote: str) -> bool:
    """Whether a quotation says that it leaves something out."""
    return _CUT.search(quote) is not None


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    behind = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not behind
