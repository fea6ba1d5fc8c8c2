"""Which side does something now, as a rule: "The Council consults for twelve weeks"?

Many old files promise in the present: "Groups keep proper accounts". Under a head that
names the same side, behind a month ("April: the Council pays ..."), or where it comes
round again and again, such a sentence is read as a promise, with a doubt.
"""

from __future__ import annotations

import re

from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned
from compact_draft.judgement.verbs import BARE
from compact_draft.model.tags import By

NO_ACT = frozenset(
    [
        "recognise", "value", "respect", "understand", "welcome", "believe", "know", "see",
        "want", "need", "hope", "share", "face", "meet", "include", "cover", "work", "run",
        "number", "vary", "differ", "employ", "serve", "represent", "play", "bring",
        "have", "ha", "come", "go", "look", "depend", "tend", "consist", "live", "lie", "stand", "be", "form",
    ]
)  # fmt: skip
"""What a body does without promising anything by it."""
_LABEL = re.compile(
    r"(?P<label>[A-Z][\w’']*(?: [\w’']+){0,3})\s*(?::|\s[–—-])\s+(?=\S)"
)
_TIME = re.compile(
    r"(?:(?:early|late|mid|each|every|in|by|end of|week|month|day|quarter|term|stage|step|phase)[ -]?)*"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|spring|summer|autumn|winter|easter|christmas|monday|year|month|quarter|one|two|three|four|five|six"
    r"|first|second|third|fourth|\d{1,2})(?: \w+)?",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:it|they) (?:(?:does|do) not |never |always |also |normally |only )?(?P<verb>[a-z]+)\b"
)
_ADVERB = re.compile(
    r"(?:(?:always|also|normally|never|only|both|each|all|(?:does|do) not) )+"
)
_UNENDED = ("?", ":", "!")
_LEAST_WORDS = 5


def labelled_by_time(words: str) -> bool:
    """Tell whether a sentence stands behind a time or a step: "April: ...", "Step 2 – ..."."""
    found = _LABEL.match(words)
    return found is not None and _TIME.fullmatch(found["label"]) is not None


def acts_now(words: str, rules: Rules) -> By | None:
    """Return the side that a sentence says does something now; None where none does."""
    bare = _LABEL.sub("", words, count=1) if labelled_by_time(words) else words
    if len(bare.split()) < _LEAST_WORDS or bare.rstrip().endswith(_UNENDED):
        return None
    folded = key(bare)
    for opener in ("the ", "each ", "our ", "all ", "every "):
        folded = folded.removeprefix(opener)
    named = mentioned(folded, rules)
    if not named or named[0][0] or folded[: named[0][1]] == "we":
        return None
    sides, end = {named[0][2]}, named[0][1]
    for start, stop, side in named[1:]:
        if re.fullmatch(r" and (?:the |its |all )?", folded[end:start]):
            sides.add(side)
            end = stop
    rest = _ADVERB.sub("", folded[end:].strip(), count=1)
    if not _is_act(rest.split(" ", 1)[0]):
        return None
    return sides.pop() if len(sides) == 1 else By.BOTH


def goes_on_acting(words: str) -> bool:
    """Tell whether "it" or "they" do something now: "It pays each quarter in advance."."""
    found = _IT.match(key(words))
    few = len(words.split()) < _LEAST_WORDS - 1
    return found is not None and not few and _is_act(found["verb"])


def _is_act(word: str) -> bool:
    forms = {word, word.removesuffix("s"), word.removesuffix("es")}
    return bool(forms & BARE) and not forms & NO_ACT
