"""Lines that are no text of the Compact by their form alone."""

import pytest

from compact_draft.intake.furniture import entry_key, find_title, furniture_of
from tests.intake.typed import RULES, lines


@pytest.mark.parametrize(
    ("text", "is_furniture"),
    [("Page 3 of 9", True), ("__________", True), ("", True), ("Pay early.", False)],
)
def test_numbers_of_pages_rules_and_blanks_are_furniture(
    text: str, is_furniture: bool
) -> None:
    (line,) = lines(text)
    assert bool(furniture_of(line)) is is_furniture


def test_what_stands_outside_the_body_is_named_by_its_place() -> None:
    (line,) = lines("The Compact", story="header")
    assert furniture_of(line)


def test_the_title_is_the_line_in_the_style_for_titles() -> None:
    made = [*lines("Fenwold", style_name="Title"), *lines("Pay early.")]
    assert find_title(made, set(), RULES) == [0]
    assert find_title(lines("- Pay early", "- Meet"), set(), RULES) == []


def test_an_entry_of_the_contents_is_known_without_its_page() -> None:
    one, other = lines("Money ........ 4", "Money")
    assert entry_key(one) == entry_key(other)
