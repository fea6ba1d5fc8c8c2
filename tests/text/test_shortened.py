"""A text cut to its beginning says that it was cut, and is no longer than was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.text.shortened import first_words, in_one_line, shortened


def test_a_text_that_has_room_stays_as_it_is():
    assert (
        shortened("The Council will ask groups.", 28) == "The Council will ask groups."
    )


def test_a_longer_one_ends_in_the_sign_and_no_blank_stands_before_it():
    assert shortened("The Council will ask groups.", 13) == "The Council…"


@given(st.text(), st.integers(1, 40))
def test_a_cut_text_is_never_longer_than_was_asked(text, most):
    assert len(shortened(text, most)) <= max(
        most, len(text) if len(text) <= most else 0
    )


@pytest.mark.parametrize(
    ("count", "expected"),
    [(2, "Payment, always …"), (1, "Payment …"), (9, "Payment, always: in time.")],
)
def test_the_first_words_end_as_asked(count, expected):
    text = "Payment, always: in time."
    without = ".,;: " if count < 9 else ""
    assert first_words(text, count, without=without) == expected


def test_blanks_and_line_ends_are_one_blank():
    assert in_one_line(" Both\n\nsides \t meet ") == "Both sides meet"
