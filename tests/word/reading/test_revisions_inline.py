"""What stands in a paragraph, and whose each word is."""

from lxml import etree

from compact_draft.word.ooxml.names import mc
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.marked_text import PLAIN, Mark, MarkedParagraph
from compact_draft.word.reading.revisions import read_marks
from compact_draft.word.reading.revisions_inline import OpenParagraph, chosen
from tests.redline.maker import (
    DATE,
    bookmark,
    box,
    come,
    docx,
    field,
    former,
    gone,
    moved_to,
    note,
    p,
    raw,
    run,
)


def read(*content: str) -> MarkedParagraph:
    return read_marks(Package.open(docx(p(*content)))).paragraphs[0]


def told(*content: str) -> list[tuple[str, bool, bool]]:
    return [(text, mark.before, mark.after) for text, mark in read(*content).pieces]


def test_words_of_one_mark_are_one_piece() -> None:
    held = OpenParagraph(3)
    for words in ("Pay", "", " now"):
        held.add(words, PLAIN)
    held.add("!", Mark(before=False, after=True, author="Ann", date=DATE))
    assert [piece.text for piece in held.pieces] == ["Pay now", "!"]
    assert held.length == 8
    assert held.index == 3


def test_words_put_in_and_struck_are_told_apart() -> None:
    assert told("Pay ", gone("now"), come("soon")) == [
        ("Pay ", True, True),
        ("now", True, False),
        ("soon", False, True),
    ]


def test_words_put_in_by_one_and_struck_by_another_are_in_neither_text() -> None:
    (piece,) = read(come(gone("soon", by="Ben"), by="Ann")).pieces
    assert (piece.mark.before, piece.mark.after) == (False, False)
    assert (piece.mark.author, piece.mark.put_in_by) == ("Ben", "Ann")


def test_words_that_were_moved_bear_the_name_of_the_move() -> None:
    (piece,) = read(moved_to("soon")).pieces
    assert piece.mark.move
    assert not piece.mark.before


def test_tabs_breaks_and_symbols_are_letters() -> None:
    assert told("a\tb\nc", raw('<w:sym w:font="Wingdings" w:char="F0FC"/>')) == [
        ("a\tb\nc\uf0fc", True, True)
    ]
    assert told(raw('<w:sym w:font="x" w:char="zz"/>')) == [("\ufffd", True, True)]


def test_what_a_word_processor_works_out_is_left_out_or_marked() -> None:
    assert told("Page ", field("PAGE", "4")) == [("Page ", True, True)]
    crossed = read("See ", field("REF money", "2.1")).pieces
    assert [(piece.text, piece.mark.computed) for piece in crossed] == [
        ("See ", False),
        ("2.1", True),
    ]


def test_words_struck_through_by_hand_are_taken_out() -> None:
    assert told("Pay ", run("now", "<w:strike/>")) == [
        ("Pay ", True, True),
        ("now", False, False),
    ]
    assert told(run("now", '<w:strike w:val="0"/>')) == [("now", True, True)]


def test_bookmarks_notes_and_objects_are_counted() -> None:
    package = Package.open(
        docx(
            p(bookmark("money", "Pay", number=1), note(2), raw("<w:drawing/>")),
            footnotes={2: "Why"},
        )
    )
    made = read_marks(package)
    assert made.paragraphs[0].bookmarks == ("money",)


def test_a_box_is_read_as_a_paragraph_of_its_own() -> None:
    made = read_marks(Package.open(docx(p("Pay", box("Boxed")))))
    assert sorted(each.shown for each in made.paragraphs) == ["Boxed", "Pay"]


def test_a_change_of_look_is_counted_with_its_author() -> None:
    package = Package.open(docx(p(run("Pay", "<w:b/>" + former("rPr")))))
    assert read_marks(package).formats == 1


def test_of_two_ways_to_show_something_the_first_is_read() -> None:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = etree.fromstring(
        f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice/><mc:Fallback/></mc:AlternateContent>'
    )
    assert chosen(both).tag == mc("Choice")
    both.remove(both[0])
    assert chosen(both).tag == mc("Fallback")
    both.remove(both[0])
    assert chosen(both) is both
