"""Which wishes of a round were answered in two ways?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compact_draft.answers.two_ways import TwoWays, two_ways
from compact_draft.drafting.rewording import edited
from compact_draft.model.annotation import AnnotationKind, Decision, Effect, Level
from compact_draft.model.compact import Revision
from compact_draft.steps.alike import said
from compact_draft.store.reading import Reading
from compact_draft.store.rows import Books

_NAMED = 5
MOST = 400
"""Remarks of a round of which more are looked through only where the books are counted."""


def contradictions(held: Reading, label: str) -> tuple[TwoWays, ...]:
    """Return the wishes answered in two ways so far, as `answered_two_ways`.

    In a round of more than `MOST` remarks none: there `account` tells of them.

    Args:
        held: Where the round is.
        label: The round's.
    """
    tally = held.tally(label)
    if not tally.decided or tally.received > MOST:
        return ()
    revision = held.revision(held.round(label).revision)
    return answered_two_ways(held.books(label), revision)


def in_a_sentence(pair: TwoWays) -> str:
    """Return a wish answered in two ways as a sentence, without a full stop.

    For example "On clause 5.1 one wish was answered in two ways: a3 met, a7 not (“twelve
    weeks” was asked for, and is adopted)".
    """
    where = f"On clause {pair.number}" if pair.number else "On one clause"
    where = where if pair.clause else "On no one clause"
    granted, refused = _some(pair.granted), _some(pair.refused)
    return (
        f"{where} one wish was answered in two ways: {granted} met, {refused} not "
        f"({pair.because})"
    )


def _some(ids: tuple[str, ...]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more


def answered_two_ways(books: Books, revision: Revision) -> tuple[TwoWays, ...]:
    """Return the wishes of which one person's was met and another's was not.

    Args:
        books: What the round's ledger holds.
        revision: What the round consulted on.
    """
    texts = {clause.id: clause.text for clause in revision.clauses}
    decided = books.decided()
    found = two_ways(
        (said(remark, texts) for remark in books.placed()),
        decided,
        _wordings(books, decided, texts),
    )
    numbers = {row.clause: row.number for row in revision.outline.rows}
    return tuple(replace(pair, number=numbers.get(pair.clause, "")) for pair in found)


def _wordings(
    books: Books, decided: Mapping[str, Decision], texts: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Return for each decision that rewords a clause its words before and after."""
    found = {}
    for remark in books.placed():
        decision = decided.get(remark.id)
        if decision is None or decision.effect is not Effect.REWORD:
            continue
        before = texts.get(decision.clause or "", "")
        after = decision.words
        is_edit = remark.kind is AnnotationKind.REWORD and remark.anchor.to is None
        if not after and is_edit and remark.anchor.level is Level.WORDS:
            after = edited(remark, before)
        if before and after:
            found[decision.id] = (before, after)
    return found
