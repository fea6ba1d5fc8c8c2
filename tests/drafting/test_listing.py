"""Lists for people go by the numbers: down one column of a table, then down the other."""

from __future__ import annotations

import pytest

from compact_draft.drafting.listing import listed
from compact_draft.drafting.number import read_in_order
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Draft, OutlineRow
from compact_draft.model.tags import By, Side
from compact_draft.packs.form import form_of
from compact_draft.signing.page import party_page
from tests.drafts import block, draft_of, frozen, heading


@pytest.fixture(scope="module")
def draft() -> Draft:
    """Two columns, whose rows the outline goes through from left to right."""
    left, right = Side.PUBLIC_BODIES, Side.VCS

    def row(n: int, words: str, side: Side) -> tuple[Clause, OutlineRow]:
        by = By.PUBLIC_BODIES if side is left else By.VCS
        return block(n, Kind.COMMITMENT, words, by=by, column=side)

    return draft_of(
        heading(1, "Money"),
        row(2, "Pay in advance.", left), row(3, "Keep accounts.", right),
        row(4, "Pay on time.", left), row(5, "Tell funders early.", right),
        heading(6, "Voice"), row(7, "Ask first.", left), row(8, "Answer.", right),
    )  # fmt: skip


def test_a_list_of_clauses_goes_by_the_numbers(draft: Draft) -> None:
    rows = listed(draft)
    assert [row.number for row in rows] == ["1", "1.1", "1.2", "1.3", "1.4", "2", "2.1", "2.2"]  # fmt: skip
    assert [row.clause.text for row in rows][1:3] == ["Pay in advance.", "Pay on time."]
    assert tuple(row.clause.id for row in rows) == read_in_order(draft)


def test_the_form_of_a_round_asks_by_the_numbers(draft: Draft) -> None:
    asked = form_of(frozen(draft), "round-1").clauses
    assert [clause.number for clause in asked] == ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"]  # fmt: skip


def test_the_page_of_a_body_goes_by_the_numbers(draft: Draft) -> None:
    body = next(party for party in draft.parties if party.side is Side.PUBLIC_BODIES)
    page = party_page(body, None, frozen(draft), None)
    assert [line.number for line in page.new] == ["1.1", "1.2", "2.1"]
