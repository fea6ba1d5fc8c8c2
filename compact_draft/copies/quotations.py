"""Where in a draft do the words stand that somebody quotes?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from compact_draft.copies.carrying import Carrying
from compact_draft.copies.ground import Ground, Stretch
from compact_draft.copies.references import MOST
from compact_draft.model.clause import ClauseId
from compact_draft.model.received import SentPoint
from compact_draft.text.folding import is_cut, key_of, pieces_of

LEAST_INLINE = 4
"""So many words between quotes within a text, or in a line, are a quotation."""
_LEAST_WORDS = 2
_LEAST_NEAR = 20
_LEADING = re.compile(
    r"^[\s“\"‘']*(?:(?:clause|para(?:graph)?|section)\s+)?(?:\d{1,2}(?:\.\d{1,3})+[.):]?|"
    r"[•·▪◦*–—-]|\(?[a-z]\))\s+",
    re.IGNORECASE,
)


class Quotations:
    """Finds quoted words in a draft, and in the ones before it."""

    def __init__(self, ground: Ground) -> None:
        """Look in the draft of `ground`."""
        self._ground = ground

    def stretches(self, quote: str) -> list[Stretch]:
        """Return where words stand, whole or cut short."""
        found = self.standing(quote)
        bare = _LEADING.sub("", quote)
        return found or (self.standing(bare) if bare != quote else [])

    def standing(self, quote: str) -> list[Stretch]:
        """Return where words stand as they are given, dots left out seen through."""
        pieces = pieces_of(quote)
        if not pieces:
            return []
        if not is_cut(quote) or len(pieces) == 1:
            return self._ground.find(pieces[0])
        return [
            Stretch(identity, start, end)
            for identity, text in self._ground.folded.items()
            if all(piece in text.text for piece in pieces)
            for start, end in text.find_pieces(pieces)
        ]

    def in_context(self, found: Sequence[Stretch], point: SentPoint) -> list[Stretch]:
        """Return the places around which the words given before and after stand."""
        before, after = key_of(point.before), key_of(point.after)
        if len(found) < 2:
            return list(found)
        fits = []
        for s in found:
            text = self._ground.clauses[s.clause].text
            front, back = key_of(text[: s.start]), key_of(text[s.end :])
            if front.endswith(
                before[-len(front) or None :] if front else before[:0]
            ) and (back.startswith(after[: len(back)])):
                fits.append(s)
        return fits or list(found)

    def from_earlier(self, quote: str) -> list[ClauseId]:
        """Return what became of the clauses that had the words before."""
        key = pieces_of(quote)
        for old in self._ground.earlier:
            found = Ground(old).find(key[0]) if len(key) == 1 else []
            if found and is_enough(quote):
                carrying = Carrying.between(old, self._ground.revision)
                now = [c for s in found for c in carrying.of(s.clause)]
                if now:
                    return list(dict.fromkeys(now))[:MOST]
        return []

    def near(
        self, quote: str, within: Iterable[ClauseId] | None, least: float
    ) -> list[ClauseId]:
        """Return the clauses that hold something like the words, likeliest first.

        Args:
            quote: The words.
            within: Where to look; None for every clause.
            least: How like they must be, from 0 to 100.
        """
        key = " ".join(pieces_of(quote))
        if len(key) < _LEAST_NEAR:
            return []
        ids = self._ground.folded if within is None else within
        scores = []
        for n, identity in enumerate(ids):
            text = self._ground.folded[identity].text
            if len(text) * 2 < len(key):
                continue
            score = (
                fuzz.partial_ratio(key, text)
                if len(key) <= len(text)
                else fuzz.ratio(key, text)
            )
            if score >= least:
                scores.append((-score, n, identity))
        return [identity for *_, identity in sorted(scores)[:MOST]]


def parts(quote: str) -> list[str]:
    """Return the lines or sentences of a quotation, where there are several."""
    parts = [
        p
        for p in re.split(r"\n+|(?<=[.;])\s+", quote)
        if len(p.split()) >= LEAST_INLINE
    ]
    return parts if len(parts) > 1 else []


def is_enough(quote: str) -> bool:
    """Whether a quotation is long enough to be placed without more being said."""
    return len(key_of(quote).split()) >= _LEAST_WORDS
