"""One picture: the Compact drawn on one page, with the tables behind it."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.slowly import by_and_by
from compact_draft.model.clause import ClauseId
from compact_draft.monitoring.overview import Hint
from compact_draft.reports.bars import chart_figure
from compact_draft.steps import picture as step

FILE = "out/picture.html"


def show(desk: Desk, ask: Ask) -> View:
    """Show the picture."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="One picture")
    settled = ask.query.get("settled") == "1"
    hints: Mapping[ClauseId, Hint] = {}
    is_whole = True
    if not settled:
        hints, is_whole = by_and_by(held, "hints", lambda: step.hints_of(held), dict)
    report = held.once(
        ("picture", settled, is_whole),
        lambda: step.picture(held, suggest=not settled, hints=hints),
    )
    return View(
        template="picture.html",
        title="One picture",
        about={
            "report": report,
            "is_whole": is_whole,
            "drawn": [
                (part, [Markup(chart_figure(c, f"chart{n}")) for c in part.charts])  # noqa: S704  escaped there
                for n, part in enumerate(report.parts, start=1)
            ],
            "settled": settled,
            "made": FILE if (held.root / FILE).is_file() else "",
        },
    )


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write the picture as a page of its own."""
    settled = ask.get("settled") == "1"
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / FILE
        refuse_to_replace(workspace, out, ask)
        report = step.picture(workspace, suggest=not settled)
        step.write_picture(workspace, report, html=out, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path="/picture#page", done=done)


PAGES = (Page(path="/picture", name="One picture", show=show, deeds={"make": make}),)
