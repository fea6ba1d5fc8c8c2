r"""Where can a text be cut so that no word, number or price is cut in two?

The rule is that of the redline engine: numbers and prices whole (``£4,250.50``,
``12:30``, ``50%``, ``2026/27``, ``2026-27``, ``21st``, ``A4.1``), both ends of a range
that has points in it (``4.1-4.2``), hyphenated and apostrophed words whole, one
token a blank, one a mark. Letters of scripts without blanks between words are cut one
by one; a combining mark stays with its letter, and an emoji is whole.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NO_BLANKS = (  # Han, kana
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_CURRENCY = "£$€¥₹"
_TONE = "\U0001f3fb-\U0001f3ff"
_FLAG = "\U0001f1e6-\U0001f1ff"


@lru_cache(maxsize=64)
def _pattern(marks: str) -> re.Pattern[str]:
    """Return the token pattern for texts whose combining marks are `marks`."""
    marks = re.escape(marks)
    word = rf"(?:[^\W{_NO_BLANKS}]|[{marks}\u200c\u200d])"
    label = rf"{word}+(?:(?<=\d)\.\d+)*"
    joined = rf"{label}(?:['’-]{label})*"
    tail = rf"%[{marks}\ufe0f]*|{word}*(?:['’-](?!\d){word}+)*"
    return re.compile(
        rf"[{_CURRENCY}]?\d+(?:[.,:/]\d+)+(?:{tail})"
        rf"|[{_CURRENCY}]?\d+(?:-\d+(?![.,:/]?\d))*(?:{tail})"
        rf"|(?=\w){joined}"
        rf"|[{_NO_BLANKS}][{marks}\ufe0f]*"
        rf"|[{_FLAG}]{{2}}[{marks}\ufe0f]*"
        r"|\s"
        rf"|.[{marks}\ufe0f{_TONE}]*(?:\u200d.[{marks}\ufe0f{_TONE}]*)*",
        re.DOTALL,
    )


def tokens(text: str) -> list[str]:
    """Return `text` (in any form) cut into tokens; joined, they give it back."""
    if text.isascii():
        return _pattern("").findall(text)
    marks = sorted(c for c in set(text) if unicodedata.category(c)[0] == "M")
    return _pattern("".join(marks)).findall(text)


def is_word(token: str) -> bool:
    """Tell whether a token is a word or a number, not a blank or a mark."""
    return any(map(str.isalnum, token))
