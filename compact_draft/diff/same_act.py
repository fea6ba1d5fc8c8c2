"""Which clause says in other words what another said?

A rewriting into plain English leaves hardly a word of the old clause: "Payments shall be made
in advance of expenditure" and "We pay up front". So the two are held together by what they are
judged to answer to. A pair is found only where each is nearest to the other, and no third is
nearly as near.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

Meant = Callable[[str], Mapping[str, float]]
"""What a text may answer to: undertakings and how likely each is, from 0 to 1."""
_ALIKE = 0.7
"""Likeness from which two clauses say one thing."""
_AHEAD = 0.25
"""So much less like than the nearest every other clause must be."""
_ANSWERS = 0.5
"""How likely it must be that a text answers to any undertaking at all."""
_LEAST_WORDS = 5
_MOST = 400


def same_acts(
    old: Sequence[str], new: Sequence[str], meant: Meant
) -> list[tuple[int, int]]:
    """Return the pairs of old and new clauses that say one thing in other words.

    Args:
        old: The old texts that have found no place by their words, in order.
        new: The new ones.
        meant: What a text may answer to.

    Returns:
        Places in `old` and `new`, the most alike first; each place once at most.
    """
    if not old or not new or max(len(old), len(new)) > _MOST:
        return []
    olds, news = ([_vector(text, meant) for text in texts] for texts in (old, new))
    rows = [[likeness(one, other) for other in news] for one in olds]
    columns = list(zip(*rows, strict=True))
    found = [
        (-score, i, j)
        for i, row in enumerate(rows)
        for j, score in enumerate(row)
        if score >= _ALIKE and _leads(row, j) and _leads(columns[j], i)
    ]
    return [(i, j) for _, i, j in sorted(found)]


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how alike two readings of what is answered to are, from 0 to 1."""
    product = sum(share * other.get(ref, 0.0) for ref, share in one.items())
    size = math.hypot(*one.values()) * math.hypot(*other.values())
    return product / size if size else 0.0


def _vector(text: str, meant: Meant) -> Mapping[str, float]:
    """Return what a text answers to; nothing where it may as well answer to none."""
    found = meant(text) if len(text.split()) >= _LEAST_WORDS else {}
    return found if sum(found.values()) >= _ANSWERS else {}


def _leads(scores: Sequence[float], at: int) -> bool:
    """Tell whether a score is well ahead of all others."""
    others = max((s for n, s in enumerate(scores) if n != at), default=0.0)
    return scores[at] - others >= _AHEAD
