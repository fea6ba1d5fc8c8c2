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
    return groups(
        said(remark, texts) for remark in books.placed() if remark.id not in decided
    )


def leads_of(found: Iterable[Group]) -> dict[str, str]:
    """Return for each remark of a group the one that stands for it."""
    return {identity: group.lead for group in found for identity in group.everyone}


def said(remark: Annotation, texts: Mapping[str, str]) -> Said:
    """Return a remark as far as it matters for being like another.

    Args:
        remark: The remark, where it stands now.
        texts: The words of the clauses that went out, by id.
    """
    is_sure = remark.placed in (Placed.EXACT, Placed.MOVED)
    is_on_one = remark.anchor.level in (Level.WORDS, Level.CLAUSE)
    clause = remark.anchor.clause or "" if is_sure else ""
    if remark.kind in _COMMENTS:
        return Said(id=remark.id, clause=clause if is_on_one else "", words=remark.text)
    text = texts.get(remark.anchor.clause or "", "")
    wants = _wants(remark, text)
    return Said(id=remark.id, clause=clause, words=remark.text, wants=wants)


def _wants(remark: Annotation, text: str) -> str:
    """Return what an edit asks for, the same for all that ask for the same."""
    after = f" {remark.anchor.to}" if remark.anchor.to is not None else ""
    if (
        remark.kind is AnnotationKind.REWORD
        and remark.anchor.level is Level.WORDS
        and not after
    ):
        return f"reword: {edited(remark, text)}"
    if remark.kind is AnnotationKind.SPLIT and text:
        return "split: " + "\n\n".join(parts(remark, text))
    return f"{remark.kind}{after}: {remark.proposed or remark.anchor.words}"


def with_those_alike(
    wanted: Sequence[str], books: Books, revision: Revision
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return remarks with all that say the same, and those that say more besides.

    The latter are not among the former: what they say more is a point of its own.

    Raises:
        DecisionError: Nothing says the same as a remark that is named.
    """
    found = {
        identity: group
        for group in alike(books, revision)
        for identity in group.everyone
    }
    taken: dict[str, None] = {}
    more: dict[str, str] = {}
    for identity in wanted:
        if identity not in found:
            raise DecisionError(
                f"no other remark that waits says the same as {identity}",
                where=Where(identity),
                mend="leave --alike out;  compact-draft answer  shows which are alike",
            )
        taken[identity] = None
        taken.update(dict.fromkeys(found[identity].heads))
        more.update(found[identity].more)
    return tuple(taken), tuple((k, v) for k, v in more.items() if k not in taken)
