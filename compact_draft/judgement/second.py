"""What is looked at when a line's words have spoken: their scores, the undertaking, the rules.

The words of a line are weighed first, by examples. Here what they said stands beside
what the rules read, by the name of the rule that spoke, and beside the sides and themes
of the undertakings that are likely. How much each counts is learned from lines of
writers whose examples the first weights never saw, so that nobody trusts them too much.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.judgement.suggest import Suggestion

NONE = "none"
TWICE = ("is_commitment", "kind", "by", "achievability", "theme")
"""The fields that are looked at a second time."""

_OF_SHARES, _OF_NONE = 3.0, 2.0
_MOST = {"achievability": 1.5, "theme": 2.5}
"""The words of a firm line count no more than this, so that one hedge can turn it."""

_BESIDE = {"is_commitment": "kind"}
"""Whose words are looked at as well: what else the line may be says if it is a promise."""

_MOST_BESIDE = 3.0

_QUOTED = re.compile(r"“[^”]*”(?:,? (?:and )?“[^”]*”)*")
_NUMBER = re.compile(r"\b\d+\.\d+\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a second look goes by.

    Attributes:
        said: What the rules say of the line.
        bound: What they would say if it were a promise.
        scores: What its words say, by field and value.
        shares: How likely each undertaking is, `NONE` among them; they add up to 1.
        sides: Side of each undertaking.
        themes: Theme of each undertaking.
    """

    said: Suggestion
    bound: Suggestion
    scores: Mapping[str, Mapping[str, float]]
    shares: Mapping[str, float]
    sides: Mapping[str, str]
    themes: Mapping[str, str]


def inputs(name: str, seen: Seen) -> dict[str, float]:
    """Return what the second look at one field weighs, by the name of each input."""
    most = _MOST.get(name, math.inf)
    found = {
        f"words {v}": max(-most, min(most, s)) for v, s in seen.scores[name].items()
    }
    beside = seen.scores.get(_BESIDE.get(name, ""), {})
    for value, score in beside.items():
        found[f"beside {value}"] = max(-_MOST_BESIDE, min(_MOST_BESIDE, score))
    found["none"] = _OF_NONE * seen.shares.get(NONE, 0.0)
    if name == "by":
        found |= _summed(seen.shares, seen.sides)
    elif name == "theme":
        found |= _summed(seen.shares, seen.themes)
    found |= dict.fromkeys(_rules(name, seen), 1.0)
    return found


def _summed(shares: Mapping[str, float], of: Mapping[str, str]) -> dict[str, float]:
    total: dict[str, float] = {}
    for ref, share in shares.items():
        if ref in of:
            key = f"undertaking {of[ref]}"
            total[key] = total.get(key, 0.0) + _OF_SHARES * share
    return total


def _rules(name: str, seen: Seen) -> Iterable[str]:
    """Yield which rules spoke and what they said."""
    if name in {"is_commitment", "kind"}:
        yield f"rule {seen.said.kind}"
        yield from _by_name("kind", seen.said)
        return
    yield f"rule {getattr(seen.said, name)}"
    yield f"bound {getattr(seen.bound, name)}"
    if name in {"by", "achievability"}:
        yield from _by_name(name, seen.bound)
    if name == "achievability":
        yield f"verb {seen.bound.modality}"


def _by_name(name: str, said: Suggestion) -> Iterable[str]:
    """Yield the reason of a field without the words it quotes: the rule that spoke."""
    for reason in said.because:
        if reason.startswith(f"{name}: "):
            yield _NUMBER.sub("0", _QUOTED.sub("…", reason))
