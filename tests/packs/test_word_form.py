"""The form in Word asks everything that it should, and the same bytes come each time."""

from __future__ import annotations

import io

import docx

from compact_draft.drafting.form_words import ABOUT, MISSING, WHOLE, label_of
from tests.round_forms import FORM, in_word


def cells() -> list[str]:
    document = docx.Document(io.BytesIO(in_word()))
    return [
        row.cells[0].paragraphs[0].text
        for table in document.tables
        for row in table.rows
    ]


def test_everything_about_the_respondent_is_asked_in_order() -> None:
    asked = [label for label in cells() if label in ABOUT.values()]
    assert asked == list(ABOUT.values())


def test_each_numbered_clause_has_a_row_and_the_rest_is_asked_for_behind_them() -> None:
    labels = cells()
    for clause in FORM.clauses:
        assert labels.count(label_of(clause)) == bool(clause.number)
    last = max(
        labels.index(label_of(clause)) for clause in FORM.clauses if clause.number
    )
    assert last < labels.index(WHOLE) == labels.index(MISSING) - 1


def test_each_question_is_asked_once() -> None:
    document = docx.Document(io.BytesIO(in_word()))
    words = "\n".join(
        c.text for t in document.tables for r in t.rows for c in r.cells[:1]
    )
    assert FORM.questions
    for question in FORM.questions:
        assert words.count(question.words) == 1


def test_the_same_form_gives_the_same_bytes() -> None:
    assert in_word() == in_word()
