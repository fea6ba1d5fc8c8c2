"""Paragraphs that read as a bad scan does."""

import pytest

from compact_draft.intake.doubts import SCRAMBLED
from compact_draft.intake.scrambled import looks_scrambled
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("The Council will pay each group within thirty days, and say why not.", False),
        ("Tbe C0unc1l wlll p@y gr8nts xqz w1th1n thrty dxys nd sxy whj nt f", True),
        (" ".join(["word"] * 60), True),
        (", ".join(["word"] * 60), False),
        ("C O M P A C T", False),
        ("bcdf ghjk", False),
    ],
)
def test_a_text_without_stops_or_of_no_words_is_a_bad_scan(
    text: str, is_so: bool
) -> None:
    assert looks_scrambled(text) is is_so


def test_what_a_scan_has_scrambled_is_told_and_promises_nothing() -> None:
    columns = [
        "The",
        "Council",
        "will",
        "voluntary",
        "pay",
        "each",
        "grant",
        "groups",
        "in",
        "advance",
        "will",
        "keep",
        "and",
        "say",
        "why",
        "accounts",
        "it",
        "has",
        "and",
        "tell",
        "been",
        "late",
        "the",
        "Council",
    ]
    words = " ".join(columns * 3)
    sheet = Sheet("x")
    sheet.head("What we will do")
    sheet.line(words)
    rows = look_over(sheet.docx(), "x.docx").intake.rows
    (row,) = [row for row in rows if row.text == words]
    assert row.kind == "prose"
    assert SCRAMBLED in row.doubts
