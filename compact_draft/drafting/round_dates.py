"""The dates of a consultation round, looked over before anything goes out.

A round is held against what the draft itself promises, against twelve weeks (the length
that the national Compact of 2010 names for a formal written consultation), and against the
weeks in which people are away, the times before elections, and the launch. What is found
is said; nothing is refused for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from compact_draft.judgement.lengths import AT_LEAST, lengths
from compact_draft.model.clause import Clause
from compact_draft.model.pack import PreElection
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

USUAL_WEEKS = 12
_WEEK = 7
_TO_ANSWER = 8
"""Weeks that reading, deciding and signing take at the least."""
_LEAST = 14
"""Days; what a promise on consulting names for less is no length of a round."""
_QUIET = (
    ("August, when many are away", (8, 1), (8, 31)),
    ("Christmas and New Year", (12, 20), (1, 3)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something about a round's dates that a person should look at.

    Attributes:
        what: What it is, in words for people.
        clause: Id of the clause that promises otherwise; empty for none.
        asks_why: Whether a reason should go out with the draft.
        places: (id, how a sentence names it) of the clauses that it speaks of, where
            they are more than one.
    """

    what: str
    clause: str = ""
    asks_why: bool = False
    places: tuple[tuple[str, str], ...] = ()


def doubts(
    opens: date | None,
    closes: date | None,
    clauses: Iterable[Clause],
    *,
    pre_election: Iterable[PreElection] = (),
    launch: date | None = None,
    today: date | None = None,
) -> tuple[Doubt, ...]:
    """Return what should be looked at in the dates of a round, gravest first.

    Args:
        opens: The day it opens; None for none named.
        closes: The day it closes; None for none named.
        clauses: The draft that goes out.
        pre_election: Times before elections, in which councils publish with care.
        launch: The day on which the new text is to be launched; None for none named.
        today: The day on which the draft goes out; None where it went out before.
    """
    elections = tuple(pre_election)
    return (
        *_of_today(opens, closes, today),
        *_of_length(opens, closes, clauses),
        *_near_elections(opens, closes, elections),
        *_of_launch(launch, closes, elections),
    )


def days_late(closes: str, received: str) -> int:
    """Return how many days after its closing date a thing came; 0 for in time.

    What comes on the closing day itself is in time; a round without a closing date has
    no late ones.

    Args:
        closes: ISO date of the round; empty for none.
        received: ISO date or time at which it came; empty, or no date, where that is
            not known.
    """
    try:
        after = date.fromisoformat(received[:10]) - date.fromisoformat(closes[:10])
    except ValueError:
        return 0
    return max(after.days, 0)


def _of_today(
    opens: date | None, closes: date | None, today: date | None
) -> Iterator[Doubt]:
    """Yield that a round is over, or has begun, before the draft goes out."""
    if today is None:
        return
    if closes is not None and closes < today:
        ago = plural((today - closes).days, "day")
        yield Doubt(what=f"it closed {ago} ago, so everything that comes will be late")
    elif opens is not None and opens < today:
        ago = plural((today - opens).days, "day")
        yield Doubt(what=f"it opened {ago} ago, and the draft goes out only now")


def _of_length(
    opens: date | None, closes: date | None, clauses: Iterable[Clause]
) -> tuple[Doubt, ...]:
    if closes is None:
        said = "no closing date is named, so nobody knows until when they may answer"
        return (Doubt(what=said, asks_why=True),)
    if opens is None:
        return (Doubt(what="no opening date is named, so its length is not known"),)
    days = (closes - opens).days
    found = [*_promised(days, clauses)]
    if days + 1 < USUAL_WEEKS * _WEEK and not found:
        found.append(
            Doubt(
                what=f"it is open for {_long(days)}, and {USUAL_WEEKS} weeks are usual",
                asks_why=True,
            )
        )
    found += [
        Doubt(what=f"{plural(over, 'day')} of it fall in {name}")
        for name, first, last in _QUIET
        if (over := _shared(opens, closes, first, last))
    ]
    return tuple(found)


def _near_elections(
    opens: date | None, closes: date | None, elections: Iterable[PreElection]
) -> Iterable[Doubt]:
    """Yield the times before elections that a round falls into."""
    first, last = opens or closes, closes or opens
    for election in elections:
        begin, end = (
            date.fromisoformat(election.first),
            date.fromisoformat(election.last),
        )
        if first is None or last is None or first > end or last < begin:
            continue
        days = (min(last, end) - max(first, begin)).days + 1
        ends = [
            f"it {word} in it"
            for word, day in (("opens", opens), ("closes", closes))
            if day is not None and begin <= day <= end
        ]
        said = f" ({' and '.join(ends)})" if ends else ""
        yield Doubt(
            what=f"{plural(days, 'day')} of it fall in the time before {election.what}, from "
            f"{day_in_words(begin)} to {day_in_words(end)}{said}; ask the monitoring officer"
        )


def _of_launch(
    launch: date | None, closes: date | None, elections: Iterable[PreElection]
) -> Iterable[Doubt]:
    """Yield what should be looked at in the day of the launch."""
    if launch is None:
        return
    if closes is not None and launch <= closes:
        yield Doubt(
            what=f"the launch ({day_in_words(launch)}) is before the round has closed"
        )
    elif closes is not None and (launch - closes).days < _TO_ANSWER * _WEEK:
        yield Doubt(
            what=f"between its closing and the launch ({day_in_words(launch)}) are "
            f"{_long((launch - closes).days)} to answer, revise and sign; "
            f"{_TO_ANSWER} weeks are little"
        )
    for election in elections:
        if election.first <= launch.isoformat() <= election.last:
            yield Doubt(
                what=f"the launch ({day_in_words(launch)}) falls in the time before {election.what}; "
                "ask the monitoring officer"
            )
    for name, begin, end in _QUIET:
        if _shared(launch, launch, begin, end):
            yield Doubt(what=f"the launch ({day_in_words(launch)}) falls in {name}")


def _promised(days: int, clauses: Iterable[Clause]) -> Iterable[Doubt]:
    """Yield the promises of the draft on consulting that the round is shorter than."""
    for clause in clauses:
        if not clause.kind.is_promise or clause.theme != "consultation":
            continue
        wanted = [
            length
            for length in lengths(clause.text)
            if length.use == AT_LEAST and length.days >= _LEAST
        ]
        longest = max((length.days for length in wanted), default=0)
        if days + 1 < longest:
            words = max(wanted, key=lambda length: length.days).words.removeprefix(
                "for "
            )
            yield Doubt(
                what=f"it is open for {_long(days)}, and the draft itself promises "
                f"“{words}”",
                clause=clause.id,
                asks_why=True,
            )


def _long(days: int) -> str:
    weeks, rest = divmod(days, _WEEK)
    return plural(weeks, "week") if weeks and not rest else plural(days, "day")


def _shared(
    opens: date, closes: date, first: tuple[int, int], last: tuple[int, int]
) -> int:
    """Return how many days of a round fall between two days of any year."""
    total = 0
    for year in range(opens.year - 1, closes.year + 1):
        begin = date(year, *first)
        end = date(year + (last < first), *last)
        total += max((min(closes, end) - max(opens, begin) + timedelta(1)).days, 0)
    return total
