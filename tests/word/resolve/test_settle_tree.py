"""Accepting and rejecting what stands between paragraphs and in tables."""

import pytest

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import (
    cell,
    come,
    docx,
    gone,
    mark_come,
    mark_gone,
    p,
    row,
    sign,
    table,
)


def words(data, mode):
    package = Package.open(data)
    settle_package(package, mode)
    return [words_of(x) for x in paragraphs(package.xml(package.main))]


NEW = p(come("New."), mark=mark_come())
OLD = p(gone("Old."), mark=mark_gone())


@pytest.mark.parametrize(
    ("mode", "said"),
    [("accept", ["Pay.", "New.", "End."]), ("reject", ["Pay.", "Old.", "End."])],
)
def test_a_paragraph_that_came_or_went_is_there_or_not(mode, said):
    assert words(docx("Pay.", NEW, OLD, "End."), mode) == said


def test_a_row_that_went_goes_with_its_cells():
    struck = row(cell(p(gone("b"), mark=mark_gone())), trpr=f"<w:del {sign()}/>")
    data = docx(table(row(cell(p("a"))), struck), "End.")
    assert words(data, "accept") == ["a", "End."]
    assert words(data, "reject") == ["a", "b", "End."]


def test_nothing_of_a_mark_is_left():
    package = Package.open(docx("Pay.", NEW, OLD, "End."))
    settle_package(package, "accept")
    root = package.xml(package.main)
    assert list(root.iter(w("ins"), w("del"), w("delText"))) == []
