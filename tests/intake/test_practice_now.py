"""Which side does something now, as a rule."""

import pytest

from compact_draft.intake.practice_now import acts_now, goes_on_acting, labelled_by_time
from compact_draft.model.tags import By
from tests.intake.typed import RULES

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("The Council consults for twelve weeks.", PUBLIC),
        ("Voluntary groups always keep proper accounts.", VCS),
        ("The Council and voluntary groups publish a plan.", BOTH),
        ("April: the Council pays the first quarter.", PUBLIC),
        ("The Council does not charge for rooms.", PUBLIC),
    ],
)
def test_who_does_what(words: str, side: By) -> None:
    assert acts_now(words, RULES) is side


@pytest.mark.parametrize(
    "words",
    [
        "The Council values the work of groups.",
        "Does the Council consult for weeks?",
        "The Council pays quarterly.",
        "In April the Council pays its grants.",
        "We pay within thirty days always.",
        "The Council members of the county pay",
    ],
)
def test_what_is_only_told_asked_or_short_is_no_act(words: str) -> None:
    assert acts_now(words, RULES) is None


def test_a_month_and_a_step_are_times_and_a_theme_is_none() -> None:
    assert labelled_by_time("April: the Council pays.")
    assert labelled_by_time("Step 2 – groups answer.")
    assert not labelled_by_time("Money: the Council pays.")
    assert not labelled_by_time("The Council pays.")


def test_it_and_they_go_on_acting() -> None:
    assert goes_on_acting("It pays each quarter in advance.")
    assert goes_on_acting("They never charge anything.")
    assert not goes_on_acting("It pays groups.")
    assert not goes_on_acting("It meets in the town hall.")
    assert not goes_on_acting("Rooms cost nothing at all.")
