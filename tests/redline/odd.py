"""Odd things a Word file may hold in a paragraph or between paragraphs, by name.

Each is a function from words to XML. Some are legal and seldom seen, some are not legal
at all; a redline of two files with them may leave them, but it may not be refused.
"""

from compact_draft.word.ooxml.package import Package
from tests.redline.maker import (
    REL,
    anchor,
    cell,
    control,
    docx,
    field,
    p,
    raw,
    row,
    run,
    simple_field,
    table,
)


def choice(inner, fallback=None):
    """Markup in two kinds, of which a reader takes one."""
    other = inner if fallback is None else fallback
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{inner}</mc:Choice>'
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
    )


def text(words):
    """A text without its run."""
    return f'<w:t xml:space="preserve">{words}</w:t>'


def wrapped(tag, inner, more=""):
    """XML of somebody's own round runs or blocks."""
    return f'<w:{tag} w:uri="u" w:element="e">{more}{inner}</w:{tag}>'


def equation(words):
    return f"<m:oMath><m:r><m:t>{words}</m:t></m:r></m:oMath>"


def ruby(words):
    return raw(
        '<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/>'
        '<w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/>'
        f"</w:rubyPr><w:rt>{run('r')}</w:rt><w:rubyBase>{run(words)}</w:rubyBase></w:ruby>"
    )


def vml(words):
    return raw(
        '<w:pict><v:shape id="s1" style="width:9pt"><v:textbox><w:txbxContent>'
        f"{p(words)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )


def field_mark(kind):
    return raw(f'<w:fldChar w:fldCharType="{kind}"/>')


def rows(*inner, grid="<w:gridCol/>"):
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(inner)}</w:tbl>"


SECTION = '<w:sectPr><w:pgSz w:w="9000" w:h="12000"/></w:sectPr>'
XML_MARK = 'w:id="55" w:author="Ann"'
INLINE = {
    "alternate-runs": lambda s: choice(run(s)),
    "alternate-runs-unlike": lambda s: choice(run(s), run("plain")),
    "alternate-text": lambda s: raw(choice(text(s))),
    "alternate-emoji": lambda s: raw(choice('<w14:symEx w14:char="1F60A"/>', text(s))),
    "alternate-nested": lambda s: choice(choice(run(s))),
    "alternate-in-link": lambda s: anchor("q", choice(run(s))),
    "alternate-in-control": lambda s: control(choice(run(s))),
    "alternate-in-smart-tag": lambda s: wrapped("smartTag", choice(run(s))),
    "alternate-box": lambda s: raw(choice(vml(s)[5:-6])),
    "smart-tag": lambda s: wrapped("smartTag", run(s)),
    "custom-xml": lambda s: wrapped(
        "customXml",
        run(s),
        '<w:customXmlPr><w:attr w:name="a" w:val="b"/></w:customXmlPr>',
    ),
    "right-to-left": lambda s: f'<w:bdo w:val="rtl">{run(s)}</w:bdo>',
    "embedding": lambda s: f'<w:dir w:val="rtl">{run(s)}</w:dir>',
    "ruby": ruby,
    "old-text-box": vml,
    "equation": equation,
    "equation-paragraph": lambda s: f"<m:oMathPara>{equation(s)}</m:oMathPara>",
    "object": lambda _s: raw(
        '<w:object w:dxaOrig="9" w:dyaOrig="9"><v:shape id="s2" style="width:9pt"/></w:object>'
    ),
    "sub-document": lambda s: f'{run(s)}<w:subDoc r:id="rIdSub"/>',
    "permission": lambda s: (
        f'<w:permStart w:id="7" w:edGrp="everyone"/>{run(s)}<w:permEnd w:id="7"/>'
    ),
    "half-a-permission": lambda s: (
        f'<w:permStart w:id="7" w:edGrp="everyone"/>{run(s)}'
    ),
    "half-a-bookmark": lambda s: f'<w:bookmarkStart w:id="8" w:name="q"/>{run(s)}',
    "half-a-comment": lambda s: f'<w:commentRangeStart w:id="9"/>{run(s)}',
    "half-a-move": lambda s: (
        f'<w:moveToRangeStart w:id="61" w:name="m" w:author="Ann"/>{run(s)}'
    ),
    "control": lambda s: control(run(s)),
    "control-in-control": lambda s: control(control(run(s), tag="b")),
    "empty-control": lambda s: f"<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>{run(s)}",
    "control-without-content": lambda s: f"<w:sdt><w:sdtPr/></w:sdt>{run(s)}",
    "link": lambda s: anchor("q", s),
    "simple-field": lambda s: simple_field("REF q", s),
    "field": lambda s: field("REF q", s),
    "field-without-end": lambda s: field_mark("begin") + run(s),
    "field-without-begin": lambda s: run(s) + field_mark("end"),
    "unknown-element": lambda s: f'<w14:odd w14:val="1"/>{run(s)}',
    "unknown-element-in-run": lambda s: raw(f'<w14:odd w14:val="1"/>{text(s)}'),
    "range-of-xml": lambda s: (
        f"<w:customXmlInsRangeStart {XML_MARK}/>{control(run(s))}"
        '<w:customXmlInsRangeEnd w:id="55"/>'
    ),
    "paragraph-in-paragraph": lambda s: f"<w:p>{run(s)}</w:p>",
    "text-without-run": text,
    "run-in-run": lambda s: raw(run(s)),
    "comment-and-instruction": lambda s: f"<!-- x --><?a b?>{run(s)}",
    "format-behind-text": lambda s: f"<w:r>{text(s)}<w:rPr><w:b/></w:rPr></w:r>",
    "struck-text-alone": lambda s: raw(f"<w:delText>{s}</w:delText>"),
}
BLOCKS = {
    "alternate-paragraph": lambda s: choice(p(s)) + p(),
    "alternate-table": lambda s: choice(table(row(s, s))) + p(),
    "control-paragraph": lambda s: control(p(s)),
    "control-paragraphs": lambda s: control(p(s) + p(f"{s} two")),
    "control-table": lambda s: control(table(row(s, s))) + p(),
    "controls-nested": lambda s: control(control(p(s), tag="b")),
    "empty-block-control": lambda s: f"<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>{p(s)}",
    "control-with-section": lambda s: control(p(s, ppr=SECTION)),
    "custom-xml-paragraph": lambda s: wrapped("customXml", p(s), "<w:customXmlPr/>"),
    "equation-between": lambda s: f"<m:oMathPara>{equation(s)}</m:oMathPara>{p()}",
    "empty-table": lambda s: rows(grid="") + p(s),
    "table-without-grid": lambda s: (
        f"<w:tbl><w:tr><w:tc>{p(s)}</w:tc></w:tr></w:tbl>{p(s)}"
    ),
    "row-without-cell": lambda s: rows("<w:tr/>", row(cell(s))) + p(s),
    "cell-without-paragraph": lambda s: (
        rows("<w:tr><w:tc/></w:tr>", row(cell(s))) + p(s)
    ),
    "cell-that-ends-in-a-table": lambda s: (
        rows(f"<w:tr><w:tc>{table(row(s, s))}</w:tc></w:tr>") + p(s)
    ),
    "row-in-control": lambda s: rows(control(row(cell(s))), row(cell(s))) + p(s),
    "cell-in-control": lambda s: rows(f"<w:tr>{control(cell(s))}</w:tr>") + p(s),
    "frame": lambda s: p(
        s, ppr='<w:framePr w:w="2000" w:wrap="around" w:hAnchor="page"/>'
    ),
    "chunk-before": lambda s: f'<w:altChunk r:id="rIdChunk"/>{p(s)}',
    "chunk-behind": lambda s: f'{p(s)}<w:altChunk r:id="rIdChunk"/>',
    "permission-between": lambda s: (
        f'<w:permStart w:id="7" w:edGrp="everyone"/>{p(s)}<w:permEnd w:id="7"/>'
    ),
    "range-of-xml-between": lambda s: (
        f'<w:customXmlInsRangeStart {XML_MARK}/>{p(s)}<w:customXmlInsRangeEnd w:id="55"/>'
    ),
    "run-between": lambda s: run(s) + p(),
    "tables-side-by-side": lambda s: table(row(s, s)) * 2,
    "table": lambda s: table(row(s, s)),
    "section": lambda s: p(s, ppr=SECTION),
    "section-between": lambda s: p(s) + SECTION + p(f"{s} z"),
    "mark-round-paragraph": lambda s: f"<w:ins {XML_MARK}>{p(s)}</w:ins>",
    "unknown-between": lambda s: f'<w14:odd w14:val="1"/>{p(s)}',
}
FIRST = "We pay grants within thirty days."
LAST = "Quick foxes jump over the lazy dogs tonight."


def file(*blocks):
    """A Word file that leads to a sub-document, and holds another document."""
    other = (b"<p>Old words</p>", "text/html", "aFChunk", "rIdChunk")
    package = Package.open(docx(*blocks, more={"word/chunk.html": other}))
    links = "word/_rels/document.xml.rels"
    sub = (
        f'<Relationship Id="rIdSub" Type="{REL}/subDocument" '
        'Target="sub.docx" TargetMode="External"/></Relationships>'
    )
    data = package.data(links).replace(b"</Relationships>", sub.encode())
    package.set_data(links, data)
    return package.save()


def pairs(name):
    """Pairs of files of which at least one has the odd thing: where → old, new."""
    if name in INLINE:

        def block(words):
            return p("Before the thing ", INLINE[name](words), " after the thing.")
    else:
        block = BLOCKS[name]
    words = "forty days it is"
    plain = file(p(FIRST), p(LAST))
    long = block("a longer text of many words here")
    third = p("The third line stays here for now.")
    return {
        "between": (plain, file(p(FIRST), block(words), p(LAST))),
        "last": (plain, file(p(FIRST), p(LAST), block(words))),
        "alone": (plain, file(block(words))),
        "edited": (
            file(p(FIRST), block(words), p(LAST)),
            file(p(FIRST), block("forty weeks it is"), p(LAST)),
        ),
        "moved": (
            file(p(FIRST), long, p(LAST), third),
            file(p(FIRST), p(LAST), third, long),
        ),
    }
