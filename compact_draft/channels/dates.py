"""Dates as people and programs write them, as ISO dates; day before month."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
           "dec")  # fmt: skip
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(\d\d?)[/.](\d\d?)[/.](\d{4}|\d\d)(?!\d)")
_WORDS = re.compile(
    r"(?<!\d)(\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})"
)
_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})")


def iso_date(words: str) -> str:
    """Return the first date that stands in some words as YYYY-MM-DD; empty for none."""
    for pattern, order in (
        (_ISO, (0, 2, 3)),
        (_WORDS, (2, 1, 0)),
        (_FIGURES, (2, 1, 0)),
        (_AMERICAN, (2, 0, 1)),
    ):
        found = pattern.search(words)
        if found is not None:
            year, month, day = (found.groups()[n] for n in order)
            made = _date(year, month, day)
            if made:
                return made
    return ""


def _date(year: str, month: str, day: str) -> str:
    number = int(month) if month.isdigit() else _month(month)
    full = int(year) + 2000 if len(year) == 2 else int(year)
    try:
        return dt.date(full, number, int(day)).isoformat()
    except ValueError:
        return ""


def _month(name: str) -> int:
    key = name[:3].lower()
    return _MONTHS.index(key) + 1 if key in _MONTHS else 0
