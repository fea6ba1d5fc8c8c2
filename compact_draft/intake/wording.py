"""Whom does a line bind, and does it read as a promise, or as a scramble?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.intake.rules import Rules, key, says
from compact_draft.model.tags import By
from compact_draft.text.normalise import fold

_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)")
_MOST_WORDS_OF_A_SUBJECT = 14
_MOST_WORDS_AFTER_SIDE = 4
_MOST_WORDS_OF_A_HEAD = 10
_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[.!?:;,](?=\s|$|[\"'”’)])")
_LONG = 60
_WORDS_A_MARK = 45
_ODD_SHARE = 0.18
_LEAST_ODD = 12
_ALONE = frozenset({"a", "i", "o", "e", "s"})
_VOWEL = re.compile(r"[aeiouyáéíóúàèìòùâêîôûäëïöü]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a line that reads as a promise says of itself: who, and with which verb."""

    by: By
    verb: str


def mentioned(words: str, rules: Rules) -> list[tuple[int, int, By]]:
    """Return the sides a text names: start, end and side, in order, none within another.

    `words` is as `rules.key` gives it; of two that begin alike the longer counts.
    """
    return [
        (found.start(), found.end(), rules.sides[found.group()])
        for found in rules.side.finditer(words)
        if found.group()
    ]


def together(sides: Iterable[By]) -> By | None:
    """Return the one side that several names come to; None for no names."""
    named = set(sides)
    if not named:
        return None
    return named.pop() if len(named) == 1 else By.BOTH


def side_of(text: str, rules: Rules) -> By | None:
    """Return whom a heading or column head names; None for nobody, or a long text."""
    words = key(text)
    if len(words.split()) > _MOST_WORDS_OF_A_HEAD:
        return None
    named = [by for _, _, by in mentioned(words, rules)]
    sides = [by for by in named if by is not By.BOTH]
    return together(sides or named)


def is_only_a_side(text: str, rules: Rules) -> bool:
    """Tell whether a text is nothing but the name of a side, as a head may be."""
    words = key(text)
    for opener in rules.openers:
        words = words.removeprefix(f"{opener} ")
    for verb in rules.verbs:
        words = words.removesuffix(f" {verb}")
    return words in rules.sides


def promise_in(text: str, rules: Rules) -> Promise | None:
    """Return who promises at the start of a text; None if it reads as no promise.

    A side, perhaps with a word or two before and a few behind, then a verb of promise.
    """
    words = key(_CLAUSE_END.split(fold(text), maxsplit=1)[0])
    verbs = [(f" {words} ".find(f" {verb} "), verb) for verb in rules.verbs]
    ahead = [(at, -len(verb), verb) for at, verb in verbs if at > 0]
    if not ahead:
        return None
    at, _, verb = min(ahead)
    subject = words[:at].strip()
    if len(subject.split()) > _MOST_WORDS_OF_A_SUBJECT:
        return None
    if any(says(subject, stop) for stop in rules.stops):
        return None
    named = mentioned(subject, rules)
    if not named or not _opens(subject[: named[0][0]], rules):
        return None
    if len(subject[named[-1][1] :].split()) > _MOST_WORDS_AFTER_SIDE:
        return None
    by = together(side for _, _, side in named)
    return None if by is None else Promise(by=by, verb=verb)


def _opens(words: str, rules: Rules) -> bool:
    """Tell whether words are only such as may stand before the side that acts."""
    words = words.strip()
    while words:
        opener = next(
            (o for o in rules.openers if words == o or words.startswith(f"{o} ")), None
        )
        if opener is None:
            return False
        words = words[len(opener) :].strip()
    return True


def is_strong(promise: Promise, rules: Rules) -> bool:
    """Tell whether the verb makes a promise even in a plain paragraph."""
    return promise.verb not in rules.weak


def looks_scrambled(text: str) -> bool:
    """Tell whether a paragraph reads as a bad scan does.

    Long and almost without a full stop or comma, or full of what are no words: lone
    letters, letters mixed with digits, words without a vowel.
    """
    words = text.split()
    if len(words) >= _LONG and len(_MARK.findall(text)) * _WORDS_A_MARK < len(words):
        return True
    odd = sum(_is_odd(word) for word in words)
    return len(words) >= _LEAST_ODD and odd > _ODD_SHARE * len(words)


def _is_odd(word: str) -> bool:
    letters = word.strip("\"'‘’“”().,;:!?-–—•/&")
    if not letters:
        return word not in ("-", "–", "—", "&", "•", "/")
    if len(letters) == 1:
        return letters.lower() not in _ALONE and not letters.isdigit()
    if letters.isupper() or not _WORD.fullmatch(letters):
        mixed = any(c.isdigit() for c in letters) and any(c.islower() for c in letters)
        return mixed and not letters[0].isdigit()
    return len(letters) > 3 and not _VOWEL.search(letters.lower())
