"""Whom does a sentence of a letter bind, when "we" and "I" are its writer?"""

from __future__ import annotations

import re

from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned, promise_in
from compact_draft.model.tags import By

WRITER = "it names nobody who acts; taken for the side that writes the letter"
READER = "“you” is taken for the side that the letter is written to"

_BOTH = re.compile(
    r"\b(?:both of us|each other|one another|between us|the two of us|we (?:will|shall) (?:both|each|all)|you and (?:i|we)|jointly"
    r"|\w+ and (?:i|we) (?:will|shall|are to|have agreed|undertake|promise))\b"
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|we) (?:\w+ly |also |hereby |therefore )?"
    r"(?:will|shall|should|am to|are to|undertake|undertakes|promise|pledge|commit|agree) (?!be (?:glad"
    r"|grateful|pleased|happy|delighted|sorry|away|there|in touch|on leave|able)|look forward|(?:like|have|say|think|prefer)\b)"
)
_YOU_ACT = re.compile(
    r"(?:in return )?(?:you|your (?:\w+ ){1,3})(?: ?)(?:(?:for|on) your (?:own )?(?:part|side) |in turn |in return )?(?:also )?(?:will|shall|must|undertake|agree)"
    r" (?:also )?(?!be\b"
    r"|have\b|get\b|receive\b|hear\b|see\b|find\b|know\b|remain\b)"
)
_WORD_OF_HONOUR = re.compile(
    r"\b(?:my|our|the \w+s) (?:word|promise|pledge|assurance|undertaking|guarantee|commitment)s?\b"
    r"|\b(?:i|we) (?:can |hereby |now |do )?(?:promise|undertake|pledge|assure|guarantee|agree"
    r"|commit|offer)\b|\b(?:from|for|on) (?:our|my) (?:side|part|own part)\b"
    r"|\byou (?:may|can|will be able to) (?:also |always )?(?:count|rely|depend)\b"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_REPORTED = re.compile(
    r"\b(?:say|says|said|told|felt|asked|understand|hope|trust) that\b|^(?:if|that) you"
)
_OTHER = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}


def promises_in_person(words: str) -> bool:
    """Tell whether the writer of a letter binds himself: "I shall see to it", "We will:"."""
    said = f"{key(_QUOTED.sub(' ', words))} "
    return bool(_FIRST_PERSON.search(said)) and not _REPORTED.search(said)


def binds_you(words: str) -> bool:
    """Tell whether a sentence says what its readers must do: "You must tell us when"."""
    return bool(_YOU_ACT.match(key(words)))


def gives_word(words: str) -> bool:
    """Tell whether a lead-in says that what follows is promised: "I give you my word"."""
    return bool(_WORD_OF_HONOUR.search(key(words)))


def bound_in_letter(words: str, writer: By, rules: Rules) -> tuple[By, tuple[str, ...]]:
    """Return whom a promise in a letter binds, and what is doubtful about that."""
    said = key(words)
    if _BOTH.search(said):
        return By.BOTH, ()
    promise = promise_in(words, rules)
    if promise is not None and promise.is_we:
        return writer, ()
    if promise is not None and not promise.is_passive:
        return promise.by, ()
    if _FIRST_PERSON.search(said):
        return writer, ()
    if _YOU_ACT.match(said):
        return _OTHER.get(writer, writer), (READER,)
    named = mentioned(said, rules)
    if promise is None and named and named[0][0] == 0 and named[0][2] is not By.BOTH:
        return named[0][2], (WRITER,) if named[0][2] is not writer else ()
    return writer, (WRITER,)


def speaks_of_one_side(words: str, rules: Rules) -> bool:
    """Tell whether "we" speak of one side as of others: "we will ring groups back"."""
    named = {by for _, _, by in mentioned(key(words), rules)} - {By.BOTH}
    return len(named) == 1
