"""The second reader: words and structure, accepted and rejected."""

import pytest

from compact_draft.word.second_reader.reader import ACCEPTED, REJECTED, lines
from tests.redline.maker import cell, docx, p, raw, row, table


def body(*blocks: str, reading: str = ACCEPTED, **parts: object) -> list[str]:
    return lines(docx(*blocks, **parts), reading)["body"]


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def struck(words: str) -> str:
    return (
        '<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">'
        f"{words}</w:delText></w:r></w:del>"
    )


def put_in(words: str) -> str:
    return f'<w:ins w:id="2" w:author="A">{text(words)}</w:ins>'


def test_a_struck_word_is_read_when_all_is_rejected_and_an_inserted_one_when_accepted():
    paragraph = f"<w:p>{text('We pay ')}{struck('late')}{put_in('early')}</w:p>"
    assert body(paragraph) == ["We pay early"]
    assert body(paragraph, reading=REJECTED) == ["We pay late"]


@pytest.mark.parametrize(
    ("mark", "accepted", "rejected"),
    [
        ("ins", ["One. ", "Two."], ["One. Two."]),
        ("del", ["One. Two."], ["One. ", "Two."]),
    ],
)
def test_words_flow_on_where_the_end_of_a_paragraph_goes(mark, accepted, rejected):
    first = (
        f'<w:p><w:pPr><w:rPr><w:{mark} w:id="3" w:author="A"/></w:rPr></w:pPr>'
        f"{text('One. ')}</w:p>"
    )
    blocks = (first, p("Two."))
    assert body(*blocks) == accepted
    assert body(*blocks, reading=REJECTED) == rejected


def test_a_move_stands_where_it_came_from_or_where_it_went():
    blocks = (
        (
            f'<w:p><w:pPr><w:rPr><w:moveFrom w:id="4" w:author="A"/></w:rPr></w:pPr>'
            f'<w:moveFrom w:id="5" w:author="A">{text("Moved.")}</w:moveFrom></w:p>'
        ),
        p("Stays."),
        (
            f'<w:p><w:pPr><w:rPr><w:moveTo w:id="6" w:author="A"/></w:rPr></w:pPr>'
            f'<w:moveTo w:id="7" w:author="A">{text("Moved.")}</w:moveTo></w:p>'
        ),
        p("End."),
    )
    assert body(*blocks) == ["Stays.", "Moved.", "End."]
    assert body(*blocks, reading=REJECTED) == ["Moved.", "Stays.", "End."]


def test_blanks_at_the_ends_of_a_text_are_seen_only_if_preserved():
    assert body(p(raw("<w:t> with </w:t>"), raw("<w:t>Times</w:t>"))) == ["withTimes"]
    assert body(p(raw('<w:t xml:space="preserve"> with </w:t>'))) == [" with "]
    inherited = p(raw("<w:t>with </w:t>")).replace(
        "<w:p>", '<w:p xml:space="preserve">'
    )
    assert body(inherited) == ["with "]


def test_the_result_of_a_field_is_read_and_its_instruction_is_not():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert body(f"<w:p>{text('Page ')}{field}</w:p>") == ["Page [counted]"]
    named = field.replace(" PAGE ", " DOCPROPERTY Area ")
    assert body(f"<w:p>{text('For ')}{named}</w:p>") == ["For 7"]


def test_rows_and_cells_that_went_are_not_read():
    gone = row(cell(p("c")), cell(p("d")), trpr='<w:del w:id="8" w:author="A"/>')
    whole = table(row(cell(p("a")), cell(p("b"))), gone)
    assert body(whole, p("End.")) == ["[row]", "[cell] a", "[cell] b", "End."]
    assert body(whole, p("End."), reading=REJECTED)[3:6] == [
        "[row]",
        "[cell] c",
        "[cell] d",
    ]


def test_nesting_of_any_depth_is_read():
    inner = p("Deep.")
    for _ in range(150):
        inner = table(row(cell(inner, p(""))))
    assert "Deep." in "".join(body(inner, p("End.")))


@pytest.mark.parametrize("mark", ["ins", "del"])
def test_the_tab_stops_of_a_paragraph_are_no_words(mark):
    """A list of contents has them; what went must leave no tab behind."""
    stops = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    said = put_in("Aims") if mark == "ins" else struck("Aims")
    gone = (
        f'<w:p><w:pPr>{stops}<w:rPr><w:{mark} w:id="3" w:author="A"/></w:rPr></w:pPr>'
        f"{said}</w:p>"
    )
    reading = REJECTED if mark == "ins" else ACCEPTED
    assert body(p("One.", ppr=stops), gone, p("Two.", ppr=stops), reading=reading) == [
        "One.",
        "Two.",
    ]


@pytest.mark.parametrize(
    ("mark", "there", "gone"),
    [("ins", ACCEPTED, REJECTED), ("del", REJECTED, ACCEPTED)],
)
def test_a_simple_field_that_went_with_its_words_is_not_counted(mark, there, gone):
    wrap = put_in if mark == "ins" else struck
    page = f'<w:fldSimple w:instr=" PAGE ">{wrap("4")}</w:fldSimple>'
    paragraph = f"<w:p>{text('One.')}{wrap(' Page ')}{page}</w:p>"
    assert body(paragraph, reading=there) == ["One. Page [counted]"]
    assert body(paragraph, reading=gone) == ["One."]
