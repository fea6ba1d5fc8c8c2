"""Meeting: one clause on the screen, large, with its remarks; decide, next; minutes."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from compact_draft.answers.rules import PARTS
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called_in
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.pages.remarks import EFFECTS, answer_of
from compact_draft.desk.pages.undo import take_back, undone_of, was
from compact_draft.desk.queue import OUTCOMES, Filters, opposed, queue
from compact_draft.steps import answer as answering
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
        at = open_[0] if open_ else (stops[0] if stops else "")
    here = found.on_one(at)
    n = stops.index(at) if at in stops else 0
    names = ask.query.get("names") == "yes"
    place = {"round": found.round.label, "clause": at}
    if names:
        place["names"] = "yes"
    undone = undone_of(held.log.steps(), ask)
    later = [stop for stop in stops[n + 1 :] if stop in open_]
    return View(
        template="meeting.html",
        title="Meeting",
        bare=True,
        about={
            "queue": found,
            "here": here,
            "clause": at,
            "names": names,
            "here_again": urlencode(place),
            "undone": "" if undone is None else was(desk, undone),
            "called": called_in(found.revision, (at,)),
            "opposed": opposed(found, here),
            "before": stops[n - 1] if n > 0 else None,
            "after": stops[n + 1] if n + 1 < len(stops) else None,
            "next_open": later[0]
            if later
            else (open_[0] if open_ and open_[0] != at else None),
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


def decide(desk: Desk, ask: Ask) -> GoTo:
    """Decide a remark, and stay on its clause."""
    label, _, first = ask.about.removeprefix("remarks:").partition(":")
    remarks = tuple(dict.fromkeys([*first.split(","), *ask.all("too")]))
    answer = answer_of(ask, remarks)
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        answering.answer(
            workspace,
            (answer,),
            label=label,
            again=ask.has("again"),
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    where = {"round": label, "clause": ask.get("here")}
    if ask.get("names") == "yes":
        where["names"] = "yes"
    return GoTo(path=f"/meeting?{urlencode(where)}", done=done)


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
        deeds={"decide": decide, "undo": undo, "minutes": minutes},
    ),
)
