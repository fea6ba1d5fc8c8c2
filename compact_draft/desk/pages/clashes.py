"""New wording: what the decisions make of the text; both wordings where two clash."""

from __future__ import annotations

from compact_draft.desk import clashing as clash
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.queue import queue
from compact_draft.steps import revise as step
from compact_draft.steps.carry_out import carried_out


def show(desk: Desk, ask: Ask) -> View:
    """Show what the decisions would change, and what clashes."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="New wording")
    found = queue(held, ask.query.get("round"))
    label = found.round.label
    proposal = held.once(("proposal", label), lambda: carried_out(held, found.round)[0])
    rows = clash.clashing(held, found)
    return View(
        template="clashes.html",
        title="New wording",
        about={
            "queue": found,
            "clashes": rows,
            "start": ask.query.get("start", ""),
            "changed": len({identity for identity, _ in proposal.changed}),
            "open": found.waiting,
            "revisions": held.revisions(),
        },
    )


def settle(desk: Desk, ask: Ask) -> GoTo:
    """Record the final wording of what clashes."""
    return GoTo(path="/clashes", done=clash.settle(desk, ask))


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
