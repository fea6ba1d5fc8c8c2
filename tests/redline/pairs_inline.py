"""Pairs: links, fields, controls, pictures, equations, boxes, and odd files."""

from tests.redline.maker import (
    OTHER_PIXEL,
    OUTLINE,
    PIXEL,
    anchor,
    bookmark,
    box,
    cell,
    control,
    docx,
    equation,
    field,
    link,
    listed,
    lists,
    note,
    p,
    page,
    picture,
    raw,
    row,
    run,
    simple_field,
    table,
    vml_box,
)
from tests.redline.pairs import TEXT, pair

T = TEXT
HOME = {"rIdL": "https://compact.example/"}


def around(old, new, **parts):
    return docx(T[0], old, T[1], **parts), docx(T[0], new, T[1], **parts)


@pair(most=8, revisions=2)
def ten_thousand_notes():
    def text(word):
        refs = [p(*[note(n) for n in range(k, k + 100)]) for k in range(1, 10_001, 100)]
        return docx(
            f"We {word}.", *refs, footnotes={n: f"Note {n}." for n in range(1, 10_001)}
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def dangling_numid():
    def text(word):
        return docx(
            p(f"We {word} pay.", ppr=listed(44)), T[0], numbering=lists(OUTLINE)
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def duplicate_ids():
    def text(word):
        marks = bookmark("b1", "x", number=1) + bookmark("b2", "y", number=1)
        return docx(
            p(marks),
            p(f"We {word} pay."),
            p(picture("rIdP", 1), picture("rIdP", 1)),
            media={"rIdP": PIXEL},
        )

    return text("may"), text("shall")


@pair(most=8, revisions=2)
def altchunk():
    held = {"word/chunk.html": (b"<p>Old words</p>", "text/html", "aFChunk", "rIdC")}

    def text(word):
        return docx(p(f"We {word} pay."), '<w:altChunk r:id="rIdC"/>', T[0], more=held)

    return text("may"), text("shall")


@pair(0, 0, lost=("before",))
def embedded_document_added():
    held = {"word/chunk.html": (b"<p>Other words</p>", "text/html", "aFChunk", "rIdC")}
    place = '<w:altChunk r:id="rIdC"/>'
    return docx(p(T[0]), p(T[1])), docx(p(T[0]), place, p(T[1]), more=held)


@pair(136, 12, lost=("before",))
def embedded_document_among_new_words():
    held = {"word/chunk.html": (b"<p>Other words</p>", "text/html", "aFChunk", "rIdC")}
    place = '<w:altChunk r:id="rIdC"/>'
    old = docx(p("One."), p("Two."), p("Three."))
    return old, docx(p(T[0]), place, p(T[1]), more=held)


def as_google_writes(*words):
    """A paragraph in the way of Google Docs: runs, controls and settings all over."""
    ids = 'w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"'
    runs = [
        f'<w:r {ids}><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{word}</w:t></w:r>'
        for word in words
    ]
    runs[0] = control(runs[0], tag="goog_rdk_0")
    return (
        f'<w:p {ids} w:rsidP="00000000" w:rsidRDefault="00000000"><w:pPr>'
        '<w:widowControl w:val="0"/><w:ind w:left="0" w:firstLine="0"/><w:rPr/></w:pPr>'
        f'{"".join(runs)}<w:r {ids}><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>'
    )


@pair(most=8, revisions=2)
def google_docs():
    def text(*words):
        return docx(as_google_writes(*words), as_google_writes(T[0]), "<w:p/>")

    return text("We ", "may", " pay."), text("We ", "shall pay", ".")


@pair(most=8, revisions=2)
def strict():
    def text(word):
        from compact_draft.errors import Where
        from compact_draft.word.ooxml.archive import read_archive, write_archive

        parts = read_archive(
            docx(p(f"We {word} pay.", ppr='<w:jc w:val="start"/>'), T[0]), Where("")
        )
        plain = "http://schemas.openxmlformats.org/"
        new = "http://purl.oclc.org/ooxml/"
        names = (
            (f"{plain}wordprocessingml/2006/main", f"{new}wordprocessingml/main"),
            (
                f"{plain}officeDocument/2006/relationships",
                f"{new}officeDocument/relationships",
            ),
            (f"{plain}drawingml/2006/", f"{new}drawingml/"),
        )
        for name, data in parts.items():
            for old, other in names:
                data = data.replace(old.encode(), other.encode())
            parts[name] = data
        return write_archive(parts)

    return text("may"), text("shall")


def change(name, most, revisions, old, new, **parts):
    """Enter a pair of one paragraph between two that stay."""

    def make():
        return around(p(*old), p(*new), **parts)

    make.__name__ = name
    pair(most=most, revisions=revisions)(make)


def see(*content):
    return ["See ", *content, "."]


PAGE_3, PAGE_14 = field("PAGE", "3"), field("PAGE", "14")
NAMED = p(bookmark("clause4", T[0], number=1))
change(
    "link-edited",
    9,
    2,
    see(link("rIdL", "our page")),
    see(link("rIdL", "our guide")),
    links=HOME,
)
change("link-added", 14, 2, see("our page"), see(link("rIdL", "our page")), links=HOME)
change("field-result", 3, 2, see(PAGE_3), see(PAGE_14))
change("field-code", 2, 6, see(PAGE_3), see(field("NUMPAGES", "3")))
change(
    "simple-field-changed",
    14,
    2,
    see(simple_field("AUTHOR", "Council")),
    see(simple_field("TITLE", "Compact")),
)
change("sdt-edited", 10, 2, ["Name: ", control("Ann")], ["Name: ", control("Bernard")])
change("sdt-added", 7, 2, ["Name: ", "."], ["Name: ", control("Bernard"), "."])
change(
    "equation-changed",
    6,
    2,
    ["So ", equation("a=b"), "."],
    ["So ", equation("a=c"), "."],
)
change(
    "box-word",
    14,
    4,
    ["Beside ", box("Call the office")],
    ["Beside ", box("Call the helpline")],
)
change("vml-only", 14, 2, [vml_box("Call the office")], [vml_box("Call the helpline")])
change(
    "both-branches",
    16,
    8,
    [box("Call us", "Or write")],
    [box("Call us now", "Or write soon")],
)
change("box-added", 40, 4, ["Beside "], ["Beside ", box("Call the office")])
change(
    "ref-deleted",
    5,
    2,
    ["See ", field("REF clause4", "above"), " for this."],
    ["See  for this."],
)


@pair(most=14, revisions=2)
def link_retargeted():
    text = p(*see(link("rIdL", "our page")))
    return docx(text, links=HOME), docx(text, links={"rIdL": "https://other.example/"})


@pair(most=7, revisions=2)
def rid_clash():
    def text(word, rid):
        return docx(p(*see(link(rid, "them")), word), links={rid: HOME["rIdL"]})

    return text("now", "rIdL"), text("soon", "rIdX")


@pair(most=10, revisions=2)
def rid_clash_other_target():
    def text(word, address):
        addresses = {"rIdL": address, "rIdM": "https://same.example/"}
        first, second = link("rIdL", word), link("rIdM", "that")
        return docx(p(*see(first)), p(*see(second)), links=addresses)

    return text("theirs", "https://old.example/"), text("ours", "https://new.example/")


@pair(most=60, revisions=12)
def toc_rebuilt():
    start = (
        raw('<w:fldChar w:fldCharType="begin"/>')
        + raw(r'<w:instrText xml:space="preserve"> TOC \o "1-3" </w:instrText>')
        + raw('<w:fldChar w:fldCharType="separate"/>')
    )
    end = p(raw('<w:fldChar w:fldCharType="end"/>'))

    def contents(first, *more):
        return docx(p(start, run(first)), *more, end, T[0], T[1])

    return (
        contents("Money\t1", "Review\t2"),
        contents("Money\t1", "Complaints\t2", "Review\t3"),
    )


@pair(most=2, revisions=2)
def cross_reference_edited():
    def text(words):
        return docx(NAMED, p(*see(anchor("clause4", words))))

    return text("clause 4"), text("clause 5")


@pair(most=8, revisions=2)
def sdt_block_edited():
    return around(control(p("We may pay.")), control(p("We shall pay.")))


@pair(most=400, revisions=12)
def control_among_new_words():
    return docx("Paid in full."), docx(T[0], control(p("We shall pay.")), T[1])


@pair(most=400, revisions=12)
def control_in_place_of_words():
    held = docx(T[0], control(p("We may pay.")), T[1])
    return docx(T[2], T[3], T[4]), held


@pair(most=62, revisions=5)
def sdt_block_added():
    return docx(T[0], T[1]), docx(T[0], control(p(T[5])), T[1])


@pair(most=0, revisions=2)
def image_replaced():
    def text(data):
        return docx(p(picture("rIdP")), T[0], media={"rIdP": data})

    return text(PIXEL), text(OTHER_PIXEL)


@pair(most=0, revisions=1)
def image_removed():
    old = docx(p("Logo ", picture("rIdP")), T[0], media={"rIdP": PIXEL})
    return old, docx(p("Logo "), T[0])


@pair(most=5, revisions=4)
def media_same_name():
    def text(word, data):
        return docx(p(picture("rIdP")), p(f"We {word}."), media={"rIdP": data})

    return text("may", PIXEL), text("do", OTHER_PIXEL)


@pair(most=5, revisions=2)
def ruby():
    props = (
        '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/>'
        '<w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr>'
    )

    def text(reading):
        parts = f"<w:rt>{run(reading)}</w:rt><w:rubyBase>{run('会')}</w:rubyBase>"
        return p("So ", raw(f"<w:ruby>{props}{parts}</w:ruby>"), " it is.")

    return around(text("かい"), text("え"))


@pair(most=14, revisions=4)
def box_in_cell():
    def held(word):
        return table(row(cell(p(box(f"Call the {word}"))), "b"))

    return around(held("office"), held("help"))


@pair(most=20, revisions=4)
def box_in_header():
    sect = page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>')

    def text(word):
        return docx(T[0], sect=sect, headers=[p(box(f"The {word}"))])

    return text("draft"), text("final")


@pair(most=8, revisions=2)
def two_hundred_nested():
    def deep(word):
        inner = p(f"We {word} pay.")
        for _ in range(200):
            inner = table(row(cell(inner, p())), columns=1)
        return docx(inner, T[0])

    return deep("may"), deep("shall")


@pair(most=8, revisions=2)
def thousand_columns():
    def wide(word):
        words = [word if n == 500 else f"c{n}" for n in range(1000)]
        cells = row(*[cell(x, width=20) for x in words])
        return docx(T[0], table(cells, columns=1000), T[1])

    return wide("may"), wide("shall")


@pair(most=8, revisions=2)
def million_characters():
    words = " ".join(f"word{n % 9973}" for n in range(110_000))
    tail = words[:9000]
    return docx(f"{words} may {tail}"), docx(f"{words} shall {tail}")
