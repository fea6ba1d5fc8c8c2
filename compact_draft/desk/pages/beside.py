"""Easy read, Welsh and practical examples beside each clause, and which are out of date."""

from __future__ import annotations

from urllib.parse import urlencode

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called
from compact_draft.desk.desk import Desk
from compact_draft.desk.hide_or_keep import chosen
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Kind
from compact_draft.steps import beside as step
from compact_draft.steps.beside_personal import personal
from compact_draft.steps.clauses import find
from compact_draft.steps.diff import LIVING, revision_of
from compact_draft.steps.personal import take_personal
from compact_draft.store.beside import EXAMPLE
from compact_draft.telling.redaction_table import table_rows
from compact_draft.text.sheet import write_rows

VERSIONS = (("easy-read", "Easy read"), ("cy", "Welsh"), (EXAMPLE, "In practice"))
LABELS = {
    "easy-read": "In easy read",
    "cy": "In Welsh",
    EXAMPLE: "In practice",
}
SHOWN = ((step.AGAIN, "Look again"), (step.MISSING, "Missing"), (step.HELD, "Kept"))
_MOST = 20


def show(desk: Desk, ask: Ask) -> View:
    """Show how every clause stands in a version; those first that changed since."""
    held = desk.look()
    title = "Easy read and Welsh"
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title=title)
    version = ask.query.get("as", VERSIONS[0][0])
    if version not in dict(VERSIONS):
        version = VERSIONS[0][0]
    text = revision_of(held, LIVING)
    headings = {clause.id for clause in text.clauses if clause.kind is Kind.HEADING}
    rows = [
        row
        for row in held.of_text(
            ("beside", version),
            lambda: step.standing(text, step.versions_of(held, version)),
        )
        if version != EXAMPLE or row.clause not in headings
    ]
    counts = {key: sum(row.state == key for row in rows) for key, _ in SHOWN}
    default = step.AGAIN if counts[step.AGAIN] else step.MISSING
    which = ask.query.get("show", default)
    wanted = [row for row in rows if row.state == which]
    last = max(1, -(-len(wanted) // _MOST))
    named = ask.query.get("page", "1")
    at = min(max(int(named), 1), last) if named.isdigit() else 1
    here = wanted[(at - 1) * _MOST : at * _MOST]
    names = {clause.id: called(clause) for clause in text.clauses}
    return View(
        template="beside.html",
        title=title,
        about={
            "rows": here,
            "names": names,
            "version": version,
            "label": LABELS[version],
            "versions": VERSIONS,
            "which": which,
            "shown": SHOWN,
            "counts": counts,
            "at": at,
            "pages": last,
            "waits": held.once("beside personal", lambda: personal(held)).waits,
            "back": urlencode({"as": version, "show": which, "page": at}),
        },
    )


def put(desk: Desk, ask: Ask) -> GoTo:
    """Keep a version of a clause, made of its words as they stand now."""
    version, _, wanted = ask.about.partition(":")[2].partition(":")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        if version not in dict(VERSIONS):
            raise RefusedError(
                "there is no such version",
                where=Where(""),
                mend="go back, load the page again, and press the button once more",
            )
        clause = find(workspace.snapshot(), wanted)
        words, who = ask.get("text"), desk.who(workspace)
        if not words.strip() and clause in step.versions_of(workspace, version):
            step.drop(workspace, clause, version, **who)
        else:
            step.put(workspace, clause, version, words, **who)
        done = workspace.log.last().number
    back = ask.get("back")
    return GoTo(path=f"/beside?{back}" if back else "/beside", done=done)


def choose(desk: Desk, ask: Ask) -> GoTo:
    """Say of each thing that may tell who somebody is whether it is printed."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        found = personal(workspace)
        new = chosen(ask, found.waits)
        table = write_rows(table_rows(found.finds, (*found.choices, *new)))
        take_personal(workspace, found, table, file="this page", **desk.who(workspace))
        done = workspace.log.last().number
    back = ask.get("back")
    return GoTo(path=f"/beside?{back}" if back else "/beside", done=done)


PAGES = (
    Page(
        path="/beside",
        name="Easy read and Welsh",
        show=show,
        deeds={"put": put, "choose": choose},
    ),
)
