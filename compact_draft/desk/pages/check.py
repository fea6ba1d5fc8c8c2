"""Check: what may not hold up in the text; say which findings may stand."""

from __future__ import annotations

from itertools import groupby

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import name_of
from compact_draft.desk.desk import Desk
from compact_draft.drafting.listing import listed
from compact_draft.steps import check as step

STANDING = "may-stand"
"""What the address calls the findings that may stand."""


def show(desk: Desk, ask: Ask) -> View:
    """Show the findings, clause by clause."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Check")
    results = held.of_text("check", lambda: step.check(held))
    only = ask.query.get("only", "")
    rows = {
        r.clause.id: r for r in held.of_text("listed", lambda: listed(held.draft()))
    }
    open_ = [r for r in results if r.waiver is None]
    shown = [
        r
        for r in results
        if (r.waiver is not None) == (only == STANDING)
        and only in ("", STANDING, r.finding.check)
    ]
    names = {name: looks for name, looks, _ in step.names()}
    counts: dict[str, int] = {}
    for result in open_:
        counts[result.finding.check] = counts.get(result.finding.check, 0) + 1
    return View(
        template="check.html",
        title="Check",
        about={
            "name_of": name_of,
            "by_clause": [
                (clause, rows.get(clause), list(found))
                for clause, found in groupby(shown, key=lambda r: r.finding.clause)
            ],
            "counts": counts,
            "names": names,
            "only": only,
            "total": len(open_),
            "standing": len(results) - len(open_),
        },
    )


def waive(desk: Desk, ask: Ask) -> GoTo:
    """Let a finding stand, for a reason."""
    wanted = ask.about.partition(":")[2]
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        step.waive(
            workspace,
            wanted,
            ask.get("check"),
            ask.get("why"),
            who=desk.signed(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/check#{wanted}", done=done)


PAGES = (Page(path="/check", name="Check", show=show, deeds={"waive": waive}),)
