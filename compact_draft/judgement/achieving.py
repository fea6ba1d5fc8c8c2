"""Could the party keep to it now? What the words suggest, by the rules of docs/labelling.md.

A fact about an organisation cannot be read from a sentence; this only suggests it.
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.judgement.conditions import on_circumstances
from compact_draft.judgement.language import Found, word_set
from compact_draft.judgement.operators import acts, governs, operators
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import BE
from compact_draft.judgement.verdict import Verdict
from compact_draft.judgement.wording import LOOSE, OPEN_ENDED

ACHIEVABLE, ASPIRATIONAL = "achievable", "aspirational"

_FOR_A_CASE = word_set("agree agreed draw drawn write prepare find")
"""What is made afresh for each case ("if a contract goes badly we will agree …")."""

_CASE_OPENS = word_set("if when where whenever before each every")
_SIGNING = frozenset({"signing", "signature", "adoption", "launch", "publication"})
_MADE = word_set("agreed written drafted prepared produced adopted designed settled")
_PRODUCTS = word_set(
    """
    protocol protocols strategy strategies policy policies charter charters code codes
    agreement guide guides toolkit standard standards definition definitions framework
    system handbook directory approach
    """
)
_GIVEN_FREELY = word_set(
    """
    use book ask apply attend speak send choose challenge criticise campaign withdraw
    bring borrow join keep claim carry request appeal see hire include refuse bid park
    """
)
_GIVEN_TO_USE = word_set("used borrowed hired booked claimed taken seen brought shared")
_OF_OTHERS = word_set(
    """
    that which who if when what where how to groups they anyone people those charities
    organisations whoever because
    """
)
_NAMES_NO_ACT = word_set(
    "support help promote enable encourage assist supported helped promoted"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What the words suggest of achievability, why, and how sure that is."""

    value: str
    because: str
    sure: float


def achievability(reading: Reading, verdict: Verdict) -> Weight:
    """Return the tag the words of a promise suggest, with the words behind it.

    The order is that of the guideline: what is kept up already beats a hedge, but not
    what has to be built or a weaker second half.
    """
    built = _built(reading, verdict)
    kept = next(iter(reading.free_of("already", "not already")), None)
    weak = _weakened(reading, verdict)
    if kept and not built and not (weak and _in_second_half(reading, kept)):
        because = f"“{kept.words}”: done already and kept up"
        return Weight(value=ACHIEVABLE, because=because, sure=0.85)
    if weak is not None:
        return Weight(value=ASPIRATIONAL, because=f"“{weak}” weakens it", sure=0.9)
    if _prohibits(reading, verdict):
        return Weight(value=ACHIEVABLE, because="a firm prohibition", sure=0.9)
    if built is not None:
        because = f"“{built}”: has to be built or agreed first"
        return Weight(value=ASPIRATIONAL, because=because, sure=0.85)
    because = "nothing weakens it and nothing has to be built first"
    firm = Weight(value=ACHIEVABLE, because=because, sure=0.85)
    return _endless(reading, verdict) or firm


def _weakened(reading: Reading, verdict: Verdict) -> str | None:
    """Return the words that weaken the promise; None when none do."""
    operator = verdict.operator
    negation = reading.first("weak negation")
    if negation is not None:
        return negation.words
    if operator is not None and _is_weak(reading, verdict):
        return operator.words
    hedge = next(iter(reading.free_of("hedge", "not hedge")), None)
    if hedge is not None:
        return hedge.words
    hangs = on_circumstances(reading)
    if hangs is not None:
        return hangs.words
    return _weak_half(reading, verdict)


def _is_weak(reading: Reading, verdict: Verdict) -> bool:
    """Tell whether the operator itself promises little."""
    operator = verdict.operator
    if operator is None:
        return False
    if operator.modality in {"aim", "encourage"}:
        return True
    if operator.modality == "should" and operator.head is not None:
        return reading.tokens[operator.head] == "have"  # many have none
    if operator.modality != "may" or operator.negated:
        return False
    return not _grants(reading, verdict)


def _grants(reading: Reading, verdict: Verdict) -> bool:
    """Tell whether "may" or "can" gives the other side something it can use."""
    operator = verdict.operator
    if operator is None or operator.head is None:
        return False
    if operator.passive:  # "the hall may be used by clubs" gives as well
        given = reading.tokens[operator.head] in _GIVEN_TO_USE
        return given and "by" in reading.tokens[operator.head : operator.head + 2]
    freely = reading.tokens[operator.head] in _GIVEN_FREELY
    we = "we" in reading.tokens[: operator.start]
    return freely and not we and operator.words.lower() in {"may", "can"}


def _weak_half(reading: Reading, verdict: Verdict) -> str | None:
    """Return the words of a second half that is weaker than the first."""
    joined = () if verdict.verb is None else acts(reading, verdict.verb)
    for label in ("consider", "aim"):
        for hit in reading.all(label):
            if hit.start in joined:
                return hit.words
    if verdict.operator is None:
        return None
    for other in operators(reading):
        later = other.modality == "aim" and other.start > verdict.operator.start
        if later and not _of_other_people(reading, other.start):
            return other.words
    return None


def _of_other_people(reading: Reading, at: int) -> bool:
    """Tell whether `at` lies in a clause about others ("groups that want to")."""
    return bool(_OF_OTHERS & set(reading.tokens[max(0, at - 5) : at]))


def _in_second_half(reading: Reading, kept: Found) -> bool:
    """Tell whether what weakens is a second half of its own, after "and" or "but"."""
    tokens = reading.tokens
    joint = next(
        (n for n in range(kept.end, len(tokens)) if tokens[n] in {"and", "but", ";"}),
        None,
    )
    if joint is None:
        return False
    return any(
        joint < hit.start <= joint + 4
        for label in ("aim", "consider")
        for hit in reading.all(label)
    )


def _prohibits(reading: Reading, verdict: Verdict) -> bool:
    if verdict.operator is not None and verdict.operator.negated:
        return verdict.modality in {"will", "must", "may", "commit"}
    hit = reading.first("prohibition")
    start = verdict.operator.start if verdict.operator else verdict.verb
    if hit is None:
        return False
    return hit.start == 0 or start is None or abs(hit.start - start) <= 2


def _built(reading: Reading, verdict: Verdict) -> str | None:
    """Return the words that say something new has to be built; None when none do."""
    tokens, operator = reading.tokens, verdict.operator
    if operator is not None and operator.negated:
        return None
    product = _product(reading, verdict) or _once(reading)
    if product is not None:
        return product
    heads = _heads(reading, verdict)
    for hit in reading.free_of("build", "not build"):
        first = tokens[hit.start]
        near = {hit.start, hit.start + 1} if first in BE else {hit.start}
        for_a_case = tokens[0] in _CASE_OPENS and first in _FOR_A_CASE
        if near & heads and not for_a_case:
            return hit.words
        if first in {"there", "will", "shall"} and verdict.modality in {"will", "must"}:
            return hit.words
    return None


def _heads(reading: Reading, verdict: Verdict) -> set[int]:
    """Return the tokens of all verbs that name an act of this promise."""
    heads = {
        act
        for operator in operators(reading)
        if operator.head is not None
        and not operator.negated
        and governs(reading, operator)
        for act in acts(reading, operator.head)
    }
    if verdict.verb is not None and verdict.modality != "present":
        heads |= set(acts(reading, verdict.verb))
    tokens = reading.tokens
    return heads | {n for n in range(1, len(tokens)) if tokens[n - 1] == "."}


def _once(reading: Reading) -> str | None:
    """Return "within a year of signing" where a thing is to be done once; or None."""
    for period in periods(reading.words.text):
        after = reading.words.text[period.end :].split()[:4]
        if period.words.lower().startswith("within") and _SIGNING & set(after):
            return f"{period.words} of signing"
    return None


def _product(reading: Reading, verdict: Verdict) -> str | None:
    """Return "protocols … agreed" for a passive that makes something new; or None."""
    operator, tokens = verdict.operator, reading.tokens
    if operator is None or not operator.passive or operator.head is None:
        return None
    if tokens[operator.head] not in _MADE or periods(reading.words.text):
        return None
    if {"each", "every", "before"} & set(tokens):
        return None
    made = next((t for t in tokens[: operator.start] if t in _PRODUCTS), None)
    return f"{made} … {tokens[operator.head]}" if made else None


def _endless(reading: Reading, verdict: Verdict) -> Weight | None:
    """Return the tag of a promise nobody could tell the end of; None for others."""
    tokens = reading.tokens
    counted = any(token.isdigit() for token in tokens)
    if verdict.verb is None or counted or periods(reading.words.text):
        return None
    for at in acts(reading, verdict.verb):
        if tokens[at] in OPEN_ENDED:
            written = reading.words.span(at, at + 1)
            because = f"“{written}”: nobody could tell when it is done"
            return Weight(value=ASPIRATIONAL, because=because, sure=0.85)
    if reading.all("concrete"):
        return None
    verb = tokens[verdict.verb]
    vague = reading.first("vague")
    if vague is not None and (verb in LOOSE or verdict.modality != "present"):
        because = f"“{vague.words}”: nobody could tell when it is done"
        return Weight(value=ASPIRATIONAL, because=because, sure=0.75)
    if verb in _NAMES_NO_ACT:
        return Weight(value=ASPIRATIONAL, because=f"“{verb}” names no act", sure=0.65)
    return None
