"""Which clause a person means by an id or a printed number."""

import pytest

from compact_draft.drafting.naming import named
from compact_draft.drafting.number import numbers
from compact_draft.errors import RefusedError
from compact_draft.model.clause import Kind
from tests.drafts import block, draft_of, frozen, heading, readable_draft

DRAFT = readable_draft()


def test_an_id_or_a_printed_number_names_a_clause_however_it_is_written() -> None:
    number = numbers(DRAFT)["old-12"].text
    for words in (number, f"clause {number}", f"({number})", " OLD-12 "):
        assert named(words, DRAFT) == "old-12"


def test_a_number_of_an_earlier_print_counts_where_the_draft_has_none() -> None:
    printed = frozen(DRAFT)
    number = next(r.number for r in printed.outline.rows if r.clause == "old-19")
    shorter = draft_of(block(19, Kind.ACTION, "Agree one form.", level=0))
    assert named(number, shorter, printed=printed) == "old-19"


def test_a_number_that_two_clauses_bear_in_two_prints_is_asked_back() -> None:
    now = draft_of(
        heading(1, "Money"),
        block(3, Kind.PRINCIPLE, "New.", level=0),
        block(2, Kind.PRINCIPLE, "Old.", level=0),
    )
    before = frozen(
        draft_of(heading(1, "Money"), block(2, Kind.PRINCIPLE, "Old.", level=0))
    )
    number = numbers(now)["old-3"].text
    with pytest.raises(RefusedError, match=f"two clauses may be meant by {number}"):
        named(number, now, printed=before)


def test_a_slip_is_told_what_is_near_it() -> None:
    with pytest.raises(RefusedError, match=r"near it: .*old-12"):
        named("old12", DRAFT)
