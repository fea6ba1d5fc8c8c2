"""Measures of properties: what is the same length is written the same."""

import pytest

from compact_draft.word.equality.properties import no_zero, twips


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("720", "720"),
        ("-720", "-720"),
        ("36pt", "720"),
        ("0.5in", "720"),
        ("1cm", "567"),
        ("10mm", "567"),
        ("3pc", "720"),
        ("auto", "auto"),
        ("xpt", "xpt"),
        ("", ""),
    ],
)
def test_a_measure_is_given_in_twentieths_of_a_point(raw: str, said: str) -> None:
    assert twips(raw) == said


def test_a_size_is_given_in_half_points() -> None:
    assert twips("12pt", half=True) == "24"
    assert twips("24", half=True) == "24"


def test_nought_is_nothing() -> None:
    assert (no_zero("0"), no_zero("10")) == ("", "10")
