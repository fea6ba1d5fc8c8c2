"""Home: where are we, what next, what waits, and the last steps."""

from __future__ import annotations

from functools import partial

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.journey import where
from compact_draft.desk.old_text import doubted, is_known
from compact_draft.desk.told import page_of, told
from compact_draft.steps import copy as step
from compact_draft.store.settings import DEFAULT_PARTIES

_LAST = 6


def show(desk: Desk, ask: Ask) -> View | GoTo:
    """Show where the Compact stands."""
    del ask
    if desk.root is None:
        return GoTo(path="/first")
    held = desk.look()
    found = where(held, desk.clock().date())
    steps = [s for s in held.log.steps() if s.state == "done"]
    return View(
        template="home.html",
        title="Home",
        about={
            "status": found.status,
            "fault": found.fault,
            "steps": tuple(reversed(steps[-_LAST:])),
            "told": partial(told, held),
            "page_of": page_of,
            "folder": str(held.root),
            "doubted": sum(bool(d.doubts) for d in doubted(desk, held).values())
            if is_known(desk, held)
            else 0,
            "is_said_who_signs": not found.status
            or not (held.root / "outline.toml").is_file()
            or held.settings().parties != DEFAULT_PARTIES,
            "rounds": () if found.status is None else held.rounds(),
        },
    )


def same(desk: Desk, ask: Ask) -> GoTo:
    """Say that a copied folder goes on with the same Compact."""
    return _copied(desk, ask, is_same=True)


def another(desk: Desk, ask: Ask) -> GoTo:
    """Say that a copied folder becomes a Compact of its own."""
    return _copied(desk, ask, is_same=False)


def _copied(desk: Desk, ask: Ask, *, is_same: bool) -> GoTo:
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.copy(workspace, same=is_same)
    return GoTo(path="/")


PAGES = (
    Page(
        path="/",
        show=show,
        deeds={"same": same, "another": another},
        needs_folder=False,
    ),
)
