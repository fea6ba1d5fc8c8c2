"""A text cut to its beginning, for a list, a message or a cell."""

from __future__ import annotations

SIGN = "…"
"""What stands where words were left out."""


def shortened(text: str, most: int) -> str:
    """Return `text`, cut to `most` characters, the sign at its end counted.

    No blank stands before the sign.
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + SIGN


def first_words(text: str, count: int, *, without: str = "") -> str:
    """Return the first `count` words of a text, and the sign where there are more.

    `without` are the characters that the last of them shall not end with.
    """
    words = text.split()
    cut = " ".join(words[:count]).rstrip(without or None)
    return f"{cut} {SIGN}" if len(words) > count else cut


def in_one_line(text: str) -> str:
    """Return a text on one line, each run of blanks as one."""
    return " ".join(text.split())
