"""Remarks said to be met by words that are not the same any more."""

import pytest

from compact_draft.answers.words_since import changed_since
from compact_draft.model.annotation import Decision, Effect, Outcome
from compact_draft.model.clause import HistoryRow
from tests.answering import comment

MET = Decision(
    id="d1",
    annotations=("a1",),
    outcome=Outcome.ALREADY_THERE,
    by="Ann Other",
    when="2026-03-02",
    clause="fen-1",
)
REMARK = comment("a1", "Say when you pay.", "fen-1")


def later(number: int, effect: Effect = Effect.REWORD) -> Decision:
    return Decision(
        id=f"d{number}",
        annotations=("a2",),
        outcome=Outcome.ADOPTED,
        by="Ann Other",
        when="2026-03-03",
        clause="fen-1",
        effect=effect,
    )


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        (later(2), ("a1",)),
        (later(10), ("a1",)),
        (later(2, Effect.MOVE), ()),
        (later(0), ()),
    ],
)
def test_a_later_decision_that_rewords_the_clause_is_told(
    decision: Decision, found: tuple[str, ...]
) -> None:
    assert changed_since([REMARK], {"a1": MET, "a2": decision}, {}) == found


def test_words_that_somebody_changed_by_hand_are_told_and_older_changes_are_not() -> (
    None
):
    def rows(when: str) -> dict[str, list[HistoryRow]]:
        row = HistoryRow(when=when, by="Ann Other", what="reworded", why="clearer")
        return {"fen-1": [row]}

    assert changed_since([REMARK], {"a1": MET}, rows("2026-03-04")) == ("a1",)
    assert changed_since([REMARK], {"a1": MET}, rows("2026-03-01")) == ()
