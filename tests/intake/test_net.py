"""The widest net, for doubts."""

import pytest

from compact_draft.intake.net import is_background, is_past, may_bind
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    "sentence",
    [
        "No group has to wait longer than others.",
        "The Council keeps an officer free for groups.",
        "A report goes to members every spring without fail.",
        "Small groups are entitled to a written answer.",
    ],
)
def test_what_somebody_may_be_held_to_is_caught(sentence: str) -> None:
    assert may_bind(sentence, RULES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year the Council kept an officer free.",
        "About forty groups meet in the town hall.",
        "Does the Council keep an officer free?",
        "The Council values what groups do here.",
        "Too short.",
    ],
)
def test_the_past_a_count_a_question_and_a_view_bind_nobody(sentence: str) -> None:
    assert not may_bind(sentence, RULES)


def test_background_is_what_asks_leads_in_or_speaks_of_the_page() -> None:
    assert is_background("What does this mean for small groups?")
    assert is_background("The table below shows who pays whom.")
    assert is_past("Last spring nobody came to the hall.")
    assert not is_past("Nobody comes to the hall without a key.")


@pytest.mark.parametrize(
    ("sentence", "binds"),
    [
        ("Hall committees must not turn away a group.", True),
        ("From 2024 the District is to pay for the Thursday bus.", True),
        ("It must not be forgotten that halls are old.", False),
        ("Landlords who take part are paid a deposit by the Council.", True),
        ("The halls are used by people of all ages.", False),
        ("The halls are to the north of the river.", False),
    ],
)
def test_what_somebody_must_or_is_to_do_may_bind_whoever_it_is(
    sentence: str, binds: bool
) -> None:
    assert may_bind(sentence, RULES) is binds


@pytest.mark.parametrize("mark", "?:!")
def test_a_question_a_lead_in_and_a_call_of_many_words_bind_nobody(mark: str) -> None:
    line = "A report goes to members every spring without fail"
    assert may_bind(f"{line}.", RULES)
    assert not may_bind(f"{line}{mark}", RULES)
