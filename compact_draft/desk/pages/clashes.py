"""New wording: what the decisions make of the text; both wordings where two clash."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.answers.file import Answer
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.queue import Entry, queue
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Outcome
from compact_draft.revising.propose import Clash
from compact_draft.revising.work import LIVING
from compact_draft.steps import answer as answering
from compact_draft.steps import revise as step
from compact_draft.steps.carry_out import carried_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """A clash with what each side asked.

    Attributes:
        clash: The clash.
        number: The clause's printed number.
        words: The clause as it went out.
        remarks: The remarks behind the decisions that clash.
        is_typed: Whether one side is what writers typed into the clause.
    """

    clash: Clash
    number: str
    words: str
    remarks: tuple[Entry, ...]
    is_typed: bool


def show(desk: Desk, ask: Ask) -> View:
    """Show what the decisions would change, and what clashes."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="New wording")
    found = queue(held, ask.query.get("round"))
    proposal = held.once(
        ("proposal", found.round.label), lambda: carried_out(held, found.round)[0]
    )
    numbers = {row.clause: row.number for row in found.revision.outline.rows}
    texts = {clause.id: clause.text for clause in found.revision.clauses}
    clashes = []
    for clash in proposal.clashes:
        remarks = tuple(
            one
            for one in found.entries
            if one.decision is not None and one.decision.id in clash.between
        )
        clashes.append(
            Clashing(
                clash=clash,
                number=numbers.get(clash.clause, ""),
                words=texts.get(clash.clause, ""),
                remarks=remarks,
                is_typed=LIVING in clash.between,
            )
        )
    return View(
        template="clashes.html",
        title="New wording",
        about={
            "queue": found,
            "clashes": clashes,
            "changed": len({one for one, _ in proposal.changed}),
            "open": len(found.open),
            "revised": desk.result(ask, step.Revised),
            "revisions": held.revisions(),
        },
    )


def settle(desk: Desk, ask: Ask) -> GoTo:
    """Give the wording that shall stand for what clashes."""
    label, _, ids = ask.about.removeprefix("remarks:").partition(":")
    words = ask.get("words").strip()
    if not words:
        raise DecisionError(
            "the wording that shall stand is not given",
            where=Where(f"--words-{ask.get('clause')}"),
            mend="write the clause as it shall read, whole",
        )
    answer = Answer(
        annotations=tuple(ids.split(",")),
        outcome=Outcome.ADOPTED_REWORDED.value,
        reason=ask.get("reason").strip(),
        effect="reword",
        clause=ask.get("clause"),
        words=words,
        where=Where(""),
    )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        answering.answer(
            workspace, (answer,), label=label, again=True, **desk.who(workspace)
        )
        done = workspace.log.last().number
    return GoTo(path="/clashes", done=done)


def revise(desk: Desk, ask: Ask) -> GoTo:
    """Turn the decisions into a new revision."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.revise(
            workspace,
            label=ask.get("label").strip() or None,
            round_label=ask.get("round") or None,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path="/clashes", done=done)


PAGES = (
    Page(
        path="/clashes",
        name="New wording",
        show=show,
        deeds={"settle": settle, "revise": revise},
    ),
)
