"""What is marked of a table, a row and a paragraph that go whole."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, p, page, table


def root_of(old, new):
    data, said = redline(old, new, Options(author="Writers"))
    package = Package.open(data)
    return package.xml(package.main), said


def test_every_row_and_paragraph_of_a_table_that_went_is_marked():
    root, _ = root_of(docx("Pay.", table("a|b", "c|d"), "End."), docx("Pay.", "End."))
    rows = [row.find(f"{w('trPr')}/{w('del')}") for row in root.iter(w("tr"))]
    assert len(rows) == 2
    assert None not in rows
    assert sorted(t.text for t in root.iter(w("delText"))) == ["a", "b", "c", "d"]


def test_a_page_that_was_turned_keeps_its_former_section():
    flat = page(16838, 11906)
    root, said = root_of(docx("Pay.", sect=page()), docx("Pay.", sect=flat))
    (former,) = root.iter(w("sectPrChange"))
    assert next(former.iter(w("pgSz"))).get(w("w")) == "11906"
    assert len(said.changes) == 1
    root, said = root_of(docx(p("Pay.")), docx(p("Pay.")))
    assert said.changes == ()
