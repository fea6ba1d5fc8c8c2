"""A Word file written as its XML, for layouts that `sheet` cannot lay out.

Soft breaks, symbols, text boxes old and new, merged and nested cells, fields, tracked
changes: each is one small function that gives a piece of WordprocessingML. `Raw` collects
the pieces and the promises that intake should find among them.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Pt

from compact_draft.steps.intake import Tracked

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class X(str):
    """Ready XML; a plain string is words still to be put into a run."""

    __slots__ = ()


@dataclass
class Raw:
    """A Word file in the making, with what intake should find in it.

    Attributes:
        name: What the layout is called.
        font, size: Of the plain text.
        tracked: What to do with its tracked changes on taking in.
        promises: The words of each promise and the side that it binds.
    """

    name: str
    font: str = "Times New Roman"
    size: int = 11
    tracked: Tracked | None = None
    promises: list[tuple[str, str]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    document: Any = field(default_factory=Document)
    last_id: int = 100

    def promise(self, text: str, by: str) -> str:
        """Note a promise; give its words back."""
        self.promises.append((text, by))
        return text

    def add(self, *pieces: str) -> None:
        """Put paragraphs and tables at the end."""
        self.pieces.extend(pieces)

    def id(self) -> int:
        """Return an id that nothing else in the file bears."""
        self.last_id += 1
        return self.last_id

    def link(self, address: str, text: str) -> X:
        """Return a link in the look of one."""
        rid = self.document.part.relate_to(
            address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        return X(f'<w:hyperlink r:id="{rid}">{r(text, u=True)}</w:hyperlink>')

    def part(self, kind: str, xml: str) -> None:
        """Add the part of footnotes or comments."""
        made = Part(
            PackURI(f"/word/{kind}.xml"),
            f"{WORD}.{kind}+xml",
            xml.encode(),
            self.document.part.package,
        )
        self.document.part.relate_to(made, getattr(RELATIONSHIP_TYPE, kind.upper()))

    def docx(self) -> bytes:
        """Return the file."""
        normal = self.document.styles["Normal"]
        normal.font.name, normal.font.size = self.font, Pt(self.size)
        end = self.document.element.body.sectPr
        for piece in self.pieces:
            for element in list(parse_xml(f"<w:body {NS}>{piece}</w:body>")):
                end.addprevious(element)
        self.pieces.clear()
        into = io.BytesIO()
        self.document.save(into)
        return into.getvalue()


def plain(text: str) -> str:
    """Give back words that are surely no promise; it marks them for the reader."""
    return text


def r(
    text: str,
    *,
    b: bool = False,
    i: bool = False,
    u: bool = False,
    strike: bool = False,
    hide: bool = False,
    caps: bool = False,
    color: str = "",
    font: str = "",
    sz: int = 0,
    tag: str = "t",
) -> X:
    """Return a run; a line break and a tab in the text are Word's own."""
    look = (
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else ""
    )
    for on, mark in ((b, "b"), (i, "i"), (caps, "caps"), (strike, "strike")):
        look += f"<w:{mark}/>" if on else ""
    look += "<w:vanish/>" if hide else ""
    look += f'<w:color w:val="{color}"/>' if color else ""
    look += f'<w:sz w:val="{sz * 2}"/>' if sz else ""
    look += '<w:u w:val="single"/>' if u else ""
    words = ""
    for n, line in enumerate(text.split("\n")):
        words += "<w:br/>" if n else ""
        for m, piece in enumerate(line.split("\t")):
            words += "<w:tab/>" if m else ""
            if piece:
                words += f'<w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}>'
    return X(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{words}</w:r>")


def p(*parts: str, style: str = "", ppr: str = "", jc: str = "", **look: Any) -> X:
    """Return a paragraph of runs and words."""
    form = f'<w:pStyle w:val="{style}"/>' if style else ""
    form += ppr + (f'<w:jc w:val="{jc}"/>' if jc else "")
    runs = "".join(each if isinstance(each, X) else r(each, **look) for each in parts)
    return X(f"<w:p>{f'<w:pPr>{form}</w:pPr>' if form else ''}{runs}</w:p>")


def sym(code: str, font: str = "Wingdings") -> X:
    """Return a symbol as Word's dialog for symbols puts it in."""
    return X(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')


def cell(
    content: str | Sequence[str],
    width: int,
    *,
    shade: str = "",
    span: int = 0,
    vm: str = "",
) -> X:
    """Return a cell; `vm` begins a vertical merge ("restart") or goes on with it."""
    inner = [content] if isinstance(content, X) else content
    inner = [p(inner)] if isinstance(inner, str) else inner
    form = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    form += f'<w:gridSpan w:val="{span}"/>' if span else ""
    if vm:
        form += '<w:vMerge w:val="restart"/>' if vm == "restart" else "<w:vMerge/>"
    form += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    held = "".join(inner)
    held += "" if held.endswith("</w:p>") else "<w:p/>"
    return X(f"<w:tc><w:tcPr>{form}</w:tcPr>{held}</w:tc>")


def row(*cells: str) -> X:
    """Return a row of cells."""
    return X(f"<w:tr>{''.join(cells)}</w:tr>")


def tbl(widths: Sequence[int], *rows: str) -> X:
    """Return a table."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return X(
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def code(instruction: str, result: str) -> X:
    """Return a field with its result."""
    return X(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def vml_box(text: str, paras: Sequence[str] = ()) -> X:
    """Return a text box of old Word, with a bold line or with paragraphs."""
    inner = "".join(paras) or p(text, b=True, sz=14)
    return X(
        '<w:r><w:pict><v:rect style="width:430pt;height:30pt"><v:textbox><w:txbxContent>'
        f"{inner}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
    )


def alt_box(text: str, number: int, paras: Sequence[str] = ()) -> X:
    """Return a text box of Word 2010: the same words twice, as shape and as fallback."""
    inner = "".join(paras) or p(text, b=True, sz=14)
    fallback = vml_box(text, paras).removeprefix("<w:r>").removesuffix("</w:r>")
    return X(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5461000" cy="381000"/>'
        f'<wp:docPr id="{number}" name="Text Box {number}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="5461000" cy="381000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def wrap(text: str, width: int) -> list[str]:
    """Return a text as printed lines of at most `width` letters."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
