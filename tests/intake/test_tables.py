"""Tables in which a row says who is bound: by a tick, by a name, or that it is done."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml import parse_xml

from compact_draft.intake.rows import Intake
from compact_draft.intake.settled import says_done, says_it_is_done
from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over
from tests.intake.layouts.sheet import Sheet

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(sheet: Sheet) -> Intake:
    return look_over(sheet.docx(), "x.docx").intake


def bound(taken: Intake) -> dict[str, By | None]:
    return {
        row.text: row.party
        for row in taken.rows
        if row.kind in ("commitment", "action")
    }


@pytest.mark.parametrize(
    ("yes", "no"),
    [("✓", ""), ("X", ""), ("Yes", "No"), ("ü", ""), ("•", ""), ("✓", "x"), ("Y", "N")],
)
def test_ticks_in_the_column_of_a_side_say_who_is_bound(yes: str, no: str) -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ("No.", "Commitment", "Council", "PCT", "Voluntary sector"),
            ("1", "Papers go out ten days ahead", yes, yes, no),
            ("2", "Replies say how many were asked", no, no, yes),
            ("3", "Meeting rooms can be reached by lift", yes, no, yes),
            ("4", "Contracts rise with prices each year", no, no, no),
        ]
    )
    taken = read(sheet)
    assert bound(taken) == {
        "Papers go out ten days ahead": PUBLIC,
        "Replies say how many were asked": VCS,
        "Meeting rooms can be reached by lift": BOTH,
    }
    free = next(row for row in taken.rows if row.text.startswith("Contracts"))
    assert (free.kind, free.doubts) == ("prose", ("nobody is ticked as bound by it",))


def test_boxes_under_a_pledge_say_who_is_bound() -> None:
    sheet = Sheet("x")
    sheet.lines(
        "A list of empty shops will be kept.",
        "☒ Public bodies     ☐ Voluntary sector",
        "Training days will be open to all.",
        "[x] Council   [x] Groups",
        "Worries will be passed on the same day.",
        "☐ Council   ☐ Groups",
    )
    assert bound(read(sheet)) == {
        "A list of empty shops will be kept.": PUBLIC,
        "Training days will be open to all.": BOTH,
    }


def test_a_box_of_an_old_form_is_read_by_its_state() -> None:
    def box(*, on: bool) -> str:
        state = f'<w:checked w:val="{int(on)}"/>'
        return (
            f'<w:p xmlns:w="{W}"><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>'
            f'<w:default w:val="0"/>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
            "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        )

    document = Document()
    document.add_paragraph("Refused groups will be offered a meeting.")
    under = document.add_paragraph()
    for name, on in (("Public partners", True), ("Voluntary sector", False)):
        for run in list(parse_xml(box(on=on))):
            under._p.append(run)
        under.add_run(f" {name}    ")
    held = io.BytesIO()
    document.save(held)
    taken = look_over(held.getvalue(), "x.docx").intake
    assert bound(taken) == {"Refused groups will be offered a meeting.": PUBLIC}


def test_a_ditto_mark_and_a_merged_cell_name_whoever_stands_above() -> None:
    sheet = Sheet("x")
    sheet.head("What we will do")
    sheet.table(
        [
            ("Who?", "What?", "When?"),
            ("Council", "Draw up a timetable of consultations", "2007"),
            ("“", "Write a guide for officers", "2008"),
            ("Voluntary groups", "Hold a forum before each consultation", "2007"),
            ("", "Publish what was said", "2007"),
            ("Bernard", "Lend his shed", "2007"),
            ("To be decided", "Consider a prize", "?"),
        ],
        down=[(0, 3, 4)],
    )
    taken = read(sheet)
    assert bound(taken) == {
        "Draw up a timetable of consultations": PUBLIC,
        "Write a guide for officers": PUBLIC,
        "Hold a forum before each consultation": VCS,
        "Publish what was said": VCS,
        "Lend his shed": By.UNCLEAR,
    }
    assert all(
        r.doubts for r in taken.rows if r.text in ("Lend his shed", "Consider a prize")
    )


def test_a_row_that_is_done_or_dropped_binds_nobody() -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ("Who", "Action", "Progress"),
            ("Council", "Print the Compact", "Done"),
            ("Council", "Open a library", "Withdrawn 2009"),
            ("Council", "Publish its plan", "Done for health only"),
        ]
    )
    sheet.head("What we have already done")
    sheet.lines("- Find a home for the library", "- Print a leaflet")
    sheet.head("What the Council will do")
    sheet.lines("- Keep a list", "- Pay fares (withdrawn)")
    taken = read(sheet)
    assert bound(taken) == {"Publish its plan": PUBLIC, "Keep a list": PUBLIC}
    done = ("Print the Compact", "Open a library", "Pay fares (withdrawn)")
    assert all(row.doubts for row in taken.rows if row.text in done)


def test_a_plan_turned_sideways_is_read_upright() -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ("No.", "1", "2", "3"),
            ("What", "Repay fares", "Bring in a short form", "Give staff two days"),
            ("Who", "Every partner", "Voluntary groups", "Council"),
            ("When", "Now", "2008", "2009"),
        ]
    )
    taken = read(sheet)
    assert bound(taken) == {
        "Repay fares": BOTH,
        "Bring in a short form": VCS,
        "Give staff two days": PUBLIC,
    }
    place = next(r.place for r in taken.rows if r.text == "Bring in a short form")
    assert "row 2, column 3" in place.words


def test_heads_further_down_one_long_table_begin_a_table_of_their_own() -> None:
    sheet = Sheet("x")
    sheet.table(
        [
            ("THE LARKMOOR COMPACT", "", ""),
            ("It was agreed at the Corn Hall in 2006.", "", ""),
            ("Our shared values", "", ""),
            ("Respect costs nothing.", "", ""),
            ("Theme", "Statutory partners will", "Voluntary groups will"),
            ("Money", "Pay within a month", "Send claims on the form"),
            ("", "All partners will", ""),
            ("Talk", "Answer letters", "Ask their members"),
        ],
        across=[(0, 0, 2), (1, 0, 2), (2, 0, 2), (3, 0, 2), (6, 1, 2)],
    )
    found = bound(read(sheet))
    assert found == {
        "Pay within a month": PUBLIC,
        "Send claims on the form": VCS,
        "Answer letters": PUBLIC,
        "Ask their members": VCS,
    }


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Completed March 2006", True),
        ("Done - June 2004", True),
        ("Dropped at the request of the PCT", True),
        ("No owner. Parked until 2008.", True),
        ("Done for mental health only", False),
        ("Complete the form", False),
        ("Not begun", False),
    ],
)
def test_only_a_cell_that_says_so_makes_a_row_done(text: str, done: bool) -> None:
    assert says_done(text) is done


def test_a_line_that_only_speaks_of_what_is_withdrawn_is_not_withdrawn() -> None:
    assert says_it_is_done("[WITHDRAWN 2009] Pay fares")
    assert not says_it_is_done("Say why a grant is withdrawn, in writing")
