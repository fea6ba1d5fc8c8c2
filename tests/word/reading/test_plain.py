import pytest

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.redline.maker import (
    PIXEL,
    box,
    cell,
    come,
    docx,
    field,
    gone,
    mark_come,
    mark_gone,
    moved_from,
    moved_to,
    note,
    p,
    picture,
    raw,
    row,
    sign,
    table,
)


def marked(*blocks, **parts):
    return plain(Package.open(docx(*blocks, **parts)), "marked").split("\n")


def test_marks_stand_in_brackets():
    assert marked(p("The Council ", gone("aims to"), come("will"), " pay")) == [
        "The Council [-aims to-]{+will+} pay"
    ]


def test_marks_of_paragraphs_are_shown_with_their_words():
    lines = marked(
        p(gone("Old"), mark=mark_gone()),
        p(come("New"), mark=mark_come()),
        p("a", mark=mark_come()),
        "b",
    )
    assert lines == ["[-Old¶-]", "{+New¶+}", "a{+¶+}", "b"]


def test_moves_have_brackets_of_their_own():
    from_ = p(moved_from("Pay."), mark=f"<w:moveFrom {sign()}/>")
    to = p(moved_to("Pay."), mark=f"<w:moveTo {sign()}/>")
    assert marked(to, "Middle", from_, "End") == [
        "{~Pay.¶~}",
        "Middle",
        "[~Pay.¶~]",
        "End",
    ]


def test_words_of_two_hands_are_shown_as_both():
    both = f"<w:ins {sign()}>{gone('very', by='Ben')}</w:ins>"
    assert marked(p("a ", both)) == ["a [-{+very+}-]"]


def test_rows_mark_what_is_in_them():
    fresh = row(cell("c"), cell(p(come("d"))), trpr=mark_come())
    assert marked(table("a|b", fresh), "End") == ["a", "b", "{+c¶+}", "{+d¶+}", "End"]


def test_what_is_no_text_is_named():
    lines = marked(
        p("a", note(2), picture("rIdP"), "\tb\nc", raw("<w:noBreakHyphen/>")),
        p(field("PAGE", "3"), raw('<w:sym w:font="Wingdings" w:char="F0FC"/>')),
        media={"rIdP": PIXEL},
        footnotes={2: "Note."},
    )
    assert lines == [
        "a[note 2][picture]\tb⏎c\u2011",
        "3\uf0fc",
        "--- word/footnotes.xml",
        " Note.",
    ]


def test_a_box_comes_after_its_paragraph():
    assert marked(p("a", box(p("in ", come("it"))), "b"), "c") == [
        "ab",
        "in {+it+}",
        "c",
    ]


@pytest.mark.parametrize(("view", "line"), [("before", "a b"), ("after", "a c")])
def test_a_view_shows_one_side(view, line):
    assert plain(Package.open(docx(p("a ", gone("b"), come("c")))), view) == line


def test_a_table_that_is_not_there_parts_no_paragraphs():
    fresh = table(row(cell("x"), trpr=mark_come()), columns=1)
    data = docx(p("a ", mark=mark_come()), fresh, "b")
    assert plain(Package.open(data), "before") == "a b"
    assert plain(Package.open(data), "after") == "a \nx\nb"
