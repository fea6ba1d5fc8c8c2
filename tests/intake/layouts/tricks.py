"""A sheet with the tricks of officers' files: tabs, merged cells, boxes, notes, tracked words.

`promise` marks words that intake should find, with the side they bind; `other` marks words
that look like one and are none. Text may hold **bold** and //italic//, a tab, a soft break.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tests.intake.layouts.sheet import Sheet

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = {
    "w": _W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
}
NS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_SHAPE = _SPACES["wps"]
_GROUP = _SPACES["wpg"]
_ALIGNED = {
    "c": WD_ALIGN_PARAGRAPH.CENTER,
    "r": WD_ALIGN_PARAGRAPH.RIGHT,
    "j": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
Words = Sequence[tuple[str, bool]]


@dataclass
class Paper(Sheet):
    """A sheet on which each trick is one call."""

    others: list[str] = field(default_factory=list)
    serial: int = 100

    def __post_init__(self) -> None:
        part = self.document.part.package
        part.core_properties.comments = ""

    def promise(self, text: str, by: str) -> str:
        """Mark words as a promise of a side."""
        self.promises.append((text, by))
        return text

    def other(self, text: str) -> str:
        """Mark words that look like a promise and are none."""
        self.others.append(text)
        return text

    # Paragraphs

    def fill(self, paragraph: Any, text: str, **look: Any) -> Any:
        """Put words into a paragraph."""
        for part in re.split(r"(\*\*.+?\*\*|//.+?//)", text, flags=re.DOTALL):
            bold, italic = look.get("bold"), look.get("italic")
            if part.startswith("**"):
                part, bold = part[2:-2], True
            elif part.startswith("//"):
                part, italic = part[2:-2], True
            if not part:
                continue
            run = paragraph.add_run(part)
            run.bold, run.italic, run.underline = bold, italic, look.get("underlined")
            if look.get("size"):
                run.font.size = Pt(look["size"])
            if look.get("font"):
                run.font.name = look["font"]
        return paragraph

    def p(
        self,
        text: str = "",
        *,
        style: str | None = None,
        at: Any = None,
        align: str = "",
        left: float | None = None,
        first: float | None = None,
        tabs: Sequence[float] = (),
        **look: Any,
    ) -> Any:
        """A paragraph of the body, or of a cell (`at`)."""
        paragraph = (at or self.document).add_paragraph(style=style)
        self.fill(paragraph, text, **look)
        if align:
            paragraph.alignment = _ALIGNED[align]
        if left is not None:
            paragraph.paragraph_format.left_indent = Cm(left)
        if first is not None:
            paragraph.paragraph_format.first_line_indent = Cm(first)
        for stop in tabs:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(stop))
        return paragraph

    def into(self, paragraph: Any, xml: str) -> None:
        """Append raw runs to a paragraph."""
        for child in list(parse_xml(f"<w:p {NS}>{xml}</w:p>")):
            paragraph._p.append(child)

    def framed(self, text: str) -> None:
        """A paragraph set in a frame of the old kind."""
        xml = (
            f'<w:p {NS}><w:pPr><w:framePr w:w="3400" w:wrap="around" w:vAnchor="text"'
            ' w:hAnchor="margin" w:xAlign="right" w:y="120"/></w:pPr>'
            f"<w:r><w:rPr><w:i/></w:rPr><w:t>{escape(text)}</w:t></w:r></w:p>"
        )
        self.document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")

    # Lists of Word's own

    def numbering(self, *levels: tuple[str, str]) -> int:
        """A list with a format and a text for each level; returns its number."""
        root = self.document.part.numbering_part.element
        held = [
            int(x.get(qn("w:abstractNumId"))) for x in root.findall(qn("w:abstractNum"))
        ]
        abstract = max([*held, 0]) + 1
        inner = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{400 * (at + 1)}" w:hanging="400"/>'
            "</w:pPr></w:lvl>"
            for at, (form, text) in enumerate(levels)
        )
        element = parse_xml(
            f'<w:abstractNum {NS} w:abstractNumId="{abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
        )
        nums = root.findall(qn("w:num"))
        if nums:
            nums[0].addprevious(element)
        else:
            root.append(element)
        number = max([*(int(x.get(qn("w:numId"))) for x in nums), 0]) + 1
        root.append(
            parse_xml(
                f'<w:num {NS} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
            )
        )
        return number

    def numbered(self, paragraph: Any, number: int, level: int = 0) -> Any:
        """Put a paragraph into a list."""
        properties = paragraph._p.get_or_add_pPr()
        properties._insert_numPr(
            parse_xml(
                f'<w:numPr {NS}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            )
        )
        return paragraph

    def item(self, text: str, number: int, level: int = 0, at: Any = None) -> Any:
        """An item of a list."""
        return self.numbered(self.p(text, at=at), number, level)

    # Tables

    def grid(self, rows: int, columns: int) -> Any:
        """A table with lines."""
        table = self.document.add_table(rows, columns)
        table.style = "Table Grid"
        return table

    def cell(self, cell: Any, text: str, *, first: bool = True, **look: Any) -> Any:
        """Words in a cell: in its own empty paragraph, or in a further one."""
        paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
        return self.fill(paragraph, text, **look)

    def head_row(self, row: Any) -> None:
        """Mark a row as one that is repeated on each page."""
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {NS}/>"))

    def rotated(self, cell: Any) -> None:
        """Turn the words of a cell upwards."""
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:textDirection {NS} w:val="btLr"/>')
        )

    def merged_down(self, top: Any, bottom: Any) -> None:
        """Merge two cells; the empty paragraphs that come of it go."""
        whole = top.merge(bottom)
        for paragraph in list(whole.paragraphs)[1:]:
            if not paragraph.text:
                paragraph._p.getparent().remove(paragraph._p)

    # Boxes and shapes

    def _next(self) -> int:
        self.serial += 1
        return self.serial

    @staticmethod
    def _held(lines: Words) -> str:
        """The paragraphs of a box; each line with whether it is bold."""
        made = ""
        for text, bold in lines:
            look = "<w:rPr><w:b/></w:rPr>" if bold else ""
            runs = "".join(
                f"<w:r>{look}<w:tab/></w:r>"
                if piece == "\t"
                else f'<w:r>{look}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
                for piece in re.split(r"(\t)", text)
                if piece
            )
            made += f"<w:p>{runs}</w:p>"
        return f"<w:txbxContent>{made}</w:txbxContent>"

    def shape(self, lines: Words = (), form: str = "rect") -> str:
        """A shape, with words in it or without."""
        words = f"<wps:txbx>{self._held(lines)}</wps:txbx>" if lines else ""
        return (
            '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="1800000" cy="900000"/></a:xfrm><a:prstGeom prst="{form}"><a:avLst/>'
            f"</a:prstGeom></wps:spPr>{words}<wps:bodyPr/></wps:wsp>"
        )

    def drawing(self, graphic: str, uri: str = _SHAPE, fallback: str = "") -> str:
        """A run with a drawing in it, and what old readers show instead."""
        number = self._next()
        needs = "wpg" if uri == _GROUP else "wps"
        instead = f"<mc:Fallback>{fallback}</mc:Fallback>" if fallback else ""
        return (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="{needs}"><w:drawing><wp:inline>'
            f'<wp:extent cx="1800000" cy="900000"/><wp:docPr id="{number}" name="Shape {number}"/>'
            f'<a:graphic><a:graphicData uri="{uri}">{graphic}</a:graphicData></a:graphic>'
            f"</wp:inline></w:drawing></mc:Choice>{instead}</mc:AlternateContent></w:r>"
        )

    def vml(self, lines: Words) -> str:
        """A box of the old kind alone."""
        return (
            f'<w:pict><v:rect id="_x0000_s{1000 + self._next()}" style="width:200pt;height:90pt">'
            f"<v:textbox>{self._held(lines)}</v:textbox></v:rect></w:pict>"
        )

    def text_box(self, lines: Words) -> str:
        """A box as Word 2010 saves it: its words stand in the file twice."""
        return self.drawing(self.shape(lines), fallback=self.vml(lines))

    def group(self, shapes: str) -> str:
        """Shapes that are grouped, as a hub with spokes."""
        return self.drawing(
            "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr/>" + shapes + "</wpg:wgp>",
            uri=_GROUP,
        )

    # Notes, ticks, tracked words

    def note_mark(self, paragraph: Any, number: int, kind: str = "footnote") -> None:
        """Hang a note on the end of a paragraph."""
        self.into(paragraph, f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>')

    def notes(self, kind: str, items: Sequence[tuple[int, str]]) -> None:
        """Write the part with the notes of one kind."""
        lines = "".join(
            f'<w:{kind} w:type="{form}" w:id="{at}"><w:p><w:r><w:{form}/></w:r></w:p></w:{kind}>'
            for form, at in (("separator", -1), ("continuationSeparator", 0))
        )
        held = "".join(
            f'<w:{kind} w:id="{at}"><w:p><w:r><w:{kind}Ref/></w:r><w:r>'
            f'<w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:{kind}>'
            for at, text in items
        )
        xml = f'<?xml version="1.0" encoding="UTF-8"?><w:{kind}s {NS}>{lines}{held}</w:{kind}s>'
        part = Part(
            PackURI(f"/word/{kind}s.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml."
            f"{kind}s+xml",
            xml.encode("utf-8"),
            self.document.part.package,
        )
        self.document.part.relate_to(part, f"{_SPACES['r']}/{kind}s")

    @staticmethod
    def symbol_tick() -> str:
        """A tick put in as a symbol of Wingdings."""
        return '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'

    @staticmethod
    def check(*, on: bool) -> str:
        """A box to tick of Word 2010."""
        return (
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(on)}"/></w14:checkbox>'
            f"</w:sdtPr><w:sdtContent><w:r><w:t>{'☒' if on else '☐'}</w:t></w:r></w:sdtContent></w:sdt>"
        )

    @staticmethod
    def old_check(*, on: bool) -> str:
        """A box of an old form, whose state is nowhere in the words."""
        return (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>'
            f'<w:default w:val="{int(on)}"/></w:checkBox></w:ffData></w:fldChar></w:r>'
            '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def inserted(self, text: str) -> str:
        """Words put in with tracking on."""
        return (
            f'<w:ins w:id="{self._next()}" w:author="Legal" w:date="2011-07-18T16:20:00Z"><w:r>'
            f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:ins>'
        )

    def deleted(self, text: str) -> str:
        """Words taken out with tracking on."""
        return (
            f'<w:del w:id="{self._next()}" w:author="Legal" w:date="2011-07-18T16:20:00Z"><w:r>'
            f'<w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'
        )

    @staticmethod
    def plain(text: str) -> str:
        """Words that are not tracked."""
        return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def mark_deleted(self, paragraph: Any) -> None:
        """Mark the end of a paragraph as taken out with tracking on."""
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:rPr {NS}><w:del w:id="{self._next()}" w:author="Legal"'
                ' w:date="2011-07-18T16:20:00Z"/></w:rPr>'
            )
        )

    @staticmethod
    def numbered_style(style: Any, number: int, level: int) -> None:
        """Put a style into a list."""
        style.element.get_or_add_pPr()._insert_numPr(
            parse_xml(
                f'<w:numPr {NS}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
            )
        )

    @staticmethod
    def contents_begin() -> str:
        """Begin a field of contents."""
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            ' TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )

    @staticmethod
    def contents_end() -> str:
        """End a field of contents."""
        return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
