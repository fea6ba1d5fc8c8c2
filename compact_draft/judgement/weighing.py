"""What do the examples say of a line, and how often are they right when they say it so?

The words' rules are weighed in as features of their own, so that what grammar shows
counts beside what examples show. Chances come from lines of writers whose examples were
left out (``docs/judgement.md``), so that 0.9 means nine in ten.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from compact_draft.judgement.bearers import names_in
from compact_draft.judgement.features import (
    PLACE,
    RULES,
    SHAPE,
    WORDS,
    place_features,
    text_features,
)
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.second import NONE, TWICE, Seen, inputs
from compact_draft.judgement.shape import shape_features
from compact_draft.judgement.suggest import Line, Suggestion
from compact_draft.judgement.weights import Weights, features_of

YES, NO = "yes", "no"
_BESIDE = ("relation", "difference")
_OF_LINKS = frozenset({"ref", *_BESIDE})
_NONE_LESS = 1.0
"""How much "none" is held back: a link that is missed costs more than one refused."""

_BY_RULE = 1.0
"""How much a rule that names an undertaking adds to it."""

_BY_PLACE = 5.0
"""How much it speaks against a promise that the heading above says what stands there."""

_KNOWN_ENOUGH, _STRANGE = 0.5, 0.7
"""Of a line of which less than half is known, no answer is sure."""

_BY_HEDGE = 1.0
"""How much a hedge that the rules found adds to "aspirational": none makes a line firmer."""

_BY_COLUMN = 5.0
"""How much the head of its column says of who must act."""

_COMPARES = re.compile(
    r"\b(?<!no )(?<!not )(?<!or )(?<!any )(?:more|fewer|less|lighter|simpler|shorter|better|closer|greater"
    r"|wider|stronger|fairer|easier|quicker|faster|clearer|fuller|deeper|richer|friendliest|best)\b(?! than)",
    re.IGNORECASE,
)
"""A comparison without a measure: nobody could tell that it is done."""

_ALSO = 0.0
_OF_A_GROUP = ("theme ", "answers ", "side ")
_LENGTHS = 6
_LONGEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One field by the examples.

    Attributes:
        value: The likeliest value.
        chance: How often such a choice is right, from 0 to 1.
        margin: How far it lies before the next; for measuring.
    """

    value: str
    chance: float
    margin: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the examples say of a line.

    Attributes:
        fields: Each field as chosen.
        refs: Undertakings of the edition the examples know, likeliest first, with how
            strongly each is meant, from 0 to 1.
        answers: Those it answers to; empty where "none" is likelier.
        beside: What its words say of a relation and of differences, before any facts.
    """

    fields: Mapping[str, Chosen] = field(default_factory=dict)
    refs: tuple[tuple[str, float], ...] = ()
    answers: tuple[str, ...] = ()
    beside: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def counts_of(
    line: Line, said: Suggestion, reading: Reading
) -> dict[str, Counter[str]]:
    """Return how often each feature stands in a line that the rules have read."""
    counts = text_features(line.text)
    counts[PLACE] = place_features(line.section, line.column)
    counts[SHAPE] = Counter(shape_features(reading))
    counts[RULES] = Counter((*_rules(line, said), *_phrases(reading)))
    return counts


def _phrases(reading: Reading) -> Iterable[str]:
    """Yield which tables of phrases a line touches, and whom it names first."""
    for label in reading.found:
        if not label.startswith(_OF_A_GROUP):
            yield f"has={label}"
    names = names_in(reading)
    sides = [side for side, _ in names]
    yield f"names={','.join(sorted(set(sides)))}"
    for at, side in enumerate(sides[:2]):
        yield f"name{at}={side}"
    if names and names[0][1].start <= 1:
        yield f"opens={sides[0]}"


def _rules(line: Line, said: Suggestion) -> Iterable[str]:
    """Yield what the rules say of a line, and how it looks, as features."""
    yield from (f"kind={said.kind}", f"by={said.by}", f"modality={said.modality}")
    yield f"achievability={said.achievability}"
    text = line.text.strip()
    yield from (f"theme={said.theme}", f"first={text[:1].isupper()}")
    if said.timeframe:
        yield "timeframe"
    elif _COMPARES.search(text):
        yield "compares"
    yield from (f"ref={ref}" for ref in said.national_ref)
    end = text[-1:] if text[-1:] in {".", ";", ":", "?"} else "-"
    yield f"end={end}"
    yield f"long={min(len(text.split()) // _LENGTHS, _LONGEST)}"
    if text[:1] in {'"', "'", "“", "‘"}:
        yield "quoted"
    if line.column:
        yield "column"
    if line.section:
        yield "section"


def opinion(
    said: Suggestion,
    counts: Mapping[str, Mapping[str, int]],
    weights: Weights,
    lifted: Mapping[str, Mapping[str, float]] | None = None,
    bound: Suggestion | None = None,
) -> Opinion:
    """Return what the examples say of a line that the rules have read.

    Args:
        said: What the rules say of it.
        counts: Its features (`counts_of`).
        weights: What examples have taught.
        lifted: What a group's own examples add, by field and value.
        bound: What the rules would say if it were a promise; None for `said`.
    """
    bound = bound or said
    scores = weights.scores(counts)
    lifts = lifted or {}
    own = lifts.get("ref", {})
    _add(scores["ref"], own)
    scores["ref"][NONE] -= max(own.values(), default=0.0)
    seen = seen_of(said, bound, scores, weights)
    for name in TWICE:
        if name in weights.second:
            again = weights.second[name].scores(inputs(name, seen))
            scores[name] = (
                {YES: again["True"] - again["False"]} if "True" in again else again
            )
    for name, values in lifts.items():
        if name != "ref":
            _add(scores.get(name, {}), values)
    scores["ref"][NONE] -= _NONE_LESS
    for ref in said.national_ref:
        if ref in scores["ref"]:
            scores["ref"][ref] += _BY_RULE
    by_ref = {
        ref: share for ref, share in shares_of(scores["ref"]).items() if ref != NONE
    }
    _weigh_kind(scores, said)
    if _is_hedged(bound) and "aspirational" in scores["achievability"]:
        scores["achievability"]["aspirational"] += _BY_HEDGE
    if _in_a_column(bound) and bound.by in scores["by"]:
        scores["by"][bound.by] += _BY_COLUMN
    fields = {
        name: _chosen(name, values, said, weights)
        for name, values in scores.items()
        if name not in _OF_LINKS
    }
    none = scores["ref"][NONE]
    order = sorted(by_ref, key=lambda ref: -scores["ref"][ref])
    answers = tuple(
        ref
        for at, ref in enumerate(order)
        if scores["ref"][ref] > (none if at == 0 else max(none, _ALSO))
    )
    known = _known(counts, weights)
    fields["scope"] = _scope(scores["ref"], weights, said)
    fields["national_ref"] = _first(scores["ref"], weights, said)
    if known < _KNOWN_ENOUGH:
        fields = {
            name: replace(chosen, chance=round(chosen.chance * _STRANGE, 3))
            for name, chosen in fields.items()
        }
    return Opinion(
        fields=fields,
        refs=tuple((ref, int(by_ref[ref] * 1e4 + 0.5) / 1e4) for ref in order),
        answers=answers,
        beside={name: scores[name] for name in _BESIDE if name in scores},
    )


def seen_of(
    said: Suggestion,
    bound: Suggestion,
    scores: Mapping[str, Mapping[str, float]],
    weights: Weights,
) -> Seen:
    """Return what the second look at a line goes by."""
    return Seen(
        said=said,
        bound=bound,
        scores=scores,
        shares=shares_of(scores["ref"]),
        sides=weights.sides,
        themes=weights.themes,
    )


def _add(scores: dict[str, float], more: Mapping[str, float]) -> None:
    for value, by in more.items():
        if value in scores:
            scores[value] += by


def _is_hedged(said: Suggestion) -> bool:
    """Tell whether the rules found words that weaken the line."""
    return any(
        reason.startswith("achievability: aspirational") and "weakens" in reason
        for reason in said.because
    )


def _in_a_column(bound: Suggestion) -> bool:
    """Tell whether the head of a column says which one side must act."""
    return bound.by != "both" and any(
        reason.startswith("by: ") and "stands in the column" in reason
        for reason in bound.because
    )


def _weigh_kind(scores: dict[str, dict[str, float]], said: Suggestion) -> None:
    """Let a heading that says what stands under it decide; else the examples do."""
    if said.kind == "commitment":
        return
    placed = any(
        reason.startswith("kind: ") and "stands under" in reason
        for reason in said.because
    )
    by = _BY_PLACE if placed else 0.0
    scores["is_commitment"][YES] -= by
    if said.kind in scores["kind"]:
        scores["kind"][said.kind] += by
    if scores["is_commitment"][YES] <= 0:
        scores["kind"].pop("commitment", None)


def _known(counts: Mapping[str, Mapping[str, int]], weights: Weights) -> float:
    """Return the share of a line's words that the examples hold."""
    block = next(b for b in weights.blocks if b.name == WORDS)
    words = [word for word in counts[WORDS] if " " not in word]
    return sum(word in block.index for word in words) / (len(words) or 1)


def shares_of(scores: Mapping[str, float]) -> dict[str, float]:
    """Return how likely each undertaking is, `NONE` among them; they add up to 1."""
    odds = {
        name: 1 / (1 + math.exp(-min(score, 50.0))) for name, score in scores.items()
    }
    total = sum(odds.values()) or 1.0
    return {name: share / total for name, share in odds.items()}


def _chosen(
    name: str, values: Mapping[str, float], said: Suggestion, weights: Weights
) -> Chosen:
    if set(values) == {YES}:
        score = values[YES]
        value, margin = (YES if score > 0 else NO), abs(score)
    else:
        first, second, *_ = sorted(values, key=lambda v: -values[v])
        value, margin = first, values[first] - values[second]
    agrees = value == rule_value(name, said)
    return Chosen(
        value=value, chance=chance(weights, name, margin, agrees=agrees), margin=margin
    )


def _scope(scores: Mapping[str, float], weights: Weights, said: Suggestion) -> Chosen:
    best = max(score for ref, score in scores.items() if ref != NONE)
    value = "national" if best > scores[NONE] else "local"
    margin = abs(best - scores[NONE])
    agrees = value == said.scope
    return Chosen(
        value=value,
        chance=chance(weights, "scope", margin, agrees=agrees),
        margin=margin,
    )


def _first(scores: Mapping[str, float], weights: Weights, said: Suggestion) -> Chosen:
    """Return the likeliest undertaking, whether or not none is likelier."""
    first, second, *_ = sorted(
        (ref for ref in scores if ref != NONE), key=lambda ref: -scores[ref]
    )
    margin = scores[first] - scores[second]
    agrees = first in said.national_ref
    return Chosen(
        value=first,
        chance=chance(weights, "national_ref", margin, agrees=agrees),
        margin=margin,
    )


def rule_value(name: str, said: Suggestion) -> str:
    """Return what the rules say of a field, as the examples would write it."""
    value = getattr(said, name)
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)


def chance(weights: Weights, name: str, margin: float, *, agrees: bool) -> float:
    """Return how often a choice with such a margin is right, from 0 to 1."""
    start, by_margin, by_rule = weights.trust.get(name, (0.0, 1.0, 0.0))
    odds = start + by_margin * min(margin, 20.0) + (by_rule if agrees else 0.0)
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))), 3)


def telling_words(
    line: Line,
    counts: Mapping[str, Mapping[str, int]],
    weights: Weights,
    name: str,
    value: str,
) -> tuple[str, ...]:
    """Return up to three words of a line that speak most for a value, as written."""
    from compact_draft.judgement.features import fold

    column = next(
        (n for n, of in enumerate(weights.columns) if of == (name, value)), None
    )
    block = next((b for b in weights.blocks if b.name == WORDS), None)
    speaks = [] if block is None else block.columns.tolist()
    if block is None or column not in speaks:
        return ()
    at = speaks.index(column)
    found = features_of(block, counts[WORDS])
    weighed = sorted(
        ((float(block.steps[n, at]) * w, block.names[n]) for n, w in found.items()),
        reverse=True,
    )
    written = {
        fold(w.strip(".,;:()'\"")): w.strip(".,;:()'\"") for w in line.text.split()
    }
    said_words: list[str] = []
    for weight, feature in weighed:
        words = [written.get(part) for part in feature.split()]
        if weight <= 0 or len(said_words) == 3 or None in words:
            continue
        shown = " ".join(w for w in words if w)
        if len(shown) > 3 and not any(shown in s or s in shown for s in said_words):
            said_words.append(shown)
    return tuple(said_words)
