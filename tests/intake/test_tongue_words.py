"""Small words by which another language is known."""

from compact_draft.intake.tongue_words import FOREIGN, is_in_other_letters


def test_no_small_word_of_another_language_is_an_english_one() -> None:
    assert {"les", "und", "los"} & FOREIGN
    assert not {"a", "do", "die", "for", "on", "an"} & FOREIGN


def test_other_letters_are_told_from_accents() -> None:
    assert is_in_other_letters("совет заплатит")
    assert is_in_other_letters("理事会")
    assert not is_in_other_letters("Bydd y Cyngor yn talu – ŵyl")
    assert not is_in_other_letters("12.3")
