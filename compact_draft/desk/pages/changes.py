"""What changed: two texts clause by clause, in words; what may weaken a promise first."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import NOW, texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.model.tags import Side
from compact_draft.reports import change_words, changes
from compact_draft.reports.html import page as as_page
from compact_draft.steps import diff as step

FILE = "out/changes.html"
SUMMARY = "out/what-is-new.docx"
SIDES = (
    ("", "everybody"),
    ("public_bodies", "public bodies"),
    ("vcs", "the voluntary sector"),
)


def show(desk: Desk, ask: Ask) -> View:
    """Show what changed between two texts."""
    held = desk.look()
    labels = [r.label for r in held.revisions()]
    if not labels:
        return View(template="no_text.html", title="What changed")
    old = ask.query.get("old") or _before(labels)
    new = ask.query.get("new") or (labels[-1] if len(labels) > 1 else step.LIVING)
    named = ask.query.get("side", "")
    side = Side(named) if named in list(Side) else None
    told = held.once(
        ("diff", old, new, side), lambda: step.diff(held, old, new, side=side)
    )
    weaker = [change for change in told.shown if told.weaker(change)]
    rest = [change for change in told.shown if not told.weaker(change)]
    return View(
        template="changes.html",
        title="What changed",
        about={
            "told": told,
            "changes": [*weaker, *rest],
            "weaker": len(weaker),
            "words": change_words,
            "whole": changes,
            "old": old,
            "new": new,
            "side": named,
            "sides": SIDES,
            "labels": [*texts(held.revisions()), (step.LIVING, NOW)],
            "made": [name for name in (FILE, SUMMARY) if (held.root / name).is_file()],
        },
    )


def _before(labels: list[str]) -> str:
    """Return the text to begin with: the one before the last, or the only one."""
    return labels[-2] if len(labels) > 1 else labels[0]


def make(desk: Desk, ask: Ask) -> GoTo:
    """Write what changed as a page of its own, to be sent to others."""
    old, new = ask.get("old"), ask.get("new")
    named = ask.get("side")
    side = Side(named) if named in list(Side) else None
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / FILE
        refuse_to_replace(workspace, out, ask)
        told = step.diff(workspace, old, new, side=side)
        data = as_page(told).encode("utf-8")
        step.write_page(workspace, out, data, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/changes?old={old}&new={new}&side={named}", done=done)


def summary(desk: Desk, ask: Ask) -> GoTo:
    """Write in plain words what is new for each party."""
    old, new, named = ask.get("old"), ask.get("new"), ask.get("side")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        out = workspace.root / SUMMARY
        refuse_to_replace(workspace, out, ask)
        told = step.diff(workspace, old, new)
        step.write_summary(workspace, told, new, out, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/changes?old={old}&new={new}&side={named}", done=done)


PAGES = (
    Page(
        path="/changes",
        name="What changed",
        show=show,
        deeds={"make": make, "summary": summary},
    ),
)
