"""What does the comparison of words see of a text? A stream of tokens.

Three parallel sequences and no object a token: what must be equal for a token to stay,
what a reader sees of it, and which kind of token it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

WORD, NUMBER, BLANK, MARK, FIXED = range(5)
"""Kinds of token. FIXED ones are never folded into a change beside them: the end of a
line or paragraph, the reference of a note, a drawing, a part of a field."""


_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


class Stream(NamedTuple):
    """The tokens of one text.

    Attributes:
        keys: Equal keys, equal tokens; the same numbering on both sides.
        texts: What a reader sees; may be empty for a FIXED one.
        kinds: WORD, NUMBER, BLANK, MARK or FIXED, a byte each.
    """

    keys: Sequence[int]
    texts: Sequence[str]
    kinds: bytes


def kinds(texts: Sequence[str]) -> bytes:
    """Return the kind of each token of a plain text; line ends are FIXED."""
    return bytes(map(_kind, texts))


def streams(old: Sequence[str], new: Sequence[str]) -> tuple[Stream, Stream]:
    """Return the streams of two plain texts that were cut into tokens."""
    numbering: dict[str, int] = {}
    old_keys = [numbering.setdefault(text, len(numbering)) for text in old]
    new_keys = [numbering.setdefault(text, len(numbering)) for text in new]
    return Stream(old_keys, old, kinds(old)), Stream(new_keys, new, kinds(new))


def word_sizes(stream: Stream) -> list[int]:
    """Return, for each cut between tokens, the word characters before it."""
    sizes = [
        len(text) if kind <= NUMBER else 0
        for text, kind in zip(stream.texts, stream.kinds, strict=True)
    ]
    return list(accumulate(sizes, initial=0))


@lru_cache(maxsize=65536)
def _kind(token: str) -> int:
    if token.isspace():
        return FIXED if token in _LINE_ENDS else BLANK
    if token[:1].isdigit() or token[1:2].isdigit():
        return NUMBER if not token[0].isalpha() else WORD
    return WORD if any(map(str.isalnum, token)) else MARK
