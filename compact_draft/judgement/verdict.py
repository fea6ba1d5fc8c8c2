"""What a line is taken to be, and why."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.judgement.operators import Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a line is taken to be.

    Attributes:
        kind: A kind of docs/labelling.md.
        because: The reason in words.
        sure: From 0 to 1, not a chance: 0.5 to 0.8 says "don't know".
        modality: For a promise, what governs it.
        operator: The operator; None for a bare verb, a rule in the present, no verb.
        verb: Token of a bare verb or of the verb of a rule.
    """

    kind: str
    because: str
    sure: float
    modality: str = "none"
    operator: Operator | None = None
    verb: int | None = None
