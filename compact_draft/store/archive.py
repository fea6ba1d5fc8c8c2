"""A ledger as lines of JSON: every row, whatever it says of its step, and back again."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from compact_draft.errors import Where, WorkspaceError
from compact_draft.store.standing import Rows

_APART = ("round", "workspace", "serial")
"""Where a row lies: it is said by where the archive is, and by the order of its lines."""


def lines(rows: Rows, wanted: Iterable[sa.Table]) -> Iterator[str]:
    """Yield every row of some tables as a line of an archive."""
    for table in wanted:
        for serial, row in enumerate(rows.rows(table, hidden=True), start=1):
            fields = {k: v for k, v in row.items() if k not in _APART}
            fields |= {"table": table.name, "serial": serial}
            yield json.dumps(fields, ensure_ascii=False, sort_keys=True) + "\n"


def parsed(
    text: str, name: str, wanted: Iterable[sa.Table]
) -> Iterator[tuple[sa.Table, dict[str, Any]]]:
    """Yield each line's table and columns, without the number it had.

    Raises:
        WorkspaceError: A line cannot be read.
    """
    by_name = {table.name: table for table in wanted}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line:
            continue
        try:
            fields = json.loads(line)
            table = by_name[fields.pop("table")]
            columns = {
                column.name: fields.pop(column.name)
                for column in table.c
                if column.name not in _APART
                and (column.name in fields or column.server_default is None)
            }
            _refuse_misfits(table, columns, set(fields) - {"serial"})
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise WorkspaceError(
                "this line of the archive cannot be read",
                where=Where(name, number),
                mend="put the archive back from a copy",
            ) from None
        yield table, columns


def _refuse_misfits(
    table: sa.Table, columns: Mapping[str, Any], others: Collection[str]
) -> None:
    """Refuse values that are of another kind than their column, or of none."""
    if others:
        raise KeyError(", ".join(others))
    for name, value in columns.items():
        column = table.c[name]
        if value is None and column.nullable:
            continue
        if type(value) is not column.type.python_type:
            raise TypeError(name)
