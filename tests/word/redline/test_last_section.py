"""A body whose last paragraph ends a section, against one whose last does not."""

import pytest

from compact_draft.model.redline import LostOn, Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import docx, p

BREAK = (
    "<w:sectPr><w:type w:val='continuous'/><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>"
)
TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>'
    "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>"
)
PAIRS = {
    "the same words": (docx("One.", p("Two.", ppr=BREAK)), docx("One.", "Two.")),
    "edited": (docx("One.", p("Two is.", ppr=BREAK)), docx("One.", "Two was.")),
    "alone": (docx(p("Two is.", ppr=BREAK)), docx("Two was.")),
    "gone": (docx("One.", p("Two.", ppr=BREAK)), docx("One.")),
    "rewritten": (docx("One.", p("Alpha.", ppr=BREAK)), docx("One.", "Omega zeta.")),
    "a table after it": (docx("One.", p("Two.", ppr=BREAK)), docx("One.", TABLE, "")),
}


def words(data, mode=None):
    package = Package.open(data)
    if mode:
        settle_package(package, mode)
    return plain(package, "after").split()


@pytest.mark.parametrize("back", [False, True])
@pytest.mark.parametrize("name", PAIRS)
def test_it_is_shown_in_part_and_listed(name, back):
    old, new = reversed(PAIRS[name]) if back else PAIRS[name]
    out, result = redline(old, new, Options(author="A"))
    assert words(out, "reject") == words(old)
    assert words(out, "accept") == words(new)
    (listed,) = [entry for entry in result.untracked if entry.kind == "section break"]
    assert listed.lost_on is (LostOn.ACCEPT if back else LostOn.REJECT)
    assert not result.is_complete
    assert result.proof.coarser == ()


def test_where_both_end_so_nothing_is_added():
    both = docx("One.", p("Two.", ppr=BREAK)), docx("Three.", p("Two.", ppr=BREAK))
    _, result = redline(*both, Options(author="A"))
    assert result.untracked == ()
