"""Lead-ins and heads in other words: requirements, duties, parts, "we promise that"."""

import pytest

from compact_draft.intake.rows import Intake
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def taken(sheet: Sheet, name: str = "old.docx") -> Intake:
    return look_over(sheet.docx(), name).intake


def promises(sheet: Sheet) -> list[tuple[str, By | None]]:
    rows = taken(sheet).rows
    return [(r.text, r.party) for r in rows if r.kind in ("commitment", "action")]


def under(head: str, *items: str, style: str = "List Bullet") -> list[By | None]:
    sheet = Sheet("x")
    sheet.head(head)
    sheet.lines(*items, style=style)
    return [by for _, by in promises(sheet)]


@pytest.mark.parametrize(
    ("who", "by"),
    [
        ("statutory organisations", PUBLIC),
        ("community groups", VCS),
    ],
)
def test_requirements_on_a_side_are_its_promises(who: str, by: By) -> None:
    acts = ("Agendas are to go out a week ahead.", "Jargon must be avoided.")
    assert under(f"Requirements on {who}", *acts) == [by, by]


def test_a_lead_in_that_says_whose_duty_follows_binds_the_list() -> None:
    sheet = Sheet("x")
    sheet.head("Section 2: Support")
    sheet.line("It is the responsibility of public authorities to:")
    sheet.lines("fund training", "lend display boards", style="List Number")
    sheet.line("It is the duty of voluntary bodies to:")
    sheet.lines("take care of what they borrow", style="List Number")
    assert [by for _, by in promises(sheet)] == [PUBLIC, PUBLIC, VCS]


def test_a_side_and_its_place_lead_in_acts_that_are_counted() -> None:
    sheet = Sheet("x")
    sheet.head("Recognition")
    sheet.line(
        "Public authorities in Norden: (1) accept that groups may oppose them; "
        "(2) will keep grants free of politics."
    )
    sheet.line(
        "Voluntary bodies in Norden: (1) will check facts; (2) will stay out of party politics."
    )
    assert [by for _, by in promises(sheet)] == [PUBLIC, PUBLIC, VCS, VCS]


def test_members_of_a_body_of_the_sector_are_of_the_sector() -> None:
    sheet = Sheet("x")
    sheet.head("Theme A – Being straight with each other")
    sheet.line("Norden Voluntary Hub speaks for ninety groups.")
    sheet.line("Hub members' pledges:")
    sheet.lines("Flag conflicts of interest", "Quote true costs", style="List Bullet")
    assert promises(sheet) == [
        ("Flag conflicts of interest", VCS),
        ("Quote true costs", VCS),
    ]


def test_what_we_promise_you_and_what_you_promise_in_return() -> None:
    give = "If you run a club or charity, we promise that"
    take = "If we give you money, you promise that"
    assert under(give, "you will hear from us within a week") == [PUBLIC]
    assert under(give, "your form will be read by two people") == [PUBLIC]
    assert under(take, "you will keep receipts", "you will be fair") == [VCS, VCS]


def test_a_part_with_a_number_and_what_a_side_will_do_is_a_heading() -> None:
    sheet = Sheet("x")
    sheet.lines(
        "Part 3 What the District Council and the Health Trust will do",
        "3.1 Make a list of all funds.",
        "3.2 Set aside money for new groups.",
        "Part 4 What voluntary and community organisations will do",
        "4.1 Let the Council see their books on request.",
        "Part 5 What we will do together",
        "5.1 Tackle rural isolation.",
    )
    assert [by for _, by in promises(sheet)] == [PUBLIC, PUBLIC, VCS, BOTH]


def test_a_heading_with_whose_obligations_binds_what_names_a_thing() -> None:
    words = "Grants above two thousand pounds shall run for two years."
    sheet = Sheet("x")
    sheet.head("The Authority's obligations")
    sheet.line(words)
    assert [by for _, by in promises(sheet)] == [PUBLIC]


def test_a_column_of_who_made_each_pledge_binds_its_rows() -> None:
    sheet = Sheet("x")
    sheet.head("Who does what")
    sheet.table(
        [
            ["Pledge", "Made by"],
            ["Keep the playing field free for clubs", "Parish Council"],
            ["Look after the pavilion", "Norden Juniors Football Club"],
            ["Clear snow from the path", "All"],
        ]
    )
    assert [by for _, by in promises(sheet)] == [PUBLIC, VCS, BOTH]


def test_under_we_offer_it_is_the_head_of_the_row_that_offers() -> None:
    sheet = Sheet("x")
    sheet.head("Our offer")
    sheet.table(
        [
            ["", "We offer", "We ask"],
            ["Norden Council and Norden Police", "Open books on grants", "Patience"],
            ["The voluntary sector", "Local knowledge, given freely", "An early word"],
        ]
    )
    found = dict(promises(sheet))
    assert found["Open books on grants"] is PUBLIC
    assert found["Local knowledge, given freely"] is VCS
    assert found.get("Patience", VCS) is VCS
    assert found.get("An early word", PUBLIC) is PUBLIC
