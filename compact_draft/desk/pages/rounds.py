"""Round: its dates, looked over as they are typed; what goes out."""

from __future__ import annotations

from datetime import date

from compact_draft.desk import files
from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.drafting.round_dates import Doubt, doubts
from compact_draft.errors import CompactError, RefusedError, Where
from compact_draft.steps import build as step
from compact_draft.store.workspace import Workspace


def show(desk: Desk, ask: Ask) -> View:
    """Show the rounds, and a form for the next."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Round")
    rounds = held.rounds()
    typed = ask.query
    looked: tuple[Doubt, ...] | None = None
    if typed.get("look"):
        clauses = held.draft().clauses
        looked = _looked(typed.get("opens", ""), typed.get("closes", ""), clauses)
    going = {
        one.label: [
            f
            for f in files.held(held)
            if f.path.startswith(f"consultation/{one.label}/")
        ]
        for one in rounds
    }
    found = [
        (one, going[one.label], _of(one.opens, one.closes, held, one.revision))
        for one in reversed(rounds)
    ]
    return View(
        template="round.html",
        title="Round",
        about={
            "rounds": found,
            "looked": looked,
            "label": typed.get("label") or f"round-{len(rounds) + 1}",
            "opens": typed.get("opens", ""),
            "closes": typed.get("closes", ""),
            "why": typed.get("why", ""),
            "clauses": len(held.draft().clauses),
        },
    )


def _looked(opens: str, closes: str, clauses: object) -> tuple[Doubt, ...]:
    try:
        return doubts(_day(opens, "opens"), _day(closes, "closes"), clauses)  # type: ignore[arg-type]
    except CompactError as error:
        return (Doubt(what=f"{error.what}: {error.mend}"),)


def _of(opens: str, closes: str, held: Workspace, revision: str) -> tuple[Doubt, ...]:
    return _looked(opens, closes, held.revision(revision).clauses)


def _day(typed: str, field: str) -> date | None:
    """Return a day as typed; None for none.

    Raises:
        RefusedError: It is no day.
    """
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        raise RefusedError(
            f"{typed!r} is not a date",
            where=Where(f"--{field}"),
            mend="write year, month and day as 2026-03-01",
        ) from None


def open_(desk: Desk, ask: Ask) -> Long:
    """Freeze the text and open a round on it."""
    opens = _day(ask.get("opens"), "opens")
    closes = _day(ask.get("closes"), "closes")
    label = ask.get("label").strip()

    def run(workspace: Workspace, tell: Tell) -> step.Issued:
        del tell
        return step.issue(
            workspace,
            label,
            opens=opens,
            closes=closes,
            why=ask.get("why"),
            **desk.who(workspace),
        )

    return Long(
        title="Making what goes out",
        run=run,
        then=lambda _, __: GoTo(path="/round"),
        back="/round",
    )


PAGES = (Page(path="/round", name="Round", show=show, deeds={"open": open_}),)
