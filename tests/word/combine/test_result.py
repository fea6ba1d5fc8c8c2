"""What a combined file says of itself."""

from compact_draft.word.combine.result import signed_in
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import come, docx, gone, p


def test_marks_and_letters_are_counted_for_each_author_in_order_of_sight():
    package = Package.open(
        docx(
            p(
                "Pay ",
                come("soon", by="Ann"),
                gone("late", by="Ben"),
                come("x", by="Ann"),
            )
        )
    )
    ann, ben = signed_in([package.xml(package.main)], {"Ben": 2})
    assert (ann.author, ann.marks, ann.inserted, ann.deleted) == ("Ann", 2, 5, 0)
    assert (ben.author, ben.inserted, ben.deleted, ben.comments) == ("Ben", 0, 4, 2)
