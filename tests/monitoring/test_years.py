"""Of which year a return is, and which one is overdue."""

from datetime import date

import pytest

from compact_draft.errors import RefusedError
from compact_draft.monitoring.values import Found, Monitoring, Return, Year
from compact_draft.monitoring.years import (
    Overdue,
    a_year_after,
    named_or_last,
    overdue,
    year_of,
)

BOUND = ("council", "trust")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2027", "2027"),
        (" 2027-28 ", "2027-28"),
        ("2027/28", "2027-28"),
        ("2027 – 2028", "2027-28"),
        ("2099-00", "2099-00"),
    ],
)
def test_a_year_is_kept_in_one_form_however_it_is_typed(typed: str, kept: str) -> None:
    assert year_of(typed) == kept


@pytest.mark.parametrize("typed", ["", "27", "2027-29", "2027-27", "1999", "next year"])
def test_what_is_no_year_or_ends_in_another_than_the_next_is_refused(
    typed: str,
) -> None:
    with pytest.raises(RefusedError, match="is no year"):
        year_of(typed)


def answered(*parties: str) -> tuple[Return, ...]:
    return tuple(
        Return(party=party, clause="old-12", year="2027", found=Found.KEPT)
        for party in parties
    )


ASKED = Year(year="2027", due="2028-04-30", asked="2028-03-01")


def test_a_year_is_overdue_on_the_day_after_it_was_due_and_names_who_is_silent() -> (
    None
):
    held = Monitoring(years=(ASKED,), returns=answered("council"))
    assert overdue(held, BOUND, since="", today=date(2028, 4, 30)) is None
    assert overdue(held, BOUND, since="", today=date(2028, 5, 1)) == Overdue(
        year="2027", due="2028-04-30", parties=("trust",)
    )


def test_when_all_have_answered_the_next_is_due_a_year_after_the_last() -> None:
    held = Monitoring(years=(ASKED,), returns=answered(*BOUND))
    assert overdue(held, BOUND, since="", today=date(2029, 4, 30)) is None
    assert overdue(held, BOUND, since="", today=date(2029, 5, 1)) == Overdue(
        year="", due="2029-04-30"
    )


def test_the_first_is_due_a_year_after_the_compact_was_agreed_and_never_before_it_was() -> (
    None
):
    held = Monitoring()
    agreed = "2028-02-29T10:00:00"
    assert overdue(held, BOUND, since=agreed, today=date(2029, 2, 28)) is None
    assert overdue(held, BOUND, since=agreed, today=date(2029, 3, 1)) == Overdue(
        year="", due="2029-02-28"
    )
    assert overdue(held, BOUND, since="", today=date(2099, 1, 1)) is None


def test_a_year_after_the_leap_day_is_the_last_of_february() -> None:
    assert a_year_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert a_year_after(date(2027, 3, 1)) == date(2028, 3, 1)


def test_the_year_that_is_meant_is_the_one_typed_else_the_last_one_known() -> None:
    today = date(2030, 1, 5)
    asked = Monitoring(years=(ASKED, Year(year="2028")), returns=answered("council"))
    assert named_or_last(asked, " 2026 ", today) == "2026"
    assert named_or_last(asked, "", today) == "2028"
    assert named_or_last(Monitoring(returns=answered("council")), " ", today) == "2027"
    assert named_or_last(Monitoring(), "", today) == "2029"
