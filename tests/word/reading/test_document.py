"""What a reader of a Word file sees, paragraph by paragraph."""

import pytest

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.document import Block, read_blocks
from compact_draft.word.reading.typed_labels import typed_label
from tests.intake.paper import (
    box,
    cell,
    footnote_mark,
    footnotes,
    link,
    paper,
    para,
    run,
    style,
    styles,
    table,
)


def blocks(*body: str, **parts: str) -> list[Block]:
    return list(read_blocks(Package.open(paper(*body, **parts))))


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_words_cut_into_runs_links_fields_and_tags_are_read_whole() -> None:
    (only,) = blocks(
        para(
            run("Pay", rsid="00A1"),
            run(" with", rsid="00A2"),
            link(run("in")),
            f"<w:smartTag>{run(' thirty')}</w:smartTag>",
            f"<w:sdt><w:sdtContent>{run(' (')}</w:sdtContent></w:sdt>",
            field("= 15 * 2", "30"),
            f'<w:fldSimple w:instr="DATE">{run(")")}</w:fldSimple>',
            '<w:r><w:tab/><w:t>days</w:t><w:noBreakHyphen/><w:br/><w:sym w:font="Symbol" '
            'w:char="F0B7"/></w:r>',
        )
    )
    assert only.text == "Pay within thirty (30)\tdays\u2011\n•"


def test_struck_words_are_out_and_added_words_in() -> None:
    struck = '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>'
    (only,) = blocks(para(struck, f'<w:ins w:id="2">{run("new")}</w:ins>'))
    assert only.text == "new"


def test_notes_are_places_and_their_paragraphs_blocks_of_their_own() -> None:
    body, separator, note = blocks(
        para("Ask first", footnote_mark(1), "."), footnotes=footnotes(" Always.")
    )
    assert (body.text, [(m.at, m.kind, m.id) for m in body.notes]) == (
        "Ask first.",
        [(9, "footnote", "1")],
    )
    assert separator.is_separator
    assert (note.story, note.note, note.text) == ("footnotes", "footnote 1", " Always.")


def test_a_text_box_is_read_once_and_apart_from_the_text_around_it() -> None:
    outer, inner, last = blocks(
        para("Around ", box(para("In the box")), "it"), para("After")
    )
    assert (outer.text, outer.in_box) == ("Around it", False)
    assert (inner.text, inner.in_box, inner.ordinal) == ("In the box", True, 1)
    assert last.ordinal == 2


def test_places_in_tables_know_spans_and_tables_inside_tables() -> None:
    inside = table((cell("deep"),), columns=1)
    found = blocks(
        table(
            (cell("wide", span=2), cell("right")),
            (cell(inside, para("left"), merge="restart"), cell("m"), cell("r")),
            (cell("", merge="continue"), cell("m2"), cell("r2")),
            columns=3,
        )
    )
    cells = {b.text: b.cell for b in found}
    wide, deep = cells["wide"], cells["deep"]
    assert wide is not None
    assert deep is not None
    assert (wide.column, wide.span, wide.rows, wide.columns) == (0, 2, 3, 3)
    assert cells["right"] is not None
    assert cells["right"].column == 2
    assert (deep.table, deep.outer) == (1, cells["left"])
    blank = cells[""]
    assert blank is not None
    assert blank.continues


def test_looks_come_from_runs_styles_and_defaults() -> None:
    shout = style("Shout", "Shout", '<w:rPr><w:b/><w:caps/><w:sz w:val="30"/></w:rPr>')
    calm, loud, plain, torn = blocks(
        para("Calm", style="Shout", b="0"),
        para("Loud", style="Shout"),
        para("Plain"),
        para(run("Str", b=True), run("ong words")),
        styles=styles(shout),
    )
    assert (calm.look.bold, calm.look.capitals, calm.look.size) == (False, True, 15.0)
    assert (loud.look.bold, loud.style_name) == (True, "Shout")
    assert (plain.look.size, plain.look.bold) == (11.0, False)
    assert (torn.look.bold, torn.look.torn) == (False, True)


def test_contents_breaks_hidden_words_and_outline_levels_are_told() -> None:
    contents, broken, hidden, heading = blocks(
        para(field("TOC \\o", "Aims\t3")),
        para('<w:r><w:br w:type="page"/></w:r>'),
        para("Seen", run(" unseen", vanish=True)),
        para("Aims", style="Heading2"),
    )
    assert contents.in_contents
    assert broken.is_broken
    assert (hidden.has_hidden, hidden.text) == (True, "Seen unseen")
    assert (heading.outline, heading.in_contents) == (1, False)


@pytest.mark.parametrize(
    ("text", "bullet", "number", "rest"),
    [
        ("•\tPay", "•", "", "Pay"),
        ("•Pay", "•", "", "Pay"),
        ("- Pay", "-", "", "Pay"),
        ("o\tPay", "o", "", "Pay"),
        ("•\tA. Sector", "•", "A.", "Sector"),
        ("1.\tPay", "", "1.", "Pay"),
        ("1.Pay it", "", "1.", "Pay it"),
        ("(a) Pay", "", "(a)", "Pay"),
        ("iv) Pay", "", "iv)", "Pay"),
        ("3.2 Pay", "", "3.2", "Pay"),
        ("3.2.1.\tPay", "", "3.2.1.", "Pay"),
        ("  2)  Pay", "", "2)", "Pay"),
        ("7\tPay", "", "7", "Pay"),
        ("Promise 1: We will", "", "Promise 1", "We will"),
        ("PROMISE Two – We will", "", "PROMISE Two", "We will"),
    ],
)
def test_a_typed_label_is_told_from_the_words(
    text: str, bullet: str, number: str, rest: str
) -> None:
    label = typed_label(text, ["promise"])
    assert (label.bullet, label.number, text[label.end :]) == (bullet, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "12 weeks are given",
        "1.5 million pounds",
        "2009 was the year",
        "A lone word",
        "I will come",
        "e.g. this",
        "Promise 1",
        "1.",
        "-5 degrees",
        "on time",
    ],
)
def test_what_only_looks_like_a_label_is_words(text: str) -> None:
    assert typed_label(text, ["promise"]).text == ""
