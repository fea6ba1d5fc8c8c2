"""How a group's copies look: one colour, one logo, and the names that stand on them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COLOUR = re.compile(r"#?[0-9A-Fa-f]{6}")
READABLE = 4.5
"""Least contrast of words and their ground (WCAG 2.2, 1.4.3)."""
_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What ``[look]`` of ``compact.toml`` says, and what stands on every copy.

    Attributes:
        colour: Six figures, such as ``1F3251``; empty for the template's own.
        logo: Bytes of a picture; empty for none.
        logo_name: What the picture is called in messages.
        logo_words: What those hear who do not see it.
        area: The area's name.
        group: Who writes the Compact.
    """

    colour: str = ""
    logo: bytes = b""
    logo_name: str = ""
    logo_words: str = ""
    area: str = ""
    group: str = ""


def is_colour(text: str) -> bool:
    """Say whether a text is a colour in six figures, with or without ``#``."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str = "FFFFFF") -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def darker(colour: str) -> str:
    """Return the nearest darker colour that can be read on white."""
    for step in range(_STEPS, -1, -1):
        made = mixed(colour, "000000", step / _STEPS)
        if contrast(made) >= READABLE:
            return made
    return "000000"


def mixed(colour: str, other: str, share: float) -> str:
    """Return a colour mixed with another; `share` from 0 to 1 is how much of it stays."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def _parts(colour: str) -> tuple[int, int, int]:
    bare = colour.removeprefix("#")
    return int(bare[:2], 16), int(bare[2:4], 16), int(bare[4:6], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
