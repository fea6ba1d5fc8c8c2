"""What a point asks for."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import AnnotationKind
from compact_draft.telling.points import Point
from compact_draft.telling.stance import Stance, stance, stance_of_words

POINT = Point(
    number="a1", respondent="p1", sender="p1", clause="fen-1", clause_number="1.1",
    kind=AnnotationKind.COMMENT,
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("We strongly agree.", Stance.FOR),
        ("We do not agree with this.", Stance.AGAINST),
        ("No objections from us.", Stance.FOR),
        ("This is unfair.", Stance.AGAINST),
        ("What does it cost?", Stance.ASKS),
        ("We agree with the first half and oppose the second.", Stance.REMARK),
        ("Supported in part.", Stance.REMARK),
        ("There are nine wards.", Stance.REMARK),
        ("We had a good meeting about the roof.", Stance.REMARK),
        ("A good idea, and not before time.", Stance.FOR),
        ("The wrong address is on our letters.", Stance.REMARK),
        ("That is the wrong way round.", Stance.AGAINST),
        ("We could live with sixty days.", Stance.FOR),
        ("Nobody here could live with sixty days.", Stance.AGAINST),
        ("We cannot live with sixty days.", Stance.AGAINST),
        ("Not good enough.", Stance.AGAINST),
        ("No changes needed.", Stance.FOR),
        ("Please reconsider.", Stance.AGAINST),
        ("Who chairs it", Stance.ASKS),
        ("It would help to know which budgets are meant.", Stance.ASKS),
        ("It would help us a lot.", Stance.FOR),
    ],
)
def test_words_tell_what_they_ask_for_or_that_they_do_not_tell(
    words: str, asks: Stance
) -> None:
    assert stance_of_words(words) is asks


def test_what_a_person_did_says_more_than_their_words() -> None:
    agree = replace(POINT, said="We agree.")
    assert stance(agree) is Stance.FOR
    assert stance(replace(agree, proposed="Pay.")) is Stance.CHANGE
    gone = replace(agree, kind=AnnotationKind.WITHDRAW)
    assert stance(gone) is Stance.REMOVE
    assert stance(replace(agree, kind=AnnotationKind.ADD)) is Stance.ADD
