"""What a word processor changes by itself is no edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.copies.typing_noise import stretches, typing_key

END = "\u2029"


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ('it\'s "so"', "it’s “so”"),
        ("May - June", "May – June"),
        ("and so on...", "and so on…"),
        ("30  days", "30 days"),
        ("co\xadoperate", "cooperate"),
        ("a -- b", "a — b"),
    ],
)
def test_quotes_dashes_dots_and_blanks_compare_as_one(typed: str, made: str) -> None:
    assert typing_key(typed) == typing_key(made)
    assert all(stretch.is_same for stretch in stretches(typed, made))


def test_case_is_meant() -> None:
    assert typing_key("Council") != typing_key("council")
    assert not all(s.is_same for s in stretches("the council", "the Council"))


def test_what_differs_is_told_by_its_place_in_both_texts() -> None:
    old, new = "Pay in 60 days.", "Pay in 30 days."
    told = [
        (old[s.old : s.old_end], new[s.new : s.new_end]) for s in stretches(old, new)
    ]
    assert told == [
        ("Pay in ", "Pay in "),
        ("60", ""),
        ("", "30"),
        (" days.", " days."),
    ]
    assert [s.is_same for s in stretches(old, new)] == [True, False, False, True]


def test_equal_texts_are_one_stretch() -> None:
    assert len(stretches("Pay us.", "Pay us.")) == 1


def changed(old: str, new: str) -> list[str]:
    return [
        old[s.old : s.old_end] + "→" + new[s.new : s.new_end]
        for s in stretches(old, new)
        if not s.is_same
    ]


def test_a_paragraph_that_goes_or_comes_begins_with_a_paragraphs_end() -> None:
    whole, less = f"One.{END}Two.", "One."
    assert changed(whole, less) == [f"{END}Two.→"]
    assert changed(less, whole) == [f"→{END}Two."]


TEXT = st.lists(
    st.sampled_from(["pay", "us", " ", "  ", "'", "’", "-", "–", ".", "…", END, "30"]),
    max_size=12,
).map("".join)


@given(TEXT, TEXT)
def test_stretches_cover_both_texts_in_order_without_a_gap(old: str, new: str) -> None:
    found = stretches(old, new)
    at_old = at_new = 0
    for stretch in found:
        assert (stretch.old, stretch.new) == (at_old, at_new)
        at_old, at_new = stretch.old_end, stretch.new_end
        if stretch.is_same:
            left, right = old[stretch.old : at_old], new[stretch.new : at_new]
            assert typing_key(left) == typing_key(right)
    assert (at_old, at_new) == (len(old), len(new))
