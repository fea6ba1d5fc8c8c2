"""Another area: its Compact beside ours, clause by clause; borrow with its source kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.errors import RefusedError, Where
from compact_draft.model.report import Report
from compact_draft.reports.areas import areas_report
from compact_draft.steps import areas as step
from compact_draft.steps.report import write_report
from compact_draft.store.workspace import Workspace

FILE = "out/beside-another-area.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What came of a file: the other Compact, and the report on both."""

    area: step.Area
    report: Report


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop a Compact, and what came of the last one."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Another area")
    found = desk.result(ask, Beside)
    return View(
        template="areas.html",
        title="Another area",
        about={
            "report": None if found is None else found.report,
            "area": None if found is None else found.area.name,
            "work": ask.query.get("work", ""),
            "made": FILE if (held.root / FILE).is_file() else "",
        },
    )


def beside(desk: Desk, ask: Ask) -> Long:
    """Hold another Compact beside ours."""
    file = ask.file("other", "the other Compact")
    name = ask.get("name")

    def run(workspace: Workspace, tell: Tell) -> Beside:
        del tell
        area = step.read_area(
            workspace,
            Path(file.name),
            file.data,
            name=name,
            tracked="accept",
            who=desk.signed(workspace),
        )
        return Beside(area=area, report=areas_report(step.areas(workspace, area)))

    return Long(
        title=f"Reading {file.name}",
        run=run,
        then=lambda _, work: GoTo(path=f"/areas?work={work}#found"),
        back="/areas",
    )


def _found(desk: Desk, ask: Ask) -> Beside:
    work = desk.works.get(ask.get("work"))
    found = None if work is None else work.result
    if isinstance(found, Beside):
        return found
    raise RefusedError(
        "the other Compact is not at hand any more",
        where=Where("--other"),
        mend="drop its file again",
    )


def borrow(desk: Desk, ask: Ask) -> GoTo:
    """Take a clause of the other area into our text."""
    found = _found(desk, ask)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        altered = step.borrow(
            workspace,
            found.area,
            ask.get("number"),
            after=ask.get("behind").strip() or None,
            who=desk.signed(workspace, " ".join(ask.get("why").split())),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/clauses/{altered.new[0]}", done=done)


def write(desk: Desk, ask: Ask) -> GoTo:
    """Write both side by side in Word."""
    found = _found(desk, ask)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / FILE
        refuse_to_replace(workspace, out, ask)
        write_report(
            workspace, found.report, word=out, verb=step.VERB, **desk.who(workspace)
        )
        done = workspace.log.last().number
    return GoTo(path=f"/areas?work={ask.get('work')}#found", done=done)


PAGES = (
    Page(
        path="/areas",
        name="Another area",
        show=show,
        deeds={"beside": beside, "borrow": borrow, "write": write},
    ),
)
