"""Which clause a name of a place means."""

from dataclasses import replace

import pytest

from compact_draft.copies.ground import Ground
from compact_draft.copies.references import (
    defined_in,
    in_a_cell,
    is_of_another_text,
    meant_by,
)
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import OutlineRow
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


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Clause 4 bullet 2", ("old-13",)),
        ("bullet 2 of clause 4", ("old-13",)),
        ("Section 4, bullet point two", ("old-13",)),
        ("the third bullet under clause 4", ("old-14",)),
        ("clause 3 paragraph 2", ("old-10",)),
        ("second bullet of 4.1", ("old-12",)),
        ("4.1, second bullet", ("old-12",)),
        ("the second bullet of 5.3", ("b", "lead")),
        ("clause 5.3 bullet 1", ("a", "lead")),
        ("5.3(b)", ("b", "lead")),
        ("clause 5.3(c)", ("c", "lead")),
        ("clause 5.3", ("lead",)),
    ],
)
def test_what_is_counted_in_a_clause_is_found(
    text: str, clauses: tuple[str, ...]
) -> None:
    (phrase,) = phrases(text)
    assert meant_by(phrase, _with_a_list()).clauses == clauses


def _with_a_list() -> Ground:
    """Return the draft with a clause 5.3 that leads in a list of three."""
    draft = readable_draft()
    lead = Clause(id="lead", kind=Kind.ACTION, text="Groups will have:", level=0)
    items = [
        Clause(id=name, kind=Kind.ACTION, text=f"Item {name}.", level=1)
        for name in "abc"
    ]
    before = next(
        n for n, row in enumerate(draft.outline.rows) if row.clause == "old-20"
    )
    rows = list(draft.outline.rows)
    rows[before:before] = [
        OutlineRow(clause="lead", number="5.3", level=0),
        *(OutlineRow(clause=name, number="", level=1) for name in "abc"),
    ]
    made = replace(
        draft,
        clauses=(*draft.clauses, lead, *items),
        outline=replace(draft.outline, rows=tuple(rows)),
    )
    return Ground(frozen(made))
