"""Is it the same wording, typing aside? The print of some words.

Typing does not count: capitals, quotes and apostrophes, dashes and hyphens, blanks and
line ends, invisible characters, and the marks at the edge of a word. A word, a figure or
a sign such as ``%`` or ``£`` does.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_PRINT = 24
_RAW = 64
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ′`´"))
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_FOLDED = {**_APOSTROPHES, **_DASHES}
_EDGE = '.,;:!?"“”„‟«»()[]{}<>…•·*_~-'
_JOINS = re.compile(r"(?<=[^\W\d])-|-(?=[^\W\d])|[_/](?=[^\W\d])")
"""A hyphen beside a letter: ``part-time`` is ``part time``, ``8-12`` stays."""


def same_key(text: str) -> tuple[str, ...]:
    """Return the words of a text as they compare when typing does not count."""
    shown = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED)
    seen = "".join(c for c in shown if unicodedata.category(c) != "Cf")
    words = _JOINS.sub(" ", seen).split()
    return tuple(bare for word in words if (bare := word.strip(_EDGE)))


def wording_print(text: str) -> str:
    """Return the print of a wording: the same where only typing differs."""
    return _digest("\n".join(same_key(text)))[:_PRINT]


def is_of(given: str, text: str) -> bool:
    """Say whether a print is of this text; an empty one, of nothing, is of any.

    Prints of older files are digests of the text as it was typed.
    """
    if len(given) == _RAW:
        return given == _digest(text)
    return not given or given == wording_print(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
