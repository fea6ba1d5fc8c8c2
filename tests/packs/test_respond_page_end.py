"""The end of the page for a respondent."""

from dataclasses import replace

from compact_draft.model.form import Form, FormMark, Question
from compact_draft.packs.respond_page_end import (
    about_you_part,
    options_of,
    questions_part,
    sending_part,
    ticks_of,
)

FORM = Form(
    mark=FormMark(round="round-1", text="0123456789ab"),
    revision="r",
    title="C",
    edition="E",
    clauses=(),
    questions=(Question(key="q1", words="Is <it> clear?"),),
    sectors=("Arts & crafts",),
    reply_to="compact@fenwold.example",
)


def test_questions_are_numbered_and_escaped_and_none_leaves_no_heading() -> None:
    page = questions_part(FORM)
    assert '<label for="q1">1. Is &lt;it&gt; clear?</label>' in page
    assert questions_part(replace(FORM, questions=())) == ""


def test_choices_begin_with_no_answer_and_are_boxes_on_paper() -> None:
    assert options_of(["a<b"]).startswith('<option value="">No answer</option>')
    assert '<option value="a&lt;b">a&lt;b</option>' in options_of(["a<b"])
    assert ticks_of(["yes", "no"]).count("☐") == 2
    assert "Arts &amp; crafts" in about_you_part(FORM)


def test_an_e_mail_is_opened_only_where_there_is_an_address_to_send_it_to() -> None:
    assert 'href="mailto:compact@fenwold.example"' in sending_part(FORM)
    nowhere = replace(FORM, reply_to="the town hall")
    assert "mailto:" not in sending_part(nowhere)
