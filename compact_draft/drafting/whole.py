"""Everything that is known of one clause, for a person who looks at it alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.drafting.listing import Listed
from compact_draft.model.annotation import Annotation
from compact_draft.model.change import Edit
from compact_draft.model.clause import Clause, ClauseId, Link
from compact_draft.model.compact import Party
from compact_draft.model.framework import Framework

_KIN = ("split", "joined")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """A link with the undertaking it names.

    Attributes:
        link: The link.
        title: The framework's id and edition in words; its id when it is not known.
        words: The undertaking's words as the framework has them; empty when unknown.
        statement: Whose words they are.
        caution: What must be said beside them; may be empty.
    """

    link: Link
    title: str
    words: str = ""
    statement: str = ""
    caution: str = ""


def answers(clause: Clause, frameworks: Iterable[Framework]) -> tuple[Answers, ...]:
    """Return the links of a clause, each with the words of its undertaking."""
    known = {framework.id: framework for framework in frameworks}
    found = []
    for link in clause.links:
        framework = known.get(link.framework)
        rows = () if framework is None else framework.undertakings
        row = next((u for u in rows if u.ref == link.ref), None)
        if framework is None or row is None:
            found.append(Answers(link=link, title=link.framework))
            continue
        found.append(
            Answers(
                link=link,
                title=f"{framework.title}, {framework.edition}",
                words=row.text,
                statement=framework.statement,
                caution=row.caution,
            )
        )
    return tuple(found)


def came_from(clause: Clause, everything: Iterable[Clause]) -> tuple[ClauseId, ...]:
    """Return ids of the clauses that this one was split or joined from, nearest first."""
    held = {known.id: known for known in everything}
    found: list[ClauseId] = []
    open_ = [clause]
    while open_:
        for row in reversed(open_.pop(0).history):
            for identity in row.source if row.what in _KIN else ():
                if identity not in found and identity != clause.id:
                    found.append(identity)
                    open_ += [held[identity]] if identity in held else []
    return tuple(found)


def became(clause: Clause, everything: Iterable[Clause]) -> tuple[ClauseId, ...]:
    """Return ids of the clauses that this one was split into or joined in."""
    return tuple(
        known.id
        for known in everything
        if any(row.what in _KIN and clause.id in row.source for row in known.history)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark that was made of a clause, or of one it came from.

    Attributes:
        round: Label of the round.
        annotation: The remark, with the place that people gave it.
    """

    round: str
    annotation: Annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One clause with all that belongs to it.

    Attributes:
        row: The clause as a list shows it.
        is_withdrawn: Whether it stands in the draft no more.
        bound: The parties that it binds.
        parties: All parties, for their names.
        answers: The undertakings that it answers to.
        came_from: Ids of clauses it was split or joined from, nearest first.
        became: Ids of clauses it was split into or joined in.
        alternatives: Clauses of its family in the library, weakest first; itself too.
        borrowed: The library clause it was borrowed from; None when it was not.
        changes: From the words of that clause to its own; empty when not borrowed.
        remarks: What was said of it, or of what it came from, oldest first.
    """

    row: Listed
    is_withdrawn: bool = False
    bound: tuple[Party, ...] = ()
    parties: tuple[Party, ...] = ()
    answers: tuple[Answers, ...] = ()
    came_from: tuple[ClauseId, ...] = ()
    became: tuple[ClauseId, ...] = ()
    alternatives: tuple[Clause, ...] = ()
    borrowed: Clause | None = None
    changes: tuple[Edit, ...] = ()
    remarks: tuple[Remark, ...] = ()
