"""Which line goes on from which: items broken over two paragraphs, or over two pages?"""

from __future__ import annotations

import re
from collections.abc import Collection

from compact_draft.intake.drafts import CUT, Draft
from compact_draft.intake.hanging import HANGS, HANGS_IN_A_ROW
from compact_draft.intake.head_sides import (
    leads_in,
)
from compact_draft.intake.hyphens import is_cut, keeps
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import gives_examples, opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.own_words import is_contact_mark, is_entry
from compact_draft.intake.party_bars import without_tail
from compact_draft.intake.tables import Table, cell_in
from compact_draft.model.clause import Kind
from compact_draft.word.reading.cells import Cell

_ENDS_AN_ITEM = re.compile(r"[;,.]\s*(?:and|or|but)$", re.IGNORECASE)
MAYBE_BROKEN = "it may be the rest of the line before"


def _is_parallel(first: str, second: str) -> bool:
    """Tell whether two lines begin alike, as items of a list do: "will pay", "will say"."""
    one, two = first.split(" ", 1)[0], second.split(" ", 1)[0]
    return one == two and one in ("will", "shall", "must", "to", "should")


def _is_next_act(before: Draft, line: Line, cell: Cell | None) -> bool:
    """Tell whether a paragraph of a cell begins an act of its own, as the one before did."""
    if cell is None or line.goes_on or not opens_with_a_verb(line.words):
        return False
    last = before.last.words.rsplit(" ", 1)[-1].casefold()
    return before.first.begins_low and last not in HANGS and not last.endswith(",")


class Joiner:
    """Finds the row under way that a line goes on from."""

    def __init__(
        self, judge: Judge, tables: dict[int, Table], known: Collection[str] = ()
    ) -> None:
        self.judge = judge
        self.tables = tables
        self.known = known
        self._in_column: dict[tuple[int, int], Draft] = {}

    def remember(self, draft: Draft, cell: Cell | None) -> None:
        """Keep the last row of a column: the next page may go on from it."""
        if cell is not None:
            self._in_column[cell.table, cell.column] = draft

    def onto(
        self,
        line: Line,
        cell: Cell | None,
        last: Draft | None,
        section: tuple[str, ...],
    ) -> tuple[Draft, str] | None:
        """Return the row a line goes on from and what joins the two; None for none.

        An empty line joins the paragraphs of a definition; a space joins the halves
        of a broken sentence: the first has no end, the second begins small, or the
        first ends in a word that nothing ends in ("the"). A word cut by a hyphen is
        made whole.
        """
        if (
            line.goes_on
            and last is not None
            and last.last.block.cell == line.block.cell
        ):
            if is_cut(last.last.text, line.words):
                stays = keeps(last.last.text, line.words, self.known)
                return last, "" if stays else CUT
            return last, " "
        if last is not None and self._is_example(line, last):
            return last, " "
        if line.is_item or not line.segments or leads_in(line.words, self.judge.rules):
            return None
        before = self._before(line, cell, last)
        if before is None or before.kind in (None, Kind.HEADING):
            return None
        if self._goes_on_defining(line, before, section):
            return before, "\n\n"
        if before.kind is Kind.CONTACT or before.is_stem or before.last.is_ended:
            return None
        if is_cut(before.last.text, line.words):
            stays = keeps(before.last.text, line.words, self.known)
            return before, "" if stays else CUT
        if is_contact_mark(line.text):
            return None
        if _is_parallel(before.first.words, line.words) and not before.first.is_item:
            return None
        if _is_next_act(before, line, cell):
            return None
        if cell is not None and before.last.block.cell != line.block.cell:
            end = before.last.words.rsplit(" ", 1)[-1].lower()
            if before.first.begins_low and end not in HANGS_IN_A_ROW:
                return None  # where items begin small, beginning small shows nothing
        goes_on = line.begins_low or self.is_cut(before, line)
        return (before, " ") if goes_on else None

    def must_join(self, last: Draft | None, line: Line) -> bool:
        """Tell whether the line before cannot have ended where it did."""
        return last is not None and (self.is_cut(last, line) or goes_on(last, line))

    def is_cut(self, before: Draft, line: Line) -> bool:
        """Tell whether a row cannot end where it does, so that `line` goes on from it."""
        if line.goes_on and before.last.block.cell == line.block.cell:
            return True
        if before.is_stem or before.kind in (None, Kind.HEADING, Kind.CONTACT):
            return False
        if before.last.block.cell != line.block.cell or line.is_item:
            return False
        if is_cut(before.last.text, line.words):
            return True
        words = before.last.words
        last = words.rsplit(" ", 1)[-1].lower()
        return last in HANGS_IN_A_ROW and not _ENDS_AN_ITEM.search(words)

    def _is_example(self, line: Line, last: Draft) -> bool:
        """Tell whether an item is one of the examples with which an item above goes on."""
        promise = last.kind is not None and last.kind.is_promise
        mine, above = line.block.label, last.first.block.label
        deeper = mine is not None and above is not None and mine.level > above.level
        broken = gives_examples(last.parts[0].words)
        return promise and deeper and broken and line.begins_low

    def _before(
        self, line: Line, cell: Cell | None, last: Draft | None
    ) -> Draft | None:
        if last is not None and last.last.block.cell == line.block.cell:
            return last
        if cell is None:
            return None
        onto = self._goes_on_from(cell)
        above = self._in_column.get((onto, cell.column))
        held = None if above is None else cell_in(above.last, self.tables)
        if held is None or above is None:
            return None
        between = range(held.row + 1, cell.row)
        if onto != cell.table:
            head_rows = self.tables[cell.table].head_rows
            if any(row not in head_rows for row in range(cell.row)):
                return None
        elif held.row >= cell.row or any(
            row not in self.tables[cell.table].head_rows for row in between
        ):
            return None
        table = self.tables[cell.table]
        head = table.row_head(cell)
        if (
            head is not None
            and not head.is_bar
            and leads_in(head.words, self.judge.rules)
        ):
            end = above.last.words.rsplit(" ", 1)[-1].casefold()
            return above if end in HANGS else None
        return above if self._is_rest_of_row(table, cell) else None

    def _goes_on_from(self, cell: Cell) -> int:
        """Return the table that a cell's row may go on from: its own, or the one before.

        Where a page ended within a row, people began a second table with the same heads.
        """
        table, before = self.tables[cell.table], self.tables.get(cell.table - 1)
        if before is None or any(
            (cell.table, column) in self._in_column for column in range(table.width)
        ):
            return cell.table
        heads = [without_tail(column.head) for column in table.columns.values()]
        same = heads == [
            without_tail(column.head) for column in before.columns.values()
        ]
        return cell.table - 1 if same and heads else cell.table

    def _is_rest_of_row(self, table: Table, cell: Cell) -> bool:
        """Tell whether a row can be the rest of the one above: its first cell is empty."""
        if cell.continues or (
            cell.column > 0 and not table.texts.get((cell.row, 0), "")
        ):
            return True
        return not any(
            text
            for (row, column), text in table.texts.items()
            if row == cell.row and column != cell.column
        )

    def _goes_on_defining(
        self, line: Line, before: Draft, section: tuple[str, ...]
    ) -> bool:
        if before.kind is not Kind.DEFINITION or before.section != section:
            return False
        rule, _ = self.judge.rule(section)
        defines = rule is not None and rule.makes is Kind.DEFINITION
        return defines and bool(before.number) and not is_entry(line.words)


def goes_on(last: Draft, line: Line) -> bool:
    """Tell whether a line that begins small is the rest of an item that began large."""
    if last.kind is None or not last.kind.is_promise or last.last.is_ended:
        return False
    begun = bool(last.number) or last.text[:1].isupper()
    return begun and line.begins_low and not line.is_item
