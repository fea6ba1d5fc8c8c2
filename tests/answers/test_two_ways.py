"""One wish, granted to one and not to another, is pointed out; other wishes are not."""

from __future__ import annotations

import pytest

from compact_draft.answers.alike import Said
from compact_draft.answers.two_ways import TwoWays, two_ways
from compact_draft.model.annotation import Decision, Effect, Outcome

WHO = {"by": "Ann Other", "when": "2026-03-01"}
LATE = "Thirty days is a very long time for a small lunch club to wait for its money."


def said(name: str, words: str, clause: str = "c-1", wants: str = "") -> Said:
    return Said(id=name, clause=clause, words=words, wants=wants)


def decision(name: str, *of: str, outcome: Outcome, words: str = "") -> Decision:
    return Decision(
        id=name, annotations=of, outcome=outcome, reason="Because.", clause="c-1",
        effect=Effect.REWORD if outcome.changes_text else Effect.NONE, words=words, **WHO,
    )  # fmt: skip


def answered(*decisions: Decision) -> dict[str, Decision]:
    return {name: made for made in decisions for name in made.annotations}


def test_the_same_words_adopted_for_one_and_noted_for_another_are_pointed_out() -> None:
    remarks = [said("a1", LATE), said("a2", "Well put."), said("a3", LATE + " Really!")]
    held = answered(
        decision("d1", "a1", outcome=Outcome.ADOPTED_REWORDED, words="Pay in 10 days."),
        decision("d2", "a2", "a3", outcome=Outcome.NOTED),
    )
    assert two_ways(remarks, held, {}) == (
        TwoWays(
            clause="c-1",
            granted=("a1",),
            refused=("a3",),
            because="they say the same",
        ),
    )


@pytest.mark.parametrize(
    "outcome", [Outcome.ADOPTED, Outcome.DUPLICATE, Outcome.ALREADY_THERE]
)
def test_answers_that_agree_are_not(outcome: Outcome) -> None:
    remarks = [said("a1", LATE), said("a3", LATE)]
    held = answered(
        decision("d1", "a1", outcome=Outcome.ADOPTED, words="Pay in 10 days."),
        decision("d2", "a3", outcome=outcome),
    )
    assert two_ways(remarks, held, {}) == ()


def test_the_same_edit_is_one_wish_and_another_edit_is_not() -> None:
    remarks = [
        said("a1", "", wants="reword: Pay in ten days."),
        said("a2", "", wants="reword: Pay in ten days."),
        said("a3", "", wants="reword: Pay in nine days."),
        said("a4", "", clause="c-2", wants="reword: Pay in ten days."),
    ]
    held = answered(
        decision("d1", "a1", outcome=Outcome.ADOPTED),
        decision("d2", "a2", "a3", "a4", outcome=Outcome.NOT_AGREED),
    )
    assert [pair.refused for pair in two_ways(remarks, held, {})] == [("a2",)]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("Could it be twenty days, please?", True),
        ("20 working days would be right for us.", False),
        ("Make it 20 days.", True),
        ("Twenty days is too short for our treasurer.", False),
        ("We are against 20 days.", False),
        ("Please pay by return of post.", False),
        ("Thirty days is too long. Twenty days please.", True),
        ("30 days is far too long. Twenty, please.", True),
        ("30 days is far too long; 20 instead", True),
        ("30 days is far too long. Not twenty either.", False),
        ("We are 20. This is slow.", False),
    ],
)
def test_a_period_that_was_refused_and_adopted_for_another_is_pointed_out(
    words: str, is_found: bool
) -> None:
    remarks = [said("a1", "This is slow."), said("a2", words)]
    held = answered(
        decision(
            "d1", "a1", outcome=Outcome.ADOPTED_REWORDED, words="Pay within 20 days."
        ),
        decision("d2", "a2", outcome=Outcome.NOT_AGREED),
    )
    before_and_after = {"d1": ("Pay within 30 days.", "Pay within 20 days.")}
    found = two_ways(remarks, held, before_and_after)
    assert [(p.granted, p.refused) for p in found] == ([(("a1",), ("a2",))] * is_found)


def test_a_period_that_the_clause_had_before_is_no_new_wish() -> None:
    remarks = [said("a1", "Say so in writing."), said("a2", "Keep to 30 days.")]
    held = answered(
        decision(
            "d1", "a1", outcome=Outcome.ADOPTED_REWORDED,
            words="Pay within 30 days, and say so in writing.",
        ),
        decision("d2", "a2", outcome=Outcome.NOTED),
    )  # fmt: skip
    wordings = {
        "d1": ("Pay within 30 days.", "Pay within 30 days, and say so in writing.")
    }
    assert two_ways(remarks, held, wordings) == ()
