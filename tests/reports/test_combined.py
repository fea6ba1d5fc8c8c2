"""What several reviewers did, for the screen and a spreadsheet."""

from compact_draft.model.combined import (
    Combined,
    LeftOut,
    Overlap,
    OverlapKind,
    Signed,
    Version,
)
from compact_draft.reports.combined import sheet, told

OVERLAP = Overlap(
    kind=OverlapKind.WORDS, part="word/document.xml", paragraph=3, where="paragraph 4",
    before="30 days",
    versions=(
        Version(reviewer="Ann", text="20 days", stands=True),
        Version(reviewer="Ben", text="", stands=False),
    ),
)  # fmt: skip
SAID = Combined(
    reviewers=("Ann", "Ben"),
    signed=(Signed(author="Ann", marks=2, inserted=7, deleted=7, comments=1),),
    overlaps=(OVERLAP, OVERLAP),
    left_out=(
        LeftOut(reviewer="Ben", kind="header", where="page", before="Old", after="New"),
    ),
    blocks=9,
    rounds=1,
)


def test_who_changed_how_much_where_they_touch_and_what_is_left_is_told() -> None:
    lines = list(told(SAID, most=1))
    assert lines[0] == "  Ann: 2 marks, 7 letters in, 7 out, 1 comments"
    assert "    Ann: “20 days”" in lines
    assert any(line.startswith("    Ben: struck  (not all") for line in lines)
    assert "  and 1 more" in lines
    assert lines[-1] == "  Ben, header, page: “Old” -> “New”"


def test_the_sheet_has_a_row_for_each_reviewer_of_an_overlap() -> None:
    rows = sheet(SAID).splitlines()
    assert len(rows) == 1 + 4 + 1
    assert "not all under this name" in rows[2]
