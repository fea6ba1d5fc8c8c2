"""Promises that the text itself calls done, dropped or not agreed: they bind nobody now.

A plan marks its rows as done; a list has a heading "What we have already done"; a line
ends in "(withdrawn)". Such a line is kept as prose, with a doubt that says why.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from compact_draft.intake.lines import Line
from compact_draft.intake.rules import key

ROW_DONE = "its row says that it is done or dropped"
HEADING_DONE = "its heading says that it is done, dropped or not agreed"
SAYS_DONE = "it says of itself that it is done or dropped"
NOBODY_YET = "nobody is named yet to do it"

_STATE = (
    r"(?:already |now |all |fully )?(?:done|completed?|finished|achieved|delivered|implemented"
    r"|withdrawn|dropped|deleted|removed|cancelled|parked|superseded|abandoned|rejected|lapsed"
    r"|struck out|not agreed|not adopted|no longer (?:needed|applies|agreed|in force)|closed)"
)
_WHEN = (
    r"(?:(?:in|on|by|at|from|since|for|until)? ?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|early|late|mid)?"
    r" ?(?:\d{1,2} )?(?:(?:19|20)\d\d(?: \d\d)?|\d\d)?)"
)
_CELL = re.compile(rf"{_STATE}(?: {_WHEN})?(?: {_WHEN})?")
_REASON = re.compile(
    r"(?:withdrawn|dropped|deleted|cancelled|parked|abandoned|rejected|superseded|struck out)\b.*"
    rf"|(?:{_STATE})\s*[-–—,;:(.].*|.*[.;:–—-]\s*(?:{_STATE})(?: [\w ]{{1,20}})?\.?",
    re.IGNORECASE | re.DOTALL,
)
_DONE_BY = re.compile(
    r"(?:done|complete|completed|finished|achieved|delivered|implemented) by\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_REASON = 14
_PAST = re.compile(
    r"\b(?:already done|have (?:already )?(?:done|achieved|delivered|completed)|has been (?:done|achieved)"
    r"|done (?:already|so far|to date)|completed|achieved|achievements|delivered so far"
    r"|progress (?:to date|so far)|withdrawn|dropped|deleted|no longer (?:agreed|apply|applies|in force)"
    r"|not (?:yet )?(?:agreed|adopted)|rejected|abandoned|superseded|lapsed|parked|finished)\b"
)
_OWN = re.compile(
    rf"[\[(]\s*{_STATE}[^\])]{{0,30}}[\])]|^{_STATE}\s*[:–—-]\s|\s[–—-]\s*{_STATE}\.?$",
    re.IGNORECASE,
)


def find_done(
    lines: Sequence[Line],
    rows: Mapping[int, Mapping[int, Sequence[int]]],
    heads: set[int],
    when: Collection[int] = (),
) -> dict[int, int]:
    """Return the rows of a table one cell of which only says that they are done.

    The value is the column of that cell. In a column that says when, "done by May" is
    a date, and nothing is done yet.
    """
    done = {}
    for row, cells in rows.items():
        worded = [n for held in cells.values() for n in held if lines[n].text]
        if all(n in heads for n in worded):
            continue
        for column, held in cells.items():
            text = " ".join(lines[n].words for n in held if lines[n].words)
            due = column in when and _DONE_BY.match(text)
            if text and len(cells) > 1 and not due and says_done(text):
                done[row] = column
    return done


def says_done(text: str) -> bool:
    """Tell whether a cell says that what stands beside it is done or dropped."""
    if _CELL.fullmatch(key(text)):
        return True
    few = len(text.split()) <= _MOST_WORDS_OF_A_REASON
    return few and bool(_REASON.fullmatch(text.strip()))


def is_past(heading: str) -> bool:
    """Tell whether a heading says that what stands under it is done or dropped."""
    return bool(_PAST.search(key(heading)))


def says_it_is_done(words: str) -> bool:
    """Tell whether a line says of itself that it is done or dropped."""
    return bool(_OWN.search(words))
