import pytest

from compact_draft.diff.likeness import Wordings, unlabelled


@pytest.mark.parametrize(
    "text",
    [
        "4.2 We will pay.",
        "4) We will pay.",
        "(a) We will pay.",
        "iv. We will pay.",
        "• We will pay.",
    ],
)
def test_a_typed_number_is_no_word_of_its_clause(text):
    assert unlabelled(text) == "we will pay."


@pytest.mark.parametrize(
    "text", ["12 weeks is enough.", "A grant is paid.", "I agree."]
)
def test_a_number_or_letter_that_is_a_word_stays(text):
    assert unlabelled(text) == text.lower()


def test_words_that_every_clause_has_weigh_little():
    wordings = Wordings(
        ["the council will pay grants", "the council will answer letters"],
        ["the council will pay invoices", "the council will plant trees"],
    )
    assert wordings.dice(0, 2) > wordings.dice(1, 3)
    assert wordings.dice(1, 3) < 0.5


def test_a_part_lies_wholly_within_its_whole():
    wordings = Wordings(["pay early and in full"], ["pay early", "in full"])
    assert wordings.within(1, 0) == 1.0
    assert wordings.kept(0, [1, 2]) > wordings.kept(0, [1])
    assert wordings.candidates(0) == []
    wordings.search_among([1, 2])
    assert wordings.candidates(0) == [1, 2]


def test_forms_of_one_word_are_one_word():
    wordings = Wordings(["consultations"], ["consulted"])
    assert wordings.dice(0, 1) == 1.0


def test_a_clause_of_no_words_is_like_nothing():
    wordings = Wordings([""], ["", "a"])
    assert wordings.dice(0, 1) == wordings.within(0, 2) == 0.0
