"""Is a returned copy a copy of the draft that went out, or of another of its name?

A draft says in its properties which one it is. Where a program dropped that, the lines
tell that nobody edits: tag lines, and the figures of the tables behind the clauses.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from compact_draft.copies.events import Added, Event, Reworded, Struck, place_of
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.model.annotation import Annotation, Placed
from compact_draft.model.clause import ClauseId
from compact_draft.word.writing.bookmarks import DraftIdentity

_SHARE = 1 / 3
"""More of the tag lines than this, changed with tracking off, are odd."""
_FEW_TAGS = 3
"""Fewer tag lines than this may be somebody's own corrections."""
_FEW_FIGURES = 2
"""Fewer figures than this may be so too: a clause more changes a row and a sum."""


OTHER = "it is a copy of another draft of the same name"
"""How the note begins on a copy that is of another draft by its properties."""
PARTIAL = "it holds the promises alone, as a charter does"
"""How the note begins on a copy that never held the other clauses."""


def is_other(sent: SentCopy, identity: DraftIdentity | None) -> bool:
    """Tell whether a copy is, by its properties, of another draft of the same name."""
    if identity is None or sent.identity is None:
        return False
    return identity.draft == sent.identity.draft and identity.base != sent.identity.base


def is_partial(identity: DraftIdentity | None) -> bool:
    """Tell whether a copy is, by its properties, one of the promises alone."""
    return identity is not None and not identity.whole


def not_sure(
    annotations: Sequence[Annotation], exact: Collection[ClauseId], *, silent: bool
) -> list[Annotation]:
    """Return annotations of a doubtful copy, proposed where it reads otherwise.

    Args:
        annotations: As they were read.
        exact: The clauses whose every paragraph the copy has as it was issued.
        silent: Whether only edits made with tracking off are in doubt.
    """
    found = []
    for annotation in annotations:
        clause = annotation.anchor.clause
        is_meant = not (silent and annotation.tracked)
        if (
            clause is None
            or clause in exact
            or not is_meant
            or annotation.placed is not Placed.EXACT
        ):
            found.append(annotation)
        else:
            found.append(
                replace(
                    annotation,
                    anchor=replace(annotation.anchor, clause=None),
                    placed=Placed.PROPOSED,
                    candidates=(clause,),
                )
            )
    return found


def doubt_of(
    sent: SentCopy, events: Iterable[Event], identity: DraftIdentity | None
) -> str:
    """Return why a copy may be one of another draft; empty when nothing says so.

    Args:
        sent: The issued file.
        events: What was changed in the copy.
        identity: Which draft the copy says it is; None where it says nothing.
    """
    if identity is not None and sent.identity is not None:
        if not is_other(sent, identity):
            return ""
        return (
            "by its properties it is another draft of the same name, not the one "
            "that went out; is it a copy of this draft?"
        )
    silent = [event for event in events if not event.origin.who.tracked]
    changed = {e.sent for e in silent if isinstance(e, Reworded | Struck)}
    tags = {n for n, p in enumerate(sent.paragraphs) if p.role is Role.TAGS}
    differ = len(tags & changed)
    is_odd = differ >= _FEW_TAGS and differ > _SHARE * len(tags)
    figures = sum(event.put.strip().isdigit() for event in _outside(sent, silent))
    if is_odd or figures >= _FEW_FIGURES:
        return _how_many_differ(sent, changed)
    return ""


def _outside(sent: SentCopy, events: Iterable[Event]) -> Iterator[Reworded | Added]:
    """Yield what was put in or reworded at lines that are no part of a clause.

    A table that was taken out is none of it: a reader may do that.
    """
    for event in events:
        if not isinstance(event, Reworded | Added):
            continue
        place = place_of(event)
        if place is not None and sent.paragraphs[place].role is Role.PLAIN:
            yield event


def _how_many_differ(sent: SentCopy, changed: set[int]) -> str:
    outside = {
        n
        for n, line in enumerate(sent.paragraphs)
        if line.role in (Role.TAGS, Role.PLAIN) and not line.in_margin
    }
    return (
        f"{len(outside & changed)} of {len(outside)} of its lines outside the clauses "
        "differ from the draft that went out; is it a copy of this draft?"
    )
