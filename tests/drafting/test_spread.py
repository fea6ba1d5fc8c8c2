"""Promises of two columns share rows, so that neither column runs on alone over a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.drafting.spread import spread

_HEIGHTS = st.lists(st.integers(min_value=1, max_value=30), max_size=14)


def test_two_columns_of_one_length_stand_row_by_row() -> None:
    assert spread([[2, 2, 2], [3, 1, 2]]) == (
        ((0, 1), (0, 1)), ((1, 2), (1, 2)), ((2, 3), (2, 3)),
    )  # fmt: skip


def test_the_longer_column_shares_rows_and_no_cell_is_empty() -> None:
    rows = spread([[2] * 8, [2] * 5])
    assert len(rows) == 5
    assert max(last - first for row in rows for first, last in row) == 2
    assert all(first < last for row in rows for first, last in row)


def test_what_would_make_a_row_too_tall_stands_in_rows_of_its_own() -> None:
    rows = spread([[12] * 4, [3]])
    assert [row[0] for row in rows] == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_three_columns_stand_row_by_row() -> None:
    assert spread([[1, 1], [1], [1]]) == (
        ((0, 1), (0, 1), (0, 1)), ((1, 2), (1, 1), (1, 1)),
    )  # fmt: skip


@given(_HEIGHTS, _HEIGHTS)
def test_each_promise_stands_in_one_row_in_order(
    left: list[int], right: list[int]
) -> None:
    rows = spread([left, right])
    for at, column in enumerate((left, right)):
        held = [n for row in rows for n in range(*row[at])]
        assert held == list(range(len(column)))
    assert all(any(first < last for first, last in row) for row in rows)


def test_a_tall_promise_shares_its_row_with_several_short_ones_on_either_side() -> None:
    right = spread([[8], [2, 2, 2]])
    assert right == (((0, 1), (0, 3)),)
    left = spread([[2, 2, 2], [8]])
    assert left == (((0, 3), (0, 1)),)
