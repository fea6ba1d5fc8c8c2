"""What is left of a group of like remarks when some of them are decided."""

from __future__ import annotations

from compact_draft.answers.alike import Group
from compact_draft.desk.queue import left_of

GROUP = Group(lead="a1", same=("a2",), near=(("a3", "a word"),), more=(("a4", "more"),))


def test_the_rest_is_offered_on() -> None:
    assert left_of((GROUP,), {"a1", "a3", "a4"}) == (
        Group(lead="a1", near=(("a3", "a word"),), more=(("a4", "more"),)),
    )


def test_another_of_the_same_words_stands_for_them_when_the_first_is_decided() -> None:
    assert left_of((GROUP,), {"a2", "a3"}) == (
        Group(lead="a2", near=(("a3", "a word"),)),
    )


def test_one_by_itself_is_no_group() -> None:
    assert left_of((GROUP,), {"a4"}) == ()


def test_what_was_only_like_the_decided_ones_is_held_against_each_other_anew() -> None:
    assert left_of((GROUP,), {"a3", "a4"}) is None
