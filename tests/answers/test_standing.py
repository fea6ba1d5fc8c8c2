"""What of a table that was filled in is new, beside the decisions that stand."""

from dataclasses import replace

import pytest

from compact_draft.answers.file import Answer
from compact_draft.answers.standing import (
    OPEN_KEY,
    as_answer,
    refuse_misplaced,
    sort_out,
)
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation, Decision, Outcome
from tests.answering import comment

REMARKS = [comment("a1", "Pay sooner.", "fen-1"), comment("a2", "Say why.", "fen-1")]
HELD = Decision(
    id="d1",
    annotations=("a1",),
    outcome=Outcome.NOT_AGREED,
    by="Ann",
    when="2026-03-01",
    reason="No money.",
)
ROW = replace(as_answer(HELD), where=Where("a.xlsx", paragraph="row 5"))


def sorted_out(
    row: Answer, held: tuple[Decision, ...] = (HELD,), past: tuple[Decision, ...] = ()
) -> tuple[int, int, int]:
    made = sort_out([row], REMARKS, held, ["fen-1"], past)
    return len(made.take), len(made.stands), len(made.stale)


def test_a_row_that_says_what_stands_asks_for_nothing() -> None:
    assert sorted_out(ROW) == (0, 1, 0)
    assert sorted_out(replace(ROW, reason="  No money. ")) == (0, 1, 0)


def test_a_row_that_says_something_else_is_new() -> None:
    assert sorted_out(replace(ROW, reason="No staff.")) == (1, 0, 0)
    assert sorted_out(ROW, held=()) == (1, 0, 0)


def test_a_changed_row_is_taken_where_what_it_was_made_of_still_stands() -> None:
    assert sorted_out(replace(ROW, reason="No staff.", stood=("d1",))) == (1, 0, 0)
    assert sorted_out(replace(ROW, annotations=("a2",), stood=(OPEN_KEY,))) == (1, 0, 0)


def test_a_row_that_was_left_alone_asks_for_nothing_though_others_answered_since() -> (
    None
):
    later = replace(HELD, id="d2", reason="No staff.")
    assert sorted_out(replace(ROW, stood=("d1",)), (later,), (HELD,)) == (0, 1, 0)


def test_a_row_changed_here_and_by_others_is_told() -> None:
    later = replace(HELD, id="d2", reason="No staff.")
    made = sort_out(
        [replace(ROW, reason="No room.", stood=("d1",))],
        REMARKS,
        [later],
        ["fen-1"],
        [HELD],
    )
    (stale,) = made.stale
    assert (stale.annotations, stale.stood, stale.now, stale.where) == (
        ("a1",),
        "d1",
        ("d2",),
        "row 5",
    )


def test_the_column_decision_says_what_stood_where_no_key_does() -> None:
    later = replace(HELD, id="d2", reason="No staff.")
    row = replace(ROW, reason="No room.", decision="d1")
    assert sorted_out(row, (later,), (HELD,)) == (0, 0, 1)
    assert sorted_out(replace(row, decision="Ann"), (later,), (HELD,)) == (1, 0, 0)


def test_a_column_that_was_lost_is_filled_in_from_what_stood() -> None:
    held = replace(
        HELD, outcome=Outcome.ADOPTED_REWORDED, words="Pay at once.", clause="fen-1"
    )
    row = replace(
        as_answer(held), reason="Agreed.", words="", absent=("words",), stood=("d1",)
    )
    (taken,) = sort_out([row], REMARKS, [held], ["fen-1"]).take
    assert taken.words == "Pay at once."


def test_rows_sorted_without_their_remarks_are_refused() -> None:
    shown = {"a1": "Say why."}
    with pytest.raises(DecisionError, match="shows the words of a2, and names a1"):
        refuse_misplaced([ROW], REMARKS, shown)
    refuse_misplaced([ROW], REMARKS, {"a1": "Pay  sooner."})
    refuse_misplaced([ROW], REMARKS, {"a1": "Words of nobody."})
    refuse_misplaced([ROW], REMARKS, {})


def test_a_decision_as_an_answer_leaves_out_who_and_when() -> None:
    made = as_answer(HELD)
    assert (made.outcome, made.reason, made.by, made.decision) == (
        "not_agreed",
        "No money.",
        "",
        "",
    )
    assert isinstance(REMARKS[0], Annotation)
