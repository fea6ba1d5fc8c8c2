"""A report as a Word file: real headings, tables whose heads are repeated."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from datetime import datetime

from lxml import etree

from compact_draft.model.report import Bars, Part, Report, Table
from compact_draft.text.xml_characters import without_forbidden
from compact_draft.word.ooxml.core_properties import set_properties
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_style import furnish
from compact_draft.word.writing.blocks import Cell, Pen, empty_paragraph
from compact_draft.word.writing.keeping import keep_what_leads_to_tables

_FEW = 4
_BLOCK, _LONGEST = "█", 20
_PAGE = {"w": "16838", "h": "11906", "orient": "landscape"}
_MARGINS = {
    "top": "1134", "right": "1021", "bottom": "1021", "left": "1021",
    "header": "510", "footer": "454", "gutter": "0",
}  # fmt: skip
_RIGHT = str(16838 - 2 * 1021)
_UPRIGHT = {"w": "11906", "h": "16838"}
_NARROW = {
    "top": "1247", "right": "1247", "bottom": "1134", "left": "1247",
    "header": "567", "footer": "510", "gutter": "0",
}  # fmt: skip
"""The margins that the house's template has, so that its tabs stand at the edge."""


def report_document(
    report: Report, template: bytes, *, when: datetime, portrait: bool = False
) -> bytes:
    """Return the Word file of a report in the look of the house's template.

    Args:
        report: What it says.
        template: The shipped template; its pages go, its look stays.
        when: Date of the document's properties.
        portrait: Whether its pages stand upright, as those of a short paper do.

    Raises:
        WordFileError: The template is no Word file that can be used.
    """
    paper = Paper(template, portrait=portrait or report.is_upright)
    paper.add(_elements(paper.pen, report))
    return paper.saved(report.title, status=report.status, when=when)


class Paper:
    """A Word file of ours while it is written: empty pages in the look of the house.

    Attributes:
        package: The file.
        pen: Writes its paragraphs and tables.
    """

    def __init__(self, template: bytes, *, portrait: bool) -> None:
        """Begin one.

        Raises:
            WordFileError: The template is no Word file that can be used.
        """
        self.package = Package.open(template, name="the template")
        self._portrait = portrait
        root = self.package.xml(self.package.main)
        self._body = next(root.iter(w("body")))
        layouts = list(root.iter(w("sectPr")))
        for child in list(self._body):
            self._body.remove(child)
        self._body.append(_layout(layouts, portrait=portrait))
        self.pen = Pen(
            self.package,
            furnish(self.package),
            digest="",
            ids=itertools.count(1),
            with_ids=False,
        )

    def add(self, elements: Iterable[Element]) -> None:
        """Add paragraphs and tables at the end."""
        for element in elements:
            self._body.insert(len(self._body) - 1, element)

    def saved(self, title: str, *, status: str, when: datetime) -> bytes:
        """Return the bytes of the file."""
        self.package.touch(self.package.main)
        _format(self.package, title, status, wide=not self._portrait)
        named, state = without_forbidden(title), without_forbidden(status)
        set_properties(self.package, title=named, author="", status=state, when=when)
        return self.package.save()


def _layout(layouts: list[Element], *, portrait: bool) -> Element:
    """Return the layout of the pages, with the template's head and foot."""
    section = etree.Element(w("sectPr"))
    for name in ("headerReference", "footerReference"):
        found = [child for layout in layouts for child in layout.findall(w(name))]
        usual = [child for child in found if child.get(w("type")) == "default"]
        section.extend(usual[:1])
    page, margins = (_UPRIGHT, _NARROW) if portrait else (_PAGE, _MARGINS)
    for tag, values in (("pgSz", page), ("pgMar", margins)):
        etree.SubElement(section, w(tag), {w(k): v for k, v in values.items()})
    return section


def _elements(pen: Pen, report: Report) -> list[Element]:
    found = [pen.paragraph("Heading1", without_forbidden(report.title))]
    if report.stamp:
        found.append(pen.paragraph("CompactBox", report.stamp_line))
        found += _bullets(pen, report.stamp)
    found += [
        pen.paragraph("CompactText", without_forbidden(line)) for line in report.summary
    ]
    for part in report.parts:
        found += _part(pen, part)
    keep_what_leads_to_tables(found)
    return found


def _part(pen: Pen, part: Part) -> list[Element]:
    found = [pen.paragraph(f"Heading{part.level}", without_forbidden(part.heading))]
    found += [
        pen.paragraph("CompactText", without_forbidden(paragraph))
        for paragraph in part.paragraphs
    ]
    found += _bullets(pen, part.points)
    for entry in part.entries:
        style = "CompactQuote" if entry.is_said else "CompactClauseMore"
        label = without_forbidden(entry.label)
        found.append(pen.paragraph("CompactTableHead", label))
        found += [
            pen.paragraph(style, without_forbidden(line))
            for said in entry.paragraphs
            for line in said.split("\n")
            if line.strip()
        ]
    bars = [bars_as_table(chart) for chart in part.charts if isinstance(chart, Bars)]
    tables = (*bars, *part.tables)
    for table in tables:
        if len(tables) > 1:
            found.append(pen.paragraph("Heading3", without_forbidden(table.caption)))
        found += [_table(pen, table), empty_paragraph()]
    return found


def bars_as_table(chart: Bars) -> Table:
    """Return a chart as a table: a name, its count, and a bar of blocks as long as that.

    A drawing would be one more thing that a reader of screens is told nothing of; the
    blocks are a row that sorts, prints and is copied like any other.
    """
    most = max((count for _, count in chart.bars if count), default=1)
    rows = tuple(
        (
            name,
            "hidden" if count is None else str(count),
            _BLOCK * max(_LONGEST * (count or 0) // most, 1 if count else 0),
        )
        for name, count in chart.bars
    )
    return Table(
        caption=f"{chart.title}, as bars",
        head=("What", "How many", "As a bar"),
        rows=rows,
        shares=(5, 2, 6),
    )


def _bullets(pen: Pen, points: Iterable[str]) -> list[Element]:
    return [
        pen.paragraph(
            "CompactBullet", without_forbidden(point), listed=("CompactBullets", 0)
        )
        for point in points
    ]


def _table(pen: Pen, table: Table) -> Element:
    rows: list[list[Cell]] = [
        [[pen.paragraph("CompactTableHead", name)] for name in table.head]
    ]
    rows += [[_cell(pen, cell) for cell in row] for row in table.rows]
    described = f"{table.caption}. Columns: {', '.join(table.head)}."
    made = pen.grid(rows, table.shares, table.caption, described, most=_FEW)
    for line in list(made.iter(w("tr")))[1:]:
        properties = line.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            line.insert(0, properties)
            etree.SubElement(properties, w("cantSplit"))
    return made


def _cell(pen: Pen, words: str) -> Cell:
    return [
        pen.paragraph("CompactTableText", line)
        for line in without_forbidden(words).split("\n")
    ]


def _format(package: Package, title: str, status: str, *, wide: bool) -> None:
    """Put title and status into the head and foot that the template brings."""
    said = {
        "{{ title }}": without_forbidden(title),
        "{{ status }}": without_forbidden(status),
        "Revision {{ revision }}": "",
    }
    for kind in ("header", "footer"):
        for part in package.related(package.main, kind):
            root = package.xml(part)
            for paragraph in root.iter(w("p")):
                if wide:
                    _set_tab(paragraph)
            for held in root.iter(w("t")):
                for mark, words in said.items():
                    held.text = (held.text or "").replace(mark, words)
            package.touch(part)


def _set_tab(paragraph: Element) -> None:
    """Let what follows a tab stand at the right edge of the wider page."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return
    tabs = etree.Element(w("tabs"))
    for value, place in (("clear", "9412"), ("right", _RIGHT)):
        etree.SubElement(tabs, w("tab"), {w("val"): value, w("pos"): place})
    properties.insert(1, tabs)
