"""What people type where a form offers three answers: understood in short, and no further."""

from __future__ import annotations

import pytest

from compact_draft.channels.form_points import ClauseAnswer, FormReading
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import Channel
from tests.round_forms import FORM

COMMENT, WITHDRAW = AnnotationKind.COMMENT, AnnotationKind.WITHDRAW


def answered(stance: str) -> FormReading:
    reading = FormReading(FORM, "a.xlsx", Channel.EXCEL_FORM)
    clause = FORM.by_id["old-12"]
    reading.clause(ClauseAnswer(clause=clause, where="row 4", stance=stance))
    return reading


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("Change it", COMMENT, "Change it."),
        ("change", COMMENT, "change"),
        ("Please amend this.", COMMENT, "Please amend this."),
        ("Keep", COMMENT, "Keep"),
        ("I agree", COMMENT, "I agree"),
        ("leave as is", COMMENT, "leave as is"),
        ("delete", WITHDRAW, "delete"),
        ("take it  OUT", WITHDRAW, ""),
        ("Remove it please", WITHDRAW, "Remove it please"),
    ],
)
def test_an_answer_typed_in_short_is_taken_and_their_words_are_kept(
    typed: str, kind: AnnotationKind, text: str
) -> None:
    reading = answered(typed)
    assert [(p.kind, p.text, p.clause) for p in reading.points] == [
        (kind, text, "old-12")
    ]
    assert reading.left == []


@pytest.mark.parametrize(
    "typed",
    ["keep the first half", "Burn it", "yes and no", "change or delete it", "7"],
)
def test_words_that_say_something_else_are_listed_and_choose_nothing(
    typed: str,
) -> None:
    reading = answered(typed)
    assert reading.points == []
    assert reading.left == [
        ("row 4", f"“{typed}” is not one of the answers to choose from")
    ]
