"""Moves of several reviewers."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx
from tests.word.combine.settled import lines
from tests.word.combine.together import BASE, CLAUSES, put_together


def kinds(data: bytes) -> set[str]:
    root = Package.open(data).xml("word/document.xml")
    return {
        t
        for t in ("moveFrom", "moveTo", "ins", "del")
        if next(root.iter(w(t)), None) is not None
    }


def test_a_move_that_nobody_else_touched_stays_a_move() -> None:
    base = docx(*CLAUSES)
    moved = docx(*CLAUSES[1:], CLAUSES[0])
    other = docx(*CLAUSES[:3], CLAUSES[3].replace("trained", "taught"))
    data, said = put_together(base, Ann=moved, Ben=other)
    assert {"moveFrom", "moveTo"} <= kinds(data)
    assert said.is_complete
    assert lines(data, only={"Ann"}) == lines(moved)


def test_a_paragraph_that_two_moved_to_two_places_is_no_move_of_either() -> None:
    base = docx(*CLAUSES)
    end = docx(*CLAUSES[1:], CLAUSES[0])
    middle = docx(CLAUSES[1], CLAUSES[2], CLAUSES[0], CLAUSES[3])
    data, _ = put_together(base, Ann=end, Ben=middle)
    assert lines(data, "reject") == lines(base)
    for mark in Package.open(data).xml("word/document.xml").iter(w("moveTo")):
        assert mark.get(w("author")) in {"Ann", "Ben"}


def test_of_an_unchanged_copy_nothing_is_marked() -> None:
    data, said = put_together(BASE, Ann=BASE)
    assert kinds(data) == set()
    assert said.signed == ()
