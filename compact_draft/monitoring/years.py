"""Of which year is a return, and which one is overdue?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compact_draft.errors import RefusedError, Where
from compact_draft.monitoring.values import Monitoring

_YEAR = re.compile(r"(20[0-9]{2})(?:\s*[-–/]\s*(?:20)?([0-9]{2}))?")


def year_of(typed: str) -> str:
    """Return a year as it is kept: "2027", or "2027-28" for one that ends in the next.

    Raises:
        RefusedError: It is no year.
    """
    found = _YEAR.fullmatch(typed.strip())
    if found is None or (
        found[2] is not None and int(found[2]) != (int(found[1]) + 1) % 100
    ):
        raise RefusedError(
            f"{typed[:40]!r} is no year",
            where=Where("--year"),
            mend="write it as 2027, or as 2027-28 where it ends in the next year",
        )
    return found[1] if found[2] is None else f"{found[1]}-{found[2]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """A yearly return that should have been there.

    Attributes:
        year: The year; empty where nobody has been asked for one.
        due: ISO date on which it was due.
        parties: Ids of the bodies that have not answered; empty where nobody was asked.
    """

    year: str
    due: str
    parties: tuple[str, ...] = ()


def overdue(
    held: Monitoring, bound: Iterable[str], *, since: str, today: date
) -> Overdue | None:
    """Return the yearly return that is overdue on a day; None for none.

    The last year that was asked for is overdue when its day has gone and a body has not
    answered on a single promise. Where no year was asked for, the first is due a year
    after the Compact was agreed, and each next one a year after the day of the last.

    Args:
        held: What was returned.
        bound: Ids of the bodies that some promise binds.
        since: ISO date on which the Compact was agreed; empty for not yet.
        today: The day.
    """
    for year in held.years[-1:]:
        if year.due and date.fromisoformat(year.due) < today:
            said = {party for party, _ in held.of_year(year.year)}
            silent = tuple(party for party in bound if party not in said)
            if silent:
                return Overdue(year=year.year, due=year.due, parties=silent)
    last = max((year.due or year.asked for year in held.years), default=since)
    if not last:
        return None
    due = a_year_after(date.fromisoformat(last[:10]))
    return Overdue(year="", due=due.isoformat()) if due < today else None


def a_year_after(day: date) -> date:
    """Return the same day of the next year; 28 February for 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def named_or_last(held: Monitoring, typed: str, today: date) -> str:
    """Return the year that is meant: the one typed, else the last asked for or returned.

    Where there is none it is the calendar year before the day.
    """
    if typed.strip():
        return year_of(typed)
    known = [year.year for year in held.years] or sorted(
        {row.year for row in held.returns}
    )
    return known[-1] if known else str(today.year - 1)
