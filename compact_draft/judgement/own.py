"""What one group has confirmed of its own clauses: an example at once, and only for it.

A line much like a clause that the group has linked or tagged is lifted towards what the
group said of that clause. Nothing of it leaves the workspace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.judgement.features import LETTERS, text_features
from compact_draft.judgement.weights import Weights, features_of

_LIKE = 0.45
"""From this likeness of letters on (1 is the same words) an own example counts."""

_LIFT = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExample:
    """A clause of which a person has said something.

    Attributes:
        clause: Its id.
        text: Its words.
        says: What was said, by field: "ref", "achievability", "by", "theme".
    """

    clause: str
    text: str
    says: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """The likest own example, what it lifts, and how that is told."""

    lifts: Mapping[str, Mapping[str, float]]
    because: str


def likest(text: str, own: Sequence[OwnExample], weights: Weights) -> Like | None:
    """Return what the likest of a group's examples lifts; None where none is like it."""
    block = next((b for b in weights.blocks if b.name == LETTERS), None)
    if not own or block is None:
        return None
    mine = features_of(block, text_features(text)[LETTERS])
    best, how = None, 0.0
    for one in own:
        theirs = features_of(block, text_features(one.text)[LETTERS])
        likeness = sum(w * theirs[n] for n, w in mine.items() if n in theirs)
        if likeness > how:
            best, how = one, likeness
    if best is None or how < _LIKE:
        return None
    lifts = {
        field: dict.fromkeys(values, _LIFT * how) for field, values in best.says.items()
    }
    told = ", ".join(v.replace("_", " ") for vs in best.says.values() for v in vs)
    return Like(
        lifts=lifts, because=f"like {best.clause}, of which you have said: {told}"
    )
