"""Footnotes that come and go with their references."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import docx, note, p

WITH = docx(p("Pay", note(1), "."), "Meet.", footnotes={1: "See the Act."})
WITHOUT = docx("Pay.", "Meet.")


def settled(data: bytes, mode: str) -> str:
    package = Package.open(data)
    settle_package(package, mode)
    return plain(package, "after")


def test_a_note_that_went_is_in_the_redline_and_goes_when_all_is_accepted():
    data, said = redline(WITH, WITHOUT, Options(author="Writers"))
    assert said.untracked == ()
    assert "See the Act." in settled(data, "reject")
    assert "See the Act." not in settled(data, "accept")


def test_a_note_that_came_has_its_words_in_a_mark():
    data, _ = redline(WITHOUT, WITH, Options(author="Writers"))
    package = Package.open(data)
    (part,) = package.related(package.main, "footnotes")
    marked = [t.text for i in package.xml(part).iter(w("ins")) for t in i.iter(w("t"))]
    assert "See the Act." in "".join(marked)
    assert "See the Act." not in settled(data, "reject")
