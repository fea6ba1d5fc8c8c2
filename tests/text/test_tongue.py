"""What stands around the clauses, in another language."""

import pytest

from compact_draft.text.tongue import Tongue, is_among

MONTHS = ("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf",
          "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr")  # fmt: skip
WELSH = Tongue(
    code="cy",
    words={
        "Page": "Tudalen",
        "Draft": "Drafft",
        "Printed on {date}": "Argraffwyd ar {date}",
        "Sent by {...}.": "Anfonwyd gan {...}.",
    },
    months=MONTHS,
)


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ("Page", "Tudalen"),
        ("  Draft ", "  Drafft "),
        ("Printed on 3 March 2026", "Argraffwyd ar 3 Mawrth 2026"),
        ("Sent by Ann Other.", "Anfonwyd gan Ann Other."),
        ("Draft · 1 May 2026", "Drafft · 1 Mai 2026"),
        ("Page, Draft", "Tudalen, Drafft"),
        ("12", "12"),
    ],
)
def test_words_days_and_parts_are_put_into_the_language(
    english: str, welsh: str
) -> None:
    assert WELSH.of(english) == welsh


def test_what_the_table_has_not_is_not_half_put_into_it() -> None:
    assert WELSH.of("Chapter") is None
    assert WELSH.of("Draft · Chapter") is None
    assert WELSH.of("  ") is None


def test_a_line_cut_to_its_first_words_is_still_among_the_lines() -> None:
    lines = ["Printed on 3 March 2026"]
    assert is_among("Printed on 3 March 2026", lines)
    assert is_among("Printed on …", lines)
    assert not is_among("Sent on …", lines)
    assert not is_among("…", lines)
