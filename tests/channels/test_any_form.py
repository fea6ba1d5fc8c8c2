"""Forms of any draft whatever come back as they went out, and say nothing then."""

from __future__ import annotations

import io

import docx
import html5lib
import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.channels.excel_form import read_excel_form
from compact_draft.channels.word_form import read_word_form
from compact_draft.model.compact import Draft
from compact_draft.model.form import Form
from compact_draft.packs.form import form_of
from compact_draft.packs.room_sheets import room_sheets
from tests.channels.excel_forms import filled as excel_filled
from tests.drafts import any_drafts, frozen, texts
from tests.round_forms import FACTS, LOOK, WHEN, in_excel, in_word, page


def form(draft: Draft) -> Form:
    return form_of(frozen(draft, "issued-a b"), "a b", facts=FACTS)


@given(draft=any_drafts())
@settings(max_examples=15)
def test_a_form_that_nobody_filled_in_says_nothing(draft: Draft) -> None:
    made = form(draft)
    for received in (
        read_word_form("form.docx", in_word(made), made),
        read_excel_form("form.xlsx", in_excel(made), made),
    ):
        assert received.points == ()
        assert received.left == (
            ("the form", "no field of it says anything of the draft"),
        )


@given(draft=any_drafts())
@settings(max_examples=15)
def test_the_page_of_any_draft_is_valid_and_shows_each_clause_once(
    draft: Draft,
) -> None:
    made = form(draft)
    data = page(made)
    html5lib.HTMLParser(strict=True).parse(data.decode())
    tree = html5lib.parse(data.decode(), namespaceHTMLElements=False)
    cards = [e.get("data-clause") for e in tree.iter() if e.get("data-clause")]
    assert cards == [clause.id for clause in made.clauses]
    ids = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    labels = {e.get("for") for e in tree.iter("label")}
    fields = [e for tag in ("input", "textarea", "select") for e in tree.iter(tag)]
    assert all(field.get("id") in labels for field in fields)


@given(draft=any_drafts(), words=texts)
@settings(max_examples=15)
def test_what_is_written_on_any_row_comes_back_on_its_clause(
    draft: Draft, words: str
) -> None:
    made = form(draft)
    wanted = {clause.id: f"{words} ({n})" for n, clause in enumerate(made.clauses)}

    def write(book: openpyxl.Workbook) -> None:
        for row in book["Clauses"].iter_rows(min_row=5):
            if row[0].value in wanted:
                row[7].value = wanted[row[0].value]
                row[7].data_type = "s"

    received = read_excel_form("form.xlsx", excel_filled(write, in_excel(made)), made)
    assert {p.clause: p.text for p in received.points} == {
        clause: _as_read(held) for clause, held in wanted.items()
    }


def _as_read(words: str) -> str:
    lines = (
        words.strip().removeprefix("'").split("\n")
        if words.startswith("'=")
        else (words.split("\n"))
    )
    return "\n".join(line.rstrip() for line in lines).strip()


@given(draft=any_drafts())
@settings(max_examples=10)
def test_the_room_sheets_of_any_draft_open_and_have_every_code(draft: Draft) -> None:
    made = form(draft)
    document = docx.Document(io.BytesIO(room_sheets(made, LOOK, when=WHEN)))
    shown = {
        row.cells[0].paragraphs[0].text
        for table in document.tables[:-1]
        for row in table.rows[1:]
    }
    assert shown == {clause.code for clause in made.clauses}


@given(st.text())
def test_a_label_of_any_letters_is_read_back_from_the_mark(label: str) -> None:
    from compact_draft.model.form import FormMark, read_mark

    if 0 < len(label.encode("utf-8", "surrogatepass")) <= 60 and label.isprintable():
        mark = FormMark(round=label, text="0123456789ab", compact="5d0c1f7a9be2")
        assert read_mark(f"Form: {mark}.") == mark
