"""Bookmarks and comments that only the old file has are brought along."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.redline.redline import redline
from tests.redline.maker import bookmark, comment, commented, docx, p


def test_an_old_comment_hangs_on_its_words_in_the_redline_unless_asked_otherwise():
    old = docx(p(commented(3, "Pay"), " now."), comments=comment(3, "When?"))
    new = docx("Pay now.")
    data, _ = redline(old, new, Options(author="Writers"))
    assert [c.text for c in read_comments(Package.open(data))] == ["When?"]
    bare, _ = redline(old, new, Options(author="Writers", keep_old_comments=False))
    assert [c.text for c in read_comments(Package.open(bare))] == []


def test_an_old_bookmark_is_laid_round_its_words():
    old = docx(p(bookmark("pay", "Pay", number=5), " now."), "Meet.")
    data, _ = redline(old, docx("Pay now.", "Meet."), Options(author="Writers"))
    package = Package.open(data)
    names = [
        b.get(w("name")) for b in package.xml(package.main).iter(w("bookmarkStart"))
    ]
    assert names == ["pay"]
