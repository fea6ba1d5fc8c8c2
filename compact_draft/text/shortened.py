"""A text cut to its beginning, for a list, a message or a cell."""

from __future__ import annotations

SIGN = "…"
"""What stands where words were left out."""


def shortened(text: str, most: int) -> str:
    """Return `text`, cut to `most` characters, the sign at its end counted.

    No blank stands before the sign.
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + SIGN


def both_shortened(before: str, after: str, most: int) -> tuple[str, str]:
    """Return two texts that differ, each cut to `most` characters, so that it is seen where.

    Where they begin with the same words for longer than a cut shows, both begin a few
    words ahead of the first difference, behind the sign.
    """
    same = next(
        (
            at
            for at, (one, other) in enumerate(zip(before, after, strict=False))
            if one != other
        ),
        min(len(before), len(after)),
    )
    ahead = most // 3
    if same < most - ahead or before == after:
        return shortened(before, most), shortened(after, most)
    start = before.find(" ", same - ahead, same) + 1 or same - ahead
    return (
        shortened(SIGN + before[start:], most),
        shortened(SIGN + after[start:], most),
    )


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
