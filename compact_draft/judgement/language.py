"""The one loader of spaCy, and phrases found with its Matcher.

Nothing is downloaded and no model is needed: ``spacy.blank("en")`` cuts words and the
Matcher finds phrases. There is no parse, so no rule may ask for one. spaCy is loaded
when the first text is read, never on import (0.2 to 0.9 s).

A phrase is written as people would write it, word by word:

=============  ======================================================
``a|b``        either word
``allow~``     any word that begins so
``not?``       the word may be missing
``..3``        up to three words of any kind, no stop or comma between
=============  ======================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

_QUOTES_AND_DASHES = str.maketrans("’‘‛`´“”„–—‑", "'''''\"\"\"---")
_OPTIONAL = "?"
_STOPS = (",", ";", ":", ".", "!", "?", "(", ")")
_GAP = re.compile(r"\.\.(\d+)")

# What a scanner makes of letters: each is folded to one of its group, and a word of
# this short list that the fold gives back is read as that word.
_SCANNED = str.maketrans("b1i05ecv", "hllosccu")
_OFTEN_DAMAGED = [
    "will",
    "shall",
    "must",
    "should",
    "the",
    "council",
    "councils",
    "groups",
    "with",
    "within",
    "months",
    "month",
    "weeks",
    "days",
    "notice",
    "written",
    "partners",
    "commissioners",
    "funding",
    "charity",
    "police",
]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, parted by blanks, as a set."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phrase found in a text: its label, its words as written, its tokens.

    Attributes:
        label: Name of the table the phrase stands in.
        start, end: Token offsets, end exclusive.
        words: The words as they stand in the text.
    """

    label: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text cut into words and marks, for rules to read.

    Attributes:
        text: The text as given.
        tokens: Lower case, scanner's slips mended ("wil1" is "will").
        starts, ends: Where each token lies in `text`, in code points from 0.
    """

    text: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> str:
        """Return the words as written between two token offsets."""
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def __len__(self) -> int:
        return len(self.tokens)


def words(text: str) -> Words:
    """Return `text` (in any form) cut into words and marks."""
    doc = _pipeline()(mended(text))
    kept = [token for token in doc if not token.is_space]
    return Words(
        text=text,
        tokens=tuple(token.lower_ for token in kept),
        starts=tuple(token.idx for token in kept),
        ends=tuple(token.idx + len(token.text) for token in kept),
    )


def mended(text: str) -> str:
    """Return `text` at the same length with plain quotes and scanner's slips mended.

    Only for reading: nobody is shown it, and offsets stay those of `text`.
    """
    plain = text.translate(_QUOTES_AND_DASHES)
    return re.sub(r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*", _mend, plain)


def _mend(match: re.Match[str]) -> str:
    word = match.group()
    known = _damaged_as().get(word.lower().translate(_SCANNED))
    if known is None or word.lower() in _REAL_WORDS:
        return word
    return known


_REAL_WORDS = frozenset(_OFTEN_DAMAGED) | {"well", "he", "wall", "shell", "most"}


@cache
def _damaged_as() -> dict[str, str]:
    return {word.translate(_SCANNED): word for word in _OFTEN_DAMAGED}


class Phrases:
    """Tables of phrases, each compiled when a text first holds its words."""

    def __init__(self, tables: Mapping[str, Iterable[str]]) -> None:
        self._phrases: list[tuple[str, str, tuple[_Piece, ...]]] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_prefix: dict[str, list[int]] = {}
        self._compiled: dict[int, Any] = {}
        for label, phrases in tables.items():
            for phrase in phrases:
                self._enter(label, phrase)

    def find(self, within: Words) -> tuple[Found, ...]:
        """Return the phrases in order; of overlapping ones of a label the longest."""
        from spacy.tokens import Doc

        doc = Doc(_pipeline().vocab, words=list(within.tokens))
        hits = {
            (self._phrases[number][0], start, end)
            for number in self._possible(within.tokens)
            for _, start, end in self._matcher(number)(doc)
        }
        kept: list[tuple[str, int, int]] = []
        for label, start, end in sorted(hits, key=lambda h: (h[1] - h[2], h[1], h[0])):
            if not any(label == k[0] and start < k[2] and k[1] < end for k in kept):
                kept.append((label, start, end))
        return tuple(
            Found(label=label, start=start, end=end, words=within.span(start, end))
            for label, start, end in sorted(kept, key=lambda k: (k[1], k[2], k[0]))
        )

    def _enter(self, label: str, phrase: str) -> None:
        """Keep a phrase under the words of its first piece that must be there."""
        number = len(self._phrases)
        pieces = tuple(_Piece.read(piece) for piece in phrase.split())
        must = tuple(piece for piece in pieces if not (piece.gap or piece.optional))
        self._phrases.append((label, phrase, must))
        for word in must[0].words:
            self._by_word.setdefault(word, []).append(number)
        for prefix in must[0].prefixes:
            self._by_prefix.setdefault(prefix, []).append(number)

    def _possible(self, tokens: tuple[str, ...]) -> list[int]:
        """Return the phrases whose words all stand in the text, in any order."""
        present = frozenset(tokens)
        first: set[int] = set()
        for token in present:
            first.update(self._by_word.get(token, ()))
            for length in range(2, len(token) + 1):
                first.update(self._by_prefix.get(token[:length], ()))
        return sorted(
            number
            for number in first
            if all(piece.stands_in(present) for piece in self._phrases[number][2])
        )

    def _matcher(self, number: int) -> Any:
        from spacy.matcher import Matcher

        if number not in self._compiled:
            matcher = Matcher(_pipeline().vocab)
            matcher.add("phrase", [_pattern(self._phrases[number][1])])
            self._compiled[number] = matcher
        return self._compiled[number]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of a phrase: the words it may be, or a gap."""

    words: tuple[str, ...]
    prefixes: tuple[str, ...]
    optional: bool
    gap: int

    @classmethod
    def read(cls, piece: str) -> _Piece:
        gap = _GAP.fullmatch(piece)
        if gap:
            return cls((), (), optional=True, gap=int(gap.group(1)))
        choices = piece.removesuffix(_OPTIONAL).split("|")
        return cls(
            tuple(c for c in choices if not c.endswith("~")),
            tuple(c[:-1] for c in choices if c.endswith("~")),
            optional=piece.endswith(_OPTIONAL),
            gap=0,
        )

    def stands_in(self, present: frozenset[str]) -> bool:
        if not present.isdisjoint(self.words):
            return True
        return any(token.startswith(self.prefixes) for token in present)

    def token(self) -> dict[str, Any]:
        """Return the pattern of one token, as the Matcher wants it."""
        lower: dict[str, object] = {"IN": list(self.words)}
        if self.prefixes:
            ways = [re.escape(word) for word in self.words]
            ways += [re.escape(prefix) + r"[\w'-]*" for prefix in self.prefixes]
            lower = {"REGEX": f"^(?:{'|'.join(ways)})$"}
        return {"LOWER": lower, "OP": "?"} if self.optional else {"LOWER": lower}


def _pattern(phrase: str) -> list[dict[str, Any]]:
    pattern: list[dict[str, Any]] = []
    for piece in map(_Piece.read, phrase.split()):
        if piece.gap:
            pattern += [{"LOWER": {"NOT_IN": list(_STOPS)}, "OP": "?"}] * piece.gap
        else:
            pattern.append(piece.token())
    return pattern


@cache
def _pipeline() -> Any:
    import spacy

    return spacy.blank("en")
