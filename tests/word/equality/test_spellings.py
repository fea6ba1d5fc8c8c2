"""What is spelt otherwise and does the same is no change; what does something is one.

Each case is one property as two programs write it. `SAME` are the commonest spellings
that Word, LibreOffice and Google Docs put where nothing needed saying.
"""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import (
    OUTLINE,
    cell,
    docx,
    listed,
    lists,
    p,
    page,
    raw,
    row,
    run,
    style,
    table,
)

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)
STYLES = (
    DEFAULTS
    + style("Normal")
    + style(
        "Clause",
        ppr='<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="900"/></w:tabs>'
        '<w:spacing w:before="120" w:after="60"/><w:ind w:left="360" w:hanging="360"/>'
        '<w:jc w:val="both"/>',
        rpr='<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/>',
        based="Normal",
    )
    + style("Strong", kind="character", rpr="<w:b/>")
    + style("Table Normal", "TableNormal", kind="table")
    + style("Default Paragraph Font", "DefaultParagraphFont", kind="character").replace(
        "<w:style", '<w:style w:default="1"'
    )
)
WORDS = "Groups and the council meet each spring to look at this."


def of_words(rpr, style_name=""):
    return p(run(WORDS, rpr), style=style_name)


def of_paragraph(ppr, style_name=""):
    return p(WORDS, ppr=ppr, style=style_name)


def of_mark(rpr):
    return p(WORDS, mark=rpr)


def of_cell(tcpr):
    return table(row(cell("Pay", tcpr=tcpr), cell("Council")))


def of_row(trpr):
    return table(row("Pay", "Council", trpr=trpr))


def of_table(tblpr):
    return table("Pay|Council", tblpr=tblpr)


def of_letters(xml):
    return p(xml)


def val(tag, value):
    return f'<w:{tag} w:val="{value}"/>'


SAME = {
    # letters
    "bold off": (of_words, "", val("b", "0")),
    "bold off in words": (of_words, "", val("b", "false")),
    "bold said in four ways": (of_words, "<w:b/>", val("b", "on")),
    "bold as a number": (of_words, val("b", "true"), val("b", "1")),
    "italic off": (of_words, "", val("i", "0")),
    "bold of joining scripts": (of_words, "<w:b/>", "<w:b/><w:bCs/>"),
    "italic of joining scripts": (of_words, "<w:i/>", "<w:i/><w:iCs/>"),
    "size of joining scripts": (of_words, val("sz", 24), val("sz", 24) + val("szCs", 24)),
    "size as it is anyway": (of_words, "", val("sz", 22)),
    "size with its unit": (of_words, val("sz", 30), val("sz", "15pt")),
    "left to right": (of_words, "", val("rtl", "0")),
    "no complex script": (of_words, "", val("cs", "0")),
    "automatic colour": (of_words, "", val("color", "auto")),
    "colour in capitals": (of_words, val("color", "ff00aa"), val("color", "FF00AA")),
    "no underline": (of_words, "", val("u", "none")),
    "underline with its colour": (
        of_words, val("u", "single"), '<w:u w:val="single" w:color="auto"/>'),
    "no highlight": (of_words, "", val("highlight", "none")),
    "no shading": (of_words, "", '<w:shd w:val="clear" w:fill="auto" w:color="auto"/>'),
    "no shading at all": (of_words, "", val("shd", "nil")),
    "on the line": (of_words, "", val("vertAlign", "baseline")),
    "not raised": (of_words, "", val("position", "0")),
    "not stretched": (of_words, "", val("w", "100")),
    "no kerning": (of_words, "", val("kern", "0")),
    "no spacing of letters": (of_words, "", val("spacing", "0")),
    "no border of letters": (of_words, "", val("bdr", "nil")),
    "no emphasis mark": (of_words, "", val("em", "none")),
    "not struck": (of_words, "", val("strike", "false") + val("dstrike", "0")),
    "no capitals": (of_words, "", val("caps", "0") + val("smallCaps", "0")),
    "not hidden": (of_words, "", val("vanish", "0") + val("webHidden", "0")),
    "the font it has anyway": (
        of_words, "", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    "a font for scripts that nobody writes": (
        of_words, "", '<w:rFonts w:cs="Arial" w:eastAsia="SimSun"/>'),
    "language": (of_words, "", val("lang", "en-GB") + "<w:noProof/>"),
    "the default style of letters": (of_words, "", val("rStyle", "DefaultParagraphFont")),
    # paragraphs
    "no space before": (of_paragraph, "", '<w:spacing w:before="0"/>'),
    "the space that the defaults give": (
        of_paragraph, "", '<w:spacing w:before="0" w:after="160" w:line="259"/>'),
    "single lines by their name": (
        of_paragraph, '<w:spacing w:line="300"/>',
        '<w:spacing w:line="300" w:lineRule="auto" w:beforeAutospacing="0"/>'),
    "no indents": (of_paragraph, "", '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'),
    "no hanging indent": (of_paragraph, "", '<w:ind w:start="0" w:hanging="0"/>'),
    "indent from the start": (
        of_paragraph, '<w:ind w:left="720"/>', '<w:ind w:start="720" w:end="0"/>'),
    "indent in points": (of_paragraph, '<w:ind w:left="720"/>', '<w:ind w:left="36pt"/>'),
    "left": (of_paragraph, "", val("jc", "left")),
    "from the start": (of_paragraph, "", val("jc", "start")),
    "a stop taken away that is not there": (
        of_paragraph, '<w:tabs><w:tab w:val="left" w:pos="1080"/></w:tabs>',
        ('<w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="left" w:pos="1080"'
        ' w:leader="none"/></w:tabs>')),
    "stops where a tab stops anyhow": (
        of_paragraph, "",
        '<w:tabs><w:tab w:val="left" w:pos="720"/><w:tab w:val="left" w:pos="1440"/></w:tabs>'),
    "no stops": (of_paragraph, "", "<w:tabs/>"),
    "not kept with the next": (of_paragraph, "", val("keepNext", "0")),
    "lines not kept together": (of_paragraph, "", val("keepLines", "0")),
    "no page break before": (of_paragraph, "", val("pageBreakBefore", "0")),
    "no lone lines": (of_paragraph, "", "<w:widowControl/>"),
    "no lone lines by number": (of_paragraph, "", val("widowControl", "1")),
    "body text": (of_paragraph, "", val("outlineLvl", "9")),
    "letters of eastern scripts": (
        of_paragraph, "", "<w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:kinsoku/>"),
    "no hyphens forbidden": (of_paragraph, "", val("suppressAutoHyphens", "0")),
    "space between alike ones": (of_paragraph, "", val("contextualSpacing", "0")),
    "direction of the paragraph": (of_paragraph, "", val("bidi", "0")),
    "no shading of the paragraph": (
        of_paragraph, "", '<w:shd w:val="clear" w:color="auto" w:fill="auto"/>'),
    "no borders": (
        of_paragraph, "", '<w:pBdr><w:top w:val="nil"/><w:left w:val="none"/></w:pBdr>'),
    "automatic alignment of letters": (of_paragraph, "", val("textAlignment", "auto")),
    "no list": (
        of_paragraph, "", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'),
    "the default style": (of_paragraph, "", val("pStyle", "Normal")),
    "the mark of the paragraph": (of_mark, "", val("b", "0") + val("color", "auto")),
    # tables
    "one column": (of_cell, "", val("gridSpan", "1")),
    "at the top": (of_cell, "", val("vAlign", "top")),
    "may wrap": (of_cell, "", val("noWrap", "0") + val("tcFitText", "0")),
    "text of a cell from left to right": (of_cell, "", val("textDirection", "lrTb")),
    "a merged cell by its long name": (of_cell, "<w:vMerge/>", val("vMerge", "continue")),
    "a row that may break": (of_row, "", val("cantSplit", "0")),
    "no head": (of_row, "", val("tblHeader", "0") + val("hidden", "0")),
    "a row of no height": (of_row, "", val("trHeight", "0")),
    "no columns before": (of_row, "", val("gridBefore", "0") + val("gridAfter", "0")),
    "a table at the left": (of_table, "", val("jc", "left")),
    "a table not indented": (of_table, "", '<w:tblInd w:w="0" w:type="dxa"/>'),
    "a table that fits itself": (of_table, "", '<w:tblLayout w:type="autofit"/>'),
    "the default style of tables": (of_table, "", val("tblStyle", "TableNormal")),
    "bands of a style without any": (of_table, "", val("tblLook", "04A0")),
    "a table from left to right": (of_table, "", val("bidiVisual", "0")),
}  # fmt: skip
IN_STYLE = {
    "bold again": (of_words, "", "<w:b/>"),
    "colour again": (of_words, "", val("color", "1f3864")),
    "size again": (of_words, "", val("sz", 28)),
    "spacing again": (of_paragraph, "", '<w:spacing w:before="120" w:after="60"/>'),
    "indents again": (of_paragraph, "", '<w:ind w:start="360" w:hanging="360"/>'),
    "alignment again": (of_paragraph, "", val("jc", "both")),
    "kept with the next again": (of_paragraph, "", "<w:keepNext/>"),
    "stops again": (
        of_paragraph, "", '<w:tabs><w:tab w:val="start" w:pos="900" w:leader="none"/></w:tabs>'),
}  # fmt: skip
UNLIKE = {
    "bold": (of_words, "", "<w:b/>", ""),
    "not bold in a bold style": (of_words, "", val("b", "0"), "Clause"),
    "black in a style with a colour": (of_words, "", val("color", "auto"), "Clause"),
    "size": (of_words, "", val("sz", 24), ""),
    "a font": (of_words, "", '<w:rFonts w:ascii="Courier" w:hAnsi="Courier"/>', ""),
    "underline": (of_words, "", val("u", "single"), ""),
    "no space behind": (of_paragraph, "", '<w:spacing w:after="0"/>', ""),
    "no indent in a style with one": (of_paragraph, "", '<w:ind w:left="0"/>', "Clause"),
    "left in a style that is not": (of_paragraph, "", val("jc", "left"), "Clause"),
    "a stop taken away that the style has": (
        of_paragraph, "", '<w:tabs><w:tab w:val="clear" w:pos="900"/></w:tabs>', "Clause"),
    "a stop": (of_paragraph, "", '<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>', ""),
    "lone lines": (of_paragraph, "", val("widowControl", "0"), ""),
    "not kept in a style that is": (of_paragraph, "", val("keepNext", "0"), "Clause"),
    "bold letters in a bold style are not bold": (
        of_words, "", val("rStyle", "Strong"), "Clause"),
}  # fmt: skip


def both(make, old, new, name=""):
    extra = (name,) if name else ()
    return [docx(make(one, *extra), "End.", styles=STYLES) for one in (old, new)]


def said(old, new, **options):
    out, result = redline(old, new, Options(author="Writer", **options))
    return judge(old, new, out), result


@pytest.mark.parametrize("name", SAME)
@pytest.mark.parametrize("turned", [False, True])
def test_another_spelling_of_the_same_look_is_no_change(name, turned):
    make, *forms = SAME[name]
    verdict, result = said(*both(make, *(forms[::-1] if turned else forms)))
    assert verdict.revisions == 0
    assert result.changes == result.untracked == ()
    assert result.proof.rounds == 1


@pytest.mark.parametrize("name", IN_STYLE)
@pytest.mark.parametrize("turned", [False, True])
def test_what_a_style_gives_may_be_said_again(name, turned):
    make, *forms = IN_STYLE[name]
    forms = forms[::-1] if turned else forms
    verdict, result = said(*both(make, *forms, "Clause"))
    assert verdict.revisions == 0
    assert result.changes == result.untracked == ()


@pytest.mark.parametrize("name", [*UNLIKE, *(f"{one} outside" for one in IN_STYLE)])
@pytest.mark.parametrize("turned", [False, True])
def test_what_looks_otherwise_is_marked_and_comes_back(name, turned):
    make, old, new, style_name = UNLIKE.get(
        name, (*IN_STYLE.get(name.removesuffix(" outside"), ()), "")
    )
    if name == "kept with the next again outside":
        assert new == "<w:keepNext/>"
    forms = (new, old) if turned else (old, new)
    verdict, result = said(*both(make, *forms, style_name))
    assert verdict.faults == []
    assert verdict.revisions == verdict.formats == 1
    assert len(result.changes) == 1
    assert result.changes[0].note


def test_a_word_changes_and_its_new_spelling_does_not():
    old = docx(p("We pay in May, as agreed by all."), styles=STYLES)
    again = val("rtl", "0") + val("b", "0") + val("color", "auto")
    new = docx(p(run("We pay in June, as agreed by all.", again)), styles=STYLES)
    verdict, result = said(old, new)
    assert verdict.marked == len("MayJune")
    assert verdict.formats == 0
    assert result.counts() == {"replaced": 1}


def test_a_style_that_changes_hands_keeps_what_was_said():
    """The size that one style gives and the other does not is still the words' own."""
    old = docx(p(run(WORDS, val("sz", 28)), style="Clause"), styles=STYLES)
    new = docx(p(run(WORDS, val("sz", 28))), styles=STYLES)
    verdict, result = said(old, new)
    assert verdict.faults == []
    assert result.proof.rounds == 1


def test_a_style_that_the_files_define_otherwise_gives_nothing():
    bigger = STYLES.replace('<w:sz w:val="28"/>', '<w:sz w:val="32"/>')
    old = docx(p(run(WORDS, val("sz", 28)), style="Clause"), styles=STYLES)
    new = docx(p(run(WORDS), style="Clause"), styles=bigger)
    verdict, result = said(old, new)
    assert verdict.faults == []
    assert result.proof.rounds == 1
    assert set(result.counts()) == {"style formatted", "formatted"}


def test_the_indents_of_a_list_may_be_said_again_in_its_paragraphs():
    again = listed(1) + '<w:ind w:left="360" w:hanging="360"/>'
    old, new = (
        docx(p(WORDS, ppr=one), styles=STYLES, numbering=lists(OUTLINE))
        for one in (listed(1), again)
    )
    assert said(old, new)[0].revisions == 0


def test_a_bullet_in_a_symbol_font_and_all_nine_levels_are_the_same_list():
    bullet = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="{}"/><w:lvlJc w:val="{}"/></w:lvl>'
    )
    more = OUTLINE[OUTLINE.index('<w:lvl w:ilvl="1"') :]
    plain, symbol = bullet.format("•", "left"), bullet.format("\uf0b7", "start")
    old, new = (
        docx(p(WORDS, ppr=listed(1)), styles=STYLES, numbering=lists(one))
        for one in (plain, symbol + more)
    )
    assert said(old, new)[0].revisions == 0


def test_a_list_restated_from_the_style_is_no_change():
    numbered = STYLES + style("Bulleted", ppr=listed(1))
    old, new = (
        docx(
            p(WORDS, ppr=one, style="Bulleted"),
            styles=numbered,
            numbering=lists(OUTLINE),
        )
        for one in ("", listed(1))
    )
    assert said(old, new)[0].revisions == 0


def test_an_indent_of_nought_takes_that_of_the_list_away():
    none = listed(1) + '<w:ind w:left="0" w:firstLine="0"/>'
    old, new = (
        docx(p(WORDS, ppr=one), styles=STYLES, numbering=lists(OUTLINE))
        for one in (listed(1), none)
    )
    verdict, _result = said(old, new)
    assert verdict.formats == 1
    assert verdict.faults == []


def test_fonts_of_other_scripts_count_where_somebody_writes_them():
    hebrew = "שלום לכם"
    old = docx(p(run(f"{WORDS} {hebrew}")), styles=STYLES)
    new = docx(p(run(f"{WORDS} {hebrew}", val("szCs", 40))), styles=STYLES)
    assert said(old, new)[0].formats == 1


def test_sections_that_say_what_they_do_anyhow_are_the_same():
    more = (
        '<w:pgNumType w:fmt="decimal"/><w:cols w:space="720"/><w:formProt w:val="0"/>'
        '<w:textDirection w:val="lrTb"/><w:docGrid w:type="default" w:linePitch="360"/>'
    )
    old = docx(WORDS, sect=page(), styles=STYLES)
    new = docx(WORDS, sect=page(more=more), styles=STYLES)
    assert said(old, new)[0].revisions == 0


def test_marks_of_sessions_and_of_proofing_are_no_change():
    caught = '<w:proofErr w:type="spellStart"/>'
    old = docx(p(WORDS), styles=STYLES)
    halves = run(WORDS[:20]), caught, run(WORDS[20:])
    new = docx(
        p(*halves, raw("<w:lastRenderedPageBreak/>")).replace(
            "<w:p>", '<w:p w:rsidR="00A1B2C3" w:rsidP="00A1B2C4">'
        ),
        styles=STYLES,
    )
    assert said(old, new)[0].revisions == 0
