"""Deeds typed on a machine, lists within one paragraph, and ticks under yes and no."""

from __future__ import annotations

from compact_draft.intake.rows import Row, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from compact_draft.text.normalise import normalise
from tests.intake.layouts.sheet import L, Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def rows(made: Sheet) -> tuple[Row, ...]:
    return look_over(made.docx(), "x.docx").intake.rows


def bound(made: Sheet) -> dict[str, By | None]:
    return {row.text: row.party for row in rows(made) if row.kind == "commitment"}


def sheet(*lines: str | L) -> Sheet:
    made = Sheet("x")
    made.line("The Larkmoor Compact", style="Title")
    made.lines(*lines)
    return made


def test_letters_below_a_number_of_the_same_paragraph_hang_on_its_lead_in() -> None:
    first = "1.   The Authorities shall -\n     (a)  ask early;\n     (b)  say why."
    second = "2.   A group in receipt of a grant shall: (a) keep accounts; (b) report."
    made = sheet(
        first,
        second,
        '3.   "Authorities" shall mean the County Council and the Health Trust;'
        ' "grant" shall include a loan.',
    )
    assert bound(made) == {
        "ask early;": PUBLIC,
        "say why.": PUBLIC,
        "keep accounts;": VCS,
        "report.": VCS,
    }
    assert normalise(first) in give_back(rows(made))


def test_two_labels_in_a_row_begin_the_first_of_two_clauses() -> None:
    words = (
        "6.   (a)  Groups shall refund fares on the day.\n"
        "     (b)  The Council shall give leave to those who serve."
    )
    made = sheet(words)
    assert bound(made) == {
        "Groups shall refund fares on the day.": VCS,
        "The Council shall give leave to those who serve.": PUBLIC,
    }
    assert normalise(words) in give_back(rows(made))


def test_a_long_running_head_between_the_halves_of_an_item_is_furniture() -> None:
    head = "LARKMOOR COMPACT - CODE OF PRACTICE - FINAL VERSION 3 - Page {} of 6"
    made = sheet(
        "The Council will:",
        "(a) print, within forty days of",
        head.format(2),
        "the close, a list of changes;",
        "(b) ask early.",
        head.format(3),
        "The end of the matter.",
    )
    assert "print, within forty days of the close, a list of changes;" in bound(made)


def test_words_cut_in_columns_of_blanks_are_made_whole() -> None:
    made = sheet(
        "Working together",
        "THE COUNCIL WILL                    THE GROUPS WILL",
        "* publish the rules of every        * keep books, open to the Treas-",
        "  grant in the hall                   urer at any time",
        "",
        "* accept a fair part of the",
        "  office costs",
    )
    assert bound(made) == {
        "publish the rules of every grant in the hall": PUBLIC,
        "keep books, open to the Treasurer at any time": VCS,
        "accept a fair part of the office costs": PUBLIC,
    }


def test_ticks_under_yes_and_no_say_what_is_agreed() -> None:
    made = sheet(
        "Each partner went through this list at the workshop in the spring of the year.",
        L("The Council and the Police", bold=True),
        "What is ticked in the last column is not agreed, and nobody is held to it.",
    )
    made.table(
        [
            ["", "We do this now", "We shall do this by", "We do not agree"],
            ["We give ten weeks to answer", "☑", "◻", "◻"],
            ["We write to all who answered", "◻", "☑ Jan 2007", "◻"],
            ["We pay the costs of redundancy", "◻", "◻", "☑"],
        ]
    )
    assert bound(made) == {
        "We give ten weeks to answer": PUBLIC,
        "We write to all who answered": PUBLIC,
    }


def test_what_was_not_ticked_on_a_list_of_ticks_is_not_taken_on() -> None:
    made = sheet(
        "Each partner went through this list at the workshop in the spring of the year.",
        L("All partners", bold=True),
        "The partners have ticked what they will do together:",
        "[x] hold a day in May",
        "[ ] employ a press officer",
        "[x] look at this list again",
    )
    assert set(bound(made)) == {"hold a day in May", "look at this list again"}


def test_what_the_mayor_hopes_is_no_promise() -> None:
    made = sheet(
        L("From the Mayor", bold=True),
        "Together we will make Larkmoor the best town on the river.",
        "It has been a long road, and a good one.",
        "The Council was founded in a barn, and it has never looked back.",
    )
    assert bound(made) == {}
