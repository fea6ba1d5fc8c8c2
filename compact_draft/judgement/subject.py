"""Which side does a promise name as its subject, right before the verb that binds?

Far less than `judgement.bearers`, which also guesses where nobody is named: this speaks
only where "The CVS will" stands, so that a change of bearer is reported and a guess is not.
"""

from __future__ import annotations

from compact_draft.judgement.bearers import BOTH, names_in
from compact_draft.judgement.language import Found, word_set
from compact_draft.judgement.reading import Reading

_BINDS = word_set(
    """
    will shall must should may might can could would aim aims intend intends hope hopes
    undertake undertakes commit commits agree agrees pledge pledges promise promises
    need needs ought seek seeks
    """
)
_BETWEEN = word_set(
    "each all both also together jointly always never then itself themselves"
)
_JOINS = word_set(
    "and or & , the a an its their his our each all both with together as well along alongside jointly plus"
)
_FIRST = 3
"""A subject begins among the first words of a line."""


def named_subject(reading: Reading) -> str | None:
    """Return the side that is named right before the binding verb; None for none.

    Where several are named and joined ("the council and voluntary groups will"), it is the
    side of them all.
    """
    tokens = reading.tokens
    chain: list[tuple[str, Found]] = []
    for side, hit in names_in(reading):
        joined = chain and set(tokens[chain[-1][1].end : hit.start]) <= _JOINS
        chain = [*chain, (side, hit)] if joined else [(side, hit)]
        if chain[0][1].start <= _FIRST and _binds_next(tokens, hit.end):
            return _side_of({one for one, _ in chain})
    return BOTH if tokens[:2] in (("we", "both"), ("both", "sides")) else None


def _binds_next(tokens: tuple[str, ...], at: int) -> bool:
    while at < len(tokens) and tokens[at] in _BETWEEN:
        at += 1
    return at < len(tokens) and tokens[at] in _BINDS


def _side_of(sides: set[str]) -> str:
    return next(iter(sides)) if len(sides) == 1 else BOTH
