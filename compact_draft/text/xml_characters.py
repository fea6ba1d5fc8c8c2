"""Which characters can be written down in a Word file, and in text at all?"""

from __future__ import annotations

import re
from html import escape

# What XML 1.0 leaves out of its ``Char``; halves of a character are no text either.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# What HTML leaves out besides: the two last of each plane, and a few more, are no characters.
_NO_CHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(
        chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17)
    )
    + "]"
)


def first_forbidden(text: str) -> str:
    """Return the first character that no Word file can hold, as ``U+0001``.

    Empty when there is none.
    """
    found = _FORBIDDEN.search(text)
    return "" if found is None else f"U+{ord(found.group()):04X}"


def without_forbidden(text: str) -> str:
    """Return `text` without the characters that no Word file can hold."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """Return words as HTML and SVG hold them: escaped, what no file can hold left out."""
    return escape(_NO_CHARACTER.sub("", without_forbidden(text)))
