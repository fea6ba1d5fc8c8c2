"""Texts are found by a few words, by other forms of them, and by the trade's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.text.finding import Document, Finder, Term, stem

PAY = Document(
    title="Paid within 30 days", text="Pay each invoice within 30 days.",
    labels=("family:pay-on-time", "theme:payment"),
)  # fmt: skip
COMPLAINT = Document(title="An answer", text="Each complaint is answered in ten days.")
HALL = Document(title="Rooms", text="Let meeting rooms to groups without charge.")
TERMS = (
    Term(words=("prompt payment", "late payment"), finds=("family:pay-on-time",)),
    Term(words=("grievance",), finds=("complaint",)),
    Term(words=("prompt",), finds=("theme:none",)),
)
FINDER = Finder([PAY, COMPLAINT, HALL], TERMS)


def found(query: str) -> list[int]:
    return [hit.place for hit in FINDER.find(query)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("payments", "pay"), ("paying", "paid"), ("complaints", "complaint"),
        ("volunteering", "volunteers"), ("policies", "policy"), ("planned", "plan"),
        ("agreements", "agree"), ("decided", "decide"), ("grants", "grant"),
    ],
)  # fmt: skip
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("notice", "note"), ("fund", "fun"), ("bus", "bu")]
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_the_trades_words_find_what_they_mean() -> None:
    assert found("prompt payment") == [0]
    assert found("late payments") == [0]
    assert found("grievances") == [1]


def test_a_longer_name_of_the_trade_goes_before_a_shorter() -> None:
    assert found("prompt payment") == [0]
    assert found("prompt") == []


def test_all_that_was_asked_for_goes_before_a_part_of_it() -> None:
    assert found("complaint days") == [1]
    hits = FINDER.find("complaint zebra")
    assert [(hit.place, hit.is_whole) for hit in hits] == [(1, False)]


def test_the_beginning_of_a_word_finds_it_and_empty_words_find_nothing() -> None:
    assert found("invoi") == [0]
    assert found("the of and") == []
    assert found("") == []
    assert found("!?") == []


@given(st.text(max_size=60))
def test_any_query_is_answered_in_an_order_of_its_own(query: str) -> None:
    hits = FINDER.find(query)
    assert [hit.score for hit in hits] == sorted((h.score for h in hits), reverse=True)


def test_a_word_of_the_title_and_one_of_the_text_are_each_enough() -> None:
    assert found("rooms") == [2]
    assert found("invoice") == [0]
    assert found("let") == [2]
    assert found("charge") == [2]
    assert found("days complaint") == [1]
    assert found("hall") == []
