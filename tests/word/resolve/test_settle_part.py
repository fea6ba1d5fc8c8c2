"""Accepting and rejecting within a paragraph: words, and former properties."""

import pytest

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import docx, former, p, run

CHANGED = p(run("Pay", "<w:b/>" + former("rPr", "<w:i/>")))


@pytest.mark.parametrize(("mode", "has"), [("accept", "b"), ("reject", "i")])
def test_a_changed_look_is_the_new_one_or_the_former(mode, has):
    package = Package.open(docx(CHANGED))
    settle_package(package, mode)
    (look,) = [x for x in package.xml(package.main).iter(w("rPr")) if len(x)]
    assert [child.tag for child in look] == [w(has)]


@pytest.mark.parametrize(("mode", "how"), [("accept", "center"), ("reject", "right")])
def test_properties_of_a_paragraph_too(mode, how):
    ppr = '<w:jc w:val="center"/>' + former("pPr", '<w:jc w:val="right"/>')
    package = Package.open(docx(p("Pay", ppr=ppr)))
    settle_package(package, mode)
    (place,) = package.xml(package.main).iter(w("jc"))
    assert place.get(w("val")) == how
    assert list(package.xml(package.main).iter(w("pPrChange"))) == []
