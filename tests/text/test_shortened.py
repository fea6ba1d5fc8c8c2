"""A text cut to its beginning says that it was cut, and is no longer than was asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.text.shortened import (
    both_shortened,
    first_words,
    in_one_line,
    shortened,
)


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


def test_two_long_texts_are_cut_where_they_differ():
    same = "The Council will ask every group in the county that it funds "
    assert both_shortened(same + "within ten days", same + "within a week", 40) == (
        "…within ten days",
        "…within a week",
    )


def test_two_texts_that_differ_early_are_cut_at_their_beginning():
    assert both_shortened("The Council will ask", "The Police will ask", 12) == (
        "The Council…",
        "The Police…",
    )


_WORDS = st.text("ab ", max_size=90).map(in_one_line)


@given(_WORDS, _WORDS, _WORDS, st.integers(12, 40))
def test_two_texts_that_differ_look_different_when_they_are_cut(same, one, other, most):
    one, other = in_one_line(f"{same} {one}"), in_one_line(f"{same} {other}")
    cut = both_shortened(one, other, most)
    assert all(len(text) <= most for text in cut)
    assert (cut[0] == cut[1]) == (one == other)
