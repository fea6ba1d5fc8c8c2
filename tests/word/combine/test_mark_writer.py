"""Whose mark is whose in a combined file."""

from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import come, docx, moved_to, p


def first(tag, *content):
    package = Package.open(docx(p(*content)))
    return next(package.xml(package.main).iter(w(tag)))


def writer(names=()):
    return MarkWriter(importers=[], anchors=None, names=list(names))


def test_a_new_mark_has_the_author_and_date_of_the_reviewer_s():
    mark = first("ins", come("a", by="Ben"))
    made = writer([{}])
    fresh = made.new_mark(mark.getparent(), 0, mark)
    assert fresh.get(w("author")) == "Ben"
    assert fresh.get(w("date")) == mark.get(w("date"))
    assert made.made[fresh] == 0


def test_a_move_that_clashes_or_has_no_name_is_an_insertion():
    mark = first("moveTo", moved_to("a"))
    named = writer([{mark: "m1"}])
    assert named.kind(0, mark) == "moveTo"
    named.demoted.add((0, "m1"))
    assert named.kind(0, mark) == "ins"
    assert writer([{}]).kind(0, mark) == "ins"
