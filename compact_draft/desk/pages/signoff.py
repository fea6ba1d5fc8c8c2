"""Sign-off: a page for each body, what it decided and on which day, what it says of a clause."""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.drafting.number import numbers
from compact_draft.errors import RefusedError, Where
from compact_draft.reports import signoff as report
from compact_draft.signing.values import Says, Stand
from compact_draft.steps import signoff as step
from compact_draft.steps.edit import Signed
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_of

SAYS = (
    (Says.SIGNS.value, "It signs"),
    (Says.DECLINES.value, "It does not sign"),
    (Says.LATER.value, "It decides later"),
)


def show(desk: Desk, ask: Ask) -> View:
    """Show where every body stands."""
    del ask
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Sign-off")
    found = held.once("signoff", lambda: step.signoff(held))
    folder = held.root / step.FOLDER
    draft = held.draft()
    given = numbers(draft)
    return View(
        template="signoff.html",
        title="Sign-off",
        about={
            "bodies": found,
            "summary": report.summary(found),
            "sentence": {
                standing.party.id: report.stands(standing) for standing in found
            },
            "printed": {c.id: given[c.id].text or c.id for c in draft.clauses},
            "says": SAYS,
            "made": [
                f"{step.FOLDER}/{p.name}"
                for p in sorted(folder.glob("*"))
                if p.suffix in (".docx", ".html")
            ],
        },
    )


def _deed(desk: Desk, ask: Ask, change: Callable[[Workspace, Signed], object]) -> GoTo:
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        change(workspace, desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/signoff#{ask.get('party')}", done=done)


def decide(desk: Desk, ask: Ask) -> GoTo:
    """Write down what a body decided."""
    says = Says(ask.get("says") or Says.SIGNS.value)
    return _deed(
        desk,
        ask,
        lambda workspace, who: step.decide(
            workspace,
            ask.get("party"),
            says,
            on=day_of(ask.get("on"), "--on"),
            name=ask.get("name"),
            note=ask.get("note"),
            who=who,
        ),
    )


def reserve(desk: Desk, ask: Ask) -> GoTo:
    """Write down what a body says of a clause."""
    words = ask.get("why").strip()
    if not words:
        raise RefusedError(
            "nothing is said of the clause",
            where=Where("--why"),
            mend="say what the body says of it",
        )
    kind = Stand.DIFFERS if ask.has("differ") else Stand.RESERVATION
    return _deed(
        desk,
        ask,
        lambda workspace, who: step.reserve(
            workspace, ask.get("party"), ask.get("clause"), words, kind=kind, who=who
        ),
    )


def lift(desk: Desk, ask: Ask) -> GoTo:
    """Take away what a body said of a clause."""
    return _deed(
        desk,
        ask,
        lambda workspace, who: step.reserve(
            workspace, ask.get("party"), ask.get("clause"), "", who=who
        ),
    )


def write(desk: Desk, ask: Ask) -> GoTo:
    """Write a page for each body."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        made = step.pages(workspace)
        folder = workspace.root / step.FOLDER
        for page, _ in made:
            for ending in (".docx", ".html"):
                refuse_to_replace(workspace, folder / f"{page.party.id}{ending}", ask)
        step.write_pages(workspace, made, folder, who=desk.signed(workspace))
        done = workspace.log.last().number
    return GoTo(path="/signoff#pages-to-sign", done=done)


PAGES = (
    Page(
        path="/signoff",
        name="Sign-off",
        show=show,
        deeds={"decide": decide, "reserve": reserve, "lift": lift, "write": write},
    ),
)
