"""What a loop in a template repeats has ids of its own."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.repeated import tell_repeated_apart
from tests.redline.maker import bookmark, docx, p


def test_a_bookmark_that_comes_again_stands_once_and_numbers_are_told_apart():
    package = Package.open(
        docx(
            p(bookmark("a", "One", number=5)),
            p(bookmark("a", "Two", number=5)),
            p(bookmark("b", "Three", number=5)),
        )
    )
    tell_repeated_apart(package)
    root = package.xml(package.main)
    starts = [(m.get(w("name")), m.get(w("id"))) for m in root.iter(w("bookmarkStart"))]
    ends = [m.get(w("id")) for m in root.iter(w("bookmarkEnd"))]
    assert [name for name, _ in starts] == ["a", "b"]
    assert len({number for _, number in starts}) == 2
    assert sorted(ends) == sorted(number for _, number in starts)


def test_a_file_in_which_nothing_repeats_stays_as_it_is():
    data = docx(p(bookmark("a", "One", number=5)))
    package = Package.open(data)
    before = package.data(package.main)
    tell_repeated_apart(package)
    assert package.data(package.main) == before
