"""Wishes on one clause that cannot all be met, side by side."""

from dataclasses import replace

from compact_draft.answers.against import Against, Side, against
from compact_draft.model.annotation import AnnotationKind
from tests.answering import comment, edit

PAY = "Pay grants in 30 days."
TEXTS = {"fen-1": PAY}


def test_two_wordings_of_the_same_words_stand_against_each_other() -> None:
    found = against(
        [
            edit("a1", "fen-1", PAY, "30 days", "20 days"),
            edit("a2", "fen-1", PAY, "30 days", "60 days"),
            edit("a3", "fen-1", PAY, "30 days", "20 days"),
        ],
        TEXTS,
    )
    assert len(found) == 1
    assert found[0].clause == "fen-1"
    assert {side.remarks for side in found[0].sides} == {("a1", "a3"), ("a2",)}


def test_edits_of_different_words_of_a_clause_do_not() -> None:
    remarks = [
        edit("a1", "fen-1", PAY, "grants", "fees"),
        edit("a2", "fen-1", PAY, "30", "20"),
    ]
    assert against(remarks, TEXTS) == ()


def test_who_wants_it_gone_stands_against_who_rewords_it() -> None:
    gone = comment("a2", "", "fen-1", kind=AnnotationKind.WITHDRAW)
    (found,) = against([edit("a1", "fen-1", PAY, "30", "20"), gone], TEXTS)
    assert "take it out" in {side.wants for side in found.sides}


def test_comments_for_and_against_or_for_longer_and_shorter_are_set_side_by_side() -> (
    None
):
    found = against(
        [
            comment("a1", "We strongly agree, but make it longer.", "fen-1"),
            comment("a2", "We disagree: it should be shorter.", "fen-1"),
        ],
        TEXTS,
    )
    assert found == (
        Against(
            clause="fen-1",
            about="the clause as a whole",
            sides=(
                Side(wants="for it", remarks=("a1",)),
                Side(wants="against it", remarks=("a2",)),
            ),
        ),
        Against(
            clause="fen-1",
            about="longer or shorter",
            sides=(
                Side(wants="longer", remarks=("a1",)),
                Side(wants="shorter", remarks=("a2",)),
            ),
        ),
    )


def test_a_denial_of_longer_asks_for_nothing_and_a_doubtful_place_counts_for_none() -> (
    None
):
    denied = comment("a1", "It need not be longer.", "fen-1")
    short = comment("a2", "Make it shorter.", "fen-1")
    assert against([denied, short], TEXTS) == ()
    nowhere = comment("a3", "Make it longer.")
    assert against([nowhere, short], TEXTS) == ()


def test_who_joins_a_clause_with_another_stands_against_nobody() -> None:
    whole = edit("a1", "fen-1", PAY, PAY, "Pay and meet.")
    join = replace(whole, anchor=replace(whole.anchor, to="fen-2"))
    assert against([join, edit("a2", "fen-1", PAY, "30", "20")], TEXTS) == ()
