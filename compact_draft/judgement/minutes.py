"""What a meeting agreed: "It was agreed that officers would …", "RESOLVED that the hall be let".

A minute is written as a thing of the past and binds from then on. A story says as well what
two sides agreed, and then what came of it ("… and damage fell"): that binds nobody.
"""

from __future__ import annotations

from compact_draft.judgement.language import word_set
from compact_draft.judgement.operators import Operator, operator_at
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import (
    BARE,
    BE,
    PAST,
    PAST_OR_PASSIVE,
    ends_like_the_past,
)
from compact_draft.judgement.verdict import Verdict

AGREED = word_set("agreed resolved undertook accepted confirmed promised pledged")
_BINDS = word_set("would will shall")
_OPENS = 14
"""How many words may stand before it: who met, and what they noted."""

_NOT_THEN = word_set("was were had did")


def resolved(reading: Reading) -> Verdict | None:
    """Return the verdict of a line that says what was agreed; None for other lines."""
    tokens = reading.tokens
    for at in range(min(len(tokens) - 2, _OPENS)):
        if tokens[at] in AGREED and not _is_story(tokens, at + 1):
            operator = _operator(reading, at)
            if operator is not None:
                return Verdict(
                    kind="commitment",
                    because=f"“{reading.words.span(at, operator.end)}” is what was agreed",
                    sure=0.8,
                    modality=operator.modality,
                    operator=operator,
                    verb=operator.head,
                )
    return None


def _operator(reading: Reading, agreed: int) -> Operator | None:
    """Return what governs the act that was agreed; None where no act was."""
    tokens = reading.tokens
    link = next(
        (n for n in range(agreed + 1, len(tokens)) if tokens[n] in {"that", "to"}), None
    )
    apart = tokens[agreed + 1 : link]
    if link is None or (
        link > agreed + 1 and apart[:1] not in {(",",), ("by",), ("in",)}
    ):
        return None
    if tokens[link] == "to":
        return operator_at(reading, link, "will") if tokens[link + 1] in BARE else None
    for at in range(link + 1, len(tokens)):
        if tokens[at] in _BINDS:
            return operator_at(reading, at, "will")
        if tokens[at] == "be" or (tokens[at] in BARE and tokens[at - 1].endswith("s")):
            return operator_at(reading, at - 1, "will")
    return None


def _is_story(tokens: tuple[str, ...], start: int) -> bool:
    """Tell whether a verb in the past follows, so that it is told what came of it."""
    return any(
        token in PAST - _NOT_THEN and token not in PAST_OR_PASSIVE
        for token in tokens[start:]
    ) or any(_what_came(tokens, at) for at in range(start, len(tokens) - 1))


def _what_came(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether a sentence's last word is a past of its own: "; four of five survived"."""
    return (
        tokens[at + 1] == "."
        and ends_like_the_past(tokens[at])
        and not BE & set(tokens[max(0, at - 3) : at])
        and ";" in tokens[:at]
    )
