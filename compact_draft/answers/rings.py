"""Duplicates that name one another in a ring, so that none of them is decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compact_draft.answers.faults import fault_of
from compact_draft.answers.file import Answer
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import (
    Decision,
    Outcome,
)


def twins_in_a_ring(decisions: Iterable[Decision]) -> tuple[tuple[str, ...], ...]:
    """Return chains of duplicates that come back to themselves: nobody decided them.

    Args:
        decisions: Those that stand; each duplicate names the remark that it repeats.

    Returns:
        The remarks of each ring, beginning with the first in the order of `decisions`.
    """
    twins = {
        annotation: decision.twin
        for decision in decisions
        if decision.outcome is Outcome.DUPLICATE and decision.twin is not None
        for annotation in decision.annotations
    }
    found: dict[frozenset[str], tuple[str, ...]] = {}
    seen: set[str] = set()
    for start in twins:
        chain: list[str] = []
        here: str | None = start
        while here in twins and here not in seen:
            seen.add(here)
            chain.append(here)
            here = twins[here]
        if here in chain:
            ring = tuple(chain[chain.index(here) :])
            found.setdefault(frozenset(ring), ring)
    return tuple(found.values())


def faults_of_rings(
    answers: Sequence[Answer], made: Sequence[Decision], held: Iterable[Decision]
) -> list[DecisionError]:
    """Return the faults of duplicates that name one another in a ring."""
    again = {annotation for answer in answers for annotation in answer.annotations}
    standing = [decision for decision in held if not again & set(decision.annotations)]
    faults = []
    for ring in twins_in_a_ring([*standing, *made]):
        answer = next((a for a in answers if set(a.annotations) & set(ring)), None)
        if answer is not None:
            chain = " -> ".join([*ring, ring[0]])
            faults.append(
                fault_of(
                    answer,
                    f"the duplicates name one another in a ring ({chain}), so none of "
                    "them is decided",
                    "decide one of them, and let the others name that one",
                    "twin",
                )
            )
    return faults
