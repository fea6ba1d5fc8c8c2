"""What a redline says changed, change by change."""

from compact_draft.model.redline import Change, ChangeKind
from tests.word.redline.seen import FIRST, compared


def changes(old: list[str], new: list[str]) -> list[Change]:
    return list(compared(old, new)[1].changes)


def test_words_that_gave_way_to_others_are_one_change_with_both() -> None:
    (change,) = changes(FIRST, [FIRST[0].replace("advance", "arrears"), *FIRST[1:]])
    assert change.kind is ChangeKind.REPLACED
    assert (change.before, change.after) == ("advance", "arrears")
    assert (change.old_paragraph, change.new_paragraph) == (0, 0)


def test_a_paragraph_that_came_and_one_that_went_are_told_with_their_places() -> None:
    come = changes(FIRST, [*FIRST[:2], "Rooms are let at half the rate.", *FIRST[2:]])
    assert [(c.kind, c.new_paragraph) for c in come] == [
        (ChangeKind.PARAGRAPH_INSERTED, 2)
    ]
    gone = changes(FIRST, [*FIRST[:1], *FIRST[2:]])
    assert [(c.kind, c.old_paragraph) for c in gone] == [
        (ChangeKind.PARAGRAPH_DELETED, 1)
    ]


def test_what_moved_is_told_where_it_was_and_where_it_is_and_two_texts_alike_have_none() -> (
    None
):
    moved = changes(FIRST, [*FIRST[1:], FIRST[0]])
    assert {c.kind for c in moved} == {ChangeKind.MOVED}
    assert {c.words for c in moved} == {FIRST[0]}
    assert changes(FIRST, FIRST) == []
