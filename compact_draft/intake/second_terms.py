"""A word that a text defines by other words that it defines: "the Parties"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from compact_draft.model.tags import By


def of_terms(side: By | None, meaning: str, known: Mapping[str, By]) -> By | None:
    """Return whom a meaning names, those among them that were defined before it.

    "The Authorities and the Voluntary Bodies together" is both sides where a line above
    says who the Authorities are.

    Args:
        side: What its own words say; None for nobody.
        meaning: The meaning, folded.
        known: Words defined before it, folded, with their sides.
    """
    found = {
        by
        for term, by in known.items()
        if re.search(rf"\b{re.escape(term)}\b", meaning)
    }
    sides = found | ({side} if side is not None else set())
    if By.BOTH in sides or {By.PUBLIC_BODIES, By.VCS} <= sides:
        return By.BOTH
    return side if side is not None else next(iter(sides), None)
