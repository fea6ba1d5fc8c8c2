"""What was returned of a clause and went against it, in lines and as JSON has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compact_draft.monitoring.beside import Beside, Said, Went
from compact_draft.monitoring.values import Breach, Cause, Found
from compact_draft.text.day import day_in_words

CAUSES: Mapping[Cause | None, str] = {
    Cause.UNAVOIDABLE: "could not be avoided",
    Cause.MISTAKE: "a mistake",
    Cause.IGNORED: "the Compact was ignored",
    None: "not settled",
}


def beside_lines(
    found: Beside, names: Mapping[str, str], *, people: bool = True
) -> tuple[str, ...]:
    """Return what stands beside a clause, a line each, returns first.

    Args:
        found: It.
        names: The bodies' names by their ids.
        people: Whether who said so for a body is told.
    """
    return (
        *(return_line(said, names, people=people) for said in found.returns),
        *(breach_line(breach, names) for breach in found.breaches),
    )


def return_line(said: Said, names: Mapping[str, str], *, people: bool = True) -> str:
    """Return one return: "2027, the Trust: kept in part (minute 4; Bea Field)"."""
    row = said.row
    shown = "; ".join(filter(None, [row.evidence, row.said_by if people else ""]))
    words = f"{row.year}, {names.get(row.party, row.party)}: {found_words(row.found)}"
    words += f" ({shown})" if shown else ""
    return words + _of(said.of, stands=said.stands)


def found_words(found: Found) -> str:
    """Return what was found, in words."""
    return "kept in part" if found is Found.PARTLY else found.words


def breach_line(went: Went, names: Mapping[str, str]) -> str:
    """Return one non-compliance in a line."""
    row = went.row
    words = (
        f"Non-compliance {row.id}, {day_in_words(row.date)}, "
        f"{names.get(row.party, row.party)}: {row.what.rstrip('.')}. "
        f"Cause: {CAUSES[row.cause]}."
    )
    words += f" Done: {row.done.rstrip('.')}." if row.done else ""
    words += f" {closed_words(row)}."
    return words + _of(went.of, stands=went.stands)


def _of(clause: str, *, stands: bool) -> str:
    if clause:
        return f" [of {clause}, from which it came]"
    return "" if stands else " [of earlier words]"


def closed_words(row: Breach) -> str:
    """Return whether a non-compliance is open, in words."""
    return f"Closed on {day_in_words(row.closed)}" if row.closed else "Open"


def return_fields(said: Said, *, people: bool) -> dict[str, Any]:
    """Return one return as JSON has it."""
    return {
        "party": said.row.party,
        "year": said.row.year,
        "found": said.row.found.value,
        "evidence": said.row.evidence,
        "said_by": said.row.said_by if people else "",
        "of": said.of,
        "look_again": not said.stands,
    }


def breach_fields(breach: Breach) -> dict[str, Any]:
    """Return one non-compliance as JSON has it; who wrote it down stays in the file."""
    return {
        "id": breach.id,
        "clause": breach.clause,
        "party": breach.party,
        "date": breach.date,
        "what": breach.what,
        "cause": None if breach.cause is None else breach.cause.value,
        "done": breach.done,
        "closed": breach.closed,
        "open": breach.waits,
        "raised": None if breach.raised is None else breach.raised.value,
    }


def beside_fields(found: Beside, *, people: bool = True) -> dict[str, Any]:
    """Return what stands beside a clause as JSON has it."""
    return {
        "returns": [return_fields(said, people=people) for said in found.returns],
        "log": [
            {
                **breach_fields(breach.row),
                "of": breach.of,
                "look_again": not breach.stands,
            }
            for breach in found.breaches
        ],
    }
