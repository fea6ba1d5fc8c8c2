"""In which cell of which table does a paragraph stand?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.styles.stylesheet import is_on, number_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where in a table a paragraph stands; all counts from 0.

    Attributes:
        table: Which table of the part, in document order, inner ones counted.
        row: The row.
        column: The first grid column it covers.
        span: How many grid columns it covers.
        rows, columns: The size of the table in rows and grid columns.
        is_head: The row is marked to be repeated as a head on every page.
        continues: The cell goes on from the one above (a vertical merge).
        outer: The cell in which the table itself stands; None outside.
        turned: Rows and columns are given the other way round than the file has them.
        above: How many rows of the table stand above the part that is counted here.
    """

    table: int
    row: int
    column: int
    span: int = 1
    rows: int = 1
    columns: int = 1
    is_head: bool = False
    continues: bool = False
    outer: Cell | None = None
    turned: bool = False
    above: int = 0


class Cells:
    """The tables of one part, and in which cell a paragraph stands."""

    def __init__(self, root: Element) -> None:
        self._cells: dict[Element, Cell] = {}
        for number, table in enumerate(root.iter(w("tbl"))):
            outer = next(table.iterancestors(w("tc")), None)
            self._read(table, number, None if outer is None else self._cells.get(outer))

    def of(self, paragraph: Element) -> Cell | None:
        """Return the innermost cell of a paragraph; None outside tables and in boxes."""
        for above in paragraph.iterancestors(w("tc"), w("txbxContent")):
            return self._cells.get(above)
        return None

    def _read(self, table: Element, number: int, outer: Cell | None) -> None:
        rows = [r for r in _within(table, but=w("tbl")) if r.tag == w("tr")]
        laid = [_laid_out(row) for row in rows]
        ends = [end for row in laid for _, start, span in row for end in [start + span]]
        columns = max(ends, default=0)
        for index, (row, cells) in enumerate(zip(rows, laid, strict=True)):
            is_head = bool(is_on(row.find(f"{w('trPr')}/{w('tblHeader')}")))
            for cell, column, span in cells:
                self._cells[cell] = Cell(
                    table=number,
                    row=index,
                    column=column,
                    span=span,
                    rows=len(rows),
                    columns=columns,
                    is_head=is_head,
                    continues=_continues(cell),
                    outer=outer,
                )


_MOST_SPAN = 63
"""The most columns that a table of Word can have."""


def _within(holder: Element, *, but: str) -> Iterator[Element]:
    """Yield what lies in an element, in order, but not in another named `but`."""
    waiting = list(reversed(holder))
    while waiting:
        element = waiting.pop()
        if element.tag != but:
            yield element
            waiting.extend(reversed(element))


def _laid_out(row: Element) -> list[tuple[Element, int, int]]:
    """Return each cell of a row with its first grid column and its span."""
    before = number_in(row.find(f"{w('trPr')}/{w('gridBefore')}")) or 0
    column = min(max(before, 0), _MOST_SPAN)
    laid = []
    for cell in _within(row, but=w("tr")):
        if cell.tag != w("tc"):
            continue
        span = number_in(cell.find(f"{w('tcPr')}/{w('gridSpan')}")) or 1
        span = min(max(span, 1), _MOST_SPAN)
        laid.append((cell, column, span))
        column += span
    return laid


def _continues(cell: Element) -> bool:
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merged is not None and merged.get(w("val"), "continue") == "continue"
