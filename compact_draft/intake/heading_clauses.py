"""Promises set in a heading style, each with a note in plain type below it.

Such lines are the text and what stands below only explains them. They are told from
headings over promises by what lies under nearly all of them: no list, no promise, no
heading. One with a list below it stays a heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from compact_draft.intake.lines import Line

_ASKS = re.compile(r"(?:what|how|why|who|where|when|which)\b", re.IGNORECASE)
_LEAST = 2
_SHARE = 0.6
_NEARLY_ALL = 0.8
_MOST_LINES_BELOW = 4


class Ranked(Protocol):
    """A heading with its place among the headings."""

    @property
    def rank(self) -> float:
        """Sorts headings: the smaller stands above the larger."""

    @property
    def level(self) -> int | None:
        """Its depth where its style says it; None where only its look does."""


def clauses_among(
    lines: Sequence[Line],
    found: Mapping[int, Ranked],
    is_promise: Callable[[str], bool],
    binds: Callable[[str], bool],
) -> set[int]:
    """Return the headings that are promises with notes below them.

    Of one style there have to be several, most of them promises; and under nearly none
    of the promises may stand what a heading has under it.

    Args:
        lines: The lines of the body.
        found: The headings among them, by position.
        is_promise: Tells whether words say who will do what.
        binds: Tells whether words name a side and bind it.
    """
    groups: dict[tuple[str, float, bool], list[int]] = {}
    for n, heading in found.items():
        block = lines[n].block
        look = (block.style, heading.rank, block.look.bold)
        groups.setdefault(look, []).append(n)
    clauses: set[int] = set()
    for held in groups.values():
        promised = [
            n for n in held if _tells(lines[n].words) and is_promise(lines[n].words)
        ]
        if len(promised) < _LEAST or len(promised) < _SHARE * len(held):
            continue
        bare = [n for n in promised if _has_only_notes(lines, found, n, binds)]
        if len(bare) >= _NEARLY_ALL * len(promised):
            clauses.update(bare)
    return clauses


def _tells(words: str) -> bool:
    """Tell whether a heading is no question, spoken or not: "What we will do"."""
    return not _ASKS.match(words) and not words.rstrip().endswith("?")


def _has_only_notes(
    lines: Sequence[Line],
    found: Mapping[int, Ranked],
    n: int,
    binds: Callable[[str], bool],
) -> bool:
    """Tell whether nothing but a few plain lines stands under a heading."""
    below = 0
    for after in range(n + 1, len(lines)):
        line = lines[after]
        if not line.text:
            continue
        if after in found:
            outer = found[after].rank <= found[n].rank
            return outer or (bool(below) and _is_a_part(lines, found, n, after, binds))
        if line.block.cell != lines[n].block.cell or line.block.in_box:
            return bool(below)
        if line.is_item or line.text.endswith(":") or binds(line.words):
            return False
        below += 1
        if below > _MOST_LINES_BELOW:
            return False
    return True


def _is_a_part(
    lines: Sequence[Line],
    found: Mapping[int, Ranked],
    n: int,
    after: int,
    binds: Callable[[str], bool],
) -> bool:
    """Tell whether a heading that stands deeper only by its look begins another part.

    It has a look and no level, and no list or promise of its own below it: such would
    say more of the heading above.
    """
    if found[n].level is None or found[after].level is not None:
        return False
    for k in range(after + 1, len(lines)):
        if k in found and found[k].rank <= found[n].rank:
            return True
        line = lines[k]
        if k not in found and (line.is_item or binds(line.words)):
            return False
    return True
