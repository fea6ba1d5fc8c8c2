"""Where several reviewers change the same."""

from compact_draft.model.combined import OverlapKind
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.resolve.accept_reject import authors
from tests.redline.maker import (
    OUTLINE,
    docx,
    listed,
    lists,
    p,
)
from tests.word.combine.settled import lines
from tests.word.combine.together import BASE, TAIL, put_together


def test_the_same_words_changed_by_two_are_struck_once_with_both_wordings() -> None:
    ann = docx("The Council will consult partners within eight weeks.", *TAIL)
    bob = docx("The Council will consult partners within ten weeks.", *TAIL)
    data, said = put_together(BASE, Ann=ann, Bob=bob)
    assert lines(data, "reject") == lines(BASE)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert "eight" in lines(data)[0]
    assert "ten" in lines(data)[0]
    [overlap] = said.overlaps
    assert overlap.kind is OverlapKind.WORDS
    assert overlap.before == "twelve"
    assert [(version.reviewer, version.text) for version in overlap.versions] == [
        ("Ann", "eight"),
        ("Bob", "ten"),
    ]
    assert [version.stands for version in overlap.versions] == [True, False]
    assert not overlap.agreed
    [note] = read_comments(Package.open(data))
    assert note.author == "compact-draft"
    assert note.text == (
        "Several changed these words: “twelve”.\nAnn has: “eight”.\nBob has: “ten”."
    )


def test_what_two_ask_for_alike_stands_once_and_names_both() -> None:
    both = docx("The Council will consult partners within eight weeks.", *TAIL)
    data, said = put_together(BASE, Ann=both, Bob=both)
    assert lines(data) == lines(both)
    assert authors(Package.open(data).xml("word/document.xml")) == {"Ann": 2}
    assert said.overlaps[0].agreed
    [note] = read_comments(Package.open(data))
    assert "Ann and Bob have: “eight”." in note.text


def test_words_put_into_a_paragraph_that_another_strikes_are_shown_as_overlap() -> None:
    ann = docx(*lines(BASE)[:1], *TAIL[1:])
    bob = docx(*lines(BASE)[:1], "Grants are always paid in advance.", *TAIL[1:])
    data, said = put_together(BASE, Ann=ann, Bob=bob)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert lines(data, only={"Bob"}) == lines(bob)
    [overlap] = said.overlaps
    assert [version.text for version in overlap.versions] == [
        "",
        "Grants are always paid in advance.",
    ]


def test_an_overlap_of_looks_is_told_in_the_words_of_menus() -> None:
    def text(ppr: str) -> bytes:
        return docx(p("We pay.", ppr=ppr), *TAIL, numbering=lists(OUTLINE))

    off = text('<w:jc w:val="right"/>')
    _, said = put_together(text(""), Ann=text(listed(1, 1)), Bob=off)
    (overlap,) = said.overlaps
    told = [version.text for version in overlap.versions]
    assert told == ["list, level 2", "alignment right"]
