"""New wording: what the decisions make of the text; both wordings where two clash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import name_of
from compact_draft.desk.desk import Desk
from compact_draft.desk.queue import Entry, queue
from compact_draft.errors import DecisionError, Where
from compact_draft.model.compact import Draft, Revision
from compact_draft.steps import clashes as clashing
from compact_draft.steps import revise as step
from compact_draft.steps.carry_out import carried_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """A clash with what each side asked.

    Attributes:
        clash: The clash.
        name: What people call the clause: its number and a few words.
        remarks: The remarks behind the decisions that clash.
    """

    clash: clashing.OpenClash
    name: str
    remarks: tuple[Entry, ...]


def show(desk: Desk, ask: Ask) -> View:
    """Show what the decisions would change, and what clashes."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="New wording")
    found = queue(held, ask.query.get("round"))
    label = found.round.label
    proposal = held.once(("proposal", label), lambda: carried_out(held, found.round)[0])
    open_ = held.once(("clashes", label), lambda: clashing.clashes(held, label))
    numbers = {row.clause: row.number for row in found.revision.outline.rows}
    rows = []
    for clash in open_:
        ids = tuple(
            dict.fromkeys(one for change in clash.changes for one in change.remarks)
        )
        rows.append(
            Clashing(
                clash=clash,
                name=_name(clash.clause, numbers, (found.revision, held.draft())),
                remarks=found.these(ids),
            )
        )
    return View(
        template="clashes.html",
        title="New wording",
        about={
            "queue": found,
            "clashes": rows,
            "changed": len({identity for identity, _ in proposal.changed}),
            "open": found.waiting,
            "revisions": held.revisions(),
        },
    )


def _name(
    clause: str, numbers: Mapping[str, str], texts: tuple[Revision | Draft, ...]
) -> str:
    """Return what people call a clause, in the first of some texts that has it."""
    named = (known for text in texts for known in text.clauses if known.id == clause)
    held = next(named, None)
    return clause if held is None else name_of(held, numbers.get(clause, ""))


def settle(desk: Desk, ask: Ask) -> GoTo:
    """Record the final wording of what clashes."""
    label = ask.about.removeprefix("remarks:").partition(":")[0]
    words = ask.get("words").strip()
    if not words:
        raise DecisionError(
            "the final wording is not given",
            where=Where(f"--words-{ask.get('clause')}"),
            mend="write out the whole clause as it is to read",
        )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        clashing.settle(
            workspace,
            ask.get("clause"),
            words=words,
            reason=ask.get("reason").strip(),
            label=label,
            **desk.who(workspace),
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
