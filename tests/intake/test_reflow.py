"""Printed lines that make one paragraph."""

from compact_draft.intake.reflow import joined_up
from tests.intake.typed import lines


def test_lines_are_joined_by_a_space_and_cut_words_without_their_hyphen() -> None:
    assert joined_up(lines("The Council will", "pay early.")).text == (
        "The Council will pay early."
    )
    assert (
        joined_up(lines("in agree-", "ment with all")).text == "in agreement with all"
    )
    assert joined_up(lines("in part-", "time posts")).text == "in part-time posts"


def test_what_the_document_writes_elsewhere_decides_on_a_hyphen() -> None:
    known = frozenset({"village-hall"})
    assert joined_up(lines("the village-", "hall"), known).text == "the village-hall"
