"""Close the desk."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, Page, View
from compact_draft.desk.desk import Desk


def show(desk: Desk, ask: Ask) -> View:
    """Ask whether the desk shall be closed."""
    del ask
    return View(
        template="stop.html",
        title="Close the desk",
        about={"is_closed": False, "works": desk.works.running},
    )


def stop(desk: Desk, ask: Ask) -> View:
    """Close it; work that is under way is stopped and taken back."""
    del ask
    for work in desk.works.running:
        work.stop()
        work.ended.wait(desk.moment * 4)
    desk.stop()
    return View(
        template="stop.html",
        title="The desk is closed",
        about={"is_closed": True, "works": ()},
    )


PAGES = (Page(path="/stop", show=show, deeds={"stop": stop}, needs_folder=False),)
