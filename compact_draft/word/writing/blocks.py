"""Clauses as paragraphs and tables of WordprocessingML, each under its bookmark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from lxml import etree

from compact_draft.drafting.build import Block, Layout, Manner, Table
from compact_draft.drafting.spread import one_by_one, spread
from compact_draft.text.normalise import fold
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_lists import HANG
from compact_draft.word.styles.house_style import House
from compact_draft.word.styles.house_variants import style_variant
from compact_draft.word.styles.numbering import read_numbering
from compact_draft.word.writing.bookmarks import (
    EXAMPLE_STYLE,
    TAGS_STYLE,
    mark_clause,
)
from compact_draft.word.writing.footnotes import Footnotes
from compact_draft.word.writing.keeping import (
    LISTED,
    is_lead_in,
    keep_ends_of_lists,
    keep_rows_together,
    keep_together,
    repeated_headings,
)
from compact_draft.word.writing.running_numbers import RunningNumbers
from compact_draft.word.writing.widths import column_widths, text_width

_STEP = 340
_PER_LETTER = 120  # twentieths of a point, about, in the text of a table
_HEAD_SIZE = 22  # half points, as the house sets the head of a table
_DEEPEST_HEADING = 4
_DEEPEST_BULLET = 2
_HEADINGS = (Manner.TITLE, Manner.SECTION, Manner.SUBHEADING)
_MORE_TEXT = "CompactText"
# The styles of each manner: the first paragraph, the others, the list and its level.
_MANNERS_OF: dict[Manner, tuple[str, str, str, int]] = {
    Manner.TITLE: ("Heading1", _MORE_TEXT, "", 0),
    Manner.SECTION: ("Heading1", _MORE_TEXT, "CompactNumbers", 0),
    Manner.COLUMN_HEADING: ("CompactTableHead", "CompactTableText", "", 0),
    Manner.CLAUSE: ("CompactClause", "CompactClauseMore", "CompactNumbers", 1),
    Manner.OPENING: ("CompactClause", "CompactClauseMore", "CompactOpening", 0),
    Manner.LETTERED: ("CompactDefinition", "CompactClauseMore", "CompactLetters", 0),
    Manner.BULLET: ("CompactBullet", "CompactClauseMore", "CompactBullets", 0),
    Manner.TEXT: (_MORE_TEXT, _MORE_TEXT, "", 0),
    Manner.QUOTE: ("CompactQuote", "CompactQuote", "", 0),
    Manner.CASE_STUDY: ("CompactCaseStudy", "CompactCaseStudy", "", 0),
    Manner.NOTE: ("CompactFootnote", "CompactFootnote", "", 0),
    Manner.BOX: ("CompactBox", "CompactBox", "", 0),
    Manner.COVER: ("CompactCover", "CompactCover", "", 0),
}
_SIDE_BY_SIDE = (
    "Each column holds what one side undertakes, from top to bottom. Promises that stand "
    "side by side do not belong together."
)
_AFTER_TABLE = '<w:spacing w:before="240"/>'
_IN_CELL = '<w:ind w:left="113"/>'

Cell = list[Element]


def empty_paragraph() -> Element:
    """Return a paragraph with nothing in it that takes next to no room."""
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(properties, w("pStyle"), {w("val"): "CompactEnd"})
    return paragraph


def add_words(paragraph: Element, text: str, *, style: str = "") -> None:
    """Add a run that holds `text`; a line's end becomes a break, a tab a tab."""
    run = etree.SubElement(paragraph, w("r"))
    if style:
        properties = etree.SubElement(run, w("rPr"))
        etree.SubElement(properties, w("rStyle"), {w("val"): style})
    for at, line in enumerate(text.split("\n")):
        if at:
            etree.SubElement(run, w("br"))
        for column, words in enumerate(line.split("\t")):
            if column:
                etree.SubElement(run, w("tab"))
            if words:
                held = etree.SubElement(run, w("t"))
                held.text = words
                held.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


class Pen:
    """Writes paragraphs and tables in the look of one document.

    Attributes:
        house: The styles and lists as the document knows them.
        digest: Digest of the revision whose clauses are marked.
        ids: Numbers that no bookmark of the document has.
        with_ids: Whether tag lines also give the clause's permanent id.
        footnotes: Hangs notes under the page; None where they stand in the text, so
            that they can be remarked on like any clause.
        numbers: Heading clauses' paragraphs → their printed number.
        shares_rows: Whether promises of the longer column share rows, so that columns end
            together: in a copy for everybody.
        with_links: Whether what refers to a clause links to it, as where it stands there.
        repeated: Words, folded, of smaller headings that come again and again.
    """

    def __init__(
        self,
        package: Package,
        house: House,
        *,
        digest: str,
        ids: Iterator[int],
        with_ids: bool,
        footnotes: Footnotes | None = None,
    ) -> None:
        self.house = house
        self.digest = digest
        self.ids = ids
        self.with_ids = with_ids
        self.footnotes = footnotes
        self._host: Element | None = None
        self.numbers: dict[Element, str] = {}
        self.repeated: frozenset[str] = frozenset()
        self.with_links = True
        self.shares_rows = footnotes is not None
        self._package = package
        self._running = RunningNumbers(package)
        self._numbering = read_numbering(package)
        self._width = text_width(package.xml(package.main))

    def parts(self, layout: Layout) -> list[Element]:
        """Return every part of the layout, one after the other."""
        self.repeated = repeated_headings(layout)
        found: list[Element] = []
        items: list[list[Element]] = []
        of = Manner.TEXT
        for part, following in zip_longest(layout.parts, layout.parts[1:]):
            if isinstance(part, Table):
                keep_ends_of_lists(items)
                items = []
                found.append(self.columns(part))
                continue
            own = self.block(part)
            if part.manner is not of or part.manner not in LISTED:
                keep_ends_of_lists(items)
                items, of = [], part.manner
            items += [own] if part.manner in LISTED and own else []
            if own and is_lead_in(part, following):
                keep_together(own, leads=True)
            if (
                own
                and found
                and found[-1].tag == w("tbl")
                and part.manner not in _HEADINGS
            ):
                self.vary(own[0], "After Table", _AFTER_TABLE)
            found += own
        keep_ends_of_lists(items)
        return found

    def unsettled(self, layout: Layout) -> list[Element]:
        """Return the note on what is not settled, said once; nothing where all is."""
        if not layout.unsettled:
            return []
        return [self.paragraph("CompactNote", layout.unsettled)]

    def block(self, block: Block, *, in_cell: bool = False) -> list[Element]:
        """Return a clause's paragraphs under their bookmark, and its tag line."""
        first, more, numbers, level = _MANNERS_OF.get(
            block.manner, ("", _MORE_TEXT, "", 0)
        )
        extra = 0
        if block.manner is Manner.SUBHEADING:
            first = f"Heading{min(block.depth, _DEEPEST_HEADING)}"
            if first == "Heading2" and fold(block.clause.text) in self.repeated:
                first = "CompactRepeatedHeading"
        elif block.manner is Manner.BULLET:
            level = min(block.depth, _DEEPEST_BULLET)
        elif numbers and block.manner is not Manner.SECTION:
            extra = block.depth * _STEP
        own = []
        for at, text in enumerate(block.clause.paragraphs):
            style = more if at else first
            listed = (numbers, level) if numbers and not at else None
            number = self._running.number_of(block) if listed else ""
            own.append(
                self.paragraph(style, text, listed=listed, extra=extra, number=number)
            )
        mark_clause(own, block.clause.id, self.digest, self.ids)
        if block.manner is Manner.NOTE and self.footnotes and self._host is not None:
            self.footnotes.hang(self._host, own)
            return self.examples(block, in_cell=in_cell)
        self._host = own[-1]
        if block.manner is Manner.SECTION:
            self.numbers[own[0]] = block.number
        lines = self._lines(block)
        below = [self.paragraph(TAGS_STYLE, words) for words in lines]
        shown = self.examples(block, in_cell=in_cell)
        if not in_cell:
            keep_together([*own, *below, *shown], leads=block.manner in _HEADINGS)
        return [*own, *below, *shown]

    def examples(self, block: Block, *, in_cell: bool = False) -> list[Element]:
        """Return how a clause is kept in practice, a paragraph an example; no clause of its own."""
        found = [self.paragraph(EXAMPLE_STYLE, words) for words in block.examples]
        for paragraph in found if in_cell else []:
            self.vary(paragraph, "In Cell", _IN_CELL)
        return found

    def _lines(self, block: Block) -> list[str]:
        """Return what stands under a clause: its tags, its id, notes for the writers."""
        is_named = self.with_ids and block.clause.kind.is_promise
        words = [block.tags, block.clause.id if is_named else ""]
        said = " · ".join(word for word in words if word)
        source = f"{block.source}." if block.source and block.says_source else ""
        return [line for line in (said, source, *map(str.strip, block.notes)) if line]

    def columns(self, table: Table) -> Element:
        """Return a table with a head for each side and all its clauses in one cell."""
        heads: list[Cell] = []
        bodies: list[list[Cell]] = []
        for column in table.columns:
            if column.head is None:
                heads.append([self.paragraph("CompactTableHead", column.name)])
            else:
                heads.append(self.block(column.head, in_cell=True))
        for at, column in enumerate(table.columns):
            if at:
                self._running.step_aside(beside=True)
            bodies.append(self._cells(column.blocks))
        if len(table.columns) > 1:
            self._running.step_aside()
        rows = self.side_by_side(bodies)
        shares = [1] * len(heads)
        return self.grid(
            [heads, *(rows or [[self._nothing() for _ in heads]])],
            shares,
            "Undertakings by side",
            _SIDE_BY_SIDE,
            style="CompactSides",
        )

    def side_by_side(self, bodies: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
        """Return the rows in which promises stand, one each or as `shares_rows` says."""
        share = self._width / max(1, len(bodies)) / _PER_LETTER
        heights = [[_lines(cell, share) for cell in body] for body in bodies]
        return [
            [
                [p for cell in body[first:last] for p in cell] or self._nothing()
                for body, (first, last) in zip(bodies, row, strict=True)
            ]
            for row in (spread(heights) if self.shares_rows else one_by_one(heights))
        ]

    def _cells(self, blocks: Sequence[Block]) -> list[Cell]:
        """Return a cell for each promise, with the deeper items and texts below it."""
        cells: list[Cell] = []
        for block in blocks:
            own = self.block(block, in_cell=True)
            hangs_on = block.manner is Manner.BULLET and block.depth > 0
            if cells and hangs_on:
                cells[-1] += own
            elif own:
                cells.append(own)
        return cells

    def _nothing(self) -> Cell:
        return [self.paragraph("CompactNote")]

    def grid(
        self,
        rows: Sequence[Sequence[Cell]],
        shares: Sequence[int],
        caption: str,
        description: str,
        *,
        height: int = 0,
        style: str = "CompactTable",
        most: int = 0,
    ) -> Element:
        """Return a table; the first row is its head and is repeated on each page.

        Args:
            rows: Cells by row.
            shares: How the width is shared among the columns.
            caption: Its title for those who do not see it.
            description: What it holds, for the same.
            height: Least height of the other rows, in twentieths of a point.
            style: The house's id of its style.
            most: How many rows below the head may stay on one page; 0 for none.

        No row of it breaks over a page.
        """
        heads = ["\n".join("".join(p.itertext()) for p in cell) for cell in rows[0]]
        widths = column_widths(self._width, shares, heads, _HEAD_SIZE)
        table = etree.Element(w("tbl"))
        properties = etree.SubElement(table, w("tblPr"))
        look = {"firstRow": "1", "lastRow": "0", "firstColumn": "0"}
        look |= {"lastColumn": "0", "noHBand": "1", "noVBand": "1"}
        _add(properties, "tblStyle", val=self.house.styles[style])
        _add(properties, "tblW", w=str(sum(widths)), type="dxa")
        _add(properties, "tblLayout", type="fixed")
        _add(properties, "tblLook", val="0620", **look)
        _add(properties, "tblCaption", val=caption)
        _add(properties, "tblDescription", val=description)
        columns = etree.SubElement(table, w("tblGrid"))
        for width in widths:
            _add(columns, "gridCol", w=str(width))
        for at, cells in enumerate(rows):
            table.append(self._row(cells, widths, height=height, is_head=not at))
        if len(rows) - 1 <= most:
            keep_rows_together(table)
        return table

    def _row(
        self,
        cells: Sequence[Cell],
        widths: Sequence[int],
        *,
        height: int,
        is_head: bool,
    ) -> Element:
        row = etree.Element(w("tr"))
        properties = etree.SubElement(row, w("trPr"))
        _add(properties, "cantSplit")
        if is_head:
            _add(properties, "tblHeader")
        elif height:
            _add(properties, "trHeight", val=str(height), hRule="atLeast")
        for content, width in zip(cells, widths, strict=True):
            cell = etree.SubElement(row, w("tc"))
            properties = etree.SubElement(cell, w("tcPr"))
            _add(properties, "tcW", w=str(width), type="dxa")
            cell.extend(content)
        return row

    def paragraph(
        self,
        style: str,
        text: str = "",
        *,
        listed: tuple[str, int] | None = None,
        extra: int = 0,
        number: str = "",
    ) -> Element:
        """Return a paragraph in a style of the house.

        Args:
            style: The house's id of the style.
            text: Its words; may be empty.
            listed: The list that numbers it, and the level there; None for none.
            extra: How much further in than usual, in twentieths of a point.
            number: ``w:numId`` of another list that numbers it instead; empty for none.
        """
        paragraph = etree.Element(w("p"))
        properties = etree.SubElement(paragraph, w("pPr"))
        _add(properties, "pStyle", val=self.house.styles[style])
        if number:
            self._number(properties, number, 0)
        elif listed is not None:
            self._number(properties, self.house.lists[listed[0]], listed[1])
        elif self._numbering.place(paragraph) is not None:
            self._number(properties, "0", 0)  # the style would number it by itself
        if extra:
            hang = f' w:hanging="{HANG}"' if listed is not None else ""
            indent = f'<w:ind w:left="{HANG + extra}"{hang}/>'
            self.vary(paragraph, f"In {extra // _STEP}", indent)
        if text:
            add_words(paragraph, text)
        return paragraph

    def vary(self, paragraph: Element, suffix: str, properties: str) -> None:
        """Give a paragraph a variant of its style, such as one below a table."""
        style = paragraph[0][0]
        of = style.get(w("val"), "")
        style.set(w("val"), style_variant(self._package, of, suffix, properties))

    def _number(self, properties: Element, number: str, level: int) -> None:
        holder = etree.SubElement(properties, w("numPr"))
        _add(holder, "ilvl", val=str(level))
        _add(holder, "numId", val=number)


def _lines(cell: Cell, letters: float) -> int:
    """Return about how many lines a cell takes, where a line holds so many letters."""
    said = ("".join(paragraph.itertext()) for paragraph in cell)
    return sum(1 + int(len(words) / letters) for words in said)


def _add(parent: Element, tag: str, **values: str) -> Element:
    return etree.SubElement(parent, w(tag), {w(k): v for k, v in values.items()})
