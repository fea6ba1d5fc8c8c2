"""Does one clause hold several promises? Then it is listed, with where it parts.

An item, a cell and a numbered clause are one clause, however many sentences they have;
a person may want them apart. (Running paragraphs are parted by `prose`.)
"""

from __future__ import annotations

import re

from compact_draft.intake.head_sides import leads_in
from compact_draft.intake.line_forms import opens_with_a_verb, sentences
from compact_draft.intake.own_words import OwnWords
from compact_draft.intake.wording import promise_in

SEVERAL = "it holds several promises: "
_MOST_LISTED = 4
_LEAST_WORDS_OF_AN_ACT = 2
_BEFORE = re.compile(
    r"^(?:[A-Z][^:;]{3,90}?\b(?:to|will|shall|undertakes?|agrees?|must)\s*:\s*)?(?:and\s+)?"
    r"(?:\([ivxa-h\d]{1,4}\)\s*)?"
)
"""What stands before the first act of several, and the mark of each."""
_DASH = re.compile(r"\s+[–—-]+\s+|;\s+")


def several(words: str, own: OwnWords) -> str:
    """Return the doubt that a clause holds more than one promise; empty if it does not."""
    found = [each for each in sentences(words) if is_promise(each, own)]
    parts = [_BEFORE.sub("", part) for part in _DASH.split(words)]
    if len(found) < 2 and len(parts) > 1 and all(map(_is_an_act, parts)):
        found = parts
    if len(found) < 2:
        return ""
    shown = " | ".join(" ".join(each.split()) for each in found[:_MOST_LISTED])
    return f"{SEVERAL}{shown}"


def _is_an_act(words: str) -> bool:
    return len(words.split()) >= _LEAST_WORDS_OF_AN_ACT and opens_with_a_verb(words)


def is_promise(sentence: str, own: OwnWords) -> bool:
    """Tell whether a sentence by itself is a promise."""
    words = sentence.strip()
    if words.endswith(("?", ":", "!")) or leads_in(words, own.rules):
        return False
    promise = promise_in(words, own.rules)
    return own.surely_promises(words) or (promise is not None and promise.is_passive)
