"""People: who answered by which ways, and who is the same as whom by somebody's word."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import people as step
from compact_draft.text.round_name import round_name

_MOST = 40


def show(desk: Desk, ask: Ask) -> View:
    """Show who answered, those first who may be the same."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="People")
    label = held.round(ask.query.get("round")).label
    found = held.once(("people", label), lambda: step.people(held, label))
    names = {
        respondent.id: respondent.name for respondent in held.books(label).respondents
    }
    return View(
        template="people.html",
        title="People",
        about={
            "label": label,
            "named": round_name(label),
            "people": found.people,
            "offers": found.offers[:_MOST],
            "left": max(0, len(found.offers) - _MOST),
            "of": {person.id: person for person in found.people},
            "names": names,
            "choices": [
                ("", "Choose"),
                *(
                    (person.id, f"{person.name} ({person.id})")
                    for person in found.people
                ),
            ],
        },
    )


def join(desk: Desk, ask: Ask) -> GoTo:
    """Say that two are the same person."""
    into, other = ask.get("into"), ask.get("other")
    for name, value in (("into", into), ("other", other)):
        if not value:
            raise RefusedError(
                "two people have to be chosen",
                where=Where(f"--{name}"),
                mend="choose both, and press the button again",
            )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        step.join(workspace, into, (other,), label=label, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/people?round={label}", done=done)


def part(desk: Desk, ask: Ask) -> GoTo:
    """Say that somebody is a person apart after all."""
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        step.part(workspace, ask.get("one"), label=label, **desk.who(workspace))
        done = workspace.log.last().number
    return GoTo(path=f"/people?round={label}", done=done)


PAGES = (
    Page(path="/people", name="People", show=show, deeds={"join": join, "part": part}),
)
