"""Which clause a name of a place means."""

import pytest

from compact_draft.copies.ground import Ground
from compact_draft.copies.references import (
    defined_in,
    in_a_cell,
    is_of_another_text,
    meant_by,
)
from compact_draft.text.naming import phrases
from tests.drafts import frozen, readable_draft

GROUND = Ground(frozen(readable_draft()))


@pytest.mark.parametrize(
    ("text", "clauses", "is_sure"),
    [
        ("clause 4.1", ("old-12",), True),
        ("4.1", ("old-12",), False),
        ("clauses 4.1 and 4.2", ("old-12", "old-13"), False),
        ("clause 9.9", (), False),
        ("definition B", ("old-22",), True),
    ],
)
def test_a_number_that_one_clause_bears_is_sure_where_it_is_called_a_clause(
    text: str, clauses: tuple[str, ...], is_sure: bool
) -> None:
    (phrase,) = phrases(text)
    meant = meant_by(phrase, GROUND)
    assert (meant.clauses, meant.is_sure) == (clauses, is_sure)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("clause 4.1 of the national Compact", True),
        ("In the old Compact, section 2 was better", True),
        ("clause 4.1 of this draft", False),
    ],
)
def test_a_place_of_another_text_is_known(text: str, is_so: bool) -> None:
    (phrase, *_) = phrases(text)
    assert is_of_another_text(text, phrase) is is_so


def test_a_number_that_a_spreadsheet_may_have_cut_is_a_guess() -> None:
    assert in_a_cell("4,1", GROUND) is not None
    assert in_a_cell("4.1", GROUND) is None
    assert in_a_cell("four", GROUND) is None


def test_a_definition_is_meant_by_its_word() -> None:
    assert defined_in("The definition of Quarter is odd.", GROUND) == (
        "old-22",
    ) or list(defined_in("The definition of Quarter is odd.", GROUND)) == ["old-22"]
