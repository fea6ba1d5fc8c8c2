"""The tags of every promise, what speaks for them, and what still needs a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compact_draft.drafting.listing import Listed, listed
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId, HistoryRow
from compact_draft.model.compact import Draft, Party, bound_parties
from compact_draft.model.look_again import (
    Known,
    with_ruling,
)
from compact_draft.model.tags import (
    Achievability,
    Evidence,
    Overall,
    Practice,
    Ruling,
    Standing,
    latest,
)
from compact_draft.text.day import day_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What the words of a promise suggest of its achievability; nobody's word yet.

    Attributes:
        value: The tag; None when the words suggest none.
        is_sure: False for "don't know": the value is a guess only.
        because: Why, with the words.
    """

    value: Achievability | None
    is_sure: bool
    because: tuple[str, ...]

    @property
    def reason(self) -> str:
        """The reason for the tag alone, else every reason, in one line."""
        label = f"achievability: {self.value}, "
        own = [
            evidence.removeprefix(label)
            for evidence in self.because
            if label in evidence
        ]
        return "; ".join(own or self.because)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What one party says of its practice on one promise.

    Attributes:
        party: The party.
        evidence: Its latest word; None while it has said nothing.
        is_bound: Whether the promise binds it; else it is listed, not counted.
        stands: Whether it was said of the words as they stand; else it is not counted.
    """

    party: Party
    evidence: Evidence | None
    is_bound: bool
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A promise with its tags and what speaks for them.

    Attributes:
        row: The promise as a list shows it.
        tag: Its overall tag, derived; None for what is no promise.
        said: What each bound party says, then what others say.
        suggested: What the words suggest, where no person and no evidence settles it;
            None elsewhere.
    """

    row: Listed
    tag: Overall | None
    said: tuple[Said, ...]
    suggested: Suggested | None = None

    @property
    def needs_a_person(self) -> bool:
        """Whether the tag is not settled, or is to be looked at again."""
        open_ = self.tag is not None and self.tag.standing is Standing.NOT_SETTLED
        return open_ or self.row.look_again


def tagged(
    draft: Draft,
    suggestions: Mapping[ClauseId, Suggested],
    known: Known | None = None,
) -> tuple[Tagged, ...]:
    """Return every promise of the draft with its tags, in order.

    What is no promise is among them where something on it is to be looked at again.
    """
    found = []
    for row in listed(draft, known):
        if row.tag is None and not row.again:
            continue
        open_ = row.tag is not None and row.tag.standing is Standing.NOT_SETTLED
        found.append(
            Tagged(
                row=row,
                tag=row.tag,
                said=said_of(row.clause, draft.parties),
                suggested=suggestions.get(row.clause.id) if open_ else None,
            )
        )
    return tuple(found)


def said_of(clause: Clause, parties: tuple[Party, ...]) -> tuple[Said, ...]:
    """Return what parties say of a promise: the bound ones first, silent or not."""
    fresh = clause.standing_evidence
    rows = latest(clause.evidence) | fresh
    bound = bound_parties(clause, parties)
    found = [
        Said(
            party=party,
            evidence=rows.get(party.id),
            is_bound=party.id in bound,
            stands=party.id in fresh or party.id not in rows,
        )
        for party in parties
        if party.id in rows or party.id in bound
    ]
    return tuple(sorted(found, key=lambda said: not said.is_bound))


def ruled(
    clause: Clause, value: Achievability, reason: str, *, by: str, when: str
) -> Clause:
    """Return the promise with a person's word on its tag, and a row of history.

    Raises:
        RefusedError: It is no promise, or no reason is given.
    """
    refuse_no_promise(clause)
    if not reason.strip():
        raise RefusedError(
            "a tag that a person sets has a reason",
            where=Where("", clause=clause.id),
            mend='say why, with  --reason "..."',
        )
    ruling = Ruling(value=value, reason=reason.strip(), by=by, when=when)
    row = HistoryRow(when=when, by=by, why=reason.strip(), what="retagged")
    return replace(with_ruling(clause, ruling), history=(*clause.history, row))


def confirmed(
    clause: Clause,
    tag: Overall,
    suggested: Suggested | None,
    reason: str,
    *,
    by: str,
    when: str,
) -> Clause:
    """Return the promise with the suggestion made a person's word.

    The reason recorded is the person's, else that of the suggestion.

    Raises:
        RefusedError: There is nothing to confirm, the evidence says something else, or
            the suggestion is a "don't know" and the person gives no reason.
    """
    refuse_no_promise(clause)
    if suggested is None or suggested.value is None:
        what = "the words suggest no tag"
    elif tag.standing is Standing.EVIDENCE and tag.value is not suggested.value:
        what = f"the words suggest {suggested.value}, but evidence says {tag.value}"
    elif not suggested.is_sure and not reason.strip():
        what = (
            f"the suggestion ({suggested.value}) is a “don't know”: {suggested.reason}"
        )
    else:
        words = reason.strip() or f"suggested by the words: {suggested.reason}"
        return ruled(clause, suggested.value, words, by=by, when=when)
    raise RefusedError(
        what,
        where=Where("", clause=clause.id),
        mend=f"decide it yourself:  compact-draft tag set {clause.id} achievable  (or "
        'aspirational)  --reason "..."',
    )


def refuse_no_promise(clause: Clause) -> None:
    """Raise when a clause carries no tags.

    Raises:
        RefusedError: It is no commitment and no action.
    """
    if not clause.kind.is_promise:
        raise RefusedError(
            f"a {clause.kind} carries no tags: only a commitment or an action does",
            where=Where("", clause=clause.id),
            mend=f"if it is a promise, say so first:  compact-draft clauses edit "
            f"{clause.id} --kind commitment --why ...",
        )


LOOK_AGAIN = "look again"
"""What stands in place of an answer that was given for other words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """One line of the table "doing / working on it / by when": a party and a promise.

    Attributes:
        party: The party, which the promise binds.
        row: The promise as a list shows it.
        evidence: The party's latest word on the words as they stand; None for none.
        earlier: Its latest word on whatever words; None while it has said nothing.
    """

    party: Party
    row: Listed
    evidence: Evidence | None
    earlier: Evidence | None = None

    @property
    def doing(self) -> str:
        """Whether the party does it, in a word."""
        if self.evidence is None:
            return "not said yet" if self.earlier is None else LOOK_AGAIN
        words = {Practice.DOING: "yes", Practice.PARTLY: "partly"}
        return words.get(self.evidence.state, "no")

    @property
    def working_on_it(self) -> str:
        """Whether the party is on the way, in a word; empty where it is doing it."""
        if self.evidence is None or self.evidence.state is Practice.DOING:
            return ""
        return "no: cannot" if self.evidence.state is Practice.CANNOT else "yes"

    @property
    def last(self) -> str:
        """What the party said last, in a line; empty while it has said nothing."""
        held = self.evidence or self.earlier
        if held is None:
            return ""
        words = held.state.replace("_", " ")
        words += f", by {held.by_when}" if held.by_when else ""
        words += f" ({day_in_words(held.when)})" if held.when else ""
        words += f": {held.note}" if held.note else ""
        return (
            words
            if self.evidence
            else f"{words} – said of other words, please say again"
        )

    @property
    def by_when(self) -> str:
        """By when; a gap is marked where the party is on the way and names no date."""
        if self.evidence is None:
            return ""
        gap = "no date given" if self.working_on_it == "yes" else ""
        return self.evidence.by_when or gap


def practice_table(draft: Draft) -> tuple[Practised, ...]:
    """Return a line for each party and each promise that binds it, party by party."""
    promises = [row for row in listed(draft) if row.tag is not None]
    return tuple(
        Practised(
            party=party,
            row=row,
            evidence=row.clause.standing_evidence.get(party.id),
            earlier=latest(row.clause.evidence).get(party.id),
        )
        for party in draft.parties
        for row in promises
        if party.id in bound_parties(row.clause, draft.parties)
    )
