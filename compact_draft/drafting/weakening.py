"""Does the new wording of a promise bind less than the old? Told apart, never decided.

What the words show is named: a softer verb, a hedge that came in, a period that went or
changed. Where the words do not tell which way a period changed the
promise, that is said.
"""

from __future__ import annotations

import re

from compact_draft.judgement.suggest import Suggestion

_FIRM = frozenset({"will", "must", "commit", "imperative", "present"})
_SOFTER = frozenset({"should", "need", "recognise", "encourage"})
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
_NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty",
]  # fmt: skip
_SAID = {
    "imperative": "a bare verb",
    "present": "the present tense",
    "commit": "a commitment",
    "desired": "a wish",
    "none": "no verb",
}
_PERIOD = re.compile(
    rf"(?P<count>\d+|an?|{'|'.join(_NUMBERS)})[\s-]+(?:\w+[\s-]+)?"
    rf"(?P<unit>{'|'.join(_DAYS)})s?\b",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"^(?:within|in|no later than|not later than|by)\b", re.IGNORECASE
)
_AT_LEAST = re.compile(
    r"\b(?:at least|a minimum of|no less than|not less than|no fewer than|notice)\b",
    re.IGNORECASE,
)


def weakening(
    old: Suggestion, new: Suggestion, old_text: str, new_text: str
) -> tuple[str, ...]:
    """Return in words how the new wording may bind less; empty where it does not.

    Args:
        old: What the old words suggest.
        new: What the new words suggest.
        old_text: The old words.
        new_text: The new words.
    """
    if not old.is_commitment:
        return ()
    if not new.is_commitment:
        return ("the new words read as no promise",)
    found = []
    if _force(new.modality) < _force(old.modality):
        found.append(f"softer: {_said(old.modality)} became {_said(new.modality)}")
    elif (old.achievability, new.achievability) == ("achievable", "aspirational"):
        found.append(f"a hedge came in: {_reason(new)}")
    found += _period(old, new, old_text, new_text)
    return tuple(found)


def _force(modality: str) -> int:
    return 2 if modality in _FIRM else 1 if modality in _SOFTER else 0


def _said(modality: str) -> str:
    return _SAID.get(modality, f"“{modality}”")


def _reason(suggestion: Suggestion) -> str:
    label = "achievability: aspirational, "
    own = [one.removeprefix(label) for one in suggestion.because if label in one]
    return "; ".join(own)


def _period(
    old: Suggestion, new: Suggestion, old_text: str, new_text: str
) -> list[str]:
    before, after = old.timeframe, new.timeframe
    if before is None or before == after:
        return []
    if after is None:
        return [f"the period is gone: it was “{before}”"]
    was, now = days(before), days(after)
    if was is None or now is None:
        return [f"the period changed from “{before}” to “{after}”: see which way"]
    if was == now:
        return []
    is_notice = any(_AT_LEAST.search(text) for text in (old_text, new_text))
    if _AT_MOST.match(before) and not is_notice:
        return (
            [f"the period is longer: “{before}” became “{after}”"] if now > was else []
        )
    if is_notice and not _AT_MOST.match(before):
        return (
            [f"the period is shorter: “{before}” became “{after}”"] if now < was else []
        )
    return [f"the period changed from “{before}” to “{after}”: see which way"]


def days(words: str) -> int | None:
    """Return about how many days a period is; None where its words name no length."""
    found = _PERIOD.search(words)
    if found is None:
        return None
    count = found["count"].lower()
    number = int(count) if count.isdigit() else 1
    if count in _NUMBERS:
        number = _NUMBERS.index(count) + 1
    return number * _DAYS[found["unit"].lower()]
