"""Bars across a table, and lists of abbreviations, say whose promises stand where."""

import io

import pytest
from docx import Document

from compact_draft.model.tags import By
from compact_draft.steps.intake import look_over

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def promises(document):
    held = io.BytesIO()
    document.save(held)
    rows = look_over(held.getvalue(), "old.docx").intake.rows
    return [(r.text, r.party) for r in rows if r.kind in ("commitment", "action")]


def table(document, *rows):
    """Put a table of three columns; a row of one text is a bar over all of them."""
    made = document.add_table(rows=len(rows), cols=3)
    for n, row in enumerate(rows):
        if len(row) == 1:
            made.cell(n, 0).merge(made.cell(n, 2)).text = row[0]
            continue
        for cell, text in zip(made.rows[n].cells, row, strict=True):
            cell.text = text


@pytest.mark.parametrize("tail", ["", ":", " ...", " …"])
def test_a_bar_binds_the_rows_below_it_up_to_the_next(tail):
    document = Document()
    table(
        document,
        ("No.", "Pledge", "Topic"),
        (f"The public bodies pledge to{tail}",),
        ("1", "Reply to each letter within a fortnight.", "Voice"),
        ("2", "Keep two rooms free on market days.", "Rooms"),
        (f"Voluntary groups pledge to{tail}",),
        ("3", "Say how many members they speak for.", "Voice"),
        (f"All partners pledge to{tail}",),
        ("4", "Look at this list again each spring.", "Voice"),
    )
    assert promises(document) == [
        ("Reply to each letter within a fortnight.", PUBLIC),
        ("Keep two rooms free on market days.", PUBLIC),
        ("Say how many members they speak for.", VCS),
        ("Look at this list again each spring.", BOTH),
    ]


def test_a_row_that_a_page_cut_goes_on_under_the_bar_that_is_said_again():
    document = Document()
    table(
        document,
        ("No.", "Pledge", "Topic"),
        ("Voluntary groups pledge to ...",),
        ("1", "Tell the council when a hall is to close,", "Rooms"),
    )
    document.add_paragraph()
    table(
        document,
        ("No.", "Pledge (continued)", "Topic"),
        ("Voluntary groups pledge to ... (continued)",),
        ("", "and hand the keys back clean.", ""),
        ("2", "Keep their accounts where members can read them.", "Money"),
    )
    assert promises(document) == [
        (
            "Tell the council when a hall is to close, and hand the keys back clean.",
            VCS,
        ),
        ("Keep their accounts where members can read them.", VCS),
    ]


@pytest.mark.parametrize("kept_as", ["a table", "lines with tabs", "two on a line"])
def test_letters_in_a_column_of_who_are_read_by_the_list_of_abbreviations(kept_as):
    document = Document()
    document.add_paragraph("Abbreviations")
    names = {
        "TBC": "Tarnbeck Borough Council",
        "TVA": "Tarnbeck Voluntary Action, for all groups",
    }
    if kept_as == "a table":
        made = document.add_table(rows=2, cols=2)
        for row, pair in zip(made.rows, names.items(), strict=True):
            row.cells[0].text, row.cells[1].text = pair
    elif kept_as == "lines with tabs":
        for letters, name in names.items():
            document.add_paragraph(f"{letters}\t{name}")
    else:
        joined = "          ".join(f"{one}  {name}" for one, name in names.items())
        document.add_paragraph(joined)
    document.add_paragraph("Action plan")
    table(
        document,
        ("Commitment", "Lead", "By when"),
        ("Print one list of all grants", "TBC", "May"),
        ("Train the treasurers of small groups", "TVA", "June"),
    )
    found = dict(promises(document))
    assert len(found) == 2, "the list itself promises nothing"
    assert found["Print one list of all grants"] is PUBLIC
    assert found["Train the treasurers of small groups"] is VCS


def test_letters_of_who_before_a_tab_and_a_number_bind_what_stands_behind_them():
    document = Document()
    document.add_paragraph("TBC\t= Tarnbeck Borough Council")
    document.add_paragraph("TVA\t= the voluntary sector")
    document.add_paragraph("A\t= all, the council and the sector alike")
    document.add_paragraph("Who\tNo.\tPromise")
    document.add_paragraph("TBC\t2.1\tTo answer each letter within a fortnight.")
    document.add_paragraph("TVA\t2.2\tTo say how many members it speaks for.")
    document.add_paragraph("A\t2.3\tTo look at this paper again each spring.")
    assert promises(document) == [
        ("To answer each letter within a fortnight.", PUBLIC),
        ("To say how many members it speaks for.", VCS),
        ("To look at this paper again each spring.", BOTH),
    ]
