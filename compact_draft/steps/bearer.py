"""Whom do the words of a clause bind, where the clauses it is made of differ?"""

from __future__ import annotations

from compact_draft.intake.line_forms import sentences
from compact_draft.intake.wording import (
    promise_in,
)
from compact_draft.model.tags import By
from compact_draft.steps.intake import rules_of
from compact_draft.store.reading import Reading


def bearer_of(workspace: Reading, text: str) -> By | None:
    """Return whom a promise binds by its own words; None where they name nobody.

    Args:
        workspace: Whose rules of intake are read.
        text: The words of the promise.
    """
    rules = rules_of(workspace)
    named = {
        promise.by
        for sentence in sentences(text)
        if (promise := promise_in(sentence, rules)) is not None
    }
    if len(named) > 1:
        return By.BOTH
    return next(iter(named), None)
