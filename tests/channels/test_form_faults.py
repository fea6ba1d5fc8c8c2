"""What keeps a form from being taken in."""

from dataclasses import replace

import pytest

from compact_draft.channels.form_faults import check_mark, refuse_faults
from compact_draft.drafting.evidence_found import WrongCell
from compact_draft.errors import RefusedError
from compact_draft.model.form import Form, FormMark

MARK = FormMark(round="round-1", text="0123456789ab", compact="abc")
FORM = Form(mark=MARK, revision="issued-round-1", title="C", edition="E", clauses=())


def test_a_form_of_this_draft_is_taken() -> None:
    for mark in (MARK, replace(MARK, compact="")):
        assert check_mark(mark, FORM, "form.docx") is None


@pytest.mark.parametrize(
    ("found", "what"),
    [
        (None, "its mark is gone"),
        (replace(MARK, compact="other"), "another Compact"),
        (replace(MARK, round="round-2"), "the round round-2, and this is round-1"),
        (replace(MARK, text="ba9876543210"), "another draft than the one"),
    ],
)
def test_a_form_of_another_draft_is_refused_with_the_reason(
    found: FormMark | None, what: str
) -> None:
    with pytest.raises(RefusedError, match=what) as refused:
        check_mark(found, FORM, "form.docx")
    assert "form.docx" in str(refused.value)


def test_every_fault_is_told_at_once_and_none_is_no_fault() -> None:
    refuse_faults([], "form.xlsx")
    wrong = [
        WrongCell(row=n, column="answer", value="?", what=f"fault {n}", mend="write it")
        for n in (3, 4)
    ]
    with pytest.raises(RefusedError) as refused:
        refuse_faults(wrong, "form.xlsx")
    told = str(refused.value)
    assert "2 places of the form cannot be used, so nothing was taken in" in told
    assert "fault 3" in told
    assert "fault 4" in told
