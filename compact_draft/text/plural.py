"""A count with its noun, one or many."""

from __future__ import annotations


def plural(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: ``1 remark``, ``3 remarks``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
