"""What a line is about."""

import pytest

from compact_draft.judgement.themes import theme_of
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "theme"),
    [
        ("The Council will pay every invoice within 30 days.", "payment"),
        ("The Council will consult groups for twelve weeks.", "consultation"),
        ("Volunteers will have their expenses paid and be thanked.", "volunteering"),
        ("Give three months' notice before a grant is cut.", "change_notice"),
    ],
)
def test_the_theme_whose_words_weigh_most_is_named_with_its_reason(
    line: str, theme: str
) -> None:
    found, because = theme_of(READER.read(line), READER)
    assert found == theme
    assert because


def test_a_line_that_speaks_of_nothing_of_the_trade_has_none() -> None:
    found, _ = theme_of(READER.read("The swans came back."), READER)
    assert found == ""
