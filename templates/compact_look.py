"""The styles and lists of the house template, and how a design changes them."""

from __future__ import annotations

from lxml import etree

from compact_draft.word.styles.house_lists import LISTS
from compact_draft.word.styles.house_style import (
    GREY,
    INK,
    RULE,
    STYLES,
    list_element,
    style_element,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TEXT_WIDTH = 9412


def style(identity: str, title: str, inner: str) -> str:
    """A paragraph style of the pages around the clauses."""
    kind = 'w:type="paragraph"'
    if identity == "Normal":
        return (
            f'<w:style {kind} w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            f"{inner}</w:style>"
        )
    return (
        f'<w:style {kind} w:styleId="{identity}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/>{inner}</w:style>'
    )


def letters(half_points: int, colour: str, *, bold: bool = False) -> str:
    """Run properties: weight, colour and size."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    size = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    return f'<w:rPr>{weight}<w:color w:val="{colour}"/>{size}</w:rPr>'


def frame_styles() -> str:
    """Normal, title, cover, contents heading, header and footer."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="48" w:space="8" w:color="{INK}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    box = (
        f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{INK}"/>'
        '<w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/>'
        '<w:ind w:left="227" w:right="227"/>'
    )
    lower = box.replace('before="0"', 'before="1200"')
    line = f'<w:{{0}} w:val="single" w:sz="4" w:space="4" w:color="{RULE}"/>'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    then = '<w:next w:val="Normal"/>'

    def ruled(where: str, rest: str) -> str:
        return f"<w:pPr><w:pBdr>{line.format(where)}</w:pBdr>{rest}</w:pPr>"

    def spaced(before: int, after: int) -> str:
        return f'<w:spacing w:before="{before}" w:after="{after}"/>'

    return "".join(
        [
            style("Normal", "Normal", "<w:qFormat/>"),
            style(
                "Title",
                "Title",
                f"{then}<w:qFormat/><w:pPr>{box}</w:pPr>"
                + letters(68, "FFFFFF", bold=True),
            ),
            style(
                "CompactBand",
                "Compact Band",
                f"<w:pPr>{box}</w:pPr>" + letters(26, "FFFFFF"),
            ),
            style(
                "CompactBandTop",
                "Compact Band Top",
                f"<w:pPr>{lower}</w:pPr>" + letters(26, "FFFFFF"),
            ),
            style(
                "CompactCoverLabel",
                "Compact Cover Label",
                f"<w:pPr>{spaced(720, 80)}</w:pPr>" + letters(22, GREY),
            ),
            style(
                "CompactCoverParty",
                "Compact Cover Party",
                f"<w:pPr>{spaced(0, 40)}</w:pPr>" + letters(26, INK, bold=True),
            ),
            style(
                "TOCHeading",
                "TOC Heading",
                f'{then}<w:uiPriority w:val="39"/><w:qFormat/><w:pPr><w:keepNext/>'
                f"<w:pageBreakBefore/>{spaced(0, 240)}</w:pPr>"
                + letters(34, INK, bold=True),
            ),
            style(
                "CompactSmallHeading",
                "Compact Small Heading",
                "<w:pPr><w:keepNext/>"
                + ruled("top", spaced(480, 60)).removeprefix("<w:pPr>")
                + letters(22, INK, bold=True),
            ),
            style(
                "Header",
                "header",
                ruled("bottom", tab + spaced(0, 0)) + letters(18, GREY),
            ),
            style(
                "Footer",
                "footer",
                ruled("top", tab + spaced(0, 0)) + letters(18, GREY),
            ),
        ]
    )


def inside(element: etree._Element) -> str:
    """The XML of an element of ours, to stand inside a part that names ``w:``."""
    return etree.tostring(element).decode().replace(f' xmlns:w="{W}"', "")


def styles(changed: dict[str, str] | None = None, more: str = "") -> str:
    """Defaults, the styles of the pages, and the house's own.

    Args:
        changed: The XML that stands in the place of a style of the house, by its id.
        more: Styles of a design's own pages.
    """
    list_ids = [str(at) for at in range(1, len(LISTS) + 1)]
    own = more + "".join(
        (changed or {}).get(name) or inside(style_element(name, list_ids))
        for name in STYLES
    )
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" '
        'w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault>'
        '<w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr>'
        f"</w:pPrDefault></w:docDefaults>{frame_styles()}{own}</w:styles>"
    )


def numbering(letters_of_numbers: str = "") -> str:
    """The house's lists, in their order.

    Args:
        letters_of_numbers: How the number of a clause looks; empty for as its words do.
    """
    abstracts = "".join(
        inside(list_element(title, at)) for at, title in enumerate(LISTS)
    )
    if letters_of_numbers:
        at = abstracts.index('w:lvlText w:val="%1.%2"')
        end = abstracts.index("</w:lvl>", at)
        abstracts = abstracts[:end] + letters_of_numbers + abstracts[end:]
    nums = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in range(len(LISTS))
    )
    return f'{HEAD}<w:numbering xmlns:w="{W}">{abstracts}{nums}</w:numbering>'
