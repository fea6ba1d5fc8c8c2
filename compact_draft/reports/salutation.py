"""How a letter begins: to a person or a body by name, to a meeting by what it was."""

from __future__ import annotations

import re

from compact_draft.telling.points import Voice

_MEETING = "meeting"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_DATE = re.compile(
    rf"(?:[,;:(–-]\s*{_MONTH}\s+\d{{4}}|[\s,;:()–-]*\b(?:on\s+|of\s+)?{_DAY}(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}))[\s).,;]*$",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"\b(?:meeting|forum|workshop|event|evening|session|drop.?in|conference|assembly|panel"
    r"|focus group|round ?table|open day|gathering|network|coffee morning|surgery|briefing)s?\b",
    re.IGNORECASE,
)


def undated(name: str) -> str:
    """Return a name without the date at its end: "Youth forum, 3 May 2026" is a forum."""
    return _DATE.sub("", name) or name


def salutation(voice: Voice) -> str:
    """Return how a letter to somebody begins, without the comma."""
    name = undated(voice.name)
    if not name:
        return "Dear respondent"
    if is_meeting(voice):
        return f"To those who came to {name}"
    return f"Dear {name}"


def is_meeting(voice: Voice) -> bool:
    """Say whether what has a name is a meeting, of which notes came, and no person or body."""
    if set(voice.channels) != {_MEETING} or voice.capacity or voice.body:
        return False
    return undated(voice.name) != voice.name or bool(_GATHERING.search(voice.name))
