"""What a few words beside an act say of it: who is bound, when, or that it is a result."""

from __future__ import annotations

import pytest

from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import L, Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def kinds(sheet: Sheet) -> dict[str, tuple[str, By | None]]:
    taken = look_over(sheet.docx(), "x.docx").intake
    return {row.text: (str(row.kind), row.party) for row in taken.rows}


def sheet(*lines: str | L) -> Sheet:
    made = Sheet("x")
    made.line("The Larkmoor Compact", style="Title")
    made.lines(*lines)
    return made


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Answer letters within a week (Council)", PUBLIC),
        ("Answer letters within a week (voluntary groups).", VCS),
        ("Answer letters within a week [all]", BOTH),
        ("To answer letters within a week (Lead: Council)", PUBLIC),
    ],
)
def test_brackets_at_the_end_of_an_act_say_who(words: str, by: By) -> None:
    found = kinds(sheet(L(words, style="List Bullet")))
    assert found[words] == ("commitment", by)


def test_letters_in_brackets_are_read_by_their_key() -> None:
    found = kinds(
        sheet(
            "C = Council; V = voluntary groups; J = joint",
            L("Send papers a week ahead. (C)", style="List Number"),
            L("Reply before the meeting. (V)", style="List Number"),
            L("Hold a supper in May. (J)", style="List Number"),
        )
    )
    assert found["Send papers a week ahead. (C)"] == ("commitment", PUBLIC)
    assert found["Reply before the meeting. (V)"] == ("commitment", VCS)
    assert found["Hold a supper in May. (J)"] == ("commitment", BOTH)


def test_what_stands_in_brackets_and_is_nobody_binds_nobody() -> None:
    found = kinds(
        sheet(L("Answer letters within a week (if we can)", style="List Bullet"))
    )
    assert found["Answer letters within a week (if we can)"][1] is None


def test_the_lead_named_below_an_action_is_bound_by_it() -> None:
    found = kinds(
        sheet(
            L("Action 1", bold=True),
            "Draw a map of every hall",
            "Lead: Council",
            "By: March 2011",
            L("Action 2", bold=True),
            "Find ten new treasurers",
            "Responsible: CVS",
            "Outcome: more groups will have their books in order",
        )
    )
    assert found["Draw a map of every hall"] == ("commitment", PUBLIC)
    assert found["Find ten new treasurers"] == ("commitment", VCS)
    assert found["Lead: Council"][0] == "prose"
    outcome = "Outcome: more groups will have their books in order"
    assert found[outcome][0] == "outcome"


def test_cards_of_one_column_are_bound_by_the_name_on_them() -> None:
    made = sheet()
    for n, (act, who) in enumerate(
        (("To mend the lift", "the Council"), ("To sweep the yard", "community groups"))
    ):
        made.table([[L(f"Promise {n + 1}", bold=True)], [act], [f"Made by: {who}"]])
        made.line("")
    found = kinds(made)
    assert found["To mend the lift"] == ("commitment", PUBLIC)
    assert found["To sweep the yard"] == ("commitment", VCS)


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("It is the duty of the Council to keep minutes.", PUBLIC),
        ("It falls to community groups to keep a list of members.", VCS),
        ("Community groups have a duty to keep a list of members.", VCS),
        ("The Council accepts responsibility for the roof.", PUBLIC),
        ("The Council gives its word that no club will lose its room.", PUBLIC),
        ("Any group that owes a report will send it by May.", VCS),
        ("A group which knows that it must close will say so.", VCS),
        ("A group whose room is sold will have a month to move.", PUBLIC),
        ("A. Often. The Council will ring back within a day.", PUBLIC),
    ],
)
def test_duties_put_the_other_way_round_bind_whom_they_name(words: str, by: By) -> None:
    found = kinds(sheet(L("About the hall", bold=True), words))
    act = words.removeprefix("A. Often. ")
    assert found[act] == ("commitment", by)


@pytest.mark.parametrize(
    "words",
    [
        "This memorandum shall run for three years.",
        "The Compact will help us all to do more.",
        "Words in the singular shall include the plural.",
        "The column on the right shows what we will do.",
        "If we do not hear from you we will assume that you agree.",
        "In 2004 some 300 people gave the Council their time.",
    ],
)
def test_what_the_paper_says_of_itself_promises_nothing(words: str) -> None:
    assert kinds(sheet("The Council will sign.", words))[words][0] == "prose"


def test_names_under_a_lead_in_are_no_promises() -> None:
    found = kinds(
        sheet(
            "The Council will be spoken for by:",
            L("Ida Hale", style="List Bullet"),
            L("Supt. Tom Orr", style="List Bullet"),
        )
    )
    assert found["Ida Hale"][1] is None
    assert found["Supt. Tom Orr"][1] is None


def test_your_promise_to_us_is_that_of_the_groups() -> None:
    found = kinds(
        sheet(
            L("From Larkmoor Council to its voluntary groups", bold=True),
            "We’ll pay within a month.",
            "The door of the town hall is open on Fridays.",
            L("Your promise to us", bold=True),
            "You’ll keep the books in order.",
        )
    )
    assert found["We’ll pay within a month."] == ("commitment", PUBLIC)
    assert found["You’ll keep the books in order."] == ("commitment", VCS)


def test_what_stands_under_promises_and_is_none_is_doubted() -> None:
    made = sheet(
        L("What the Council promises", bold=True),
        "The door of the town hall stands open on Fridays.",
        "It was shut for a year in 2004.",
    )
    rows = look_over(made.docx(), "x.docx").intake.rows
    doubts = {row.text: bool(row.doubts) for row in rows}
    assert doubts["The door of the town hall stands open on Fridays."]
    assert not doubts["It was shut for a year in 2004."]


def test_we_that_each_part_explains_anew_is_whom_its_heading_names() -> None:
    found = kinds(
        sheet(
            L("What the Council promises", bold=True),
            "Here “we” are the Council.",
            "We will mend the lift.",
            L("What community groups promise", bold=True),
            "Here “we” are the community groups of Larkmoor.",
            "We will sweep the yard.",
            L("What we promise together", bold=True),
            "We will meet in May.",
        )
    )
    assert found["We will mend the lift."][1] is PUBLIC
    assert found["We will sweep the yard."][1] is VCS
    assert found["We will meet in May."][1] is BOTH


def test_a_second_row_of_heads_names_the_sides_or_what_they_hold() -> None:
    made = sheet()
    made.table(
        [
            ["Theme", "Commitments", ""],
            ["", "Public bodies", "Community sector"],
            ["Money", "Publish grant rules", "Spend grants as agreed"],
        ],
        across=[(0, 1, 2)],
    )
    made.line("Then")
    made.table(
        [
            ["Council", "", "Community groups", ""],
            ["Commitment", "By when", "Commitment", "By when"],
            ["Mend the lift", "May", "Sweep the yard", "June"],
        ],
        across=[(0, 0, 1), (0, 2, 3)],
    )
    found = kinds(made)
    assert found["Publish grant rules"] == ("commitment", PUBLIC)
    assert found["Spend grants as agreed"] == ("commitment", VCS)
    assert found["Mend the lift"] == ("commitment", PUBLIC)
    assert found["Sweep the yard"] == ("commitment", VCS)
    assert found["May"][0] != "commitment"


def test_done_by_a_date_in_the_column_of_dates_is_not_done_yet() -> None:
    made = sheet()
    made.table(
        [
            ["Commitment", "Lead", "By when"],
            ["Write to every club", "Council", "Done by May"],
            ["Print the list", "Council", "June"],
        ]
    )
    assert kinds(made)["Write to every club"] == ("commitment", PUBLIC)


def test_a_poster_of_one_paragraph_parts_at_each_lead_in() -> None:
    made = sheet()
    made.line(
        "OUR CHARTER\nThe Council will\nhear people out before it decides\nmend the lift"
        "\nGroups will\nsay in private what went wrong\nsweep the yard"
    )
    found = kinds(made)
    assert found["mend the lift"] == ("commitment", PUBLIC)
    assert found["say in private what went wrong"] == ("commitment", VCS)
    assert found["sweep the yard"] == ("commitment", VCS)


def test_a_sentence_that_breaks_behind_will_at_the_edge_is_no_lead_in() -> None:
    words = (
        "It was a long winter in Larkmoor, and then the rain came.\n"
        "Then as now it is for the clerk to say whether the Council will\n"
        "open the hall to those who have nowhere else to sit."
    )
    assert len(kinds(sheet(words, "The end."))) == 3


def test_what_you_expect_from_us_and_we_from_you_are_the_two_sides() -> None:
    made = sheet()
    made.table(
        [
            ["What you can expect from us", "What we expect from you"],
            ["Plain words in every letter", "Honest answers on forms"],
        ]
    )
    found = kinds(made)
    assert found["Plain words in every letter"] == ("commitment", PUBLIC)
    assert found["Honest answers on forms"] == ("commitment", VCS)


def test_codes_that_count_on_are_labels() -> None:
    found = kinds(
        sheet(
            L("Council commitments", bold=True),
            "C1\tHear people early",
            "C2\tUse plain English",
            L("Voluntary sector commitments", bold=True),
            "V1\tAnswer to members",
            "V2\tMake volunteering safe",
        )
    )
    assert found["Use plain English"] == ("commitment", PUBLIC)
    assert found["Answer to members"] == ("commitment", VCS)


def test_a_postcode_or_a_road_is_no_code() -> None:
    found = kinds(sheet("The Council will:", "A46 must be mended", "B1 is a road too"))
    assert "A46 must be mended" in found


def test_minutes_say_what_was_resolved() -> None:
    found = kinds(
        sheet(
            "Mr Orr said that the Council had missed two dates. It was agreed that:",
            L("(a) the Council would print its dates;"),
            L("(b) groups would name one person to reply."),
            "RESOLVED that the CVS shall hold a meeting about reserves.",
        )
    )
    assert found["the Council would print its dates;"] == ("commitment", PUBLIC)
    assert found["groups would name one person to reply."] == ("commitment", VCS)
    resolved = "RESOLVED that the CVS shall hold a meeting about reserves."
    assert found[resolved] == ("commitment", VCS)


def test_they_under_an_article_are_whom_its_part_names() -> None:
    found = kinds(
        sheet(
            L("PART I – THE PUBLIC AUTHORITIES", bold=True),
            L("Article 1", bold=True),
            "They shall ask associations first.",
            L("PART II – THE ASSOCIATIONS", bold=True),
            L("Article 2", bold=True),
            "They shall keep accounts.",
        )
    )
    assert found["They shall ask associations first."][0] == "commitment"
    assert found["They shall keep accounts."] == ("commitment", VCS)


def test_a_table_to_sign_in_promises_nothing() -> None:
    made = sheet()
    made.table(
        [
            ["For the Council", "For the CVS"],
            ["...............", "..............."],
            ["Leader", "Chair"],
            ["Date", "Date"],
        ]
    )
    assert not [w for w, (kind, _) in kinds(made).items() if kind == "commitment"]


def test_who_is_responsible_stands_beside_who_is_asked() -> None:
    made = sheet()
    made.table(
        [
            ["Activity", "Responsible", "Consulted"],
            ["Draw up the yearly plan", "Council", "CVS"],
            ["Find members for the panel", "CVS", "Council"],
        ]
    )
    found = kinds(made)
    assert found["Draw up the yearly plan"] == ("action", PUBLIC)
    assert found["Find members for the panel"] == ("action", VCS)


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("For the Council: to keep the roof sound.", PUBLIC),
        ("Not later than May each group will name its officers.", VCS),
        ("Under this Compact the sector will speak with one voice.", VCS),
    ],
)
def test_who_acts_may_stand_behind_a_time_or_before_a_colon(words: str, by: By) -> None:
    assert kinds(sheet(L("About the hall", bold=True), words))[words][1] is by


def test_what_you_will_do_is_doubted_where_nothing_says_who_you_are() -> None:
    made = sheet("The lift will be mended.", "You’ll show us your accounts.")
    rows = {r.text: r for r in look_over(made.docx(), "x.docx").intake.rows}
    assert rows["You’ll show us your accounts."].doubts


def test_a_part_of_the_deal_is_whose_it_says() -> None:
    found = kinds(
        sheet(
            L("THE COUNCIL’S PART OF THE DEAL", bold=True),
            "Help you get online",
            "Mend the lift in the town hall before the winter comes",
            L("THE COMMUNITY’S PART OF THE DEAL", bold=True),
            "Recycle more",
            "Shop locally, and tell your neighbours where you have been",
        )
    )
    assert found["Help you get online"] == ("commitment", PUBLIC)
    assert found["Recycle more"] == ("commitment", VCS)


def test_how_it_is_going_is_no_promise() -> None:
    made = sheet()
    made.table(
        [
            ["What needs to happen", "Who will do it", "How it is going"],
            ["Rewrite the form", "District Council", "Draft seen"],
            ["Print a list of halls", "Council for Voluntary Service", "Not started"],
        ]
    )
    found = kinds(made)
    assert found["Rewrite the form"][1] is PUBLIC
    assert found["Draft seen"][1] is None
    assert found["Not started"][1] is None


def test_what_a_row_is_about_is_no_promise_of_both() -> None:
    made = sheet()
    made.table(
        [
            ["Shared undertaking", "The public sector", "The voluntary sector"],
            ["Respect", "Take no for an answer", "Know that budgets have limits"],
        ]
    )
    found = kinds(made)
    assert found["Respect"][1] is None
    assert found["Take no for an answer"] == ("commitment", PUBLIC)


def test_what_promises_mean_is_none_of_them() -> None:
    made = sheet(L("Joint pledges", bold=True))
    made.table(
        [
            ["We will…", "This means…"],
            ["Talk early", "before papers are printed"],
            ["Be fair", "no favourites"],
        ]
    )
    found = kinds(made)
    assert found["Talk early"] == ("commitment", BOTH)
    assert found["before papers are printed"][1] is None


def test_items_that_begin_with_will_go_on_from_whoever_leads_them_in() -> None:
    found = kinds(
        sheet("Members of the forum:", "will read the papers", "will speak up")
    )
    assert found["will read the papers"][0] == "commitment"
