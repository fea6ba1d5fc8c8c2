"""A clause held against the undertakings of one edition: which, and how it stands to each.

Which one it answers to comes from examples, for an edition that they know, and from
likeness to undertakings that they know for another edition; how it stands to it comes
from the facts of both sides (`judgement.relation`), weighed by examples.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.judgement.features import FACTS, LETTERS, text_features
from compact_draft.judgement.judged import LOOK, Judge, Judged
from compact_draft.judgement.relation import (
    DIFFERENCES,
    EQUAL,
    compared,
    relation_features,
    undertaking_facts,
)
from compact_draft.judgement.suggest import Line
from compact_draft.judgement.weighing import (
    chance,
)
from compact_draft.judgement.weights import Weights, features_of
from compact_draft.model.framework import Framework, Undertaking

KNOWN = "national-2010"
"""The edition that the examples answer to."""

OFFERED = 5
_LINK = 0.62
"""From this likeness on an undertaking of another edition is taken as answered."""

_EQUAL_FIRST = 0.5
_SHOWN = 0.5
"""How far a difference that the facts show is believed sooner than one they do not."""

_BY_FACTS = 1.5
"""How much the facts add where an undertaking states a period and more."""

_MIXED = 0.6
_OWN_WORDS = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """An undertaking that a clause seems to answer to. Nobody has confirmed it.

    Attributes:
        ref: Its number.
        relation: equal, weaker, stronger or different.
        differences: In what respects.
        confidence: How often such a relation is right, from 0 to 1.
        because: What of both sides shows it.
    """

    ref: str
    relation: str
    differences: tuple[str, ...]
    confidence: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldAgainst:
    """One clause beside an edition.

    Attributes:
        id: The clause's.
        links: Undertakings it seems to answer to, likeliest first.
        candidates: Those to look at first, likeliest first, the linked ones among them.
    """

    id: str
    links: tuple[FoundLink, ...]
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """An undertaking made ready: its facts, and what the examples say of its words."""

    undertaking: Undertaking
    facts: Facts
    shares: Mapping[str, float]
    letters: Mapping[int, float]


class Comparing:
    """Holds clauses against one edition. The edition's side is read once."""

    def __init__(self, judge: Judge, framework: Framework) -> None:
        self._judge = judge
        self._weights = judge.weights
        self._is_known = framework.id == KNOWN
        self._sides = {u.ref: self._side(u) for u in framework.answered}
        self._table = (
            None
            if self._is_known or self._weights is None
            else _Table(tuple(self._sides.values()), self._weights)
        )

    def held(self, line: Line) -> HeldAgainst:
        """Return how one clause stands to the edition."""
        judged = self._judge.judged(line)
        found = judged.found
        if self._weights is None or not found.fields:
            return HeldAgainst(id=line.id, links=(), candidates=())
        if self._is_known:
            order = [ref for ref, _ in found.refs if ref in self._sides]
            answers = [ref for ref in found.answers if ref in self._sides]
        else:
            order, answers = self._likest(line, judged)
        facts = _facts(line, judged)
        links = tuple(self._link(judged, facts, ref) for ref in answers)
        return HeldAgainst(id=line.id, links=links, candidates=tuple(order[:OFFERED]))

    def relation_to(self, line: Line, ref: str) -> FoundLink | None:
        """Return how a clause stands to one undertaking that it is said to answer to."""
        judged = self._judge.judged(line)
        if self._weights is None or not judged.found.fields or ref not in self._sides:
            return None
        return self._link(judged, _facts(line, judged), ref)

    def _side(self, undertaking: Undertaking) -> _Side:
        shares: Mapping[str, float] = {}
        letters: Mapping[int, float] = {}
        if not self._is_known and self._weights is not None:
            line = Line(
                id=undertaking.ref, text=undertaking.text, by=undertaking.by.value
            )
            shares = dict(self._judge.judged(line).found.refs)
            letters = _letters(self._weights, undertaking.text)
        return _Side(
            undertaking=undertaking,
            facts=undertaking_facts(undertaking),
            shares=shares,
            letters=letters,
        )

    def _link(self, judged: Judged, facts: Facts, ref: str) -> FoundLink:
        weights = self._weights
        assert weights is not None  # noqa: S101  held() and relation_to() look first
        side = self._sides[ref]
        by_facts = compared(facts, side.facts)
        known = ref if self._is_known else "-"
        by_fact = weights.more(
            FACTS, Counter(relation_features(known, facts, side.facts))
        )
        scores = {
            name: {v: s + by_fact[name][v] for v, s in values.items()}
            for name, values in judged.found.beside.items()
        }
        stated = side.facts.periods and (side.facts.writing or side.facts.exceptions)
        told = by_facts.relation if stated else None
        first, margin = likeliest(scores["relation"], told)
        sure = chance(weights, "relation", margin, agrees=first == by_facts.relation)
        shown = {shift.difference for shift in by_facts.shifts}
        differences = tuple(
            d
            for d in DIFFERENCES
            if scores["difference"][d] > (-_SHOWN if d in shown else _SHOWN)
        )
        if first == EQUAL:
            differences = ()
        elif not differences:
            differences = (max(DIFFERENCES, key=lambda d: scores["difference"][d]),)
        because = tuple(s.said for s in by_facts.shifts if s.difference in differences)
        if first != by_facts.relation:
            because = (
                *because,
                f"{first} by the examples; the facts say {by_facts.relation}: {LOOK}",
            )
        return FoundLink(
            ref=ref,
            relation=first,
            differences=differences,
            confidence=sure,
            because=because,
        )

    def _likest(self, line: Line, judged: Judged) -> tuple[list[str], list[str]]:
        """Return the undertakings of another edition in order, and those answered."""
        weights = self._weights
        if weights is None or self._table is None:
            return [], []
        shared = self._table.shared(dict(judged.found.refs))
        words = self._table.words(_letters(weights, line.text))
        scored = []
        for at, (ref, side) in enumerate(self._sides.items()):
            score = _MIXED * shared[at] + _OWN_WORDS * min(1.0, 2 * words[at])
            by = side.undertaking.by.value
            if line.by in {"public_bodies", "vcs"} and by not in {line.by, "both"}:
                score *= _MIXED
            scored.append((-score, at, ref))
        scored.sort()
        answers = [
            ref
            for score, _, ref in scored[:2]
            if -score >= _LINK and judged.said.is_commitment
        ]
        return [ref for _, _, ref in scored], answers


def likeliest(
    scores: Mapping[str, float], by_facts: str | None = None
) -> tuple[str, float]:
    """Return the likeliest relation and how far it lies before the next.

    A difference has to be shown: equal is held a little above the rest.

    Args:
        scores: What the examples say of each relation.
        by_facts: The relation that facts show, where the undertaking states enough.
    """
    lifted = {r: s + (_EQUAL_FIRST if r == EQUAL else 0.0) for r, s in scores.items()}
    if by_facts in lifted:
        lifted[by_facts] += _BY_FACTS
    first, second, *_ = sorted(lifted, key=lambda relation: -lifted[relation])
    return first, lifted[first] - lifted[second]


def _facts(line: Line, judged: Judged) -> Facts:
    """Return a clause's facts as examples were read: its verb by the rules."""
    by = line.by or judged.said.by
    read = judged.bound or judged.by_rules
    return facts_of(judged.reading, modality=read.modality, by=by)


def _letters(weights: Weights, text: str) -> dict[int, float]:
    block = next(b for b in weights.blocks if b.name == LETTERS)
    return features_of(block, text_features(text)[LETTERS])


class _Table:
    """The undertakings of an edition as rows, to be likened to a clause at once."""

    def __init__(self, sides: Sequence[_Side], weights: Weights) -> None:
        import numpy as np

        self._refs = sorted({ref for side in sides for ref in side.shares})
        shares = [[side.shares.get(ref, 0.0) for ref in self._refs] for side in sides]
        self._shares = np.array(shares, dtype=np.float32).reshape(len(sides), -1)
        lengths = np.linalg.norm(self._shares, axis=1, keepdims=True)
        self._shares /= np.where(lengths == 0, 1.0, lengths)
        block = next(b for b in weights.blocks if b.name == LETTERS)
        self._letters = np.zeros((len(block.names), len(sides)), dtype=np.float32)
        for at, side in enumerate(sides):
            for number, weight in side.letters.items():
                self._letters[number, at] = weight

    def shared(self, refs: Mapping[str, float]) -> list[float]:
        """Return how alike the known undertakings behind each row and a clause are."""
        import numpy as np

        mine = np.array([refs.get(ref, 0.0) for ref in self._refs], dtype=np.float32)
        return (self._shares @ (mine / (np.linalg.norm(mine) or 1.0))).tolist()  # type: ignore[no-any-return]

    def words(self, letters: Mapping[int, float]) -> list[float]:
        """Return how alike each row's own words and a clause's are."""
        import numpy as np

        at = np.fromiter(letters.keys(), dtype=np.int64, count=len(letters))
        by = np.fromiter(letters.values(), dtype=np.float32, count=len(letters))
        return (by @ self._letters[at]).tolist()  # type: ignore[no-any-return]


def hold_against(
    lines: Sequence[Line], judge: Judge, framework: Framework
) -> tuple[HeldAgainst, ...]:
    """Return how each clause stands to an edition, in the order given."""
    comparing = Comparing(judge, framework)
    return tuple(map(comparing.held, lines))
