"""Which remarks of a round that wait for a decision say the same?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.answers.alike import Group, Said, groups
from compact_draft.drafting.rewording import edited, parts
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed
from compact_draft.model.compact import Revision
from compact_draft.store.rows import Books

_COMMENTS = (AnnotationKind.COMMENT, AnnotationKind.REPLY)


def alike(books: Books, revision: Revision) -> tuple[Group, ...]:
    """Return the groups of like remarks among those without a decision.

    Args:
        books: What the round's ledger holds.
        revision: What the round consulted on.
    """
    texts = {clause.id: clause.text for clause in revision.clauses}
    decided = books.decided()
    return groups(said(one, texts) for one in books.placed() if one.id not in decided)


def leads_of(found: Iterable[Group]) -> dict[str, str]:
    """Return for each remark of a group the one that stands for it."""
    return {one: group.lead for group in found for one in group.everyone}


def said(one: Annotation, texts: Mapping[str, str]) -> Said:
    """Return a remark as far as it matters for being like another.

    Args:
        one: The remark, where it stands now.
        texts: The words of the clauses that went out, by id.
    """
    is_sure = one.placed in (Placed.EXACT, Placed.MOVED)
    is_on_one = one.anchor.level in (Level.WORDS, Level.CLAUSE)
    clause = one.anchor.clause or "" if is_sure else ""
    if one.kind in _COMMENTS:
        return Said(id=one.id, clause=clause if is_on_one else "", words=one.text)
    text = texts.get(one.anchor.clause or "", "")
    wants = _wants(one, text)
    return Said(id=one.id, clause=clause, words=one.text, wants=wants)


def _wants(one: Annotation, text: str) -> str:
    """Return what an edit asks for, the same for all that ask for the same."""
    after = f" {one.anchor.to}" if one.anchor.to is not None else ""
    if (
        one.kind is AnnotationKind.REWORD
        and one.anchor.level is Level.WORDS
        and not after
    ):
        return f"reword: {edited(one, text)}"
    if one.kind is AnnotationKind.SPLIT and text:
        return "split: " + "\n\n".join(parts(one, text))
    return f"{one.kind}{after}: {one.proposed or one.anchor.words}"


def with_those_alike(
    wanted: Sequence[str], books: Books, revision: Revision
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return remarks with all that say the same, and those that say more besides.

    The latter are not among the former: what they say more is a point of its own.

    Raises:
        DecisionError: Nothing says the same as a remark that is named.
    """
    found = {one: group for group in alike(books, revision) for one in group.everyone}
    taken: dict[str, None] = {}
    more: dict[str, str] = {}
    for one in wanted:
        if one not in found:
            raise DecisionError(
                f"no other remark that waits says the same as {one}",
                where=Where(one),
                mend="leave --alike out;  compact-draft answer  shows which are alike",
            )
        taken[one] = None
        taken.update(dict.fromkeys(found[one].heads))
        more.update(found[one].more)
    return tuple(taken), tuple((k, v) for k, v in more.items() if k not in taken)
