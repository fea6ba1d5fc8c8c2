"""Long work: how far it is, and a button to stop it."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.work import Work
from compact_draft.errors import RefusedError, Where

_SECONDS = 2


def _work(desk: Desk, ask: Ask) -> Work:
    found = desk.works.get(ask.path["number"])
    if found is None:
        raise RefusedError(
            "this work is not known any more",
            where=Where(""),
            mend="look at the page Home; what was done stands among the last steps",
        )
    return found


def show(desk: Desk, ask: Ask) -> View | GoTo:
    """Show how far a work is; go on to what it made when it is done."""
    work = _work(desk, ask)
    if work.goes_to is not None:
        return work.goes_to
    return View(
        template="work.html",
        title=work.title,
        about={"work": work, "errors": () if work.error is None else (work.error,)},
        refresh=0 if work.is_over else _SECONDS,
    )


def stop(desk: Desk, ask: Ask) -> GoTo:
    """Stop a work; what it had begun is taken back."""
    work = _work(desk, ask)
    work.stop()
    work.ended.wait(desk.moment * 2)
    return GoTo(path=f"/work/{work.id}")


PAGES = (
    Page(path="/work/{number}", show=show, deeds={"stop": stop}, needs_folder=False),
)
