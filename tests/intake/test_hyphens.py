"""A hyphen at the end of a line."""

import pytest

from compact_draft.intake.hyphens import is_cut, keeps, without_hyphen, words_in


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        ("agree-", "ment is", False),
        ("co-", "operate", True),
        ("long-", "term plans", True),
        ("part-", "time staff", True),
        ("volun¬", "tary", False),
    ],
)
def test_a_hyphen_of_the_word_stays_and_one_of_the_line_goes(
    first: str, second: str, stays: bool
) -> None:
    assert keeps(first, second) is stays


def test_what_the_document_writes_elsewhere_decides() -> None:
    known = words_in("We are a by-law body of the village-hall.")
    assert "village-hall" in known
    assert keeps("village-", "hall", known)
    assert not keeps("co-", "operate", frozenset({"cooperate"}))


def test_a_word_is_cut_only_before_a_small_letter() -> None:
    assert is_cut("agree-", "ment")
    assert not is_cut("agree-", "Ment")
    assert not is_cut("agree", "ment")
    assert without_hyphen("volun¬") == "volun"
