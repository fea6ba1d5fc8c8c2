"""Decisions that say the text holds something already, and whose text changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.annotation import Annotation, Decision, Effect, Outcome
from compact_draft.model.clause import TAKEN_BACK, HistoryRow, standing

_CHANGES = ("reworded", "split", "joined", "withdrawn")
_KEEPS = (Effect.NONE, Effect.ADD, Effect.MOVE, Effect.RETAG)


def changed_since(
    placed: Iterable[Annotation],
    decided: Mapping[str, Decision],
    histories: Mapping[str, Iterable[HistoryRow]],
) -> tuple[str, ...]:
    """Return the remarks said to be met by words that are not the same any more.

    A decision counts as later by its number, a change by hand by its time. A later
    decision that is not carried out yet counts as well.

    Args:
        placed: The remarks of the round, where they stand now.
        decided: Each decided remark's decision.
        histories: Every change to each clause, by id.
    """
    later: dict[str, list[Decision]] = {}
    for decision in dict.fromkeys(decided.values()):
        if decision.effect not in _KEEPS:
            for clause in filter(None, (decision.clause, *decision.others)):
                later.setdefault(clause, []).append(decision)
    known = {(decision.id, decision.when) for decision in decided.values()}
    found = []
    for remark in placed:
        said = decided.get(remark.id)
        if said is None or said.outcome is not Outcome.ALREADY_THERE:
            continue
        clauses = filter(None, dict.fromkeys((remark.anchor.clause, said.clause)))
        if any(
            any(_number(new) > _number(said) for new in later.get(clause, ()))
            or _by_hand(tuple(histories.get(clause, ())), said, known)
            for clause in clauses
        ):
            found.append(remark.id)
    return tuple(found)


def _number(decision: Decision) -> int:
    digits = "".join(sign for sign in decision.id if sign.isdigit())
    return int(digits or 0)


def _by_hand(
    rows: tuple[HistoryRow, ...], decision: Decision, known: set[tuple[str, str]]
) -> bool:
    """Say whether words were changed after a decision, by hand or in another round."""
    stands = standing(rows)
    return any(
        row.when > decision.when
        and (
            row.what == TAKEN_BACK
            or (
                row in stands
                and row.what in _CHANGES
                and (row.decision, row.when) not in known
            )
        )
        for row in rows
    )
