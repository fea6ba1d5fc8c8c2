"""A Compact as a whole: its parties, the order of its clauses, and frozen revisions."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.tags import Evidence, Overall, Ruling, Side, overall


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A named body.

    Attributes:
        id: Short, lower case, unique.
        name: As it is printed.
        side: Which sector.
        signs: Whether it signs the Compact; only signing parties are bound.
    """

    id: str
    name: str
    side: Side
    signs: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlineRow:
    """One line of the outline: a clause and how it stands in the Compact.

    Attributes:
        clause: The clause's id.
        level: Headings: depth from 1. Others: depth of the list item from 0, or
            None for a plain paragraph.
        column: Side whose column of a two-column table it stands in; None outside.
        number: The printed number or letter; empty where none is printed.
    """

    clause: ClauseId
    level: int | None = None
    column: Side | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The order of the clauses. Each id stands once."""

    rows: tuple[OutlineRow, ...]

    @property
    def ids(self) -> tuple[ClauseId, ...]:
        """The clause ids in order."""
        return tuple(row.clause for row in self.rows)


class RevisionKind(StrEnum):
    """What a revision was made for."""

    TAKEN_IN = "taken_in"
    ISSUED = "issued"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The living text: parties, outline, clauses. Numbers stand in the outline."""

    title: str
    parties: tuple[Party, ...]
    outline: Outline
    clauses: tuple[Clause, ...]

    def clause(self, wanted: ClauseId) -> Clause:
        """Return the clause with this id (KeyError when there is none)."""
        for clause in self.clauses:
            if clause.id == wanted:
                return clause
        raise KeyError(wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A frozen draft.

    Attributes:
        label: Short name, unique in the workspace, such as "taken-in" or "r2".
        made: ISO date or time.
        parent: Label of the revision it grew from; None for the first.
        kind: What it was made for.
        title: Title of the Compact.
        parties: The parties as they stood.
        outline: Order, with the numbers that were printed.
        clauses: Every clause as it stood, in outline order.
    """

    label: str
    made: str
    parent: str | None
    kind: RevisionKind
    title: str
    parties: tuple[Party, ...]
    outline: Outline
    clauses: tuple[Clause, ...]

    @property
    def digest(self) -> str:
        """SHA-256 in hex over outline, text and tags; nothing else changes it."""
        return digest(self.outline, self.clauses)

    def clause(self, wanted: ClauseId) -> Clause:
        """Return the clause with this id (KeyError when there is none)."""
        for clause in self.clauses:
            if clause.id == wanted:
                return clause
        raise KeyError(wanted)


def digest(outline: Outline, clauses: Iterable[Clause]) -> str:
    """Return the SHA-256 (hex) over outline, text and tags of a draft."""
    held = {clause.id: clause for clause in clauses}
    rows = []
    for row in outline.rows:
        clause = held[row.clause]
        rows.append(
            [
                [row.clause, row.level, row.column, row.number],
                [clause.kind, clause.heading, clause.text, clause.by, clause.only],
                [clause.theme, clause.scope, clause.delivery],
                None
                if clause.ruling is None
                else [clause.ruling.value, clause.ruling.reason],
                [[e.party, e.state, e.note, e.by_when] for e in clause.evidence],
            ]
        )
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(data.encode("utf-8")).hexdigest()


def bound_parties(clause: Clause, parties: Iterable[Party]) -> tuple[str, ...]:
    """Return ids of the parties a clause binds: `only`, else signers of its sides."""
    if clause.only:
        return clause.only
    if clause.by is None:
        return ()
    sides = clause.by.sides
    return tuple(p.id for p in parties if p.signs and p.side in sides)


def overall_tag(clause: Clause, parties: Iterable[Party]) -> Overall:
    """Return the derived overall tag of a clause (docs/data.md, "Overall tag").

    What was said of other words than those that stand is not counted.
    """
    fresh = clause.standing_evidence

    def stands(said: Evidence | Ruling) -> bool:
        if isinstance(said, Evidence):
            return fresh.get(said.party) == said
        return clause.stands_for(said.clause_print, said.when)

    held = tuple(parties)
    return overall(
        clause.evidence,
        bound_parties(clause, held),
        clause.ruling,
        stands=stands,
        names={party.id: party.name for party in held},
    )
