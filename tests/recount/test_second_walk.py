"""The second reader walks through the stories of a file in its own way."""

import io
import zipfile
from xml.etree import ElementTree as ET

from compact_draft.recount.second_walk import DELETIONS, Walk
from tests.redline.maker import (
    bookmark,
    box,
    cell,
    come,
    commented,
    docx,
    field,
    gone,
    mark_come,
    mark_gone,
    p,
    row,
    run,
    table,
)


def walked(
    *blocks: str, crossing: frozenset[str] = frozenset(), **more: object
) -> Walk:
    data = docx(*blocks, **more)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/document.xml"))
    walk = Walk(crossing)
    walk.story("body", root)
    return walk


def said(*blocks: str) -> list[str]:
    return [paragraph.text for paragraph in walked(*blocks).paragraphs]


def before(*blocks: str) -> list[str]:
    return [base.text for base in walked(*blocks).bases]


def test_words_put_in_are_read_and_struck_ones_are_not() -> None:
    line = p("Pay ", gone("late"), come("soon"), ".")
    assert said(line) == ["Pay soon."]
    assert before(line) == ["Pay late."]
    assert walked(line).bases[0].is_marked
    assert not walked("Pay.").bases[0].is_marked


def test_a_struck_end_of_a_paragraph_joins_it_with_the_next() -> None:
    parts = (p("Pay ", mark=mark_gone()), "now.")
    assert said(*parts) == ["Pay now."]
    assert walked(*parts).paragraphs[0].joined == 1
    assert before(*parts) == ["Pay ", "now."]


def test_a_new_end_of_a_paragraph_was_none_before() -> None:
    parts = (p("Pay ", mark=mark_come()), "now.")
    assert said(*parts) == ["Pay ", "now."]
    assert before(*parts) == ["Pay now."]


def test_rows_and_cells_that_are_struck_say_nothing() -> None:
    struck = row(cell(p("Pay")), trpr='<w:del w:id="1" w:author="Ann"/>')
    held = walked(table(struck, row(cell(p("Ask")))))
    assert [paragraph.text for paragraph in held.paragraphs] == ["", "Ask"]
    assert held.authors == {"Ann"}
    assert "del" in DELETIONS


def test_words_of_a_box_come_behind_those_that_it_hangs_on() -> None:
    assert said(p("Pay", box("Boxed")), "Ask") == ["Pay", "Boxed", "Ask"]


def test_page_numbers_are_nobody_s_words_and_references_are() -> None:
    assert said(p("Page ", field("PAGE", "4"))) == ["Page "]
    assert said(p("See ", field("REF money", "2.1"))) == ["See 2.1"]


def test_words_struck_through_by_hand_are_taken_out() -> None:
    assert said(p("Pay ", run("late", "<w:strike/>"), "now")) == ["Pay now"]
    styled = walked(p("Pay", style="Struck"), crossing=frozenset({"Struck"}))
    assert [paragraph.text for paragraph in styled.paragraphs] == [""]


def test_the_contents_list_is_left_out() -> None:
    assert said(p("Money 4", style="TOC1"), "Pay") == ["Pay"]


def test_bookmarks_and_comments_are_known_by_their_places() -> None:
    held = walked(
        p(bookmark("money", "Pay", number=1)),
        p("Ask ", commented(3, "now")),
        comments="",
    )
    assert held.paragraphs[0].bookmarks == ("money",)
    assert held.noted == {"3": "paragraph 2"}
    assert held.ranges["3"] == [(1, 4), (1, 7), (1, 7)]
