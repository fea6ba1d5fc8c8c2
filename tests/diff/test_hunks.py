"""Changes as hunks while they are worked on, and as ops for readers."""

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.hunks import (
    Hunk,
    Op,
    append_hunk,
    hunks_of,
    joined,
    ops_of,
    trimmed,
)
from compact_draft.diff.stream import streams

OPS = [
    Op("same", 0, 2, 0, 2),
    Op("deleted", 2, 3, 2, 2),
    Op("inserted", 3, 3, 2, 4),
    Op("same", 3, 5, 4, 6),
]


def test_a_deletion_and_the_insertion_at_its_place_are_one_change() -> None:
    assert hunks_of(OPS) == [(2, 3, 2, 4)]


def test_a_change_is_told_with_what_stays_around_it_and_the_deletion_first() -> None:
    assert ops_of([(2, 3, 2, 4)], 5, 6) == OPS


def test_two_texts_without_a_change_are_one_stretch_and_two_empty_ones_none() -> None:
    assert ops_of([], 3, 3) == [Op("same", 0, 3, 0, 3)]
    assert ops_of([], 0, 0) == []


def test_a_change_at_either_end_has_nothing_beyond_it() -> None:
    assert [op.kind for op in ops_of([(0, 1, 0, 0), (3, 3, 2, 3)], 3, 3)] == [
        "deleted",
        "same",
        "inserted",
    ]


def test_changes_that_touch_become_one_and_others_stay_apart() -> None:
    assert joined([(0, 1, 0, 0), (1, 2, 0, 3), (4, 5, 5, 5)]) == [
        (0, 2, 0, 3),
        (4, 5, 5, 5),
    ]
    apart = [(0, 1, 0, 1)]
    append_hunk(apart, (1, 2, 2, 3))  # touches on the old side alone
    assert apart == [(0, 1, 0, 1), (1, 2, 2, 3)]


def test_equal_tokens_at_the_ends_of_a_change_are_no_part_of_it() -> None:
    old, new = streams(["we", "aim", "to", "pay", "."], ["we", "will", "pay", "."])
    assert trimmed((0, 5, 0, 4), old, new) == (1, 3, 1, 2)


def test_a_word_put_in_once_more_is_trimmed_to_the_insertion() -> None:
    old, new = streams(["a", "b"], ["a", "b", "b"])
    assert trimmed((0, 2, 0, 3), old, new) == (2, 2, 2, 3)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 2), st.integers(0, 2))))
def test_hunks_become_ops_and_ops_the_same_hunks(
    steps: list[tuple[int, int, int]],
) -> None:
    hunks: list[Hunk] = []
    i = j = 0
    for same, gone, come in steps:
        i, j = i + same, j + same
        if gone or come:
            hunks.append((i, i + gone, j, j + come))
        i, j = i + gone, j + come
    ops = ops_of(hunks, i + 1, j + 1)
    assert hunks_of(ops) == hunks
    assert sum(op.old_end - op.old_start for op in ops) == i + 1
    assert sum(op.new_end - op.new_start for op in ops) == j + 1
