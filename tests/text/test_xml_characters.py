"""Characters that no file can hold."""

from compact_draft.text.xml_characters import (
    escaped,
    first_forbidden,
    without_forbidden,
)


def test_the_first_character_that_word_cannot_hold_is_named() -> None:
    assert first_forbidden("pay\x01 in\x02") == "U+0001"
    assert first_forbidden("half \ud800") == "U+D800"
    assert first_forbidden("tab\tand\nline") == ""


def test_all_else_stays_when_they_are_left_out() -> None:
    assert without_forbidden("a\x0bb\tc\ufffe") == "ab\tc"


def test_for_a_page_words_are_escaped_and_hold_characters_only() -> None:
    assert escaped("<b> & \x00\U0001ffff“x”") == "&lt;b&gt; &amp; “x”"
