"""How alike are two clauses of two Compacts: in words, in what they speak of, in what they answer to?

Two writers promise one act and may share hardly a word. So three things are weighed beside
the words themselves: the trade's words for one thing (`judgement.concepts`), what both are
judged to answer to, and their theme.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from compact_draft.diff.likeness import Wordings, unlabelled
from compact_draft.judgement.concepts import concepts, in_concepts
from compact_draft.merging.values import Old
from compact_draft.model.clause import Kind

ACTS = (Kind.COMMITMENT, Kind.ACTION, Kind.PRINCIPLE, Kind.OUTCOME, Kind.PROCEDURE)
SAME_WORDS = 2.0
"""The likeness of two clauses in the very same words."""
_WORDS, _IN_CONCEPTS, _CONCEPTS, _MEANT, _THEME = 0.2, 0.3, 0.5, 0.3, 0.05
_PROSE_ALIKE = 0.62
"""What is no promise is put together only where it nearly says the same words."""
_SAME_REF, _NEAR_REF = 0.2, 0.06
_SAME_THEME, _OTHER_THEME = 0.06, -0.06
_LEAST_WORDS = 0.17


class Likeness:
    """The clauses of several Compacts held together; a clause is known by its place."""

    def __init__(self, olds: Sequence[Old]) -> None:
        """Read the words of all of them."""
        self._olds = olds
        self._texts = [unlabelled(" ".join(old.clause.text.split())) for old in olds]
        self.wordings = Wordings(self._texts, ())
        bare = [in_concepts(text) for text in self._texts]
        self._in_concepts = Wordings(bare, ())
        named = [" ".join(_token(name) for name in concepts(t)) for t in self._texts]
        self._concepts = Wordings(named, ())

    def score(self, one: int, other: int) -> float:
        """Return how alike two clauses are, from 0; `SAME_WORDS` for the same words."""
        if self._texts[one] == self._texts[other] and self._texts[one]:
            return SAME_WORDS
        first, second = self._olds[one], self._olds[other]
        dice = self.wordings.dice(one, other)
        if first.clause.kind not in ACTS or second.clause.kind not in ACTS:
            return dice if dice >= _PROSE_ALIKE else 0.0
        return (
            _WORDS * dice
            + _IN_CONCEPTS * self._in_concepts.dice(one, other)
            + _CONCEPTS * self._concepts.dice(one, other)
            + _MEANT * meant_alike(first.meant, second.meant)
            + _THEME * (bool(first.theme) and first.theme == second.theme)
        )

    def in_words(self, one: int, other: int) -> float:
        """Return how alike they are by their own words and what they answer to; else 0."""
        first, second = self._olds[one], self._olds[other]
        dice = self.wordings.dice(one, other)
        if dice < _LEAST_WORDS:
            return 0.0
        score = dice + _ref_bonus(first.refs, second.refs)
        if first.theme and second.theme:
            score += _SAME_THEME if first.theme == second.theme else _OTHER_THEME
        return score


def _token(name: str) -> str:
    return name.replace(" ", "").replace("-", "")[:8]


def meant_alike(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike the undertakings are that two clauses may answer to, from 0 to 1."""
    product = sum(share * other.get(ref, 0.0) for ref, share in one.items())
    size = math.sqrt(
        sum(s * s for s in one.values()) * sum(s * s for s in other.values())
    )
    return product / size if size else 0.0


def _ref_bonus(one: Sequence[str], other: Sequence[str]) -> float:
    if not one or not other:
        return 0.0
    if one[0] == other[0]:
        return _SAME_REF
    return _NEAR_REF if one[0] in other or other[0] in one else 0.0
