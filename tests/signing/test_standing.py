"""Whose signature holds."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft
from compact_draft.signing.standing import prints, signed_by, standings, touched
from compact_draft.signing.values import Says, Signature, Signing
from tests.drafts import readable_draft

DRAFT = readable_draft()


def signature(party: str) -> Signature:
    return Signature(
        party=party,
        says=Says.SIGNS,
        by="A. Person",
        when="2026-03-02",
        clauses=prints(DRAFT, party),
    )


def reworded(clause: str, text: str) -> Draft:
    def put(held: Clause) -> Clause:
        return replace(held, text=text) if held.id == clause else held

    return replace(DRAFT, clauses=tuple(map(put, DRAFT.clauses)))


def test_a_body_signs_what_binds_it_and_what_binds_nobody_but_no_contact() -> None:
    ids = {clause.id for clause in signed_by(DRAFT, "cvs")}
    assert {"old-14", "old-9"} <= ids
    assert not {"old-12", "old-3", "old-24"} & ids


def test_an_edit_touches_only_the_signatures_of_those_it_binds() -> None:
    draft = reworded("old-12", "Give two months' notice.")
    (found,) = touched(signature("trust"), draft)
    assert (found.clause, found.what) == ("old-12", "reworded")
    assert touched(signature("cvs"), draft) == ()


def test_typing_alone_touches_nothing_and_a_withdrawn_clause_is_gone() -> None:
    text = next(c.text for c in DRAFT.clauses if c.id == "old-12")
    assert touched(signature("trust"), reworded("old-12", text.replace("'", "’"))) == ()
    rows = tuple(r for r in DRAFT.outline.rows if r.clause != "old-12")
    shorter = replace(
        DRAFT,
        outline=replace(DRAFT.outline, rows=rows),
        clauses=tuple(c for c in DRAFT.clauses if c.id != "old-12"),
    )
    assert [t.what for t in touched(signature("trust"), shorter)] == ["gone"]


def test_every_signing_body_has_its_standing_in_the_order_of_the_settings() -> None:
    found = standings(Signing(signatures=(signature("trust"),)), DRAFT)
    assert [s.party.id for s in found] == [p.id for p in DRAFT.parties if p.signs]
    held = {s.party.id: s.signature for s in found}
    assert held["trust"] is not None
    assert held["council"] is None
