"""Runs are cut where marks begin and end."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, p, run

BOLD = "<w:b/>"


def marked(old, new):
    data, _ = redline(docx(old), docx(new), Options(author="Writers"))
    package = Package.open(data)
    root = package.xml(package.main)

    def words(tag, text):
        return ["".join(t.text for t in m.iter(w(text))) for m in root.iter(w(tag))]

    return words("del", "delText"), words("ins", "t"), root


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("Pay in 30 days.", "Pay in 20 days.", ["30"], ["20"]),
        ("Pay in 30 days.", "Pay promptly in 30 days.", [], ["promptly "]),
        ("Pay promptly.", "Pay.", [" promptly"], []),
    ],
)
def test_only_the_words_that_differ_are_in_marks(old, new, gone, come):
    struck, put, _ = marked(p(old), p(new))
    assert (struck, put) == (gone, come)


def test_words_put_in_keep_their_own_look_and_a_changed_look_its_former():
    _, put, root = marked(p("Pay in days."), p("Pay in ", run("30 ", BOLD), "days."))
    assert put == ["30 "]
    (ins,) = root.iter(w("ins"))
    assert next(ins.iter(w("b")), None) is not None
    struck, put, root = marked(p("Pay now."), p("Pay ", run("now", BOLD), "."))
    assert (struck, put) == ([], [])
    (former,) = root.iter(w("rPrChange"))
    assert former.get(w("author")) == "Writers"
