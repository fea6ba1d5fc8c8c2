"""A day as somebody typed it, and as people read it."""

from __future__ import annotations

from datetime import date

from compact_draft.errors import RefusedError, Where

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def day_in_words(day: str | date) -> str:
    """Return a day as people write it: ``24 May 2026``; "" stays empty.

    Args:
        day: A day, or a date or time in ISO's form; words that are no date stay as they are.
    """
    iso = day if isinstance(day, str) else day.isoformat()
    try:
        found = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


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
