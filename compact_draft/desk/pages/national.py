"""National: the undertakings and the clauses side by side; confirm, link, leave out, borrow."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.borrowing import behind_of, place
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.remembered import Remembered
from compact_draft.desk.slowly import by_and_by
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Relation
from compact_draft.model.coverage import Coverage, State, UndertakingRow
from compact_draft.model.framework import Framework
from compact_draft.reports import coverage as report
from compact_draft.steps import edit, national_links
from compact_draft.steps import national as step
from compact_draft.steps import national_add as taking
from compact_draft.steps.national_add import Added, Wanted, words_of
from compact_draft.steps.report import write_report
from compact_draft.store.workspace import Workspace

SHOWN = (
    ("waits", "To confirm"),
    ("missing", "Gaps"),
    ("partly", "In part"),
    ("covered", "Covered"),
    ("left_out", "Left out"),
    ("all", "All"),
)
RELATIONS = tuple((relation.value, relation.value) for relation in Relation)
DIFFERENCES = (
    ("", "nothing in particular"),
    ("timeframe", "the period"),
    ("modality", "the verb"),
    ("exception", "an exception"),
    ("timing", "when in the process"),
    ("reasons", "reasons"),
    ("writing", "in writing"),
    ("scope", "which people or cases"),
    ("party", "who bears it"),
)
_STATES: Mapping[str, State] = {state.value: state for state in State}


def _covered(held: Remembered, chosen: Framework) -> tuple[Coverage, bool]:
    return by_and_by(
        held,
        ("covered", chosen.id),
        lambda: step.covered(held, chosen),
        lambda: step.covered(held, chosen, suggest=False),
    )


def show(desk: Desk, ask: Ask) -> View:
    """Show the two columns."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="National text")
    chosen = step.edition(held, ask.query.get("framework") or None)
    found, is_whole = _covered(held, chosen)
    rows = [r for r in found.rows if r.undertaking.kind.is_answered]
    counts = {key: sum(_is_wanted(r, key) for r in rows) for key, _ in SHOWN}
    default = "waits" if counts["waits"] else "all"
    which = ask.query.get("show", default)
    section = ask.query.get("section", "")
    shown = [
        r
        for r in rows
        if _is_wanted(r, which) and section in ("", r.undertaking.section)
    ]
    made = f"out/{chosen.id}.docx"
    return View(
        template="national.html",
        title="National text",
        about={
            "is_whole": is_whole,
            "framework": chosen,
            "known": step.known(held),
            "rows": shown,
            "counts": counts,
            "which": which,
            "shown": SHOWN,
            "section": section,
            "sections": dict(chosen.sections),
            "section_options": [("", "all"), *chosen.sections],
            "total": len(rows),
            "beyond": found.beyond,
            "relations": RELATIONS,
            "behind_of": behind_of(held),
            "differences": DIFFERENCES,
            "states": report.STATE_WORDS,
            "sides": report.BY_WORDS,
            "again": step.look_again(held, chosen),
            "added": desk.result(ask, Added),
            "words_of": words_of,
            "texts": [
                ("", "It is a text of its own"),
                *(
                    (framework.id, f"{framework.title}, {framework.edition}")
                    for framework in step.known(held)
                ),
            ],
            "made": made if (held.root / made).is_file() else "",
        },
    )


def _is_wanted(row: UndertakingRow, which: str) -> bool:
    if which == "waits":
        return row.suggested_state is not None
    if which == "missing":
        return row.state is State.MISSING and row.suggested_state is None
    return which == "all" or row.state is _STATES.get(which)


def _go(ask: Ask, done: int) -> GoTo:
    back, at = ask.get("back"), ask.get("at")
    path = f"/national?{back}" if back else "/national"
    return GoTo(path=f"{path}#{at}" if at else path, done=done)


def add(desk: Desk, ask: Ask) -> Long:
    """Take in a national text, or the official words of one that is known."""
    file = ask.file("text", "the national text")

    def run(workspace: Workspace, tell: Tell) -> Added:
        tell(f"reading {file.name}")
        known = ask.get("beside")
        wanted = Wanted(
            beside=step.edition(workspace, known) if known else None,
            id=ask.get("id").strip(),
            title=ask.get("title").strip(),
            edition=ask.get("edition").strip(),
            source=ask.get("source").strip(),
            replace=ask.has("replace"),
        )
        who = desk.signed(workspace)
        return taking.add(workspace, Path(file.name), file.data, wanted, who=who)

    def then(added: object, work: str) -> GoTo:
        name = added.framework.id if isinstance(added, Added) else ""
        return GoTo(path=f"/national?framework={name}&show=all&work={work}")

    return Long(title="Taking in a national text", run=run, then=then, back="/national")


def confirm(desk: Desk, ask: Ask) -> GoTo:
    """Make a suggestion a person's link, or say "still true" of one."""
    wanted = ask.about.partition(":")[2]
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        national_links.confirm(
            workspace,
            wanted,
            (ask.get("ref"),),
            framework=step.edition(workspace, ask.get("framework")),
            who=desk.signed(workspace, ask.get("why").strip()),
        )
        done = workspace.log.last().number
    return _go(ask, done)


def link(desk: Desk, ask: Ask) -> GoTo:
    """Say that a clause answers to an undertaking, and how."""
    clause = ask.get("clause").strip()
    if not clause:
        raise RefusedError(
            "no clause is named",
            where=Where(f"--clause-{ask.get('ref')}"),
            mend="write the number or the id of the clause that answers",
        )
    words = f"{ask.get('ref')}:{ask.get('relation')}"
    differs = ",".join(difference for difference in ask.all("differs") if difference)
    words += f":{differs}" if differs else ""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        national_links.link(
            workspace,
            clause,
            (words,),
            framework=step.edition(workspace, ask.get("framework")),
            who=desk.signed(workspace, ask.get("why").strip()),
        )
        done = workspace.log.last().number
    return _go(ask, done)


def leave(desk: Desk, ask: Ask) -> GoTo:
    """Leave an undertaking out, with a reason that is signed."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        national_links.leave_out(
            workspace,
            ask.get("ref"),
            ask.get("why"),
            framework=step.edition(workspace, ask.get("framework")),
            who=desk.signed(workspace),
        )
        done = workspace.log.last().number
    return _go(ask, done)


def take_in(desk: Desk, ask: Ask) -> GoTo:
    """Take back that an undertaking is left out."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        national_links.take_in_again(
            workspace,
            ask.get("ref"),
            framework=step.edition(workspace, ask.get("framework")),
            who=desk.signed(workspace),
        )
        done = workspace.log.last().number
    return _go(ask, done)


def borrow(desk: Desk, ask: Ask) -> GoTo:
    """Borrow a wording of the library for a gap."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        altered = edit.borrow(
            workspace,
            ask.get("which"),
            after=place(ask),
            who=desk.signed(workspace, ask.get("why").strip()),
        )
        done = workspace.log.last().number
    return GoTo(path=f"/clauses/{altered.new[0]}", done=done)


def make(desk: Desk, ask: Ask) -> Long:
    """Write the report for a committee in Word."""
    named = ask.get("framework")

    def run(workspace: Workspace, tell: Tell) -> None:
        chosen = step.edition(workspace, named)
        out = workspace.root / "out" / f"{chosen.id}.docx"
        refuse_to_replace(workspace, out, ask)
        tell("how each undertaking is answered")
        found = step.covered(workspace, chosen)
        again = step.look_again(workspace, chosen)
        tell("what the law asks")
        below = step.below(workspace, desk.clock().date())
        made = report.coverage_report(found, again, below)
        who = desk.who(workspace)
        write_report(workspace, made, word=out, verb="national", **who)

    return Long(
        title="Making the report on the national text",
        run=run,
        then=lambda _, __: GoTo(path=f"/national?framework={named}#report"),
        back="/national",
        total=2,
    )


PAGES = (
    Page(
        path="/national",
        name="National text",
        show=show,
        deeds={
            "add": add,
            "confirm": confirm,
            "link": link,
            "leave": leave,
            "take_in": take_in,
            "borrow": borrow,
            "report": make,
        },
    ),
)
