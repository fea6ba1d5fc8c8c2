"""Redlines of files with markup that is legal and seldom seen."""

from __future__ import annotations

import pytest

from compact_draft.errors import RefusedError
from compact_draft.model.combined import Reviewer
from compact_draft.model.redline import Options
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import MIME, docx, p
from tests.redline.pairs import load


def lines(data: bytes, mode: str = "accept") -> list[str]:
    package = Package.open(data)
    settle_package(package, mode)
    return [words_of(paragraph) for paragraph in paragraphs(package.xml(package.main))]


def prove_both_ways(old: bytes, new: bytes) -> None:
    for one, other in ((old, new), (new, old)):
        data, _wordings = redline(one, other, Options(author="Ann"))
        assert lines(data, "reject") == lines(one)
        assert lines(data, "accept") == lines(other)


def test_a_paragraph_in_a_control_comes_before_the_last_one_goes() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>".format
    old = docx("The first line.", "The second line stays.", "Quick foxes run.")
    new = docx("The first line.", control(p("Bells ring.")), "The second line stays.")
    prove_both_ways(old, new)


def test_what_an_application_says_of_its_own_xml_is_no_block() -> None:
    wrapped = (
        '<w:customXml w:uri="u" w:element="e"><w:customXmlPr>'
        '<w:attr w:name="a" w:val="b"/></w:customXmlPr>{}</w:customXml>'
    ).format
    old, new = docx("One.", "Two."), docx("One.", wrapped(p("New words.")), "Two.")
    prove_both_ways(old, new)


def test_a_body_without_a_paragraph_is_one_with_an_empty_one() -> None:
    text, bare = docx("One.", "Two."), docx()
    for one, other in ((text, bare), (bare, text), (bare, bare)):
        data, _wordings = redline(one, other, Options(author="Ann"))
        assert "".join(lines(data, "reject")) == "".join(lines(one))
        assert "".join(lines(data, "accept")) == "".join(lines(other))
    reviewers = [Reviewer(author="Ann", data=bare), Reviewer(author="Bob", data=text)]
    for base, words in ((text, ""), (bare, "One.Two.")):
        data, said = combine(base, reviewers)
        assert "".join(lines(data, "reject")) == "".join(lines(base))
        assert "".join(lines(data, "accept")) == words
        assert said.left_out == ()


def test_a_name_that_marks_cannot_carry_is_refused() -> None:
    old, new = docx("One."), docx("Two.")
    with pytest.raises(RefusedError, match=r"U\+0001"):
        redline(old, new, Options(author="A\x01"))
    with pytest.raises(RefusedError, match=r"U\+0001"):
        combine(old, [Reviewer(author="A\x01", data=new)])


def test_bookmarks_of_a_copy_that_share_an_id_are_told_apart() -> None:
    start = '<w:bookmarkStart w:id="1" w:name="{}"/>'.format
    end = '<w:bookmarkEnd w:id="1"/>'
    base = docx("We pay grants.", "End.")
    copy = docx(
        p(start("a"), "We ", end, start("b"), "gladly ", end, "pay grants."),
        p(start("c"), "End."),
    )
    data, said = combine(base, [Reviewer(author="Ann", data=copy)])
    assert lines(data) == ["We gladly pay grants.", "End."]
    assert lines(data, "reject") == lines(base)
    assert said.left_out == ()


def test_words_in_text_boxes_of_two_hands_both_stand() -> None:
    base, copy = load()["box-added"].make()
    other = rewritten(copy, "Call the office", "Ring any number")
    reviewers = [Reviewer(author="Ann", data=copy), Reviewer(author="Bob", data=other)]
    data, _wordings = combine(base, reviewers)
    assert lines(data, "reject") == lines(base)
    body = Package.open(data).data("word/document.xml").decode()
    assert "Call the office" in body
    assert "Ring any number" in body


def rewritten(data: bytes, words: str, other: str) -> bytes:
    package = Package.open(data)
    body = package.data(package.main).decode()
    package.set_data(package.main, body.replace(words, other).encode())
    return package.save()


def test_a_whole_word_file_that_is_read_in_is_no_story_of_this_one() -> None:
    inner = (docx("Annex."), f"{MIME}.document.main+xml", "aFChunk", "rIdA")
    held = {"word/annex.docx": inner}
    place = '<w:altChunk r:id="rIdA"/>'
    old = docx("One line.", place, "The end.", more=held)
    new = docx("Two lines.", place, "The end.", more=held)
    prove_both_ways(old, new)


def test_a_document_that_is_read_in_is_listed_where_the_words_before_it_go() -> None:
    held = {"word/annex.htm": (b"<p>Annex</p>", "text/html", "aFChunk", "rIdA")}
    place = '<w:altChunk r:id="rIdA"/>'
    old = docx("One line.", "It goes.", place, "The end.", more=held)
    new = docx("One line.", place, "The end.", more=held)
    for one, other, kinds in ((old, new, ["embedded document"]), (new, old, [])):
        _data, said = redline(one, other, Options(author="Ann"))
        assert sorted({item.kind for item in said.untracked}) == kinds
