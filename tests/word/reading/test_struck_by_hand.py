"""Words taken out by their format alone."""

import pytest
from lxml import etree

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.struck_by_hand import HidingStyles, hidden_by
from tests.redline.maker import STYLES, docx, style

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("inner", "hides"),
    [
        ("<w:strike/>", True),
        ("<w:vanish/>", True),
        ('<w:dstrike w:val="true"/>', True),
        ('<w:strike w:val="off"/>', False),
        ("<w:b/>", None),
        ("<w:strike/><w:rPrChange/>", None),
    ],
)
def test_a_run_says_whether_its_words_are_taken_out(inner, hides):
    assert hidden_by(etree.fromstring(f"<w:rPr {W}>{inner}</w:rPr>")) is hides


def test_a_style_takes_words_out_by_itself_or_by_its_base():
    more = (
        style("Gone", "Gone", kind="character", rpr="<w:strike/>")
        + style("Goner", "Goner", kind="character", based="Gone")
        + style("Back", "Back", kind="character", based="Gone",
                rpr='<w:strike w:val="0"/>')
    )  # fmt: skip
    hiding = HidingStyles(Package.open(docx("a", styles=STYLES + more)))
    found = [hiding.hides(name) for name in ("Gone", "Goner", "Back", "Normal")]
    assert found == [True, True, False, False]
