"""Undo: the steps taken so far, and the last one taken back."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk


def show(desk: Desk, ask: Ask) -> View:
    """Show every step, newest first."""
    steps = desk.look().log.steps()
    undone = ask.query.get("undone", "")
    return View(
        template="undo.html",
        title="Undo",
        about={
            "steps": tuple(reversed(steps)),
            "undone": next((s for s in steps if str(s.number) == undone), None),
        },
    )


def undo(desk: Desk, ask: Ask) -> GoTo:
    """Take the last step back; files changed by hand since stay where that is ticked."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step = workspace.undo(keep=ask.has("keep"))
    return GoTo(path=f"/undo?undone={step.number}")


PAGES = (Page(path="/undo", name="Undo", show=show, deeds={"undo": undo}),)
