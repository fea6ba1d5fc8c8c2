"""A style that both files define otherwise: tracked in the style, or listed."""

from compact_draft.model.redline import ChangeKind, Existing, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import STYLES, docx, p, style


def written(**look):
    return docx(p("One.", style="Clause"), styles=STYLES + style("Clause", **look))


def clause(data, mode=None):
    package = Package.open(data)
    if mode:
        settle_package(package, mode)
    styles = package.xml("word/styles.xml").iter(w("style"))
    return next(style for style in styles if style.get(w("styleId")) == "Clause")


def sizes(found):
    return [size.get(w("val")) for size in found.iter(w("sz"))]


def compared(old, new, **options):
    return redline(old, new, Options(author="A", **options))


def test_the_old_definition_comes_back_on_rejecting_and_no_paragraph_is_marked():
    old, new = written(rpr='<w:sz w:val="22"/>'), written(rpr='<w:sz w:val="28"/>')
    out, result = compared(old, new)
    assert sizes(clause(out)) == ["28", "22"]
    assert sizes(clause(out, "accept")) == ["28"]
    assert sizes(clause(out, "reject")) == ["22"]
    (change,) = result.changes
    assert (change.kind, change.words, change.note) == (
        ChangeKind.STYLE_FORMATTED,
        "Clause",
        "words",
    )
    assert result.untracked == ()
    assert result.is_complete
    body = Package.open(out).xml("word/document.xml")
    assert not list(body.iter(w("pPrChange"), w("rPrChange")))


def test_what_only_the_old_definition_says_comes_back():
    old, new = written(ppr='<w:keepNext/><w:jc w:val="center"/>'), written()
    out, result = compared(old, new)
    assert clause(out, "accept").find(w("pPr")) is None or not len(
        clause(out, "accept").find(w("pPr"))
    )
    back = clause(out, "reject").find(w("pPr"))
    assert [one.tag for one in back] == [w("keepNext"), w("jc")]
    assert [change.note for change in result.changes] == ["paragraphs"]


def test_what_a_style_is_based_on_is_listed_by_its_name():
    old, new = written(based="Heading1"), written(based="Quote")
    _, result = compared(old, new)
    assert [(entry.kind, entry.old) for entry in result.untracked] == [
        ("style", "clause")
    ]
    assert not result.is_complete


def test_a_style_of_tables_is_listed():
    def made(size):
        look = f'<w:sz w:val="{size}"/>'
        return docx(p("One."), styles=STYLES + style("Grid", kind="table", rpr=look))

    _, result = compared(made(20), made(30))
    assert [(entry.kind, entry.old) for entry in result.untracked] == [
        ("style", "grid")
    ]


def test_a_style_that_somebody_changed_with_tracking_on_keeps_their_record():
    record = (
        '<w:sz w:val="30"/><w:rPrChange w:id="7" w:author="B"><w:rPr/></w:rPrChange>'
    )
    old, new = written(rpr='<w:sz w:val="22"/>'), written(rpr=record)
    out, result = compared(old, new, existing=Existing.KEEP)
    changes = list(clause(out).iter(w("rPrChange")))
    assert [change.get(w("author")) for change in changes] == ["B"]
    assert "style" in {entry.kind for entry in result.untracked}


def test_a_style_defined_alike_makes_no_change():
    out, result = compared(written(rpr="<w:b/>"), written(rpr='<w:b w:val="true"/>'))
    assert result.changes == result.untracked == ()
    assert clause(out).find(f".//{w('rPrChange')}") is None
