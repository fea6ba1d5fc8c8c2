"""Which names an old Compact itself gives to the sides."""

import pytest

from compact_draft.intake.aliases import codes, initials, learned, side_of_name
from compact_draft.model.tags import By
from tests.intake.typed import RULES, lines

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def test_a_word_in_quotation_marks_means_whoever_it_is_said_to_mean() -> None:
    found = learned(
        lines(
            "“The Authorities” means the County Council and the Health Authority.",
            "“Members” means the voluntary groups that have signed.",
        ),
        RULES,
    )
    assert found["authorities"] is PUBLIC
    assert (found["members"], found["member"]) == (VCS, VCS)


def test_a_full_name_may_be_shortened_in_brackets() -> None:
    found = learned(lines("Larkmoor Voluntary Action (“the Forum”) has signed."), RULES)
    assert found["forum"] is VCS
    assert found["larkmoor voluntary action"] is VCS


def test_the_last_word_of_a_name_stands_for_it_where_it_means_one_side() -> None:
    found = learned(lines("The Dunster Hospital Trust meets in May."), RULES)
    assert found["the trust"] is PUBLIC
    assert found["the trusts"] is PUBLIC
    both = learned(
        lines("Dunster Hospital Trust meets.", "Larkmoor Volunteers Trust meets."),
        RULES,
    )
    assert "the trust" not in both


def test_what_is_defined_far_down_a_paragraph_is_not_read() -> None:
    far = "word " * 400 + "“Members” means the voluntary groups."
    assert "members" not in learned(lines(far), RULES)


def test_a_key_of_letters_is_one_from_two_on() -> None:
    assert codes(lines("C = Council; V = voluntary sector"), RULES) == {
        "c": PUBLIC,
        "v": VCS,
    }
    assert codes(lines("C = Council"), RULES) == {}
    assert codes(lines("(H) = Health; (A) = All"), RULES) == {"h": PUBLIC, "a": BOTH}


def test_letters_behind_a_name_are_its_initials_or_nothing() -> None:
    assert initials(lines("Oxmoor Borough Council (OBC) pays."), RULES) == {
        "obc": PUBLIC
    }
    assert initials(lines("Oxmoor Borough Council (XYZ) pays."), RULES) == {}


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("larkmoor voluntary action", VCS),
        ("holt and district voluntary action", VCS),
        ("dunster hospital trust", PUBLIC),
        ("dunster fire and rescue service", PUBLIC),
        ("community safety partnership", None),
        ("larkmoor trust", None),
    ],
)
def test_the_words_of_a_name_say_its_side(name: str, side: By | None) -> None:
    assert side_of_name(name.split(), RULES) is side
