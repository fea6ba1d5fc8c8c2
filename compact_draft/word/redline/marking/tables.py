"""Tables: which rows and cells stay, go and come, written into the new table.

A row that goes or comes is marked and so are the runs in it (docs/engine.md, 4). A
cell that goes or comes is marked in its properties, and the grid keeps its former
widths in ``w:tblGridChange``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact_draft.diff.blocks import Pair
from compact_draft.diff.grid import TablePairs
from compact_draft.model.redline import ChangeKind
from compact_draft.word.ooxml.containers import cells_of, rows_of
from compact_draft.word.ooxml.markup import child
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.journal import Journal
from compact_draft.word.redline.marking.paragraphs import ChangeWriter
from compact_draft.word.redline.marking.stories import mark_cell_content, mark_row
from compact_draft.word.redline.redline_paragraphs import State

PairTables = Callable[[list[Element], list[Element]], TablePairs]
"""From the rows of two tables to what became of them."""


@dataclass(slots=True)
class Tables:
    """Writes pairs of tables of one part.

    Attributes:
        writer: Writes marks.
        journal: Records rows, cells and formatting.
        pair: Says what became of rows and cells.
        inside: Writes the blocks of two cells.
    """

    writer: ChangeWriter
    journal: Journal
    pair: PairTables
    inside: Callable[[Element, Element], None]

    def write(self, old: Element, new: Element) -> bool:
        """Write the redline of two tables into the new one.

        False, with nothing written, where they had better be shown as replaced.
        """
        olds, news = rows_of(old), rows_of(new)
        pairs = self.pair(olds, news)
        if pairs.is_replaced or not _stays(pairs):
            return False
        for tag in ("tblPr", "tblGrid"):
            self._properties(old, new, tag)
        after: Element | None = None
        for row in pairs.rows:
            old_row = None if row.old is None else olds[row.old]
            new_row = None if row.new is None else news[row.new]
            after = self._row(old_row, new_row, row.cells, after, news)
        return True

    def _row(
        self,
        old: Element | None,
        new: Element | None,
        cells: tuple[Pair, ...],
        after: Element | None,
        news: list[Element],
    ) -> Element | None:
        """Write one row; return the row behind which the next one goes."""
        if old is not None and new is not None:
            if any(i is not None and j is not None for i, j in cells):
                self._cells(old, new, cells)
                return new
            after = self._row(old, None, (), after, news)
        if old is not None and new is None:
            self.journal.row(ChangeKind.ROW_DELETED, old)
            row = self.writer.importer.block(old)
            mark_row(row, State.DELETED, self.writer)
            if after is None:
                news[0].addprevious(row)
            else:
                after.addnext(row)
            return row
        if new is not None:
            self.journal.row(ChangeKind.ROW_INSERTED, new)
            mark_row(new, State.INSERTED, self.writer)
            return new
        return after

    def _cells(self, old: Element, new: Element, pairs: tuple[Pair, ...]) -> None:
        for tag in ("tblPrEx", "trPr"):
            self._properties(old, new, tag)
        olds, news = cells_of(old), cells_of(new)
        after: Element | None = None
        for i, j in pairs:
            if i is not None and j is not None:
                self._properties(olds[i], news[j], "tcPr")
                self.inside(olds[i], news[j])
                after = news[j]
            elif j is not None:
                self.journal.row(ChangeKind.CELL_INSERTED, news[j])
                self.writer.reviser.mark_cell(news[j], "cellIns")
                mark_cell_content(news[j], State.INSERTED, self.writer)
                after = news[j]
            elif i is not None:
                self.journal.row(ChangeKind.CELL_DELETED, olds[i])
                after = self._deleted_cell(olds[i], after, news[0])

    def _deleted_cell(
        self, old: Element, after: Element | None, first: Element
    ) -> Element:
        cell = self.writer.importer.block(old)
        self.writer.reviser.mark_cell(cell, "cellDel")
        mark_cell_content(cell, State.DELETED, self.writer)
        if after is None:
            first.addprevious(cell)
        else:
            after.addnext(cell)
        return cell

    def _properties(self, old: Element, new: Element, tag: str) -> None:
        """Record what the properties of a table, row or cell were."""
        before, after = old.find(w(tag)), new.find(w(tag))
        if self.writer.old.properties(before) == self.writer.new.properties(after):
            return
        self.journal.note(ChangeKind.TABLE_FORMATTED, old, new, "", "", _WORDS[tag])
        former = None if before is None else self.writer.importer.properties(before)
        self.writer.reviser.was(child(new, tag), former)


def _stays(pairs: TablePairs) -> bool:
    """Tell whether some cell of the table stays."""
    return any(
        i is not None and j is not None for row in pairs.rows for i, j in row.cells
    )


_WORDS = {
    "tblPr": "table",
    "tblGrid": "column widths",
    "tblPrEx": "row",
    "trPr": "row",
    "tcPr": "cell",
}
