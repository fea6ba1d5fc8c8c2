"""How a clause answers to a national undertaking, in a few words."""

import pytest

from compact_draft.drafting.links import (
    links_to_look_at,
    read_link,
    with_link,
    without_link,
)
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Clause, Kind, Relation
from tests.drafts import NATIONAL

CLAUSE = Clause(id="fen-1", kind=Kind.COMMITMENT, text="Warn.")


def link(words: str):  # type: ignore[no-untyped-def]  # a Link
    return read_link(words, [NATIONAL], framework="national-2010")


def test_number_relation_and_differences_are_read_with_or_without_the_text() -> None:
    found = link("4.4:weaker:timeframe, exception")
    assert (found.framework, found.ref) == ("national-2010", "4.4")
    assert found.relation is Relation.WEAKER
    assert found.differences == ("timeframe", "exception")
    assert link("national-2010:4.4:equal").relation is Relation.EQUAL


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("4.4", "does not say how"),
        ("9.9:equal", "has no undertaking 9.9"),
        ("4.4:alike", "'alike' is not a relation"),
        ("4.4:weaker:colour", "'colour' is not a difference"),
        ("4.4:equal:timing", "says equal and names a difference"),
    ],
)
def test_a_link_that_makes_no_sense_is_refused(words: str, what: str) -> None:
    with pytest.raises(RefusedError, match=what):
        link(words)


def test_a_link_is_confirmed_on_both_wordings_and_replaces_the_one_before() -> None:
    def linked(clause: Clause, words: str) -> Clause:
        return with_link(clause, link(words), [NATIONAL], by="Ann", when="2026-03-02")

    once = linked(CLAUSE, "4.4:equal")
    twice = linked(once, "4.4:weaker")
    assert [held.relation for held in twice.links] == [Relation.WEAKER]
    assert twice.links[0].by == "Ann"
    assert links_to_look_at(twice, [NATIONAL], {}) == ()
    other = with_link(
        Clause(id="fen-1", kind=Kind.COMMITMENT, text="Tell.", links=once.links),
        link("2.5:equal"), [NATIONAL], by="Ann", when="2026-03-03",
    )  # fmt: skip
    assert len(links_to_look_at(other, [NATIONAL], {})) == 1


def test_a_link_is_taken_off_and_one_that_is_not_there_is_told() -> None:
    held = with_link(CLAUSE, link("4.4:equal"), [NATIONAL], by="A", when="2026-03-02")
    assert without_link(held, "4.4", framework="national-2010").links == ()
    with pytest.raises(RefusedError, match=r"has no link to national-2010:2\.5"):
        without_link(held, "2.5", framework="national-2010")
