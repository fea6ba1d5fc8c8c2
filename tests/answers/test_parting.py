"""A remark cut into its points."""

import pytest

from compact_draft.answers.parting import cut_at, words_to_part
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import AnnotationKind
from tests.answering import comment, edit

BOTH = comment("a1", "Pay  sooner.\nAnd say why a claim fails.", "fen-1")


def test_the_points_joined_are_all_the_words() -> None:
    parts = cut_at(BOTH, ["And say  why"])
    assert parts == ("Pay sooner.", "And say why a claim fails.")
    assert " ".join(parts) == " ".join(BOTH.text.split())


def test_the_order_in_which_the_cuts_are_named_does_not_matter() -> None:
    three = comment("a1", "One. Two. Three.", "fen-1")
    assert cut_at(three, ["Three", "Two"]) == ("One.", "Two.", "Three.")


@pytest.mark.parametrize(
    ("begins", "what"),
    [
        (["Nobody wrote this"], "stands 0 times"),
        (["a"], "times in a1"),
        ([], "a point without words"),
        (["Pay"], "a point without words"),
    ],
)
def test_a_cut_that_would_lose_or_guess_is_refused(
    begins: list[str], what: str
) -> None:
    with pytest.raises(DecisionError, match=what):
        cut_at(BOTH, begins)


def test_an_edit_of_words_is_one_point_and_an_addition_may_be_several() -> None:
    change = edit("a2", "fen-1", "Pay in 30 days.", "30", "20")
    with pytest.raises(DecisionError, match="one change"):
        words_to_part(change)
    added = comment("a3", "", "fen-1", kind=AnnotationKind.ADD, proposed="New. Words.")
    assert words_to_part(added) == "New. Words."


def test_a_cut_at_no_words_is_refused_with_how_often_they_stand_there() -> None:
    with pytest.raises(DecisionError, match="“” stands 0 times in a1"):
        cut_at(BOTH, ["And", " "])
