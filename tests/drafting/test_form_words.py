"""The words that the forms of a round print."""

from dataclasses import replace

import pytest

from compact_draft.drafting.form_words import (
    label_of,
    question_name,
    section_title,
    standing_words,
    word_lines,
)
from compact_draft.model.form import Form, FormClause, FormMark, Standing

CLAUSE = FormClause(
    number="3.2", id="old-2", code="BADGER", name="Clause 3.2", text="Pay.", section=()
)
FORM = Form(
    revision="r1",
    title="Fenwold Compact", edition="Draft of 3 March 2026", mark=FormMark(round="r1", text="0123456789ab"),
    reply_to="compact@fenwold.example", closes="2026-05-25", post="", clauses=(CLAUSE,),
)  # fmt: skip


def test_a_question_is_called_by_its_number() -> None:
    assert question_name("q12") == "Question 12"


@pytest.mark.parametrize(
    ("standing", "words"),
    [(Standing.NEW, "New"), (Standing.CHANGED, "Changed"), (Standing.SAME, "")],
)
def test_a_clause_is_marked_where_it_is_new_or_changed(
    standing: Standing, words: str
) -> None:
    assert standing_words(replace(CLAUSE, standing=standing)) == words


def test_the_line_above_a_clause_says_each_thing_once() -> None:
    new = replace(CLAUSE, standing=Standing.NEW)
    assert label_of(new) == "Clause 3.2 · BADGER · New"
    assert label_of(replace(CLAUSE, name="BADGER", standing=Standing.SAME)) == "BADGER"


def test_headings_above_a_clause_are_one_line() -> None:
    assert section_title(("Money", "Paying\nin time")) == "Money / Paying in time"
    assert section_title(()) == "At the front"


def test_the_form_says_where_and_until_when_it_is_sent_back() -> None:
    lines = word_lines(FORM)
    assert lines["top"][:2] == (
        "Fenwold Compact: response form",
        "Draft of 3 March 2026",
    )
    how = lines["top"][2]
    assert "send this file back to compact@fenwold.example by 25 May 2026." in how
    assert len(lines["top"]) == 3
    assert lines["end"] == ("Form mark, please leave as it is: cdf1:r1:0123456789ab:",)


def test_what_is_not_known_leaves_whole_sentences_and_an_address_has_its_own_line() -> (
    None
):
    lines = word_lines(replace(FORM, reply_to="", closes="", post="1 High Street"))
    assert "send this file back. Leave empty" in lines["top"][2]
    assert lines["top"][3] == "By post: 1 High Street"
