"""How much of one clause is in another, its common words counting little?

For clauses without ids. A word weighs the more the fewer clauses of both texts hold it,
so that the stock phrases of the trade ("The Council will") tie nothing together.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from compact_draft.text.normalise import fold
from compact_draft.text.tokens import is_word, tokens

_LABEL = re.compile(
    r"\s*(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)+|[•●▪·*o‣-])\s+"
)
"""A typed number, letter or bullet at the head of a folded text: "4.2", "(a)", "iv."."""
_LITTLE = re.compile(
    "a|an|and|any|are|as|at|be|by|do|for|from|has|have|if|in|into|is|it|its|may|must|not"
    "|of|on|or|our|shall|should|so|than|that|the|their|them|there|these|they|this|those"
    "|to|us|was|we|were|what|when|where|which|who|will|with|you|your"
)
"""Words that tie clauses together even less than their number tells: in a short text
every word is rare. They weigh a quarter."""
_STEM = 6
_SHORT = 3
_SCALE = 100
_COMMON = 0.2
"""Words in more than this share of the clauses are not searched for, within bounds."""
_FEW = 40
_MANY = 200
_MOST_CANDIDATES = 40


def unlabelled(text: str) -> str:
    """Return the comparing key of a clause, without a number typed before it."""
    folded = fold(text)
    return _LABEL.sub("", folded, count=1) if _LABEL.match(folded) else folded


class Wordings:
    """The clauses of two texts as weighed words.

    Places 0 to n - 1 are the old clauses, the new ones follow.

    Attributes:
        words: For each place, its words in order, as ints.
        weights: For each place, the sum of the weights of its words.
    """

    __slots__ = (
        "_bags",
        "_common",
        "_first_new",
        "_found",
        "_holders",
        "_weigh",
        "weights",
        "words",
    )

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        self.words: list[list[int]] = [
            [
                numbers.setdefault(_stem(word), len(numbers))
                for word in tokens(text)
                if is_word(word)
            ]
            for text in (*old, *new)
        ]
        self._first_new = len(old)
        self._bags = [Counter(words) for words in self.words]
        holders = Counter(word for bag in self._bags for word in bag)
        little = {n for word, n in numbers.items() if _LITTLE.fullmatch(word)}
        self._weigh = {
            word: round(_weight(count / len(self.words), is_little=word in little))
            for word, count in holders.items()
        }
        self.weights = [self._sum(bag) for bag in self._bags]
        self._common: dict[tuple[int, int], int] = {}
        self._found: dict[int, list[int]] = {}
        self._holders: dict[int, list[int]] = {}

    def search_among(self, places: Iterable[int]) -> None:
        """Say among which places `candidates` looks; at first among none."""
        self._found.clear()
        self._holders.clear()
        for place in places:
            for word in self._bags[place]:
                self._holders.setdefault(word, []).append(place)

    def common(self, one: int, other: int) -> int:
        """Return the weight of the words that two places have in common."""
        pair = (one, other) if one < other else (other, one)
        known = self._common.get(pair)
        if known is None:
            bag, weigh = self._bags[pair[1]], self._weigh
            known = self._common[pair] = sum(
                weigh[word] * min(count, bag[word])
                for word, count in self._bags[pair[0]].items()
                if word in bag
            )
        return known

    def dice(self, one: int, other: int) -> float:
        """Return how alike two places are, from 0 to 1."""
        total = self.weights[one] + self.weights[other]
        return 2 * self.common(one, other) / total if total else 0.0

    def within(self, part: int, whole: int) -> float:
        """Return how much of the words of `part` is in `whole`, from 0 to 1."""
        weight = self.weights[part]
        return self.common(part, whole) / weight if weight else 0.0

    def kept(self, whole: int, parts: Sequence[int]) -> int:
        """Return the weight of the words that stay, in order, when one becomes many."""
        joined = [word for part in parts for word in self.words[part]]
        words = self.words[whole]
        return sum(
            self._weigh[words[at]]
            for op in LCSseq.opcodes(words, joined)
            if op.tag == "equal"
            for at in range(op.src_start, op.src_end)
        )

    def candidates(self, place: int) -> list[int]:
        """Return places on the other side that share much, the most first."""
        if place not in self._found:
            self._found[place] = self._search(place)
        return self._found[place]

    def _search(self, place: int) -> list[int]:
        most = min(max(_FEW, round(_COMMON * len(self.words))), _MANY)
        is_old = place < self._first_new
        shared: Counter[int] = Counter()
        for word in self._bags[place]:
            holders = self._holders.get(word, ())
            if len(holders) <= most:
                weight = self._weigh[word]
                for other in holders:
                    if (other < self._first_new) != is_old:
                        shared[other] += weight
        best = sorted(shared, key=lambda other: (-shared[other], other))
        return best[:_MOST_CANDIDATES]

    def _sum(self, bag: Counter[int]) -> int:
        return sum(self._weigh[word] * count for word, count in bag.items())


def _weight(share: float, *, is_little: bool) -> float:
    """Return the weight of a word that so many of the clauses hold."""
    weight = _SCALE * math.log(1 + 1 / share)
    return weight / 4 if is_little else weight


def _stem(word: str) -> str:
    """Return what "consult", "consulted" and "consultation" share."""
    if len(word) <= _SHORT or not word.isalpha():
        return word
    return word.removesuffix("s")[:_STEM]
