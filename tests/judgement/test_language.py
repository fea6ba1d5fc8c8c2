"""Words, and phrases found among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.judgement.language import Phrases, mended, words


def found(phrase: str, text: str) -> list[str]:
    return [hit.words for hit in Phrases({"it": [phrase]}).find(words(text))]


def test_a_phrase_is_found_with_either_of_its_words() -> None:
    phrase = "where|wherever possible|practicable"
    assert found(phrase, "Pay early, Wherever practicable.") == ["Wherever practicable"]
    assert found(phrase, "Pay where it is possible.") == []


def test_a_beginning_stands_for_every_word_that_begins_so() -> None:
    assert found("campaign~", "They campaigned; a campaign.") == [
        "campaigned",
        "campaign",
    ]


def test_a_word_may_be_missing() -> None:
    assert found("will not? pay", "We will pay. We will not pay.") == [
        "will pay",
        "will not pay",
    ]


def test_a_gap_holds_up_to_so_many_words_and_no_comma() -> None:
    assert found("notice ..2 cut", "notice of a cut") == ["notice of a cut"]
    assert found("notice ..2 cut", "notice of a deep cut") == []
    assert found("notice ..2 cut", "notice, a cut") == []


def test_the_longest_of_overlapping_phrases_of_a_table_counts() -> None:
    hits = Phrases({"aim": ["aim", "aim to", "aim to do"]}).find(
        words("We aim to do it")
    )
    assert [hit.words for hit in hits] == ["aim to do"]


@pytest.mark.parametrize(
    ("scanned", "read"),
    [
        ("Tbe council wil1 pay", "the council will pay"),
        ("Tne groups shall", "Tne groups shall"),
        ("A wall and a shell", "A wall and a shell"),
    ],
)
def test_the_commonest_slips_of_a_scanner_are_read_through(
    scanned: str, read: str
) -> None:
    assert mended(scanned) == read


@given(st.text(max_size=80))
def test_mending_keeps_every_offset(text: str) -> None:
    assert len(mended(text)) == len(text)


@given(st.text(max_size=80))
def test_every_word_lies_where_it_is_said_to_lie(text: str) -> None:
    cut = words(text)
    assert list(cut.starts) == sorted(cut.starts)
    for n in range(len(cut)):
        assert cut.span(n, n + 1) == text[cut.starts[n] : cut.ends[n]]
