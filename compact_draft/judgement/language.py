"""The one loader of spaCy, which cuts words, and the phrases found in them.

Nothing is downloaded and no model is needed: ``spacy.blank("en")`` cuts words. There is
no parse, so no rule may ask for one. Phrases are found here: a Matcher of spaCy for each
of some two thousand takes three times as long. spaCy is loaded
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
from functools import cache, lru_cache
from typing import Any

_QUOTES_AND_DASHES = str.maketrans("’‘‛`´“”„–—‑", "'''''\"\"\"---")
_OPTIONAL = "?"
_STOPS = (",", ";", ":", ".", "!", "?", "(", ")")
_GAP = re.compile(r"\.\.(\d+)")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, parted by blanks, as a set."""
    return frozenset(words.split())


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
    *sorted(
        word_set(
            """
            where wherever when before after their they which because every each never
            voluntary community service services sector bodies public reasons early
            resources between receive decision decisions possible reviews been there
            """
        )
    ),
]


MOST_WORDS = 250
"""Words of a line that are read; what is promised stands before them."""

LONGEST = 5_000
"""Characters of a line that are read; no paragraph of a Compact comes near it."""


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
    doc = _pipeline()(mended(text[:LONGEST]))
    kept = [token for token in doc if not token.is_space][:MOST_WORDS]
    return Words(
        text=text,
        tokens=tuple(_as_meant(token.lower_) for token in kept),
        starts=tuple(token.idx for token in kept),
        ends=tuple(token.idx + len(token.text) for token in kept),
    )


def _as_meant(token: str) -> str:
    """Return a word with the "rn" of a scanner read as "m", where that makes a known word."""
    if "rn" not in token:
        return token
    return _WITH_AN_M.get(token, token)


_WITH_AN_M = {
    word.replace("m", "rn"): word
    for word in word_set("""
    may must some from make made more most month months member members meet meets
    meeting meetings minute minutes money means measure measures monitor monitoring
    manage management community committee committees comment comments commit commits
    commitment commitments communicate inform informed information improve improves
    implement document documents complaint complaints number numbers them time times
    impact small form forms formal normal normally performance programme programmes
    simple simplify sum sums team teams summary recommend recommendations employment
    equipment government environment premises payment payments statement statements
    agreement agreements mention mentioned remain remains aim aims commissioner
    commissioners minimum maximum method methods many same claim claims terms prompt
    promptly proper promote commission commissioning named names name completed
    """)
}


@lru_cache(maxsize=256)
def mended(text: str) -> str:
    """Return `text` at the same length with plain quotes and scanner's slips mended.

    Only for reading: nobody is shown it, and offsets stay those of `text`.
    """
    plain = text.translate(_QUOTES_AND_DASHES)
    return _WITH_A_LETTER.sub(_mend, plain)


def _mend(match: re.Match[str]) -> str:
    word = match.group()
    known = _damaged_as().get(word.lower().translate(_SCANNED))
    if known is None or word.lower() in _REAL_WORDS:
        return word.translate(_FIGURES) if _FIGURE_WITHIN.match(word) else word
    return known


_FIGURES = str.maketrans("105", "los")
_FIGURE_WITHIN = re.compile(
    r"(?=.*[A-Za-z].*[A-Za-z])(?=.*[a-z])[A-Za-z]*[105][A-Za-z]+[A-Za-z105]*$"
    r"|[A-Za-z]{2,}[105]$"
)
"""A word with a figure for a letter ("vo1untary"); "1st", "10am" and "A4" are none."""


_REAL_WORDS = frozenset(_OFTEN_DAMAGED) | {"well", "he", "wall", "shell", "most"}


@cache
def _damaged_as() -> dict[str, str]:
    return {word.translate(_SCANNED): word for word in _OFTEN_DAMAGED}


_WITH_A_LETTER = re.compile(r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*")


class Phrases:
    """Tables of phrases, found by the words that each must have."""

    def __init__(self, tables: Mapping[str, Iterable[str]]) -> None:
        self._phrases: list[_Phrase] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_prefix: dict[str, list[int]] = {}
        self._lengths: set[int] = set()
        for label, phrases in tables.items():
            for phrase in phrases:
                self._enter(label, phrase)

    def find(self, within: Words) -> tuple[Found, ...]:
        """Return the phrases in order; of overlapping ones of a label the longest."""
        tokens = within.tokens
        hits = {
            (self._phrases[number].label, start, end)
            for number in self._possible(tokens)
            for start, end in self._phrases[number].spans(tokens)
        }
        kept: list[tuple[str, int, int]] = []
        taken: dict[str, set[int]] = {}
        for label, start, end in sorted(hits, key=lambda h: (h[1] - h[2], h[1], h[0])):
            held = taken.setdefault(label, set())
            if held.isdisjoint(range(start, end)):
                held.update(range(start, end))
                kept.append((label, start, end))
        return tuple(
            Found(label=label, start=start, end=end, words=within.span(start, end))
            for label, start, end in sorted(kept, key=lambda k: (k[1], k[2], k[0]))
        )

    def _enter(self, label: str, phrase: str) -> None:
        """Keep a phrase under the words of a piece that must be there and seldom is."""
        number = len(self._phrases)
        pieces = tuple(_Piece.read(piece) for piece in phrase.split())
        must = tuple(piece for piece in pieces if not (piece.gap or piece.optional))
        self._phrases.append(_Phrase(label, pieces, must))
        seldom = min(must, key=_how_common)
        for word in seldom.words:
            self._by_word.setdefault(word, []).append(number)
        for prefix in seldom.prefixes:
            self._by_prefix.setdefault(prefix, []).append(number)
        self._lengths.update(len(p) for piece in must for p in piece.prefixes)

    def _possible(self, tokens: tuple[str, ...]) -> list[int]:
        """Return the phrases whose words all stand in the text, in any order."""
        present = frozenset(tokens)
        begun = frozenset(
            token[:length]
            for length in self._lengths
            for token in present
            if len(token) >= length
        )
        first: set[int] = set()
        for token in present:
            first.update(self._by_word.get(token, ()))
        for beginning in begun:
            first.update(self._by_prefix.get(beginning, ()))
        return sorted(
            number
            for number in first
            if all(
                piece.stands_in(present, begun) for piece in self._phrases[number].must
            )
        )


_IN_MOST_LINES = word_set(
    """
    the a an of to in for on and or with by from at as is are be it we our their they
    will has have not no that this all any each every which
    """
)


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

    def stands_in(self, present: frozenset[str], begun: frozenset[str]) -> bool:
        """Tell whether a line has it, by its words and all their beginnings."""
        if not present.isdisjoint(self.words):
            return True
        return bool(self.prefixes) and not begun.isdisjoint(self.prefixes)

    def is_at(self, token: str) -> bool:
        """Tell whether one token is this piece."""
        return token in self.words or (
            bool(self.prefixes) and token.startswith(self.prefixes)
        )


def _how_common(piece: _Piece) -> tuple[bool, int]:
    """Return what puts a piece that few lines hold before one that many do."""
    held = not _IN_MOST_LINES.isdisjoint(piece.words)
    return held, len(piece.words) + 3 * len(piece.prefixes)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of a table: its pieces, and those that must be there."""

    label: str
    pieces: tuple[_Piece, ...]
    must: tuple[_Piece, ...]

    def spans(self, tokens: tuple[str, ...]) -> set[tuple[int, int]]:
        """Return every span of tokens that is this phrase."""
        first = self.pieces[0]
        opens = not (first.gap or first.optional)
        return {
            (start, end)
            for start in range(len(tokens))
            if not opens or first.is_at(tokens[start])
            for end in self._ends(tokens, start)
            if end > start
        }

    def _ends(self, tokens: tuple[str, ...], start: int) -> set[int]:
        """Return where the phrase may end that begins at `start`."""
        ends = {start}
        for piece in self.pieces:
            after: set[int] = set()
            for at in ends:
                if piece.gap:
                    after.update(_gap(tokens, at, piece.gap))
                    continue
                if piece.optional:
                    after.add(at)
                if at < len(tokens) and piece.is_at(tokens[at]):
                    after.add(at + 1)
            ends = after
            if not ends:
                break
        return ends


def _gap(tokens: tuple[str, ...], at: int, most: int) -> Iterable[int]:
    """Yield where a gap of up to `most` words that opens at `at` may end."""
    yield at
    for end in range(at, min(at + most, len(tokens))):
        if tokens[end] in _STOPS:
            return
        yield end + 1


@cache
def _pipeline() -> Any:
    import spacy

    return spacy.blank("en")
