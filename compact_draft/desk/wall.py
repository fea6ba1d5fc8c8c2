"""Remarks as a meeting shows them on its wall: what leads to somebody is hidden."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compact_draft.answers.against import Against
from compact_draft.desk.clashing import Clashing
from compact_draft.desk.queue import Entry, Queue
from compact_draft.desk.remembered import Remembered
from compact_draft.steps.telling import kept_choices
from compact_draft.telling.on_the_wall import Wall


def wall(held: Remembered, found: Queue, *, names: bool) -> Wall:
    """Return what hides words in the remarks of a queue.

    Args:
        held: Where the round is.
        found: Its remarks.
        names: Whether people's names are shown.
    """
    label = found.round.label

    def made() -> Wall:
        known = () if names else found.people.values()
        return Wall(kept_choices(held, label), known)

    return held.once(("wall", label, names), made)


def entries_on(the_wall: Wall, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return remarks with their words as guests may see them."""
    return tuple(_entry(the_wall, entry) for entry in entries)


def _entry(the_wall: Wall, entry: Entry) -> Entry:
    def shown(text: str) -> str:
        return the_wall.shown((entry.id,), text)

    line, said, decision = entry.line, entry.said, entry.decision
    if decision is not None:
        of = (decision.id, *decision.annotations)
        decision = replace(
            decision,
            reason=the_wall.shown(of, decision.reason),
            words=the_wall.shown(of, decision.words),
        )
    return replace(
        entry,
        line=replace(line, said=shown(line.said), proposed=shown(line.proposed)),
        said=replace(said, text=shown(said.text), proposed=shown(said.proposed)),
        decision=decision,
    )


def sides_on(the_wall: Wall, rows: Iterable[Against]) -> tuple[Against, ...]:
    """Return what stands against each other, as guests may see it."""
    return tuple(
        replace(
            row,
            sides=tuple(
                replace(side, wants=the_wall.shown(side.remarks, side.wants))
                for side in row.sides
            ),
        )
        for row in rows
    )


def clashes_on(the_wall: Wall, rows: Iterable[Clashing]) -> tuple[Clashing, ...]:
    """Return what clashes, as guests may see it."""
    found = []
    for row in rows:
        changes = []
        for change in row.clash.changes:
            of = (change.decision, *change.remarks)
            changes.append(
                replace(
                    change,
                    reason=the_wall.shown(of, change.reason),
                    wants=the_wall.shown(of, change.wants),
                    whole=the_wall.shown(of, change.whole),
                )
            )
        clash = replace(row.clash, changes=tuple(changes))
        found.append(
            replace(row, clash=clash, remarks=entries_on(the_wall, row.remarks))
        )
    return tuple(found)
