"""Is it a one-way street? How many promises fall on whom, and where a side has none."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.drafting.number import clauses_of
from compact_draft.model.clause import Clause
from compact_draft.model.compact import (
    Draft,
    Party,
    Revision,
    bound_parties,
    overall_tag,
)
from compact_draft.model.tags import Achievability, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The promises that bind one party.

    Attributes:
        party: The party.
        promises: How many there are.
        achievable, aspirational, not_settled: How many of each, by their overall tag.
    """

    party: Party
    promises: int
    achievable: int
    aspirational: int
    not_settled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSided:
    """A theme on which one side promises something and the other nothing.

    Attributes:
        theme: The theme, as the clauses have it.
        lacking: The side that promises nothing on it.
    """

    theme: str
    lacking: Side

    @property
    def words(self) -> str:
        """The theme as people write it: "change notice"."""
        return self.theme.replace("_", " ")


def shares(draft: Draft | Revision) -> tuple[Share, ...]:
    """Return the share of each signing party, in the order of the parties.

    Raises:
        WorkspaceError: the outline names a clause that is not there, or one twice.
    """
    tags: dict[str, list[Achievability | None]] = {}
    for clause in _promises(draft):
        value = overall_tag(clause, draft.parties).value
        for party in bound_parties(clause, draft.parties):
            tags.setdefault(party, []).append(value)
    return tuple(
        Share(
            party=party,
            promises=len(tags.get(party.id, ())),
            achievable=tags.get(party.id, []).count(Achievability.ACHIEVABLE),
            aspirational=tags.get(party.id, []).count(Achievability.ASPIRATIONAL),
            not_settled=tags.get(party.id, []).count(None),
        )
        for party in draft.parties
        if party.signs
    )


def one_sided(draft: Draft | Revision) -> tuple[OneSided, ...]:
    """Return the themes on which a side promises nothing, in order of the clauses.

    Clauses without a theme are not looked at, nor promises of nobody in particular.

    Raises:
        WorkspaceError: the outline names a clause that is not there, or one twice.
    """
    sides: dict[str, set[Side]] = {}
    for clause in _promises(draft):
        if clause.theme:
            sides.setdefault(clause.theme, set()).update(_sides(clause, draft.parties))
    return tuple(
        OneSided(theme=theme, lacking=side)
        for theme, found in sides.items()
        for side in Side
        if found and side not in found
    )


def _promises(draft: Draft | Revision) -> list[Clause]:
    return [c for c in clauses_of(draft).values() if c.kind.is_promise]


def _sides(clause: Clause, parties: tuple[Party, ...]) -> set[Side]:
    if clause.only:
        return {party.side for party in parties if party.id in clause.only}
    return set() if clause.by is None else set(clause.by.sides)
