"""A day as somebody typed it."""

from __future__ import annotations

from datetime import date

from compact_draft.errors import RefusedError, Where


def day_of(typed: str, where: str) -> date | None:
    """Return a day; None where nothing is typed.

    Args:
        typed: As it stands in the field.
        where: The field, for the message.

    Raises:
        RefusedError: It is no day.
    """
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise RefusedError(
            f"{typed[:40]!r} is not a date",
            where=Where(where),
            mend="write year, month and day as 2026-03-01",
        ) from None
