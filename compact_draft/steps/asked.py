"""A sheet of ours that came back: is it of this Compact, and what do its rows say?"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.errors import SheetError, Where
from compact_draft.steps.text_file import words_of
from compact_draft.store.workspace import Workspace
from compact_draft.text.sheet import (
    FORMULA,
    ErrorCellError,
    bare_cell,
    heading_key,
    read_rows,
    refuse_error_values,
)

_TOP = 20
"""Rows above the heads, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row that came back.

    Attributes:
        number: Its number in the sheet, from 1.
        cells: What stands in it, by the key of the column's head.
    """

    number: int
    cells: Mapping[str, str]

    def get(self, head: str) -> str:
        """Return the words of a column; empty where there are none."""
        return self.cells.get(heading_key(head), "").strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A sheet that came back.

    Attributes:
        rows: Its rows.
        mark: What its hidden sheet says; empty where there is none.
    """

    rows: tuple[Row, ...]
    mark: tuple[str, ...] = ()


def came_back(
    workspace: Workspace, data: bytes, path: str, *, kind: str, needed: Sequence[str]
) -> Came:
    """Return what a sheet says; a workbook, or the same saved as a table of text.

    Args:
        workspace: The Compact that it shall be of.
        data: The file.
        path: The file, as people name it.
        kind: The first line of the hidden sheet of such sheets.
        needed: Heads of columns that it must have.

    Raises:
        SheetError: It is a sheet of another Compact or of another kind, has no such
            columns, or a cell holds a formula.
        WordFileError: The workbook cannot be read.
    """
    from compact_draft.word.reading.workbook import is_workbook, read_workbook

    if not is_workbook(data):
        return Came(rows=_rows(_table(words_of(data, path), path), path, needed))
    sheets = read_workbook(data, path)
    hidden = [sheet for sheet in sheets if sheet.is_hidden and sheet.name == "version"]
    mark = tuple((*cells, "")[0] for _, cells in hidden[0].rows) if hidden else ()
    _refuse_other(workspace, mark, path, kind)
    seen = [sheet for sheet in sheets if not sheet.is_hidden and sheet.rows]
    if not seen:
        raise SheetError(
            "the workbook has no sheet with words in it",
            where=Where(path),
            mend="hand in the sheet that was filled in",
        )
    return Came(rows=_rows(seen[0].rows, path, needed), mark=mark)


def _table(text: str, path: str) -> list[tuple[int, Sequence[str]]]:
    try:
        rows = read_rows(text)
        refuse_error_values(rows)
    except csv.Error as error:
        raise SheetError(
            f"the table cannot be read: {error}",
            where=Where(path),
            mend="save it again from the spreadsheet, as .xlsx or as CSV",
        ) from None
    except ErrorCellError as error:
        raise SheetError(
            error.WHAT.format(cell=error.cell),
            where=Where(path, error.row),
            mend=error.MEND,
        ) from None
    return [(number, tuple(cells)) for number, cells in rows]


def _refuse_other(
    workspace: Workspace, mark: Sequence[str], path: str, kind: str
) -> None:
    if not mark:
        return
    if mark[0] != kind:
        raise SheetError(
            f"this is a different sheet: {mark[0][:60]}",
            where=Where(path),
            mend="hand it in where it belongs; each kind of sheet has its own verb",
        )
    ours = workspace.settings().id
    if len(mark) > 1 and mark[1] and ours and mark[1] != ours:
        raise SheetError(
            "this sheet was made for another Compact",
            where=Where(path),
            mend="take it to the folder of that Compact",
        )


def _rows(
    rows: Sequence[tuple[int, Sequence[str]]], path: str, needed: Sequence[str]
) -> tuple[Row, ...]:
    wanted = {heading_key(column) for column in needed}
    for at, (_, cells) in enumerate(rows[:_TOP]):
        heads = [heading_key(bare_cell(cell)) for cell in cells]
        if wanted <= set(heads):
            return tuple(
                _row(number, heads, found, path)
                for number, found in rows[at + 1 :]
                if any(cell.strip() for cell in found)
            )
    raise SheetError(
        f"there is no row with the heads {', '.join(needed)}",
        where=Where(path),
        mend="hand in the sheet as it was written, with its heads; rows may be sorted",
    )


def _row(number: int, heads: Sequence[str], cells: Sequence[str], path: str) -> Row:
    found: dict[str, str] = {}
    for head, cell in zip(heads, cells, strict=False):
        if cell == FORMULA:
            raise SheetError(
                f"row {number} has a formula in the column “{head}”",
                where=Where(path, number),
                mend="type the words in its place",
            )
        found.setdefault(head, bare_cell(cell))
    return Row(number=number, cells=found)
