"""A text as plain paragraphs and tables, and the Word file that is written from it.

What comes in as PDF, Markdown or plain text is read into these values first; the Word
file then serves like any other: it is taken in, kept, and marked with the changes.
Nothing in it depends on a clock: the same text gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

PAGE_EDGE = "Page edge"
"""Name of the style of what stood at the edge of a page: a header, a page number."""
QUOTE = "Quote"
EXAMPLE = "Compact Example"
"""The style of practical examples beside clauses, in a text that this program wrote."""

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MADE = (1980, 1, 1, 0, 0, 0)
_HALF_POINTS = 2
_STEP = 360
"""Twentieths of a point that a list is set in by level."""
_MOST_LEVELS = 9
_SIZES = (16, 14, 13, 12, 12, 11)
_UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph.

    Attributes:
        text: Its words, a label before them included; tabs and line breaks as such.
        heading: Its depth as a heading from 1; 0 for none, -1 for the title.
        bold: Whether it is bold throughout.
        size: Its size in points; 0 for that of the text around it.
        level: How deep it is set in, as an item of a list; 0 for none.
        style: Name of a style: `PAGE_EDGE`, `QUOTE`; empty for plain text.
    """

    text: str
    heading: int = 0
    bold: bool = False
    size: float = 0.0
    level: int = 0
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: rows of cells, each with its paragraphs.

    Attributes:
        rows: Its rows of cells.
        spans: Over how many columns each cell of each row runs; nothing where all run
            over one.
    """

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    spans: tuple[tuple[int, ...], ...] = ()


Written = Sequence[Paragraph | Grid]


def as_docx(written: Written, *, size: float = 11.0) -> bytes:
    """Return the Word file of a text.

    Args:
        written: Its paragraphs and tables, in order.
        size: The size of plain text in points.
    """
    body = "".join(
        _table(each) if isinstance(each, Grid) else _paragraph(each) for each in written
    )
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" '
        'w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" '
        'w:gutter="0"/></w:sectPr>'
    )
    last = "<w:p/>" if written and isinstance(written[-1], Grid) else ""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/></Types>',
        "_rels/.rels": _links(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _links(("styles", "styles.xml")),
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}{last}{page}'
        "</w:body></w:document>",
        "word/styles.xml": _styles(size),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
            archive.writestr(entry, xml.encode("utf-8"))
    return stream.getvalue()


def _links(*targets: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{_R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELS}">{inside}</Relationships>'


def _paragraph(line: Paragraph) -> str:
    style = _style_of(line)
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if line.level:
        left = _STEP * min(line.level, _MOST_LEVELS)
        properties += (
            f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
            f'<w:ind w:left="{left}" w:hanging="{_STEP}"/>'
        )
    look = "<w:b/>" if line.bold else ""
    if line.size:
        look += f'<w:sz w:val="{round(line.size * _HALF_POINTS)}"/>'
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    inside = f"<w:r>{look}{_words(line.text)}</w:r>" if line.text else ""
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{inside}</w:p>"


def _style_of(line: Paragraph) -> str:
    if line.heading < 0:
        return "Title"
    if line.heading:
        return f"Heading{min(line.heading, len(_SIZES))}"
    return line.style.replace(" ", "")


def _words(text: str) -> str:
    pieces = []
    for n, row in enumerate(text.translate(_UNWRITABLE).split("\n")):
        pieces.append("<w:br/>" if n else "")
        for k, piece in enumerate(row.split("\t")):
            pieces.append("<w:tab/>" if k else "")
            if piece:
                pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(pieces)


def _table(grid: Grid) -> str:
    spans = grid.spans or tuple((1,) * len(row) for row in grid.rows)
    width = max(map(sum, spans), default=0)
    if not width:
        return ""
    columns = "".join(f'<w:gridCol w:w="{9000 // width}"/>' for _ in range(width))
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rows = "".join(
        f"<w:tr>{_cells(row, over, width)}</w:tr>"
        for row, over in zip(grid.rows, spans, strict=True)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}'
        f"</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _cells(
    row: Iterable[tuple[Paragraph, ...]], spans: tuple[int, ...], width: int
) -> str:
    missing = width - sum(spans)
    cells = [*zip(row, spans, strict=True), *[((), 1)] * missing]
    return "".join(
        f"<w:tc>{_size_of_cell(over, width)}"
        f"{''.join(map(_paragraph, cell)) or '<w:p/>'}</w:tc>"
        for cell, over in cells
    )


def _size_of_cell(over: int, width: int) -> str:
    span = f'<w:gridSpan w:val="{over}"/>' if over > 1 else ""
    size = f'<w:tcW w:w="{9000 // width * over}" w:type="dxa"/>'
    return f"<w:tcPr>{size}{span}</w:tcPr>"


def _styles(size: float) -> str:
    points = round(size * _HALF_POINTS)
    headings = "".join(
        _named(
            f"Heading{n}",
            f"heading {n}",
            f'<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{n - 1}"/>'
            f'</w:pPr><w:rPr><w:b/><w:sz w:val="{max(pt, size) * _HALF_POINTS:.0f}"/></w:rPr>',
        )
        for n, pt in enumerate(_SIZES, 1)
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name '
        f'w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="{points}"/>'
        "</w:rPr></w:style>"
    )
    title = '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'
    edge = '<w:rPr><w:color w:val="767676"/><w:sz w:val="16"/></w:rPr>'
    quote = "<w:rPr><w:i/></w:rPr>"
    others = (
        _named("Title", "Title", title)
        + _named(PAGE_EDGE.replace(" ", ""), PAGE_EDGE, edge)
        + _named(QUOTE, QUOTE, quote)
        + _named(EXAMPLE.replace(" ", ""), EXAMPLE, quote)
    )
    return f'<w:styles xmlns:w="{_W}">{normal}{headings}{others}</w:styles>'


def _named(identity: str, name: str, inside: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{inside}</w:style>'
    )
