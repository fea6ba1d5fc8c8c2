"""Find texts by a few words: stems, the trade's other words for a thing, best first."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.text.normalise import fold

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "that",
        "the",
        "their",
        "them",
        "this",
        "to",
        "we",
        "will",
        "with",
    ]
)
_ENDINGS = (
    ("ational", "ate"), ("ations", "ate"), ("ation", "ate"), ("iveness", "ive"),
    ("fulness", "ful"), ("ments", ""), ("ment", ""), ("nesses", ""), ("ness", ""),
    ("ities", "ity"), ("ingly", ""), ("ings", ""), ("edly", ""), ("ies", "y"), ("ied", "y"),
    ("ying", "y"), ("sses", "ss"), ("ing", ""), ("ers", "er"), ("ors", "or"), ("ed", ""),
    ("ly", ""), ("es", ""), ("s", ""),
)  # fmt: skip
_LEAST_STEM = 3
_LEAST_PREFIX = 3
_OWN, _ALIKE = 1.0, 0.6
_LABELS = {"family": 20.0, "theme": 5.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A thing that the trade has several words for.

    Attributes:
        words: What people call it; any of them means the thing.
        finds: Words by which a text on it is known: every word of one must stand in it;
            ``family:NAME`` and ``theme:NAME`` name a label that the text bears.
    """

    words: tuple[str, ...]
    finds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that can be found.

    Attributes:
        title: Words that count more than the rest.
        text: Its words.
        labels: Labels such as "family:pay-on-time" and "theme:payment".
    """

    title: str
    text: str
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that was found.

    Attributes:
        place: Its place among the documents, from 0.
        score: How well it fits; means nothing but an order.
        is_whole: Whether everything that was asked for is in it.
    """

    place: int
    score: float
    is_whole: bool


def stem(word: str) -> str:
    """Return a word without its ending, so that "payments" meets "paying"."""
    if not word.isascii() or not word.isalpha():
        return word
    for ending, instead in _ENDINGS:
        kept = len(word) - len(ending) + len(instead)
        if word.endswith(ending) and kept >= _LEAST_STEM:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                break
            word = word[: -len(ending)] + instead
            break
    if len(word) > _LEAST_STEM and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > _LEAST_STEM and word[-1] == "e":
        word = word[:-1]
    return {"paid": "pay"}.get(word, word)


def stems(text: str) -> list[str]:
    """Return the stems of the words of a text that say something, in order."""
    return [stem(w) for w in _WORD.findall(fold(text)) if w not in _EMPTY]


class Finder:
    """Finds documents by a few words."""

    def __init__(self, documents: Sequence[Document], terms: Iterable[Term]) -> None:
        """Read the documents once; a query then costs little.

        Args:
            documents: What can be found.
            terms: The trade's words.
        """
        self._titles = [Counter(stems(document.title)) for document in documents]
        self._texts = [Counter(stems(document.text)) for document in documents]
        self._labels = [frozenset(document.labels) for document in documents]
        self._words = [
            frozenset(_WORD.findall(fold(f"{document.title} {document.text}")))
            for document in documents
        ]
        self._terms = [
            (tuple(tuple(stems(words)) for words in term.words), term.finds)
            for term in terms
        ]
        seen: Counter[str] = Counter()
        for title, text in zip(self._titles, self._texts, strict=True):
            seen.update({*title, *text})
        count = len(documents)
        self._rarity = {
            word: math.log((1 + count) / (1 + times)) + 1
            for word, times in seen.items()
        }

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return the documents that fit a query, best first.

        Those that have all of it come first; where there is none, those that have some.
        """
        units = self._units(query)
        if not units:
            return ()
        hits = []
        for place in range(len(self._texts)):
            scores = [self._unit(place, *unit) for unit in units]
            met = [score for score in scores if score > 0]
            if met:
                whole = len(met) == len(units)
                hits.append(Hit(place=place, score=sum(met), is_whole=whole))
        if any(hit.is_whole for hit in hits):
            hits = [hit for hit in hits if hit.is_whole]
        else:
            most = max((hit.score for hit in hits), default=0.0)
            hits = [hit for hit in hits if hit.score >= most / 2]
        return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.place)))

    def _units(self, query: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Return what is asked for: the words of each thing, and what finds it."""
        left = [w for w in _WORD.findall(fold(query)) if w not in _EMPTY]
        units: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        at = 0
        while at < len(left):
            size, finds = self._term_at([stem(word) for word in left[at:]])
            units.append((tuple(left[at : at + size]), finds))
            at += size
        return units

    def _term_at(self, words: Sequence[str]) -> tuple[int, tuple[str, ...]]:
        """Return how many of the words name a thing of the trade, and what finds it."""
        best, finds = 1, tuple[str, ...]()
        for named, found in self._terms:
            for name in named:
                fits = name and tuple(words[: len(name)]) == name
                if fits and (len(name) > best or (len(name) == best and not finds)):
                    best = len(name)
                    others = (" ".join(other) for other in named if other != name)
                    finds = (*found, *others)
        return best, finds

    def _unit(self, place: int, words: Sequence[str], finds: Sequence[str]) -> float:
        own = self._all(place, words) * _OWN
        alike = [
            _LABELS.get(find.partition(":")[0], 1.0)
            if find in self._labels[place]
            else self._all(place, _WORD.findall(fold(find))) * _ALIKE
            for find in finds
            if ":" not in find or find in self._labels[place]
        ]
        return own + max(alike, default=0.0)

    def _all(self, place: int, words: Sequence[str]) -> float:
        """Return how well all the words stand in a document; 0 where one does not."""
        total = 0.0
        for word in words:
            found = self._word(place, word)
            if not found:
                return 0.0
            total += found
        return total / max(len(words), 1)

    def _word(self, place: int, word: str) -> float:
        root = stem(word)
        weight = self._rarity.get(root, 1.0)
        title = min(self._titles[place][root], 1) * 3.0
        text = (
            1.0 + math.log(self._texts[place][root]) if self._texts[place][root] else 0
        )
        if title or text:
            return (title + text) * weight
        begins = len(word) >= _LEAST_PREFIX or word.isdigit()
        if begins and any(document.startswith(word) for document in self._words[place]):
            return 0.8
        return 0.0


def terms_of(rows: Iterable[Mapping[str, Sequence[str]]]) -> tuple[Term, ...]:
    """Return the terms of rows with ``words`` and ``finds``."""
    return tuple(
        Term(words=tuple(row["words"]), finds=tuple(row.get("finds", ())))
        for row in rows
    )
