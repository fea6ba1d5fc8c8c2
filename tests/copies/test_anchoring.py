"""Quoted words are placed where they stand once; likeness only proposes."""

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.copies.anchoring import place_quote, places_of
from compact_draft.model.annotation import Placed
from compact_draft.model.clause import Clause, Kind

TEXTS = {
    "fen-1": "We will pay grants in 30 days.",
    "fen-2": "We will consult for twelve weeks, and say why where we cannot.",
    "fen-3": "Grants of more than a year are paid in advance where there is need.",
}
CLAUSES = {i: Clause(id=i, kind=Kind.COMMITMENT, text=t) for i, t in TEXTS.items()}


def test_words_that_stand_once_are_placed_exactly() -> None:
    found = place_quote("twelve weeks", CLAUSES)
    assert found.placed is Placed.EXACT
    assert (found.anchor.clause, found.anchor.start, found.anchor.end) == (
        "fen-2",
        20,
        32,
    )
    assert found.anchor.before.endswith("consult for ")
    assert found.anchor.after.startswith(", and say why")


def test_words_that_stand_twice_are_proposed_with_both_clauses() -> None:
    found = place_quote("We will", CLAUSES)
    assert (found.placed, found.candidates) == (Placed.PROPOSED, ("fen-1", "fen-2"))
    assert found.anchor.start is None


def test_a_long_quote_with_a_slip_is_proposed_and_never_placed() -> None:
    found = place_quote("more than one year are payd in advance", CLAUSES)
    assert (found.placed, found.candidates) == (Placed.PROPOSED, ("fen-3",))


def test_a_short_quote_is_never_matched_by_likeness() -> None:
    assert place_quote("30 day", CLAUSES).placed is Placed.ORPHAN
    assert place_quote("  ", CLAUSES).placed is Placed.ORPHAN


def test_words_inside_a_longer_word_are_not_found() -> None:
    assert places_of("the days of the day", "day") == [16]
    assert places_of("day-by-day", "day") == [0, 7]


def test_places_may_overlap() -> None:
    assert places_of("yes yes yes", "yes yes") == [0, 4]


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_what_is_placed_exactly_stands_there_and_nowhere_else(
    clause: str, data: st.DataObject
) -> None:
    words = TEXTS[clause].split()
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    found = place_quote(" ".join(words[start:end]), CLAUSES)
    if found.placed is Placed.EXACT:
        at = found.anchor
        assert at.clause is not None
        assert TEXTS[at.clause][at.start : at.end] == at.words
        assert sum(len(places_of(t, at.words)) for t in TEXTS.values()) == 1
    else:
        assert clause in found.candidates
