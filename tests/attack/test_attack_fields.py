"""Words beside and in fields: what Word brings up to date must not swallow them."""

from __future__ import annotations

import pytest
from lxml import etree

from compact_draft.word.ooxml.names import w
from compact_draft.word.writing.edit import Letters
from compact_draft.word.writing.live_fields import live_fields

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BEGIN = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def paragraph(instruction: str = " PAGE ") -> etree._Element:
    return etree.fromstring(
        f'<w:p xmlns:w="{W}"><w:r><w:t>up to page </w:t></w:r>{BEGIN}'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{SEPARATE}"
        f"<w:r><w:t>7</w:t></w:r>{END}<w:r><w:t> of it</w:t></w:r></w:p>"
    )


def is_live(element: etree._Element) -> bool:
    return any(True for _ in element.iter(w("fldChar"), w("fldSimple")))


@pytest.mark.parametrize(
    ("start", "end", "words", "after"),
    [
        (0, 18, "Wholly new words", "Wholly new words"),
        (11, 12, "eight", "up to page eight of it"),
        (12, 12, " and page 8", "up to page 7 and page 8 of it"),
        (6, 12, "", "up to  of it"),
    ],
)
def test_a_field_whose_result_is_changed_becomes_plain_words(
    start: int, end: int, words: str, after: str
) -> None:
    element = paragraph()
    letters = Letters(element)
    letters.replace(start, end, words)
    assert letters.text == after
    assert not is_live(element)


def test_a_field_beside_which_words_change_stays_one() -> None:
    element = paragraph()
    letters = Letters(element)
    letters.replace(13, 15, "within")
    letters.replace(0, 2, "As far as")
    assert letters.text == "As far as to page 7 within it"
    assert len(live_fields(element)) == 1


def test_a_simple_field_becomes_plain_words_as_well() -> None:
    element = etree.fromstring(
        f'<w:p xmlns:w="{W}"><w:r><w:t>see </w:t></w:r><w:fldSimple w:instr=" REF x ">'
        "<w:r><w:t>3.2</w:t></w:r></w:fldSimple></w:p>"
    )
    letters = Letters(element)
    letters.replace(7, 7, " and 3.3")
    assert letters.text == "see 3.2 and 3.3"
    assert not is_live(element)


def test_a_link_keeps_its_place_when_its_words_change() -> None:
    element = paragraph(' HYPERLINK "https://example.invalid" ')
    Letters(element).replace(11, 12, "eight")
    assert is_live(element)


@pytest.mark.parametrize("at", [11, 12])
def test_no_field_reaches_over_the_place_where_a_paragraph_is_split(at: int) -> None:
    element = paragraph()
    holder = etree.Element(w("body"))
    holder.append(element)
    second = Letters(element).split(at)
    assert Letters(element).text + Letters(second).text == "up to page 7 of it"
    for one in (element, second):
        kinds = [c.get(w("fldCharType")) for c in one.iter(w("fldChar"))]
        assert kinds in ([], ["begin", "separate", "end"])
