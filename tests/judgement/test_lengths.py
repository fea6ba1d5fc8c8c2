"""Periods compare as their lengths do, in whatever words they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.judgement.lengths import (
    AT_LEAST,
    AT_MOST,
    BY_DATE,
    HOW_OFTEN,
    binds,
    length,
    lengths,
    same,
)

DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.4375, "year": 365.25}
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def the(words: str):
    found = length(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("three months", "12 weeks"),
        ("three months", "a quarter of a year"),
        ("a quarter", "13 weeks"),
        ("two weeks", "ten working days"),
        ("a fortnight", "14 days"),
        ("half a year", "six months"),
        ("twice a year", "every six months"),
        ("quarterly", "four times a year"),
        ("annually", "once a year"),
        ("every other month", "bi-monthly"),
        ("twenty-eight days", "four weeks"),
    ],
)
def test_the_same_length_in_other_words_is_the_same(one: str, other: str) -> None:
    assert same(the(one), the(other))


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("will give three months' notice", AT_LEAST),
        ("at least 12 weeks to respond", AT_LEAST),
        ("grants for three years", AT_LEAST),
        ("within ten working days of receipt", AT_MOST),
        ("no more than 28 days", AT_MOST),
        ("thirty days after the invoice", AT_MOST),
        ("twice a year", HOW_OFTEN),
        ("two evenings a week", HOW_OFTEN),
        ("each November", HOW_OFTEN),
        ("by March 2027", BY_DATE),
        ("by the end of 2028", BY_DATE),
    ],
)
def test_what_a_period_is_for_is_read_from_the_words_about_it(
    text: str, use: str
) -> None:
    assert [found.use for found in lengths(text)] == [use]


@given(
    st.integers(1, 400),
    st.sampled_from(sorted(DAYS)),
    st.integers(1, 400),
    st.sampled_from(sorted(DAYS)),
)
def test_periods_compare_as_their_lengths_do(
    one: int, unit: str, other: int, another: str
) -> None:
    old, new = the(f"at least {one} {unit}s"), the(f"at least {other} {another}s")
    difference = other * DAYS[another] - one * DAYS[unit]
    verdict = binds(old, new)
    if verdict == 0:
        assert abs(difference) <= 0.09 * max(old.days, new.days)
    else:
        assert verdict == (1 if difference > 0 else -1)
    assert binds(the(f"within {one} {unit}s"), the(f"within {other} {another}s")) == (
        -verdict
    )


@given(st.integers(1, 10), st.sampled_from(sorted(DAYS)))
def test_a_number_in_words_is_the_number_in_figures(count: int, unit: str) -> None:
    assert the(f"{WORDS[count - 1]} {unit}s").days == the(f"{count} {unit}s").days


@given(st.integers(2026, 2060), st.integers(2026, 2060))
def test_an_earlier_date_binds_more(one: int, other: int) -> None:
    verdict = binds(the(f"by March {one}"), the(f"by March {other}"))
    assert verdict == (one > other) - (one < other)
