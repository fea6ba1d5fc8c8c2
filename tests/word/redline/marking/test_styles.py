"""Styles that both files define otherwise."""

from compact_draft.model.redline import ChangeKind, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import STYLES, docx, p

OTHER = STYLES.replace('w:left="720"', 'w:left="900"')


def test_a_style_in_use_that_is_defined_otherwise_has_its_former_definition():
    used = p("Pay", style="Quote")
    data, said = redline(docx(used), docx(used, styles=OTHER), Options(author="W"))
    assert [c.kind for c in said.changes] == [ChangeKind.STYLE_FORMATTED]
    package = Package.open(data)
    (part,) = package.related(package.main, "styles")
    (former,) = package.xml(part).iter(w("pPrChange"))
    assert next(former.iter(w("ind"))).get(w("left")) == "720"


def test_a_style_that_nobody_uses_is_told_and_one_defined_alike_is_not():
    _, said = redline(docx("Pay"), docx("Pay", styles=OTHER), Options(author="W"))
    assert [c.words for c in said.changes] == ["Quote"]
    _, said = redline(docx("Pay"), docx("Pay"), Options(author="W"))
    assert said.changes == ()
