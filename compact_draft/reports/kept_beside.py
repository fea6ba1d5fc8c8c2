"""What was returned of a clause and went against it, in lines and as JSON has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from compact_draft.drafting.form_words import day_in_words
from compact_draft.monitoring.beside import Beside, Said, Went
from compact_draft.monitoring.values import Breach, Cause, Found

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
        *(return_line(one, names, people=people) for one in found.returns),
        *(breach_line(one, names) for one in found.breaches),
    )


def return_line(one: Said, names: Mapping[str, str], *, people: bool = True) -> str:
    """Return one return: "2027, the Trust: kept in part (minute 4; Bea Field)"."""
    row = one.row
    shown = "; ".join(filter(None, [row.evidence, row.said_by if people else ""]))
    words = f"{row.year}, {names.get(row.party, row.party)}: {found_words(row.found)}"
    words += f" ({shown})" if shown else ""
    return words + _of(one.of, stands=one.stands)


def found_words(found: Found) -> str:
    """Return what was found, in words."""
    return "kept in part" if found is Found.PARTLY else found.words


def breach_line(one: Went, names: Mapping[str, str]) -> str:
    """Return one non-compliance in a line."""
    row = one.row
    words = (
        f"Non-compliance {row.id}, {day_in_words(row.date)}, "
        f"{names.get(row.party, row.party)}: {row.what.rstrip('.')}. "
        f"Cause: {CAUSES[row.cause]}."
    )
    words += f" Done: {row.done.rstrip('.')}." if row.done else ""
    words += f" {closed_words(row)}."
    return words + _of(one.of, stands=one.stands)


def _of(clause: str, *, stands: bool) -> str:
    if clause:
        return f" [of {clause}, from which it came]"
    return "" if stands else " [of earlier words]"


def closed_words(row: Breach) -> str:
    """Return whether a non-compliance is open, in words."""
    return f"Closed on {day_in_words(row.closed)}" if row.closed else "Open"


def return_fields(one: Said, *, people: bool) -> dict[str, Any]:
    """Return one return as JSON has it."""
    return {
        "party": one.row.party,
        "year": one.row.year,
        "found": one.row.found.value,
        "evidence": one.row.evidence,
        "said_by": one.row.said_by if people else "",
        "of": one.of,
        "look_again": not one.stands,
    }


def breach_fields(one: Breach) -> dict[str, Any]:
    """Return one non-compliance as JSON has it; who wrote it down stays in the file."""
    return {
        "id": one.id,
        "clause": one.clause,
        "party": one.party,
        "date": one.date,
        "what": one.what,
        "cause": None if one.cause is None else one.cause.value,
        "done": one.done,
        "closed": one.closed,
        "open": one.waits,
        "raised": None if one.raised is None else one.raised.value,
    }


def beside_fields(found: Beside, *, people: bool = True) -> dict[str, Any]:
    """Return what stands beside a clause as JSON has it."""
    return {
        "returns": [return_fields(one, people=people) for one in found.returns],
        "log": [
            {**breach_fields(one.row), "of": one.of, "look_again": not one.stands}
            for one in found.breaches
        ],
    }
