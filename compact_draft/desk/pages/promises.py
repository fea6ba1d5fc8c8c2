"""Old promises: where every promise of an old text stands now, each once, with its reason."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import NOW, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.reports.promises import promises_report
from compact_draft.steps import promises as step
from compact_draft.steps.diff import LIVING
from compact_draft.steps.report import write_report

FILE = "out/old-promises.docx"


def show(desk: Desk, ask: Ask) -> View:
    """Show what became of every promise."""
    held = desk.look()
    labels = [r.label for r in held.revisions()]
    if not labels:
        return View(template="no_text.html", title="Old promises")
    old = ask.query.get("old") or labels[0]
    new = ask.query.get("new") or LIVING
    found = held.once(
        ("promises", old, new), lambda: step.promises(held, old, new, names=False)
    )
    return View(
        template="promises.html",
        title="Old promises",
        about={
            "report": promises_report(found),
            "labels": [*texts(held.revisions()), (LIVING, NOW)],
            "old": old,
            "new": new,
            "made": FILE if (held.root / FILE).is_file() else "",
        },
    )


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write the list in Word."""
    old, new = ask.get("old"), ask.get("new")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / FILE
        refuse_to_replace(workspace, out, ask)
        found = step.promises(workspace, old, new, names=ask.has("names"))
        write_report(
            workspace,
            promises_report(found),
            word=out,
            verb=step.VERB,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/promises?old={old}&new={new}#word", done=done)


PAGES = (Page(path="/promises", name="Old promises", show=show, deeds={"make": make}),)
