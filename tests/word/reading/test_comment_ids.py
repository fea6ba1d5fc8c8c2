"""Comments under one id are told apart."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comment_ids import tell_comments_apart
from tests.redline.maker import comment, commented, docx, p


def test_each_of_two_comments_of_one_id_keeps_its_own_mark():
    package = Package.open(
        docx(
            p(commented(1, "Pay")), p(commented(1, "Meet")),
            comments=comment(1, "When?") + comment(1, "Who?"),
        )
    )  # fmt: skip
    tell_comments_apart(package)
    (part,) = package.related(package.main, "comments")
    held = [c.get(w("id")) for c in package.xml(part).iter(w("comment"))]
    starts = [
        mark.get(w("id"))
        for mark in package.xml(package.main).iter(w("commentRangeStart"))
    ]
    assert held == starts
    assert len(set(held)) == 2


def test_ids_that_stand_once_stay_as_they_are():
    package = Package.open(docx(p(commented(5, "Pay")), comments=comment(5, "When?")))
    tell_comments_apart(package)
    (part,) = package.related(package.main, "comments")
    assert [c.get(w("id")) for c in package.xml(part).iter(w("comment"))] == ["5"]
