"""Where a period is needed, and which words only sound like one."""

from pathlib import Path

import pytest

from compact_draft.drafting.checks import run_checks
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.store.checks import read_check_words
from tests.drafts import block, draft_of

WORDS = read_check_words(Path("nowhere"))


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("We will pay invoices.", "a promise on payment names no period"),
        ("We will give notice of cuts.", "a promise on notice names no period"),
        (
            "We will pay invoices in due course.",
            "a promise on payment names no period; “in due course” is no period",
        ),
    ],
)
def test_a_promise_without_a_period_is_told_by_its_matter(line: str, what: str) -> None:
    draft = draft_of(block(1, Kind.COMMITMENT, line, by=By.PUBLIC_BODIES))
    (result,) = run_checks(draft, WORDS, only=["no_period"])
    assert result.finding.what == what


@pytest.mark.parametrize(
    "line",
    [
        "We will pay invoices within 30 days.",
        "We will give notice before any grant is cut.",
        "We will publish the list.",
    ],
)
def test_a_period_a_condition_or_another_matter_needs_none(line: str) -> None:
    draft = draft_of(block(1, Kind.COMMITMENT, line, by=By.PUBLIC_BODIES))
    assert run_checks(draft, WORDS, only=["no_period"]) == ()
