"""A sheet of paper on which a layout is written down with its right answer beside each line.

A layout calls `line`, `lines`, `table`, `box` ...; a line that promises something bears the side
that it binds (`PUBLIC`, `VCS`, `BOTH`, `UNCLEAR`), every other line bears nothing. `docx` gives
the Word file and `promises` what intake should find in it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from compact_draft.steps.intake import Tracked

PUBLIC, VCS, BOTH, UNCLEAR = "public_bodies", "vcs", "both", "unclear"

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


@dataclass(frozen=True)
class L:
    """One line: its words, the side it binds (None: no promise) and how it looks."""

    text: str
    by: str | None = None
    bold: bool = False
    style: str | None = None
    indent: float = 0.0
    size: float = 0.0
    whole: str = ""  # the words intake should give, where they are not the line's own
    number: int | None = None  # level of a list of Word's own

    @property
    def words(self) -> str:
        return self.whole or self.text


Cell = str | L | Sequence[L | str]


def as_lines(cell: Cell) -> list[L]:
    if isinstance(cell, str):
        return [L(cell)]
    if isinstance(cell, L):
        return [cell]
    return [L(each) if isinstance(each, str) else each for each in cell]


@dataclass
class Sheet:
    """A Word file in the making, with what intake should find in it."""

    name: str
    document: Any = field(default_factory=Document)
    promises: list[tuple[str, str]] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    tracked: Tracked | None = None

    # ------------------------------------------------------------ lines

    def line(
        self,
        text: str,
        by: str | None = None,
        **look: Any,
    ) -> None:
        """One paragraph of the body."""
        self._dress(self.document.add_paragraph(), L(text, by, **look))

    def lines(self, *each: L | str, by: str | None = None, **look: Any) -> None:
        """Several paragraphs; a bare string takes `by` and the look given."""
        for one in each:
            if isinstance(one, str):
                self.line(one, by, **look)
            else:
                self._dress(self.document.add_paragraph(), one)

    def cut(
        self,
        parts: Sequence[str],
        by: str | None,
        whole: str,
        between: Sequence[str] = (),
    ) -> None:
        """One sentence cut over paragraphs, perhaps with page furniture between the first and second."""
        self.line(parts[0])
        for furniture in between:
            self.line(furniture)
        for part in parts[1:]:
            self.line(part)
        if by:
            self.promises.append((whole, by))

    def head(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def page_header(self, text: str) -> None:
        self.document.sections[0].header.paragraphs[0].text = text

    # ------------------------------------------------------------ tables and boxes

    def table(
        self,
        rows: Sequence[Sequence[Cell]],
        down: Sequence[tuple[int, int, int]] = (),
        across: Sequence[tuple[int, int, int]] = (),
    ) -> Any:
        """A table; `down` merges (column, first row, last row), `across` merges (row, first, last)."""
        width = max(len(row) for row in rows)
        table = self.document.add_table(len(rows), width)
        table.style = "Table Grid"
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                place = table.cell(r, c)
                for n, each in enumerate(as_lines(cell)):
                    self._dress(
                        place.paragraphs[0] if n == 0 else place.add_paragraph(), each
                    )
        for column, first, last in down:
            self._merged(table.cell(first, column), table.cell(last, column))
        for r, first, last in across:
            self._merged(table.cell(r, first), table.cell(r, last))
        return table

    @staticmethod
    def _merged(a: Any, b: Any) -> None:
        whole = a.merge(b)
        for paragraph in list(whole.paragraphs)[1:]:
            if not paragraph.text:
                paragraph._p.getparent().remove(paragraph._p)

    def box(self, *each: L | str, by: str | None = None, at: Any = None) -> None:
        """A text box (DrawingML with the VML half for old readers) on a paragraph of its own."""
        inner = "".join(
            self._box_line(L(one, by) if isinstance(one, str) else one) for one in each
        )
        xml = _BOX.replace("@@", inner)
        paragraph = at if at is not None else self.document.add_paragraph()
        paragraph._p.append(parse_xml(xml))

    def _box_line(self, line: L) -> str:
        self._note(line)
        bold = "<w:rPr><w:b/></w:rPr>" if line.bold else ""
        style = f'<w:pPr><w:pStyle w:val="{line.style}"/></w:pPr>' if line.style else ""
        return f'<w:p>{style}<w:r>{bold}<w:t xml:space="preserve">{_escaped(line.text)}</w:t></w:r></w:p>'

    def tick(self, text: str, by: str | None, on: bool, whole: str = "") -> None:
        """A paragraph that begins with Word's own check box control."""
        paragraph = self.document.add_paragraph()
        paragraph._p.append(
            parse_xml(
                _TICK.replace("@v", "1" if on else "0").replace(
                    "@c", "☒" if on else "☐"
                )
            )
        )
        paragraph.add_run(" " + text)
        self._note(L(text, by, whole=whole))

    # ------------------------------------------------------------ the rest

    def docx(self) -> bytes:
        into = io.BytesIO()
        self.document.save(into)
        return into.getvalue()

    def _note(self, line: L) -> None:
        if line.by:
            self.promises.append((line.words, line.by))

    def _dress(self, paragraph: Any, line: L) -> None:
        if line.style:
            paragraph.style = line.style
        for n, piece in enumerate(line.text.split("\n")):
            run = paragraph.add_run()
            if n:
                run.add_break()
            run.add_text(piece)
            run.bold = True if line.bold else None
            if line.size:
                run.font.size = Pt(line.size)
        if line.indent:
            paragraph.paragraph_format.left_indent = Cm(line.indent)
        if line.number is not None:
            self._number(paragraph, line.number)
        self._note(line)

    def _number(self, paragraph: Any, level: int) -> None:
        """Put a paragraph into the document's own nested list (a), i), ...)."""
        part = self.document.part.numbering_part.element
        ids = {n.get(qn("w:abstractNumId")) for n in part.findall(qn("w:abstractNum"))}
        if "77" not in ids:
            part.insert(0, parse_xml(_NESTED))
            part.append(
                parse_xml(
                    f'<w:num xmlns:w="{_W}" w:numId="77"><w:abstractNumId w:val="77"/></w:num>'
                )
            )
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr xmlns:w="{_W}"><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
            )
        )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _level(n: int, fmt: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{720 * (n + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


_NESTED = (
    f'<w:abstractNum xmlns:w="{_W}" w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
    + _level(0, "lowerLetter", "%1)")
    + _level(1, "lowerRoman", "%2)")
    + _level(2, "decimal", "%3)")
    + "</w:abstractNum>"
)

_TICK = (
    f'<w:sdt xmlns:w="{_W}" xmlns:w14="{_W14}"><w:sdtPr><w14:checkbox><w14:checked w14:val="@v"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
    "</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>@c</w:t></w:r></w:sdtContent></w:sdt>"
)

_BOX = (
    f'<w:r xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml">'
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2880000" cy="1440000"/>'
    '<wp:docPr id="1" name="Text Box 1"/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2880000" cy="1440000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    "<wps:txbx><w:txbxContent>@@</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
    '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:200pt;height:100pt">'
    "<v:textbox><w:txbxContent>@@</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def texts(each: Iterable[L | str]) -> list[str]:
    return [one if isinstance(one, str) else one.text for one in each]
