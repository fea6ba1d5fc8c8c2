"""Lines that promise nothing, whatever modal stands in them."""

import pytest

from compact_draft.judgement.non_promises import no_promise
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    "line",
    [
        "“We will never close the hall,” said the Mayor.",
        "Who will pay for the hall?",
        "For advice you should ring 01632 960123.",
        "The Council will:",
        "Groups told us that grants should be paid earlier.",
        "This Compact will be reviewed by nobody and is not legally binding.",
    ],
)
def test_quotations_questions_contacts_stems_and_reports_promise_nothing(
    line: str,
) -> None:
    verdict = no_promise(READER.read(line))
    assert verdict is not None
    assert verdict.kind != "commitment"
    assert verdict.because


@pytest.mark.parametrize(
    "line",
    [
        "The Council will pay every invoice within 30 days.",
        "Voluntary groups will say whom they speak for.",
    ],
)
def test_a_plain_promise_is_none_of_them(line: str) -> None:
    assert no_promise(READER.read(line)) is None
