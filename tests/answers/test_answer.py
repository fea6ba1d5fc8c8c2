"""Every remark has exactly one decision, with a reason, and wording where it is needed."""

import json
from dataclasses import replace

import pytest

from compact_draft.answers.answer import decide
from compact_draft.answers.file import Answer, read_answers
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
    Outcome,
    Placed,
)


def remark(
    wanted: str,
    kind: AnnotationKind = AnnotationKind.COMMENT,
    clause: str | None = "wex-1",
    placed: Placed = Placed.EXACT,
    proposed: str = "",
    level: Level = Level.CLAUSE,
    to: str | None = None,
) -> Annotation:
    return Annotation(
        id=wanted,
        respondent="p1",
        submission="s1",
        kind=kind,
        tracked=True,
        state="",
        seen="issued",
        anchor=Anchor(level=level, clause=clause, to=to),
        placed=placed,
        text="What about this?",
        proposed=proposed,
    )


TEXT = "Pay grants in 30 days."


def edit_of(words: str, wanted: str, proposed: str) -> Annotation:
    at = TEXT.index(words)
    anchor = Anchor(
        level=Level.WORDS, clause="wex-1", start=at, end=at + len(words), words=words
    )
    made = remark(wanted, AnnotationKind.REWORD, proposed=proposed)
    return replace(made, anchor=anchor)


REMARKS = [
    edit_of("30", "e1", "20"),
    edit_of("30 days", "e2", "10 days"),
    edit_of("grants", "e3", "all grants"),
    remark("a1"),
    remark("a2", AnnotationKind.REWORD, proposed="20 days", level=Level.WORDS),
    remark("a3", AnnotationKind.ADD, proposed="We will meet."),
    remark("a4", AnnotationKind.REWORD, placed=Placed.PROPOSED),
    remark("a5", AnnotationKind.WITHDRAW),
    remark("a6"),
    remark("a7", AnnotationKind.MOVE, to="wex-2"),
    remark("a8", AnnotationKind.REWORD, to="wex-2"),
    remark("a10", AnnotationKind.REWORD, proposed="Achievable"),
]


def decided(
    *answers: Answer, held: tuple[Decision, ...] = (), again: bool = False
) -> tuple[Decision, ...]:
    return decide(
        answers,
        REMARKS,
        held,
        {"wex-1": TEXT, "wex-2": "Report once a year."},
        first=7,
        by="The group",
        when="2026-03-01",
        again=again,
    )


def answer(*ids: str, outcome: str, **more: object) -> Answer:
    fields = {"annotations": ids, "outcome": outcome, "where": Where("answers", 3)}
    return Answer(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


def test_an_adopted_edit_brings_its_own_effect_and_place() -> None:
    (made,) = decided(answer("a2", outcome="adopted", reason="Agreed."))
    assert made == Decision(
        id="d7",
        annotations=("a2",),
        outcome=Outcome.ADOPTED,
        by="The group",
        when="2026-03-01",
        reason="Agreed.",
        effect=Effect.REWORD,
        clause="wex-1",
    )


def test_an_adopted_new_paragraph_keeps_the_words_as_sent() -> None:
    (made,) = decided(answer("a3", outcome="adopted", reason="Agreed."))
    assert (made.effect, made.words) == (Effect.ADD, "We will meet.")


def test_an_adopted_move_goes_where_it_was_moved() -> None:
    (made,) = decided(answer("a7", outcome="adopted", reason="Agreed."))
    assert (made.effect, made.clause, made.others) == (
        Effect.MOVE,
        "wex-1",
        ("wex-2",),
    )
    other = answer("a7", outcome="adopted", reason="Agreed.", others=("",))
    assert decided(other)[0].others == ("",)


def test_adopting_two_clauses_run_together_joins_them() -> None:
    words = "One text."
    (made,) = decided(answer("a8", outcome="adopted", reason="Agreed.", words=words))
    assert (made.effect, made.others, made.words) == (Effect.JOIN, ("wex-2",), words)


def test_a_refusal_changes_nothing() -> None:
    (made,) = decided(answer("a2", outcome="not_agreed", reason="It costs too much."))
    assert (made.effect, made.clause) == (Effect.NONE, None)


def test_several_remarks_share_one_decision() -> None:
    (made,) = decided(answer("a1", "a6", outcome="noted"))
    assert made.annotations == ("a1", "a6")


def test_a_duplicate_names_its_twin() -> None:
    (made,) = decided(answer("a6", outcome="duplicate", twin="a1"))
    assert made.twin == "a1"


def test_edits_of_other_words_are_adopted_by_one_decision() -> None:
    (made,) = decided(answer("e1", "e3", outcome="adopted", reason="Agreed."))
    assert (made.effect, made.clause, made.words) == (Effect.REWORD, "wex-1", "")
    words = "Pay all grants in 15 days."
    fields = {"outcome": "adopted_reworded", "reason": "Halfway.", "words": words}
    (made,) = decided(answer("e1", "e2", "e3", **fields))
    assert made.words == words


WRONG = [
    (
        answer("e1", "e2", "e3", outcome="adopted", reason="Yes."),
        "some of these edits fall on the same words, “30”: e1 “20”, e2 “10”",
    ),
    (answer("a9", outcome="noted"), "there is no remark a9"),
    (answer(outcome="noted"), "it names no remark"),
    (answer("a1", outcome="maybe"), "outcome 'maybe' is not one we know"),
    (answer("a1", outcome="not_agreed"), "not_agreed needs a reason"),
    (answer("a1", outcome="adopted", reason="Yes."), "needs the wording"),
    (answer("a2", outcome="partly", reason="Yes."), "needs the wording"),
    (answer("a2", outcome="adopted_reworded", reason="Yes."), "needs the wording"),
    (answer("a4", outcome="adopted", reason="Yes."), "place of a4 is not settled"),
    (answer("a6", outcome="duplicate"), "names the remark that it repeats"),
    (answer("a6", outcome="duplicate", twin="a6"), "cannot be its own twin"),
    (
        answer("a2", outcome="noted", effect="reword", words="x"),
        "noted cannot change the text",
    ),
    (
        answer("a2", outcome="adopted", reason="Yes.", effect="none"),
        "says that the text changes",
    ),
    (
        answer("a2", outcome="adopted", reason="Yes.", clause="wex-9"),
        "there is no clause wex-9",
    ),
    (
        answer("a2", "a5", outcome="adopted", reason="Yes."),
        "ask for different things",
    ),
    # Words put in place of a clause's tags would take the place of its text.
    (answer("a10", outcome="adopted", reason="Yes."), "needs the wording"),
    (answer("a8", outcome="adopted", reason="Yes."), "needs the wording"),
    (
        answer("a8", outcome="adopted", reason="Yes.", effect="reword"),
        "needs the wording",
    ),
    (
        answer("a1", outcome="adopted", reason="Yes.", effect="move"),
        "it is not said which clause to move it behind",
    ),
    (
        answer("a1", outcome="adopted", reason="Yes.", effect="retag", words="likely"),
        "the new tag is not named",
    ),
]


@pytest.mark.parametrize(("given", "said"), WRONG)
def test_a_wrong_answer_says_what_where_and_how_to_mend(
    given: Answer, said: str
) -> None:
    with pytest.raises(DecisionError) as caught:
        decided(given)
    assert said in str(caught.value)
    assert "answers:3" in str(caught.value)
    assert "To mend: " in str(caught.value)


def test_a_remark_is_answered_once_in_a_file_and_once_in_the_round() -> None:
    with pytest.raises(DecisionError, match="answered twice"):
        decided(answer("a1", outcome="noted"), answer("a1", outcome="noted"))
    held = decided(answer("a1", "a6", outcome="noted"))
    with pytest.raises(DecisionError, match="has a decision already"):
        decided(answer("a1", outcome="noted"), held=held)
    with pytest.raises(DecisionError, match="also covers a6"):
        decided(answer("a1", outcome="noted"), held=held, again=True)
    (again,) = decided(answer("a1", "a6", outcome="noted"), held=held, again=True)
    assert again.annotations == ("a1", "a6")


def test_an_answers_file_is_read_with_its_lines() -> None:
    lines = [
        {"annotations": ["a1"], "outcome": "noted"},
        {"annotations": "a5", "outcome": "adopted", "reason": "Yes.", "after": "wex-2"},
    ]
    text = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    first, second = read_answers(text, "answers.jsonl")
    assert (first.annotations, str(first.where)) == (("a1",), "answers.jsonl:1")
    assert second.others == ("wex-2",)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "not JSON"),
        ("[1]", "holds no object"),
        ('{"outcomes": "noted"}', "'outcomes' is not a field we know"),
        ('{"annotations": [1]}', "annotations is not a list of ids"),
        ('{"annotations": ["a1"], "outcome": 3}', "outcome = 3 is not text"),
    ],
)
def test_a_wrong_line_is_told_with_its_number(line: str, said: str) -> None:
    with pytest.raises(DecisionError) as caught:
        read_answers(f"\n{line}\n", "answers.jsonl")
    assert said in str(caught.value)
    assert "answers.jsonl:2" in str(caught.value)


def test_a_wording_that_the_effect_would_drop_is_refused() -> None:
    for wanted, effect in (("a5", "withdraw"), ("a7", "move")):
        given = answer(
            wanted, outcome="adopted_reworded", reason="Better.", words="Pay them."
        )
        with pytest.raises(DecisionError, match=f"the effect {effect} puts none") as no:
            decided(given)
        assert "reword" in no.value.mend
        (made,) = decided(replace(given, effect="reword"))
        assert made.words == "Pay them."


def test_the_line_ends_of_an_editor_make_no_other_wording() -> None:
    (made,) = decided(
        answer(
            "a1",
            outcome="adopted_reworded",
            reason="One.\r\nTwo.",
            effect="split",
            words="Pay grants.\r\n---\r\nPay in 30 days.",
        )
    )
    assert made.words == "Pay grants.\n---\nPay in 30 days."
    assert made.reason == "One.\nTwo."


def test_duplicates_in_a_ring_are_refused_for_nobody_decided_them() -> None:
    def twin(one: str, other: str) -> Answer:
        return answer(one, outcome="duplicate", twin=other)

    with pytest.raises(DecisionError, match=r"in a ring \(a1 -> a5 -> a1\)"):
        decided(twin("a1", "a5"), twin("a5", "a1"))
    with pytest.raises(DecisionError, match=r"a1 -> a5 -> a6 -> a1"):
        decided(twin("a1", "a5"), twin("a5", "a6"), twin("a6", "a1"))
    held = decided(twin("a1", "a5"))
    with pytest.raises(DecisionError, match="in a ring"):
        decided(twin("a5", "a1"), held=held)


def test_duplicates_of_a_duplicate_that_is_decided_at_last_are_taken() -> None:
    chain = [
        answer("a1", outcome="duplicate", twin="a5"),
        answer("a5", outcome="duplicate", twin="a6"),
        answer("a6", outcome="noted"),
    ]
    assert [one.outcome for one in decided(*chain)] == [
        "duplicate",
        "duplicate",
        "noted",
    ]


def test_a_ring_is_opened_by_deciding_one_of_it_again() -> None:
    held = decided(answer("a1", outcome="duplicate", twin="a5"))
    made = decided(
        answer("a5", outcome="duplicate", twin="a1"),
        answer("a1", outcome="noted"),
        held=held,
        again=True,
    )
    assert [one.outcome for one in made] == ["duplicate", "noted"]
