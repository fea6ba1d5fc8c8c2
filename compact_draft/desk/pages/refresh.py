"""Refresh: the tracked-changes file on the old Word file, and the new text clean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.called import texts
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.remembered import Remembered
from compact_draft.errors import RefusedError, Where
from compact_draft.model.compact import RevisionKind
from compact_draft.refresh.reasons import Reason
from compact_draft.steps import refresh as step
from compact_draft.steps.build import Built, build
from compact_draft.steps.carry_out import (
    Outstanding,
    carried_out,
    changed_by_hand,
    outstanding_of,
)
from compact_draft.store.workspace import Workspace
from compact_draft.word.writing.draft import Copy

FILE = "out/refresh.docx"
TABLE = "out/covering-table.docx"
CLEAN_BESIDE, IN_WORDS = "out/refresh-clean.docx", "out/refresh-in-words.docx"
CLEAN = "out/clean-copy.docx"


def show(desk: Desk, ask: Ask) -> View:
    """Show what can be made, and what was."""
    held = desk.look()
    revisions = held.revisions()
    made = [
        path
        for path in (FILE, TABLE, CLEAN_BESIDE, IN_WORDS)
        if (held.root / path).is_file()
    ]
    later = [r for r in revisions if r.kind is not RevisionKind.TAKEN_IN]
    settings = held.settings()
    return View(
        template="refresh.html",
        title="Refresh",
        about={
            "revisions": later,
            "revision_options": texts(later),
            "made": made,
            "clean": CLEAN if (held.root / CLEAN).is_file() else "",
            "result": desk.result(ask, step.Refreshed),
            "named": _namer(desk.result(ask, step.Refreshed)),
            "author": settings.group or f"{settings.title} writers' group",
            "outstanding": _outstanding(held),
        },
    )


def _outstanding(held: Remembered) -> Outstanding:
    """Return what of the newest round stands in no text yet."""
    rounds = held.rounds()
    if not rounds:
        return Outstanding(typed=changed_by_hand(held))
    newest = rounds[-1]
    proposal = held.once(
        ("proposal", newest.label), lambda: carried_out(held, newest)[0]
    )
    return outstanding_of(held, newest, proposal)


def _namer(result: step.Refreshed | None) -> Callable[[Reason], str]:
    """Return what names a clause as the covering table does: its number, how it begins."""
    changes = () if result is None else result.told.comparison.changes
    of = {i: change for change in changes for i in (*change.new_ids, *change.old_ids)}

    def named(reason: Reason) -> str:
        change = of.get((reason.unit.new or reason.unit.old)[0])
        if change is None or result is None:
            return reason.number or "A clause without a number"
        return result.told.named(change)

    return named


def _date(typed: str) -> str | None:
    """Return the date that marks carry, as Word writes it; None for none."""
    if not typed.strip():
        return None
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        raise RefusedError(
            f"{typed!r} is not a date",
            where=Where("--date"),
            mend="choose the day in the calendar, or write 1 March 2026 as 2026-03-01",
        ) from None
    return f"{day.isoformat()}T00:00:00Z"


def make(desk: Desk, ask: Ask) -> Long:
    """Make the tracked-changes file, with its covering table."""
    when = _date(ask.get("date"))

    def run(workspace: Workspace, tell: Tell) -> step.Refreshed:
        del tell
        settings = workspace.settings()
        table = workspace.root / TABLE if ask.has("table") else None
        also = (CLEAN_BESIDE, IN_WORDS) if ask.has("beside") else ()
        more = [workspace.root / path for path in also]
        for path in filter(None, (workspace.root / FILE, table, *more)):
            refuse_to_replace(workspace, path, ask)
        return step.refresh(
            workspace,
            workspace.root / FILE,
            to=ask.get("to") or None,
            author=ask.get("author").strip()
            or settings.group
            or f"{settings.title} writers' group",
            date=when,
            names=ask.has("names"),
            comments=ask.has("comments"),
            table=table,
            tags=ask.has("tags"),
            tag_table=ask.has("tag_table"),
            decision_table=ask.has("decision_table"),
            beside=ask.has("beside"),
            **desk.who(workspace),
        )

    return Long(
        title="Marking the old file, and proving it",
        run=run,
        then=lambda _, work: GoTo(path=f"/refresh?work={work}"),
        back="/refresh",
    )


def clean(desk: Desk, ask: Ask) -> Long:
    """Write the newest text without marks, for the public, with places to sign."""

    def run(workspace: Workspace, tell: Tell) -> Built:
        del tell
        out = workspace.root / CLEAN
        refuse_to_replace(workspace, out, ask)
        newest = workspace.revisions()[-1].label
        who = desk.who(workspace)
        return build(workspace, out, revision=newest, copy=Copy.PUBLIC, **who)

    return Long(
        title="Making the clean copy",
        run=run,
        then=lambda _, __: GoTo(path="/refresh#clean"),
        back="/refresh",
    )


PAGES = (
    Page(
        path="/refresh",
        name="Refresh",
        show=show,
        deeds={"make": make, "clean": clean},
    ),
)
