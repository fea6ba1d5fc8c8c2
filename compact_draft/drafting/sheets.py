"""The rows of the sheet that asks one party what it does: only what binds it."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.drafting.evidence_columns import key_of
from compact_draft.drafting.tagging import practice_table
from compact_draft.model.compact import Draft, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One row: a promise that binds the party, and what it last said.

    Attributes:
        number: As printed; empty where none is.
        section: The headings above it.
        promise: Its words.
        last: What the party said last, and of which words; empty for nothing.
        key: What tells the row when it comes back.
    """

    number: str
    section: str
    promise: str
    last: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySheet:
    """A sheet for one party.

    Attributes:
        party: Who is asked.
        rows: In the order of the Compact.
        wait: How many of them wait for an answer.
    """

    party: Party
    rows: tuple[Asked, ...]
    wait: int


def party_sheets(draft: Draft) -> tuple[PartySheet, ...]:
    """Return a sheet for each signing party that some promise binds."""
    table = practice_table(draft)
    found = []
    for party in draft.parties:
        mine = [row for row in table if row.party.id == party.id]
        rows = tuple(
            Asked(
                number=row.row.number,
                section=" / ".join(row.row.section),
                promise=" ".join(row.row.clause.text.split()),
                last=row.last,
                key=str(key_of(row.row.clause, party.id)),
            )
            for row in mine
        )
        wait = sum(row.evidence is None for row in mine)
        if rows and party.signs:
            found.append(PartySheet(party=party, rows=rows, wait=wait))
    return tuple(found)
