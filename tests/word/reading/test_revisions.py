"""A paragraph reads three ways: before the changes, after them, and as shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.errors import HostileFileError
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.marked_text import MarkedParagraph, MarkedText
from compact_draft.word.reading.revisions import read_marks
from tests.copies.copies import Copy, Note, Para, Run, written
from tests.redline.maker import docx

AUTHOR = 'w:id="1" w:author="Ann Able" w:date="2026-03-02T10:00:00Z"'
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def marks(body: str, **parts: str) -> MarkedText:
    data = docx(body, **{"styles": "", "settings": "", "sect": "", **parts})
    return read_marks(Package.open(data))


def one(body: str) -> MarkedParagraph:
    (paragraph,) = marks(f"<w:p>{body}</w:p>").paragraphs
    return paragraph


def test_a_paragraph_reads_three_ways() -> None:
    paragraph = one(
        r("We will ")
        + f"<w:del {AUTHOR}>{r('try to ', 'delText')}</w:del>"
        + f"<w:ins {AUTHOR}>{r('promptly ')}</w:ins>"
        + r("pay.")
    )
    assert paragraph.before == "We will try to pay."
    assert paragraph.after == "We will promptly pay."
    assert paragraph.shown == "We will try to promptly pay."


def test_words_put_in_and_struck_are_in_neither_text() -> None:
    paragraph = one(
        f'<w:ins {AUTHOR}><w:del w:id="2" w:author="Bo Bell">{r("x", "delText")}</w:del></w:ins>'
    )
    assert (paragraph.before, paragraph.after, paragraph.shown) == ("", "", "x")
    assert paragraph.pieces[0].mark.put_in_by == "Ann Able"
    assert paragraph.pieces[0].mark.author == "Bo Bell"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f'<w:hyperlink w:anchor="x">{r("our page")}</w:hyperlink>', "our page"),
        (f"<w:smartTag>{r('Ashmere')}</w:smartTag>", "Ashmere"),
        (f"<w:sdt><w:sdtContent>{r('held')}</w:sdtContent></w:sdt>", "held"),
        (f'<w:fldSimple w:instr=" REF x ">{r("3.1")}</w:fldSimple>', "3.1"),
        (f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>', ""),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "co\u2011op"),
        ('<w:r><w:br w:type="page"/><w:t>next</w:t></w:r>', "next"),
        ("<w:r><w:t> kept not </w:t></w:r>", "kept not"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText> NUMPAGES </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + r("9")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + r(" pages"),
            " pages",
        ),
    ],
)
def test_text_is_found_wherever_it_hides(body: str, text: str) -> None:
    assert one(body).after == text


def test_a_text_box_is_read_once_and_apart() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent><w:p>{r('in the box')}</w:p></w:txbxContent></wps:txbx>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
        f"<w:p>{r('in the box')}</w:p></w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    found = marks(f"<w:p>{r('around')}{box}</w:p>").paragraphs
    assert [(p.after, p.box) for p in found] == [
        ("around", False),
        ("in the box", True),
    ]
    assert [p.ordinal for p in found] == [0, 1]


def test_notes_are_read_and_say_who_refers_to_them() -> None:
    footnotes = (
        f'<w:footnote w:id="0" w:type="separator"><w:p/>'
        f'</w:footnote><w:footnote w:id="2"><w:p>{r("See the Act.")}</w:p></w:footnote>'
    )
    body = f'<w:p>{r("We pay")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    first, note = marks(body, footnotes=footnotes).paragraphs
    assert first.notes == ("footnotes:2",)
    assert (note.after, note.note) == ("See the Act.", "footnotes:2")


@pytest.mark.parametrize(
    ("mark", "before", "after"), [("ins", "", "x"), ("del", "x", "")]
)
def test_a_tracked_row_takes_its_words_along(
    mark: str, before: str, after: str
) -> None:
    found = marks(
        f"<w:tbl><w:tr><w:trPr><w:{mark} {AUTHOR}/></w:trPr>"
        f"<w:tc><w:p>{r('x')}</w:p></w:tc></w:tr></w:tbl>"
    ).paragraphs
    assert [(p.before, p.after) for p in found] == [(before, after)]
    assert found[0].cell == "table 1, row 1, column 1"


def test_changes_of_look_are_counted_and_change_no_text() -> None:
    found = marks(
        f'<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange {AUTHOR}><w:pPr/></w:pPrChange>'
        f"</w:pPr><w:r><w:rPr><w:b/><w:rPrChange {AUTHOR}><w:rPr/></w:rPrChange></w:rPr>"
        "<w:t>bold</w:t></w:r></w:p>"
    )
    assert found.formats == 2
    assert not found.paragraphs[0].is_marked


def test_a_contents_list_is_told_by_its_field_its_style_or_its_control() -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\h '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    gallery = '<w:docPartGallery w:val="Table of Contents"/>'
    found = marks(
        f"<w:p>{begin}{r('Funding 3')}</w:p><w:p>{r('Trust 4')}{end}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="TOC2"/></w:pPr>{r("Old 5")}</w:p>'
        f"<w:sdt><w:sdtPr><w:docPartObj>{gallery}</w:docPartObj></w:sdtPr>"
        f"<w:sdtContent><w:p>{r('More 6')}</w:p></w:sdtContent></w:sdt>"
        f"<w:p>{r('Text.')}</w:p>"
    ).paragraphs
    assert [p.contents for p in found] == [True, True, True, True, False]


def test_what_is_not_understood_is_read_and_listed() -> None:
    found = marks(f"<w:p>{r('a')}<w:strange>{r('b')}</w:strange></w:p>")
    assert found.paragraphs[0].after == "ab"
    assert found.unread == (("strange", 1),)


def test_both_halves_of_a_move_bear_its_name() -> None:
    start = '<w:moveFromRangeStart w:id="5" w:name="move9" w:author="A"/>'
    found = marks(
        f"<w:p><w:pPr><w:rPr><w:moveFrom {AUTHOR}/></w:rPr></w:pPr>{start}"
        f"<w:moveFrom {AUTHOR}>{r('moved')}</w:moveFrom>"
        '<w:moveFromRangeEnd w:id="5"/></w:p>'
        '<w:p><w:moveToRangeStart w:id="6" w:name="move9" w:author="A"/>'
        f'<w:moveTo {AUTHOR}>{r("moved")}</w:moveTo><w:moveToRangeEnd w:id="6"/></w:p>'
    ).paragraphs
    assert [p.pieces[0].mark.move for p in found] == ["move9", "move9"]
    assert (found[0].end.move, found[0].end.after) == ("move9", False)


def test_a_comment_may_span_paragraphs_or_stand_at_a_point() -> None:
    found = marks(
        f'<w:p>{r("one ")}<w:commentRangeStart w:id="1"/>{r("two")}</w:p>'
        f'<w:p>{r("three")}<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
        '<w:r><w:commentReference w:id="2"/></w:r></w:p>'
    )
    assert tuple(found.spans["1"]) == (0, 4, 1, 5)
    assert tuple(found.spans["2"]) == (1, 5, 1, 5)


def test_marks_nested_as_deep_as_no_honest_file_are_refused() -> None:
    deep = f"<w:ins {AUTHOR}>" * 1500 + r("x") + "</w:ins>" * 1500
    with pytest.raises(HostileFileError):
        one(deep)


def test_a_ring_of_replies_has_no_root_and_loses_nothing() -> None:
    copy = Copy([Para((Run("Words."),))])
    copy.notes += [Note(1, "One.", parent=2), Note(2, "Two.", parent=1)]
    found = read_comments(Package.open(written(copy)))
    assert [(c.text, c.parent) for c in found] == [("One.", None), ("Two.", None)]


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "ins", "del", "void"]),
            st.text("ab &<\t", min_size=1, max_size=5),
        ),
        max_size=6,
    )
)
def test_the_three_texts_hold_what_they_should(parts: list[tuple[str, str]]) -> None:
    copy = Copy([Para(tuple(Run(text, kind) for kind, text in parts))])
    (paragraph,) = read_marks(Package.open(written(copy))).paragraphs
    assert paragraph.before == "".join(t for k, t in parts if k in ("", "del"))
    assert paragraph.after == "".join(t for k, t in parts if k in ("", "ins"))
    assert paragraph.shown == "".join(t for _, t in parts)


PROPERTIES = st.sampled_from(
    [
        "",
        '<w:pStyle w:val="Heading1"/>',
        '<w:pStyle w:val="TOC1"/>',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
        '<w:keepNext/><w:numPr><w:numId w:val="0"/></w:numPr><w:jc w:val="left"/>',
        "<w:rPr><w:b/></w:rPr>",
    ]
)
CHILDREN = st.sampled_from(
    [
        r("Pay grants"),
        r(" early."),
        "<w:r><w:t> kept not\nhere </w:t></w:r>",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Now</w:t></w:r>",
        "<w:r><w:rPr><w:strike/></w:rPr><w:t>gone</w:t></w:r>",
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>",
        "<w:r/>",
        '<w:bookmarkStart w:id="1" w:name="c1"/><w:bookmarkEnd w:id="1"/>',
        '<w:proofErr w:type="spellStart"/>',
    ]
)


@given(PROPERTIES, st.lists(CHILDREN, max_size=5))
def test_the_quick_way_through_plain_words_finds_what_the_long_one_finds(
    properties: str, children: list[str]
) -> None:
    body = f"<w:pPr>{properties}</w:pPr>{''.join(children)}"
    assert one(body) == one(f"{body}<w:ins {AUTHOR}/>")


def test_a_change_inside_a_list_level_is_a_change_of_format() -> None:
    change = f"<w:pPrChange {AUTHOR}><w:pPr/></w:pPrChange>"
    inside = f'<w:numPr><w:ilvl w:val="1"/>{change}</w:numPr>'
    found = marks(f"<w:p><w:pPr>{inside}</w:pPr>{r('Pay grants.')}</w:p>")
    assert found.formats == 1
