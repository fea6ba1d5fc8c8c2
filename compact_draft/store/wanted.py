"""Which remarks and points of a ledger are asked for, as a question that it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from compact_draft.model.annotation import Placed
from compact_draft.model.answering import State
from compact_draft.store import migrations as tables
from compact_draft.store.standing import Rows

_S = tables.STANDING
DOUBTFUL = (Placed.PROPOSED.value, Placed.ORPHAN.value)
"""Where a remark stands whose place is not settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which remarks and points are asked for; None asks for all of that kind.

    Attributes:
        clause: On this clause; empty for those on none.
        outcome: With this outcome; "open" for those without a decision.
        respondent: Said by this person.
        submission: Brought by this file.
        person: Given to this person to answer; empty for those given to nobody.
        kind: What the person did, such as "comment".
        sector: Whose file came from this sector.
        doubtful: Whether the place is not settled.
        late: Whether the file came after the round had closed.
        words: These words stand in what was said or proposed, whatever their case.
        clauses: On one of these clauses.
        decided: Whether it has a decision.
        whose: Said by this person, or brought by a file that this person sent.
        each: Each of these words stands in its number, what was said or proposed, or the
            words that it is about; whatever their case.
        perhaps: On one of these clauses, or one of them is proposed for it.
    """

    clause: str | None = None
    outcome: str | None = None
    respondent: str | None = None
    submission: str | None = None
    person: str | None = None
    kind: str | None = None
    sector: str | None = None
    doubtful: bool | None = None
    late: bool | None = None
    words: str | None = None
    clauses: tuple[str, ...] | None = None
    decided: bool | None = None
    whose: str | None = None
    each: tuple[str, ...] = ()
    perhaps: tuple[str, ...] | None = None


def seen(rows: Rows, table: sa.Table) -> sa.ColumnElement[bool]:
    """Return the condition that rows of a table are of no step that was undone."""
    undone = sa.select(tables.REVERSALS.c.step).where(rows.own(tables.REVERSALS))
    return table.c.step.not_in(undone)


def which(rows: Rows, wanted: Wanted) -> sa.ColumnElement[bool]:
    """Return the condition of what is asked for."""
    conditions = [rows.own(_S)]
    for name in ("clause", "outcome", "respondent", "submission", "person", "kind"):
        value = getattr(wanted, name)
        if value is not None:
            conditions.append(_S.c[name] == value)
    if wanted.doubtful is not None:
        is_doubtful = _S.c.placed.in_(DOUBTFUL)
        conditions.append(is_doubtful if wanted.doubtful else sa.not_(is_doubtful))
    files = tables.SUBMISSIONS
    for name in ("sector", "late"):
        value = getattr(wanted, name)
        if value is not None:
            of = sa.select(files.c.id).where(
                rows.own(files), seen(rows, files), files.c[name] == value
            )
            conditions.append(_S.c.submission.in_(of))
    if wanted.clauses is not None:
        conditions.append(_S.c.clause.in_(wanted.clauses))
    if wanted.perhaps is not None:
        said = tables.ANNOTATIONS
        named = (said.c.candidates.like(f'%"{c}"%') for c in wanted.perhaps)
        held = sa.select(said.c.id).where(rows.own(said), seen(rows, said))
        is_on = _S.c.clause.in_(wanted.perhaps)
        is_near = _S.c.remark.in_(held.where(sa.or_(sa.false(), *named)))
        conditions.append(sa.or_(is_on, is_near))
    if wanted.decided is not None:
        is_open = _S.c.outcome == State.OPEN.value
        conditions.append(sa.not_(is_open) if wanted.decided else is_open)
    if wanted.whose is not None:
        of = sa.select(files.c.id).where(
            rows.own(files), seen(rows, files), files.c.respondent == wanted.whose
        )
        of_them = _S.c.respondent == wanted.whose
        conditions.append(sa.or_(of_them, _S.c.submission.in_(of)))
    if wanted.words is not None:
        conditions.append(_says(rows, wanted.words))
    for word in wanted.each:
        about = f'%"words": "%{_bare(word)}%'
        conditions.append(
            sa.or_(
                _holds(_S.c.annotation, f"%{_bare(word)}%"),
                _says(rows, word, anchor=about),
            )
        )
    return sa.and_(*conditions)


def _says(rows: Rows, words: str, anchor: str = "") -> sa.ColumnElement[bool]:
    """Return the condition that what was said or proposed holds some words.

    Args:
        rows: The round's.
        words: The words.
        anchor: How the words that it is about would hold them; empty not to look there.
    """
    said = tables.ANNOTATIONS
    sought = f"%{_bare(words)}%"
    holds = [_holds(said.c[name], sought) for name in ("text", "proposed")]
    if anchor:
        holds.append(_holds(said.c.anchor, anchor))
    held = sa.select(said.c.id).where(rows.own(said), seen(rows, said), sa.or_(*holds))
    return _S.c.remark.in_(held)


def _holds(column: sa.ColumnElement[Any], like: str) -> sa.ColumnElement[bool]:
    """Return the condition that a text is like a pattern, whatever their case.

    SQLite knows the capitals of English letters only; others are looked for as both.
    """
    small = like.lower()
    large = "".join(sign if sign.isascii() else sign.upper() for sign in small)
    lowered = sa.func.lower(column)
    return sa.or_(
        *(lowered.like(pattern, escape="\\") for pattern in sorted({small, large}))
    )


def _bare(words: str) -> str:
    for sign in "\\%_":
        words = words.replace(sign, f"\\{sign}")
    return words
