"""Printed numbers name one clause each, and follow from the order alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from compact_draft.drafting.number import Scheme, letters, numbered, numbers
from compact_draft.errors import WorkspaceError
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Outline
from compact_draft.model.tags import Side
from tests.drafts import any_drafts, block, draft_of, heading, readable_draft


def printed(draft) -> dict[str, str]:
    return {name: number.text for name, number in numbers(draft).items() if number.text}


def test_sections_count_up_and_promises_count_within_them():
    given = printed(readable_draft())
    assert [given[f"old-{n}"] for n in (1, 4, 8, 11, 15, 20, 23)] == list("1234567")
    assert [given[f"old-{n}"] for n in (9, 10)] == ["3.1", "3.2"]


def test_both_columns_of_a_table_are_numbered_in_one_sequence():
    given = printed(readable_draft())
    assert [given[f"old-{n}"] for n in (12, 13, 14)] == ["4.1", "4.2", "4.3"]


def test_columns_that_alternate_are_numbered_as_they_are_read():
    left, right = Side.PUBLIC_BODIES, Side.VCS
    draft = draft_of(
        heading(1, "Both"),
        block(2, Kind.COMMITMENT, "one", column=left),
        block(3, Kind.COMMITMENT, "three", column=right),
        block(4, Kind.COMMITMENT, "two", column=left),
    )
    assert printed(draft) == {
        "old-1": "1",
        "old-2": "1.1",
        "old-4": "1.2",
        "old-3": "1.3",
    }


def test_smaller_headings_do_not_start_the_count_again():
    draft = draft_of(
        heading(1, "Priorities"),
        heading(2, "Money", level=2),
        block(3, Kind.ACTION, "pay"),
        heading(4, "Rooms", level=2),
        block(5, Kind.ACTION, "lend"),
    )
    assert printed(draft) == {"old-1": "1", "old-3": "1.1", "old-5": "1.2"}


def test_an_appendix_that_bears_its_letter_is_not_numbered_again():
    draft = draft_of(
        heading(1, "Money"),
        block(2, Kind.ACTION, "pay"),
        heading(3, "APPENDIX A: Who is who"),
        block(4, Kind.ACTION, "keep the list"),
        heading(5, "Annex 2"),
        heading(6, "Appendix to the accounts"),
    )
    assert printed(draft) == {
        "old-1": "1",
        "old-2": "1.1",
        "old-4": "1.2",
        "old-6": "2",
    }


def test_definitions_are_lettered_through_the_whole_document():
    given = printed(readable_draft())
    assert (given["old-21"], given["old-22"]) == ("A", "B")


@pytest.mark.parametrize(
    ("number", "letter"), [(1, "A"), (26, "Z"), (27, "AA"), (28, "BB"), (53, "AAA")]
)
def test_letters_go_on_as_word_goes_on(number, letter):
    assert letters(number) == letter


def test_a_promise_before_any_heading_has_a_number_of_its_own():
    draft = draft_of(
        block(1, Kind.COMMITMENT, "first"),
        heading(2, "Then"),
        block(3, Kind.COMMITMENT, "second"),
    )
    assert printed(draft) == {"old-1": "0.1", "old-2": "1", "old-3": "1.1"}


def test_the_compacts_own_title_at_the_front_is_no_section():
    draft = draft_of(
        heading(1, "The Fen Compact"),
        heading(2, "Foreword", level=2),
        title="The Fen Compact",
    )
    assert printed(draft) == {"old-2": "1"}


def test_references_are_made_from_ids():
    given = numbers(readable_draft())
    assert given["old-12"].reference == "clause 4.1"
    assert given["old-11"].reference == "section 4"
    assert given["old-22"].reference == "definition B"
    assert given["old-24"].reference == ""


def test_numbers_that_rows_bore_before_change_nothing():
    draft = readable_draft()
    stale = Outline(rows=tuple(replace(r, number="9.9") for r in draft.outline.rows))
    assert numbered(replace(draft, outline=stale)) == numbered(draft)


def test_a_clause_named_twice_is_told_with_its_id():
    draft = draft_of(heading(1, "One"))
    twice = replace(draft, outline=Outline(rows=draft.outline.rows * 2))
    with pytest.raises(WorkspaceError, match="old-1 twice"):
        numbers(twice)


def test_a_clause_that_is_not_there_is_told_with_its_id():
    with pytest.raises(WorkspaceError, match=r"old-1 but there is no such clause"):
        numbers(replace(draft_of(heading(1, "One")), clauses=()))


@given(any_drafts())
def test_a_number_names_one_clause(draft):
    given = numbers(draft)
    assert set(given) == set(draft.outline.ids)
    shown = [number.text for number in given.values() if number.text]
    assert len(shown) == len(set(shown))


@given(any_drafts())
def test_every_promise_and_every_definition_has_a_number(draft):
    given = numbers(draft)
    for clause in draft.clauses:
        if clause.kind.is_promise or clause.kind is Kind.DEFINITION:
            assert given[clause.id].scheme is not Scheme.NONE
