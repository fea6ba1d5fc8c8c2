"""The promises of a draft of which nobody has settled whom they bind."""

from __future__ import annotations

from compact_draft.drafting.number import numbers
from compact_draft.drafting.round_dates import Doubt
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By


def unbound(draft: Draft) -> tuple[Doubt, ...]:
    """Return what to look at before a draft goes out: promises that bind nobody yet.

    Returns:
        One doubt with the places of all of them, in reading order; none for none.
    """
    printed = numbers(draft)
    held = {clause.id: clause for clause in draft.clauses}
    places = tuple(
        (identity, number.reference or identity)
        for identity, number in printed.items()
        if held[identity].kind.is_promise and held[identity].by in (None, By.UNCLEAR)
    )
    if not places:
        return ()
    is_single = len(places) == 1
    said = (
        "promise does not say whom it binds"
        if is_single
        else "promises do not say whom they bind"
    )
    return (Doubt(what=f"{len(places)} {said}", places=places),)
