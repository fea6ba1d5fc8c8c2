"""Styles, lists, notes, margins and properties of the old Compact."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from old_compact_text import FOOTNOTE
from old_compact_words import (
    HEAD,
    W,
    run,
)


def styles() -> str:
    """Normal in Arial, two headings, a bullet, a grid: little more was ever used."""

    def style(name: str, title: str, inner: str, *, of: str = "paragraph") -> str:
        default = ' w:default="1"' if name in ("Normal", "TableNormal") else ""
        return (
            f'<w:style w:type="{of}"{default} w:styleId="{name}">'
            f'<w:name w:val="{title}"/>{inner}</w:style>'
        )

    based = '<w:basedOn w:val="Normal"/>'
    after = '<w:next w:val="Normal"/>'
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + style("Normal", "Normal", "<w:qFormat/>")
        + style(
            "Heading1",
            "heading 1",
            f'{based}{after}<w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/>'
            '<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
        )
        + style(
            "Heading2",
            "heading 2",
            f'{based}{after}<w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/>'
            '</w:pPr><w:rPr><w:b/><w:i/><w:sz w:val="24"/></w:rPr>',
        )
        + style(
            "ListBullet",
            "List Bullet",
            f'{based}<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
        )
        + style(
            "FootnoteText", "footnote text", f'{based}<w:rPr><w:sz w:val="18"/></w:rPr>'
        )
        + style("Header", "header", based)
        + style("Footer", "footer", based)
        + style(
            "TableNormal",
            "Normal Table",
            '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" '
            'w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
            of="table",
        )
        + style(
            "TableGrid",
            "Table Grid",
            '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
            f"{edges}</w:tblBorders></w:tblPr>",
            of="table",
        )
        + "</w:styles>"
    )


def numbering() -> str:
    """One bullet list and five numbered ones, each starting at 1."""
    bullets = (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="&#8226;"/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )
    figures = (
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )
    nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for which in range(3, 8):
        nums += (
            f'<w:num w:numId="{which}"><w:abstractNumId w:val="1"/><w:lvlOverride '
            'w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return f'{HEAD}<w:numbering xmlns:w="{W}">{bullets}{figures}{nums}</w:numbering>'


def footnotes() -> str:
    """The two that Word keeps for itself, and ours."""

    def rule(identity: int, kind: str, mark: str) -> str:
        return (
            f'<w:footnote w:type="{kind}" w:id="{identity}"><w:p><w:r><w:{mark}/>'
            "</w:r></w:p></w:footnote>"
        )

    return (
        f'{HEAD}<w:footnotes xmlns:w="{W}">'
        + rule(0, "separator", "separator")
        + rule(1, "continuationSeparator", "continuationSeparator")
        + '<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        + run(f" {FOOTNOTE}")
        + "</w:p></w:footnote></w:footnotes>"
    )


def edge(kind: str, inner: str) -> str:
    """A header or a footer."""
    style = kind.capitalize()
    return (
        f'{HEAD}<w:{"hdr" if kind == "header" else "ftr"} xmlns:w="{W}"><w:p><w:pPr>'
        f'<w:pStyle w:val="{style}"/><w:jc w:val="right"/></w:pPr>{inner}</w:p>'
        f"</w:{'hdr' if kind == 'header' else 'ftr'}>"
    )


def core() -> str:
    """Title and dates, as the file's properties have them."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/'
        '2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/'
        'XMLSchema-instance"><dc:title>Compact FINAL v7 (2)</dc:title><dc:creator>'
        "Partnership Unit</dc:creator><dcterms:created "
        'xsi:type="dcterms:W3CDTF">2009-05-11T09:42:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2009-05-13T16:20:00Z'
        "</dcterms:modified></cp:coreProperties>"
    )
