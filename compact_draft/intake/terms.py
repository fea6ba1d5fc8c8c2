"""The words that a document defines for itself: their other number, and "we"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compact_draft.model.tags import By


def without_two_of_us(
    defined: Sequence[tuple[str, By]],
) -> Iterator[tuple[str, By]]:
    """Yield what is defined, without a "we" that each part of a document defines anew."""
    ours = {side for term, side in defined if term == "we"}
    yield from (each for each in defined if each[0] != "we" or len(ours) == 1)


def other_number(term: str) -> str:
    """Return the plural of a singular word, else its singular."""
    if term.endswith("ies"):
        return f"{term[:-3]}y"
    if term.endswith("s"):
        return term[:-1]
    return f"{term[:-1]}ies" if term.endswith(("ty", "cy", "ry")) else f"{term}s"
