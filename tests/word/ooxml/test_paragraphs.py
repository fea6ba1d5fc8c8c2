from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import (
    Places,
    heading_styles,
    paragraphs,
    where,
    words_of,
)
from tests.redline.maker import (
    STYLES,
    box,
    cell,
    come,
    docx,
    gone,
    p,
    row,
    style,
    table,
    vml_box,
)


def opened(*blocks, **parts):
    package = Package.open(docx(*blocks, **parts))
    return package, paragraphs(package.xml(package.main))


def test_paragraphs_of_tables_and_boxes_count_and_second_copies_do_not():
    _, found = opened("One", table("a|b"), p(box("Boxed"), "Two"), p(vml_box("Old")))
    assert [words_of(x) for x in found] == ["One", "a", "b", "Two", "Boxed", "", "Old"]


def test_the_words_of_a_paragraph_are_those_a_reader_sees_now():
    _, found = opened(p("a\tb", gone("c"), come("d\ne")))
    assert words_of(found[0]) == "a bd e"


def test_a_place_is_said_in_words():
    inner = table(row(cell("deep")), columns=1)
    package, found = opened(
        "Before",
        p("Funding", style="Heading1"),
        table("a|b", row("c", cell(inner, "d"))),
        table("e|f"),
        p(box("Boxed")),
    )
    places = Places(package, package.main)
    assert [places.words(x) for x in found] == [
        "paragraph 1",
        "paragraph 2",
        "paragraph 3: table 1, row 1, column 1, under Funding",
        "paragraph 4: table 1, row 1, column 2, under Funding",
        "paragraph 5: table 1, row 2, column 1, under Funding",
        "paragraph 6: table 1, row 2, column 2, in a table inside it, under Funding",
        "paragraph 7: table 1, row 2, column 2, under Funding",
        "paragraph 8: table 2, row 1, column 1, under Funding",
        "paragraph 9: table 2, row 1, column 2, under Funding",
        "paragraph 10: under Funding",
        "paragraph 11: in a text box, under Funding",
    ]
    run = next(found[4].iter(w("r")))
    assert where(package, run) == places.words(found[4])
    rows = list(package.xml(package.main).iter(w("tr")))
    assert where(package, rows[1]) == "paragraph 5: table 1, row 2, under Funding"
    assert places.ordinal(found[8]) == 8


def test_a_place_in_a_note_says_so():
    package, _ = opened("One", footnotes={1: "See."})
    root = package.xml("word/footnotes.xml")
    assert where(package, paragraphs(root)[2]) == "paragraph 3: in a footnote"


def test_headings_are_known_by_name_by_level_and_by_descent():
    level = '<w:outlineLvl w:val="1"/>'
    more = style("Titre", "T1", ppr=level) + style("Mine", "M", based="Heading1")
    loop = style("A", "A", based="B") + style("B", "B", based="A")
    package, _ = opened("x", styles=STYLES + more + loop)
    levels = heading_styles(package)
    assert levels == {"Heading1": 1, "Heading2": 2, "T1": 2, "M": 1}
