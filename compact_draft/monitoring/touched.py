"""Which signed clauses does a decision paper touch?

A paragraph of a paper touches a promise where it has much of that promise's words, the
rarer the more, or answers to the same national undertaking and shares its words. What is
found is for a person to read: nothing here says that a promise is broken. Where both name
a period, and not the same one, that is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.diff.likeness import Wordings
from compact_draft.judgement.language import word_set
from compact_draft.judgement.lengths import lengths, same
from compact_draft.model.clause import ClauseId
from compact_draft.text.normalise import fold

TOUCHES = 0.3
"""From this share of a promise's words in a paragraph on it is touched."""
_LEAST = 0.12
_SAME_REF = 0.2
_SAME_THEME = 0.06
_OTHER_THEME = -0.05
_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of a paper, or one promise.

    Attributes:
        name: Its place in words, or the promise's id.
        text: Its words.
        refs: National undertakings that it seems to answer to, the likeliest first.
        theme: What it seems to be about; empty for not known.
    """

    name: str
    text: str
    refs: tuple[str, ...] = ()
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """A paragraph that touches a promise.

    Attributes:
        clause: The promise's id.
        place: Where the paragraph stands in the paper, in words.
        text: Its words.
        shared: Words that both have, in the order of the promise.
        periods: Periods that differ, in sentences.
        score: How much speaks for it, from 0.
    """

    clause: ClauseId
    place: str
    text: str
    shared: tuple[str, ...]
    periods: tuple[str, ...]
    score: float


def touches(promises: Sequence[Passage], paper: Sequence[Passage]) -> tuple[Touch, ...]:
    """Return what a paper touches: promises in order, each with its likeliest paragraphs."""
    wordings = Wordings(
        [promise.text for promise in promises], [passage.text for passage in paper]
    )
    found = []
    for n, promise in enumerate(promises):
        mine = []
        for m, passage in enumerate(paper):
            share = wordings.within(n, len(promises) + m)
            score = share + _speaks(promise, passage)
            if share >= _LEAST and score >= TOUCHES:
                mine.append(_touch(promise, passage, score))
        mine.sort(key=lambda touch: -touch.score)
        found += mine[:_SHOWN]
    return tuple(found)


def _speaks(promise: Passage, passage: Passage) -> float:
    more = 0.0
    if promise.refs and passage.refs and promise.refs[0] in passage.refs[:2]:
        more += _SAME_REF
    if promise.theme and passage.theme:
        more += _SAME_THEME if promise.theme == passage.theme else _OTHER_THEME
    return more


def _touch(promise: Passage, passage: Passage, score: float) -> Touch:
    theirs = set(_words(passage.text))
    shared = dict.fromkeys(w for w in _words(promise.text) if w in theirs)
    return Touch(
        clause=promise.name,
        place=passage.name,
        text=passage.text,
        shared=tuple(shared),
        periods=_periods(promise.text, passage.text),
        score=round(score, 3),
    )


def _words(text: str) -> list[str]:
    words = (word.strip(".,;:!?()[]“”‘’'\"") for word in fold(text).split())
    return [word for word in words if len(word) > 3 and word not in _LITTLE]


_LITTLE = word_set(
    """
    this that with from will shall must their them they have been which where when before
    after every each other than into what would could should there these those also only
    such does more
    """
)


def _periods(promise: str, passage: str) -> tuple[str, ...]:
    """Return where both name a period and none of them is the same."""
    ours, theirs = lengths(promise), lengths(passage)
    if not ours or not theirs or any(same(a, b) for a in ours for b in theirs):
        return ()
    said = ", ".join(f"“{length.words}”" for length in theirs)
    promised = ", ".join(f"“{length.words}”" for length in ours)
    return (f"the paper says {said}, the Compact {promised}",)
