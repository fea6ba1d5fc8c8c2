"""Round: its dates, looked over as they are typed; what goes out."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

from compact_draft.desk import files
from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.drafting.round_dates import Doubt, doubts
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import issue as step
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words, day_of

_ANYWAY = "tick “Open it all the same”"


def show(desk: Desk, ask: Ask) -> View:
    """Show the rounds, and a form for the next."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Round")
    rounds = held.rounds()
    typed = ask.query
    looked: tuple[Doubt, ...] | None = None
    if typed.get("look"):
        looked = step.dates_in_doubt(
            held,
            day_of(typed.get("opens", ""), "--opens"),
            day_of(typed.get("closes", ""), "--closes"),
            today=desk.clock().date(),
        )
    everything = files.held(held)
    found = []
    for round_ in reversed(rounds):
        going = [
            f for f in everything if f.path.startswith(f"consultation/{round_.label}/")
        ]
        shown = doubts(
            day_of(round_.opens, "--opens"),
            day_of(round_.closes, "--closes"),
            held.revision(round_.revision).clauses,
        )
        found.append((round_, going, shown))
    return View(
        template="round.html",
        title="Round",
        about={
            "rounds": found,
            "issued": desk.result(ask, step.Issued),
            "looked": looked,
            "today": desk.clock().date().isoformat(),
            "unbound": step.bearers_in_doubt(held),
            "label": typed.get("label") or f"round-{len(rounds) + 1}",
            "opens": typed.get("opens", ""),
            "closes": typed.get("closes", ""),
            "why": typed.get("why", ""),
            "questions": typed.get("questions", ""),
            "clauses": len(held.draft().clauses),
        },
    )


def look(desk: Desk, ask: Ask) -> GoTo:
    """Look the dates over as they are typed; nothing is written."""
    opens, closes = ask.get("opens"), ask.get("closes")
    step.dates_in_doubt(
        desk.look(),
        day_of(opens, "--opens"),
        day_of(closes, "--closes"),
        today=desk.clock().date(),
    )
    names = ("label", "opens", "closes", "why", "questions")
    typed = {name: ask.get(name) for name in names if ask.get(name)}
    return GoTo(path=f"/round?{urlencode({**typed, 'look': '1'})}#looked")


def _refuse_unready(
    desk: Desk, ask: Ask, opens: date | None, closes: date | None
) -> None:
    """Refuse dates that nobody can have meant, before the text is frozen."""
    today = desk.clock().date()
    found = step.dates_in_doubt(desk.look(), opens, closes, today=today)
    if closes is None:
        raise RefusedError(
            "no closing day is named, so nobody would know until when they may answer",
            where=Where("--closes"),
            mend=f"choose the day on which it closes, or {_ANYWAY}",
        )
    if closes < today:
        raise RefusedError(
            f"{day_in_words(closes)} is over, so everything that comes in would be late",
            where=Where("--closes"),
            mend=f"choose a day to come, or {_ANYWAY}",
        )
    short = next((doubt for doubt in found if doubt.asks_why), None)
    if short is not None and not ask.get("why").strip():
        raise RefusedError(
            short.what,
            where=Where("--why"),
            mend=f"say why, for the pack prints it; or choose other days, or {_ANYWAY}",
        )


def open_(desk: Desk, ask: Ask) -> Long:
    """Freeze the text and open a round on it."""
    opens = day_of(ask.get("opens"), "--opens")
    closes = day_of(ask.get("closes"), "--closes")
    label = ask.get("label").strip()
    if not ask.has("anyway"):
        _refuse_unready(desk, ask, opens, closes)
    questions = [" ".join(line.split()) for line in ask.get("questions").split("\n")]

    def run(workspace: Workspace, tell: Tell) -> step.Issued:
        del tell
        return step.issue(
            workspace,
            label,
            opens=opens,
            closes=closes,
            why=ask.get("why"),
            questions=[line for line in questions if line],
            **desk.who(workspace),
        )

    return Long(
        title="Making what goes out",
        run=run,
        then=lambda _, work: GoTo(path=f"/round?work={work}"),
        back="/round",
    )


PAGES = (
    Page(path="/round", name="Round", show=show, deeds={"look": look, "open": open_}),
)
