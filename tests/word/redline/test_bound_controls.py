"""A control bound to a store would lose its marks when Word opens the file."""

from compact_draft.model.redline import LostOn, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import control, docx, p, page

BOUND = (
    '<w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"'
    ' w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
)


def titled(words, *, elsewhere="End."):
    return docx(p("This is the ", control(words, more=BOUND), "."), elsewhere)


def made(old, new):
    out, result = redline(old, new, Options(author="W"))
    package = Package.open(out)
    parts = [part for part in package.parts if part.endswith(".xml")]
    bindings = [
        binding
        for part in parts
        for binding in package.xml(part).iter(w("dataBinding"))
    ]
    return out, result, bindings


def test_a_bound_control_that_holds_marks_is_bound_no_more_and_that_is_listed():
    old, new = titled("Local Compact 2019"), titled("Local Compact 2026")
    out, result, bindings = made(old, new)
    assert bindings == []
    (item,) = result.untracked
    assert item.kind == "binding of a content control"
    assert "title" in item.new
    assert item.lost_on is LostOn.NONE
    assert judge(old, new, out).faults == []


def test_a_bound_control_that_stays_as_it_was_stays_bound():
    same = "Local Compact 2019"
    _out, result, bindings = made(titled(same), titled(same, elsewhere="The end."))
    assert len(bindings) == 1
    assert result.untracked == ()


def test_a_bound_control_in_a_header_is_seen_too():
    def headed(words):
        refs = '<w:headerReference w:type="default" r:id="rIdH1"/>'
        top = p("Agreed with ", control(words, more=BOUND))
        return docx("End.", headers=[top], sect=page(refs=refs))

    _out, result, bindings = made(
        headed("Larkmoor District Council"), headed("Larkmoor Borough Council")
    )
    assert bindings == []
    assert [entry.where for entry in result.untracked] == ["word/header1.xml"]


def test_a_bound_control_that_went_is_bound_no_more():
    old = titled("Local Compact 2019")
    _out, _result, bindings = made(old, docx(p("This is the end."), "End."))
    assert bindings == []
