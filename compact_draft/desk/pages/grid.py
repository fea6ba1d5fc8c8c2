"""Who promises what: bodies by themes, and what each says that it does of it."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.monitoring.grid import grid
from compact_draft.reports.grid import grid_report
from compact_draft.steps.clauses import living
from compact_draft.steps.report import write_report

WORD, EXCEL = "out/who-promises-what.docx", "out/who-promises-what.xlsx"


def show(desk: Desk, ask: Ask) -> View:
    """Show the grid."""
    del ask
    held = desk.look()
    title = "Who promises what"
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title=title)
    found = held.of_text("grid", lambda: grid(living(held)))
    return View(
        template="grid.html",
        title=title,
        about={
            "report": grid_report(held.settings().title, found),
            "made": [path for path in (WORD, EXCEL) if (held.root / path).is_file()],
        },
    )


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write the grid in Word, or in Excel."""
    excel = ask.get("as") == "excel"
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / (EXCEL if excel else WORD)
        refuse_to_replace(workspace, out, ask)
        write_report(
            workspace,
            grid_report(workspace.settings().title, grid(living(workspace))),
            word=None if excel else out,
            excel=out if excel else None,
            verb="grid",
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path="/grid", done=done)


PAGES = (Page(path="/grid", name="Who promises what", show=show, deeds={"make": make}),)
