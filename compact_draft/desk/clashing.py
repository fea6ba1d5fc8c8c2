"""What clashes, with what each side asked: for the page New wording, and in a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.desk.asking import Ask
from compact_draft.desk.called import name_of
from compact_draft.desk.desk import Desk
from compact_draft.desk.queue import Entry, Queue
from compact_draft.desk.remembered import Remembered
from compact_draft.errors import DecisionError, Where
from compact_draft.model.compact import Draft, Revision
from compact_draft.steps import clashes as step


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """A clash with what each side asked.

    Attributes:
        clash: The clash.
        name: What people call the clause: its number and a few words.
        remarks: The remarks behind the decisions that clash.
    """

    clash: step.OpenClash
    name: str
    remarks: tuple[Entry, ...]

    @property
    def between(self) -> str:
        """How what is asked is called by: "both" for two changes, "all 3" for more."""
        count = len(self.clash.changes)
        return "both" if count == 2 else f"all {count}"


def clashing(held: Remembered, found: Queue) -> tuple[Clashing, ...]:
    """Return what clashes in the round of a queue, in the order of the clauses."""
    label = found.round.label
    return _rows(
        held,
        found,
        held.once(("clashes", label), lambda: step.clashes(held, label)),
    )


def clashing_on(held: Remembered, found: Queue, clause: str) -> tuple[Clashing, ...]:
    """Return what clashes on one clause."""
    label = found.round.label
    if held.has(("clashes", label)):
        return tuple(r for r in clashing(held, found) if r.clash.clause == clause)
    named = ("clashes", label, clause)
    return _rows(
        held, found, held.once(named, lambda: step.clashes_on(held, label, clause))
    )


def _rows(
    held: Remembered, found: Queue, clashes: Iterable[step.OpenClash]
) -> tuple[Clashing, ...]:
    numbers = {row.clause: row.number for row in found.revision.outline.rows}
    rows = []
    for clash in clashes:
        ids = dict.fromkeys(one for change in clash.changes for one in change.remarks)
        rows.append(
            Clashing(
                clash=clash,
                name=_name(clash.clause, numbers, (found.revision, held.draft())),
                remarks=found.these(tuple(ids)),
            )
        )
    return tuple(rows)


def _name(
    clause: str, numbers: Mapping[str, str], texts: tuple[Revision | Draft, ...]
) -> str:
    """Return what people call a clause, in the first of some texts that has it."""
    named = (known for text in texts for known in text.clauses if known.id == clause)
    held = next(named, None)
    return clause if held is None else name_of(held, numbers.get(clause, ""))


def settle(desk: Desk, ask: Ask) -> int:
    """Record the final wording of what clashes, and return the number of the step.

    Raises:
        DecisionError: No wording or no reason is given, or nothing clashes there by now.
    """
    label = ask.about.removeprefix("remarks:").partition(":")[0]
    clause, words = ask.get("clause"), ask.get("words").strip()
    if not words:
        raise DecisionError(
            "the final wording is not given",
            where=Where(f"--words-{clause}"),
            mend="write out the whole clause as it is to read",
        )
    if not ask.get("reason").strip():
        raise DecisionError(
            "it is not said why this wording stands",
            where=Where(f"--reason-{clause}"),
            mend="say why, in words that those who asked may read",
        )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.settle(
            workspace,
            clause,
            words=words,
            reason=ask.get("reason").strip(),
            label=label,
            **desk.who(workspace),
        )
        return workspace.log.last().number
