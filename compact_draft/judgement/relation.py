"""How does a clause stand to an undertaking: equal, weaker, stronger, different?

Facts of both sides are compared: who, with what force, by when, save when, with what
reasons, in writing or not, when in the process, for whom. What examples add is how much
each fact weighs with each undertaking; likeness of wording says nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from compact_draft.judgement.facts import (
    FIRM,
    SOFT,
    Exemption,
    Facts,
    content_words,
    exemptions,
    said_early,
)
from compact_draft.judgement.lengths import lengths
from compact_draft.judgement.strength import (
    CHANGED,
    STRONGER,
    WEAKER,
    Shift,
    shifts,
)
from compact_draft.model.framework import Undertaking

EQUAL, DIFFERENT = "equal", "different"
RELATIONS = (EQUAL, WEAKER, STRONGER, DIFFERENT)
DIFFERENCES = (
    "modality", "timeframe", "exception", "timing", "reasons", "writing", "scope",
    "party",
)  # fmt: skip
_WHERE_IT_FITS = re.compile(
    r"\bwhere (?:appropriate|suitable|possible|relevant|this suits|it fits|it is good value"
    r"|that can be done|there is something)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:where|wherever|when|whenever|if) (?:it|this|that|there|they|a look|examination|the)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|ten|twelve|half|double|twice)\b", re.IGNORECASE
)
_JOINS = re.compile(r"\band\b|[;,]", re.IGNORECASE)
_WITHOUT_EXCEPTION = re.compile(
    r"\b(?:no|without|any|never an) exceptions?\b|\bin (?:every|all) cases?\b|\balways\b|\bnever\b"
    r"|\bwhatever\b|\bhowever\b|\beven (?:if|when|where)\b",
    re.IGNORECASE,
)
_MODALITY = {"firm": "will", "qualified": "will", "soft": "may"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How a clause stands to one undertaking by the facts.

    Attributes:
        relation: equal, weaker, stronger or different.
        differences: The respects, in the order of docs/labelling.md.
        shifts: Each respect with the words that show it.
    """

    relation: str
    differences: tuple[str, ...]
    shifts: tuple[Shift, ...]


def undertaking_facts(undertaking: Undertaking) -> Facts:
    """Return what an undertaking can be held to, from the facts of its framework."""
    text = undertaking.text
    stated = lengths("; ".join(undertaking.periods)) or lengths(text)
    named = tuple(Exemption(words=e, width=2) for e in undertaking.exceptions)
    return Facts(
        by=undertaking.by.value,
        modality=_MODALITY.get(undertaking.strength, "will"),
        hedges=tuple(match[0] for match in _WHERE_IT_FITS.finditer(text)),
        periods=stated,
        exceptions=named or exemptions(text),
        reasons=("reasons",)
        if undertaking.reasons or undertaking.explain_if_not
        else (),
        writing=("in writing",) if undertaking.writing else (),
        early=said_early(undertaking.timing or text),
        words=tuple(content_words(_words(" ".join((text, *undertaking.covers))))),
        text=text,
    )


def _words(text: str) -> list[str]:
    return [word.strip(".,;:()'-").lower() for word in text.replace("-", " ").split()]


def compared(clause: Facts, undertaking: Facts) -> Compared:
    """Return how a clause stands to an undertaking, by the facts of both alone."""
    clause = _as_bound(clause)
    found = shifts(undertaking, clause)
    if any(shift.difference == "party" and shift.towards == CHANGED for shift in found):
        return Compared(relation=DIFFERENT, differences=("party",), shifts=found)
    counted = tuple(shift for shift in found if _counts(shift, undertaking, clause))
    down = [shift for shift in counted if shift.towards == WEAKER]
    up = [shift for shift in counted if shift.towards == STRONGER]
    relation = WEAKER if down else STRONGER if up else EQUAL
    of = down or up
    named = {shift.difference for shift in of}
    return Compared(
        relation=relation,
        differences=tuple(d for d in DIFFERENCES if d in named),
        shifts=counted,
    )


def _as_bound(clause: Facts) -> Facts:
    """Return facts whose force is that of a promise: a bullet without a verb binds too.

    What stands beside an undertaking has been taken for a promise already.
    """
    return clause if clause.force else replace(clause, modality="present")


def _hedge_only(shift: Shift, clause: Facts) -> bool:
    """Tell whether only the words of the undertaking's own limit differ.

    "Where it fits" and "when there is something to add" limit alike.
    """
    told = shift.difference == "exception" or "hedge is gone" in shift.said
    return told and _LIMITS.search(clause.text) is not None


def _counts(shift: Shift, undertaking: Facts, clause: Facts) -> bool:
    """Tell whether a respect counts: what an undertaking only hints at does not."""
    if shift.difference in {"timing", "scope"}:
        return False
    if shift.towards == STRONGER and undertaking.hedges and _hedge_only(shift, clause):
        return False
    return not (
        shift.difference == "modality"
        and undertaking.force == SOFT
        and shift.towards == WEAKER
    )


def relation_features(ref: str, clause: Facts, undertaking: Facts) -> Iterable[str]:
    """Yield the facts of a clause beside an undertaking, for weighing."""
    clause = _as_bound(clause)
    found = shifts(undertaking, clause)
    by_facts = compared(clause, undertaking)
    yield f"facts={by_facts.relation}"
    strength = (
        "soft"
        if undertaking.force == SOFT
        else "qualified"
        if undertaking.hedges
        else "firm"
    )
    hedged = "hedged" if clause.hedges else "plain"
    yield f"ref={ref}"
    yield f"force={strength}>{clause.force}"
    yield f"modality={clause.modality}"
    yield f"force={strength}>{clause.force},{hedged}"
    yield hedged
    side = (
        "same"
        if clause.by == undertaking.by
        else "open"
        if clause.by == "unclear"
        else "both"
        if clause.by == "both"
        else "other"
    )
    yield f"side={side}"
    for shift in found:
        yield f"{shift.difference}:{shift.towards}"
        yield f"{ref}|{shift.difference}:{shift.towards}"
    for name in (
        "periods",
        "exceptions",
        "reasons",
        "writing",
        "early",
        "late",
        "universal",
        "partial",
    ):
        if getattr(clause, name):
            yield f"has {name}"
            yield f"{ref}|has {name}"
    if clause.exceptions:
        yield f"width={max(e.width for e in clause.exceptions)}"
    theirs = set(undertaking.words)
    held = len(theirs & set(clause.words)) / (len(theirs) or 1)
    yield f"held={int(held * 5)}"
    figures = len(_FIGURE.findall(clause.text)) > len(_FIGURE.findall(undertaking.text))
    yield f"figures={figures}"
    yield f"acts={min(len(_JOINS.findall(clause.text)), 4)}"
    fresh = len(set(clause.words) - theirs)
    yield f"fresh={min(fresh // 4, 5)}"
    if _WITHOUT_EXCEPTION.search(clause.text):
        yield "without exception"
    yield f"long={min(len(clause.text.split()) // 6, 7)}"
    yield f"firm={clause.force >= FIRM and not clause.hedges}"
