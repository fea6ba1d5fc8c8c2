"""What moved from aspirational to achievable since an earlier text, and what slid back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from compact_draft.drafting.build import short_words
from compact_draft.drafting.number import numbers
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, Revision, overall_tag
from compact_draft.model.tags import Achievability


class Moved(StrEnum):
    """How a promise's tag moved."""

    PROMOTED = "promoted"
    SLID_BACK = "slid back"
    SETTLED = "settled"
    OPEN_AGAIN = "open again"
    WITHDRAWN = "withdrawn"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class TagMove:
    """A promise whose tag moved.

    Attributes:
        clause: Its id.
        number: As it would be printed now; empty for one that is withdrawn.
        words: A few words of it.
        how: How it moved.
        before, now: The overall tags; None where not settled or not there.
        because: Why the tag is what it is now.
    """

    clause: ClauseId
    number: str
    words: str
    how: Moved
    before: Achievability | None
    now: Achievability | None
    because: str = ""


def tag_moves(before: Revision, now: Draft) -> tuple[TagMove, ...]:
    """Return the promises whose tag moved since a revision, those promoted first."""
    olds = {c.id: c for c in before.clauses if c.kind.is_promise}
    news = {c.id: c for c in now.clauses if c.kind.is_promise}
    found = []
    printed = numbers(now)
    for identity in now.outline.ids:
        if identity in news:
            sources = _sources(news[identity], olds)
            was = _value(sources[0], before) if len(sources) == 1 else None
            tag = overall_tag(news[identity], now.parties)
            how = _how(was, tag.value, is_new=not sources)
            if how is not None:
                found.append(
                    TagMove(
                        clause=identity,
                        number=printed[identity].text,
                        words=short_words(news[identity]),
                        how=how,
                        before=was,
                        now=tag.value,
                        because=tag.because,
                    )
                )
    kept = {old.id for new in news.values() for old in _sources(new, olds)}
    for identity, clause in olds.items():
        if identity not in kept and (was := _value(clause, before)) is not None:
            found.append(
                TagMove(
                    clause=identity, number="", words=short_words(clause),
                    how=Moved.WITHDRAWN, before=was, now=None,
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda move: list(Moved).index(move.how)))


def _sources(clause: Clause, olds: Mapping[ClauseId, Clause]) -> list[Clause]:
    if clause.id in olds:
        return [olds[clause.id]]
    rows = [row for row in clause.history if row.what in ("split", "joined")]
    return [
        olds[identity] for row in rows for identity in row.source if identity in olds
    ]


def _value(clause: Clause, revision: Revision) -> Achievability | None:
    return overall_tag(clause, revision.parties).value


def _how(
    was: Achievability | None, now: Achievability | None, *, is_new: bool
) -> Moved | None:
    if is_new:
        return None if now is None else Moved.ADDED
    if was == now:
        return None
    if was is None:
        return Moved.SETTLED
    if now is None:
        return Moved.OPEN_AGAIN
    return Moved.PROMOTED if now is Achievability.ACHIEVABLE else Moved.SLID_BACK
