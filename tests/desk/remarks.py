"""How a form on a page says what it settles, and a promise to settle something of."""

from __future__ import annotations

from compact_draft.answers.file import Answer
from compact_draft.steps.answer import answer
from compact_draft.store.workspace import Workspace
from tests.desks import WHEN, Browser


def about(remark: str) -> str:
    """Return what a form about a remark of the example says that it settles."""
    return f"remarks:round-1:{remark}"


def promise_of(workspace: Workspace) -> str:
    """Return the first promise of a workspace."""
    return next(c.id for c in workspace.draft().clauses if c.kind.is_promise)


def note_the_rest(browser: Browser) -> None:
    """Decide every remark of the example that waits still as one that is noted."""
    held = browser.desk.look().books("round-1")
    noted = [
        Answer(annotations=(remark.id,), outcome="noted", reason="Heard.")
        for remark in held.placed()
        if remark.id not in held.decided()
    ]
    answer(Workspace.open(browser.desk.folder()), noted, by="Group", when=WHEN)
