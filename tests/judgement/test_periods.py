"""Periods that bind, and words that only sound like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.judgement.language import Phrases, words
from compact_draft.judgement.periods import NO_PERIOD, periods


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Reply within five working days.", ["within five working days"]),
        ("Give at least six weeks' notice.", ["at least six weeks"]),
        ("Give a month’s notice.", ["a month"]),
        ("It is reviewed every three years.", ["every three years"]),
        ("The fair is held each November.", ["each November"]),
        ("The board meets quarterly.", ["quarterly"]),
        ("Publish an annual report.", ["annual"]),
        ("Rooms are free on two evenings a week.", ["two evenings a week"]),
        ("Set up a fund by the end of May 2028.", ["by the end of May 2028"]),
        ("Returns are due by 30 April.", ["by 30 April"]),
        ("Grants run for three years.", ["for three years"]),
        ("Three-year agreements are usual.", ["Three-year"]),
        ("No exercise will be shorter than eight weeks.", ["eight weeks"]),
        ("Answer on the next working day.", ["the next working day"]),
        ("The chair passes on in alternate years.", ["in alternate years"]),
        (
            "A page goes up after each public consultation.",
            ["after each public consultation"],
        ),
        ("Invoices go out by the tenth of the month.", ["by the tenth"]),
        ("A guide is handed over on the first day.", ["on the first day"]),
        ("Both boards report at midsummer.", ["at midsummer"]),
        ("Views are invited over nine weeks.", ["nine weeks"]),
        ("The panel says yes or no in five weeks.", ["in five weeks"]),
        ("Written rounds last for ten weeks.", ["for ten weeks"]),
        ("The CVS will run the audit in year three.", ["in year three"]),
        ("Faults are told the next morning.", ["the next morning"]),
        ("Letters are answered in 1O days.", ["in 1O days"]),
    ],
)
def test_a_period_a_frequency_or_a_deadline_is_found(
    text: str, found: list[str]
) -> None:
    assert [period.words for period in periods(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Groups with less than three months' reserves are paid early.",
        "A fund for groups with under £5,000 a year.",
        "The club for people aged 16 years has closed.",
        "The agreement of 2011 was short.",
        "It happened two years ago.",
        "Grants may run for more than one year.",
        "An accountant may sit with a treasurer for an afternoon.",
        "In May the board may visit.",
        "Groups with two years' experience may apply.",
        "Ask for no quarterly returns.",
    ],
)
def test_a_period_that_describes_something_else_is_none(text: str) -> None:
    assert periods(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "We will involve groups at the earliest stage.",
        "Invoices will be paid promptly.",
        "Feedback will follow in due course.",
        "Groups will be told in good time.",
        "We will reply as soon as possible.",
    ],
)
def test_what_only_sounds_like_a_period_is_named_as_none(text: str) -> None:
    assert periods(text) == ()
    assert Phrases({"none": NO_PERIOD}).find(words(text))


@given(st.text(max_size=120))
def test_a_period_is_always_a_part_of_the_text(text: str) -> None:
    for period in periods(text):
        assert text[period.start : period.end].startswith(period.words)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("They will pay by the end of their second year.", "by the end of their second year"),
        ("Groups report at the end of the year.", "at the end of the year"),
        ("Bills are paid on the Friday after they come in.", "on the Friday after"),
        ("New groups are visited in their first year.", "in their first year"),
        ("The grant is paid on the first of April.", "on the first of April"),
    ],
)  # fmt: skip
def test_ends_of_years_and_first_days_bind(text: str, period: str) -> None:
    assert period in [period.words for period in periods(text)]


@pytest.mark.parametrize(
    "text", ["A bus runs to a day centre.", "We look to a day when nobody is cold."]
)
def test_a_day_that_names_a_place_or_a_hope_is_no_period(text: str) -> None:
    assert periods(text) == ()
