"""In which cell of which table a paragraph stands."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.cells import Cells
from tests.redline.maker import box, cell, docx, p, row, table


def places(*blocks):
    package = Package.open(docx(*blocks))
    root = package.xml(package.main)
    cells = Cells(root)
    return [cells.of(paragraph) for paragraph in paragraphs(root)]


def test_rows_columns_and_spans_are_counted_from_nought():
    wide = cell(p("a"), tcpr='<w:gridSpan w:val="2"/>')
    made = table(row(wide, cell(p("b"))), row(cell(p("c")), cell(p("d")), cell(p("e"))))
    found = places(made)
    assert [(c.row, c.column, c.span) for c in found] == [
        (0, 0, 2), (0, 2, 1), (1, 0, 1), (1, 1, 1), (1, 2, 1),
    ]  # fmt: skip
    assert (found[0].rows, found[0].columns) == (2, 3)


def test_a_head_row_and_a_cell_that_goes_on_are_known():
    head = row(cell(p("a")), trpr="<w:tblHeader/>")
    first = row(cell(p("b"), tcpr='<w:vMerge w:val="restart"/>'))
    second = row(cell(p("c"), tcpr="<w:vMerge/>"))
    found = places(table(head, first, second))
    assert [c.is_head for c in found] == [True, False, False]
    assert [c.continues for c in found] == [False, False, True]


def test_a_table_within_a_cell_knows_the_cell_around_it():
    inner = places(table(row(cell(table("x"), p("y")))))
    assert inner[0].outer is not None
    assert inner[0].outer == inner[1]
    assert inner[0].table == 1


def test_outside_tables_and_in_a_box_there_is_no_cell():
    assert places("Pay", table(row(cell(p(box("Boxed"))))))[::2] == [None, None]
