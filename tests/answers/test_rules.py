"""Each rule of an answer refuses its own case, and lets a sound one through."""

from dataclasses import replace

import pytest

from compact_draft.answers.file import Answer
from compact_draft.answers.rules import OF_A_CHANGE, OF_ANY, Case, first_fault
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Effect,
    Level,
    Outcome,
    Placed,
)

COMMENT = Annotation(
    id="a1",
    respondent="p1",
    submission="s1",
    kind=AnnotationKind.COMMENT,
    tracked=True,
    state="",
    seen="issued",
    anchor=Anchor(level=Level.CLAUSE, clause="wex-1"),
    placed=Placed.EXACT,
    text="Sooner, please.",
)
SOUND = Case(
    answer=Answer(
        annotations=("a1",),
        outcome="adopted",
        reason="You are right.",
        words="Pay grants in ten days.",
    ),
    covered=(COMMENT,),
    known={"a1": COMMENT},
    clauses=frozenset({"wex-1", "wex-2"}),
    outcome=Outcome.ADOPTED,
    effect=Effect.REWORD,
    clause="wex-1",
    others=(),
)


def answered(**fields: object) -> Answer:
    return replace(SOUND.answer, **fields)  # type: ignore[arg-type]


DUPLICATE = replace(SOUND, outcome=Outcome.DUPLICATE, effect=Effect.NONE)
BROKEN = {
    "_gives_a_reason": replace(SOUND, answer=answered(reason=" ")),
    "_names_its_twin": DUPLICATE,
    "_is_not_its_own_twin": replace(DUPLICATE, answer=answered(twin="a1")),
    "_names_the_clause_beside": replace(SOUND, effect=Effect.JOIN),
    "_may_change_the_text": replace(SOUND, outcome=Outcome.NOT_AGREED),
    "_changes_the_text_as_it_says": replace(SOUND, effect=Effect.NONE),
    "_falls_on_a_clause": replace(SOUND, clause="wex-9"),
    "_names_clauses_there_are": replace(SOUND, answer=answered(others=("wex-9",))),
    "_has_a_settled_place": replace(
        SOUND, covered=(replace(COMMENT, placed=Placed.PROPOSED),)
    ),
    "_gives_words_that_are_used": replace(SOUND, effect=Effect.WITHDRAW),
    "_splits_into_parts": replace(SOUND, effect=Effect.SPLIT),
    "_names_the_tag": replace(SOUND, effect=Effect.RETAG),
    "_has_its_wording": replace(SOUND, answer=answered(words="")),
}


def test_a_sound_answer_breaks_no_rule() -> None:
    assert first_fault(SOUND) is None


@pytest.mark.parametrize("rule", [*OF_ANY, *OF_A_CHANGE], ids=lambda r: r.__name__)
def test_each_rule_refuses_a_case_of_its_own(rule) -> None:
    broken = BROKEN[rule.__name__]
    fault = rule(broken)
    assert fault is not None
    assert first_fault(broken) == fault
    assert rule(SOUND) is None


def test_what_an_answer_without_a_change_lacks_is_no_fault() -> None:
    noted = replace(SOUND, outcome=Outcome.NOTED, effect=Effect.NONE, clause=None)
    assert first_fault(noted) is None
