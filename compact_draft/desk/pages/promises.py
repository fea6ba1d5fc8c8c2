"""Old promises: where every promise of an old text stands now, each once, with its reason."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.called import NOW, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.reports.promises import Promises, promises_report
from compact_draft.steps import promises as step
from compact_draft.steps.areas import read_area
from compact_draft.steps.condensed import condensed
from compact_draft.steps.diff import LIVING
from compact_draft.steps.report import write_report
from compact_draft.store.workspace import Workspace

FILE = "out/old-promises.docx"


def show(desk: Desk, ask: Ask) -> View:
    """Show what became of every promise."""
    held = desk.look()
    labels = [r.label for r in held.revisions()]
    if not labels:
        return View(template="no_text.html", title="Old promises")
    old = ask.query.get("old") or labels[0]
    new = ask.query.get("new") or LIVING
    shorter = desk.result(ask, Promises)
    found = shorter or held.once(
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
            "shorter": None if shorter is None else shorter.new,
            "work": ask.query.get("work", ""),
            "made": FILE if (held.root / FILE).is_file() else "",
        },
    )


def hold(desk: Desk, ask: Ask) -> Long:
    """Hold the old text against a shorter one that was written elsewhere."""
    file, old = ask.file("shorter", "the shorter text"), ask.get("old")

    def run(workspace: Workspace, tell: Tell) -> Promises:
        del tell
        who = desk.signed(workspace)
        area = read_area(
            workspace, Path(file.name), file.data, tracked="accept", who=who
        )
        return condensed(workspace, area, old or None)

    return Long(
        title=f"Reading {file.name}",
        run=run,
        then=lambda _, work: GoTo(path=f"/promises?old={old}&work={work}"),
        back="/promises",
    )


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write the list in Word."""
    old, new = ask.get("old"), ask.get("new")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / FILE
        refuse_to_replace(workspace, out, ask)
        work = desk.works.get(ask.get("work"))
        shorter = None if work is None else work.result
        found = (
            shorter
            if isinstance(shorter, Promises)
            else step.promises(workspace, old, new, names=ask.has("names"))
        )
        write_report(
            workspace,
            promises_report(found),
            word=out,
            verb=step.VERB,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/promises?old={old}&new={new}#word", done=done)


PAGES = (
    Page(
        path="/promises",
        name="Old promises",
        show=show,
        deeds={"make": make, "hold": hold},
    ),
)
