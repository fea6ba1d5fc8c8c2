"""What the comparison of words sees of a text: keys, texts and kinds of tokens."""

import pytest

from compact_draft.diff.stream import (
    BLANK,
    FIXED,
    MARK,
    NUMBER,
    WORD,
    kinds,
    streams,
    word_sizes,
)


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("Council's", WORD),
        ("30", NUMBER),
        ("£30", NUMBER),
        ("a4", WORD),
        ("r2", WORD),
        (" ", BLANK),
        ("\t", BLANK),
        ("\n", FIXED),
        ("\u2029", FIXED),
        (".", MARK),
        ("–", MARK),
    ],
)
def test_each_token_has_its_kind(token: str, kind: int) -> None:
    assert kinds([token]) == bytes([kind])


def test_equal_tokens_have_equal_keys_on_both_sides_and_others_have_not() -> None:
    old, new = streams(["pay", " ", "us"], ["us", " ", "soon"])
    assert old.keys[2] == new.keys[0]
    assert old.keys[1] == new.keys[1]
    assert len({*old.keys, *new.keys}) == 4
    assert old.texts == ["pay", " ", "us"]


def test_only_letters_of_words_and_numbers_are_counted_before_a_cut() -> None:
    old, _ = streams(["pay", " ", "30", "."], [])
    assert word_sizes(old) == [0, 3, 3, 5, 5]
