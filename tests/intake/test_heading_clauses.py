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


def test_a_part_that_only_looks_like_a_heading_ends_the_note_above_it() -> None:
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", style="Title")
    sheet.line("SECTION A", bold=True)
    sheet.line("What the Council promises", bold=True, size=16)
    sheet.head("We will answer the telephone until six", 2)
    sheet.line("In 2008 it rang for a week.")
    sheet.head("We will pay for the hire of the hall", 2)
    sheet.line("Snow shut it twice in January.")
    sheet.line("SECTION B", bold=True)
    sheet.line("What community groups promise", bold=True, size=16)
    sheet.head("We will say early when money runs out", 2)
    sheet.line("One club closed overnight.")
    sheet.head("We will lend each other equipment", 2)
    sheet.line("The tents were used twice last year.")
    sheet.line("Back page", bold=True)
    sheet.line("Larkmoor Action, 12 Mill Street")
    found = kinds(sheet)
    assert found["We will pay for the hire of the hall"] == (
        "commitment",
        By.PUBLIC_BODIES,
    )
    assert found["We will lend each other equipment"] == ("commitment", By.VCS)
    assert found["SECTION B"][0] == "heading"


def test_one_promise_with_a_list_below_does_not_make_headings_of_all_the_others() -> (
    None
):
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", style="Title")
    for words in (
        "The Council will print its papers in large type",
        "Groups will count their members once a year",
        "The Council will keep the hall open on Sundays",
        "Groups will tell members what was decided",
    ):
        sheet.head(words, 1)
        sheet.line("This was asked for in 2009.")
    sheet.head("The Council will train its clerks", 1)
    sheet.lines(L("In May", style="List Bullet"), L("In June", style="List Bullet"))
    found = kinds(sheet)
    assert found["Groups will tell members what was decided"] == ("commitment", By.VCS)
    assert found["The Council will train its clerks"][0] == "heading"
