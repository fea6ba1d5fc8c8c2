"""Word files with tracked changes written by hand, and what each side must read.

Each is a function that returns the file, the lines before and the lines after: one
a paragraph, ``Style>text`` where the paragraph has a style. They follow the table of
markup that the engine writes; a word processor reads them alike.
"""

from tests.redline.maker import (
    anchor,
    bookmark,
    box,
    cell,
    come,
    comment,
    commented,
    control,
    docx,
    equation,
    field,
    former,
    gone,
    link,
    mark_come,
    mark_gone,
    moved_from,
    moved_to,
    note,
    p,
    page,
    raw,
    row,
    sign,
    simple_field,
    table,
)

MARKED = {}


def marked(function):
    MARKED[function.__name__.replace("_", "-")] = function
    return function


@marked
def word_replaced():
    file = docx(p("The Council ", gone("aims to"), come("will"), " pay."))
    return file, ["The Council aims to pay."], ["The Council will pay."]


@marked
def paragraph_inserted():
    file = docx("One.", p(come("Two."), mark=mark_come(), style="Quote"), "Three.")
    return file, ["One.", "Three."], ["One.", "Quote>Two.", "Three."]


@marked
def paragraph_deleted():
    file = docx("One.", p(gone("Two."), mark=mark_gone(), style="Quote"), "Three.")
    return file, ["One.", "Quote>Two.", "Three."], ["One.", "Three."]


@marked
def two_paragraphs_deleted():
    two = p(gone("Two."), mark=mark_gone())
    file = docx("One.", two, p(gone("Three."), mark=mark_gone()), "Four.")
    return file, ["One.", "Two.", "Three.", "Four."], ["One.", "Four."]


@marked
def split_where_the_halves_differ():
    first = p("We will pay.", style="Quote", mark=mark_come())
    file = docx(first, p("We will listen.", ppr=former("pPr")))
    return (
        file,
        ["We will pay.We will listen."],
        ["Quote>We will pay.", "We will listen."],
    )


@marked
def join_where_the_first_style_wins():
    first = p("We will pay. ", style="Quote", mark=mark_gone())
    last = p("We listen.", style="Quote", ppr=former("pPr"))
    return (
        docx(first, last),
        ["Quote>We will pay. ", "We listen."],
        ["Quote>We will pay. We listen."],
    )


@marked
def paragraph_emptied():
    file = docx("One.", p(gone("Two.")), "Three.")
    return file, ["One.", "Two.", "Three."], ["One.", "", "Three."]


@marked
def last_paragraph_deleted():
    file = docx(
        "One.",
        p("Two.", mark=mark_gone()),
        p(gone("Three."), ppr=former("pPr", '<w:pStyle w:val="Quote"/>')),
    )
    return file, ["One.", "Two.", "Quote>Three."], ["One.", "Two."]


@marked
def last_paragraph_added():
    file = docx(
        "One.",
        p("Two.", mark=mark_come()),
        p(come("Three."), style="Quote", ppr=former("pPr")),
    )
    return file, ["One.", "Two."], ["One.", "Two.", "Quote>Three."]


@marked
def last_paragraph_before_a_table():
    file = docx(
        "One.", p("Two.", mark=mark_gone()), p(gone("Three.")), table("a|b"), "Four."
    )
    return (
        file,
        ["One.", "Two.", "Three.", "a", "b", "Four."],
        ["One.", "Two.", "a", "b", "Four."],
    )


@marked
def first_paragraph_before_a_table_goes_directly():
    file = docx(p(gone("One."), mark=mark_gone()), table("a|b"), "Two.")
    return file, ["One.", "a", "b", "Two."], ["a", "b", "Two."]


@marked
def replaced_one_for_one():
    file = docx(
        "One.",
        p(gone("Old words."), come("Fresh start."), style="Quote", ppr=former("pPr")),
        "End.",
    )
    return file, ["One.", "Old words.", "End."], ["One.", "Quote>Fresh start.", "End."]


@marked
def moved_up():
    def ends(kind, name, number, *blocks):
        start = f'<w:{kind}RangeStart w:id="{number}" w:name="{name}" w:author="Ann" w:date="2026-03-02T09:00:00Z"/>'
        first = blocks[0].replace("</w:pPr>", "</w:pPr>" + start, 1)
        return first + "".join(blocks[1:]) + f'<w:{kind}RangeEnd w:id="{number}"/>'

    to = p(moved_to("We will pay on time."), mark=f"<w:moveTo {sign()}/>")
    from_ = p(moved_from("We will pay on time."), mark=f"<w:moveFrom {sign()}/>")
    file = docx(
        "One.",
        ends("moveTo", "m1", 71, to),
        "Two.",
        ends("moveFrom", "m1", 72, from_),
        "Three.",
    )
    return (
        file,
        ["One.", "Two.", "We will pay on time.", "Three."],
        ["One.", "We will pay on time.", "Two.", "Three."],
    )


@marked
def bold_put_on():
    file = docx(p("A ", raw("<w:t>bold</w:t>", "<w:b/>" + former("rPr")), " word."))
    return file, ["A bold word."], ["A bold word."]


@marked
def style_changed():
    file = docx(
        p("Aims", style="Heading1", ppr=former("pPr", '<w:pStyle w:val="Heading2"/>'))
    )
    return file, ["Heading2>Aims"], ["Heading1>Aims"]


@marked
def section_changed():
    was = former("sectPr", '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    return docx("One.", sect=page(change=was)), ["One."], ["One."]


@marked
def section_break_added_by_mark_swap():
    file = docx(
        p("One.", ppr=page(), mark=mark_come()),
        p(style="Quote", mark=mark_gone()),
        "Two.",
    )
    return file, ["Quote>One.", "Two."], ["One.", "Two."]


@marked
def section_break_removed_by_mark_swap():
    file = docx(
        p("One.", ppr=page(), mark=mark_gone()),
        p(style="Quote", mark=mark_come()),
        "Two.",
    )
    return file, ["One.", "Two."], ["Quote>One.", "Two."]


@marked
def row_added():
    fresh = row(cell(p(come("c"))), cell(p(come("d"))), trpr=mark_come())
    return (
        docx(table("a|b", fresh), "End."),
        ["a", "b", "End."],
        ["a", "b", "c", "d", "End."],
    )


@marked
def row_deleted():
    old = row(cell(p(gone("c"))), cell(p(gone("d"))), trpr=mark_gone())
    return (
        docx(table("a|b", old), "End."),
        ["a", "b", "c", "d", "End."],
        ["a", "b", "End."],
    )


@marked
def table_deleted():
    rows = [row(cell(p(gone(t))), trpr=mark_gone()) for t in "ab"]
    return (
        docx("One.", table(*rows, columns=1), "End."),
        ["One.", "a", "b", "End."],
        ["One.", "End."],
    )


@marked
def table_replaced_beside():
    old = table(row(cell(p(gone("a"))), trpr=mark_gone()), columns=1)
    new = table(row(cell(p(come("b"))), trpr=mark_come()), columns=1)
    void = p(mark=mark_come() + mark_gone())
    return (
        docx("One.", old, void, new, "End."),
        ["One.", "a", "End."],
        ["One.", "b", "End."],
    )


@marked
def column_added():
    fresh = cell(p(come("x")), tcpr=f"<w:cellIns {sign()}/>")
    was = '<w:tblGridChange w:id="@ID"><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid></w:tblGridChange>'
    grid = '<w:gridCol w:w="2000"/><w:gridCol w:w="2000"/>' + was
    return (
        docx(table(row("a", fresh), grid=grid), "End."),
        ["a", "End."],
        ["a", "x", "End."],
    )


@marked
def column_deleted():
    old = cell(p(gone("x")), tcpr=f"<w:cellDel {sign()}/>")
    return docx(table(row("a", old)), "End."), ["a", "x", "End."], ["a", "End."]


@marked
def cells_merged_across():
    wide = cell(
        p("a ", come("b")),
        width=4000,
        tcpr='<w:gridSpan w:val="2"/>'
        + former("tcPr", '<w:tcW w:w="2000" w:type="dxa"/>'),
    )
    old = cell(p(gone("b")), tcpr=f"<w:cellDel {sign()}/>")
    return (
        docx(table("c|d", row(wide, old)), "End."),
        ["c", "d", "a ", "b", "End."],
        ["c", "d", "a b", "End."],
    )


@marked
def note_added():
    file = docx(
        p("Paid", come(note(1)), "."),
        footnotes={1: p(come(raw("<w:footnoteRef/>"), " In full."))},
    )
    return file, ["Paid."], ["Paid[note 1]."]


@marked
def note_removed():
    file = docx(
        p("Paid", gone(note(1)), "."),
        footnotes={1: p(gone(raw("<w:footnoteRef/>"), " In full."))},
    )
    return file, ["Paid[note 1]."], ["Paid."]


@marked
def link_emptied():
    file = docx(
        p("See ", link("rId9", gone("the page")), come("this"), "."),
        links={"rId9": "https://example.org/"},
    )
    return file, ["See the page."], ["See this."]


@marked
def simple_field_replaced():
    file = docx(p("On ", simple_field("PAGE", gone("3")), come("four"), "."))
    return file, ["On 3."], ["On four."]


@marked
def field_deleted_whole():
    file = docx(p("On ", gone(field("PAGE", "3")), "."))
    return file, ["On 3."], ["On ."]


@marked
def inline_control_added():
    file = docx(p("Dear ", come(control("name")), ","))
    return file, ["Dear ,"], ["Dear name,"]


@marked
def block_control_added():
    def edge(kind):
        what = sign() if kind == "Start" else 'w:id="@ID"'
        return f"<w:customXmlInsRange{kind} {what}/>"

    inner = control(p(come("Two."), mark=mark_come()))
    start, end = edge("Start").replace("@ID", "81"), edge("End").replace("@ID", "81")
    return (
        docx("One.", start + inner + end, "Three."),
        ["One.", "Three."],
        ["One.", "Two.", "Three."],
    )


@marked
def word_in_a_box():
    file = docx(p(box(p("Call ", gone("us"), come("Ann"))), "Beside."), "End.")
    return file, ["Beside.", "Call us", "End."], ["Beside.", "Call Ann", "End."]


@marked
def equation_replaced():
    def within(kind, what):
        return f"<w:{kind} {sign()}>{what}</w:{kind}>"

    file = docx(
        p("So ", within("del", equation("a=b")), within("ins", equation("a=c")), ".")
    )
    return file, ["So a=b."], ["So a=c."]


@marked
def inserted_by_one_struck_by_another():
    both = f"<w:ins {sign('Ann')}>{gone('very ', by='Ben')}</w:ins>"
    return docx(p("A ", both, "fair price.")), ["A fair price."], ["A fair price."]


@marked
def tab_and_break():
    file = docx(p("One", gone("\t"), come("\n"), "two"))
    return file, ["One\ttwo"], ["One⏎two"]


@marked
def bookmark_over_a_change():
    file = docx(p(bookmark("b1", "We ", gone("may"), come("will"), " pay.", number=5)))
    return file, ["We may pay."], ["We will pay."]


@marked
def comment_on_deleted_words():
    text = p("We ", gone(commented(4, "may ")), "pay.")
    return docx(text, comments=comment(4, "Why?")), ["We may pay."], ["We pay."]


@marked
def list_level_changed():
    was = former("pPr", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    now = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    return docx(p("Item", ppr=now + was)), ["Item"], ["Item"]


@marked
def reference_deleted():
    file = docx(p("See ", anchor("b1", gone("3.2")), "."))
    return file, ["See 3.2."], ["See ."]


@marked
def cell_emptied_of_a_nested_table():
    inner = table(row(cell(p(gone("x"))), trpr=mark_gone()), columns=1)
    outer = table(row(cell(inner, p()), "b"))
    return docx(outer, "End."), ["x", "", "b", "End."], ["", "b", "End."]


@marked
def text_flows_through_two_gone_marks():
    file = docx(
        p("A", mark=mark_gone()), p("B", mark=mark_gone()), p("C", style="Quote")
    )
    return file, ["A", "B", "Quote>C"], ["Quote>ABC"]


@marked
def endnote_edited():
    file = docx(
        p("Paid", note(1, "endnote"), "."),
        endnotes={1: p(raw("<w:endnoteRef/>"), " In ", gone("part"), come("full"))},
    )
    return file, ["Paid[endnote 1]."], ["Paid[endnote 1]."]
