"""The living text held against a national one."""

from dataclasses import replace

from compact_draft.drafting.coverage import coverage, offers
from compact_draft.model.clause import Clause, Kind, Link, Relation
from compact_draft.model.coverage import LeftOut, Proposed, State
from compact_draft.model.tags import By, Scope
from tests.drafts import NATIONAL, block, draft_of

NOTICE = Link(framework="national-2010", ref="4.4", relation=Relation.EQUAL)


def promise(number: int, text: str, *links: Link, **more: object):  # type: ignore[no-untyped-def]  # as `block`
    return block(
        number, Kind.COMMITMENT, text, by=By.PUBLIC_BODIES, links=links, **more
    )  # type: ignore[arg-type]  # fields


def test_an_undertaking_is_covered_partly_answered_left_out_or_missing() -> None:
    full = coverage(draft_of(promise(1, "Give notice.", NOTICE)), NATIONAL)
    assert [row.state for row in full.rows] == [State.MISSING, State.COVERED]
    weaker = replace(NOTICE, relation=Relation.WEAKER)
    half = coverage(draft_of(promise(1, "Give notice.", weaker)), NATIONAL)
    assert half.rows[1].state is State.PARTLY
    omitted = LeftOut(
        framework="national-2010", ref="2.5", why="Not ours", by="A", when="2026-01-01"
    )
    none = coverage(draft_of(), NATIONAL, left_out=[omitted])
    assert [row.state for row in none.rows] == [State.LEFT_OUT, State.MISSING]


def test_a_proposal_counts_as_no_answer_and_a_local_promise_is_offered_none() -> None:
    proposals = {"old-1": (Proposed(ref="4.4", relation=Relation.EQUAL),)}
    found = coverage(draft_of(promise(1, "Warn.")), NATIONAL, proposals=proposals)
    assert found.rows[1].state is State.MISSING
    assert found.rows[1].suggested_state is State.COVERED
    assert [row.undertaking.ref for row in found.gaps] == ["2.5"]
    local = draft_of(promise(1, "Warn.", scope=Scope.LOCAL))
    assert coverage(local, NATIONAL, proposals=proposals).clauses[0].suggested == ()


def test_a_promise_that_goes_further_or_is_local_stands_beyond_the_nation() -> None:
    stronger = replace(NOTICE, relation=Relation.STRONGER)
    draft = draft_of(
        promise(1, "Give six months' notice.", stronger),
        promise(2, "Lend the hall.", scope=Scope.LOCAL),
        promise(3, "Give notice.", NOTICE),
    )
    found = coverage(draft, NATIONAL).beyond
    assert [beyond.row.clause.id for beyond in found] == ["old-1", "old-2"]


def test_the_library_offers_what_is_linked_before_what_shares_words() -> None:
    undertaking = NATIONAL.undertakings[1]
    linked = Clause(
        id="lib-9", kind=Kind.COMMITMENT, text="Warn.", by=By.BOTH, links=(NOTICE,)
    )
    alike = Clause(
        id="lib-1", kind=Kind.COMMITMENT, by=By.PUBLIC_BODIES, theme="change_notice",
        text="Give a quarter of a year's warning of cuts.",
    )  # fmt: skip
    other = replace(alike, id="lib-2", by=By.VCS)
    assert offers(undertaking, NATIONAL, [alike, linked]) == (linked,)
    assert offers(undertaking, NATIONAL, [other, alike]) == (alike,)


def test_promises_and_undertakings_are_counted_by_theme_and_side() -> None:
    draft = draft_of(
        promise(1, "Warn.", theme="change_notice"),
        promise(2, "Pay.", theme="payment"),
        promise(3, "Ask.", theme="payment", only=("cvs",)),
    )
    themes = {row.theme: row for row in coverage(draft, NATIONAL).themes}
    notice, pay = themes["change_notice"], themes["payment"]
    assert (notice.public_bodies, notice.vcs, notice.unclear) == (1, 0, 0)
    assert (notice.national_public_bodies, notice.national_vcs) == (1, 0)
    assert (pay.public_bodies, pay.vcs, pay.national_public_bodies) == (1, 1, 0)
