"""Links into the document itself are carried over word for word."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import name, r
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.judge import judge
from tests.redline.maker import anchor, docx, link, p

RELS = "word/_rels/document.xml.rels"


def inside(target, *content):
    """A file with a link whose relationship names no mode."""
    package = Package.open(docx(p(*content), "End.", links={"rIdL1": target}))
    for line in package.xml(RELS).iter(name("rel:Relationship")):
        line.attrib.pop("TargetMode", None)
    package.touch(RELS)
    return package.save()


def targets(data):
    package = Package.open(data)
    settle_package(package, "reject")
    links = package.relationships(package.main)
    found = package.xml(package.main).iter(name("w:hyperlink"))
    return [links[one.get(r("id"))].target for one in found]


@pytest.mark.parametrize("target", ["#_top", "#Money", "page.htm#top", "notes.docx"])
def test_a_link_without_a_mode_is_carried_word_for_word(target):
    old = inside(target, "Please go ", link("rIdL1", "back to top"), " now.")
    out, result = redline(old, docx(p("Please go now."), "End."), Options(author="W"))
    assert targets(out) == [target]
    assert f'Target="{target}"'.encode() in Package.open(out).data(RELS)
    assert result.untracked == ()


def test_two_such_links_to_two_places_are_two():
    old = inside("#_top", "Please go ", link("rIdL1", "back"), " now.")
    new = inside("#_end", "Please go ", link("rIdL1", "back"), " now.")
    out, _result = redline(old, new, Options(author="W"))
    assert judge(old, new, out).marked == 2 * len("back")


def test_such_a_link_and_an_anchor_to_the_same_place_are_one():
    old = inside("#Money", "Please go ", link("rIdL1", "back"), " now.")
    new = docx(p("Please go ", anchor("Money", "back"), " now."), "End.")
    out, result = redline(old, new, Options(author="W"))
    assert judge(old, new, out).revisions == 0
    assert result.changes == ()
