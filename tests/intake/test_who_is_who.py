"""Which body is meant: by heads that speak to "you", by kinds of name, by "the Group"."""

import pytest

from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def taken(sheet: Sheet) -> Intake:
    return look_over(sheet.docx(), "old.docx").intake


def promises(sheet: Sheet) -> list[tuple[str, By | None]]:
    rows = taken(sheet).rows
    return [(r.text, r.party) for r in rows if r.kind in ("commitment", "action")]


def of_prose(*lines: str, head: str = "Working together") -> dict[str, By | None]:
    sheet = Sheet("x")
    sheet.head(head)
    sheet.lines(*lines)
    return dict(promises(sheet))


def of_items(head: str, *items: str) -> list[By | None]:
    sheet = Sheet("x")
    sheet.head(head)
    sheet.lines(*items, style="List Bullet")
    return [by for _, by in promises(sheet)]


# Heads


def test_what_you_will_do_binds_the_groups_whatever_the_verb() -> None:
    sheet = Sheet("x")
    sheet.head("What we will do")
    sheet.lines("Keep one list of grants", style="List Bullet")
    sheet.head("What you will do")
    acts = ["Use the money with care", "Be frank with us", "Insure your helpers"]
    sheet.lines(*acts, style="List Bullet")
    assert promises(sheet)[1:] == [(act, VCS) for act in acts]


def test_a_number_in_front_of_the_name_of_a_side_is_no_part_of_it() -> None:
    acts = ("appoint champions", "hold an open day every May")
    assert of_items("Area 3: Both partners", *acts) == [BOTH, BOTH]
    assert of_items("Theme 2 – The Council", *acts) == [PUBLIC, PUBLIC]


def test_a_heading_that_says_whose_side_follows_binds_what_names_nobody() -> None:
    words = "No association shall lose its cupboard without six months' notice."
    assert of_prose(words, head="The Town Council's side") == {words: PUBLIC}
    assert of_prose(words, head="The associations’ side") == {words: VCS}


def test_groups_are_groups_in_whichever_order_their_kinds_are_named() -> None:
    acts = ("Share reports", "Open the doors")
    for head in (
        "Community and voluntary groups",
        "Voluntary and faith groups",
        "Voluntary, community and faith organisations",
    ):
        assert of_items(head, *acts) == [VCS, VCS]


def test_a_pledge_in_a_box_is_of_whoever_the_heading_above_names() -> None:
    sheet = Sheet("x")
    sheet.head("Community and voluntary groups")
    sheet.box("We pledge to:", "Tell you what people say", "Treat helpers well")
    assert [by for _, by in promises(sheet)] == [VCS, VCS]


# Names


@pytest.mark.parametrize(
    "name",
    [
        "The Interfaith Forum",
        "Norden Furniture Recycling Project",
        "Norden Voluntary Service Council",
        "The Race Equality Council",
        "Voluntary Action Norden",
        "The Norden Horticultural Society",
        "Norden Junior Football Club",
    ],
)
def test_kinds_of_body_that_are_of_the_sector(name: str) -> None:
    words = f"{name} will hold a workshop with the Council each year."
    told = of_prose("Norden is a town in the fens.", words)
    assert told == {words: VCS}


@pytest.mark.parametrize(
    "name", ["The Hospitals Trust", "Norden Town Council", "Norden Police Authority"]
)
def test_kinds_of_body_that_are_public(name: str) -> None:
    words = f"{name} will hold a workshop with voluntary groups each year."
    assert of_prose("Norden is a town in the fens.", words) == {words: PUBLIC}


def test_the_group_with_a_capital_is_the_joint_group_that_the_text_names() -> None:
    set_up = "The Compact Liaison Group will meet each quarter."
    told = "The Group will publish its notes each year."
    assert of_prose(set_up, told) == {set_up: BOTH, told: BOTH}
    small = "The group will publish its accounts each year."
    assert of_prose(set_up, small)[small] is VCS


# Verbs


def test_a_pledge_of_a_thing_is_a_promise() -> None:
    words = "The Council pledges a fund of £5,000 a year for small awards."
    assert of_prose(words) == {words: PUBLIC}
    other = "Voluntary groups guarantee a reply to every letter."
    assert of_prose(other) == {other: VCS}


def test_what_we_both_intend_binds_both_though_lines_to_sign_stand_below() -> None:
    sheet = Sheet("x")
    sheet.head("Clauses")
    sheet.line("10. We both intend to look at this Agreement afresh in 2020.")
    sheet.head("Signed")
    sheet.lines("For the Council ____________", "For the CVS ____________")
    assert [by for _, by in promises(sheet)] == [BOTH]


# Acts that run on


def test_acts_with_numbers_in_brackets_run_on_under_a_heading_that_binds() -> None:
    words = "[1] Agree a timetable. [2] Share the results. [3] Ask people only once."
    sheet = Sheet("x")
    sheet.head("Joint responsibilities")
    sheet.line(words)
    assert promises(sheet) == [
        ("Agree a timetable.", BOTH),
        ("Share the results.", BOTH),
        ("Ask people only once.", BOTH),
    ]


# Negations, notes


def test_what_neither_may_do_binds_both() -> None:
    words = "Neither organisation may end this Agreement on short notice."
    sheet = Sheet("x")
    sheet.head("Clauses")
    sheet.lines(f"1. {words}", "2. The Council will pay in April.")
    assert dict(promises(sheet))[words] is BOTH
