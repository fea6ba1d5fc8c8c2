"""Definitions bind nobody."""

import pytest

from compact_draft.judgement.word_meanings import says_what_a_word_means
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("A quarter means three calendar months.", "A quarter"),
        ("In this Compact, grant means money without a contract.", "grant"),
        ("'Core costs' are the costs of keeping a group going.", "Core costs"),
        ("Commissioner: a body that buys services", "Commissioner"),
    ],
)
def test_a_line_that_explains_a_term_is_a_definition_and_names_it(
    line: str, term: str
) -> None:
    verdict = says_what_a_word_means(READER.read(line), line)
    assert verdict is not None
    assert verdict.kind == "definition"
    assert f"“{term}”" in verdict.because


@pytest.mark.parametrize(
    "line",
    [
        "We will mean what we say.",
        "This means that nobody waits.",
        "Payment: within 30 days of the invoice",
        "Notice: the council will give three months",
    ],
)
def test_a_line_that_binds_or_points_back_is_none(line: str) -> None:
    assert says_what_a_word_means(READER.read(line), line) is None
