"""The dates of a round are held against the draft, twelve weeks, and people's holidays."""

from datetime import date

import pytest

from compact_draft.drafting.round_dates import doubts
from compact_draft.model.clause import Clause, Kind

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
    ("opens", "closes"), [("2026-03-02", "2026-05-25"), ("2027-01-04", "2027-04-30")]
)
def test_a_round_of_twelve_weeks_in_term_is_not_doubted(
    opens: str, closes: str
) -> None:
    assert said(opens, closes, PROMISE) == []


def test_august_is_told_whenever_the_round_touches_it() -> None:
    assert said("2026-07-27", "2026-10-30") == [
        "31 days of it fall in August, when many are away"
    ]
    assert said("2025-12-15", "2026-03-20") == [
        "15 days of it fall in Christmas and New Year"
    ]
