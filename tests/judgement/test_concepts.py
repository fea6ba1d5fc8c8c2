"""The trade's words for one thing become one word."""

import pytest

from compact_draft.judgement.concepts import concepts, in_concepts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Discharge invoices.", "Pay bills."),
        ("The council will give notice of any cut.", "We shall warn of any reduction."),
        ("Reimburse out-of-pocket costs.", "Refund expenses."),
        ("Appoint a Compact champion.", "Designate a champion of this agreement."),
    ],
)
def test_two_wordings_of_one_act_speak_of_the_same(first: str, second: str) -> None:
    shared = set(concepts(first)) & set(concepts(second))
    assert len(shared) >= 1
    assert {"pay", "notice", "cut", "expenses", "champion", "invoices"} & shared


def test_what_a_text_speaks_of_is_named_once_in_its_order() -> None:
    assert concepts("Pay invoices; bills are paid and refused with reasons.") == (
        "pay",
        "invoices",
        "refuse",
        "reasons",
    )


def test_who_acts_how_firmly_and_how_soon_is_no_part_of_the_act() -> None:
    assert in_concepts("The Council will normally pay within 30 days") == (
        in_concepts("Public bodies must pay in ten working days")
    )


def test_a_part_of_a_word_is_no_word_of_the_trade() -> None:
    assert concepts("The waterbills floated paydirt.") == ()
    assert concepts("") == ()
    assert in_concepts("") == ""


def test_a_meeting_and_what_meets_a_cost_are_two_things() -> None:
    assert "meeting" in concepts("Groups meet in the spring.")
    assert "meeting" not in concepts("Grants meet the full costs.")
