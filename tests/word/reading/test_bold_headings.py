"""Headings of a file that has no heading styles."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.bold_headings import headings_by_formatting
from tests.redline.maker import docx, p, run, table

BOLD = "<w:b/>"


def headings(*blocks):
    package = Package.open(docx(*blocks))
    found = headings_by_formatting(paragraphs(package.xml(package.main)))
    return [text for _, text in found]


def test_short_paragraphs_bold_or_in_capitals_alone_are_headings():
    assert headings(
        p(run("Our Compact", BOLD)), "MONEY", "We pay.", p(run("Who", BOLD), " pays")
    ) == ["Our Compact", "MONEY"]


def test_a_sentence_a_long_line_and_a_cell_are_none():
    long = " ".join(["word"] * 11)
    assert headings(
        p(run("We pay.", BOLD)), p(run(long, BOLD)), p(run("Ab", BOLD)), table("MONEY|b")
    ) == []  # fmt: skip


def test_bold_that_is_switched_off_is_not_bold():
    assert headings(p(run("Our Compact", '<w:b w:val="0"/>'))) == []
