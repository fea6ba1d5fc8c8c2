"""What the words of a line say, wherever it stands."""

import pytest

from compact_draft.intake.own_words import OwnWords, is_contact_mark, is_entry
from tests.intake.typed import RULES

OWN = OwnWords(RULES)


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("The Council will pay within 30 days.", True),
        ("Voluntary groups shall report each year.", True),
        ("The weather is fine.", False),
    ],
)
def test_a_sides_own_verb_makes_a_promise(words: str, sure: bool) -> None:
    assert OWN.surely_promises(words) is sure


def test_the_first_later_sentence_that_binds_is_given() -> None:
    words = "Money matters. The Council will pay early. Groups will report."
    assert OWN.later_promise(words) == "The Council will pay early."
    assert OWN.later_promise("The Council will pay early.") == ""


def test_marks_of_a_contact_and_the_form_of_an_entry() -> None:
    assert is_contact_mark("jo@fenwold.example")
    assert is_contact_mark("Ring 01632 960123")
    assert not is_contact_mark("Ring us in 30 days")
    assert is_entry("Quarter: three months")
    assert not is_entry("The council pays.")
    assert OWN.is_contact("Compact Officer, compact@fenwold.example")


def test_words_in_which_nobody_acts_are_part_of_others() -> None:
    assert OWN.is_verbless("the cost of the hall")
    assert not OWN.is_verbless("Pay the cost of the hall")
