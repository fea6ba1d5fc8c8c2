"""Which few words only say when, how long or how."""

import pytest

from compact_draft.intake.details import is_detail, is_timed, says_more


@pytest.mark.parametrize(
    "words",
    [
        "Within ten days of a claim.",
        "Always.",
        "Quarterly",
        "Yes, within a month.",
        "30 working days",
        "two to three weeks before the meeting",
        "By 31 March each year",
    ],
)
def test_when_and_how_long_are_details(words: str) -> None:
    assert is_detail(words)


@pytest.mark.parametrize(
    "words",
    [
        "Money",
        "Within ten days?",
        "At the latest:",
        "For example at a fair",
        "By law",
        "In section 4 below",
        "The Council",
        " ".join(["within", *["a"] * 35]),
    ],
)
def test_other_words_are_none(words: str) -> None:
    assert not is_detail(words)


def test_a_detail_has_no_more_than_thirty_five_words() -> None:
    assert is_detail(" ".join(["within", *["a"] * 34]))


def test_a_time_or_a_number_of_something_is_seen_anywhere_in_the_words() -> None:
    assert is_timed("a month’s notice of the end")
    assert is_timed("notice of 12 full weeks")
    assert not is_timed("notice in good time")


def test_a_sentence_may_go_on_about_the_one_before() -> None:
    assert says_more("This means a month’s notice.")
    assert says_more(" In practice the letter comes in May.")
    assert not says_more("The letter comes in May.")
