"""Whom a heading, a column head or a lead-in line binds."""

import pytest

from compact_draft.intake.head_sides import (
    announces,
    binds_a_list,
    is_only_a_side,
    leads_in,
    offered_by,
    run_in_side,
    says_us,
    side_of,
    somebody_leads_in,
    who_acts,
)
from compact_draft.model.tags import By
from tests.intake.typed import RULES

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Council", PUBLIC),
        ("What groups can expect from the Council", PUBLIC),
        ("Our promise to voluntary groups", PUBLIC),
        ("From the Council to its groups", PUBLIC),
        ("What we expect of voluntary groups", VCS),
        ("What we ask of each other", BOTH),
        ("Our town", None),
    ],
)
def test_a_heading_names_whom_it_binds_and_not_whom_it_is_to(
    text: str, by: By | None
) -> None:
    assert side_of(text, RULES) is by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("What will the Council do?", PUBLIC),
        ("What voluntary groups will do", VCS),
        ("Money", None),
    ],
)
def test_a_heading_says_who_will_act(text: str, by: By | None) -> None:
    assert who_acts(text, RULES) is by


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("The Council will:", True),
        ("The Council will also:", True),
        ("The Council will do the following:", True),
        ("The Council's promise", False),
        ("The weather will", False),
    ],
)
def test_a_lead_in_ends_in_a_verb_of_promise_behind_a_name(
    text: str, leads: bool
) -> None:
    assert leads_in(text, RULES) is leads


def test_a_head_may_be_nothing_but_sides() -> None:
    assert is_only_a_side("The Council and its partners", RULES) or is_only_a_side(
        "The Council", RULES
    )
    assert not is_only_a_side("To the Council", RULES)
    assert not is_only_a_side("The Council pays", RULES)


def test_a_head_announces_who_acts_and_a_sentence_does_not() -> None:
    assert announces("What the groups will do", RULES)
    assert announces("From the Council", RULES)
    assert not announces("From the Council.", RULES)


def test_other_ways_of_leading_in_and_of_offering() -> None:
    assert (
        binds_a_list("Public bodies make the following commitments:", RULES) is PUBLIC
    )
    assert binds_a_list("Public bodies meet here:", RULES) is None
    assert somebody_leads_in("The Borough of Ash will:", RULES)
    assert run_in_side("Council: name a contact", RULES) is PUBLIC
    assert run_in_side("Council: a name", RULES) is None
    assert offered_by("You can expect the Council to pay early.", RULES) is PUBLIC
    assert says_us("You can expect us to pay early.")
    assert not says_us("You can expect the Council to pay.")
