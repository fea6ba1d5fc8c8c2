"""What keeps the books of a round open beside a missing decision: places and clashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.errors import CompactError
from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Outcome,
    Placed,
    Round,
)
from compact_draft.model.compact import Revision
from compact_draft.revising.propose import LIVING
from compact_draft.steps.carry_out import carried_out
from compact_draft.store.workspace import Workspace

_ANYWHERE = (Outcome.OUTSIDE, Outcome.NOTED, Outcome.DUPLICATE)
"""Outcomes of points that need no place in the draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A remark whose place in the draft is not sure, and nobody has said where it is.

    Attributes:
        id: Its number.
        where: The place in the file that it came in, in words.
        reference: Where it says it belongs, in its own words; empty for nothing said.
        candidates: Printed numbers, or ids, of the clauses it may be on, likeliest first.
    """

    id: str
    where: str
    reference: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """Adopted changes to one clause that cannot all stand.

    Attributes:
        clause: Its id.
        number: The number that it printed; empty for none.
        words: The words on which they fall; empty where one takes the clause out.
        between: Ids of the decisions, and "the writers" for what was typed in its file.
        remarks: Ids of the remarks that these decisions cover.
    """

    clause: str
    number: str
    words: str
    between: tuple[str, ...]
    remarks: tuple[str, ...]


def is_placed(remark: Annotation, decision: Decision | None) -> bool:
    """Whether a remark's place is sure, or what was decided of it needs none."""
    is_sure = remark.placed in (Placed.EXACT, Placed.MOVED)
    return is_sure or (decision is not None and decision.outcome in _ANYWHERE)


def unplaced(
    placed: Sequence[Annotation],
    decided: Mapping[str, Decision],
    revision: Revision,
) -> tuple[Unplaced, ...]:
    """Return the remarks without a sure place, with what may be their place.

    Args:
        placed: The remarks and points, where they stand now.
        decided: What was decided of each.
        revision: What the round consulted on.
    """
    numbers = {row.clause: row.number for row in revision.outline.rows}
    return tuple(
        Unplaced(
            id=remark.id,
            where=remark.where,
            reference=remark.reference,
            candidates=tuple(numbers.get(c) or c for c in remark.candidates),
        )
        for remark in placed
        if not is_placed(remark, decided.get(remark.id))
    )


def clashing(
    workspace: Workspace, consultation: Round, decisions: Sequence[Decision]
) -> tuple[tuple[Clashing, ...], str]:
    """Return the adopted changes that cannot all stand, and why that cannot be told.

    Args:
        workspace: Where the round is.
        consultation: The round.
        decisions: Those of it that hold.

    Returns:
        What clashes; and why the decisions cannot be carried out at all, else empty.
    """
    if not decisions:
        return (), ""
    try:
        proposal, _ = carried_out(workspace, consultation)
    except CompactError as fault:
        return (), str(fault)
    revision = workspace.revision(consultation.revision)
    numbers = {row.clause: row.number for row in revision.outline.rows}
    covers = {d.id: d.annotations for d in decisions}
    return tuple(
        Clashing(
            clause=clash.clause,
            number=numbers.get(clash.clause, ""),
            words=clash.words,
            between=tuple(
                "the writers" if by == LIVING else by for by in clash.between
            ),
            remarks=tuple(
                dict.fromkeys(a for by in clash.between for a in covers.get(by, ()))
            ),
        )
        for clash in proposal.clashes
    ), ""
