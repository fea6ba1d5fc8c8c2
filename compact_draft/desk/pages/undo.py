"""Undo: the steps taken so far, and the last one taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.told import page_of, told
from compact_draft.store.pages import LoggedStep


def show(desk: Desk, ask: Ask) -> View:
    """Show every step, newest first."""
    held = desk.look()
    steps = held.log.steps()
    undone = undone_of(steps, ask)
    return View(
        template="undo.html",
        title="Undo",
        about={
            "steps": tuple(reversed(steps)),
            "told": partial(told, held),
            "page_of": page_of,
            "undone": undone,
            "undone_told": "" if undone is None else was(desk, undone),
        },
    )


def undo(desk: Desk, ask: Ask) -> GoTo:
    """Take the last step back; files changed by hand since stay where that is ticked."""
    step = take_back(desk, ask)
    if desk.is_lost():  # the folder itself was made by that step
        desk.root = None
        return GoTo(path="/first?undone=1")
    return GoTo(path=f"/undo?undone={step.number}")


def take_back(desk: Desk, ask: Ask) -> LoggedStep:
    """Take the last step back, and remember what it was called while it stood."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        last = workspace.log.last()
        words = told(desk.look(), last)
        step = workspace.undo(keep=ask.has("keep"))
    desk.taken_back[step.number] = words if step.number == last.number else step.what
    return step


def undone_of(steps: Iterable[LoggedStep], ask: Ask) -> LoggedStep | None:
    """Return the step that was just taken back; None for none."""
    number = ask.query.get("undone", "")
    return next((s for s in steps if str(s.number) == number), None)


def was(desk: Desk, step: LoggedStep) -> str:
    """Return what a step did that was taken back, in words."""
    return desk.taken_back.get(step.number) or step.what or page_of(step)


PAGES = (Page(path="/undo", name="Undo", show=show, deeds={"undo": undo}),)
