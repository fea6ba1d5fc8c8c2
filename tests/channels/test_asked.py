"""What a sentence asks to be done with words that it quotes."""

import pytest

from compact_draft.channels.asked import Asked, asked_in
from compact_draft.model.annotation import AnnotationKind


def asked(quote: str, proposed: str) -> Asked:
    return Asked(AnnotationKind.REWORD, quote, proposed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Please replace “30 days” with “20 days”.", asked("30 days", "20 days")),
        ("“may” should read “will”", asked("may", "will")),
        ("delete “where possible” please", asked("where possible", "")),
        ('Change "30 days" to "20 days"', asked("30 days", "20 days")),
    ],
)
def test_one_change_of_quoted_words_is_understood(text: str, found: Asked) -> None:
    assert asked_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We like “30 days”.",
        "Replace “a” with “b” and change “c” to “d”.",
        "Delete the third bullet.",
    ],
)
def test_where_several_or_no_quoted_words_are_meant_a_person_reads_it(
    text: str,
) -> None:
    assert asked_in(text) is None
