"""Work programme: every aspirational promise once, who does what next, by when."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.reports import workplan as report
from compact_draft.steps import workplan as step
from compact_draft.steps.report import write_report

WORD, EXCEL = "out/work-programme.docx", "out/work-programme.xlsx"


def show(desk: Desk, ask: Ask) -> View:
    """Show the work programme."""
    del ask
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Work programme")
    rows = held.of_text("workplan", lambda: step.workplan(held))
    made = [path for path in (WORD, EXCEL) if (held.root / path).is_file()]
    return View(
        template="workplan.html",
        title="Work programme",
        about={"rows": rows, "summary": report.summary(rows), "made": made},
    )


def plan(desk: Desk, ask: Ask) -> GoTo:
    """Write down the next step, its owner, its date."""
    wanted = ask.about.partition(":")[2]
    given = {
        name: ask.get(name).strip() or None for name in ("step", "owner", "by_when")
    }
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.plan(workspace, wanted, **given, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/workplan#{wanted}", done=done)


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write the work programme in Word, or in Excel."""
    excel = ask.get("as") == "excel"
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / (EXCEL if excel else WORD)
        refuse_to_replace(workspace, out, ask)
        made = report.workplan_report(
            workspace.settings().title, step.workplan(workspace)
        )
        write_report(
            workspace,
            made,
            word=None if excel else out,
            excel=out if excel else None,
            verb=step.VERB,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path="/workplan", done=done)


PAGES = (
    Page(
        path="/workplan",
        name="Work programme",
        show=show,
        deeds={"plan": plan, "make": make},
    ),
)
