"""Which decision settled what clashed before, and which were taken that later ones replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.model.annotation import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Two or more adopted changes to a clause, and the one decision that stands for them.

    Attributes:
        clause: Id of the clause.
        earlier: The decisions that were taken first, in order of id.
        by: The decision that took the place of them all.
    """

    clause: str
    earlier: tuple[Decision, ...]
    by: Decision


def settled(
    decisions: Iterable[Decision], superseded: Iterable[Decision]
) -> tuple[Settled, ...]:
    """Return the decisions that stand for several changes adopted before, each by itself.

    Args:
        decisions: Those that stand, in order of id.
        superseded: Those that later ones took the place of, in order of id.
    """
    replaced = tuple(superseded)
    found = []
    for decision in decisions:
        if not decision.outcome.changes_text or decision.clause is None:
            continue
        covered = set(decision.annotations)
        earlier = tuple(
            old
            for old in replaced
            if old.outcome.changes_text
            and old.clause == decision.clause
            and set(old.annotations) <= covered
        )
        if len(earlier) > 1:
            found.append(Settled(clause=decision.clause, earlier=earlier, by=decision))
    return tuple(found)


def taken_place(
    superseded: Iterable[Decision], decisions: Iterable[Decision]
) -> dict[str, Decision]:
    """Return for each replaced decision the standing one that covers its first remark."""
    standing = {remark: d for d in decisions for remark in d.annotations}
    return {
        old.id: standing[old.annotations[0]]
        for old in superseded
        if old.annotations and old.annotations[0] in standing
    }
