"""What a sheet of the yearly return was found to say, in lines and as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from compact_draft.monitoring.values import Return
from compact_draft.text.plural import plural


class TakenSheet(Protocol):
    """What a sheet says: see ``steps.monitor_taken.Taken``."""

    @property
    def rows(self) -> tuple[Return, ...]:
        """What it returns."""

    @property
    def unanswered(self) -> tuple[int, ...]:
        """Rows that say nothing."""

    @property
    def unchanged(self) -> tuple[int, ...]:
        """Rows that say what is on record."""

    @property
    def touched(self) -> tuple[int, ...]:
        """Rows that somebody else has answered since."""

    @property
    def older(self) -> tuple[int, ...]:
        """Rows of words that have changed since."""


def said(found: TakenSheet) -> tuple[str, ...]:
    """Return what is to be known of a sheet, a sentence each."""
    lines = []
    if found.unchanged:
        lines.append(f"On record already: {_rows(found.unchanged)}.")
    if found.unanswered:
        lines.append(f"Not answered: {_rows(found.unanswered)}.")
    if found.older:
        lines.append(
            f"Answered for words that have changed since: {_rows(found.older)}. They are "
            "taken for those, and are to be looked at again (compact-draft tag list "
            "--again)."
        )
    if found.touched:
        lines.append(
            f"Not taken, for they were answered since the sheet was made: "
            f"{_rows(found.touched)}. Make the sheet again to change them (compact-draft "
            "monitor sheets)."
        )
    return tuple(lines)


def _rows(numbers: Iterable[int]) -> str:
    shown = sorted(numbers)
    words = ", ".join(map(str, shown[:_MOST]))
    more = f" and {len(shown) - _MOST} more" if len(shown) > _MOST else ""
    return f"{'row' if len(shown) == 1 else 'rows'} {words}{more}"


_MOST = 20


def page(found: TakenSheet, path: str, *, preview: bool) -> str:
    """Return it for the terminal."""
    done = "would be taken in" if preview else "taken in"
    lines = [f"{plural(len(found.rows), 'return')} {done} from {path}"]
    lines += [
        f"  {row.year}, {row.party}: {row.clause} {row.found.words}"
        for row in found.rows
    ]
    return "\n".join([*lines, *said(found)])


def taken_fields(found: TakenSheet) -> Mapping[str, Any]:
    """Return it as JSON has it (docs/formats.md, "monitor take")."""
    return {
        "rows": [
            {
                "party": row.party,
                "clause": row.clause,
                "year": row.year,
                "found": row.found.value,
                "evidence": row.evidence,
                "said_by": row.said_by,
            }
            for row in found.rows
        ],
        "unanswered": list(found.unanswered),
        "unchanged": list(found.unchanged),
        "touched": list(found.touched),
        "older": list(found.older),
    }
