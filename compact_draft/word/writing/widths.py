"""How wide the columns of a table are, so that no head of one breaks inside a word."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.styles.stylesheet import number_in

_NARROW = frozenset("iljtfrI.,:;'’!|()[]-/ ")
_BROAD = frozenset("mwMW@%")
_EM = {"narrow": 0.43, "broad": 1.1, "capital": 0.84, "other": 0.71}
"""Widths of a bold letter in ems, on the safe side for the sans fonts of a house."""
_MARGINS = 2 * 113 + 40
"""Twentieths of a point that the edges of a cell take from its words."""
_TWENTIETHS = 10
"""Twentieths of a point in half a point."""
_USUAL = 9412
_LEAST_TEXT = 2000


def word_width(word: str, size: int) -> int:
    """Return how much room a word in bold may take, in twentieths of a point.

    Args:
        word: The word.
        size: Size of its letters in half points.
    """
    return round(sum(map(_em, word)) * size * _TWENTIETHS)


def column_widths(
    total: int, shares: Sequence[int], heads: Sequence[str], size: int
) -> list[int]:
    """Return the widths of columns that share a page's width.

    A column too narrow for the longest word of its head is made wider, and the others
    give what they have to spare. Where there is too little for all, each gets by need.

    Args:
        total: The width of the page's text, in twentieths of a point.
        shares: How the width is shared where there is room.
        heads: The words of the head of each column.
        size: Size of the letters of a head in half points.
    """
    widths = [total * share // sum(shares) for share in shares]
    needs = [_need(words, size) for words in heads]
    if sum(needs) > total:
        return [total * need // sum(needs) for need in needs]
    short = sum(max(need - width, 0) for need, width in zip(needs, widths, strict=True))
    if not short:
        return widths
    spare = [max(width - need, 0) for need, width in zip(needs, widths, strict=True)]
    return [
        max(width, need) - -(-short * room // sum(spare))
        for width, need, room in zip(widths, needs, spare, strict=True)
    ]


def _need(words: str, size: int) -> int:
    return _MARGINS + max((word_width(word, size) for word in words.split()), default=0)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return _EM["narrow"]
    if letter in _BROAD:
        return _EM["broad"]
    return _EM["capital" if letter.isupper() else "other"]


def text_width(root: Element) -> int:
    """Return the width of the text on the document's last page layout."""
    width = _USUAL
    for section in root.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        sides = [number_in(margins, side) or 0 for side in ("left", "right")]
        found = (number_in(size, "w") or 0) - sum(sides)
        width = found if found > _LEAST_TEXT else _USUAL
    return width
