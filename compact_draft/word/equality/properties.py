"""A property on its way to becoming facts: what it is, what its ids mean, its measures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from compact_draft.word.ooxml.names import NAMESPACES, Element, w

W = "{" + NAMESPACES["w"] + "}"
VAL = w("val")
ON = {"1", "true", "on"}
START = {"start": "left", "end": "right"}
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}


class Names(Protocol):
    """What the ids mean that properties name, and which scripts are written.

    Attributes:
        has_complex: Words are written in a script with letters that join, or from
            right to left: else their fonts and sizes show nowhere.
        has_eastern: Words are written in a script of East Asia.
        has_bands: Some style of tables looks otherwise in some of its rows or columns.
        has_hyphens: Words are cut at the ends of lines.
    """

    has_complex: bool
    has_eastern: bool
    has_bands: bool
    has_hyphens: bool

    def style(self, identity: str) -> str:
        """Return type and name of a style; empty for the one that is not named."""
        ...

    def number(self, identity: str) -> str:
        """Return the name of a list."""
        ...

    def typeface(self, theme: str) -> str:
        """Return the font that a theme's font stands for."""
        ...

    def other(self, element: Element) -> str:
        """Return the key of a property of which nothing more is known."""
        ...


class Property(NamedTuple):
    """A property on its way to becoming facts."""

    short: str
    element: Element
    names: Names


PropertyFacts = Iterator[tuple[str, str]]
"""What a property says: the name of a side of it, empty for all of it, and its value."""


def twips(raw: str, *, half: bool = False) -> str:
    """Return a measure in twentieths of a point (`half`: in half points); else as it is."""
    factor = _TWIPS.get(raw[-2:])
    try:
        if factor is None:
            return str(int(raw)) if raw.lstrip("-").isdecimal() else raw
        return str(round(float(raw[:-2]) * factor / (10 if half else 1)))
    except ValueError:
        return raw


def no_zero(value: str) -> str:
    """Return a measure; empty for nought."""
    return "" if value == "0" else value
