"""What holds blocks, and what lies in it."""

from compact_draft.word.ooxml.containers import (
    blocks_of,
    boxes_of,
    cells_of,
    content_of,
    rows_of,
)
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import box, control, docx, p, table


def body(*blocks):
    package = Package.open(docx(*blocks))
    return package.xml(package.main)[0]


def test_blocks_are_found_through_controls_and_the_section_is_none():
    found = [b.tag for b, _ in blocks_of(body("Pay", control(p("Meet")), table("a|b")))]
    assert found == [w("p"), w("p"), w("tbl")]


def test_rows_and_cells_of_a_table_are_its_own():
    made = next(body(table("a|b", "c|d")).iter(w("tbl")))
    rows = rows_of(made)
    assert [len(cells_of(row)) for row in rows] == [2, 2]


def test_a_box_is_found_once_with_its_copy_for_old_readers_apart():
    run = next(body(p(box("Boxed"))).iter(w("r")))
    shown, copies = boxes_of(run)
    assert len(shown) == 1
    assert len(copies) == 1


def test_the_content_of_a_control_is_what_lies_in_it():
    held = next(body(control(p("Meet"))).iter(w("sdt")))
    assert content_of(held).tag == w("sdtContent")
    paragraph = next(body("Pay").iter(w("p")))
    assert content_of(paragraph) is paragraph
