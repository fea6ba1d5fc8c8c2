"""What may be a promise is taken as one or doubted, wherever it stands on the page."""

import pytest

from compact_draft.errors import WordFileError
from compact_draft.intake.doubting import FRAGMENT, GOES_ON, LOST_BULLET
from compact_draft.intake.doubts import (
    NOBODY,
    UNKNOWN,
)
from compact_draft.intake.rows import Intake, give_back
from compact_draft.intake.tongues import OTHER_TONGUE
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import L, Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def taken(sheet: Sheet) -> Intake:
    return look_over(sheet.docx(), "old.docx").intake


def promises(sheet: Sheet) -> list[tuple[str, By | None]]:
    rows = taken(sheet).rows
    return [(r.text, r.party) for r in rows if r.kind in ("commitment", "action")]


def doubts(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    return {row.text: row.doubts for row in taken(sheet).rows}


# Heads of rows


def test_a_first_cell_that_names_a_side_binds_its_row_and_the_empty_ones_below() -> (
    None
):
    sheet = Sheet("x")
    sheet.line("What each of us will do")
    sheet.table(
        [
            ["Council will", "Publish the plan of decisions every month"],
            ["", "Ask before it plans"],
            ["VCS will", "Choose its representatives by an open vote"],
        ]
    )
    assert promises(sheet) == [
        ("Publish the plan of decisions every month", PUBLIC),
        ("Ask before it plans", PUBLIC),
        ("Choose its representatives by an open vote", VCS),
    ]


def test_rows_are_parted_by_themes_and_a_column_of_dates_promises_nothing() -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ["1. VOICE", "", ""],
            ["Council will", "Invite two people to each panel", "By April 2009"],
            ["VCS will", "Report back to members in two weeks", "Ongoing"],
            ["Both will", "Respect the privacy of papers", ""],
            ["2. MONEY", "", ""],
            [
                "Council will",
                "Publish the criteria for each grant",
                "Before each round",
            ],
            ["What success looks like", "Nobody is surprised by a decision", ""],
        ],
        across=[(3, 1, 2), (6, 1, 2)],
    )
    assert promises(sheet) == [
        ("Invite two people to each panel", PUBLIC),
        ("Report back to members in two weeks", VCS),
        ("Respect the privacy of papers", BOTH),
        ("Publish the criteria for each grant", PUBLIC),
    ]
    kinds = {row.text: row.kind for row in taken(sheet).rows}
    assert kinds["Nobody is surprised by a decision"] == "outcome"


# Lists that lost their marks


@pytest.mark.parametrize("end", ["", ";"])
def test_every_plain_line_behind_a_lead_in_is_an_item_with_the_same_doubt(end) -> None:
    sheet = Sheet("x")
    sheet.head("Money")
    sheet.line("The Council will:")
    words = ["pay grants within 30 days", "give three months’ notice", "consult early"]
    sheet.lines(*(f"{each}{end}" for each in words))
    sheet.line("The voluntary sector will:")
    sheet.lines("keep accounts", "say whom it speaks for")
    assert [by for _, by in promises(sheet)] == [PUBLIC] * 3 + [VCS] * 2
    told = doubts(sheet)
    assert all(LOST_BULLET in told[text] for text, _ in promises(sheet))


def test_capital_letters_make_no_difference_to_a_lost_list() -> None:
    sheet = Sheet("x")
    sheet.line("The Council will:")
    sheet.lines("Pay grants within 30 days", "Consult early", "Publish its plan")
    assert [by for _, by in promises(sheet)] == [PUBLIC] * 3


# Boxes to tick, text boxes


def test_a_box_to_tick_is_a_bullet_and_what_is_around_a_form_is_no_promise() -> None:
    sheet = Sheet("x")
    sheet.line("As a public body we pledge to:", bold=True)
    sheet.lines("☒ pay invoices within 14 days", "☐ name a champion")
    sheet.line("As a voluntary organisation we pledge to:", bold=True)
    sheet.lines("☑ ask our members before we reply")
    sheet.line("Review date: 2010")
    sheet.line("Return this form to the Compact Office by 1 May.")
    assert promises(sheet) == [
        ("pay invoices within 14 days", PUBLIC),
        ("name a champion", PUBLIC),
        ("ask our members before we reply", VCS),
    ]


def test_a_list_in_a_text_box_is_read_as_in_the_body() -> None:
    boxed, body = Sheet("x"), Sheet("x")
    lines = (
        L("Public bodies will", bold=True),
        L("Reply within ten days"),
        L("Ask first"),
    )
    boxed.line("News of the Compact.")
    boxed.box(*lines)
    body.line("News of the Compact.")
    body.lines(*lines)
    assert promises(boxed) == promises(body)
    assert [by for _, by in promises(boxed)] == [PUBLIC, PUBLIC]


# Headings and sentences


def test_a_known_heading_at_body_size_is_one_with_a_doubt() -> None:
    sheet = Sheet("x")
    for part in ("ONE", "TWO"):
        sheet.line(f"KEY PRIORITY {part}", bold=True, size=14)
        sheet.line("This matters to us all.")
        sheet.line("What will success look like?")
        sheet.lines("- Groups hear in time", "- Nobody is surprised")
        sheet.line("What do we need to do?")
        sheet.lines("1) Publish a calendar", "2) Pay within 30 days")
    rows = taken(sheet).rows
    kinds = [row.kind for row in rows]
    assert (kinds.count("outcome"), kinds.count("action")) == (4, 4)
    heads = [row for row in rows if row.text.startswith("What ")]
    assert all(row.kind == "heading" and row.doubts for row in heads)


def test_a_sentence_that_promises_is_no_heading_whatever_its_style() -> None:
    sheet = Sheet("x")
    sheet.head("Funding")
    sheet.head("The Council will give three months’ notice before a grant ends.", 2)
    sheet.head("Grants", 2)
    sheet.line("The NHS will pay within 30 days.")
    assert [by for _, by in promises(sheet)] == [PUBLIC, PUBLIC]
    kinds = {row.text: row.kind for row in taken(sheet).rows}
    assert kinds["Grants"] == "heading"


def test_promises_in_a_row_in_a_heading_style_need_no_full_stop() -> None:
    sheet = Sheet("x")
    sheet.head("Funding")
    sheet.head("The Council will pay within 30 days", 2)
    sheet.head("Groups will keep proper accounts", 2)
    assert [by for _, by in promises(sheet)] == [PUBLIC, VCS]


def test_a_promise_that_says_email_or_telephone_is_a_promise() -> None:
    sheet = Sheet("x")
    sheet.lines(
        "The Council will tell groups of every change by email.",
        "We will answer the telephone within five rings.",
        "Telephone 01632 960 111, email desk@compact.example",
    )
    assert promises(sheet) == [
        ("The Council will tell groups of every change by email.", PUBLIC),
        ("We will answer the telephone within five rings.", BOTH),
    ]


def test_initials_of_names_are_no_labels() -> None:
    sheet = Sheet("x")
    sheet.head("Signed by")
    names = ["R. Abbas, Larkmoor Council", "S. Field, Larkmoor CVS", "T. Dale, the NHS"]
    sheet.lines(*names, style="List Number")
    sheet.head("Also signed by")
    sheet.lines("A. Moor, Larkmoor Police", "B. Ash, Larkmoor Carers")
    texts = [row.text for row in taken(sheet).rows]
    assert [text for text in texts if "," in text] == [
        *names,
        "A. Moor, Larkmoor Police",
        "B. Ash, Larkmoor Carers",
    ]


def test_letters_that_begin_with_a_are_labels_still() -> None:
    sheet = Sheet("x")
    sheet.line("The Council will:")
    sheet.lines("A. Pay in time", "B. Consult early", "C. Publish its plan")
    assert [row.number for row in taken(sheet).rows if row.number] == ["A.", "B.", "C."]


# Pages


def test_running_heads_and_page_numbers_cut_neither_a_sentence_nor_a_list() -> None:
    sheet = Sheet("x")
    sheet.line("Tarn Local Compact", bold=True)
    sheet.line("Tarn Local Compact 2007")
    sheet.line("The Council will:")
    sheet.line("• give three months’ notice in writing before it")
    sheet.lines("2", "Tarn Local Compact 2007")
    sheet.line("withdraws a grant, with the reasons")
    sheet.line("• send a summary to everybody who re-")
    sheet.line("plied")
    sheet.lines("3", "Tarn Local Compact 2007")
    sheet.line("• keep long-")
    sheet.line("term plans")
    notice = "give three months’ notice in writing before it withdraws a grant"
    assert promises(sheet) == [
        (f"{notice}, with the reasons", PUBLIC),
        ("send a summary to everybody who replied", PUBLIC),
        ("keep long-term plans", PUBLIC),
    ]
    rows = taken(sheet).rows
    told = [r for r in rows if r.text == "Tarn Local Compact 2007"]
    assert [r.kind for r in told] == ["furniture"] * 3
    assert "everybody who re-\n\nplied" in give_back(rows)


# Languages, nesting, who is bound


def test_a_column_in_another_language_is_told_and_the_english_one_is_read() -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ["Cymraeg", "English"],
            [
                L("1. Egwyddorion a rennir", bold=True),
                L("1. Shared principles", bold=True),
            ],
            ["Mae gweithredu gwirfoddol yn rhan o gymdeithas iach.", "Groups matter."],
            [
                L("2. Bydd y cyrff cyhoeddus yn:", bold=True),
                L("2. Public bodies will:", bold=True),
            ],
            ["• talu grantiau o fewn 30 diwrnod", "• pay grants within 30 days"],
            ["• ymgynghori yn gynnar", "• consult early"],
        ]
    )
    assert promises(sheet) == [
        ("pay grants within 30 days", PUBLIC),
        ("consult early", PUBLIC),
    ]
    assert doubts(sheet)["ymgynghori yn gynnar"] == (OTHER_TONGUE,)


def test_lead_ins_and_fragments_in_nested_lists_are_doubted() -> None:
    sheet = Sheet("x")
    sheet.line("The Council will:")
    for label, words in (
        ("a)", "publish criteria;"),
        ("b)", "where a grant ends:"),
        ("i)", "give three months’ notice; and"),
        ("ii)", "explain the reasons; and"),
        ("c)", "share news early, in particular"),
        ("i)", "plans that affect staff; and"),
        ("ii)", "budgets, once they are public;"),
        ("d)", "tell groups of problems:"),
        ("i)", "at once, if money is at risk."),
    ):
        sheet.line(f"{label} {words}")
    told = doubts(sheet)
    assert "where a grant ends:" not in [text for text, _ in promises(sheet)]
    assert told["give three months’ notice; and"] == ()
    assert told["share news early, in particular"] == (GOES_ON,)
    assert told["plans that affect staff; and"] == (FRAGMENT,)
    assert told["tell groups of problems:"]
    assert {by for _, by in promises(sheet)} == {PUBLIC}


def test_a_name_that_nobody_knows_and_a_passive_are_doubted() -> None:
    sheet = Sheet("x")
    sheet.line("What do we need to do?", bold=True)
    sheet.lines(
        "Friends of the Park will open their hall to others.",
        "One form will be used for small grants.",
        "The steering group will meet four times a year.",
        style="List Number",
    )
    rows = {row.text: row for row in taken(sheet).rows}
    friends = rows["Friends of the Park will open their hall to others."]
    assert (friends.party, friends.doubts) == (By.UNCLEAR, (UNKNOWN,))
    assert rows["One form will be used for small grants."].doubts == (NOBODY,)
    group = rows["The steering group will meet four times a year."]
    assert (group.party, group.doubts) == (BOTH, ())


@pytest.mark.parametrize("header", ["", "Compact 2007"])
def test_a_file_without_a_word_in_its_body_is_not_taken_in(header: str) -> None:
    sheet = Sheet("x")
    sheet.page_header(header)
    sheet.lines("", "  ")
    with pytest.raises(WordFileError, match="no word"):
        taken(sheet)


def test_a_promise_in_a_foreword_or_a_later_sentence_is_doubted() -> None:
    sheet = Sheet("x")
    sheet.head("Foreword")
    sheet.line("The Council will pay every group within ten days.")
    sheet.head("Trust")
    sheet.line("- Trust grows slowly. The Council will publish its plan each May.")
    told = doubts(sheet)
    assert told["The Council will pay every group within ten days."]
    assert told["Trust grows slowly. The Council will publish its plan each May."]


def test_what_arises_of_itself_is_no_promise_though_it_names_the_partners() -> None:
    s = Sheet("arises")
    s.line("Compact for Ludcombe", style="Title")
    s.line("Disputes", style="Heading 2")
    s.line("Sometimes quarrels between partners will arise. This is nobody's wish.")
    s.line("The Council will answer every complaint within ten days.")
    rows = look_over(s.docx(), "arises.docx").intake.rows
    assert [row.text for row in rows if row.kind == "commitment"] == [
        "The Council will answer every complaint within ten days."
    ]
