"""A redline of a container, in the blocks of the base."""

from compact_draft.word.combine.blocks import is_inserted, lay, row_mark, words_in
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import cell, come, docx, mark_come, p, row, table


def body(*blocks):
    package = Package.open(docx(*blocks))
    return package.xml(package.main)[0]


def blocks_of(root):
    return [child for child in root if child.tag in (w("p"), w("tbl"))]


def test_a_paragraph_put_in_is_none_of_the_base_s():
    root = body("Pay", p(come("New"), mark=mark_come()), "Meet")
    put, plain = blocks_of(root)[1], blocks_of(root)[0]
    assert is_inserted(put)
    assert not is_inserted(plain)
    laid = lay(0, root, blocks_of(body("Pay", "Meet")))
    assert laid is not None


def test_the_words_of_elements_are_those_in_them():
    assert words_in(*blocks_of(body("Pay", "now"))).split() == ["Pay", "now"]


def test_the_mark_of_a_row_is_found_by_its_kind():
    marked = row(cell(p("a")), trpr='<w:ins w:id="1" w:author="Ann"/>')
    (first, second) = body(table(marked, row(cell(p("b"))))).iter(w("tr"))
    assert row_mark(first, w("ins")) is not None
    assert row_mark(first, w("del")) is None
    assert row_mark(second, w("ins")) is None
