"""One year of a Compact."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.model.compact import Outline
from compact_draft.model.wording import wording_print
from compact_draft.monitoring.values import Breach, Found, Monitoring, Return, Year
from compact_draft.monitoring.yearly import yearly
from tests.drafts import readable_draft

DRAFT = readable_draft()
HELD = {clause.id: clause for clause in DRAFT.clauses}


def said(
    party: str, clause: str, found: Found, year: str = "2027", **more: str
) -> Return:
    return Return(
        party=party, clause=clause, year=year, found=found, when="2027-03-01",
        clause_print=wording_print(HELD[clause].text), **more,
    )  # fmt: skip


MONITORED = Monitoring(
    years=(Year(year="2027", due="2027-04-30"),),
    returns=(
        said("council", "old-12", Found.KEPT, evidence="minute 4"),
        said("trust", "old-12", Found.PARTLY),
        said("council", "old-13", Found.KEPT, year="2026"),
    ),
    breaches=(
        Breach(
            id="n1", clause="old-12", party="trust", date="2027-02-01", what="Late."
        ),
        Breach(
            id="n2",
            clause="old-12",
            party="trust",
            date="2026-02-01",
            what="Late.",
            closed="2026-03-01",
        ),
    ),
)


def test_each_promise_has_what_was_returned_of_it_in_that_year() -> None:
    found = yearly(DRAFT, MONITORED, "2027")
    by_clause = {promise.clause: promise for promise in found.promises}
    assert set(by_clause) == {"old-12", "old-13", "old-14", "old-19"}
    assert {s.row.party for s in by_clause["old-12"].said} == {"council", "trust"}
    assert by_clause["old-13"].said == ()
    assert (found.due, found.year) == ("2027-04-30", "2027")


def test_what_nothing_shows_is_counted_and_a_closed_breach_of_another_year_is_left_out() -> (
    None
):
    found = yearly(DRAFT, MONITORED, "2027")
    assert found.bare == 1
    assert [breach.id for breach in found.breaches] == ["n1"]
    assert found.score("trust") is not None
    assert found.score("nobody") is None


def test_a_promise_that_no_longer_stands_is_told_where_something_was_returned() -> None:
    gone = HELD["old-12"]
    rest = readable_draft()
    rows = tuple(r for r in rest.outline.rows if r.clause != gone.id)
    shorter = replace(
        rest,
        outline=Outline(rows=rows),
        clauses=tuple(c for c in rest.clauses if c.id != gone.id),
    )
    found = yearly(shorter, MONITORED, "2027", [gone])
    (last,) = [promise for promise in found.promises if promise.clause == gone.id]
    assert not last.stands
