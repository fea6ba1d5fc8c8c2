"""What an element of a Word file holds, by its name alone."""

from xml.etree import ElementTree as ET

import pytest

from compact_draft.recount.second_elements import (
    boxes,
    character,
    get,
    has_mark,
    inside,
    name_of,
    shown,
)


def w(inner: str) -> ET.Element:
    return ET.fromstring(f'<r xmlns:w="w" xmlns:mc="mc">{inner}</r>')[0]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:t> Pay </w:t>", "Pay"),
        ('<w:t xml:space="preserve"> Pay </w:t>', " Pay "),
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="page"/>', ""),
        ('<w:sym w:char="F0B7"/>', "\uf0b7"),
        ('<w:sym w:char="zz"/>', "�"),
        ("<w:noBreakHyphen/>", "-"),
    ],
)
def test_each_element_of_a_run_stands_for_its_text(xml: str, text: str) -> None:
    assert character(w(xml)) == text


def test_names_and_attributes_are_known_without_their_namespace() -> None:
    tab = w('<w:tab w:val="x"/>')
    assert name_of(tab) == "tab"
    assert (get(tab, "val"), get(tab, "other")) == ("x", "")


def test_of_alternatives_only_what_word_shows_is_seen() -> None:
    held = w(
        "<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice>"
        "<mc:Fallback><w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [child.text for child in shown(held)] == ["a"]


def test_rows_are_found_through_controls_and_boxes_within_drawings() -> None:
    held = w(
        "<w:tbl><w:sdt><w:sdtContent><w:tr/></w:sdtContent></w:sdt><w:tr/></w:tbl>"
    )
    assert len(list(inside(held, "tr"))) == 2
    drawing = w("<w:d><w:g><w:txbxContent><w:txbxContent/></w:txbxContent></w:g></w:d>")
    assert len(list(boxes(drawing))) == 1
    row = w("<w:tr><w:trPr><w:ins/></w:trPr></w:tr>")
    assert has_mark(row, "trPr", frozenset({"ins"}))
    assert not has_mark(row, "trPr", frozenset({"del"}))
