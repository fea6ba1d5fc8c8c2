"""One decision over remarks that asked for what cannot all be had."""

from compact_draft.answers.settled import is_settled_between
from compact_draft.model.annotation import AnnotationKind, Decision, Effect, Outcome
from tests.answering import comment, edit

PAY = "Pay grants in 30 days."
SOON = edit("a1", "fen-1", PAY, "30 days", "20 days")
LATE = edit("a2", "fen-1", PAY, "30 days", "60 days")


def decision(*ids: str, **more: object) -> Decision:
    fields = {
        "id": "d9",
        "annotations": ids,
        "outcome": Outcome.ADOPTED_REWORDED,
        "by": "Ann Other",
        "when": "2026-03-02",
        "effect": Effect.REWORD,
    }
    return Decision(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


def test_different_words_for_the_same_are_settled_between() -> None:
    assert is_settled_between(decision("a1", "a2"), [SOON, LATE], [])


def test_the_same_words_or_words_elsewhere_are_not() -> None:
    same = edit("a3", "fen-1", PAY, "30 days", "20  days")
    other = edit("a4", "fen-1", PAY, "grants", "fees")
    assert not is_settled_between(decision("a1", "a3"), [SOON, same], [])
    assert not is_settled_between(decision("a1", "a4"), [SOON, other], [])


def test_nothing_is_settled_where_the_text_stays_or_one_remark_is_answered() -> None:
    noted = decision("a1", "a2", outcome=Outcome.NOTED, effect=Effect.NONE)
    assert not is_settled_between(noted, [SOON, LATE], [])
    assert not is_settled_between(decision("a1"), [SOON], [])


def test_who_wants_it_gone_and_who_rewords_it_are_settled_between() -> None:
    gone = comment("a5", "", "fen-1", kind=AnnotationKind.WITHDRAW)
    assert is_settled_between(decision("a1", "a5"), [SOON, gone], [])


def test_remarks_that_had_been_given_different_words_before_are_settled_between() -> (
    None
):
    first = comment("a6", "Sooner, please.", "fen-1")
    second = comment("a7", "Later, please.", "fen-1")
    earlier = [
        decision("a6", id="d1", clause="fen-1", words="Pay in 20 days."),
        decision("a7", id="d2", clause="fen-1", words="Pay in 60 days."),
    ]
    covered = decision("a6", "a7")
    assert is_settled_between(covered, [first, second], earlier)
    assert not is_settled_between(covered, [first, second], earlier[:1])
