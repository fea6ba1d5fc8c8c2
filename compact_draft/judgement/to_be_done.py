"""A bullet that says what is to be done, with no verb of its own: "Fares to be met in full".

Somebody or something stands first, then "to" and an act. "How to apply" and "the right to
speak" are built alike and promise nothing: a word that takes "to" stands before it there.
"""

from __future__ import annotations

from compact_draft.judgement.language import word_set
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import ALSO_NOUNS, BARE, BE
from compact_draft.judgement.wording import MODALS

_TAKES_TO = word_set(
    """
    how what when where who whom which why right rights duty duties ability freedom
    chance chances opportunity opportunities way ways guide need time plan plans
    commitment commitments power powers approach access going back up next due used
    want wants able ready easy hard likely free willing keen happy meant responsibility
    agreement efforts effort steps work help reason reasons barriers barrier aim aims
    """
)
_OTHERWISE = (
    BE
    | frozenset(MODALS)
    | word_set("has have had do does did who which that together enough . ; : , ?")
)
"""With one of these before "to" the line is built otherwise."""

_OPENS_OBJECT = word_set("the a an up out at more for in on its their")


def to_be_done(reading: Reading, verb: int | None = None) -> int | None:
    """Return the token of "to" where a bullet says what is to be done; None for others.

    Args:
        reading: The line.
        verb: Its finite verb, where one is known; it must not come first.
    """
    tokens = reading.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at] in _OTHERWISE or tokens[at].endswith("ing") or at == verb:
            return None
        if tokens[at] == "to" and _act(tokens, at + 1):
            return None if tokens[at - 1] in _TAKES_TO or tokens[0] in BARE else at
    return None


def _act(tokens: tuple[str, ...], at: int) -> bool:
    """Tell whether an act stands here: "be met", "take a greater interest"."""
    if tokens[at] == "be":
        return at + 1 < len(tokens)
    if tokens[at] not in BARE:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    return tokens[at] not in ALSO_NOUNS or after in _OPENS_OBJECT
