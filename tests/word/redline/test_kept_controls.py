"""What changes in a content control is marked inside it, wherever it begins."""

import re

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import control, docx, link, p, run

NAMES = [
    ("Marlow Friends sign here", "Friends of Marlow Vale sign here"),
    ("The Marlow Friends", "Marlow Friends"),
    ("Paid in May", "Paid in two parts in May"),
    ("Clerk and warden", "Clerk and treasurer"),
]


def written(old, new):
    out, found = redline(old, new, Options(author="Writer"))
    xml = Package.open(out).data("word/document.xml").decode()
    return judge(old, new, out), found, xml


@pytest.mark.parametrize("words", NAMES, ids=[old for old, _new in NAMES])
@pytest.mark.parametrize("turned", [False, True])
def test_a_control_of_which_words_stay_is_neither_struck_nor_put_in(words, turned):
    pair = words[::-1] if turned else words
    old, new = (docx(p("Signed: ", control(one, tag="s"), ".")) for one in pair)
    verdict, found, xml = written(old, new)
    assert verdict.faults == []
    assert found.proof.coarser == ()
    assert xml.count("<w:sdt>") == 1
    assert not re.search(r"<w:(ins|del) [^>]*><w:sdt>", xml)
    assert verdict.marked == verdict.least


def test_of_two_controls_of_one_name_each_keeps_its_words():
    old, new = (
        docx(p(control(one, tag="s"), " and ", control(other, tag="s")))
        for one, other in (("the clerk", "our warden"), ("a clerk", "the warden"))
    )
    verdict, found, _xml = written(old, new)
    assert verdict.faults == []
    assert found.proof.coarser == ()


def test_a_link_in_a_control_that_begins_with_a_new_word_stays():
    address = {"rIdL1": "https://example.org/a"}
    old, new = (
        docx(
            p(control(first, link("rIdL1", "the rules"), run(" of May"))), links=address
        )
        for first in ("See ", "Always see ")
    )
    verdict, found, xml = written(old, new)
    assert verdict.faults == []
    assert found.proof.coarser == ()
    assert xml.count("<w:hyperlink ") == 1


def test_a_control_worded_anew_goes_and_comes_whole():
    old, new = (docx(p("By: ", control(one))) for one in ("Ada Marsh", "Ben Lowe"))
    verdict, found, _xml = written(old, new)
    assert verdict.faults == []
    assert found.proof.coarser == ()
