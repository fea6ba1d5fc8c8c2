"""What a redline says of itself once it is written."""

from compact_draft.model.redline import ChangeKind, Options
from compact_draft.word.redline.redline import redline
from tests.redline import maker
from tests.word.redline.seen import FIRST, compared


def test_words_changed_inside_a_move_are_named_and_not_counted_twice():
    clause = "The Council will consult voluntary groups early and publish what it heard"
    old = [f"{clause} within a month.", *FIRST[:3]]
    new = [*FIRST[:3], f"{clause} within a year, promptly.", "The end of it."]
    _, result = compared(old, new)
    inside = [change for change in result.changes if change.note == "inside a move"]
    assert [(one.kind, one.before, one.after) for one in inside] == [
        (ChangeKind.REPLACED, "month", "year, promptly")
    ]
    assert inside[0].words.startswith("The Council will consult")
    assert inside[0].place == 4
    whole = [change for change in result.changes if change.kind is ChangeKind.MOVED]
    assert result.marked_deleted == sum(len(one.before) for one in whole)


def test_a_change_names_its_place_in_the_redline():
    new = ["The Council will pay grants in arrears.", FIRST[1], FIRST[3]]
    _, result = compared(FIRST, new)
    assert [change.place for change in result.changes] == [0, 2]


def test_equal_files_have_nothing_untracked():
    assert compared(FIRST, FIRST)[1].untracked == ()


def test_a_new_paragraph_without_words_is_told_by_what_is_in_it():
    field = maker.p(maker.field("TOC"))
    leaf = maker.p(maker.raw('<w:br w:type="page"/>'))
    files = [maker.docx(*FIRST), maker.docx(FIRST[0], field, leaf, *FIRST[1:])]
    _, result = redline(*files, Options(author="Writers"))
    assert [change.after for change in result.changes] == ["[field]", "[page break]"]
    assert result.marked_inserted == len("\n")
