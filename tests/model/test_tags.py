"""The overall tag: derived from evidence, unless a person has spoken (docs/data.md)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.model.tags import (
    Achievability,
    By,
    Evidence,
    Practice,
    Ruling,
    Side,
    Standing,
    latest,
    overall,
)

BOUND = ("council", "trust")


def says(party: str, state: str, when: str = "2026-03-01") -> Evidence:
    return Evidence(party=party, state=Practice(state), when=when)


def ruled(value: str, when: str = "2026-03-10") -> Ruling:
    return Ruling(value=Achievability(value), reason="we asked", by="Asha", when=when)


def test_a_promise_is_achievable_when_every_bound_party_is_doing_it() -> None:
    found = overall([says("council", "doing"), says("trust", "doing")], BOUND)
    assert found.value is Achievability.ACHIEVABLE
    assert found.standing is Standing.EVIDENCE
    assert not found.mixed


@pytest.mark.parametrize("state", ["partly", "not_yet", "cannot"])
def test_one_party_that_falls_short_makes_it_aspirational_and_mixed(state: str) -> None:
    found = overall([says("council", "doing"), says("trust", state)], BOUND)
    assert found.value is Achievability.ASPIRATIONAL
    assert found.mixed
    assert found.because == f"trust: {state.replace('_', ' ')}"


def test_it_is_not_mixed_where_nobody_is_doing_it() -> None:
    found = overall([says("council", "partly"), says("trust", "cannot")], BOUND)
    assert found.value is Achievability.ASPIRATIONAL
    assert not found.mixed


def test_one_that_falls_short_settles_it_though_another_is_silent() -> None:
    found = overall([says("council", "not_yet")], BOUND)
    assert found.value is Achievability.ASPIRATIONAL
    assert not found.mixed


def test_it_is_not_settled_while_a_bound_party_is_silent() -> None:
    found = overall([says("council", "doing")], BOUND)
    assert found.value is None
    assert found.standing is Standing.NOT_SETTLED
    assert found.because == "no evidence yet from trust"


def test_nothing_is_settled_where_nobody_is_known_to_be_bound() -> None:
    found = overall([says("council", "doing")], ())
    assert (found.value, found.because) == (None, "nobody is known to be bound")


def test_the_word_of_a_party_that_is_not_bound_is_not_counted() -> None:
    rows = [says("council", "doing"), says("trust", "doing"), says("school", "cannot")]
    assert overall(rows, BOUND).value is Achievability.ACHIEVABLE


def test_the_latest_word_of_a_party_counts_whatever_the_order_of_rows() -> None:
    rows = [says("council", "doing", "2026-05-01"), says("council", "cannot")]
    assert overall(rows, ["council"]).value is Achievability.ACHIEVABLE
    assert overall(rows[::-1], ["council"]).value is Achievability.ACHIEVABLE


def test_of_two_words_at_one_time_the_later_row_counts() -> None:
    rows = [says("council", "doing"), says("council", "partly")]
    assert latest(rows)["council"].state is Practice.PARTLY


def test_times_are_compared_as_times_and_not_as_letters() -> None:
    morning_here = says("council", "doing", "2026-03-01T09:30+01:00")
    later_there = says("council", "partly", "2026-03-01T09:00Z")
    assert latest([later_there, morning_here])["council"] == later_there


def test_a_person_s_word_comes_before_all_evidence() -> None:
    rows = [says("council", "cannot"), says("trust", "cannot")]
    found = overall(rows, BOUND, ruled("achievable"))
    assert found.value is Achievability.ACHIEVABLE
    assert found.standing is Standing.SET
    assert found.because == "Asha, 10 March 2026: we asked"
    assert not found.look_again  # they knew of it


def test_newer_evidence_against_it_asks_to_look_again_and_changes_nothing() -> None:
    rows = [says("council", "doing"), says("trust", "not_yet", "2026-04-01")]
    found = overall(rows, BOUND, ruled("achievable"))
    assert found.value is Achievability.ACHIEVABLE
    assert found.look_again
    assert found.mixed


def test_newer_evidence_for_it_does_not_ask_to_look_again() -> None:
    rows = [says("council", "not_yet"), says("trust", "doing", "2026-04-01")]
    assert not overall(rows, BOUND, ruled("achievable")).look_again


def test_what_has_become_practice_since_asks_to_look_again() -> None:
    rows = [says("council", "doing", "2026-04-01"), says("trust", "doing")]
    assert overall(rows, BOUND, ruled("aspirational")).look_again
    assert not overall(rows[:1], BOUND, ruled("aspirational")).look_again


def test_a_side_that_is_unclear_binds_nobody() -> None:
    assert By.UNCLEAR.sides == ()
    assert By.BOTH.sides == (Side.PUBLIC_BODIES, Side.VCS)
    assert By.VCS.sides == (Side.VCS,)


rows_of = st.lists(
    st.builds(
        says,
        st.sampled_from(["council", "trust", "school"]),
        st.sampled_from([p.value for p in Practice]),
        st.sampled_from(["", "2026-01-01", "2026-01-01T12:00", "2026-02-01T00:00Z"]),
    ),
    max_size=8,
)


@given(rows=rows_of, value=st.sampled_from(["achievable", "aspirational"]))
def test_no_evidence_ever_changes_a_person_s_word(
    rows: list[Evidence], value: str
) -> None:
    assert overall(rows, BOUND, ruled(value)).value == value


@given(rows=rows_of)
def test_achievable_means_that_every_bound_party_says_it_is_doing_it(
    rows: list[Evidence],
) -> None:
    held = latest(row for row in rows if row.party in BOUND)
    doing = [row.state is Practice.DOING for row in held.values()]
    found = overall(rows, BOUND)
    assert (found.value is Achievability.ACHIEVABLE) == (
        len(held) == len(BOUND) and all(doing)
    )
    assert (found.value is Achievability.ASPIRATIONAL) == (not all(doing))
