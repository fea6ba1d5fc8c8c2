"""Words as a sentence."""

import pytest

from compact_draft.text.sentence import ended


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("pay  in\n30 days", "pay in 30 days."),
        ("What do we need to do?", "What do we need to do?"),
        ("They said “yes.”", "They said “yes.”"),
        ("They said “yes”", "They said “yes”."),
        ("As follows:", "As follows:"),
        ("  ", ""),
    ],
)
def test_words_end_in_one_mark_and_never_two(words: str, sentence: str) -> None:
    assert ended(words) == sentence
