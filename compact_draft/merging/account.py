"""Where did every clause of every old Compact go? Counted, none twice, none forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compact_draft.judgement.facts import Facts
from compact_draft.merging.rank import weaker_than
from compact_draft.merging.values import (
    Account,
    Accounted,
    Choice,
    Fate,
    Group,
    Merging,
    Old,
)
from compact_draft.model.clause import ClauseId


def accounted(
    merging: Merging,
    olds: Sequence[Old],
    groups: Sequence[Group],
    *,
    standing: Sequence[ClauseId] = (),
    own: Mapping[str, Facts] | None = None,
) -> Account:
    """Return the account of a merging.

    Args:
        merging: What was chosen, and what came of it.
        olds: The clauses of all Compacts, in order.
        groups: What is alike.
        standing: Ids in the new text, once it is made.
        own: What other words that people gave can be held to, by those words.
    """
    group_of = {identity: group.name for group in groups for identity in group.ids}
    chosen = {
        identity: choice for choice in merging.choices for identity in choice.clauses
    }
    held = {old.id: old for old in olds}
    now = dict(merging.stands)
    rows = tuple(
        _row(
            old,
            group_of.get(old.id, ""),
            chosen.get(old.id),
            held,
            now.get(old.id, ""),
            own or {},
        )
        for old in olds
    )
    there = set(standing)
    missing = dict.fromkeys(
        row.now for row in rows if row.now and merging.is_made and row.now not in there
    )
    return Account(
        sources=tuple(source.name for source in merging.sources),
        rows=rows,
        groups=tuple(groups),
        is_made=merging.is_made,
        missing=tuple(missing),
    )


def _row(
    old: Old,
    group: str,
    choice: Choice | None,
    held: Mapping[ClauseId, Old],
    now: ClauseId,
    own: Mapping[str, Facts],
) -> Accounted:
    if choice is None:
        return Accounted(old=old, group=group, fate=Fate.OPEN)
    if choice.is_left_out:
        return Accounted(old=old, group=group, fate=Fate.LEFT_OUT, why=choice.why)
    text = choice.text or held[choice.words].clause.text
    facts = own.get(text) if choice.text else held[choice.words].facts
    stands_itself = choice.words == old.id
    is_alone = len(choice.clauses) == 1
    return Accounted(
        old=old,
        group=group,
        fate=Fate.KEPT if stands_itself or is_alone else Fate.MERGED,
        into=tuple(identity for identity in choice.clauses if identity != old.id),
        words=choice.words,
        text=text,
        now=now,
        weaker=() if stands_itself else weaker_than(facts, old.facts),
        why=choice.why,
    )
