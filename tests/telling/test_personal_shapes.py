"""What names, addresses and numbers of people look like."""

import pytest

from compact_draft.telling import personal_shapes as shapes


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (shapes.EMAIL, "jo.marsh@fenwold.example"),
        (shapes.EMAIL_SPELT, "jo (at) fenwold dot example"),
        (shapes.PHONE, "01632 960 123"),
        (shapes.PHONE, "+44 (0)1632 960123"),
        (shapes.POSTCODE, "FW1 2AB"),
        (shapes.ADDRESS, "12 Mill Lane"),
        (shapes.LINK, "https://fenwold.example/a"),
        (shapes.NUMBER, "AB 12 34 56 C"),
        (shapes.TITLED, "Cllr Vale"),
    ],
)
def test_each_shape_is_found_in_a_sentence(shape, words: str) -> None:  # type: ignore[no-untyped-def]  # a pattern
    found = shape.search(f"Write to {words} please.")
    assert found is not None
    assert found.group() == words


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (shapes.PHONE, "clause 4.19 of 2026"),
        (shapes.PHONE, "30 days"),
        (shapes.POSTCODE, "A4 paper"),
        (shapes.ADDRESS, "30 working days"),
        (shapes.EMAIL, "look at clause 2"),
        (shapes.NUMBER, "12 34 56"),
    ],
)
def test_what_only_looks_like_one_is_left(shape, words: str) -> None:  # type: ignore[no-untyped-def]  # a pattern
    assert shape.search(words) is None


def test_no_word_is_both_common_and_the_beginning_of_a_place() -> None:
    assert "north" in shapes.FIRST
    assert {"the", "please"} <= shapes.COMMON
    assert "hall" in shapes.SURNAMES
