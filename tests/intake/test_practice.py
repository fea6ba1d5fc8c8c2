"""Sentences that promise without a verb of promise."""

import pytest

from compact_draft.intake.practice import (
    asks_for_it,
    is_permission,
    is_practice,
    is_to_act,
    promised_in,
)
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Grants are paid in April.", True),
        ("Are grants paid in April?", False),
        ("The forms that were sent are kept.", False),
        ("Swans are seen on the lake.", False),
    ],
)
def test_what_is_done_of_things_of_the_trade_is_a_practice(
    sentence: str, is_so: bool
) -> None:
    assert is_practice(sentence) is is_so


def test_leave_is_given_of_things_of_the_trade() -> None:
    assert is_permission("The hall may be used by groups free of charge.")
    assert not is_permission("It may be hired.")


def test_what_a_cleft_sentence_promises_or_asks_is_taken_out_of_it() -> None:
    assert promised_in("What we can promise is that forms are short.").endswith(
        "forms are short."
    )
    assert promised_in("We can promise nothing.") == ""
    assert asks_for_it("What we ask is that groups report.")
    assert not asks_for_it("What we promise is that groups hear.")


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("The Council to publish a list", True),
        ("North Police to name an officer", True),
        ("How to apply for a grant", False),
        ("Groups to blue", False),
    ],
)
def test_a_plan_says_who_is_to_act(sentence: str, is_so: bool) -> None:
    assert is_to_act(sentence, RULES) is is_so
