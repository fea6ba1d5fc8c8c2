"""The tables that close a redline: the promises with their tags, and the decisions.

They are put behind the last words of the new file, so that they are marked as added and go
when the changes are rejected. Their look is their own: the old file may have any styles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from compact_draft.drafting.tag_changes import NONE_YET, TagChange
from compact_draft.model.annotation import Decision
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.blocks import add_words

TITLE = "The promises and their tags"
NOTE = (
    "Achievable: every body that it binds does it now, or the partners have said so. "
    "Aspirational: something to work towards. Local: made here. National: it answers to an "
    "undertaking of a national text. A dash: not settled."
)
_HEADS = ("Clause", "Promise", "Tags before", "Tags now")
_WIDTHS = (1050, 3850, 2050, 2050)
_DASH = "–"


DECISIONS = "The decisions behind the changes"
_DECISIONS_NOTE = (
    "The margin names a decision by its number; here is each with the remarks of the "
    "consultation that it answers, by their numbers."
)
_DECISION_HEADS = ("Decision", "Clause", "What was decided", "Why", "Remarks answered")
_DECISION_WIDTHS = (1050, 1050, 1900, 3400, 1600)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """A decision with the clauses that it changed.

    Attributes:
        decision: What was decided.
        clauses: The numbers that the clauses print; may be empty.
    """

    decision: Decision
    clauses: tuple[str, ...]


def add_closing_table(package: Package, rows: Sequence[TagChange]) -> tuple[int, ...]:
    """Put the table of tags at the end of a file; return the ordinals of its paragraphs."""
    table = _table(TITLE, "One row for each promise.", _HEADS, _WIDTHS)
    for row in rows:
        table.append(_row(_cells(row), _WIDTHS))
    return _close(package, TITLE, NOTE, table) if rows else ()


def add_decision_table(
    package: Package, rows: Sequence[DecisionRow]
) -> tuple[int, ...]:
    """Put the list of decisions at the end of a file; return its paragraphs' ordinals."""
    said = "One row for each decision."
    table = _table(DECISIONS, said, _DECISION_HEADS, _DECISION_WIDTHS)
    for row in rows:
        decision = row.decision
        cells = (
            decision.id,
            ", ".join(row.clauses) or _DASH,
            decision.outcome.replace("_", " "),
            decision.reason or _DASH,
            ", ".join(decision.annotations) or _DASH,
        )
        table.append(_row(cells, _DECISION_WIDTHS))
    return _close(package, DECISIONS, _DECISIONS_NOTE, table) if rows else ()


def _close(package: Package, title: str, note: str, table: Element) -> tuple[int, ...]:
    root = package.xml(package.main)
    body = root.find(w("body"))
    if body is None:
        return ()
    before = set(paragraphs(root))
    last = body[-1] if len(body) and body[-1].tag == w("sectPr") else None
    for element in (_heading(title), _paragraph(note), table, _paragraph("")):
        if last is None:
            body.append(element)
        else:
            last.addprevious(element)
    package.touch(package.main)
    every = paragraphs(root)
    return tuple(n for n, node in enumerate(every) if node not in before)


def _heading(title: str) -> Element:
    paragraph = _paragraph(title, bold=True)
    properties = paragraph[0]
    etree.SubElement(properties, w("outlineLvl"), {w("val"): "0"})
    properties.insert(0, etree.Element(w("keepNext")))
    return paragraph


def _paragraph(text: str, *, bold: bool = False) -> Element:
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    spacing = {w("before"): "60", w("after"): "60"}
    etree.SubElement(properties, w("spacing"), spacing)
    if text:
        add_words(paragraph, text)
    run = paragraph.find(w("r"))
    if bold and run is not None:
        look = etree.Element(w("rPr"))
        etree.SubElement(look, w("b"))
        run.insert(0, look)
    return paragraph


def _table(
    title: str, said: str, heads: Sequence[str], widths: Sequence[int]
) -> Element:
    """Return a table with its head and no row yet."""
    table = etree.Element(w("tbl"))
    properties = etree.SubElement(table, w("tblPr"))
    _add(properties, "tblW", w=str(sum(widths)), type="dxa")
    borders = etree.SubElement(properties, w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _add(borders, side, val="single", sz="4", space="0", color="auto")
    _add(properties, "tblLayout", type="fixed")
    _add(properties, "tblLook", val="0020", firstRow="1")
    _add(properties, "tblCaption", val=title)
    _add(properties, "tblDescription", val=said)
    grid = etree.SubElement(table, w("tblGrid"))
    for width in widths:
        _add(grid, "gridCol", w=str(width))
    table.append(_row(heads, widths, is_head=True))
    return table


def _cells(row: TagChange) -> tuple[str, ...]:
    before = "new" if row.is_new else row.before or _DASH
    now = "withdrawn" if row.is_withdrawn else row.now or _DASH
    if row.is_changed and not row.now:
        now = NONE_YET
    return row.number or _DASH, row.words, before, now


def _row(
    cells: Sequence[str], widths: Sequence[int], *, is_head: bool = False
) -> Element:
    row = etree.Element(w("tr"))
    properties = etree.SubElement(row, w("trPr"))
    _add(properties, "cantSplit")
    if is_head:
        _add(properties, "tblHeader")
    for text, width in zip(cells, widths, strict=True):
        cell = etree.SubElement(row, w("tc"))
        _add(etree.SubElement(cell, w("tcPr")), "tcW", w=str(width), type="dxa")
        cell.append(_paragraph(text, bold=is_head))
    return row


def _add(parent: Element, tag: str, **values: str) -> Element:
    return etree.SubElement(parent, w(tag), {w(k): v for k, v in values.items()})
