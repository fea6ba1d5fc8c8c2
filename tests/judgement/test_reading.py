"""A line read once: its words, and every phrase of the tables found in it."""

from compact_draft.judgement.reading import Reader
from compact_draft.steps.suggest import reading_of

READER: Reader = reading_of(None)[0]


def test_the_words_stand_in_lower_case_and_are_counted() -> None:
    reading = READER.read("We WILL pay.")
    assert reading.tokens == ("we", "will", "pay", ".")
    assert len(reading) == 4


def test_phrases_are_found_by_the_name_of_their_table_in_order() -> None:
    reading = READER.read("Where possible we will aim to pay, as far as possible.")
    assert [hit.words.lower() for hit in reading.all("hedge")] == [
        "where possible",
        "as far as possible",
    ]
    first = reading.first("aim")
    assert first is not None
    assert first.words.startswith("aim")


def test_what_is_not_in_a_line_is_none() -> None:
    reading = READER.read("Pay.")
    assert reading.all("hedge") == ()
    assert reading.first("hedge") is None
    assert reading.all("no such table") == ()
    assert len(READER.read("")) == 0


def test_a_phrase_that_an_exception_overlaps_is_not_free() -> None:
    reading = READER.read("Ask at the earliest, where possible.")
    assert reading.free_of("hedge", "no such table") == reading.all("hedge")
    assert reading.free_of("hedge", "hedge") == ()
