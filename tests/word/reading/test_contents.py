"""Paragraphs that a list of contents makes."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.reading.contents import in_contents
from tests.redline.maker import docx, field, p, raw, simple_field


def made_by_contents(*blocks):
    package = Package.open(docx(*blocks))
    root = package.xml(package.main)
    found = paragraphs(root)
    inside = in_contents(root, found)
    return [words_of(x) for x in found if x in inside]


def mark(kind):
    return raw(f'<w:fldChar w:fldCharType="{kind}"/>')


BEGIN = mark("begin") + raw("<w:instrText>TOC</w:instrText>") + mark("separate")


def test_all_between_the_beginning_and_the_end_of_the_field_is_contents():
    first, last = p(BEGIN, "Money 1"), p("Tags 3", mark("end"))
    assert made_by_contents("Before", first, "Who 2", last, "Pay") == [
        "Money 1",
        "Who 2",
        "Tags 3",
    ]


def test_what_the_gallery_of_contents_holds_is_contents():
    part = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    held = f"<w:sdt><w:sdtPr>{part}</w:sdtPr><w:sdtContent>{p('Tags 2')}</w:sdtContent></w:sdt>"
    assert made_by_contents(held, "Pay") == ["Tags 2"]


def test_a_simple_field_of_contents_counts_and_another_field_does_not():
    assert made_by_contents(p(simple_field("TOC", "Money 1")), p("Pay")) == ["Money 1"]
    assert made_by_contents(p(field("PAGE", "3")), p("Pay")) == []
