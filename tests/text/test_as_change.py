"""A passage that is to be reworded, as a change that is read at a glance."""

import pytest

from compact_draft.text.as_change import as_change

TEXT = "We will answer within 8 weeks, and say why."


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("8", "12", "8 -> 12 weeks"),
        ("8 weeks", "a month", "8 weeks -> a month"),
        ("why", "so", "why -> so"),
        ("within", "in", "within -> in 8"),
        ("8", "", ""),
        ("", "12", ""),
    ],
)
def test_a_change_is_shown_with_the_word_behind_it(
    old: str, new: str, shown: str
) -> None:
    start = TEXT.index(old)
    assert as_change(TEXT, start, start + len(old), new) == shown


def test_a_long_passage_is_no_change_at_a_glance() -> None:
    assert as_change("a " * 40, 0, 70, "b") == ""


def test_a_word_that_only_joins_is_not_shown_behind_a_change() -> None:
    text = "Make sure that the PCT and the Council meet."
    start = text.index("PCT")
    assert as_change(text, start, start + 3, "board") == "PCT -> board"
