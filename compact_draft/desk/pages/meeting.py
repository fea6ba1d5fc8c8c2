"""Meeting: one clause on the screen, large, with its remarks; decide, next; minutes."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode

from compact_draft.answers.rules import PARTS
from compact_draft.desk import wall
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called_in
from compact_draft.desk.clashing import Clashing, clashing, clashing_on
from compact_draft.desk.clashing import settle as settled
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.pages.remarks import EFFECTS, decided
from compact_draft.desk.pages.undo import take_back, undone_of, was
from compact_draft.desk.queue import OUTCOMES, Entry, Filters, Queue, opposed, queue
from compact_draft.desk.remembered import Remembered
from compact_draft.steps import minutes as step
from compact_draft.steps.report import write_report

_ALL, _OPEN = Filters(show="all"), Filters(show="open")


def show(desk: Desk, ask: Ask) -> View:
    """Show one clause with its remarks."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="Meeting")
    found = queue(held, ask.query.get("round"))
    stops, open_ = found.clauses(_ALL), found.clauses(_OPEN)
    at = ask.query.get("clause")
    if at is None or at not in stops:
        firsts = open_ or _disputed(held, found, stops) or stops
        at = next(iter(firsts), "")
    here = found.on_one(at)
    n = stops.index(at) if at in stops else 0
    names = ask.query.get("names") == "yes"
    seen = wall.wall(held, found, names=names)
    place = {"round": found.round.label, "clause": at}
    if names:
        place["names"] = "yes"
    undone = undone_of(held.log.steps(), ask)
    met = _clashes(held, found, here)
    waits = open_ if found.waiting else _disputed(held, found, stops)
    later = [stop for stop in stops[n + 1 :] if stop in waits]
    return View(
        template="meeting.html",
        title="Meeting",
        bare=True,
        about={
            "queue": found,
            "here": wall.entries_on(seen, here),
            "clause": at,
            "names": names,
            "here_again": urlencode(place),
            "undone": "" if undone is None else was(desk, undone),
            "called": called_in(found.revision, (at,)),
            "opposed": wall.sides_on(seen, opposed(found, here).get(at, ())),
            "before": stops[n - 1] if n > 0 else None,
            "after": stops[n + 1] if n + 1 < len(stops) else None,
            "next_open": next((s for s in (*later, *waits) if s != at), None),
            "clashes": wall.clashes_on(seen, met),
            "clash_again": f"/meeting?{urlencode(place)}&",
            "start": ask.query.get("start", ""),
            "at": n + 1,
            "total": len(stops),
            "open_here": [entry for entry in here if entry.is_open],
            "outcomes": OUTCOMES,
            "effects": EFFECTS,
            "parts_mark": PARTS.strip(),
            "today": desk.clock().date().isoformat(),
            "days": step.days(held, found.round.label),
        },
    )


def _disputed(held: Remembered, found: Queue, stops: Sequence[str]) -> tuple[str, ...]:
    """Return the clauses on which something clashes; looked for once all is decided."""
    clashes = {one.clash.clause for one in clashing(held, found)}
    return tuple(stop for stop in stops if stop in clashes)


def _clashes(
    held: Remembered, found: Queue, here: Sequence[Entry]
) -> tuple[Clashing, ...]:
    """Return what clashes on the clauses that changes shown here were adopted for."""
    taken = [e.decision for e in here if e.decision and e.decision.outcome.changes_text]
    clauses = dict.fromkeys(d.clause for d in taken if d.clause)
    return tuple(one for c in clauses for one in clashing_on(held, found, c))


def decide(desk: Desk, ask: Ask) -> GoTo:
    """Decide a remark, and stay on its clause."""
    label, done = decided(desk, ask)
    return GoTo(path=_here(ask, label), done=done)


def settle(desk: Desk, ask: Ask) -> GoTo:
    """Record the one wording of what clashes, and stay on the clause."""
    label = ask.about.removeprefix("remarks:").partition(":")[0]
    done = settled(desk, ask)
    return GoTo(path=_here(ask, label), done=done)


def _here(ask: Ask, label: str) -> str:
    """Return the address of the clause that a form stands on."""
    where = {"round": label, "clause": ask.get("here")}
    if ask.get("names") == "yes":
        where["names"] = "yes"
    return f"/meeting?{urlencode(where)}"


def undo(desk: Desk, ask: Ask) -> GoTo:
    """Take the last step back, and stay on the clause."""
    step = take_back(desk, ask)
    kept = {"round", "clause", "names"}
    where = {key: v for key, v in parse_qsl(ask.get("back")) if key in kept}
    where["undone"] = str(step.number)
    return GoTo(path=f"/meeting?{urlencode(where)}")


def minutes(desk: Desk, ask: Ask) -> GoTo:
    """Write what was decided on a day as minutes in Word."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        day = ask.get("day")
        made = step.minutes(workspace, label, day, present=ask.get("present"))
        out = workspace.root / "out" / f"minutes-{label}-{day}.docx"
        refuse_to_replace(workspace, out, ask)
        write_report(workspace, made, word=out, verb="minutes", **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path="/files", done=done)


PAGES = (
    Page(
        path="/meeting",
        name="Meeting",
        show=show,
        deeds={"decide": decide, "settle": settle, "undo": undo, "minutes": minutes},
    ),
)
