"""Does a paragraph read as a bad scan does?"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[.!?:;,](?=\s|$|[\"'”’)])")
_LONG = 60
_WORDS_A_MARK = 45
_ODD_SHARE = 0.18
_LEAST_ODD = 12
_ALONE = frozenset({"a", "i", "o", "e", "s"})
_VOWEL = re.compile(r"[aeiouyáéíóúàèìòùâêîôûäëïöü]")


@lru_cache(maxsize=1 << 10)
def looks_scrambled(text: str) -> bool:
    """Tell whether a paragraph reads as a bad scan does.

    Long and almost without a full stop or comma, or full of what are no words: lone
    letters, letters mixed with digits, words without a vowel.
    """
    words = text.split()
    if all(len(word) == 1 for word in words) and text.isupper():
        return False  # a heading with a blank between each two letters
    if len(words) >= _LONG and len(_MARK.findall(text)) * _WORDS_A_MARK < len(words):
        return True
    odd = sum(_is_odd(word) for word in words)
    return len(words) >= _LEAST_ODD and odd > _ODD_SHARE * len(words)


def _is_odd(word: str) -> bool:
    letters = word.strip("=+\"'‘’“”().,;:!?-–—•/&")
    if not letters:
        return word not in ("-", "–", "—", "&", "•", "/", "=", "+")
    if len(letters) == 1:
        return letters.lower() not in _ALONE and not letters.isdigit()
    if letters.isupper() or not _WORD.fullmatch(letters):
        mixed = any(c.isdigit() for c in letters) and any(c.islower() for c in letters)
        return mixed and not letters[0].isdigit()
    return len(letters) > 3 and not _VOWEL.search(letters.lower())
