"""What breaks a package as a whole."""

from compact_draft.word.ooxml.breakers_of_packages import broken_package
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import comment, commented, docx, p


def faults(data):
    return list(broken_package(Package.open(data)))


def test_a_file_whose_comments_hang_once_each_is_whole():
    assert faults(docx(p(commented(1, "Pay")), comments=comment(1, "When?"))) == []


def test_two_comments_of_one_id_and_one_that_hangs_nowhere_are_told():
    twice = comment(1, "When?") + comment(1, "Who?") + comment(2, "Why?")
    assert faults(docx(p(commented(1, "Pay")), comments=twice)) == [
        ("two comments have the id", "1"),
        ("a comment hangs nowhere:", "2"),
    ]


def test_a_comment_that_hangs_in_two_places_is_told():
    body = (p(commented(1, "Pay")), p(commented(1, "Meet")))
    assert faults(docx(*body, comments=comment(1, "When?"))) == [
        ("a comment hangs in two places:", "1")
    ]


def test_two_notes_of_one_id_are_told():
    both = docx(p("Pay"), footnotes={2: "a"})
    package = Package.open(both)
    (part,) = package.related(package.main, "footnotes")
    root = package.xml(part)
    root.append(root.makeelement(root[-1].tag, dict(root[-1].attrib)))
    assert list(broken_package(package)) == [("two notes have the id", "2")]
