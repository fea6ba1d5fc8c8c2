"""How it is kept: sheets of the yearly return out and in, the log, the scorecard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.hide_or_keep import chosen
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.sheet_file import sheet_of
from compact_draft.errors import RefusedError, Where
from compact_draft.monitoring.values import Cause, Raised
from compact_draft.reports import monitored
from compact_draft.reports.kept_beside import CAUSES
from compact_draft.reports.returned_sheet import said
from compact_draft.steps import monitor as step
from compact_draft.steps import monitor_sheets as sheets
from compact_draft.steps.clauses import living
from compact_draft.steps.edit import Signed
from compact_draft.steps.monitor_personal import for_others, personal
from compact_draft.steps.monitor_taken import take as take_sheet
from compact_draft.steps.personal import take_personal
from compact_draft.steps.report import write_report
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction_table import table_rows
from compact_draft.text.day import day_of
from compact_draft.text.sheet import write_rows

WORD, HTML = "out/yearly-report.docx", "out/yearly-report.html"
_CAUSE = (
    ("", "not settled yet"),
    *((c.value, CAUSES[c]) for c in Cause),
)
_RAISED = (
    ("", "not told"),
    *((r.value, monitored.RAISED[r].lower()) for r in Raised),
)


def show(desk: Desk, ask: Ask) -> View:
    """Show the last year that was asked for, or the one named."""
    held = desk.look()
    is_there = (held.root / "outline.toml").is_file()
    draft = living(held) if is_there else None
    if draft is None or not any(clause.kind.is_promise for clause in draft.clauses):
        return View(template="no_text.html", title="How it is kept")
    typed = ask.query.get("year", "")
    today = desk.clock().date()
    found = held.once(("kept", typed, today), lambda: step.yearly(held, typed, today))
    others, private = held.once(
        ("kept to be told", typed, today), lambda: for_others(held, found)
    )
    waits = private.waits
    folder = held.root / sheets.FOLDER
    return View(
        template="kept.html",
        title="How it is kept",
        about={
            "found": found,
            "report": monitored.yearly_report(
                others, people=False, least=5, waits=len(waits)
            ),
            "waits": waits,
            "score": monitored.score_line(found.card.whole),
            "parties": [
                (party.of, found.names.get(party.of, party.of))
                for party in found.card.parties
            ],
            "causes": _CAUSE,
            "raised": _RAISED,
            "cause_of": CAUSES,
            "made": sorted(f"{sheets.FOLDER}/{p.name}" for p in folder.glob("*.xlsx")),
            "written": [one for one in (WORD, HTML) if (held.root / one).is_file()],
            "taken": desk.sheets.get(ask.query.get("done", "")),
        },
    )


def _deed(desk: Desk, ask: Ask, change: Callable[[Workspace, Signed], object]) -> GoTo:
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        change(workspace, desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/kept", done=done)


def make_sheets(desk: Desk, ask: Ask) -> GoTo:
    """Write a sheet for each body."""

    def change(workspace: Workspace, who: Signed) -> None:
        folder = workspace.root / sheets.FOLDER
        wanted = sheets.bodies(living(workspace))
        for party in wanted:
            refuse_to_replace(workspace, folder / f"{party.id}.xlsx", ask)
        sheets.write_sheets(
            workspace,
            wanted,
            folder,
            year=ask.get("year"),
            due=day_of(ask.get("due"), "--due"),
            who=who,
        )

    return _deed(desk, ask, change)


def take(desk: Desk, ask: Ask) -> GoTo:
    """Take in a sheet that came back: whole, or not at all."""
    file = sheet_of(ask)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        found = take_sheet(workspace, file.data, file.name, who=desk.signed(workspace))
        if not found.rows and not said(found):
            raise RefusedError(
                "there is no answer in the sheet",
                where=Where("--sheet"),
                mend="look whether it is the right file, and whether it was saved",
            )
        done = workspace.log.last().number
    desk.sheets[str(done)] = (len(found.rows), *said(found))
    return GoTo(path="/kept", done=done)


def log(desk: Desk, ask: Ask) -> GoTo:
    """Write down that a promise was not followed."""
    cause, raised = ask.get("cause"), ask.get("raised")
    return _deed(
        desk,
        ask,
        lambda workspace, who: step.log(
            workspace,
            ask.get("clause"),
            ask.get("party"),
            ask.get("what"),
            on=day_of(ask.get("on"), "--on"),
            cause=Cause(cause) if cause else None,
            done=ask.get("done"),
            raised=Raised(raised) if raised else None,
            who=who,
        ),
    )


def settle(desk: Desk, ask: Ask) -> GoTo:
    """Write down what was done about a non-compliance, its cause, that it is closed."""
    cause = ask.get("cause")
    return _deed(
        desk,
        ask,
        lambda workspace, who: step.settle(
            workspace,
            ask.get("which"),
            cause=Cause(cause) if cause else None,
            done=ask.get("done"),
            closed=day_of(ask.get("closed"), "--closed"),
            who=who,
        ),
    )


def choose(desk: Desk, ask: Ask) -> GoTo:
    """Say of each thing that may tell who somebody is whether it is printed."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        whole = step.yearly(workspace, ask.get("of"), desk.clock().date())
        found = personal(workspace, whole)
        new = chosen(ask, found.waits)
        table = write_rows(table_rows(found.finds, (*found.choices, *new)))
        who = desk.who(workspace)
        take_personal(workspace, found, table, file="this page", **who)
        done = workspace.log.last().number
    return GoTo(path="/kept#report", done=done)


def write(desk: Desk, ask: Ask) -> GoTo:
    """Write the yearly report in Word and as a page."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        for path in (WORD, HTML):
            refuse_to_replace(workspace, workspace.root / path, ask)
        whole = step.yearly(workspace, ask.get("of"), desk.clock().date())
        found, private = for_others(workspace, whole)
        told = monitored.yearly_report(
            found, people=ask.has("names"), least=5, waits=len(private.waits)
        )
        write_report(
            workspace,
            told,
            word=Path(workspace.root / WORD),
            html=Path(workspace.root / HTML),
            verb=step.VERB,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path="/kept#report", done=done)


PAGES = (
    Page(
        path="/kept",
        name="How it is kept",
        show=show,
        deeds={
            "sheets": make_sheets,
            "take": take,
            "log": log,
            "settle": settle,
            "choose": choose,
            "write": write,
        },
    ),
)
