"""Words changed in place keep the look of their neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.writing.edit import Letters

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def p(inner: str) -> Element:
    return etree.fromstring(f"<w:body {W}><w:p>{inner}</w:p></w:body>")[0]


def runs(paragraph: Element) -> list[tuple[str, bool]]:
    return [
        (Letters(holder(r)).text, r.find(f"{w('rPr')}/{w('b')}") is not None)
        for r in paragraph.iter(w("r"))
    ]


def holder(run: Element) -> Element:
    from copy import deepcopy

    inside = etree.Element(w("p"))
    inside.append(deepcopy(run))
    return inside


BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>We will</w:t></w:r>"
PLAIN = "<w:r><w:t xml:space='preserve'> pay in time.</w:t></w:r>"


@pytest.mark.parametrize(
    ("start", "end", "text", "expected"),
    [
        (3, 7, "shall", [("We shall", True), (" pay in time.", False)]),
        (11, 11, " you", [("We will", True), (" pay you in time.", False)]),
        (7, 7, " all", [("We will all", True), (" pay in time.", False)]),
        (0, 0, "Yes, ", [("Yes, We will", True), (" pay in time.", False)]),
        (5, 11, "lay", [("We wilay", True), (" in time.", False)]),
        (20, 20, " And more.", [("We will", True), (" pay in time. And more.", False)]),
        (0, 20, "", [("", True), ("", False)]),
    ],
)
def test_words_take_the_look_of_what_they_replace_or_follow(
    start: int, end: int, text: str, expected: list[tuple[str, bool]]
) -> None:
    paragraph = p(BOLD + PLAIN)
    letters = Letters(paragraph)
    assert letters.text == "We will pay in time."
    letters.replace(start, end, text)
    assert runs(paragraph) == expected


def test_words_in_an_empty_paragraph_look_like_its_mark() -> None:
    paragraph = p("<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>")
    Letters(paragraph).replace(0, 0, "New words.")
    assert runs(paragraph) == [("New words.", True)]


def test_a_paragraph_is_cut_inside_a_link_and_joined_again() -> None:
    link = f"<w:hyperlink>{BOLD}</w:hyperlink>"
    paragraph = p(f"<w:pPr><w:jc w:val='left'/></w:pPr>{link}{PLAIN}")
    second = Letters(paragraph).split(3)
    assert Letters(paragraph).text == "We "
    assert Letters(second).text == "will pay in time."
    assert second[0].find(w("jc")) is not None
    assert second[1].tag == w("hyperlink")
    Letters(paragraph).join(second)
    assert Letters(paragraph).text == "We will pay in time."
    assert len(paragraph.getparent()) == 1


texts = st.text(alphabet="ab \t\n", min_size=1, max_size=6)


@given(pieces=st.lists(texts, min_size=1, max_size=4), data=st.data())
def test_any_replacement_gives_the_text_with_it_replaced(
    pieces: list[str], data: st.DataObject
) -> None:
    paragraph = p("")
    for piece in pieces:
        run = etree.SubElement(paragraph, w("r"))
        for sign in piece:
            if sign in "\t\n":
                etree.SubElement(run, w("tab" if sign == "\t" else "br"))
            else:
                etree.SubElement(run, w("t")).text = sign
    letters = Letters(paragraph)
    text = "".join(pieces)
    assert letters.text == text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(st.text(alphabet="xy \t", max_size=4))
    letters.replace(start, end, new)
    assert letters.text == text[:start] + new + text[end:]
    at = data.draw(st.integers(0, len(letters.text)))
    whole = letters.text
    second = letters.split(at)
    assert Letters(paragraph).text + Letters(second).text == whole
