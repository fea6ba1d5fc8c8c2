r"""What is the canonical form of a text, and where in the file does each character lie?

Canonical (docs/data.md, "Place"): NFC; ``\n`` for a line's end; paragraphs parted by one
empty line; no blank at either end of a line and never two together; every blank a
plain space; no invisible character; plain hyphens. Quotes and dashes stay as written.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028"
_PARAGRAPH_END = "\u2029"
# Shown only where a line breaks, or never: soft hyphen, zero-width space, word
# joiner, byte order mark. Joiners that shape letters or emoji are not among them.
_INVISIBLE = "\xad\u200b\u2060\ufeff"
_BLANKS = "\t\x1f \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# No XML file can hold these; a reader should see that something stood there.
_UNWRITABLE = "\ud800-\udfff\ufffe\uffff"
_HYPHENS = "\u2010\u2011"

_PLAIN = re.compile(r"[!-~]+(?:[ \n][!-~]+)*")
_ODD = re.compile(
    rf"(?P<paragraph>{_PARAGRAPH_END})|(?P<line>\r\n|[{_LINE_ENDS}])"
    rf"|(?P<blank>[{_BLANKS}])|(?P<nothing>[{_INVISIBLE}{_CONTROL}])"
    rf"|(?P<hyphen>[{_HYPHENS}])|(?P<unwritable>[{_UNWRITABLE}])"
)
_STANDS_FOR = {
    "paragraph": "\n\n",
    "line": "\n",
    "blank": " ",
    "nothing": "",
    "hyphen": "-",
    "unwritable": "\ufffd",
}
_GAP = re.compile(r"[ \n]+")
_QUOTES_AND_DASHES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
_FOLDED_BLANKS = re.compile(rf"[{_BLANKS}]+")
_FOLDED_GAPS = ("  ", "\t", "\x1f")  # the blanks to fold that ASCII has
_FOLDED_NOTHING = re.compile(rf"[{_INVISIBLE}]+")
_FOLDED_DASHES = re.compile(r"-{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalised:
    """A text in canonical form, with the way back to the characters it came from.

    Offsets count code points from 0, ends exclusive.

    Attributes:
        text: The canonical form.
        raw: The text as it was given.
        starts: For each character of `text`, where its source in `raw` begins.
        ends: For each character of `text`, where its source in `raw` ends.
    """

    text: str
    raw: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where `text[start:end]` lies in `raw`.

        What normalising dropped beside the span is left outside it. An empty span
        lies right after the character before it, or before the first character.
        """
        if start < end:
            return self.starts[start], self.ends[end - 1]
        if start:
            return self.ends[start - 1], self.ends[start - 1]
        first = self.starts[0] if self.starts else 0
        return first, first

    def offset(self, raw_offset: int) -> int:
        """Return the offset in `text` for an offset in `raw`.

        Within characters that became one, or that were dropped, it is the offset
        of the first character of `text` that ends after `raw_offset`.
        """
        return bisect_right(self.ends, raw_offset)


def normalise(text: str) -> str:
    """Return `text` (in any form) in canonical form; twice is the same as once."""
    if _PLAIN.fullmatch(text):
        return text
    cleaned = _ODD.sub(lambda odd: _STANDS_FOR[odd.lastgroup or ""], text)
    composed = unicodedata.normalize("NFC", cleaned)
    return _GAP.sub(lambda gap: _gap(gap.group()), composed).strip(" \n")


def normalise_with_map(text: str) -> Normalised:
    """Return the canonical form of `text` with the map back to its characters."""
    if _PLAIN.fullmatch(text):
        size = range(len(text) + 1)
        return Normalised(
            text=text, raw=text, starts=tuple(size[:-1]), ends=tuple(size[1:])
        )
    pieces = _gapped(_composed(_cleaned(text)))
    return Normalised(
        text="".join(piece[0] for piece in pieces),
        raw=text,
        starts=tuple(piece[1] for piece in pieces),
        ends=tuple(piece[2] for piece in pieces),
    )


def fold(text: str) -> str:
    """Return the key by which texts that differ only in typing compare equal.

    Case, quotes, dashes and blanks are folded and invisible characters dropped; a
    line's end stays one. For comparing only: never shown, and offsets are lost.
    """
    if text.isascii():
        folded = text.lower()
    else:
        seen = _FOLDED_NOTHING.sub("", text)
        folded = unicodedata.normalize("NFC", seen).casefold()
        folded = unicodedata.normalize("NFC", folded).translate(_QUOTES_AND_DASHES)
    if "`" in folded:
        folded = folded.replace("`", "'")
    if "--" in folded:
        folded = _FOLDED_DASHES.sub("-", folded)
    if folded.isascii() and not any(gap in folded for gap in _FOLDED_GAPS):
        return folded
    return _FOLDED_BLANKS.sub(" ", folded)


_Piece = tuple[str, int, int]
"""A character, and where its source begins and ends in the raw text."""


def _gap(gap: str) -> str:
    """Return what a run of blanks and line ends becomes."""
    lines = gap.count("\n")
    return "\n\n" if lines > 1 else "\n" if lines else " "


def _cleaned(text: str) -> list[_Piece]:
    """Return each character that stays, with its place in `text`."""
    pieces: list[_Piece] = []
    at = 0
    for odd in _ODD.finditer(text):
        pieces += [(text[i], i, i + 1) for i in range(at, odd.start())]
        became = _STANDS_FOR[odd.lastgroup or ""]
        pieces += [(character, odd.start(), odd.end()) for character in became]
        at = odd.end()
    return pieces + [(text[i], i, i + 1) for i in range(at, len(text))]


def _composed(pieces: list[_Piece]) -> list[_Piece]:
    """Return `pieces` in NFC; a composed character spans all that went into it."""
    cleaned = "".join(piece[0] for piece in pieces)
    if unicodedata.is_normalized("NFC", cleaned):
        return pieces
    composed: list[_Piece] = []
    start = 0
    for end in range(1, len(pieces) + 1):
        if end < len(pieces) and _leans_on_what_precedes(cleaned[end]):
            continue
        cluster = cleaned[start:end]
        became = unicodedata.normalize("NFC", cluster)
        if became == cluster:
            composed += pieces[start:end]
        else:
            span = pieces[start][1], pieces[end - 1][2]
            composed += [(character, *span) for character in became]
        start = end
    return composed


def _leans_on_what_precedes(character: str) -> bool:
    """Tell whether NFC may join or reorder `character` with the one before it.

    Unicode Standard Annex 15: those are combining marks, and the vowels and final
    consonants of Hangul.
    """
    return (
        unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"
    )


def _gapped(pieces: list[_Piece]) -> list[_Piece]:
    """Return `pieces` with each run of blanks and line ends in its canonical form.

    The last character of a gap spans what was dropped from it, so that a gap is
    taken out whole or not at all.
    """
    composed = "".join(piece[0] for piece in pieces)
    kept: list[_Piece] = []
    at = 0
    for gap in _GAP.finditer(composed):
        kept += pieces[at : gap.start()]
        at = gap.end()
        if gap.start() == 0 or gap.end() == len(pieces):
            continue
        first, last = pieces[gap.start()][1], pieces[gap.end() - 1][2]
        became = _gap(gap.group())
        if became == "\n\n":
            middle = pieces[gap.start()][2]
            kept += [("\n", first, middle), ("\n", min(middle, last), last)]
        else:
            kept.append((became, first, last))
    return kept + pieces[at:]
