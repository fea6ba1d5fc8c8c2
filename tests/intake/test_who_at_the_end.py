"""Columns typed with tabs in which who is bound stands last."""

from __future__ import annotations

import pytest

from compact_draft.intake.rows import Intake, give_back
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from compact_draft.text.normalise import normalise
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
KEY = (
    "BC = Larkmoor Borough Council",
    "VO = voluntary organisations",
    "T = all, together",
)


def read(*lines: str) -> Intake:
    sheet = Sheet("x")
    sheet.lines("The Larkmoor Compact", "Letters used")
    sheet.lines(*KEY)
    sheet.lines(*lines)
    return look_over(sheet.docx(), "x.docx").intake


def bound(taken: Intake) -> dict[str, By | None]:
    return {row.text: row.party for row in taken.rows if row.kind == "commitment"}


def test_what_is_wrapped_before_the_letters_of_who_is_one_clause() -> None:
    lines = (
        "No.\tWhat was agreed\tBy",
        "2.1\tNotice in writing will be given to every group that\tBC",
        "\tloses its room.",
        "2.2\tKeys will be handed back at the end of each\tVO",
        "\tseason.",
        "2.3\tA fair will be held each May.\tT",
    )
    taken = read(*lines)
    assert bound(taken) == {
        "Notice in writing will be given to every group that loses its room.": PUBLIC,
        "Keys will be handed back at the end of each season.": VCS,
        "A fair will be held each May.": BOTH,
    }
    assert all(normalise(line) in give_back(taken.rows) for line in lines)
    assert not [r for r in taken.rows if r.kind == "heading" and "agreed" in r.text]


def test_who_may_stand_behind_the_last_line_of_a_numbered_clause() -> None:
    taken = read(
        "2.1\tNotice in writing will be given to every group that",
        "\tloses its room.\tBC",
        "2.2\tKeys will be handed back each season.\tVO",
    )
    assert bound(taken) == {
        "Notice in writing will be given to every group that loses its room.": PUBLIC,
        "Keys will be handed back each season.": VCS,
    }


@pytest.mark.parametrize("gutter", ["\t", "\t\t", "          ", " ........ "])
def test_names_at_the_end_of_the_line_say_who(gutter: str) -> None:
    taken = read(
        f"To answer letters within a week{gutter}Council",
        f"To send in accounts by June{gutter}Groups",
        f"Meet twice a year{gutter}Both sides",
    )
    assert bound(taken) == {
        "To answer letters within a week": PUBLIC,
        "To send in accounts by June": VCS,
        "Meet twice a year": BOTH,
    }


def test_a_date_may_stand_between_what_and_who() -> None:
    taken = read(
        "Promise\tBy when\tLead",
        "Print a list of halls\tby March 2009\tBC",
        "Tell each other of new posts\teach quarter\tVO",
    )
    assert bound(taken) == {
        "Print a list of halls": PUBLIC,
        "Tell each other of new posts": VCS,
    }


def test_a_list_of_people_and_their_bodies_promises_nothing() -> None:
    taken = read(
        "Name\tBody",
        "Mrs. Ida Hale, who takes the chair\tCouncil",
        "Mr. Tom Orr of Mill Street\tGroups",
    )
    assert bound(taken) == {}


def test_heads_over_columns_of_tabs_are_no_title() -> None:
    sheet = Sheet("x")
    sheet.line("Compact action plan", bold=True)
    sheet.line("Commitment\tLead\tBy when", bold=True)
    sheet.lines("Draw a map of the halls\tCouncil\tJune 2010")
    sheet.lines("Train forty treasurers\tCVS\tDec 2010")
    taken = look_over(sheet.docx(), "x.docx").intake
    assert taken.title == "Compact action plan"
    assert bound(taken) == {
        "Draw a map of the halls": PUBLIC,
        "Train forty treasurers": VCS,
    }
