"""The words that a document defines for itself: their other number, and "we"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from compact_draft.intake.rules import key
from compact_draft.model.tags import By

_WE_ARE = re.compile(
    r"\b[Ww]e, (?P<who>the [^.;:]{3,80}?), (?:will|shall|must|agree|undertake|promise|pledge)\b"
)
_MOST_LETTERS = 2_000


def ourselves(
    texts: Iterable[str], bound: Callable[[str], By | None]
) -> Iterator[tuple[str, By]]:
    """Yield whom "We, the Council and the Trust, shall ..." says that "we" are.

    Args:
        texts: The paragraphs.
        bound: Gives the side of a name, as `rules.key` has it.
    """
    for text in texts:
        found = _WE_ARE.search(text[:_MOST_LETTERS])
        leads = text.rstrip().endswith((":", "-", "–", "following", "to", "that"))
        several = found is not None and re.search(r",| and ", found["who"])
        side = (
            None
            if found is None or not (leads or several)
            else bound(key(found["who"]))
        )
        if side is not None:
            yield "we", side


def without_two_of_us(
    defined: Sequence[tuple[str, By]],
) -> Iterator[tuple[str, By]]:
    """Yield what is defined, without a "we" that each part of a document defines again."""
    ours = {side for term, side in defined if term == "we"}
    yield from (each for each in defined if each[0] != "we" or len(ours) == 1)


def other_number(term: str) -> str:
    """Return the plural of a singular word, else its singular."""
    if term.endswith("ies"):
        return f"{term[:-3]}y"
    if term.endswith("s"):
        return term[:-1]
    return f"{term[:-1]}ies" if term.endswith(("ty", "cy", "ry")) else f"{term}s"
