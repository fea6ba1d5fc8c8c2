"""Needs a place: each remark in doubt beside the clauses that it may belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.called import called, name_of
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages import remarks
from compact_draft.desk.queue import Entry, Queue, queue
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Level
from compact_draft.model.compact import Revision
from compact_draft.steps import answer as step
from compact_draft.steps.told_of_place import NOTHING_LIKE_IT, PERHAPS, told_of_place

_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A remark with what tells its place.

    Attributes:
        entry: The remark.
        candidates: The clauses it may belong to, as (id, name, words).
    """

    entry: Entry
    candidates: Sequence[tuple[str, str, str]]

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """What is known of its place, as (what it is, the words)."""
        return told_of_place(self.entry.said)


def _named(revision: Revision, clauses: Iterable[str]) -> list[tuple[str, str, str]]:
    """Return clauses as (id, name, words); what is not in the draft is passed over."""
    wanted = dict.fromkeys(clauses)
    rows = {row.clause: row.number for row in revision.outline.rows}
    held = {c.id: c for c in revision.clauses if c.id in wanted}
    return [
        (name, name_of(held[name], rows.get(name, "")), held[name].text)
        for name in wanted
        if name in held
    ]


def show(desk: Desk, ask: Ask) -> View:
    """Show the remarks whose place is in doubt, or the one that is to be moved."""
    held = desk.look()
    if not held.rounds():
        return View(template="no_round.html", title="Needs a place")
    label = ask.query.get("round")
    found = queue(held, label)
    wanted = ask.query.get("remark", "")
    doubts = held.once(
        ("doubtful", found.round.label), lambda: step.doubtful(held, found.round.label)
    )
    shown = {doubt.annotation.id: doubt for doubt in doubts if not wanted}
    if wanted:
        shown = {d.annotation.id: d for d in doubts if d.annotation.id == wanted}
    rows = [
        Doubt(
            entry=entry,
            candidates=_named(
                found.revision,
                (identity for identity, _, _ in shown[entry.id].candidates),
            ),
        )
        for entry in found.these(tuple(shown)[:_MOST])
    ]
    if wanted:
        rows = rows or _one(found, wanted)
    return View(
        template="places.html",
        title="Needs a place",
        about={
            "queue": found,
            "rows": rows,
            "left": max(0, len(shown) - _MOST),
            "wanted": wanted,
            "numbered": [] if wanted else _numbered(doubts, rows),
            "perhaps": PERHAPS,
            "nothing": NOTHING_LIKE_IT,
            "clauses": [
                (row.number or row.clause, called(found.revision.clause(row.clause)))
                for row in found.revision.outline.rows
            ],
        },
    )


def _numbered(doubts: Iterable[step.Doubtful], shown: Iterable[Doubt]) -> list[str]:
    """Return those shown that name their clause by its number: they can be read."""
    ids = {row.entry.id for row in shown}
    named = step.by_number(tuple(doubts))
    return [identity for identity in named if identity in ids]


def _one(found: Queue, wanted: str) -> list[Doubt]:
    """Return a remark that has a place, to be moved; its own clause is offered."""
    entry = found.get(wanted)
    if entry is None:
        raise DecisionError(
            f"there is no remark {wanted}",
            where=Where(""),
            mend="see the numbers on the page Remarks",
        )
    clause = entry.line.clause
    own = _named(found.revision, [clause] if clause else [])
    return [Doubt(entry=entry, candidates=own)]


def place(desk: Desk, ask: Ask) -> GoTo:
    """Put a remark where a person says it belongs."""
    label, _, remark = ask.about.removeprefix("remarks:").partition(":")
    where, words = ask.get("where"), " ".join(ask.get("words").split())
    if not where:
        raise DecisionError(
            f"it is not said where {remark} belongs",
            where=Where(f"--where-{remark}"),
            mend="choose a clause, name another, or say that it is about the whole draft",
        )
    level = {"draft": Level.DRAFT, "section": Level.SECTION}.get(where, Level.CLAUSE)
    named = ask.get("other").strip() if where in ("other", "section") else where
    if where in ("other", "section") and not named:
        raise DecisionError(
            "no clause is named",
            where=Where(f"--other-{remark}"),
            mend="write the number of the clause, or choose it from the list",
        )
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        issued = workspace.revision(workspace.round(label).revision)
        clause = None
        if level is not Level.DRAFT:
            clause = step.clause_named(issued, named.removeprefix("clause:"))
        step.place(
            workspace,
            (remark,),
            level=Level.WORDS if words and level is Level.CLAUSE else level,
            clause=clause,
            words=words if level is Level.CLAUSE else "",
            label=label,
            **desk.who(workspace),
        )
        done = workspace.log.last().number
    return GoTo(path="/places", done=done)


def numbered(desk: Desk, ask: Ask) -> GoTo:
    """Put all that name their clause by its number there, which were shown so."""
    label, _, ids = ask.about.removeprefix("remarks:").partition(":")
    with desk.turn() as workspace:
        desk.check_seen(workspace, ask)
        still = step.by_number(step.doubtful(workspace, label))
        wanted = [identity for identity in ids.split(",") if identity in still]
        if not wanted:
            raise DecisionError(
                "none of these names its clause by its number any more",
                where=Where(""),
                mend="look at what is left on this page",
            )
        step.place(
            workspace, wanted, level=Level.CLAUSE, label=label, **desk.who(workspace)
        )
        done = workspace.log.last().number
    return GoTo(path="/places", done=done)


def part(desk: Desk, ask: Ask) -> GoTo:
    """Cut a remark that speaks of several clauses; each point is placed by itself."""
    return GoTo(path="/places", done=remarks.part(desk, ask).done)


PAGES = (
    Page(
        path="/places",
        name="Needs a place",
        show=show,
        deeds={"place": place, "numbered": numbered, "part": part},
    ),
)
