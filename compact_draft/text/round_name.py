"""A round's label as a sentence names it."""

from __future__ import annotations


def round_name(label: str, noun: str = "round") -> str:
    """Return a label with the noun before it, once: ``round spring``, ``round-1``.

    Args:
        label: The round's label.
        noun: What stands before a label that does not begin with "round" itself.
    """
    return label if label.casefold().startswith("round") else f"{noun} {label}"
