"""What typing alone decides is no difference."""

import pytest

from compact_draft.word.equality.atoms import typed


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the council’s", "the council's"),
        ("“Pay” us", '"pay" us'),
        ("May–June", "May-june"),
        ("30\u00a0days", "30 days"),
        ("30\u2009days", "30 DAYS"),
    ],
)
def test_quotes_dashes_blanks_and_case_are_typing(first: str, second: str) -> None:
    assert typed(first) == typed(second)


@pytest.mark.parametrize(
    ("first", "second"), [("30", "31"), ("pay.", "pay"), ("a b", "ab")]
)
def test_words_figures_and_marks_are_not(first: str, second: str) -> None:
    assert typed(first) != typed(second)
