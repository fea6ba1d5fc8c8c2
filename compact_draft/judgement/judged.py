"""A line judged: what the rules read and what the examples weigh, put into one.

The rules stay as the reason that is given. Where the examples say otherwise, theirs is
the value, both are named, and the reader is asked to look. Nothing here settles a tag.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.judgement.kept import Kept
from compact_draft.judgement.own import Like, OwnExample, likest
from compact_draft.judgement.reading import Reader, Reading
from compact_draft.judgement.suggest import (
    HeadingReader,
    Line,
    Suggestion,
    if_it_binds,
    nothing,
    read_and_suggest,
    timeframe_of,
)
from compact_draft.judgement.weighing import (
    YES,
    Opinion,
    counts_of,
    opinion,
    telling_words,
)
from compact_draft.judgement.weights import Weights

LOOK = "please look"
_FIELDS = ("by", "achievability", "theme", "modality")
_OFFERED = 3
_Telling = Callable[[str, str], Sequence[str]]
"""Gives the words of a line that speak most for a value of a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A line judged, and what that was made from.

    Attributes:
        said: The suggestion.
        by_rules: What the rules by themselves say.
        reading: The line as read.
        found: What the examples by themselves say; empty by rules alone.
        bound: What the rules say of it as a promise; None where nothing was weighed.
        like: Which of a group's own clauses it is like; empty for none.
    """

    said: Suggestion
    by_rules: Suggestion
    reading: Reading
    found: Opinion = field(default_factory=Opinion)
    bound: Suggestion | None = None
    like: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Judges lines by rules, by examples, and by what one group has confirmed.

    Attributes:
        reader: Reads words, with a group's own among them.
        weights: What examples have taught; None for the rules alone.
        heading_says: What a heading makes of the lines under it.
        own: What this group has confirmed of its own clauses.
        kept: What was made of lines before, by this judge or one that reads and weighs
            alike; what a group has confirmed since is seen.
    """

    reader: Reader
    weights: Weights | None = None
    heading_says: HeadingReader = nothing
    own: tuple[OwnExample, ...] = ()
    kept: Kept[Judged] = field(default_factory=Kept, repr=False, compare=False)

    def suggest(self, line: Line) -> Suggestion:
        """Return what the line's place, words and likes suggest."""
        return self.judged(line).said

    def judged(self, line: Line) -> Judged:
        """Return the suggestion with all that it was made from."""
        like = None
        if self.weights is not None and self.own:
            like = likest(line.text, self.own, self.weights)
        lifts = () if like is None else (like.because, like.how)
        return self.kept.get((line, lifts), lambda: self._judged(line, like))

    def _judged(self, line: Line, like: Like | None) -> Judged:
        by_rules, reading = read_and_suggest(line, self.reader, self.heading_says)
        if self.weights is None or not any(map(str.isalnum, line.text)):
            return Judged(said=by_rules, by_rules=by_rules, reading=reading)
        counts = counts_of(line, by_rules, reading)
        lifts = like.lifts if like else None
        bound = if_it_binds(line, by_rules, reading, self.reader, self.heading_says)
        found = opinion(by_rules, counts, self.weights, lifts, bound)
        judged = Judged(
            said=by_rules,
            by_rules=by_rules,
            reading=reading,
            found=found,
            bound=bound,
            like=like.because if like else "",
        )
        told = partial(telling_words, line, counts, self.weights)
        said = _put_together(line, judged, self.weights, told)
        return replace(judged, said=said)

    def facts(self, line: Line) -> Facts:
        """Return what the other side can hold a party to by a line."""
        judged = self.judged(line)
        by = line.by or judged.said.by
        return facts_of(judged.reading, modality=judged.said.modality, by=by)


def _put_together(
    line: Line, judged: Judged, weights: Weights, told: _Telling
) -> Suggestion:
    said, found = judged.by_rules, judged.found
    binds = found.fields["is_commitment"].value == YES
    because = [
        *_kind_because(said, found, binds=binds),
        *([judged.like] if judged.like else []),
    ]
    chances = {
        "is_commitment": found.fields["is_commitment"].chance,
        "kind": found.fields["kind"].chance,
    }
    if not binds:
        return _no_promise(said, found, tuple(because), chances)
    for name in _FIELDS:
        chances[name] = found.fields[name].chance
        because.append(_because(name, line, judged, told))
    timeframe = timeframe_of(line.text)
    chances["timeframe"] = _of_time(weights, timeframe)
    if timeframe:
        because.append(f"timeframe: “{timeframe}”")
    answers = found.answers
    chances["scope"] = found.fields["scope"].chance
    chances["national_ref"] = (
        found.fields["national_ref"].chance if answers else chances["scope"]
    )
    because.append(_of_scope(judged, told))
    value = {name: found.fields[name].value for name in _FIELDS}
    return replace(
        said,
        is_commitment=True,
        kind="commitment",
        by=line.by or value["by"],
        achievability=value["achievability"],
        scope="national" if answers else "local",
        theme=value["theme"],
        modality=value["modality"],
        timeframe=timeframe,
        national_ref=answers,
        look_at=tuple(ref for ref, _ in found.refs[:_OFFERED]),
        confidence=_mean(chances),
        confidences=chances,
        because=tuple(because),
    )


def _no_promise(
    said: Suggestion,
    found: Opinion,
    because: tuple[str, ...],
    chances: dict[str, float],
) -> Suggestion:
    kind = found.fields["kind"].value
    modality = {"outcome": "desired", "principle": said.modality}.get(kind, "none")
    by = said.by if not said.is_commitment else "unclear"
    return replace(
        said,
        is_commitment=False,
        kind=kind,
        by="both" if kind == "principle" and by == "unclear" else by,
        achievability=None,
        scope=None,
        theme=said.theme if kind in {"outcome", "principle"} else None,
        modality=modality,
        timeframe=None,
        national_ref=(),
        confidence=_mean(chances),
        confidences=chances,
        because=because,
    )


def _kind_because(said: Suggestion, found: Opinion, *, binds: bool) -> list[str]:
    rule = next((r for r in said.because if r.startswith("kind: ")), "")
    kind = "commitment" if binds else found.fields["kind"].value
    if said.kind == kind:
        return [rule]
    return [
        f"kind: {kind}, by the examples; the words by themselves say {rule.removeprefix('kind: ')}: {LOOK}"
    ]


def _because(name: str, line: Line, judged: Judged, telling: _Telling) -> str:
    said, found = judged.by_rules, judged.found
    value = found.fields[name].value
    rule = next((r for r in said.because if r.startswith(f"{name}: ")), "")
    by_rule = getattr(said, name)
    if name == "by" and line.by:
        return f"by: {line.by}, as the clause says"
    if value == by_rule:
        return rule or f"{name}: {value}"
    words = "”, “".join(telling(name, value))
    shown = f" (“{words}”)" if words else ""
    first = f"{name}: {value}, by the examples{shown}"
    if not said.is_commitment or by_rule is None:
        return first
    told = rule.removeprefix(f"{name}: ") or by_rule
    return f"{first}; the words by themselves say {told}: {LOOK}"


def _of_scope(judged: Judged, telling: _Telling) -> str:
    said, found = judged.by_rules, judged.found
    if not found.answers:
        first = "scope: local, like examples that answer to no undertaking"
        if said.national_ref:
            return f"{first}; its words may answer to {said.national_ref[0]}: {LOOK}"
        return first
    ref = found.answers[0]
    rule = next((r for r in said.because if r.startswith("scope: ")), "")
    if said.national_ref == (ref,):
        return rule
    words = "”, “".join(telling("ref", ref))
    shown = f" (“{words}”)" if words else ""
    first = f"scope: national, like examples of {ref}{shown}"
    if said.national_ref:
        return f"{first}; its words may answer to {said.national_ref[0]}: {LOOK}"
    return first


def _of_time(weights: Weights, timeframe: str | None) -> float:
    found, none, _ = weights.trust.get("timeframe", (0.9, 0.95, 0.0))
    return found if timeframe else none


def _mean(chances: Mapping[str, float]) -> float:
    return round(sum(chances.values()) / len(chances), 2)
