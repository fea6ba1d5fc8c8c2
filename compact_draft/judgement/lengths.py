"""How long is a period, and which of two binds its bearer more?

"Three months", "12 weeks" and "a quarter" come to the same; a longer notice binds more,
a longer time to pay binds less, "twice a year" binds more than "every two years", and
"by March 2027" more than "by the end of 2028". Where the words do not tell which way a
period works, of two that differ no more is said than that they differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from compact_draft.judgement.language import LONGEST, mended
from compact_draft.judgement.periods import periods

AT_LEAST, AT_MOST, HOW_OFTEN, BY_DATE, OPEN = (
    "at least",
    "at most",
    "how often",
    "by date",
    "open",
)
"""What a period is for: time given, time allowed, how often, until when; or untold."""

_NEAR = 0.085
"""Lengths in unlike units are taken as the same within this share ("12 weeks")."""

_DAYS = {
    "hour": 1 / 24,
    "night": 1.0,
    "evening": 1.0,
    "morning": 1.0,
    "afternoon": 1.0,
    "day": 1.0,
    "weekend": 7.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.25 / 12,
    "quarter": 365.25 / 4,
    "term": 365.25 / 3,
    "year": 365.25,
    "season": 365.25 / 4,
}
_WORKING = 7 / 5
_UNITS = "|".join(
    [*sorted(_DAYS, key=len, reverse=True), "rnonth", "vveek", "weak", "yr"]
)
_ONES = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "single": 1, "couple of": 2, "several": 3,
    "few": 3,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}  # fmt: skip
_WORD = "|".join(sorted([*_ONES, *_TENS], key=len, reverse=True))
_COUNT = rf"(?:\d+(?:\.\d+)?|half an?|a quarter of an?|an? half|(?:{'|'.join(_TENS)})[ -](?:{'|'.join(list(_ONES)[2:11])})|(?:a )?(?:{_WORD}))"
_SPAN = re.compile(
    rf"\b(?P<count>{_COUNT})[\s-]+(?P<working>(?:(?:full|whole|clear|working|calendar"
    rf"|school|consecutive|financial|further|business)[\s-]+)*)(?P<unit>{_UNITS})s?\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?:(?P<word>once|twice|thrice)|(?P<count>{_COUNT}) times)\b", re.IGNORECASE
)
_PER = re.compile(
    rf"\b(?:an?|each|every|per|in|in an?|in each|in every)\s+"
    rf"(?:(?P<count>other|second|third|{_COUNT})\s+)?"
    rf"(?:(?:full|calendar|financial|school|working|municipal)\s+)*(?P<unit>{_UNITS})s?\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"\b(?:each|every|per)\s+(?:(?P<count>other|second|third|{_COUNT})\s+)?"
    rf"(?:(?:full|calendar|financial|school|working|municipal)\s+)*(?P<unit>{_UNITS})s?\b",
    re.IGNORECASE,
)
_ADVERBS = {
    "daily": 1.0, "weekly": 7.0, "fortnightly": 14.0, "monthly": 365.25 / 12,
    "bi-monthly": 365.25 / 6, "bimonthly": 365.25 / 6, "quarterly": 365.25 / 4,
    "termly": 365.25 / 3, "six-monthly": 365.25 / 2, "half-yearly": 365.25 / 2,
    "biannually": 365.25 / 2, "bi-annually": 365.25 / 2, "annually": 365.25,
    "yearly": 365.25, "annual": 365.25, "biennially": 730.5, "biennial": 730.5,
}  # fmt: skip
_ADVERB = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(_ADVERBS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december",
)  # fmt: skip
_SEASONS = {"spring": 4, "easter": 4, "summer": 7, "autumn": 10, "michaelmas": 9, "winter": 12, "christmas": 12}  # fmt: skip
_MONTH = re.compile(rf"\b(?:{'|'.join([*_MONTHS, *_SEASONS])})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")
_MONTHLY = re.compile(
    rf"\b(?:each|every)\s+(?:{'|'.join([*_MONTHS, *_SEASONS])})\b", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"\b(?:each|every) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE
)

_NO_LESS_BEFORE = re.compile(
    r"\b(?:no|not|never|nobody|none)\b(?:(?! but )[^.;:])*?\b(?:less|fewer|shorter) than\W*$",
    re.IGNORECASE,
)
_MOST_BEFORE = re.compile(
    r"\b(?:within|inside|in|no later than|not later than|no more than|not more than"
    r"|at most|up to|a maximum of|under|less than|never more than|by)\W*$",
    re.IGNORECASE,
)
_LEAST_BEFORE = re.compile(
    r"\b(?:at least|a minimum of|minimum|no less than|not less than|no fewer than"
    r"|not fewer than|no shorter than|not shorter than|never less than|for|over|last(?:s|ing)?"
    r"|run(?:s|ning)? (?:for )?|longer than|more than|upwards of)\W*$",
    re.IGNORECASE,
)
_LEAST_AFTER = re.compile(
    r"^\W*s?\W*(?:clear |written |firm |full |public |prior |reasoned )*"
    r"(?:notice|warning|before|ahead|in advance|prior|beforehand|or more|at least"
    r"|as a minimum|consultations?|to (?:respond|reply|answer|comment|consider)"
    r"|for (?:responses?|comments?|replies)|minimum|and no less|in which to|grants?"
    r"|agreements?|funding|contracts?|awards?|term)\b",
    re.IGNORECASE,
)
_MOST_AFTER = re.compile(
    r"^\W*s?\W*(?:of (?:receipt|receiving|an? |the |its |their |being|getting|any|each|when)"
    r"|after|at most|at the latest|or less|or sooner|from (?:receipt|the date))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A period as a value.

    Attributes:
        words: As written.
        use: One of the constants above.
        days: Length, time between two times, or a date's days since year 0; about.
        unit: Such as "month" or "working day"; lengths in one unit compare exactly.
    """

    words: str
    use: str
    days: float
    unit: str


def lengths(text: str) -> tuple[Length, ...]:
    """Return every period of `text` that has a length, in the order of the text."""
    read = mended(text[:LONGEST])
    found: list[Length] = []
    for period in periods(text):
        before, after = read[: period.start], read[period.end :]
        length = _length(read[period.start : period.end], before, after)
        if length is not None:
            found.append(length)
    return tuple(found)


def length(words: str) -> Length | None:
    """Return a period written by itself as a value; None where it has no length."""
    return _length(mended(words), "", "")


def same(one: Length, other: Length) -> bool:
    """Tell whether two lengths come to the same ("three months" and "12 weeks")."""
    if one.unit == other.unit:
        return one.days == other.days
    if BY_DATE in {one.use, other.use}:
        return one.use == other.use and one.days == other.days
    return abs(one.days - other.days) <= _NEAR * max(one.days, other.days)


def binds(old: Length, new: Length) -> int | None:
    """Tell how the new period binds beside the old one.

    Returns:
        1 where it binds more, -1 where it binds less, 0 where both come to the same;
        None where the words do not tell, or the two are of different kinds.
    """
    uses = {old.use, new.use}
    if len(uses - {OPEN}) > 1:
        return None
    if same(old, new):
        return 0
    use = next(iter(uses - {OPEN}), OPEN)
    if use == OPEN:
        return None
    more = new.days > old.days
    return 1 if more == (use == AT_LEAST) else -1


def _length(words: str, before: str, after: str) -> Length | None:
    """Return a period as a value, with what stands before and after it."""
    often = _how_often(words)
    if often is not None:
        return Length(words=words, use=HOW_OFTEN, days=often, unit="times")
    span = _SPAN.search(words)
    if span is None:
        return _date(words)
    days, unit = _of_span(span)
    lead = before + words[: span.start()]
    rest = words[span.end() :] + after
    return Length(words=words.rstrip("'"), use=_use(lead, rest), days=days, unit=unit)


def _of_span(span: re.Match[str]) -> tuple[float, str]:
    unit = span["unit"].lower().replace("rn", "m").replace("vv", "w")
    unit = {"weak": "week", "yr": "year"}.get(unit, unit)
    working = unit == "day" and re.search(r"working|business", span["working"] or "")
    days = _number(span["count"]) * _DAYS[unit] * (_WORKING if working else 1.0)
    return days, f"working {unit}" if working else unit


def _use(before: str, after: str) -> str:
    """Tell whether a length is time given, time allowed, or neither by its words."""
    if _LEAST_AFTER.match(after) or _NO_LESS_BEFORE.search(before):
        return AT_LEAST
    if _MOST_BEFORE.search(before) or _MOST_AFTER.match(after):
        return AT_MOST
    return AT_LEAST if _LEAST_BEFORE.search(before) else OPEN


def _number(words: str) -> float:
    plain = words.lower().replace("-", " ").strip()
    if plain.replace(".", "", 1).isdigit():
        return float(plain)
    if plain.startswith(("half", "a half", "an half")):
        return 0.5
    if plain.startswith("a quarter of"):
        return 0.25
    plain = plain.removeprefix("a ") if plain.startswith("a ") else plain
    return float(
        _ONES.get(plain) or sum(_TENS.get(w, _ONES.get(w, 0)) for w in plain.split())
    )


def _how_often(words: str) -> float | None:
    """Return the days between two times; None where it is no frequency."""
    times = _TIMES.search(words)
    span = _SPAN.search(words)
    per = _PER.search(words, (times or span).end()) if times or span else None  # type: ignore[union-attr]
    per = per or (None if times else _EVERY.search(words))
    if times is not None and per is not None:
        count = {"once": 1.0, "twice": 2.0, "thrice": 3.0}.get(
            (times["word"] or "").lower()
        ) or _number(times["count"])
        return _of_each(per) / max(count, 1.0)
    if per is not None:
        several = _SPAN.search(words[: per.start()])
        count = _number(several["count"]) if several else 1.0
        return _of_each(per) / max(count, 1.0)
    adverb = _ADVERB.search(words)
    if adverb is not None:
        return _ADVERBS[adverb[0].lower()]
    if _MONTHLY.search(words):
        return _DAYS["year"]
    return 7.0 if _WEEKDAY.search(words) else None


def _of_each(per: re.Match[str]) -> float:
    said = (per["count"] or "one").lower()
    count = {"other": 2.0, "second": 2.0, "third": 3.0}.get(said) or _number(said)
    return count * _DAYS.get(per["unit"].lower(), _DAYS["month"])


def _date(words: str) -> Length | None:
    """Return "by March 2027" or "by 31 May" as the days it stands at; None for none."""
    year, month = _YEAR.search(words), _MONTH.search(words)
    if year is None and month is None:
        return None
    name = month[0].lower() if month else ""
    number = _SEASONS.get(name) or (_MONTHS.index(name) + 1 if name in _MONTHS else 0)
    if not number:
        number = 1 if re.search(r"\b(?:start|beginning|before)\b", words) else 12
    day = re.search(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)", words)
    days = float(int(year["year"]) if year else 0) * 372 + number * 31
    days += float(day["day"]) if day else 31.0 if "end" in words else 0.0
    use = BY_DATE if re.search(r"\b(?:by|before|until|later)\b", words) else OPEN
    unit = "date" if year else "day of the year"
    return Length(words=words, use=use, days=days, unit=unit)
