"""Several redlines of one table laid over it: row by row, cell by cell.

The shape of columns and cells is that of the first who changed it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compact_draft.model.combined import OverlapKind
from compact_draft.word.combine.blocks import Copy, concerns, row_mark, words_in
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.record import Record, hang
from compact_draft.word.ooxml.containers import cells_of, rows_of
from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.tags import CELL_MARKS, ROW_MARKS


class Tables:
    """Lays the reviewers' redlines of tables over those of the base.

    `inside` writes the content of a cell.
    """

    def __init__(
        self,
        mark_writer: MarkWriter,
        record: Record,
        inside: Callable[[Element, Sequence[Copy]], None],
    ) -> None:
        self._mark_writer = mark_writer
        self._record = record
        self._inside = inside

    def write(self, base: Element, copies: Sequence[Copy]) -> None:
        """Write what the reviewers made of a table into the base's."""
        rows = rows_of(base)
        shaper = next(
            (reviewer for reviewer, table in copies if _reshapes(table)), None
        )
        for reviewer, table in copies:
            if reviewer != shaper and _reshapes(table):
                self._record.leave_out(
                    reviewer, "columns of a table", base, words_in(*_new_cells(table))
                )
        laid: list[tuple[int, list[list[Element]], list[Element]]] = []
        for reviewer, table in copies:
            gaps: list[list[Element]] = [[]]
            own: list[Element] = []
            for row in rows_of(table):
                if row_mark(row, w("ins")) is not None:
                    gaps[-1].append(row)
                else:
                    own.append(row)
                    gaps.append([])
            if len(own) == len(rows):
                laid.append((reviewer, gaps, own))
            else:
                self._record.leave_out(
                    reviewer, "rows of a table", base, words_in(table)
                )
        self._frame(base, copies, shaper, ("tblPr", "tblGrid"))
        for number in range(len(rows) + 1):
            self._row_gap(
                base, rows, number, [(h, gaps[number]) for h, gaps, _ in laid]
            )
            if number < len(rows):
                self._row(
                    rows[number], [(h, own[number]) for h, _, own in laid], shaper
                )

    def _row_gap(
        self,
        base: Element,
        rows: Sequence[Element],
        number: int,
        gaps: Sequence[tuple[int, list[Element]]],
    ) -> None:
        came = [(reviewer, new) for reviewer, new in gaps if new]
        written_by: dict[tuple[str, ...], int] = {}
        written: list[Element] = []
        for reviewer, new in came:
            key = tuple(words_in(row) for row in new)
            if written_by.setdefault(key, reviewer) == reviewer:
                written += [self._mark_writer.block(reviewer, row) for row in new]
        if len(came) > 1:
            versions = [
                (
                    reviewer,
                    words_in(*new),
                    written_by[tuple(words_in(row) for row in new)] == reviewer,
                )
                for reviewer, new in came
            ]
            note = self._record.overlap(OverlapKind.PLACE, base, "", versions)
            hang(note, written[0])
        if number < len(rows):
            for row in written:
                rows[number].addprevious(row)
        else:
            for row in reversed(written):
                rows[-1].addnext(row)

    def _row(self, base: Element, copies: Sequence[Copy], shaper: int | None) -> None:
        touched = [(h, row) for h, row in copies if concerns(self._mark_writer, h, row)]
        if not touched:
            return
        struck = next(
            (
                (h, m)
                for h, row in touched
                if (m := row_mark(row, w("del"))) is not None
            ),
            None,
        )
        before = words_in(base)
        if struck is not None and len(touched) > 1:
            versions = [
                (h, "" if row_mark(row, w("del")) is not None else words_in(row),
                 h == struck[0] or row_mark(row, w("del")) is None)
                for h, row in touched
            ]  # fmt: skip
            note = self._record.overlap(OverlapKind.TABLE, base, before, versions)
            hang(note, base)
        cells = cells_of(base)
        inner: list[list[Copy]] = [[] for _ in cells]
        for reviewer, row in touched:
            own = [c for c in cells_of(row) if _cell_mark(c, "cellIns") is None]
            if len(own) != len(cells):
                self._record.leave_out(reviewer, "cells of a row", base, words_in(row))
                continue
            for at, cell in enumerate(own):
                inner[at].append((reviewer, cell))
        for cell, of_copies in zip(cells, inner, strict=True):
            if any(
                concerns(self._mark_writer, reviewer, child)
                for reviewer, child in of_copies
            ):
                self._inside(cell, of_copies)
                self._frame(cell, of_copies, shaper, ("tcPr",))
        for reviewer, row in touched:
            if reviewer == shaper:
                self._new_columns(cells, reviewer, row)
        self._frame(base, touched, shaper, ("tblPrEx", "trPr"))
        if struck is not None:
            self._strike_row(base, *struck)

    def _new_columns(
        self, cells: Sequence[Element], reviewer: int, row: Element
    ) -> None:
        at = 0
        for cell in cells_of(row):
            if _cell_mark(cell, "cellIns") is None:
                at += 1
                continue
            new = self._mark_writer.block(reviewer, cell)
            if at < len(cells):
                cells[at].addprevious(new)
            else:
                above = cells[-1]
                for later in above.itersiblings(w("tc")):
                    above = later
                above.addnext(new)

    def _strike_row(self, row: Element, reviewer: int, mark: Element) -> None:
        properties = row.find(w("trPr"))
        if properties is None:
            properties = insert_in_order(row, row.makeelement(w("trPr")))
        for element in [e for e in properties if e.tag in ROW_MARKS]:
            properties.remove(element)
            self._mark_writer.made.pop(element, None)
        insert_in_order(properties, self._mark_writer.new_mark(row, reviewer, mark))

    def _frame(
        self,
        base: Element,
        copies: Sequence[Copy],
        shaper: int | None,
        kinds: Sequence[str],
    ) -> None:
        """Take what changed in properties from the first who changed them."""
        for kind in kinds:
            changed = [
                (reviewer, found)
                for reviewer, child in copies
                if (found := child.find(w(kind))) is not None
                and any(
                    c.tag == w(f"{kind}Change") or c.tag in CELL_MARKS for c in found
                )
            ]
            if kind in ("tblGrid", "tcPr"):
                changed = [frame for frame in changed if frame[0] == shaper]
            if not changed:
                continue
            reviewer, of_copies = changed[0]
            for own in base.findall(w(kind)):
                base.remove(own)
            insert_in_order(base, self._mark_writer.properties(reviewer, of_copies))
            if len(changed) > 1:
                versions = [(h, "another look", h == reviewer) for h, _ in changed]
                written_by = words_in(base)
                hang(
                    self._record.overlap(
                        OverlapKind.FORMAT, base, written_by, versions
                    ),
                    base,
                )


def _reshapes(table: Element) -> bool:
    """Tell whether a redline changes the columns or the cells' shape of a table."""
    tags = (*CELL_MARKS, w("tblGridChange"), w("tcPrChange"))
    return next(table.iter(*tags), None) is not None


def _cell_mark(cell: Element, kind: str) -> Element | None:
    return cell.find(f"{w('tcPr')}/{w(kind)}")


def _new_cells(table: Element) -> list[Element]:
    return [c for c in table.iter(w("tc")) if _cell_mark(c, "cellIns") is not None]
