"""Did the round keep to what the draft itself promises about consulting people?

What the draft promises is read from its own clauses on consultation, feedback and access;
what the round did, from its records. Where the records do not tell, that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from compact_draft.judgement.lengths import AT_LEAST, AT_MOST, OPEN, lengths
from compact_draft.model.tags import By
from compact_draft.telling.points import Hearing, Line, long_date
from compact_draft.text.plural import plural

KEPT, SHORT, UNKNOWN = "yes", "no", "not known"
_WEEK = 7
_LONGER = 14
"""Days; what is promised for less is no length of a consultation."""
_CONSULT = re.compile(r"\bconsult\w*", re.IGNORECASE)
_FEEDBACK = re.compile(
    r"\b(?:feed ?back|report back|publish\w*|respon[ds]\w*|say what|tell (?:people|them|those))",
    re.IGNORECASE,
)
_FORMATS = re.compile(
    r"\b(?:formats?|large print|easy read|plain english|languages?|braille|accessible|on paper"
    r"|in person|meetings?|events?|online)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:notice|in advance|earliest|before(?:hand)?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One promise of the draft beside what the round did.

    Attributes:
        what: What it is about: length, notice, formats, feedback.
        promised: The clause, with its number.
        done: What the records say.
        kept: "yes", "no" or "not known".
    """

    what: str
    promised: str
    done: str
    kept: str


def practice(
    hearing: Hearing,
    *,
    told: date | None = None,
    announced: date | None = None,
    formats: Sequence[str] = (),
) -> tuple[Practice, ...]:
    """Return each promise that the round can be held against.

    What the voluntary sector promises its own members is none: a round of the partners
    neither keeps nor breaks it.

    Args:
        hearing: The round.
        told: The day on which people are told what came of it; None while they are not.
        announced: The day on which the draft was frozen to go out; None for not known.
        formats: In which formats the draft could be read and answered.
    """
    opens, closes = _date(hearing.opens), _date(hearing.closes)
    found: list[Practice] = []
    for line in (promise for promise in hearing.lines if promise.is_promise):
        if not (_CONSULT.search(line.text) or line.theme == "consultation"):
            continue
        if line.by is By.VCS:
            continue
        found += _length(line, opens, closes)
        found += _notice(line, announced, opens)
        if line.by is not By.UNCLEAR:
            found += _formats(line, formats)
            found += _feedback(line, closes, told)
    return tuple(found)


def _date(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _quoted(line: Line) -> str:
    return f"{line.number} “{line.text}”".strip()


def _spans(line: Line, use: str) -> list[float]:
    return [length.days for length in lengths(line.text) if length.use == use]


def _length(line: Line, opens: date | None, closes: date | None) -> Iterable[Practice]:
    spans = (*_spans(line, AT_LEAST), *_spans(line, OPEN))
    wanted = [days for days in spans if days >= _LONGER]
    if not wanted or not _CONSULT.search(line.text):
        return
    if opens is None or closes is None:
        yield Practice(
            what="Length",
            promised=_quoted(line),
            done="Opening or closing date is not on record.",
            kept=UNKNOWN,
        )
        return
    days = (closes - opens).days
    yield Practice(
        what="Length",
        promised=_quoted(line),
        done=f"Open from {opens} to {closes}: {days} days, {days / _WEEK:.0f} weeks."
        if days % _WEEK == 0
        else f"Open from {opens} to {closes}: {days} days.",
        kept=KEPT if days >= max(wanted) else SHORT,
    )


def _notice(
    line: Line, announced: date | None, opens: date | None
) -> Iterable[Practice]:
    if not _NOTICE.search(line.text) or _spans(line, AT_LEAST):
        return
    known = announced is not None and opens is not None
    yield Practice(
        what="Notice",
        promised=_quoted(line),
        done=f"The draft was frozen on {announced}; the round opened on {opens}."
        if known
        else "When people first heard of it is not on record.",
        kept=UNKNOWN,
    )


def _formats(line: Line, formats: Sequence[str]) -> Iterable[Practice]:
    if not _FORMATS.search(line.text):
        return
    yield Practice(
        what="Formats",
        promised=_quoted(line),
        done=f"Answers came by {', '.join(formats)}."
        if formats
        else "Nothing is on record.",
        kept=UNKNOWN,
    )


def _feedback(line: Line, closes: date | None, told: date | None) -> Iterable[Practice]:
    if not _FEEDBACK.search(line.text):
        return
    within = [days for days in _spans(line, AT_MOST) if days > 0]
    if told is None or closes is None:
        done = "When people are told is not on record yet."
        yield Practice(what="Feedback", promised=_quoted(line), done=done, kept=UNKNOWN)
        return
    days = (told - closes).days
    if told <= closes:
        done = (
            f"This answer was made on {long_date(told)}, before the round closed on "
            f"{long_date(closes)}; later answers are not in it."
        )
        yield Practice(what="Feedback", promised=_quoted(line), done=done, kept=UNKNOWN)
        return
    kept = UNKNOWN if not within else KEPT if days <= min(within) else SHORT
    yield Practice(
        what="Feedback",
        promised=_quoted(line),
        done=f"This answer was made on {told}, {plural(days, 'day')} after the round closed.",
        kept=kept,
    )
