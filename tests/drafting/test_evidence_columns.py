"""What a sheet of evidence calls its columns, and what its cells say."""

import pytest

from compact_draft.drafting.evidence_columns import (
    date_of,
    field_of,
    head_at,
    key_of,
    read_key,
    says_nothing,
    state_of,
)
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import Practice

CLAUSE = Clause(id="fen-12", kind=Kind.COMMITMENT, text="Pay in 30 days.")


@pytest.mark.parametrize(
    ("heading", "field"),
    [("Clause No.", "clause"), ("ORGANISATION", "party"), ("Colour", None)],
)
def test_a_column_is_known_by_its_usual_names(heading: str, field: str | None) -> None:
    assert field_of(heading) == field


def test_the_headings_may_stand_below_lines_for_people() -> None:
    rows = [(1, ["Fenwold"]), (2, []), (3, ["Clause", "Partner", "What we do"])]
    assert head_at(rows) == 2
    assert head_at([(1, ["Fenwold"])]) == 0


@pytest.mark.parametrize(
    ("words", "working", "state"),
    [
        ("Doing", "", Practice.DOING),
        ("In part", "", Practice.PARTLY),
        ("No", "Yes", Practice.NOT_YET),
        ("No", "No, cannot", Practice.CANNOT),
        ("Perhaps", "", None),
    ],
)
def test_a_cell_says_one_of_four_things_or_nothing(
    words: str, working: str, state: Practice | None
) -> None:
    assert state_of(words, working) is state


def test_the_marks_of_a_gap_are_no_answers() -> None:
    assert says_nothing("Not said yet")
    assert not says_nothing("Not yet")
    assert date_of("No date given") == ""
    assert date_of("June 2027") == "June 2027"


def test_the_key_of_a_row_is_read_back_and_changes_with_the_words() -> None:
    key = key_of(CLAUSE, "trust")
    assert read_key(f"  {key} ") == key
    assert (key.clause, key.party) == ("fen-12", "trust")
    assert read_key("fen-12 trust") is None
    other = key_of(Clause(id="fen-12", kind=Kind.COMMITMENT, text="Pay."), "trust")
    assert other.mark != key.mark
