"""The error for an answer that cannot be taken, at its place; and one for several."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.answers.file import Answer
from compact_draft.errors import DecisionError, Where


def in_one_error(faults: Sequence[DecisionError]) -> DecisionError:
    """Return one error for what is wrong with some answers, each told whole."""
    if len(faults) == 1:
        return faults[0]
    told = "\n".join(f"- {fault}" for fault in faults)
    return DecisionError(
        f"{len(faults)} answers cannot be taken, so none was:\n{told}",
        where=Where(faults[0].where.path),
        mend="put these right and give all the answers again",
    )


def fault_of(answer: Answer, what: str, mend: str, field: str = "") -> DecisionError:
    """Return the error for an answer, at the place of one of its fields if named."""
    named = ", ".join(answer.annotations)
    said = f"{named}: {what}" if named else what
    return DecisionError(said, where=answer.place(field), mend=mend)
