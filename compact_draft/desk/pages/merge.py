"""Several into one: add old Compacts, choose for each clause, make the new text."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.number import numbered
from compact_draft.errors import RefusedError, Where
from compact_draft.merging.values import Choice, Fate
from compact_draft.reports import merge as report
from compact_draft.steps import merge as step
from compact_draft.steps import merge_make
from compact_draft.steps.merge_add import Added, add
from compact_draft.steps.merge_choose import choose, rest_of
from compact_draft.steps.merge_sheet import SHEET, take_sheet, write_sheet
from compact_draft.steps.report import write_report
from compact_draft.store.merging import read_merging
from compact_draft.store.workspace import Workspace

PER_PAGE = 15
WORD = "out/merge-account.docx"
_TRACKED = ("accept", "reject")


def show(desk: Desk, ask: Ask) -> View:
    """Show what waits, group by group, with the counts."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Several into one")
    merging = read_merging(held.root)
    if merging is None or not merging.others:
        return View(template="merge.html", title="Several into one", about={"n": 0})
    found = held.once("merge", lambda: step.account(held, _side(held)))
    rows = {row.old.id: row for row in found.rows}
    which = ask.query.get("show", "open")
    wanted = [
        group
        for group in found.groups
        if which == "all"
        or any(rows[identity].fate is Fate.OPEN for identity in group.ids)
    ]
    last = max(1, -(-len(wanted) // PER_PAGE))
    named = ask.query.get("page", "1")
    at = min(max(int(named), 1), last) if named.isdigit() else 1
    return View(
        template="merge.html",
        title="Several into one",
        about={
            "n": len(found.sources),
            "alike": wanted[(at - 1) * PER_PAGE : at * PER_PAGE],
            "waiting": len(wanted) if which == "open" else None,
            "rows": rows,
            "fates": {
                identity: report.became(row, rows) for identity, row in rows.items()
            },
            "beside": report.beside,
            "counts": report.counts(found),
            "closing": report.closing(found),
            "account": found,
            "which": which,
            "at": at,
            "last_page": last,
            "sources": [(source, source) for source in found.sources],
            "sheet": SHEET if (held.root / SHEET).is_file() else "",
            "word": WORD if (held.root / WORD).is_file() else "",
        },
    )


def _side(held: Remembered) -> step.Side:
    """Return the side by side; the texts are read once, whatever is chosen."""
    merging = step.merging_of(held)
    olds, groups = held.of_text(
        ("merge", merging.sources), lambda: step.texts_of(held, merging)
    )
    return step.side_of(merging, olds, groups)


def add_(desk: Desk, ask: Ask) -> Long:
    """Add another old Compact."""
    file = ask.file("compact", "another old Compact")
    tracked = ask.get("existing")
    settled = cast("Literal['accept', 'reject']", tracked)

    def run(workspace: Workspace, tell: Tell) -> Added:
        del tell
        return add(
            workspace,
            Path(file.name),
            file.data,
            name=ask.get("name"),
            tracked=settled if tracked in _TRACKED else None,
            who=desk.signed(workspace),
        )

    return Long(
        title=f"Reading {file.name}",
        run=run,
        then=lambda _, __: GoTo(path="/merge"),
        back="/merge",
    )


def _choose(desk: Desk, ask: Ask, made: list[Choice]) -> GoTo:
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        if not made or not all(choice.clauses for choice in made):
            raise RefusedError(
                "no clause is ticked",
                where=Where("--clause"),
                mend="tick those that are meant, and press the button again",
            )
        choose(workspace, made, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/merge?{ask.get('back')}", done=done)


def one(desk: Desk, ask: Ask) -> GoTo:
    """Make the clauses that are ticked one."""
    ids = ask.all("clause")
    text = ask.get("text").strip()
    words = "" if text else ask.get("words")
    made = Choice(clauses=ids, words=words, text=text, why=ask.get("why"))
    if not text and words not in ids:
        made = Choice(clauses=ids, words=ids[0] if ids else "", why=ask.get("why"))
    return _choose(desk, ask, [made])


def each(desk: Desk, ask: Ask) -> GoTo:
    """Let each clause that is ticked stand by itself."""
    why = ask.get("why")
    made = [Choice(clauses=(c,), words=c, why=why) for c in ask.all("clause")]
    return _choose(desk, ask, made)


def out(desk: Desk, ask: Ask) -> GoTo:
    """Leave the clauses that are ticked out."""
    made = [Choice(clauses=(c,), why=ask.get("why")) for c in ask.all("clause")]
    return _choose(desk, ask, made)


def rest(desk: Desk, ask: Ask) -> GoTo:
    """Let every clause of a Compact stand that nothing is like."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        made = rest_of(step.side_by_side(workspace), ask.get("source"))
        if made:
            choose(workspace, made, who=desk.signed(workspace))
        done = workspace.log.last().number if made else 0
    return GoTo(path="/merge", done=done)


def sheet(desk: Desk, ask: Ask) -> GoTo:
    """Write the sheet in which the group chooses."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        refuse_to_replace(workspace, workspace.root / SHEET, ask)
        write_sheet(workspace, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/merge#table", done=done)


def take(desk: Desk, ask: Ask) -> GoTo:
    """Take a sheet in that was filled in."""
    file = ask.file("filled", "the sheet, filled in")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        take_sheet(workspace, file.data, file.name, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/merge", done=done)


def account(desk: Desk, ask: Ask) -> GoTo:
    """Write where every clause went, in Word."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        path = workspace.root / WORD
        refuse_to_replace(workspace, path, ask)
        draft = workspace.draft()
        numbers = {row.clause: row.number for row in numbered(draft).rows}
        made = report.merge_report(draft.title, step.account(workspace), numbers)
        write_report(workspace, made, word=path, verb=step.VERB, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path="/merge#table", done=done)


def make(desk: Desk, ask: Ask) -> GoTo:
    """Make the new text."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        merge_make.make(workspace, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/merge", done=done)


PAGES = (
    Page(
        path="/merge",
        name="Several into one",
        show=show,
        deeds={
            "add": add_,
            "one": one,
            "each": each,
            "out": out,
            "rest": rest,
            "sheet": sheet,
            "take": take,
            "account": account,
            "make": make,
        },
    ),
)
