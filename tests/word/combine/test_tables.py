"""Tables that several reviewers edit."""

from compact_draft.model.combined import OverlapKind
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from tests.redline.maker import (
    docx,
    table,
)
from tests.word.combine.settled import lines
from tests.word.combine.together import put_together


def test_rows_and_cells_of_one_table_are_edited_by_several():
    base = docx("Before.", table("Aim|Who", "Pay|Council", "Meet|All"), "After.")
    ann = docx("Before.", table("Aim|Who", "Pay soon|Council", "Meet|All"), "After.")
    bob = docx(
        "Before.", table("Aim|Who", "Pay|Council", "Share|Both", "Meet|All"), "After."
    )
    cy = docx("Before.", table("Aim|Who", "Pay|Council"), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob, Cy=cy)
    for name, copy in (("Ann", ann), ("Bob", bob), ("Cy", cy)):
        assert lines(data, only={name}) == lines(copy)
    assert said.is_complete


def test_a_row_that_one_strikes_and_another_edits_is_an_overlap():
    base = docx("Before.", table("Aim|Who", "Pay|Council", "Meet|All"), "After.")
    ann = docx("Before.", table("Aim|Who", "Meet|All"), "After.")
    bob = docx("Before.", table("Aim|Who", "Pay gladly|Council", "Meet|All"), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert OverlapKind.TABLE in {overlap.kind for overlap in said.overlaps}
    assert lines(data, "reject") == lines(base)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert any(
        "gladly" in version.text
        for overlap in said.overlaps
        for version in overlap.versions
    )


def test_columns_added_by_two_are_taken_from_the_first_and_the_other_is_listed():
    base = docx("Before.", table("Aim|Who", "Pay|Council"), "After.")
    ann = docx("Before.", table("Aim|Who|When", "Pay|Council|May", columns=3), "After.")
    bob = docx("Before.", table("No|Aim|Who", "1|Pay|Council", columns=3), "After.")
    data, said = put_together(base, Ann=ann, Bob=bob)
    assert lines(data, "reject") == lines(base)
    assert lines(data, only={"Ann"}) == lines(ann)
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.after) == (
        "Bob",
        "columns of a table",
        "No\n1",
    )
    assert "No" in " ".join(
        comment.text for comment in read_comments(Package.open(data))
    )
