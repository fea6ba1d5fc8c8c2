"""Letters of symbol fonts."""

from compact_draft.word.ooxml.symbols import known_symbol


def test_a_letter_of_a_symbol_font_is_known_in_either_of_its_places() -> None:
    assert known_symbol("\uf0b7", "Symbol") == "•"
    assert known_symbol("\xb7", "Symbol") == "•"
    assert known_symbol("\uf0a7", "WINGDINGS") == "▪"


def test_in_another_font_or_an_unknown_letter_it_is_none() -> None:
    assert known_symbol("\uf0b7", "Arial") == ""
    assert known_symbol("\uf0ff", "Symbol") == ""
