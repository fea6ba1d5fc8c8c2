"""Words that a format alone takes away, by the second reader's own rule."""

from xml.etree import ElementTree as ET

import pytest

from compact_draft.recount.crossed_out import crossed_out, crossing_styles

W = 'xmlns:w="w"'


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<w:strike/>", True),
        ('<w:vanish w:val="0"/>', False),
        ('<w:strike w:val="0"/><w:dstrike/>', True),
        ("<w:b/>", None),
        ("<w:strike/><w:rPrChange/>", None),
    ],
)
def test_a_look_says_whether_words_are_taken_away(
    inner: str, said: bool | None
) -> None:
    assert crossed_out(ET.fromstring(f"<w:rPr {W}>{inner}</w:rPr>")) is said


def test_a_style_takes_words_away_by_itself_or_its_base_and_a_ring_of_bases_ends() -> (
    None
):
    styles = ET.fromstring(
        f"""<w:styles {W}>
        <w:style w:styleId="A"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
        <w:style w:styleId="C"><w:basedOn w:val="A"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style>
        <w:style w:styleId="D"><w:basedOn w:val="D"/></w:style></w:styles>"""
    )
    assert crossing_styles(styles) == {"A", "B"}
    assert crossing_styles(None) == frozenset()
