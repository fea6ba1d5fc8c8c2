"""Redlines whose pairing is given: facts decide, however the words look."""

import re

import pytest

from compact_draft.errors import RoundTripError
from compact_draft.model.redline import ChangeKind
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.facts import Alignment, Group, Moved
from compact_draft.word.redline.redline import redline_aligned
from tests.word.documents import document
from tests.word.redline.known import OLD, OPTIONS, standing


def body(data: bytes) -> str:
    return Package.open(data).data("word/document.xml").decode()


def test_a_clause_moved_with_every_word_replaced_is_one_move():
    new = [OLD[1], OLD[2], "Nothing stays of what stood here before now.", OLD[3]]
    alignment = Alignment(
        groups=(
            Group(old=(1,), new=(0,)),
            Group(old=(2,), new=(1,)),
            Group(old=(3,), new=(3,)),
        ),
        moves=(Moved(old=(0,), new=(2,), name="FUN-1"),),
    )
    found = redline_aligned(document(OLD), document(new), alignment, OPTIONS)
    data, result = found.data, found.redline
    xml = body(data)
    assert xml.count("<w:moveFromRangeStart ") == xml.count("<w:moveToRangeStart ") == 1
    assert "<w:del " not in xml
    assert "<w:ins " not in xml
    outside = {
        change.kind for change in result.changes if change.note != "inside a move"
    }
    assert outside == {ChangeKind.MOVED}


def test_a_clause_rewritten_in_its_place_keeps_its_paragraph_mark():
    new = [OLD[0], "Quite other words, none the same", *OLD[2:]]
    groups = tuple(Group(old=(n,), new=(n,)) for n in range(4))
    data = redline_aligned(
        document(OLD), document(new), Alignment(groups=groups), OPTIONS
    ).data
    assert not re.search(r"<w:rPr><w:(ins|del) ", body(data))


def test_clauses_said_to_go_and_come_are_never_paired():
    new = [OLD[0], "Partners meet three times a year in public.", *OLD[2:]]
    alignment = Alignment(
        groups=tuple(Group(old=(n,), new=(n,)) for n in (0, 2, 3)),
        deleted=(1,),
        inserted=(1,),
    )
    result = redline_aligned(document(OLD), document(new), alignment, OPTIONS).redline
    assert [change.kind for change in result.changes] == [
        ChangeKind.PARAGRAPH_DELETED,
        ChangeKind.PARAGRAPH_INSERTED,
    ]


def test_furniture_that_no_fact_names_stays_unmarked():
    alignment = Alignment(groups=(Group(old=(1,), new=(1,)),))
    new = [OLD[0], "Partners meet often.", *OLD[2:]]
    result = redline_aligned(document(OLD), document(new), alignment, OPTIONS).redline
    assert {change.new_paragraph for change in result.changes} == {1}


def test_a_split_given_as_a_fact_marks_the_paragraph_mark():
    new = ["The Council will pay grants", "in advance.", *OLD[1:]]
    groups = (
        Group(old=(0,), new=(0, 1)),
        *(Group(old=(n,), new=(n + 1,)) for n in (1, 2, 3)),
    )
    result = redline_aligned(
        document(OLD), document(new), Alignment(groups=groups), OPTIONS
    ).redline
    assert ChangeKind.SPLIT in {change.kind for change in result.changes}


def test_rows_follow_the_clauses_in_them():
    old = [("Council", "pays"), ("Partners", "meet"), ("Both", "review")]
    new = [("Both", "looks at it all again"), ("Partners", "meet")]
    alignment = Alignment(
        groups=(Group(old=(2,), new=(2,)), Group(old=(3,), new=(3,))),
        deleted=(0, 1, 4, 5),
        inserted=(0, 1),
    )
    result = redline_aligned(
        document([old, "End."]), document([new, "End."]), alignment, OPTIONS
    ).redline
    assert sorted(str(change.kind) for change in result.changes) == [
        "row deleted",
        "row deleted",
        "row inserted",
    ]


def test_a_clause_may_move_between_the_cells_of_a_table():
    old = [("Council", "pays"), ("Partners meet twice a year", "meet")]
    new = [("Council", "Partners meet twice a year"), ("", "meet")]
    alignment = Alignment(
        groups=(
            Group(old=(0,), new=(0,)),
            Group(old=(3,), new=(3,)),
        ),
        deleted=(1,),
        inserted=(2,),
        moves=(Moved(old=(2,), new=(1,), name="A-1"),),
    )
    data = redline_aligned(
        document([old, "End."]), document([new, "End."]), alignment, OPTIONS
    ).data
    assert body(data).count('w:name="A-1"') == 2


def test_a_row_that_goes_is_found_by_the_paragraphs_in_it():
    old = [("Council", "pays"), ("Partners", "meet"), ("Both", "review")]
    alignment = Alignment(groups=(Group(old=(4,), new=(0,)),), deleted=(0, 1, 2, 3))
    new = [("Both", "review")]
    found = redline_aligned(
        document([old, "End."]), document([new, "End."]), alignment, OPTIONS
    )
    held = standing(found.data)
    places = found.places.old
    assert [held[places[n]] for n in range(4)] == [
        "Council",
        "pays",
        "Partners",
        "meet",
    ]


def test_what_is_proved_again_must_still_be_both_files():
    groups = tuple(Group(old=(n,), new=(n,)) for n in range(4))
    new = [OLD[0], "Partners meet often.", *OLD[2:]]
    found = redline_aligned(
        document(OLD), document(new), Alignment(groups=groups), OPTIONS
    )
    found.prove(found.data, OPTIONS)
    with pytest.raises(RoundTripError):
        found.prove(document(new), OPTIONS)
