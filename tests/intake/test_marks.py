"""Which letters and signs stand for bullets in a document."""

import pytest

from compact_draft.intake.marks import (
    counted_labels,
    is_lone_number,
    odd_marks,
    plain_numbers,
)


def test_a_letter_at_the_start_of_several_lines_is_a_bullet() -> None:
    lines = ["ü\tPay us", "ü\tSay why", "ü\tAsk early", "A plain line", "x marks once"]
    assert odd_marks(lines) == {"ü"}


def test_one_alone_says_nothing_and_two_in_one_paragraph_do() -> None:
    assert odd_marks(["ü\tPay us", "ü\tSay why"]) == frozenset()
    assert odd_marks(["ü Pay us\nü Say why"]) == {"ü"}


def test_letters_of_a_row_of_labels_are_no_bullets() -> None:
    lines = [f"{letter} {words}" for letter in "de" for words in ("pay", "say", "ask")]
    assert odd_marks(lines) == frozenset()


def test_words_of_one_letter_and_known_marks_are_none() -> None:
    assert (
        odd_marks(["a group", "a body", "a line", "I pay", "I say", "I ask"])
        == frozenset()
    )
    assert odd_marks(["• pay", "• say", "• ask"]) == frozenset()


def test_what_a_scanner_makes_of_bullets_is_taken_together() -> None:
    lines = ["e Pay us", "e Say why", "e Ask early", "O Meet us"]
    assert odd_marks(lines) == {"e", "O"}


def test_numbers_are_labels_when_three_or_more_count_on_from_one() -> None:
    lines = ["1 The Council", "2 Groups", "words", "3 Both", "30 Days is long"]
    assert plain_numbers(lines) == {0, 1, 3}
    assert plain_numbers(["1 The Council", "2 Groups"]) == frozenset()
    assert plain_numbers(["2 Groups", "3 Both", "4 All"]) == frozenset()
    assert set(counted_labels(lines)) == {0, 1, 3}


@pytest.mark.parametrize(
    ("line", "alone"),
    [("4.1", True), (" (a) ", True), ("iv)", True), ("3.", True), ("•", True), ("4.1 Pay", False), ("2026", False), ("", False)],
)  # fmt: skip
def test_a_line_may_be_nothing_but_a_label(line: str, alone: bool) -> None:
    assert is_lone_number(line) is alone
