"""What do the heads of a table make of its columns?

A table with heads is read by them: a column whose head names a side binds that side.
A table without heads is only a way of laying out, and its cells are read as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from compact_draft.intake.abbreviations import is_list_of_abbreviations
from compact_draft.intake.columns import (
    Column,
    columns_of,
    with_second_heads,
    without_acts,
)
from compact_draft.intake.head_sides import (
    is_only_a_side,
    leads_in,
    side_of,
    somebody_leads_in,
)
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.party_bars import find_bars
from compact_draft.intake.row_heads import (
    RowHead,
    find_row_heads,
    find_times,
    names_nobody,
    row_head_side,
)
from compact_draft.intake.rules import Role, Rules
from compact_draft.intake.settled import find_done
from compact_draft.intake.signed import is_for_signing
from compact_draft.intake.ticks import Ticks, find_ticks
from compact_draft.intake.wording import together
from compact_draft.model.tags import By
from compact_draft.word.reading.cells import Cell

_MOST_WORDS = 8
_ROW_HEAD_WORDS = 8
_MOST_WORDS_OF_A_SHORTENING = 3
_MOST_HEAD_ROWS = 3


@dataclass(slots=True, kw_only=True)
class Table:
    """One table with heads.

    Attributes:
        columns: Grid column to what it holds; a column without a head is not there.
        heads: Positions of the lines that are its heads.
        titles: Words of heads that span the whole table.
        texts: (row, column) to the words of the cell that begins there.
        width: How many grid columns it has.
        rows: Row to its head, where the first cells of rows say who acts.
        ticks: The ticks that say who is bound; None where none do.
        done: Rows that say that they are done or dropped, to the column that says it.
        head_rows: The rows that hold nothing but heads.
    """

    columns: dict[int, Column] = field(default_factory=dict)
    heads: set[int] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    width: int = 1
    rows: dict[int, RowHead] = field(default_factory=dict)
    ticks: Ticks | None = None
    done: dict[int, int] = field(default_factory=dict)
    head_rows: set[int] = field(default_factory=set)

    @property
    def has_sides(self) -> bool:
        """Whether any head, of a column or a row, names a side."""
        named = any(column.side for column in self.columns.values())
        return named or bool(self.rows) or self.ticks is not None

    @property
    def parts_the_sides(self) -> bool:
        """Whether two columns or more are of one side each, and not of the same."""
        sides = {column.side for column in self.columns.values()}
        return {By.PUBLIC_BODIES, By.VCS} <= sides

    def row_head(self, cell: Cell) -> RowHead | None:
        """Return the head of a cell's row; None for none, and for the head itself."""
        head = self.rows.get(cell.row)
        return None if head is None or head.column == cell.column else head

    def names_nobody(self, cell: Cell) -> bool:
        """Tell whether the column of who says that nobody is named for a cell's row."""
        head = self.row_head(cell)
        return head is not None and head.side is None and names_nobody(head.words)

    def who(self, cell: Cell) -> str:
        """Return whom a column of who names for a cell's row; empty for no such column."""
        head = self.row_head(cell)
        column = None if head is None else self.columns.get(head.column)
        is_who = column is not None and column.role is Role.WHO
        return head.words if head is not None and is_who else ""

    def under(self, cell: Cell) -> tuple[Column, ...]:
        """Return what the columns hold that a cell covers."""
        covered = range(cell.column, cell.column + cell.span)
        found = [self.columns[c] for c in covered if c in self.columns]
        return tuple(dict.fromkeys(found))

    def side(self, cell: Cell) -> By | None:
        """Return the side whose column a cell stands in; both where it covers both.

        A cell across the whole table, columns of other things among them, is nobody's.
        """
        held = self.under(cell)
        across = cell.span == self.width and self.width > 2
        if across and any(column.side is None for column in held):
            return None
        return together(c.side for c in held if c.side is not None)

    @property
    def has_terms(self) -> bool:
        """Whether it is a table of terms and what they mean."""
        return any(column.role is Role.MEANING for column in self.columns.values())

    def head(self, cell: Cell) -> str:
        """Return the words of the head of a cell's first column; empty for none."""
        held = self.columns.get(cell.column)
        return "" if held is None else held.head

    def role(self, cell: Cell) -> Role | None:
        """Return the role of a cell's column; None where it has none, or several."""
        covered = range(cell.column, cell.column + cell.span)
        roles = {self.columns.get(c, Column()).role for c in covered}
        return roles.pop() if len(roles) == 1 else None

    @property
    def has_acts(self) -> bool:
        """Whether a column is headed as the one that holds the promises."""
        roles = {column.role for column in self.columns.values()}
        return bool(roles & {Role.ACTION, Role.COMMITMENT})


def cell_in(line: Line, tables: dict[int, Table]) -> Cell | None:
    """Return the innermost cell of a line whose table has heads; None for none."""
    cell = line.block.cell
    while cell is not None and cell.table not in tables:
        cell = cell.outer
    return cell


def is_row_head(line: Line, cell: Cell, table: Table) -> bool:
    """Tell whether a cell's line heads what is beside it or below it."""
    if line.has_bullet or len(line.words.split()) > _ROW_HEAD_WORDS:
        return False
    if line.begins_low and table.role(cell) in (Role.ACTION, Role.COMMITMENT):
        return False
    alone = "\n" not in table.texts.get((cell.row, cell.column), "")
    if line.text.endswith((".", ";")) or not alone or not table.has_sides:
        return False
    by_itself = not any(
        text
        for (row, column), text in table.texts.items()
        if row == cell.row and column != cell.column
    )
    if table.rows:
        head = table.rows.get(cell.row)
        if head is not None and head.column == cell.column:
            return head.side is None and table.role(cell) is None
        return by_itself and cell.column == 0
    spans = cell.span == table.width and table.width > 1
    if table.ticks is not None:
        return spans
    if line.is_item:
        return False
    named = table.side(cell) is not None or table.role(cell) is not None
    return spans or not named


def read_tables(lines: Sequence[Line], rules: Rules) -> dict[int, Table]:
    """Return the tables with heads among the lines of one part, by their number."""
    grids: dict[int, dict[int, dict[int, list[int]]]] = {}
    for n, line in enumerate(lines):
        cell = line.block.cell
        if cell is not None:
            grid = grids.setdefault(cell.table, {})
            grid.setdefault(cell.row, {}).setdefault(cell.column, []).append(n)
    found: dict[int, Table] = {}
    for number, rows in grids.items():
        table = _table(lines, rows, rules)
        if table is not None and not is_for_signing(table.texts):
            found[number] = table
    return found


def _table(
    lines: Sequence[Line], rows: dict[int, dict[int, list[int]]], rules: Rules
) -> Table | None:
    table = Table(width=_cell_of(lines, next(iter(rows.values()))).columns)
    for row, cells in rows.items():
        for column, held in cells.items():
            words = [lines[n].text for n in held if lines[n].text]
            table.texts[row, column] = "\n".join(words)
    if is_list_of_abbreviations(lines, rows):
        table.columns = {0: Column(role=Role.TERM), 1: Column(role=Role.MEANING)}
    elif table.width > 1:
        _read_head_rows(table, lines, rows, rules)
        if not table.columns:
            _read_heads_in_cells(table, lines, rows, rules)
        table.columns |= without_acts(table.columns, lines, rows, table.heads, rules)
        _read_row_heads(table, lines, rows, rules)
        _read_ticks(table, lines, rows, rules)
        when = {at for at, held in table.columns.items() if held.role is Role.WHEN}
        table.done = find_done(lines, rows, table.heads, when)
    if not table.columns and not table.rows:
        return None
    _find_repeats(table, lines, rows)
    return table


def _read_ticks(
    table: Table,
    lines: Sequence[Line],
    rows: dict[int, dict[int, list[int]]],
    rules: Rules,
) -> None:
    """Let ticks say who is bound, where there are any: no column is then a side's."""
    ticks = find_ticks(lines, rows, rules)
    if ticks is None:
        return
    table.ticks = ticks
    table.heads |= ticks.heads
    table.rows = {}
    table.columns = {
        at: replace(
            column,
            side=None,
            role=Role.COMMITMENT
            if at == ticks.column and column.side is By.BOTH
            else column.role,
        )
        for at, column in table.columns.items()
    } or {ticks.column: Column(role=Role.COMMITMENT)}


def _read_row_heads(
    table: Table,
    lines: Sequence[Line],
    rows: dict[int, dict[int, list[int]]],
    rules: Rules,
) -> None:
    """Read the heads of rows, unless the heads of columns say who acts."""
    if any(column.side for column in table.columns.values()):
        return
    who = [at for at, column in table.columns.items() if column.role is Role.WHO]
    table.rows, taken = find_row_heads(
        lines, rows, rules, heads=table.heads, column=who[0] if who else None
    )
    if not table.rows:
        table.rows, bars = find_bars(
            lines, rows, rules, width=table.width, heads=table.heads
        )
        table.heads |= bars
    if not table.rows:
        return
    if not who:
        table.heads |= taken
    for column in find_times(lines, rows, table.heads):
        table.columns.setdefault(column, Column(role=Role.WHEN))


def _cell_of(lines: Sequence[Line], cells: dict[int, list[int]]) -> Cell:
    held = lines[next(iter(cells.values()))[0]].block.cell
    return held if held is not None else Cell(table=0, row=0, column=0)


def _read_head_rows(
    table: Table,
    lines: Sequence[Line],
    rows: dict[int, dict[int, list[int]]],
    rules: Rules,
) -> None:
    """Take the rows at the top that are heads, if one of them says something."""
    pending: list[int] = []
    titles: list[str] = []
    for row in sorted(rows)[:_MOST_HEAD_ROWS]:
        held = [n for cell in rows[row].values() for n in cell if lines[n].text]
        if not held or not all(_is_short(lines[n]) for n in held):
            break
        if any(len([n for n in c if lines[n].text]) > 1 for c in rows[row].values()):
            break
        columns = columns_of(lines, held, rules)
        if columns and _begins_with_a_row_head(lines, rows, row, columns, rules):
            break
        if columns:
            table.columns = columns
            table.heads.update([*pending, *held])
            table.titles = titles
            if len(columns) > 1 or not titles:
                _read_second_heads(table, lines, rows.get(row + 1, {}), rules)
                break
            continue
        spans = [lines[n].block.cell for n in held]
        if len(held) > 1 or any(c is None or c.span < table.width for c in spans):
            break
        pending += held
        titles += [lines[n].words for n in held]
    if table.heads and len(rows) == 1:
        table.columns, table.heads, table.titles = {}, set(), []


def _read_second_heads(
    table: Table,
    lines: Sequence[Line],
    cells: Mapping[int, Sequence[int]],
    rules: Rules,
) -> None:
    """Take a row of heads right below the first, if it says more of its columns."""
    held = [n for cell in cells.values() for n in cell if lines[n].text]
    if held and all(_is_short(lines[n]) for n in held):
        below = columns_of(lines, held, rules)
        more = with_second_heads(table.columns, below, len(held), rules)
        table.columns = more or table.columns
        table.heads.update(held if more else ())


def _begins_with_a_row_head(
    lines: Sequence[Line],
    rows: dict[int, dict[int, list[int]]],
    row: int,
    columns: dict[int, Column],
    rules: Rules,
) -> bool:
    """Tell whether only the first cell of a row says something, and says who acts.

    "The Council will" beside a promise is the head of its row, not of its column.
    """
    first, *others = [columns[column] for column in sorted(columns)]
    if first.side is None or any(other.side or other.role for other in others):
        return False
    if others and all(somebody_leads_in(other.head, rules) for other in others):
        return False
    lead = leads_in(first.head, rules)
    said = [other.head for other in others if other.head]
    below = [
        lines[n].words
        for other, cells in rows.items()
        if other > row
        for n in cells.get(min(cells), ())
    ]
    sides_below = any(is_only_a_side(words, rules) for words in below if words)
    return bool(said) and (lead or sides_below or any(map(opens_with_a_verb, said)))


def _read_heads_in_cells(
    table: Table,
    lines: Sequence[Line],
    rows: dict[int, dict[int, list[int]]],
    rules: Rules,
) -> None:
    """Take first lines of cells that only name a side: heads typed into the cells."""
    first = rows[min(rows)]
    for column, held in first.items():
        worded = [n for n in held if lines[n].text]
        if len(worded) < 2:
            continue
        line, cell = lines[worded[0]], lines[worded[0]].block.cell
        if row_head_side(lines, held, rules) is not None:
            continue
        if cell is not None and not line.is_item and is_only_a_side(line.words, rules):
            side = side_of(line.words, rules)
            for covered in range(column, column + cell.span):
                table.columns[covered] = Column(side=side, head=line.words)
            table.heads.add(worded[0])


def _find_repeats(
    table: Table, lines: Sequence[Line], rows: dict[int, dict[int, list[int]]]
) -> None:
    """Take rows that say the heads again, as on a new page."""
    heads = {(lines[n].key) for n in table.heads}
    for cells in rows.values():
        held = [n for cell in cells.values() for n in cell if lines[n].text]
        same = [lines[n].key in heads for n in held]
        if len(held) > 1 and all(same):
            table.heads.update(held)
    for row, cells in rows.items():
        held = [n for cell in cells.values() for n in cell if lines[n].text]
        if held and all(n in table.heads for n in held):
            table.head_rows.add(row)


def _is_short(line: Line) -> bool:
    words = line.words.split()
    ended = line.text.endswith((".", ";")) and not line.text.endswith("...")
    sentence = len(words) > _MOST_WORDS_OF_A_SHORTENING and ended
    return len(words) <= _MOST_WORDS and not line.has_bullet and not sentence
