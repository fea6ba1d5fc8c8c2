"""Which verb governs a promise, how strongly, and what act stands behind it?

"will aim to" is an aim, "will consider" is no more than may, "shall" is will. An
operator in a side clause ("groups that may close", "if funds are to shrink") does not
govern.
"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.judgement.language import word_set
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.side_clauses import ends_side_clause, side_clause
from compact_draft.judgement.verbs import (
    ALSO_NOUNS,
    BARE,
    BE,
    OPENS_OBJECT,
    SUBORDINATORS,
    VERBS_RATHER,
    is_adverb,
    is_participle,
)
from compact_draft.judgement.wording import MODALS, RECOGNISE

_PHRASES = (
    ("aim", "aim"),
    ("consider", "may"),
    ("commit", "commit"),
    ("need", "need"),
    ("encourage", "encourage"),
)
"""Tables of phrases and the modality that each shows, in the order they are tried."""

_NEGATIONS = frozenset({"not", "n't", "never"})
_DENIALS = frozenset({"no", "nothing", "nobody", "none", "neither", "never", "nor"})
_JOINS = frozenset({"and", "or", ",", ";", "then", "but"})
_BETWEEN = frozenset({"will", "shall", "be", "must", "should"})
_NO_VERB_AFTER = word_set("to the a an of in their its our his her")
_NO_MODAL_AFTER = word_set("the a an of good political free")
_AFTER_A_NOUN = frozenset({"for", "from", "of", "at", "by", "between"})
_ASIDES = frozenset({"where", "wherever", "when", "at", "in", "as", "if"})
_SKIPPED = frozenset({"to", "also", "both", "all", "each", "n't", "not"})
_OPENS_BY = SUBORDINATORS | word_set(
    "by within in at each every subject on for during with"
)
_MUST = (
    "have to",
    "has to",
    "obliged",
    "bound to",
    "required to",
    "are to",
    "is to",
    "duty",
    "responsib",
    "obligation",
    "requires",
    "falls to",
    "are not to",
    "is not to",
    "it is for",
)
"""What makes a phrase of need a must ("have to", "are required to")."""

_NOUNS_RATHER = word_set(
    """
    plan plans work works move moves look looks promise promises attempt attempts urge
    want wants
    """
)
"""Verbs of aiming that count only right after whoever aims."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """What governs the act.

    Attributes:
        modality: A value of docs/labelling.md.
        start, end: Its tokens, end exclusive.
        words: As written.
        head: Token of the verb that names the act; None when none was seen.
        passive: Whether that verb stands in the passive.
        negated: Whether it is denied ("will not", "no ... may").
    """

    modality: str
    start: int
    end: int
    words: str
    head: int | None = None
    passive: bool = False
    negated: bool = False


def operators(reading: Reading) -> tuple[Operator, ...]:
    """Return every operator of the line in order, side clauses included."""
    found: list[Operator] = []
    opens = {hit.start for label, _ in _PHRASES for hit in reading.all(label)}
    at = 0
    while at < len(reading):
        operator = _modal(reading, at)
        if operator is None and (at in opens or reading.tokens[at] in RECOGNISE):
            operator = _phrase(reading, at)
        if operator is not None:
            found.append(operator)
        at = at + 1 if operator is None else max(operator.end, at + 1)
    return tuple(found)


def operator_at(reading: Reading, at: int, modality: str) -> Operator:
    """Return the operator at a token that is read as a modal: "would", "to" of a minute."""
    head, passive = _head(reading.tokens, at + 1)
    inner = None if head is None else _inner(reading, at, head, passive=passive)
    if inner is not None:
        at_end, modality = inner.end, inner.modality
        if inner.head is not None:
            head, passive = inner.head, inner.passive
    else:
        at_end = at + 1 if head is None else head
    near = set(reading.tokens[at + 1 : at + 3])
    return Operator(
        modality=modality,
        start=at,
        end=at_end,
        words=reading.words.span(at, max(at_end, at + 1)),
        head=head,
        passive=passive,
        negated=bool(_NEGATIONS & near) or _denied_before(reading.tokens, at),
    )


def main_operator(reading: Reading, found: tuple[Operator, ...]) -> Operator | None:
    """Return the operator of the main clause; None when the line has none."""
    return next((o for o in found if governs(reading, o)), None)


def governs(reading: Reading, operator: Operator) -> bool:
    """Tell whether an operator stands in the main clause."""
    opener = side_clause(reading, operator.start)
    return opener is None or ends_side_clause(reading, opener, operator.start)


def bare_verb(reading: Reading) -> int | None:
    """Return the token of a bare verb that opens the line; None when there is none."""
    tokens = reading.tokens
    at = 1 if tokens[:1] == ("to",) else 0
    while at < len(tokens) and (
        tokens[at] in {"and", "or", "-", "•", "*"} or is_adverb(tokens[at])
    ):
        at += 1
    if _is_bare_verb(tokens, at):
        return at
    if tokens and tokens[0] in _OPENS_BY:
        for comma, token in enumerate(tokens[:-1]):
            if token == "," and _is_bare_verb(tokens, comma + 1):  # noqa: S105  a comma
                return comma + 1
    return None


def acts(reading: Reading, head: int) -> tuple[int, ...]:
    """Return the tokens of the verbs joined to `head` by "and", "or" or a comma."""
    tokens = reading.tokens
    found = [head]
    passive = is_participle(tokens[head]) and BE & set(tokens[max(0, head - 3) : head])
    for at in range(head + 1, len(tokens)):
        before = at - 1
        while before > head and (
            is_adverb(tokens[before]) or tokens[before] in _BETWEEN
        ):
            before -= 1
        if tokens[before] == "to" and tokens[before - 1] in {"and", "or"}:
            before -= 1
        if tokens[before] not in _JOINS:
            continue
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        bare = tokens[at] in BARE and (
            tokens[at] not in ALSO_NOUNS or _acts_here(tokens[at], after)
        )
        if bare or (passive and is_participle(tokens[at])):
            found.append(at)
    return tuple(found)


def _is_bare_verb(tokens: tuple[str, ...], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at] not in BARE:
        return False
    after = tokens[at + 1]
    if after in MODALS or after in BE or after in {"of", "has", "have", "who"}:
        return False
    if tokens[at] == "save" and after in {"where", "for", "that", "in", "when"}:
        return False
    if after in {"and", ","} and at + 2 < len(tokens) and tokens[at + 2] in BARE:
        return True
    if after == "and":
        return False
    return tokens[at] not in ALSO_NOUNS or _acts_here(tokens[at], after)


def _acts_here(word: str, after: str) -> bool:
    """Tell whether a word that may be a noun is a verb, by what follows it."""
    if word in VERBS_RATHER:
        return after not in _AFTER_A_NOUN
    return after in OPENS_OBJECT


def _modal(reading: Reading, at: int) -> Operator | None:
    """Return the operator whose modal verb stands at `at`; None when none does."""
    tokens = reading.tokens
    modality = MODALS.get(tokens[at])
    if modality is None or _is_no_modal(reading, at):
        return None
    head, passive = _head(tokens, at + 1)
    if head is None and tokens[at] == "can":
        return None
    end = at + 1 if head is None else head
    inner = None if head is None else _inner(reading, at, head, passive=passive)
    if inner is not None:
        modality, end = inner.modality, inner.end
        if inner.head is not None:
            head, passive = inner.head, inner.passive
    return Operator(
        modality=modality,
        start=at,
        end=end,
        words=reading.words.span(at, max(end, at + 1)),
        head=head,
        passive=passive,
        negated=bool(_NEGATIONS & set(tokens[at + 1 : at + 3]))
        or _denied_before(tokens, at),
    )


def _inner(
    reading: Reading, modal: int, head: int, *, passive: bool
) -> Operator | None:
    """Return the phrase that a modal governs ("will *aim to* pay"); None for none."""
    places = {head, head - 1 if passive else head}
    for label, modality in _PHRASES:
        for hit in reading.all(label):
            if hit.start not in places or hit.start <= modal:
                continue
            words = hit.words.lower()
            if label == "commit" and not {"to", "that"} & set(words.split()):
                continue
            kept = label == "need" and "need" not in words
            inner, is_passive = _head(reading.tokens, hit.end)
            return Operator(
                modality=MODALS.get(reading.tokens[modal], "will")
                if kept
                else modality,
                start=hit.start,
                end=hit.end,
                words=hit.words,
                head=inner,
                passive=is_passive,
            )
    return None


def _phrase(reading: Reading, at: int) -> Operator | None:
    """Return the operator that is a phrase at `at` ("aims to"); None for none."""
    tokens = reading.tokens
    if at and tokens[at - 1] in _NO_VERB_AFTER:
        return None
    if tokens[at] in _NOUNS_RATHER and at and not _right_after_a_name(reading, at):
        return None
    for label, modality in _PHRASES:
        for hit in reading.all(label):
            if hit.start == at:
                head, passive = _head(tokens, hit.end)
                return Operator(
                    modality=_of_need(hit.words) if label == "need" else modality,
                    start=at,
                    end=hit.end,
                    words=hit.words,
                    head=head,
                    passive=passive,
                    negated=bool(_NEGATIONS & set(tokens[at : hit.end + 1]))
                    or _denied_before(tokens, at),
                )
    if not _recognises(reading, at):
        return None
    words = reading.words.span(at, at + 1)
    return Operator(modality="recognise", start=at, end=at + 1, words=words, head=at)


def _of_need(words: str) -> str:
    """Return what a phrase of need amounts to: "are expected to" is a should."""
    lower = words.lower()
    if "expected" in lower:
        return "should"
    return "must" if any(sign in lower for sign in _MUST) else "need"


def _recognises(reading: Reading, at: int) -> bool:
    """Tell whether recognising is the main verb: after a body's name, or with "that"."""
    tokens = reading.tokens
    if tokens[at] not in RECOGNISE:
        return False
    if at == 0 or tokens[at + 1 : at + 2] == ("that",):
        return True
    return _right_after_a_name(reading, at)


def _right_after_a_name(reading: Reading, at: int) -> bool:
    before = reading.tokens[at - 1]
    if before in {"we", "they", "it", "also", "both", "all", "and"} or is_adverb(
        before
    ):
        return True
    return any(
        hit.end == at
        for side in ("public_bodies", "vcs", "both")
        for hit in reading.all(f"side {side}")
    )


def _head(tokens: tuple[str, ...], at: int) -> tuple[int | None, bool]:
    """Return the verb after an operator and whether it is passive."""
    passive = False
    while at < len(tokens):
        token = tokens[at]
        if token == ",":  # noqa: S105  a comma
            closing = _next_of(tokens, at + 1, at + 9, {","})
            if closing is None:
                return None, False
            at = closing + 1
        elif token in {"be", "been", "being"}:
            passive = True
            at += 1
        elif token in _SKIPPED or is_adverb(token) or _is_perfect(tokens, at):
            at += 1
        elif token in _ASIDES and not passive:
            # "will where possible publish": the verb stands after the aside
            ahead = _next_of(tokens, at + 1, at + 5, BARE | {"be"})
            if ahead is None or tokens[ahead] in BARE:
                return ahead, False
            at = ahead
        else:
            return at, passive and is_participle(token)
    return None, passive


def _next_of(
    tokens: tuple[str, ...], start: int, end: int, words: frozenset[str] | set[str]
) -> int | None:
    return next(
        (n for n in range(start, min(end, len(tokens))) if tokens[n] in words), None
    )


def _is_perfect(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether "have" only helps another verb ("will have been told")."""
    if tokens[at] != "have":
        return False
    return any(t == "been" or is_participle(t) for t in tokens[at + 1 : at + 3])


def _denied_before(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether the subject is denied: "no clause may", "nothing in this will"."""
    for before in range(at - 1, max(-1, at - 12), -1):
        if tokens[before] in {",", ";", ".", ":"}:
            return False
        if tokens[before] in _DENIALS:
            return True
    return False


def _is_no_modal(reading: Reading, at: int) -> bool:
    """Tell whether a modal's spelling is a month or a noun: "31 May", "a will"."""
    tokens = reading.tokens
    if not at:
        return False
    if tokens[at] == "may" and reading.words.span(at, at + 1)[:1].isupper():
        return True
    return tokens[at - 1] in _NO_MODAL_AFTER
