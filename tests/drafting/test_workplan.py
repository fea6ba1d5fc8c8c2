"""The work programme: every aspirational promise once."""

from compact_draft.drafting.workplan import (
    NO_DATE,
    NO_OWNER,
    NO_STEP,
    NextStep,
    work_programme,
)
from compact_draft.model.wording import wording_print
from tests.drafts import readable_draft

DRAFT = readable_draft()
TEXT = next(c.text for c in DRAFT.clauses if c.id == "old-19")


def test_what_is_not_planned_has_the_marks_of_its_gaps() -> None:
    found = {row.clause: row for row in work_programme(DRAFT, ())}
    assert "old-19" in found
    assert "old-12" not in found
    row = found["old-19"]
    assert (row.step, row.owner, row.by_when) == (NO_STEP, NO_OWNER, NO_DATE)


def test_a_planned_step_stands_there_and_one_for_other_words_is_looked_at_again() -> (
    None
):
    step = NextStep(
        clause="old-19", step="Draft a form", owner="Bea", by_when="June",
        clause_print=wording_print(TEXT),
    )  # fmt: skip
    (row,) = [r for r in work_programme(DRAFT, [step]) if r.clause == "old-19"]
    assert (row.step, row.owner, row.by_when) == ("Draft a form", "Bea", "June")
    assert not row.look_again
    other = NextStep(clause="old-19", step="x", clause_print=wording_print("Else."))
    (row,) = [r for r in work_programme(DRAFT, [other]) if r.clause == "old-19"]
    assert row.look_again
