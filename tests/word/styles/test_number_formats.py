"""How a number looks in the formats of Word, and a bullet as a letter."""

import pytest

from compact_draft.word.styles.number_formats import bullet_text, formatted


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (1, "lowerLetter", "a"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (0, "lowerLetter", ""),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (0, "lowerRoman", "0"),
        (40000, "lowerRoman", "40000"),
        (1, "ordinal", "1st"),
        (2, "ordinal", "2nd"),
        (3, "ordinal", "3rd"),
        (11, "ordinal", "11th"),
        (112, "ordinal", "112th"),
        (122, "ordinal", "122nd"),
        (0, "cardinalText", "Zero"),
        (21, "cardinalText", "Twenty-one"),
        (100, "cardinalText", "One hundred"),
        (219, "cardinalText", "Two hundred nineteen"),
        (1000, "cardinalText", "1000"),
        (1, "ordinalText", "First"),
        (12, "ordinalText", "Twelfth"),
        (20, "ordinalText", "Twentieth"),
        (21, "ordinalText", "Twenty-first"),
        (104, "ordinalText", "One hundred fourth"),
        (1001, "ordinalText", "1001st"),
        (255, "hex", "FF"),
        (1, "chicago", "*"),
        (4, "chicago", "§"),
        (5, "chicago", "**"),
        (0, "chicago", "0"),
        (3, "numberInDash", "- 3 -"),
        (3, "decimalEnclosedParen", "(3)"),
        (3, "decimalEnclosedFullstop", "3."),
        (1, "decimalEnclosedCircle", "①"),
        (20, "decimalEnclosedCircle", "⑳"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "none", ""),
        (7, "bullet", ""),
        (7, "hebrew1", "7"),
        (-2, "decimalZero", "-2"),
    ],
)
def test_a_number_looks_as_word_shows_it(value: int, form: str, shown: str) -> None:
    assert formatted(value, form) == shown


@pytest.mark.parametrize(
    ("custom", "shown"),
    [("001, 002, 003, ...", "007"), ("0001", "0007"), ("x", "7"), ("", "7")],
)
def test_a_format_of_ones_own_says_how_many_figures(custom: str, shown: str) -> None:
    assert formatted(7, "custom", custom) == shown


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("–", "", "–"),
        ("\uf0b7", "Symbol", "•"),
        ("\ue999", "Nobody's font", "•"),
        (" ", "", "•"),
    ],
)
def test_a_bullet_is_a_letter_that_any_font_has(
    text: str, font: str, shown: str
) -> None:
    assert bullet_text(text, font) == shown
