"""From which other area's Compact a clause was borrowed."""

from dataclasses import replace

from compact_draft.drafting.borrowed import (
    Borrowed,
    borrowed_from,
    in_words,
    source_of,
    sources,
)
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.wording import wording_print

TEXT = "Pay in 30 days."
ROW = HistoryRow(
    when="2026-02-01",
    by="A. Writer",
    what="borrowed",
    source=source_of("the Ashby Compact", "3.2", "ash-9", wording_print(TEXT)),
)
CLAUSE = Clause(id="old-2", kind=Kind.COMMITMENT, text=TEXT, history=(ROW,))
TAKEN = Borrowed(
    area="the Ashby Compact", number="3.2", clause="ash-9", mark=wording_print(TEXT)
)


def test_what_is_kept_of_where_a_clause_was_borrowed_is_read_again() -> None:
    assert borrowed_from(CLAUSE) == (TAKEN,)


def test_what_is_not_known_is_not_kept() -> None:
    assert source_of("the Ashby Compact", "", "", "ab12") == (
        "area: the Ashby Compact",
        "words: ab12",
    )


def test_a_clause_whose_words_are_others_by_now_was_adapted() -> None:
    (found,) = borrowed_from(replace(CLAUSE, text="Pay in 20 days."))
    assert found == replace(TAKEN, adapted=True)
    assert in_words([found]) == "Adapted from the Ashby Compact, 3.2"
    (typed,) = borrowed_from(replace(CLAUSE, text="pay in 30  days"))
    assert not typed.adapted


def test_the_source_outlives_a_split_and_a_join_and_is_told_once() -> None:
    split = HistoryRow(
        when="2026-03-01", by="A. Writer", what="split", source=("old-2",)
    )
    part = Clause(id="old-3", kind=Kind.COMMITMENT, text="Pay.", history=(ROW, split))
    assert borrowed_from(part, [CLAUSE, part]) == (replace(TAKEN, adapted=True),)
    bare = replace(part, history=(split,))
    assert borrowed_from(bare, [CLAUSE, bare]) == (replace(TAKEN, adapted=True),)


def test_a_clause_of_the_library_was_borrowed_from_no_area() -> None:
    library = replace(ROW, source=("library: lib-3",))
    assert borrowed_from(replace(CLAUSE, history=(library,))) == ()
    moved = replace(ROW, what="moved")
    assert borrowed_from(replace(CLAUSE, history=(moved,))) == ()


def test_two_sources_are_told_in_one_line_with_one_capital() -> None:
    other = Borrowed(area="Brill", adapted=True)
    assert in_words([TAKEN, other]) == (
        "Taken from the Ashby Compact, 3.2; adapted from Brill"
    )
    assert in_words([]) == ""


def test_only_clauses_that_were_borrowed_are_among_the_sources() -> None:
    own = Clause(id="old-7", kind=Kind.PROSE, text="Ours.")
    assert sources([CLAUSE, own]) == {"old-2": "Taken from the Ashby Compact, 3.2"}
