"""The list of contents, as a reader meets it."""

from __future__ import annotations

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.contents import with_pages
from tests.drafts import draft_of, frozen, heading
from tests.word.writing.built import body_of, built, style_of
from tests.word.writing.codes import codes


def test_headings_that_come_again_in_each_part_are_not_in_the_contents():
    root = body_of(built(frozen(codes())))
    said = [
        "".join(t.text or "" for t in p.iter(w("t")))
        for p in paragraphs(root)
        if style_of(p) in ("TOC1", "TOC2")
    ]
    assert [words for words in said if words][:4] == [
        "1Code 1", "2Code 2", "3Code 3", "And one more",
    ]  # fmt: skip


def test_pages_find_their_entries_by_order_where_two_headings_are_worded_alike():
    again = frozen(draft_of(heading(1, "Words we use"), heading(2, "Words we use")))
    package = Package.open(built(again, signatures=False))
    root = package.xml(package.main)
    pages = [("1 Words we use", 3), ("2 Words we use", 7)]
    assert with_pages(root, pages) == 2
    links = [
        "".join(t.text or "" for t in link.iter(w("t")))
        for link in root.iter(w("hyperlink"))
    ]
    assert links == ["1Words we use3", "2Words we use7"]


def test_a_page_of_another_heading_is_never_taken():
    package = Package.open(built(frozen(codes()), signatures=False))
    root = package.xml(package.main)
    assert with_pages(root, [("Decode 1", 2), ("Code 11", 3)]) == 0
