"""Does a line look like a heading, beside the bulk of the text?

It does if it is short, ends without a full stop, and is bold, larger, in capitals or
underlined where the text around it is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules
from compact_draft.intake.wording import promise_in
from compact_draft.word.reading.document import Look

MOST_WORDS = 16
_SENTENCE = re.compile(r"[.;,]$")
_DOTS = re.compile(r"(\.\.\.|…)$")
_LEAST_CAPITALS = 6
_LEAST_OF_A_WORD = 4
_LARGER = 0.9
_MOST_OF = 0.5

LookKey = tuple[float, int, int, int, int, int]
"""Sorts looks from the outermost: size, capitals, bold, underline, depth, inner."""

PLAIN: LookKey = (0.0, 0, 0, 0, 1, 0)
"""The look of a line that looks like the text around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How the bulk of the text looks; what looks the same is no heading for it."""

    size: float
    bold: bool
    capitals: bool
    underlined: bool


def body_look(lines: Sequence[Line]) -> Body:
    """Return how the bulk of the text looks, by letters."""
    sizes: Counter[float] = Counter()
    totals: Counter[str] = Counter()
    for line in lines:
        look, weight = line.block.look, len(line.text)
        sizes[look.size or 0.0] += weight
        totals["all"] += weight
        for name in ("bold", "capitals", "underlined"):
            totals[name] += weight if getattr(look, name) else 0
    most = _MOST_OF * totals["all"]
    size = max(sizes, key=lambda s: (sizes[s], -s), default=0.0)
    return Body(
        size=size,
        bold=totals["bold"] > most,
        capitals=totals["capitals"] > most,
        underlined=totals["underlined"] > most,
    )


def by_style(line: Line) -> int | None:
    """Return the depth that a line's style gives it, from 1; None for none."""
    outline = line.block.outline
    if outline is not None and line.words:
        return outline + 1
    return None


def look_key(line: Line, body: Body, rules: Rules) -> LookKey | None:
    """Return the look of a line that looks like a heading; None if it does not."""
    if not line.words or line.has_bullet or not is_short(line):
        return None
    look = line.block.look
    larger = (look.size or body.size) - body.size
    size = -larger if larger > _LARGER else 0.0
    bold = int((look.bold or look.torn) and not body.bold)
    capitals = int(_has_capitals(line, look) and not body.capitals)
    underlined = int(look.underlined and not body.underlined)
    if not (size or bold or capitals or underlined):
        return None
    leads = line.text.rstrip().endswith(":") and bool(
        promise_in(line.words, rules)
        or (rules.stem(line.words) and not rules.heading(line.words))
    )
    if leads and not line.number.strip("().:").isdigit():
        return None
    return (size, -capitals, -bold, -underlined, line.depth, 0)


def is_short(line: Line) -> bool:
    """Tell whether a line is short enough for a heading, and no sentence."""
    ends = _SENTENCE.search(line.text) and not _DOTS.search(line.text)
    few = len(line.words.split()) <= MOST_WORDS
    return few and not ends and any(c.isalpha() for c in line.words)


def _has_capitals(line: Line, look: Look) -> bool:
    """Tell whether a line is in capitals, and is no acronym or postcode."""
    if not look.capitals:
        return False
    words = ["".join(filter(str.isalpha, word)) for word in line.words.split()]
    letters = sum(map(len, words))
    has_word = max(map(len, words)) >= _LEAST_OF_A_WORD
    return letters >= _LEAST_CAPITALS and (has_word or len(words) > 2)
