"""No head of a column breaks inside a word, as far as the page is wide enough."""

from __future__ import annotations

import pytest

from compact_draft.word.writing.widths import column_widths, word_width

HEADS = ("Party", "Promises", "Achievable now", "Aspirational", "Still open")


@pytest.mark.parametrize("total", [9412, 9026, 14000])
def test_each_column_holds_the_longest_word_of_its_head(total: int) -> None:
    widths = column_widths(total, (6, 3, 3, 3, 3), HEADS, 22)
    assert sum(widths) <= total
    assert widths[0] == max(widths)
    for width, words in zip(widths, HEADS, strict=True):
        assert width > max(word_width(word, 22) for word in words.split()) + 226


def test_where_all_have_room_the_shares_stand() -> None:
    assert column_widths(9000, (1, 2), ("Ref", "Words"), 22) == [3000, 6000]


def test_where_there_is_too_little_for_all_each_gets_by_need() -> None:
    widths = column_widths(2000, (1, 1), ("Neighbourhood", "To"), 22)
    assert sum(widths) <= 2000
    assert widths[0] > widths[1]


def test_a_bold_word_is_not_taken_for_narrower_than_it_prints() -> None:
    # "Aspirational" in bold Arial of 11 points is 66 points wide.
    assert word_width("Aspirational", 22) >= 66 * 20
    assert word_width("Achievable", 22) >= 58 * 20
