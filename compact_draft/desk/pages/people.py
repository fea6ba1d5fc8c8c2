"""People: who answered by which ways, and who is the same as whom by somebody's word."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import confirming
from compact_draft.steps import people as step
from compact_draft.store.ledger_part import books_of_people
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
        respondent.id: respondent.name
        for respondent in books_of_people(held, label).respondents
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
            "spoken": confirming.spoken(held, label),
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


def confirm(desk: Desk, ask: Ask) -> GoTo:
    """Note that what somebody only said is confirmed in writing, or was not after all."""
    wanted, how = ask.all("spoken"), ask.get("how").strip()
    if not wanted:
        raise RefusedError(
            "nothing is ticked that was said",
            where=Where("--spoken"),
            mend="tick what is confirmed, and press the button again",
        )
    if not how and not ask.has("not"):
        raise RefusedError(
            "it is not said what shows it",
            where=Where("--how"),
            mend="write what shows it, such as: her e-mail of 3 March",
        )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        label = workspace.round(ask.get("round") or None).label
        confirming.confirm(
            workspace,
            wanted,
            how="" if ask.has("not") else how,
            label=label,
            **desk.who(workspace),
        )
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
    Page(
        path="/people",
        name="People",
        show=show,
        deeds={"join": join, "part": part, "confirm": confirm},
    ),
)
