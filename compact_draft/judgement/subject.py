"""Which side does a promise name as its subject, right before the verb that binds?

Far less than `judgement.bearers`, which also guesses where nobody is named: this speaks
only where "The CVS will" stands, so that a change of bearer is reported and a guess is not.
"""

from __future__ import annotations

from compact_draft.judgement.language import word_set
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
_SIDES = ("both", "public_bodies", "vcs")
_FIRST = 3


def named_subject(reading: Reading) -> str | None:
    """Return the side that is named right before the binding verb; None for none."""
    tokens = reading.tokens
    best: tuple[int, str] | None = None
    for side in _SIDES:
        for hit in reading.all(f"side {side}"):
            after = hit.end
            while after < len(tokens) and tokens[after] in _BETWEEN:
                after += 1
            binds = after < len(tokens) and tokens[after] in _BINDS
            size = hit.end - hit.start
            if binds and hit.start <= _FIRST and (best is None or size > best[0]):
                best = (size, side)
    if best is not None:
        return best[1]
    return "both" if tokens[:2] in (("we", "both"), ("both", "sides")) else None
