"""Where do quoted words belong: exactly here, in one other place, perhaps, or nowhere?

Only the same words are ever placed, and only where they stand once. Likeness proposes,
a person confirms; a short quote is never matched by likeness.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from diff_match_patch import diff_match_patch
from rapidfuzz import fuzz

from compact_draft.model.annotation import Anchor, Level, Placed
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.text.normalise import fold, normalise

CONTEXT = 40
"""Characters kept before and after the words, to find the place again."""
_LONG_ENOUGH = 20
_LIKE = 75.0
_MOST_CANDIDATES = 5
_PATTERN = 32  # diff-match-patch finds no longer pattern than a machine word


class Placing(NamedTuple):
    """Where words belong, and how sure that is."""

    anchor: Anchor
    placed: Placed
    candidates: tuple[ClauseId, ...] = ()


def words_anchor(clause: Clause, start: int, end: int) -> Anchor:
    """Return the anchor on ``clause.text[start:end]`` (normalised text)."""
    return Anchor(
        level=Level.WORDS,
        clause=clause.id,
        start=start,
        end=end,
        words=clause.text[start:end],
        before=clause.text[max(0, start - CONTEXT) : start],
        after=clause.text[end : end + CONTEXT],
    )


def place_quote(quote: str, clauses: Mapping[ClauseId, Clause]) -> Placing:
    """Return where a quotation belongs.

    Args:
        quote: The words as quoted, in any form.
        clauses: All clauses of the revision, in order.
    """
    wanted = normalise(quote)
    nowhere = Anchor(level=Level.WORDS, words=quote)
    if not wanted:
        return Placing(nowhere, Placed.ORPHAN)
    found = [
        (clause, at)
        for clause in clauses.values()
        for at in places_of(clause.text, wanted)
    ]
    if len(found) == 1:
        clause, at = found[0]
        return Placing(words_anchor(clause, at, at + len(wanted)), Placed.EXACT)
    if found:
        several = tuple(dict.fromkeys(clause.id for clause, _ in found))
        return Placing(nowhere, Placed.PROPOSED, several[:_MOST_CANDIDATES])
    alike = _alike(wanted, clauses)
    return Placing(nowhere, Placed.PROPOSED if alike else Placed.ORPHAN, alike)


def places_of(text: str, wanted: str) -> list[int]:
    """Return where `wanted` stands in `text` as whole words; places may overlap."""
    places = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        cut = text[at - 1 : at].isalnum() and wanted[0].isalnum()
        if not cut and not (text[end : end + 1].isalnum() and wanted[-1].isalnum()):
            places.append(at)
        at = text.find(wanted, at + 1)
    return places


def _alike(wanted: str, clauses: Mapping[ClauseId, Clause]) -> tuple[ClauseId, ...]:
    """Return the clauses that hold something like `wanted`, likeliest first."""
    if len(wanted) < _LONG_ENOUGH:
        return ()
    key = fold(wanted)
    scores: list[tuple[float, int, ClauseId]] = []
    for n, clause in enumerate(clauses.values()):
        score = _likeness(key, fold(clause.text))
        if score >= _LIKE:
            scores.append((-score, n, clause.id))
    return tuple(clause for _, _, clause in sorted(scores)[:_MOST_CANDIDATES])


def _likeness(key: str, text: str) -> float:
    """Return 0 to 100: how like the nearest passage of `text` is."""
    if not text:
        return 0.0
    best = fuzz.partial_ratio(key, text) if len(key) <= len(text) else 0.0
    if best < _LIKE and _starts_in(key, text):
        best = max(best, fuzz.partial_token_sort_ratio(key, text))
    return float(best)


def _starts_in(key: str, text: str) -> bool:
    """Tell whether the beginning of a quote stands in `text`, mistyped or not."""
    engine = diff_match_patch()
    engine.Match_Threshold = 0.3
    engine.Match_Distance = max(1000, len(text) * 4)
    return bool(engine.match_main(text, key[:_PATTERN], 0) >= 0)
