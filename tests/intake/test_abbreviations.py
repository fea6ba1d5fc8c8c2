"""Which letters stand for whom, by a list of abbreviations."""

from compact_draft.intake.abbreviations import abbreviations, is_list_of_abbreviations
from tests.intake.typed import lines, table


def test_letters_beside_the_name_they_stand_in_are_read_from_a_table() -> None:
    rows = table(
        ("FBC", "Fenwold Borough Council"),
        ("FVA", "Fenwold Voluntary Action"),
        ("XYZ", "Ashby Town Hall"),
    )
    assert list(abbreviations(rows)) == [
        ("FBC", "Fenwold Borough Council"),
        ("FVA", "Fenwold Voluntary Action"),
    ]


def test_a_single_pair_is_no_list_and_a_promise_is_no_name() -> None:
    assert list(abbreviations(table(("FBC", "Fenwold Borough Council")))) == []
    said = lines("FBC = The council will pay", "FVA = Fenwold Voluntary Action")
    assert list(abbreviations(said)) == []


def test_lines_with_a_sign_between_are_pairs_whatever_the_letters() -> None:
    said = lines("C = Fenwold District", "V = Every group")
    assert list(abbreviations(said)) == [
        ("C", "Fenwold District"),
        ("V", "Every group"),
    ]


def test_a_table_of_nothing_else_is_known_as_such() -> None:
    rows = table(("FBC", "Fenwold Borough Council"), ("FT", "Fenwold Trust"))
    cells = {0: {0: [0], 1: [1]}, 1: {0: [2], 1: [3]}}
    assert is_list_of_abbreviations(rows, cells)
    more = table(("FBC", "Fenwold Borough Council"), ("FT", "We will pay"))
    assert not is_list_of_abbreviations(more, cells)
