"""What remarks ask for by themselves, where an answer does not say."""

import pytest

from compact_draft.answers.asked import (
    clause_asked,
    effect_of,
    outcome_of,
    place_asked,
    words_asked,
)
from compact_draft.answers.file import Answer
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import (
    Anchor,
    AnnotationKind,
    Effect,
    Level,
    Outcome,
)
from tests.answering import comment, edit

PAY = "Pay grants in 30 days."
REWORD = edit("a1", "fen-1", PAY, "30", "20")
GONE = comment("a2", "", "fen-1", kind=AnnotationKind.WITHDRAW)
JOIN = edit("a3", "fen-1", PAY, PAY, PAY)
BESIDE = comment("a4", "Clearer:", "fen-1", proposed="Pay within a month.")


def answer(*ids: str, **more: str) -> Answer:
    return Answer(annotations=ids, **{"outcome": "adopted", **more})  # type: ignore[arg-type]  # a dict of fields


def test_an_outcome_that_nobody_knows_is_refused_with_those_there_are() -> None:
    assert outcome_of(answer("a1", outcome="partly")) is Outcome.PARTLY
    with pytest.raises(DecisionError, match="'maybe' is not one we know") as fault:
        outcome_of(answer("a1", outcome="maybe"))
    assert "already_there" in str(fault.value)


@pytest.mark.parametrize(
    ("remark", "effect"), [(REWORD, Effect.REWORD), (GONE, Effect.WITHDRAW)]
)
def test_an_adopted_edit_does_what_it_asks_for(remark, effect) -> None:  # type: ignore[no-untyped-def]  # cases above
    assert effect_of(answer(remark.id), [remark], Outcome.ADOPTED) is effect
    assert effect_of(answer(remark.id), [remark], Outcome.NOTED) is Effect.NONE
    named = answer(remark.id, effect="retag")
    assert effect_of(named, [remark], Outcome.ADOPTED) is Effect.RETAG


def test_remarks_that_ask_for_different_things_are_not_answered_as_one() -> None:
    with pytest.raises(DecisionError, match="ask for different things"):
        effect_of(answer("a1", "a2"), [REWORD, GONE], Outcome.ADOPTED)


def test_words_beside_a_comment_must_be_said_to_be_new_or_instead() -> None:
    with pytest.raises(DecisionError, match="a new clause, or stand in place"):
        effect_of(answer("a4"), [BESIDE], Outcome.ADOPTED)
    assert words_asked([BESIDE], Effect.REWORD) == "Pay within a month."
    assert words_asked([BESIDE, BESIDE], Effect.REWORD) == ""
    assert words_asked([BESIDE, REWORD], Effect.REWORD) == ""


def test_the_clause_and_the_place_are_those_that_all_remarks_name() -> None:
    assert clause_asked([REWORD, GONE]) == "fen-1"
    assert clause_asked([REWORD, comment("a9", "", "fen-2")]) is None
    anchor = Anchor(level=Level.CLAUSE, clause="fen-1", to="fen-7")
    move = comment("a5", "", "fen-1", kind=AnnotationKind.MOVE, anchor=anchor)
    assert place_asked([move], Effect.MOVE) == ("fen-7",)
    assert place_asked([move], Effect.REWORD) == ()
