"""A line that nothing governs: a rule in the present, a result, a belief, or prose?

"Questions are answered inside 15 working days" binds; "groups feel listened to" measures
success; "volunteers are vital" believes. What speaks for each is weighed, so a verdict
from here is seldom sure.
"""

from __future__ import annotations

from compact_draft.judgement.language import mended, word_set
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.to_be_done import to_be_done
from compact_draft.judgement.verbs import (
    ALSO_NOUNS,
    BARE,
    BE,
    STATES,
    is_also_a_noun,
    is_participle,
    third_person,
)
from compact_draft.judgement.verdict import Verdict

_SIDES = ("side public_bodies", "side vcs", "side both")
_COMPARED = frozenset({"more", "fewer", "less", "better", "greater", "stronger"})
_DENIES = word_set(
    """
    no nobody nothing neither never none
    """
)
_LIMITS = word_set(
    """
    free only always before within first without
    """
)
_KEPT = frozenset({"already", "currently", "continue", "continues"})
_NO_ACT = word_set(
    """
    has have spends employs covers represents consists lives works knows says means
    spend employ cover represent live work know say mean hold holds
    """
)
_BEFORE_A_NOUN = word_set(
    """
    the a an of to our their its and in for on small local with all each any no
    """
)
_AFTER_A_NOUN = word_set(
    """
    . and , of for from :
    """
)
_VALUES = word_set(
    """
    sector volunteering volunteers partnership trust respect groups charities we
    compact independence diversity equality communities organisations honesty
    democracy relationships difference both voluntary working openness
    """
)
_FINITE = frozenset({"is", "are", "has", "have", "do", "does", "'re"})
_RULE = 1.5


def in_the_present(reading: Reading) -> Verdict:
    """Return the verdict of a line that no modal, phrase or bare verb governs."""
    if reading.tokens[0] == "there" and reading.all("attitude"):
        because = f"“There …” with “{reading.all('attitude')[0].words}” is a state"
        return Verdict(kind="outcome", because=because, sure=0.6, modality="desired")
    if reading.tokens[0] == "there":
        return Verdict(kind="prose", because="“There …” says what there is", sure=0.7)
    if reading.tokens[0] in _COMPARED and not periods(reading.words.text):
        because = f"“{reading.words.span(0, 2)}” compares with today"
        return Verdict(kind="outcome", because=because, sure=0.7, modality="desired")
    verb = _verb(reading)
    to = to_be_done(reading, verb)
    if to is not None:
        because = f"“{reading.words.span(to, to + 2)} …” says what is to be done"
        return Verdict(kind="commitment", because=because, sure=0.7)
    if verb is None:
        return _clipped(reading)
    rule, outcome = _rule(reading, verb), _outcome(reading, verb)
    belief = _belief(reading, verb)
    if outcome > rule and outcome >= belief:
        sign = reading.first("attitude")
        because = f"“{sign.words}” describes" if sign else "describes"
        because += " a state to be reached"
        return Verdict(kind="outcome", because=because, sure=0.7, modality="desired")
    if rule >= _RULE and rule >= belief:
        written = reading.words.span(verb, min(verb + 2, len(reading)))
        return Verdict(
            kind="commitment",
            because=f"“{written}” states a rule in the present tense",
            sure=0.75,
            modality="present",
            verb=verb,
        )
    sign = reading.first("belief")
    if sign is not None and belief >= 1 and _VALUES & set(reading.tokens):
        because = f"“{sign.words}” states a belief"
        return Verdict(kind="principle", because=because, sure=0.65)
    return Verdict(kind="prose", because="says how things are; binds nobody", sure=0.6)


def _verb(reading: Reading) -> int | None:
    """Return the finite verb of the main clause in the present; None for none."""
    tokens = reading.tokens
    names = {hit.end for side in _SIDES for hit in reading.all(side)}
    hedged = {n for h in reading.all("hedge") for n in range(h.start, h.end)}
    for at in range(1, len(tokens)):
        if at in hedged:
            continue
        token, before = tokens[at], tokens[at - 1]
        if token in _FINITE:
            return at
        if before in _BEFORE_A_NOUN:
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else "."
        acts = third_person(token) and after not in _AFTER_A_NOUN
        if acts and (at in names or not is_also_a_noun(token)):
            return at
        subject = at in names or before in {"we", "they", "partners"}
        if subject and token in BARE | STATES:
            return at
        if before.endswith("s") and token in (BARE - ALSO_NOUNS) | STATES:
            return at
    return None


def _is_passive(reading: Reading, verb: int) -> bool:
    after = [t for t in reading.tokens[verb + 1 : verb + 5] if t != "not"]
    return reading.tokens[verb] in BE and any(map(is_participle, after[:2]))


def _rule(reading: Reading, verb: int) -> float:
    """Return how much speaks for a rule that somebody keeps."""
    tokens, words = reading.tokens, set(reading.tokens)
    named = any(h.start < verb for side in _SIDES for h in reading.all(side))
    party = named or "we" in tokens[:verb]
    without_attitude = not reading.all("attitude")
    passive, is_ = _is_passive(reading, verb), tokens[verb] in {"is", "are"}
    acting = tokens[verb] not in BE | {"has", "have"}
    weight = 0.5 if mended(reading.words.text).rstrip().endswith(".") else -0.5
    weight += 2.0 if periods(reading.words.text) else 0.0
    weight += 2.0 if tokens[0] in _DENIES else 0.0
    weight += 1.0 if tokens[0] in {"every", "each", "any"} else 0.0
    weight += (1.5 if without_attitude else 0.5) if passive else 0.0
    weight += (1.5 if without_attitude and party else 0.5) if acting else 0.0
    weight += 1.0 if _LIMITS & words else 0.0
    weight += 1.5 if _KEPT & words and party else 0.0
    weight -= 1.0 if is_ and not passive and not periods(reading.words.text) else 0.0
    return weight - (1.5 if tokens[verb] in _NO_ACT else 0.0)


def _outcome(reading: Reading, verb: int) -> float:
    """Return how much speaks for a success measure."""
    weight = 1.2 * len(reading.all("attitude"))
    if not mended(reading.words.text).rstrip().endswith("."):
        weight += 0.5
    dated = any(
        period.words.lower().startswith("by 20")
        for period in periods(reading.words.text)
    )
    return weight + (1.0 if dated and _is_passive(reading, verb) else 0.0)


def _belief(reading: Reading, verb: int) -> float:
    """Return how much speaks for a belief or a value."""
    if not reading.all("belief"):
        return -1.0
    passive = _is_passive(reading, verb)
    weight = 0.5 if periods(reading.words.text) else 1.0
    if reading.tokens[verb] in {"is", "are"} and not passive:
        weight += 1.0
    return weight - (1.0 if passive else 0.0)


def _clipped(reading: Reading) -> Verdict:
    """Return the verdict of a line without a verb: a clipped promise, or none."""
    ends = mended(reading.words.text).rstrip().endswith(".")
    signs = (
        (bool(periods(reading.words.text)), "names a period"),
        (reading.tokens[0] in _DENIES, "forbids"),
        (bool(reading.free_of("hedge", "not hedge")), "sets a condition"),
        (ends and 3 <= len(reading) <= 22, "stands as a sentence of its own"),
    )
    said = [words for holds, words in signs if holds]
    if said and len(reading) <= 30:
        because = f"no verb, but it {said[0]}"
        return Verdict(kind="commitment", because=because, sure=0.6)
    if len(reading) > 16:
        because = "a long line with no verb, as glossaries have"
        return Verdict(kind="definition", because=because, sure=0.5)
    return Verdict(kind="prose", because="no verb says what anyone does", sure=0.55)
