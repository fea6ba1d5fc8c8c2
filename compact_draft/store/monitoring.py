"""``monitoring.toml``: the yearly returns of the bodies, and what went against the Compact."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from compact_draft.errors import CompactError, WorkspaceError
from compact_draft.monitoring.values import (
    Breach,
    Cause,
    Found,
    Monitoring,
    Raised,
    Return,
    Year,
)
from compact_draft.monitoring.years import year_of
from compact_draft.store.head import Head, decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes
from compact_draft.text.day import day_of

PATH = "monitoring.toml"
_YEAR = ("year", "due", "asked")
_RETURN = (
    "party", "clause", "year", "found", "evidence", "said_by", "by", "when",
    "clause_print",
)  # fmt: skip
_BREACH = (
    "id", "clause", "party", "date", "what", "cause", "done", "closed", "raised", "by",
    "when", "clause_print",
)  # fmt: skip
_ID = re.compile(r"n[1-9][0-9]{0,5}")


def parse_monitoring(text: str, path: str = PATH) -> Monitoring:
    r"""Return what the file's text (with ``\n`` line ends) says.

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("year", "return", "breach"))
    years: dict[str, Year] = {}
    for row in head.tables("year"):
        year = _year(row)
        if year.year in years:
            raise row.fault(
                f"two rows are of the year {year.year}", "keep one of the two", "year"
            )
        years[year.year] = year
    breaches: dict[str, Breach] = {}
    for row in head.tables("breach"):
        went = _breach(row)
        if went.id in breaches:
            raise row.fault(
                f"two rows have the id {went.id}", "give one of them another", "id"
            )
        breaches[went.id] = went
    return Monitoring(
        years=tuple(years.values()),
        returns=tuple(map(_return, head.tables("return"))),
        breaches=tuple(breaches.values()),
    )


def _year(row: Head) -> Year:
    row.refuse_unknown(_YEAR)
    return Year(year=_of_year(row), due=_day(row, "due"), asked=_day(row, "asked"))


def _of_year(row: Head) -> str:
    try:
        return year_of(row.text("year"))
    except CompactError as error:
        raise row.fault(error.what, error.mend, "year") from None


def _day(row: Head, key: str, *, must: bool = False) -> str:
    typed = row.text(key) if must else row.text(key, "")
    try:
        found = day_of(typed, key)
    except CompactError as error:
        raise row.fault(error.what, error.mend, key) from None
    if must and found is None:
        raise row.fault(f"no {key}", f'write a day as  {key} = "2027-03-14"', key)
    return typed.strip()


def _return(row: Head) -> Return:
    row.refuse_unknown(_RETURN)
    return Return(
        party=row.text("party"),
        clause=row.text("clause"),
        year=_of_year(row),
        found=row.must(Found, "found"),
        evidence=row.text("evidence", ""),
        said_by=row.text("said_by", ""),
        by=row.text("by", ""),
        when=row.text("when", ""),
        clause_print=row.text("clause_print", ""),
    )


def _breach(row: Head) -> Breach:
    row.refuse_unknown(_BREACH)
    name = row.text("id")
    if not _ID.fullmatch(name):
        raise row.fault(f"id = {name[:20]!r} is none", 'write it as  id = "n3"', "id")
    return Breach(
        id=name,
        clause=row.text("clause"),
        party=row.text("party"),
        date=_day(row, "date", must=True),
        what=row.text("what"),
        cause=row.choice(Cause, "cause"),
        done=row.text("done", ""),
        closed=_day(row, "closed"),
        raised=row.choice(Raised, "raised"),
        by=row.text("by", ""),
        when=row.text("when", ""),
        clause_print=row.text("clause_print", ""),
    )


def read_monitoring(root: Path) -> Monitoring:
    """Return what the workspace at a folder says; nothing where it says nothing."""
    data = read_bytes(root / PATH) or b""
    return parse_monitoring(decode(data, PATH, WorkspaceError))


def format_monitoring(held: Monitoring) -> str:
    """Return the file's text."""
    made: dict[str, Any] = {}
    for name, rows, fields in (
        ("year", held.years, _YEAR),
        ("return", held.returns, _RETURN),
        ("breach", held.breaches, _BREACH),
    ):
        if rows:
            made[name] = [_fields(row, fields) for row in rows]
    return write_toml(made)


def _fields(value: object, names: tuple[str, ...]) -> dict[str, str]:
    held = {name: getattr(value, name) for name in names}
    return {name: str(field) for name, field in held.items() if field}
