"""What the new file lacks is brought from the old one."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline import maker
from tests.word.redline.seen import FIRST


def test_a_paragraph_taken_off_its_list_brings_a_part_of_lists():
    """``w:numId`` 0 is no list (17.9.18); yet it wants a part that tells of lists."""
    off = maker.p(FIRST[1], ppr=maker.listed(0))
    old = maker.docx(FIRST[0], off, FIRST[2], numbering=maker.lists(maker.OUTLINE))
    out, _ = redline(old, maker.docx(FIRST[0], FIRST[2]), Options(author="Writers"))
    package = Package.open(out)
    assert package.related(package.main, "numbering") == ["word/numbering.xml"]
