"""What stays on one page: headings with what they head, lead-ins with their list, small tables.

Word is only told what belongs together; where a page ends is Word's own affair.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from compact_draft.drafting.build import Block, Layout, Manner, Table
from compact_draft.text.normalise import fold
from compact_draft.word.ooxml.names import Element, insert_in_order, w

_KEPT_HEADINGS = 3
"""Headings one below the other that stay with the table they lead to."""
_ENDS = (".", "!", "?", "\u201d", "\u2019", '"', ")")
LISTED = (Manner.BULLET, Manner.LETTERED, Manner.CLAUSE, Manner.OPENING)
"""How items of a list are laid out."""
_LONGEST_LEAD_IN = 400
_LEADING = 6
_LEAST_LIST = 2
_CHAINED = 3


def keep_with_next(paragraph: Element) -> None:
    """Keep a paragraph on the page on which the next one begins."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    insert_in_order(properties, etree.Element(w("keepNext")))


def keep_together(paragraphs: Sequence[Element], *, leads: bool = False) -> None:
    """Keep paragraphs on one page, and with what follows where they lead to it."""
    for paragraph in paragraphs if leads else paragraphs[:-1]:
        if paragraph.find(f"{w('pPr')}/{w('keepNext')}") is None:
            keep_with_next(paragraph)


def keep_rows_together(table: Element) -> None:
    """Keep a small table on one page: every row goes where the next one is."""
    for row in table.findall(w("tr"))[:-1]:
        keep_together(list(row.iter(w("p"))), leads=True)


def is_lead_in(block: Block, following: Block | Table | None) -> bool:
    """Say whether a short text only leads to the list that follows: "The partners will:"."""
    if not isinstance(following, Block) or following.manner not in LISTED:
        return False
    words = block.clause.text.rstrip(" -\u2013\u2014\u2026")
    return (
        block.manner is Manner.TEXT
        and len(words) <= _LONGEST_LEAD_IN
        and not words.endswith(_ENDS)
    )


def keep_ends_of_lists(items: Sequence[Sequence[Element]]) -> None:
    """Keep the first two items of a list on one page, and the last two.

    Of three items that have tags below them only the first two are kept: with the heading
    above them all that would be one long chain, from which LibreOffice drops the heading.

    Args:
        items: The paragraphs of each item, with what stands below it.
    """
    if len(items) < _LEAST_LIST:
        return
    is_chain = len(items) == _CHAINED and sum(map(len, items)) > _CHAINED
    for item in items[:1] if is_chain else (items[0], items[-2]):
        keep_together(item, leads=True)


def keep_tables_with_headings(root: Element) -> None:
    """Keep every table on the page of the heading, and of the words, that lead to it."""
    for table in root.iter(w("tbl")):
        above = table.getprevious()
        for _ in range(_KEPT_HEADINGS):
            if above is None or above.tag != w("p") or not len(above):
                break
            if above[0].tag == w("pPr") and above.find(f"*/{w('sectPr')}") is not None:
                break
            if above.find(f"{w('pPr')}/{w('keepNext')}") is None:
                keep_with_next(above)
            if is_heading_style(above):
                break
            above = above.getprevious()


def keep_what_leads_to_tables(elements: Sequence[Element]) -> None:
    """Keep each table of a report with the headings and the few words that lead to it."""
    for at, element in enumerate(elements):
        if element.tag != w("tbl"):
            continue
        leading: list[Element] = []
        for paragraph in reversed(elements[max(0, at - _LEADING) : at]):
            if paragraph.tag != w("p") or not "".join(paragraph.itertext()):
                break
            leading.append(paragraph)
        headed = [n for n, each in enumerate(leading) if is_heading_style(each)]
        keep_together(leading[: headed[-1] + 1] if headed else [], leads=True)


def is_heading_style(paragraph: Element) -> bool:
    """Say whether a paragraph of ours is in the style of a heading."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    named = "" if style is None else style.get(w("val"), "")
    return "Heading" in named


def repeated_headings(layout: Layout) -> frozenset[str]:
    """Return the smaller headings, folded, that stand in the text more than once."""
    words = [
        fold(block.clause.text)
        for block in layout.blocks
        if block.manner is Manner.SUBHEADING
    ]
    return frozenset(word for word in words if words.count(word) > 1)
