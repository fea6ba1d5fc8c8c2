"""Which open remarks say the same: looked for beside the pages, and kept after a decision."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable

from compact_draft.answers.alike import Group
from compact_draft.desk.remembered import Remembered
from compact_draft.model.annotation import Round
from compact_draft.steps.alike import alike
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger_part import asked_for, books_of_open, words_upto

MANY = 5000
"""Remarks of which more are looked through beside the page, and no page waits for it."""
_LOOKING = threading.Lock()


def alike_of(workspace: Remembered, consultation: Round) -> tuple[Group, ...] | None:
    """Return those that say the same among the open ones of a round.

    Where remarks were only decided since, what is left of each group is offered on. In a
    very large round they are looked for beside the pages.

    Returns:
        The groups; None while they are looked for.
    """
    label = consultation.label
    name = ("groups", label)
    if workspace.has(name):
        known: tuple[Group, ...] = workspace.once(name, tuple)
        return known
    kept = workspace.for_good(("alike", label))
    revision = workspace.revision(consultation.revision)
    words = (revision, words_upto(workspace, label))
    waits = frozenset(asked_for(workspace, label, Wanted(decided=False)))
    before: frozenset[str] = kept.get("waits", frozenset())
    found: tuple[Group, ...] | None = None
    if kept.get("words") == words and waits <= before:
        found = left_of(kept["groups"], waits)

    def look() -> tuple[Group, ...]:
        made = alike(books_of_open(workspace, label), revision)
        kept.update(groups=made, waits=waits, words=words)
        return made

    if found is not None:
        kept.update(groups=found, waits=waits)
    elif len(waits) <= MANY:
        found = look()
    else:
        with _LOOKING:
            under_way = kept.get("looking")
            if under_way is None or not under_way.is_alive():
                kept["looking"] = threading.Thread(
                    target=look, name="those alike", daemon=True
                )
                kept["looking"].start()
        return None
    groups = found
    return workspace.once(name, lambda: groups)


def left_of(
    groups: Iterable[Group], waits: Collection[str]
) -> tuple[Group, ...] | None:
    """Return what is left of groups when some of their remarks are decided.

    None where nothing is left that stands for those of a group: they have to be held
    against each other again.
    """
    found = []
    for group in groups:
        heads = [
            identity for identity in (group.lead, *group.same) if identity in waits
        ]
        near = tuple(row for row in group.near if row[0] in waits)
        more = tuple(row for row in group.more if row[0] in waits)
        if len(heads) + len(near) + len(more) < 2:
            continue
        if not heads:
            return None
        lead, *same = heads
        found.append(Group(lead=lead, same=tuple(same), near=near, more=more))
    return tuple(found)
