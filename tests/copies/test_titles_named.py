"""Which heading is meant by its title, and what is counted below it."""

import pytest

from compact_draft.copies.ground import Ground
from compact_draft.copies.titles_named import titled, under_title
from compact_draft.model.clause import Kind
from compact_draft.text.naming import phrases
from tests.drafts import block, draft_of, frozen, heading

GROUND = Ground(
    frozen(
        draft_of(
            heading(1, "Money that arrives"),
            heading(2, "The Council", 2),
            block(3, Kind.COMMITMENT, "Pay in 30 days.", level=0),
            block(4, Kind.COMMITMENT, "Say why not.", level=0),
            heading(5, "Voice"),
            heading(6, "The Council", 2),
            block(7, Kind.COMMITMENT, "Ask early.", level=0),
        )
    )
)


def test_the_title_of_one_heading_is_sure() -> None:
    for words in ("Voice", " voice ", "“Voice”"):
        meant = titled(words, GROUND)
        assert (meant.clauses, meant.is_sure) == (("old-5",), True)


def test_a_title_that_two_headings_bear_gives_both_and_the_one_above_parts_them() -> (
    None
):
    both = titled("The Council", GROUND)
    assert (both.clauses, both.is_sure) == (("old-2", "old-6"), False)
    for words in ("Voice > The Council", "Voice | the council", "Voice :: The Council"):
        meant = titled(words, GROUND)
        assert (meant.clauses, meant.is_sure) == (("old-6",), True)


def test_a_heading_above_that_there_is_none_of_parts_nothing() -> None:
    assert titled("Rooms > The Council", GROUND).clauses == ("old-2", "old-6")


def test_a_title_with_a_slip_is_a_candidate_only() -> None:
    meant = titled("Money that arives", GROUND)
    assert (meant.clauses, meant.is_sure) == (("old-1",), False)


def test_a_title_within_more_words_is_a_candidate_only() -> None:
    meant = titled("the part Money that arrives, I think", GROUND)
    assert (meant.clauses, meant.is_sure) == (("old-1",), False)


@pytest.mark.parametrize("words", ["", " > ", "Hall", "something else altogether"])
def test_other_words_are_no_title(words: str) -> None:
    assert titled(words, GROUND).clauses == ()


def test_what_is_counted_below_a_title_comes_first_and_the_heading_last() -> None:
    (phrase, *_) = phrases("second bullet under Money that arrives")
    meant = under_title(phrase, "Money that arrives", GROUND)
    assert meant.clauses == ("old-4", "old-1")
    assert not meant.is_sure
