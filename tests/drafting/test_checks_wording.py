"""Checks that look at the words of one clause alone."""

import pytest

from compact_draft.drafting import checks_wording
from compact_draft.drafting.checking import Check, Checked, CheckWords, Stale
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.drafts import block, draft_of, heading

WORDS = CheckWords(
    known=frozenset({"VAT"}),
    stale=(Stale(name="PCTs?", since="2013", say="the board"),),
)


def found(
    check: Check,
    *lines: str,
    kind: Kind = Kind.COMMITMENT,
    by: By | None = By.PUBLIC_BODIES,
) -> list[str]:
    """Return the words that a check finds something in."""
    rows = [
        block(n, kind, line, by=by if kind is Kind.COMMITMENT else None)
        for n, line in enumerate(lines, start=2)
    ]
    draft = draft_of(heading(1, "Money"), *rows)
    return [finding.words for finding in check(Checked(draft, WORDS))]


@pytest.mark.parametrize(("by", "count"), [(None, 1), (By.UNCLEAR, 1), (By.VCS, 0)])
def test_a_promise_of_nobody_is_found(by: By | None, count: int) -> None:
    assert len(found(checks_wording.no_bearer, "Pay in 30 days.", by=by)) == count


@pytest.mark.parametrize(
    "line",
    [
        "Public bodies will pay grants in advance and publish the list of awards.",
        "Pay grants in advance, and publish the list of awards.",
        "We will pay grants in advance. We will publish the list.",
    ],
)
def test_a_second_act_in_a_promise_is_found(line: str) -> None:
    assert len(found(checks_wording.several_acts, line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Public bodies will pay grants in advance.",
        "Give three months' notice and explain why a grant is cut.",
        "Public bodies will help groups plan and run the events.",
        "Public bodies will pay grants and expenses.",
    ],
)
def test_one_act_with_its_reasons_or_its_objects_is_one_act(line: str) -> None:
    assert found(checks_wording.several_acts, line) == []


def test_a_short_name_that_nothing_explains_is_found_once() -> None:
    assert found(checks_wording.short_name, "Ask the LSP.", "Tell the LSP.") == ["LSP"]


def test_a_short_name_is_explained_in_brackets_by_a_definition_or_known() -> None:
    assert (
        found(
            checks_wording.short_name,
            "Ask the Local Strategic Partnership (LSP).",
            "Tell LSPs.",
        )
        == []
    )
    assert found(checks_wording.short_name, "Grants have no VAT.") == []
    assert (
        found(
            checks_wording.short_name,
            "LSP: the partnership.",
            "Tell the LSP.",
            kind=Kind.DEFINITION,
        )
        == []
    )


def test_what_is_in_capitals_throughout_is_no_short_name() -> None:
    assert found(checks_wording.short_name, "ASK THE LSP.") == []


def test_a_body_that_is_no_more_is_found_as_it_stands_there() -> None:
    assert found(checks_wording.stale, "Ask both PCTs and the PCT.", "Ask us.") == [
        "PCTs"
    ]
