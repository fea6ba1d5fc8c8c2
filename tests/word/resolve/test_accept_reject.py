import pytest
from lxml import etree

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.plain import plain
from compact_draft.word.resolve.accept_reject import authors, settle, settle_package
from tests.redline.maker import (
    bookmark,
    box,
    cell,
    come,
    comment,
    commented,
    control,
    docx,
    former,
    gone,
    link,
    mark_come,
    mark_gone,
    note,
    p,
    page,
    raw,
    row,
    sign,
    style,
    table,
)
from tests.redline.marked import MARKED

MARKS = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "cellIns",
    "cellDel",
    "cellMerge",
    "delText",
    "delInstrText",
    "numberingChange",
]


def body(data, mode, **only):
    package = Package.open(data)
    settle_package(package, mode, **only)
    return package.xml(package.main)[0]


def styled(root):
    """The paragraphs of a settled body, with their styles."""
    lines = []
    for paragraph in paragraphs(root):
        style_ = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        lines.append("" if style_ is None else style_.get(w("val")) + ">")
    texts = plain(root, "after").split("\n")
    assert len(texts) == len(lines)
    return [a + b for a, b in zip(lines, texts, strict=True)]


def left_over(root):
    found = [e.tag for e in root.iter(*(w(t) for t in MARKS))]
    return found + [
        e.tag
        for e in root.iter()
        if isinstance(e.tag, str)
        and (e.tag.endswith("Change") or ("Range" in e.tag and "move" in e.tag))
    ]


@pytest.mark.parametrize("name", MARKED)
def test_marks_settle_both_ways(name):
    data, before, after = MARKED[name]()
    rejected, accepted = body(data, "reject"), body(data, "accept")
    assert styled(rejected) == before
    assert styled(accepted) == after
    assert not left_over(rejected)
    assert not left_over(accepted)


@pytest.mark.parametrize("name", MARKED)
def test_plain_reads_what_settling_gives(name):
    data, before, after = MARKED[name]()
    root = Package.open(data)
    main = root.xml(root.main)
    assert plain(main, "before").split("\n") == [b.rpartition(">")[2] for b in before]
    assert plain(main, "after").split("\n") == [a.rpartition(">")[2] for a in after]


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize("mode", ["accept", "reject"])
def test_settling_twice_is_settling_once(name, mode):
    package = Package.open(MARKED[name]()[0])
    settle_package(package, mode)
    once = package.data(package.main)
    assert settle_package(package, mode) == 0
    assert package.data(package.main) == once


def test_a_former_format_is_put_back_and_an_empty_one_leaves_none():
    data = docx(
        p(
            raw("<w:t>a</w:t>", "<w:b/>" + former("rPr")),
            raw("<w:t>b</w:t>", former("rPr", "<w:i/>")),
        )
    )
    runs = list(body(data, "reject").iter(w("r")))
    assert runs[0].find(w("rPr")) is None
    assert [c.tag for c in runs[1].find(w("rPr"))] == [w("i")]
    runs = list(body(data, "accept").iter(w("r")))
    assert [c.tag for c in runs[0].find(w("rPr"))] == [w("b")]
    assert runs[1].find(w("rPr")) is None


def test_a_paragraphs_own_mark_and_section_are_not_part_of_its_former_format():
    ppr = '<w:jc w:val="center"/>' + page() + former("pPr", '<w:ind w:left="9"/>')
    data = docx(p("a", ppr=ppr, mark="<w:b/>"), "b")
    properties = next(body(data, "reject").iter(w("pPr")))
    assert [c.tag for c in properties] == [w("ind"), w("rPr"), w("sectPr")]


def test_a_section_keeps_its_headers_when_its_page_is_put_back():
    refs = '<w:headerReference w:type="default" r:id="rIdH1"/>'
    was = former("sectPr", '<w:pgSz w:w="1" w:h="2"/>')
    data = docx("a", sect=page(refs=refs, change=was), headers=["Head"])
    section = next(body(data, "reject").iter(w("sectPr")))
    assert [c.tag for c in section] == [w("headerReference"), w("pgSz")]
    assert section[1].get(w("w")) == "1"


def test_a_grid_and_the_properties_of_cells_rows_and_tables_are_put_back():
    grid = '<w:gridCol w:w="1"/><w:tblGridChange w:id="@ID"><w:tblGrid><w:gridCol w:w="7"/><w:gridCol w:w="8"/></w:tblGrid></w:tblGridChange>'
    rows = row(
        cell("a", tcpr='<w:vAlign w:val="top"/>' + former("tcPr", "<w:noWrap/>")),
        trpr="<w:cantSplit/>" + mark_come() + former("trPr", "<w:tblHeader/>"),
    )
    data = docx(
        table(
            "x",
            rows,
            grid=grid,
            tblpr='<w:jc w:val="end"/>' + former("tblPr", '<w:jc w:val="center"/>'),
        ),
        "End",
    )
    root = body(data, "reject")
    assert [c.get(w("w")) for c in next(root.iter(w("tblGrid")))] == ["7", "8"]
    assert [c.tag for c in next(root.iter(w("tblPr")))] == [w("jc")]
    assert len(list(root.iter(w("tr")))) == 1
    accepted = body(data, "accept")
    assert [c.tag for c in list(accepted.iter(w("tr")))[1][0]] == [w("cantSplit")]
    assert [c.get(w("w")) for c in next(accepted.iter(w("tblGrid")))] == ["1"]


def test_a_row_whose_cells_all_go_goes_and_the_table_with_it():
    cells = [cell(p(gone("x")), tcpr=f"<w:cellDel {sign()}/>") for _ in "ab"]
    root = body(docx("One", table(row(*cells)), "End"), "accept")
    assert styled(root) == ["One", "End"]
    assert root.find(w("tbl")) is None


def test_cells_merged_down_are_merged_or_parted_again():
    merge = f'<w:cellMerge {sign()} w:vMerge="cont"/>'
    data = docx(table("a", row(cell("b", tcpr=merge)), columns=1), "End")
    assert body(data, "accept").find(f".//{w('vMerge')}") is not None
    assert body(data, "reject").find(f".//{w('vMerge')}") is None


def test_a_cell_that_loses_its_last_paragraph_to_a_table_gets_one_again():
    inner = table(row(cell(p(come("x"))), trpr=mark_come()), columns=1)
    data = docx(table(row(cell(inner))), "End")
    cells = list(body(data, "reject").iter(w("tc")))
    assert [c.tag for c in cells[0]] == [w("tcPr"), w("p")]


def test_the_last_paragraph_of_a_cell_stays_whatever_its_mark_says():
    data = docx(
        table(row(cell(p(gone("x"), mark=mark_gone())))), p(gone("y"), mark=mark_gone())
    )
    assert styled(body(data, "accept"))[:1] == [""]


def test_the_last_paragraph_of_a_body_stays_but_behind_a_last_table():
    table_last = docx("a|b", table("a|b"), p(gone("y"), mark=mark_gone()))
    words_last = docx("One.", p(gone("y"), mark=mark_gone()))
    in_a_note = docx(p("One", note(1)), footnotes={1: p(gone("y"), mark=mark_gone())})
    assert styled(body(table_last, "accept")) == ["a|b", "a", "b"]
    assert styled(body(words_last, "accept")) == ["One.", ""]
    package = Package.open(in_a_note)
    settle_package(package, "accept")
    assert len(package.xml("word/footnotes.xml").findall(f".//{w('p')}")) == 3


def test_a_control_that_held_only_deleted_rows_goes_with_them():
    rows = control(row(cell(p(gone("x"))), trpr=mark_gone()))
    root = body(docx(table("a", rows), "End"), "accept")
    assert next(root.iter(w("sdt")), None) is None
    assert styled(root) == ["a", "End"]


def test_a_control_emptied_by_struck_paragraphs_goes():
    inside = control(p(gone("x"), mark=mark_gone()), p(gone("y"), mark=mark_gone()))
    root = body(docx("One", inside, "End"), "accept")
    assert styled(root) == ["One", "End"]
    assert next(root.iter(w("sdt")), None) is None


def test_an_inline_control_stays_when_its_text_goes():
    root = body(docx(p("a ", control(gone("x")))), "accept")
    assert next(root.iter(w("sdt")), None) is not None


def test_half_a_bookmark_in_struck_text_stays_and_a_whole_one_goes():
    whole = bookmark("whole", "x", number=1)
    half = '<w:bookmarkStart w:id="2" w:name="half"/>'
    data = docx(p(gone(whole, half, "y"), "z", '<w:bookmarkEnd w:id="2"/>'))
    marks = list(body(data, "accept").iter(w("bookmarkStart"), w("bookmarkEnd")))
    assert [m.get(w("id")) for m in marks] == ["2", "2"]


def test_half_a_bookmark_in_a_struck_row_stays():
    rows = row(
        cell(p(gone('<w:bookmarkStart w:id="2" w:name="half"/>', "y"))),
        trpr=mark_gone(),
    )
    data = docx(table("a", rows), p("z", '<w:bookmarkEnd w:id="2"/>'))
    assert next(body(data, "accept").iter(w("bookmarkStart")), None) is not None


def test_an_emptied_link_goes_and_a_link_that_was_empty_stays():
    data = docx(
        p(link("rId9", gone("x")), link("rId9"), link("rId9", "y")),
        links={"rId9": "https://example.org"},
    )
    assert len(list(body(data, "accept").iter(w("hyperlink")))) == 2
    assert len(list(body(data, "reject").iter(w("hyperlink")))) == 3


def test_notes_and_comments_go_with_their_references():
    text = p("a", gone(note(1)), note(2), gone(commented(4, "b")), commented(5, "c"))
    data = docx(
        text, footnotes={1: "One", 2: "Two"}, comments=comment(4, "x") + comment(5, "y")
    )
    package = Package.open(data)
    settle_package(package, "accept")
    ids = [n.get(w("id")) for n in package.xml("word/footnotes.xml")]
    assert ids == ["-1", "0", "2"]
    assert [c.get(w("id")) for c in package.xml("word/comments.xml")] == ["5"]
    package = Package.open(data)
    settle_package(package, "reject")
    assert len(package.xml("word/footnotes.xml")) == 4


def test_comment_ranges_around_struck_text_go_with_its_reference():
    text = p(
        '<w:commentRangeStart w:id="4"/>',
        gone("b"),
        '<w:commentRangeEnd w:id="4"/>',
        gone(raw('<w:commentReference w:id="4"/>')),
        "c",
    )
    root = body(docx(text, comments=comment(4, "x")), "accept")
    assert next(root.iter(w("commentRangeStart"), w("commentRangeEnd")), None) is None


def test_headers_styles_and_numbering_are_settled_too():
    styles = style("Normal", rpr="<w:b/>" + former("rPr"))
    data = docx("a", headers=[p("Head ", come("now"))], styles=styles)
    package = Package.open(data)
    assert settle_package(package, "reject") == 2
    assert plain(package.xml("word/header1.xml"), "after") == "Head "
    assert next(package.xml("word/styles.xml").iter(w("b")), None) is None


def test_one_authors_changes_are_settled_alone():
    inner = f"<w:ins {sign('Ann')}>{gone('very ', by='Ben')}</w:ins>"
    data = docx(p("A ", inner, "fair", come(" price", by="Ben")))
    rejected = body(data, "reject", only={"Ben"})
    assert plain(rejected, "marked") == "A {+very +}fair"
    assert next(rejected.iter(w("delText")), None) is None
    accepted = body(data, "accept", only={"Ann"})
    assert plain(accepted, "marked") == "A [-very -]fair{+ price+}"
    assert next(accepted.iter(w("delText"))).text == "very "


def test_a_mark_can_be_chosen_by_a_function():
    data = docx(p(come("a"), come("b")))
    first = []

    def only(change):
        first.append(change) if not first else None
        return change is first[0]

    assert plain(body(data, "reject", only=only), "marked") == "{+b+}"


def test_authors_are_counted():
    data = docx(p(come("a"), gone("b", by="Ben"), mark=mark_gone("Ben")))
    package = Package.open(data)
    assert authors(package.xml(package.main)) == {"Ann": 1, "Ben": 2}


def test_both_branches_of_a_box_are_settled():
    root = body(docx(p(box(p("a", gone("b"))))), "accept")
    texts = ["".join(t.itertext()) for t in root.iter(w("txbxContent"))]
    assert texts == ["a", "a"]


def test_deep_nesting_is_settled():
    inner = p(gone("x"), come("y"))
    for _ in range(200):
        inner = table(row(cell(inner, p())), columns=1)
    root = body(docx(inner, "End"), "accept")
    assert plain(root, "after").split("\n")[0] == "y"


def test_a_frame_of_an_equation_that_was_put_in_goes_when_rejected():
    ctrl = f"<m:ctrlPr><w:ins {sign()}><w:rPr><w:b/></w:rPr></w:ins></m:ctrlPr>"
    sum_ = (
        "<m:oMath><m:f><m:fPr>"
        + ctrl
        + "</m:fPr><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>x</m:t></m:r></m:oMath>"
    )
    assert plain(body(docx(p(sum_)), "reject"), "after") == "x"
    assert plain(body(docx(p(sum_)), "accept"), "after") == "12x"


def test_numbering_put_in_by_an_old_word_goes_when_rejected():
    number = (
        f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {sign()}/></w:numPr>'
    )
    assert next(body(docx(p("a", ppr=number)), "reject").iter(w("numPr")), None) is None
    assert len(next(body(docx(p("a", ppr=number)), "accept").iter(w("numPr")))) == 2


def test_a_loose_element_can_be_settled():
    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{w("x")[1:-2]}"><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
    )
    assert settle(paragraph, "accept") == 1
    assert len(paragraph) == 0


def test_text_that_flows_into_a_gone_mark_before_a_table_takes_its_properties():
    first = p("a", style="Quote", mark=mark_gone())
    data = docx(first, p(mark=mark_gone()), table("x|y"), "End")
    assert styled(body(data, "accept")) == ["a", "x", "y", "End"]


def test_a_struck_paragraph_that_held_only_a_link_goes_before_a_table():
    package = Package.open(
        docx(
            p("One.", ppr=page()),
            p(link("rIdL", gone("Two.")), mark=mark_gone()),
            table("a|b"),
            "End.",
            links={"rIdL": "https://example.org/"},
        )
    )
    root = package.xml(package.main)
    settle(root, "accept")
    assert [one.tag for one in root[0]][:2] == [w("p"), w("tbl")]
