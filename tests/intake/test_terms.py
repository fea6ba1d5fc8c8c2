"""Words that a document defines for itself."""

import pytest

from compact_draft.intake.terms import other_number, ourselves, without_two_of_us
from compact_draft.model.tags import By


def bound(words: str) -> By | None:
    return By.BOTH if "trust" in words else None


def test_who_we_are_is_taken_from_we_the_council_and_the_trust_shall() -> None:
    said = ["We, the Council and the Trust, shall pay.", "We, the others, will sing."]
    assert list(ourselves(said, bound)) == [("we", By.BOTH)]


def test_a_we_that_each_part_defines_anew_stands_for_nobody() -> None:
    twice = [("we", By.VCS), ("we", By.PUBLIC_BODIES), ("trust", By.VCS)]
    assert list(without_two_of_us(twice)) == [("trust", By.VCS)]
    assert list(without_two_of_us(twice[1:])) == twice[1:]


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("party", "parties"),
        ("parties", "party"),
        ("body", "bodys"),
        ("groups", "group"),
    ],
)
def test_the_other_number_of_a_defined_word(term: str, other: str) -> None:
    assert other_number(term) == other
