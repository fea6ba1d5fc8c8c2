"""What can be no promise, though it stands where promises stand."""

import pytest

from compact_draft.intake.barred import comes_about, is_barred
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    "words",
    [
        "01632 960123",
        "iv)",
        "Note: see the Act",
        "He will be in the hall.",
        "The hall will be closed in May.",
        "The Council was formed in 1974.",
        "This Compact replaces the one of 2004.",
        "Jo Marsh, Treasurer",
        "n/a",
        "The Council",
    ],
)
def test_a_number_a_note_a_name_or_a_fact_promises_nothing(words: str) -> None:
    assert is_barred(words, RULES)


@pytest.mark.parametrize(
    "words",
    [
        "Pay every invoice within 30 days",
        "The Council will pay groups in advance",
        "Groups should be told early",
    ],
)
def test_an_act_is_not_barred(words: str) -> None:
    assert not is_barred(words, RULES)


def test_what_will_come_about_is_nobodys_act() -> None:
    assert comes_about("The new building will be ready in May.", RULES)
    assert not comes_about("The Council will build a hall.", RULES)


def test_what_somebody_takes_on_to_bring_about_is_no_mere_event() -> None:
    taken_on = "The Health Board undertakes that every ward will know whom to ring."
    assert not comes_about(taken_on, RULES)
    assert comes_about("Every ward will know by now whom to ring.", RULES)
