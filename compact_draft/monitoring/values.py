"""How a Compact is kept: what bodies return each year, and what went against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from compact_draft.model.clause import ClauseId
from compact_draft.model.tags import moment


class Found(StrEnum):
    """What a body found of one promise in one year."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    NOT_TESTED = "not_tested"

    @property
    def words(self) -> str:
        """As people read it: "not kept"."""
        return self.value.replace("_", " ")


class Cause(StrEnum):
    """Why something went against the Compact."""

    UNAVOIDABLE = "unavoidable"
    MISTAKE = "mistake"
    IGNORED = "ignored"


class Raised(StrEnum):
    """Who raised it: a side, or neither."""

    PUBLIC_BODIES = "public_bodies"
    VCS = "vcs"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One body's word on one promise in one year.

    Attributes:
        party: Its id.
        clause: The promise's id.
        year: Of which year: "2027" or "2027-28".
        found: What it found.
        evidence: What shows it; may be empty.
        said_by: Who said so for the body; may be empty.
        by: Who wrote it down.
        when: ISO date or time of that; of two of a body, promise and year the later wins.
        clause_print: Print of the words that it was said of (`model.wording`).
    """

    party: str
    clause: ClauseId
    year: str
    found: Found
    evidence: str = ""
    said_by: str = ""
    by: str = ""
    when: str = ""
    clause_print: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One thing that went against the Compact.

    Attributes:
        id: Such as "n3"; never given twice.
        clause: The promise that was not kept.
        party: Id of the body that did not keep it.
        date: ISO date on which it happened.
        what: What happened.
        cause: Why; None while that is not settled.
        done: What was done about it; may be empty.
        closed: ISO date on which it was closed; empty while it is open.
        raised: Who raised it; None for not told.
        by: Who wrote it down.
        when: ISO date or time of that.
        clause_print: Print of the words that it went against.
    """

    id: str
    clause: ClauseId
    party: str
    date: str
    what: str
    cause: Cause | None = None
    done: str = ""
    closed: str = ""
    raised: Raised | None = None
    by: str = ""
    when: str = ""
    clause_print: str = ""

    @property
    def waits(self) -> bool:
        """Whether it is not closed yet."""
        return not self.closed


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year for which the bodies were asked.

    Attributes:
        year: "2027" or "2027-28".
        due: ISO date by which they answer; empty for none.
        asked: ISO date on which the sheets were first made.
    """

    year: str
    due: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Monitoring:
    """All that ``monitoring.toml`` says.

    Attributes:
        years: In the order in which they were asked for.
        returns: As they came, oldest first.
        breaches: As they were written down.
    """

    years: tuple[Year, ...] = ()
    returns: tuple[Return, ...] = ()
    breaches: tuple[Breach, ...] = ()

    def year(self, wanted: str) -> Year | None:
        """Return a year for which the bodies were asked; None where they were not."""
        return next((year for year in self.years if year.year == wanted), None)

    def of_year(self, year: str) -> dict[tuple[str, ClauseId], Return]:
        """Return the latest word of each body on each promise in a year."""
        return latest(row for row in self.returns if row.year == year)


def latest(rows: Iterable[Return]) -> dict[tuple[str, ClauseId], Return]:
    """Return each body's latest word on each promise, whatever the year.

    A later year wins; within a year what was said later.
    """
    found: dict[tuple[str, ClauseId], Return] = {}
    for row in rows:
        key = (row.party, row.clause)
        held = found.get(key)
        if held is None or _order(row) >= _order(held):
            found[key] = row
    return found


def _order(row: Return) -> tuple[str, datetime]:
    return row.year, moment(row.when)
