"""Answers to questions, first letters set large, and who "we" and "you" are in a newsletter."""

from __future__ import annotations

import pytest

from compact_draft.intake.drop_caps import without_drop_caps
from compact_draft.intake.rows import Row, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import L, Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def rows(made: Sheet) -> dict[str, Row]:
    return {row.text: row for row in look_over(made.docx(), "x.docx").intake.rows}


def sheet(*lines: str | L) -> Sheet:
    made = Sheet("x")
    made.line("The Larkmoor Compact", style="Title")
    made.lines(*lines)
    return made


def asked(question: str, answer: str) -> dict[str, Row]:
    return rows(
        sheet(
            L("What is the Compact?", bold=True),
            "An understanding. It is no contract, and nobody was ever taken to court.",
            L(question, bold=True),
            answer,
        )
    )


@pytest.mark.parametrize(
    ("question", "answer", "promise", "by"),
    [
        (
            "What is asked of us in return?",
            "Groups keep to the date and say whom they have asked.",
            "Groups keep to the date and say whom they have asked.",
            VCS,
        ),
        (
            "What about police checks?",
            "Groups have to see to them. The CVS has a form.",
            "Groups have to see to them.",
            VCS,
        ),
        (
            "What of our letters?",
            "They are not lost. The Council answers each of them within ten days.",
            "The Council answers each of them within ten days.",
            PUBLIC,
        ),
    ],
)
def test_an_answer_says_what_is_done_and_that_is_a_promise(
    question: str, answer: str, promise: str, by: By
) -> None:
    row = asked(question, answer)[promise]
    assert (str(row.kind), row.party) == ("commitment", by)
    assert row.doubts


@pytest.mark.parametrize(
    "answer",
    [
        "Within three weeks of the day on which you sign.",
        "Yes, free of charge, when the caretaker is on duty.",
        "You do, within a fortnight.",
        "No. What you say in public is your own affair.",
    ],
)
def test_no_answer_is_passed_over_in_silence(answer: str) -> None:
    found = asked("When shall we be paid?", answer)
    last = list(found.values())[-1]
    assert last.doubts


def test_what_an_answer_hopes_or_remembers_is_no_promise() -> None:
    found = asked("Did the last one work?", "We hope that it will help. It was lost.")
    assert not [row for row in found.values() if row.kind == "commitment"]


def test_a_first_letter_set_large_belongs_to_the_word_behind_it() -> None:
    made = sheet(
        L("Our side", bold=True),
        L("W", bold=True, size=40),
        "e, the Council and the Health Trust, shall ask for your opinion early.",
        "As to money, we",
        "-  pay within a month of your claim",
        L("Your side", bold=True),
        L("Y", bold=True, size=40),
        "ou, the groups, shall let us know in good time of anything that stops you.",
        "As to people, you",
        "-  turn nobody away",
    )
    found = rows(made)
    first = "We, the Council and the Health Trust, shall ask for your opinion early."
    second = (
        "You, the groups, shall let us know in good time of anything that stops you."
    )
    assert found[first].party is PUBLIC
    assert found["pay within a month of your claim"].party is PUBLIC
    assert found[second].party is VCS
    assert found["turn nobody away"].party is VCS
    assert "W\n\ne, the Council" in give_back(
        look_over(made.docx(), "x.docx").intake.rows
    )


def test_a_letter_alone_before_a_capital_is_left() -> None:
    found = rows(sheet("The Council will sign.", "W", "The groups will sign."))
    assert "The groups will sign." in found


def test_nothing_is_done_to_lines_without_large_letters() -> None:
    assert without_drop_caps([]) == []


def test_cells_that_all_begin_small_are_items_of_their_own() -> None:
    made = sheet()
    made.table(
        [
            ["", "You can expect from us", "We ask of you"],
            ["Rooms", "the Long Room at half price", "chairs stacked by ten"],
            ["", "a key holder who answers", ""],
        ],
        down=[(0, 1, 2)],
    )
    found = rows(made)
    assert found["the Long Room at half price"].party is PUBLIC
    assert found["a key holder who answers"].party is PUBLIC
    assert found["chairs stacked by ten"].party is VCS


def test_neither_is_both_of_them() -> None:
    words = "Neither will speak to the papers before the Joint Committee has met."
    assert rows(sheet("They signed.", words))[words].party is BOTH
