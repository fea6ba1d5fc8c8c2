"""A small notation for Word files in tests: strings of XML, put in a package.

Text stands for a run; a string that begins with ``<`` is XML as it is. ``@ID`` in
any part becomes the next free number, so that marks need no numbering by hand.
"""

import re
from xml.sax.saxutils import escape, quoteattr

from tests.word.packed import MIME, REL, packed

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": REL,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DATE = "2026-03-02T09:00:00Z"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)
OTHER_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763606060000000040001f61738550000000049454e44ae426082"
)


def _props(kind, inner):
    return f"<w:{kind}>{inner}</w:{kind}>" if inner else ""


def _runs(content):
    return "".join(c if c.startswith("<") else run(c) for c in content if c)


def _deleted(xml):
    xml = re.sub(r"<w:t([ >])", r"<w:delText\1", xml).replace("</w:t>", "</w:delText>")
    return xml.replace("<w:instrText", "<w:delInstrText").replace(
        "</w:instrText", "</w:delInstrText"
    )


def run(text="", rpr=""):
    """A run; tabs and line breaks in `text` become their elements."""
    inner = ""
    for piece in re.split(r"([\t\n])", text):
        if piece == "\t":
            inner += "<w:tab/>"
        elif piece == "\n":
            inner += "<w:br/>"
        elif piece:
            inner += f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
    return f"<w:r>{_props('rPr', rpr)}{inner}</w:r>"


def raw(inner, rpr=""):
    """A run that holds XML."""
    return f"<w:r>{_props('rPr', rpr)}{inner}</w:r>"


def p(*content, style="", ppr="", mark=""):
    """A paragraph; `mark` goes into the format of its mark."""
    props = f'<w:pStyle w:val="{style}"/>' if style else ""
    props += ppr
    end = ""
    for last in ("<w:sectPr", "<w:pPrChange"):
        if last in props:
            cut = props.index(last)
            props, end = props[:cut], props[cut:] + end
            break
    if mark:
        props += f"<w:rPr>{mark}</w:rPr>"
    return f"<w:p>{_props('pPr', props + end)}{_runs(content)}</w:p>"


def cell(*blocks, width=2000, tcpr=""):
    blocks = [b if b.startswith("<") else p(b) for b in blocks] or [p()]
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{tcpr}</w:tcPr>{"".join(blocks)}</w:tc>'


def row(*cells, trpr=""):
    cells = [c if c.startswith("<w:tc>") else cell(c) for c in cells]
    return f"<w:tr>{_props('trPr', trpr)}{''.join(cells)}</w:tr>"


def table(*rows, columns=2, tblpr="", grid=""):
    grid = grid or '<w:gridCol w:w="2000"/>' * columns
    rows = [r if r.startswith("<") else row(*r.split("|")) for r in rows]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>{tblpr}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def sign(by="Ann"):
    return f'w:id="@ID" w:author={quoteattr(by)} w:date="{DATE}"'


def come(*content, by="Ann"):
    return f"<w:ins {sign(by)}>{_runs(content)}</w:ins>"


def gone(*content, by="Ann"):
    return f"<w:del {sign(by)}>{_deleted(_runs(content))}</w:del>"


def moved_from(*content, by="Ann"):
    return f"<w:moveFrom {sign(by)}>{_runs(content)}</w:moveFrom>"


def moved_to(*content, by="Ann"):
    return f"<w:moveTo {sign(by)}>{_runs(content)}</w:moveTo>"


def mark_come(by="Ann"):
    return f"<w:ins {sign(by)}/>"


def mark_gone(by="Ann"):
    return f"<w:del {sign(by)}/>"


def former(kind, inner="", by="Ann"):
    """A record of former properties: ``former("rPr", "<w:b/>")``."""
    return f"<w:{kind}Change {sign(by)}><w:{kind}>{inner}</w:{kind}></w:{kind}Change>"


def link(rid, *content):
    return f'<w:hyperlink r:id="{rid}">{_runs(content)}</w:hyperlink>'


def anchor(name, *content):
    return f'<w:hyperlink w:anchor="{name}">{_runs(content)}</w:hyperlink>'


def field(instruction, *result):
    """A complex field."""
    return (
        raw('<w:fldChar w:fldCharType="begin"/>')
        + raw(
            f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>'
        )
        + raw('<w:fldChar w:fldCharType="separate"/>')
        + _runs(result)
        + raw('<w:fldChar w:fldCharType="end"/>')
    )


def simple_field(instruction, *result):
    return f"<w:fldSimple w:instr={quoteattr(f' {instruction} ')}>{_runs(result)}</w:fldSimple>"


def control(*content, tag="a", more=""):
    """A content control, inline or around blocks, as its content is."""
    inner = _runs(content)
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{more}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def bookmark(name, *content, number):
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        f'{_runs(content)}<w:bookmarkEnd w:id="{number}"/>'
    )


def commented(number, *content):
    return (
        f'<w:commentRangeStart w:id="{number}"/>{_runs(content)}<w:commentRangeEnd w:id="{number}"/>'
        + raw(f'<w:commentReference w:id="{number}"/>')
    )


def note(number, kind="footnote"):
    return raw(
        f'<w:{kind}Reference w:id="{number}"/>', '<w:vertAlign w:val="superscript"/>'
    )


def picture(rid, number=1):
    return raw(
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="9525" cy="9525"/><wp:docPr id="{number}" name="Picture {number}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="p"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def box(*blocks, number=1, fallback=True):
    """A text box, with the copy for old readers unless `fallback` is false."""
    inner = "".join(b if b.startswith("<") else p(b) for b in blocks)
    other = (
        '<mc:Fallback><w:pict><v:rect id="r1" style="width:100pt;height:40pt"><v:textbox>'
        f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>"
    )
    return raw(
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1270000" cy="508000"/>'
        f'<wp:docPr id="{number}" name="Box {number}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="1270000" cy="508000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        f"</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>{other if fallback else ''}"
        "</mc:AlternateContent>"
    )


def vml_box(*blocks):
    inner = "".join(b if b.startswith("<") else p(b) for b in blocks)
    return raw(
        '<w:pict><v:rect id="r9" style="width:100pt;height:40pt"><v:textbox>'
        f"<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )


def equation(text):
    return f"<m:oMath><m:r><m:t>{escape(text)}</m:t></m:r></m:oMath>"


def listed(number, level=0):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def page(width=11906, height=16838, more="", refs="", change=""):
    """A section's properties."""
    return (
        f'<w:sectPr>{refs}<w:pgSz w:w="{width}" w:h="{height}"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" '
        f'w:header="708" w:footer="708" w:gutter="0"/>{more}{change}</w:sectPr>'
    )


def style(name, identity="", *, kind="paragraph", ppr="", rpr="", based=""):
    identity = identity or name.replace(" ", "").title()
    default = ' w:default="1"' if name in ("Normal", "Table Normal") else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}"{default} w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f"{_props('pPr', ppr)}{_props('rPr', rpr)}</w:style>"
    )


STYLES = (
    style("Normal")
    + style("heading 1", "Heading1", ppr='<w:outlineLvl w:val="0"/>', based="Normal")
    + style("heading 2", "Heading2", ppr='<w:outlineLvl w:val="1"/>', based="Normal")
    + style("Quote", ppr='<w:ind w:left="720"/>', based="Normal")
    + style("Strong", kind="character", rpr="<w:b/>")
    + style("Emphasis", kind="character", rpr="<w:i/>")
)


def levels(*kinds, indent=360):
    """Levels of a list: ``decimal:%1.`` or ``bullet:•``."""
    return "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind.partition(":")[0]}"/>'
        f'<w:lvlText w:val="{kind.partition(":")[2]}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent * (n + 1)}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for n, kind in enumerate(kinds)
    )


def lists(*definitions, numbers=None, overrides=None):
    """Numbering: the n-th definition is ``numId`` n + 1 unless `numbers` says so.

    `numbers` maps numId to the place of its definition, `overrides` numId to XML.
    """
    numbers = numbers or {n + 1: n for n in range(len(definitions))}
    overrides = overrides or {}
    out = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{d}</w:abstractNum>'
        for n, d in enumerate(definitions)
    )
    return out + "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{d}"/>{overrides.get(n, "")}</w:num>'
        for n, d in numbers.items()
    )


SETTINGS = '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
OUTLINE = levels("decimal:%1.", "decimal:%1.%2", "lowerLetter:(%3)")
BULLETS = levels("bullet:•", "bullet:–")


def notes(texts, kind="footnote"):
    """The content of a part of notes: number → text, or blocks as XML."""
    separators = "".join(
        f'<w:{kind} w:type="{t}" w:id="{n}"><w:p><w:r><w:{e}/></w:r></w:p></w:{kind}>'
        for t, n, e in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    return separators + "".join(
        f'<w:{kind} w:id="{n}">{x if x.startswith("<") else p(raw(f"<w:{kind}Ref/>"), " " + x)}</w:{kind}>'
        for n, x in texts.items()
    )


def comment(number, text, by="Ben", para="", date=DATE):
    identity = f' w14:paraId="{para}"' if para else ""
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(by)} w:date="{date}" w:initials="B">'
        f"<w:p{identity}>{run(text)}</w:p></w:comment>"
    )


def docx(
    *blocks,
    styles=STYLES,
    numbering="",
    footnotes=None,
    endnotes=None,
    comments="",
    threads="",
    headers=(),
    footers=(),
    media=None,
    links=None,
    settings=SETTINGS,
    sect=None,
    more=None,
    space="",
):
    """The bytes of a Word file; no test puts one together of XML in another way.

    A paragraph may be given as its words. `styles`, `numbering`, `comments`, `threads`
    and `settings` are the content of their parts, which are left out where it is empty;
    `footnotes` and `endnotes` are number → text, or such content. `headers` and `footers` are lists of contents, related as ``rIdH1``, ``rIdF1``;
    `media` maps relationship ids to PNG bytes, `links` to addresses, `more` part
    names to (bytes, content type, kind of relationship, id).
    """
    body = "".join(b if b.startswith("<") else p(b) for b in blocks)
    body += page() if sect is None else sect
    parts = {"document": _part("document", f"<w:body>{body}</w:body>", space)}
    rels, types = [], []

    def add(kind, identity, content, root="", file="", content_type=""):
        file = file or kind
        parts[file] = _part(root or kind, content, space)
        rels.append((identity, f"{REL}/{kind}", f"{file}.xml", False))
        types.append((f"/word/{file}.xml", content_type or f"{MIME}.{kind}+xml"))

    if styles:
        add("styles", "rIdStyles", styles)
    if numbering:
        add("numbering", "rIdNumbering", numbering)
    if footnotes is not None:
        add("footnotes", "rIdFootnotes", _noted(footnotes, "footnote"))
    if endnotes is not None:
        add("endnotes", "rIdEndnotes", _noted(endnotes, "endnote"))
    if comments:
        add("comments", "rIdComments", comments)
    if settings:
        add("settings", "rIdSettings", settings)
    for kind, root, letter, stories in (
        ("header", "hdr", "H", headers),
        ("footer", "ftr", "F", footers),
    ):
        for n, content in enumerate(stories, start=1):
            content = content if content.startswith("<") else p(content)
            add(kind, f"rId{letter}{n}", content, root, f"{kind}{n}")
    others = {}
    if threads:
        parts["commentsExtended"] = (
            f'<w15:commentsEx xmlns:w15="{SPACES["w15"]}">{threads}</w15:commentsEx>'
        )
        kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
        rels.append(("rIdThreads", kind, "commentsExtended.xml", False))
        types.append(("/word/commentsExtended.xml", f"{MIME}.commentsExtended+xml"))
    for n, (identity, data) in enumerate((media or {}).items(), start=1):
        others[f"word/media/image{n}.png"] = data
        rels.append((identity, f"{REL}/image", f"media/image{n}.png", False))
    for identity, address in (links or {}).items():
        rels.append((identity, f"{REL}/hyperlink", address, True))
    for name, (data, content_type, kind, identity) in (more or {}).items():
        others[name] = data
        types.append((f"/{name}", content_type))
        rels.append(
            (identity, kind if ":" in kind else f"{REL}/{kind}", f"/{name}", False)
        )
    return packed(parts, rels, types, others)


def _noted(held, kind):
    return held if isinstance(held, str) else notes(held, kind)


def _part(root, content, space=""):
    spaces = "".join(f' xmlns:{k}="{v}"' for k, v in SPACES.items())
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:{root}{spaces}{space} mc:Ignorable="w14 w15">{content}</w:{root}>'
    )
