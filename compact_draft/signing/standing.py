"""Whose signature holds? A later edit voids only the signatures that it touches.

A body signs what binds it, and what binds nobody by name: principles, definitions, prose,
headings, and a promise that does not say whom it binds. An edit of a promise that binds
others alone leaves its signature as it is, and so does one of a contact, a quotation or an
example, which undertake nothing.
"""

from __future__ import annotations

from compact_draft.drafting.number import numbers
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Draft, bound_parties
from compact_draft.model.wording import is_of, wording_print
from compact_draft.signing.values import Signature, Signing, Standing, Touched

_NEVER = (Kind.CONTACT, Kind.QUOTE, Kind.CASE_STUDY)
"""What nobody signs: it undertakes nothing, and may be brought up to date."""


def signed_by(draft: Draft, party: str) -> tuple[Clause, ...]:
    """Return the clauses that a body signs, in order."""
    held = {clause.id: clause for clause in draft.clauses}
    return tuple(
        held[identity]
        for identity in draft.outline.ids
        if _is_signed(held[identity], draft, party)
    )


def _is_signed(clause: Clause, draft: Draft, party: str) -> bool:
    if clause.kind in _NEVER:
        return False
    bound = bound_parties(clause, draft.parties)
    return party in bound or not bound


def prints(draft: Draft, party: str) -> tuple[tuple[ClauseId, str], ...]:
    """Return what a body signs now: (clause id, print of its words)."""
    return tuple((c.id, wording_print(c.text)) for c in signed_by(draft, party))


def touched(signature: Signature, draft: Draft) -> tuple[Touched, ...]:
    """Return what changed since of what a body signed; typing alone is no change."""
    given = numbers(draft)
    now = {clause.id: clause for clause in signed_by(draft, signature.party)}
    then = dict(signature.clauses)
    found = [
        Touched(clause=identity, number=given[identity].text, what=what)
        for identity, clause in now.items()
        if (what := _what(then.get(identity), clause))
    ]
    return (
        *found,
        *(
            Touched(
                clause=identity,
                number=given[identity].text if identity in given else "",
                what="gone",
            )
            for identity in then
            if identity not in now
        ),
    )


def _what(mark: str | None, clause: Clause) -> str:
    if mark is None:
        return "new"
    return "" if is_of(mark, clause.text) else "reworded"


def standings(signing: Signing, draft: Draft) -> tuple[Standing, ...]:
    """Return where every signing body stands, in the order of the settings."""
    held = {signed.party: signed for signed in signing.signatures}
    words = {clause.id: clause.text for clause in draft.clauses}
    order = {identity: n for n, identity in enumerate(draft.outline.ids)}
    made = []
    for party in draft.parties:
        if not party.signs:
            continue
        signature = held.get(party.id)
        mine = sorted(
            (
                reservation
                for reservation in signing.reservations
                if reservation.party == party.id
            ),
            key=lambda reservation: order.get(reservation.clause, len(order)),
        )
        made.append(
            Standing(
                party=party,
                signature=signature,
                touched=touched(signature, draft) if signature else (),
                reservations=tuple(mine),
                stale=tuple(
                    reservation
                    for reservation in mine
                    if reservation.clause not in words
                    or not is_of(reservation.clause_print, words[reservation.clause])
                ),
            )
        )
    return tuple(made)
