"""Answers that were given to remarks of the same kind, offered with their wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.answers.alike import likeness, words_of
from compact_draft.model.annotation import Decision

LEAST = 0.4
"""Less likeness than this is chance."""
_ENOUGH = 3
_WITHIN = 0.7
"""What a text is like that holds all another is about, and more."""
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """a an the of to and or in on at by for with from as is are be been was were it
        its this that these those there we our us you your they their i my me he she not
        no so if but than then when which who what how do does did has have had can could
        will would shall should may might must please more also very""",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A remark that was answered.

    Attributes:
        round: Label of its round.
        annotation: Its id.
        clause: Id of the clause it was on; empty for none.
        words: What was said, or asked for.
        decision: The answer.
    """

    round: str
    annotation: str
    clause: str
    words: str
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An answer given before, and how like its remark is, from 0 to 1."""

    given: Given
    likeness: float


def offers(
    words: str, clause: str, given: Iterable[Given], *, most: int = 3
) -> tuple[Offer, ...]:
    """Return the answers to the remarks that are most like some words, likest first.

    Of several remarks that one decision covers, the likest stands for them.

    Args:
        words: What is said now.
        clause: The clause it is on; of two as like the one on the same clause is first.
        given: Remarks that were answered, of any round.
        most: How many are wanted.
    """
    wanted = words_of(words)
    best: dict[tuple[str, str], Offer] = {}
    for answer in given:
        like = _like(wanted, words_of(answer.words))
        key = (answer.round, answer.decision.id)
        if like >= LEAST and (key not in best or best[key].likeness < like):
            best[key] = Offer(given=answer, likeness=round(like, 2))
    order = sorted(best.values(), key=lambda o: (-o.likeness, o.given.clause != clause))
    return tuple(order[:most])


def _like(one: Sequence[str], other: Sequence[str]) -> float:
    """Return how like two texts are: in their order of words, or in what they are about."""
    mine, theirs = (
        {_stem(w) for w in text if w not in _COMMON} for text in (one, other)
    )
    if not mine or not theirs:
        return 1.0 if one == other else 0.0
    both, least = len(mine & theirs), min(len(mine), len(theirs))
    about = 2 * both / (len(mine) + len(theirs))
    within = _WITHIN * both / least if least >= _ENOUGH else 0.0
    return max(about, within, likeness(one, other))


def _stem(word: str) -> str:
    """Return a word without the ending of a plural or a tense."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)]
    return word
