"""Promises in a heading style, with notes in plain type below."""

from __future__ import annotations

from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import L, Sheet


def kinds(sheet: Sheet) -> dict[str, tuple[str, By | None]]:
    taken = look_over(sheet.docx(), "x.docx").intake
    return {row.text: (str(row.kind), row.party) for row in taken.rows}


def test_promises_in_a_heading_style_over_plain_notes_are_clauses() -> None:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", style="Title")
    sheet.head("The Council's promises", 1)
    sheet.head("We will ask early and give you thirteen weeks", 2)
    sheet.line("The baths were shut in July.")
    sheet.head("We will buy local where the law lets us", 2)
    sheet.line("European rules apply above a certain value.")
    sheet.head("Groups' promises", 1)
    sheet.head("Groups will work together when bidding", 2)
    sheet.line("Joint bids won a good deal in 2010.")
    found = kinds(sheet)
    assert found["We will ask early and give you thirteen weeks"] == (
        "commitment",
        By.PUBLIC_BODIES,
    )
    assert found["Groups will work together when bidding"] == ("commitment", By.VCS)
    assert found["The Council's promises"][0] == "heading"
    assert found["European rules apply above a certain value."][0] == "prose"


def test_headings_that_say_who_will_and_have_lists_below_stay_headings() -> None:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", style="Title")
    for words in ("We will listen to each other", "We will pay in good time"):
        sheet.head(words, 1)
        sheet.lines(
            L("Ask early", style="List Bullet"), L("Say why", style="List Bullet")
        )
    found = kinds(sheet)
    assert found["We will listen to each other"][0] == "heading"
    assert found["Ask early"][0] == "commitment"
