"""What one group has confirmed of its own clauses lifts lines that are like them."""

from compact_draft.judgement.own import OwnExample, likest
from compact_draft.steps.suggest import judge_of

WEIGHTS = judge_of(None).weights
PAY = OwnExample(
    clause="fen-4",
    text="The Council pays grants within thirty days of the invoice.",
    says={"by": ("public_bodies",), "ref": ("3.9", "3.10")},
)
HALLS = OwnExample(
    clause="fen-9",
    text="Groups book halls free of charge.",
    says={"theme": ("access",)},
)


def test_the_same_words_are_wholly_like_and_lift_what_was_said_of_them() -> None:
    found = likest(PAY.text, [HALLS, PAY], WEIGHTS)
    assert found is not None
    assert round(found.how, 3) == 1.0
    assert {
        f: {v: round(n, 2) for v, n in vs.items()} for f, vs in found.lifts.items()
    } == {
        "by": {"public_bodies": 6.0},
        "ref": {"3.9": 6.0, "3.10": 6.0},
    }
    assert found.because == (
        "like fen-4, of which you have said: public bodies, 3.9, 3.10"
    )


def test_words_that_are_less_like_lift_less() -> None:
    near = likest(
        "The Council pays grants within forty days of an invoice.", [PAY], WEIGHTS
    )
    assert near is not None
    assert 0.45 <= near.how < 1.0
    assert near.lifts["by"]["public_bodies"] == 6.0 * near.how


def test_the_likest_of_several_is_taken() -> None:
    found = likest("Groups may book halls free of charge.", [PAY, HALLS], WEIGHTS)
    assert found is not None
    assert found.because.startswith("like fen-9,")


def test_a_line_that_is_like_none_is_lifted_by_none() -> None:
    assert likest("Minutes are kept in Welsh.", [PAY, HALLS], WEIGHTS) is None
    assert likest("", [PAY], WEIGHTS) is None
    assert likest(PAY.text, [], WEIGHTS) is None


def test_an_example_without_a_word_is_passed_over() -> None:
    empty = OwnExample(clause="fen-1", text="!", says={"by": ("vcs",)})
    assert likest(PAY.text, [empty], WEIGHTS) is None
    found = likest(PAY.text, [empty, PAY], WEIGHTS)
    assert found is not None
    assert found.because.startswith("like fen-4,")
