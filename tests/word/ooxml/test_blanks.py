"""Blanks at the ends of texts that nobody sees."""

from lxml import etree

from compact_draft.word.ooxml.blanks import drop_unseen_blanks

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def texts(inner: str, outer: str = "") -> list[str | None]:
    root = etree.fromstring(f"<w:p {W}{outer}>{inner}</w:p>")
    drop_unseen_blanks(root)
    return [text.text for text in root]


def test_blanks_go_unless_they_are_said_to_be_kept() -> None:
    inner = (
        '<w:t> a b </w:t><w:t xml:space="preserve"> c </w:t><w:delText>d\n</w:delText>'
    )
    assert texts(inner) == ["a b", " c ", "d"]


def test_what_stands_above_counts_until_something_nearer_says_otherwise() -> None:
    inner = '<w:t> a </w:t><w:t xml:space="default"> b </w:t>'
    assert texts(inner, ' xml:space="preserve"') == [" a ", "b"]
