"""What an issued file says, line by line, as the second reader finds it."""

from dataclasses import replace

from compact_draft.recount.issued_lines import (
    Issued,
    Line,
    Printed,
    Share,
    facts_of,
    lines_of,
)
from compact_draft.recount.second_reader import Said, fold
from tests.copies.copies import issued, revision

REVISION = revision()
FILE = Issued(issued(REVISION).data(), REVISION)


def test_every_clause_is_found_by_its_bookmark_with_all_its_words() -> None:
    worded = [clause for clause in REVISION.clauses if clause.text]
    assert set(FILE.clauses) == {clause.id for clause in worded}
    assert FILE.unprinted() == ()
    for clause in worded:
        for part in clause.text.split("\n\n"):
            assert part in FILE.clauses[clause.id].text


def test_a_clause_whose_words_are_not_printed_is_named() -> None:
    first = next(clause for clause in REVISION.clauses if clause.text)
    other = replace(first, text=f"{first.text}\n\nWords that nobody printed.")
    altered = replace(
        REVISION, clauses=tuple(other if c is first else c for c in REVISION.clauses)
    )
    assert Issued(issued(REVISION).data(), altered).unprinted() == (first.id,)


def test_an_offset_in_a_clause_is_one_in_what_is_printed() -> None:
    first = REVISION.clauses[0]
    printed = Printed(first, "1 Pay\n\nAsk", (Share(0, 3, 2), Share(5, 8, 7)))
    assert printed.offset(0, is_end=False) == 2
    assert printed.offset(3, is_end=True) == 5
    assert printed.offset(5, is_end=False) == 7
    assert printed.offset(8, is_end=True) == 10
    assert printed.offset(99, is_end=True) == 10


def test_a_place_is_named_by_number_and_id() -> None:
    row = next(row for row in REVISION.outline.rows if row.number)
    assert FILE.place(row.clause) == f"clause {row.number} ({row.clause})"
    assert FILE.place("no-1") == "clause no-1"
    assert FILE.place(None) == "outside the clauses"


def test_lines_are_what_empty_lines_part_and_wordless_ones_are_none() -> None:
    first, second = lines_of("Pay  now.\n \n –\n\nAsk.", "a-1", "here")
    assert first == Line(fold("Pay now."), "Pay now.", "a-1", "here")
    assert second.text == "Ask."


def test_a_comment_is_known_by_author_second_and_words() -> None:
    said = Said(
        author="Ann",
        date="2026-03-02T09:00:00.125Z",
        text="Pay  now.",
        place="paragraph 1",
        above=None,
        points=(),
    )
    assert facts_of(said) == ("Ann", "2026-03-02T09:00:00", fold("Pay  now."))
    assert not FILE.is_marked
