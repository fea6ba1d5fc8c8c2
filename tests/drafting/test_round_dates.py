"""The dates of a round are held against the draft, twelve weeks, and people's holidays."""

from datetime import date

import pytest

from compact_draft.drafting.round_dates import days_late, doubts
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.pack import PreElection

PROMISE = Clause(
    id="fen-012",
    kind=Kind.COMMITMENT,
    text="Public bodies will give at least twelve weeks for written consultation.",
    theme="consultation",
)


def said(opens: str, closes: str, *clauses: Clause) -> list[str]:
    days = [date.fromisoformat(day) if day else None for day in (opens, closes)]
    return [doubt.what for doubt in doubts(days[0], days[1], clauses)]


def test_a_round_without_a_closing_date_is_told_and_asks_why() -> None:
    (doubt,) = doubts(date(2026, 3, 2), None, ())
    assert "no closing date" in doubt.what
    assert doubt.asks_why


def test_a_round_of_nineteen_days_over_december_is_told() -> None:
    assert said("2026-12-10", "2026-12-29") == [
        "it is open for 19 days, and 12 weeks are usual",
        "10 days of it fall in Christmas and New Year",
    ]


def test_a_round_shorter_than_the_draft_promises_names_the_clause() -> None:
    (doubt, *_) = doubts(date(2026, 3, 2), date(2026, 4, 27), (PROMISE,))
    assert doubt.what == (
        "it is open for 8 weeks, and the draft itself promises “at least twelve weeks”"
    )
    assert (doubt.clause, doubt.asks_why) == ("fen-012", True)


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("2026-03-02", "2026-05-25"),
        ("2027-01-04", "2027-04-30"),
        ("2027-01-11", "2027-04-04"),
    ],
)
def test_a_round_of_twelve_weeks_in_term_is_not_doubted(
    opens: str, closes: str
) -> None:
    assert said(opens, closes, PROMISE) == []


def test_the_first_and_the_last_day_of_a_round_count_both() -> None:
    assert said("2027-01-11", "2027-04-03", PROMISE) == [
        "it is open for 82 days, and the draft itself promises “at least twelve weeks”"
    ]


def test_august_is_told_whenever_the_round_touches_it() -> None:
    assert said("2026-07-27", "2026-10-30") == [
        "31 days of it fall in August, when many are away"
    ]
    assert said("2025-12-15", "2026-03-20") == [
        "15 days of it fall in Christmas and New Year"
    ]


MAY = PreElection(what="the county elections", first="2027-03-22", last="2027-05-06")


def near(opens: str, closes: str, launch: str = "") -> list[str]:
    days = [date.fromisoformat(day) if day else None for day in (opens, closes, launch)]
    found = doubts(days[0], days[1], (), pre_election=(MAY,), launch=days[2])
    return [doubt.what for doubt in found]


def test_days_before_an_election_are_told_and_which_end_lies_in_them() -> None:
    assert near("2027-01-25", "2027-04-30") == [
        (
            "40 days of it fall in the time before the county elections, from 22 March 2027 to "
            "6 May 2027 (it closes in it); ask the monitoring officer"
        )
    ]
    assert near("2027-03-22", "2027-06-14")[0].startswith("46 days of it")
    assert "(it opens in it)" in near("2027-03-22", "2027-06-14")[0]
    assert near("2027-05-07", "2027-07-30") == []
    assert near("2026-12-01", "2027-03-21")[:1] == [
        "15 days of it fall in Christmas and New Year"
    ]


def test_a_round_without_an_opening_date_is_held_against_elections_too() -> None:
    assert any("county elections" in one for one in near("", "2027-04-30"))


def test_a_launch_too_soon_or_at_a_bad_time_is_told() -> None:
    assert near("2027-05-10", "2027-08-02", "2027-07-30")[-1] == (
        "the launch (30 July 2027) is before the round has closed"
    )
    (soon,) = [
        w for w in near("2027-05-10", "2027-07-30", "2027-09-10") if "launch" in w
    ]
    assert soon == (
        "between its closing and the launch (10 September 2027) are 6 weeks to answer, revise and "
        "sign; 8 weeks are little"
    )
    assert (
        "the launch (20 August 2027) falls in August"
        in near("", "2027-06-01", "2027-08-20")[-1]
    )
    assert (
        "falls in the time before" in near("2026-09-01", "2026-12-01", "2027-04-01")[-1]
    )
    assert near("2027-05-07", "2027-07-30", "2027-10-13") == []


@pytest.mark.parametrize(
    ("closes", "received", "days"),
    [
        ("2026-05-31", "2026-05-31", 0),
        ("2026-05-31", "2026-05-31T23:59:59+00:00", 0),
        ("2026-05-31", "2026-06-01T00:00:01+00:00", 1),
        ("2026-05-31", "2026-06-10", 10),
        ("2026-05-31", "2026-03-01", 0),
        ("", "2026-06-10", 0),
        ("2026-05-31", "", 0),
        ("2026-05-31", "last Tuesday", 0),
    ],
)
def test_what_comes_after_the_closing_day_is_late(
    closes: str, received: str, days: int
) -> None:
    assert days_late(closes, received) == days


def test_a_round_that_is_over_or_has_begun_before_the_draft_goes_out_is_told() -> None:
    opens, closes = date(2026, 3, 2), date(2026, 5, 31)
    for today, told in (
        (
            date(2026, 6, 10),
            "it closed 10 days ago, so everything that comes will be late",
        ),
        (date(2026, 3, 9), "it opened 7 days ago, and the draft goes out only now"),
    ):
        first, *_ = doubts(opens, closes, (), today=today)
        assert first.what == told
    assert doubts(opens, closes, (), today=opens) == doubts(opens, closes, ())
