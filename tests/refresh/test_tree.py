"""Where a paragraph stands in the tree of a Word file."""

from compact_draft.refresh.tree import detach, must_stay, outermost, row_of
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from tests.redline.maker import cell, docx, p, row, table


def of(*blocks):
    package = Package.open(docx(*blocks))
    root = package.xml(package.main)
    return root, paragraphs(root)


def test_the_only_paragraph_of_a_cell_must_stay_and_one_of_two_may_go():
    _, (alone, first, second, last) = of(
        table(row(cell(p("a")), cell(p("b"), p("c")))), "End"
    )
    assert must_stay(alone)
    assert not must_stay(first)
    assert row_of(alone) is row_of(second)
    assert row_of(last) is None


def test_the_outermost_of_a_paragraph_is_what_stands_in_the_body():
    _, (inner, last) = of(table(row(cell(p("a")))), "End")
    assert outermost(inner).tag == w("tbl")
    assert outermost(last) is last


def test_a_paragraph_that_is_taken_out_is_gone_and_the_rest_stays():
    root, (first, _) = of("Pay", "Meet")
    detach(first)
    assert ["".join(x.itertext()) for x in root.iter(w("p"))] == ["Meet"]
