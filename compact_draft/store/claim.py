"""Whose are the rows of a ledger: an identity given to old rows, or changed for a copy.

Rows written before a Compact had an identity bear none. In a round's own file they are
all the folder's. In a database that several folders name, each takes the rows of the
files that lie in its ``received/``, and leaves the others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from compact_draft.errors import Where, WorkspaceError
from compact_draft.store import migrations as tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """What a folder can show for its own in a database that others use too.

    Attributes:
        received: Digests of the files that came back in the round.
        undone: Numbers of its steps that are undone.
    """

    received: frozenset[str]
    undone: frozenset[int]


def claim(
    connection: sa.Connection,
    label: str,
    workspace: str,
    ours: Callable[[], Ours] | None,
) -> None:
    """Give rows that bear no identity that of their Compact.

    Args:
        connection: To the ledger.
        label: The round's.
        workspace: The identity; empty for a folder that has none yet.
        ours: What the folder can show for its own; None where the ledger is a file of
            its own, and every row is.

    Raises:
        WorkspaceError: The file is the ledger of another Compact.
    """
    if ours is None:
        _refuse_another(connection, label, workspace)
    if not workspace or not _any(connection, label, ""):
        return
    if ours is None:
        for table in tables.ROWS:
            connection.execute(
                sa.update(table)
                .where(_of(table, label, ""))
                .values(workspace=workspace)
            )
        return
    _Parting(connection, label, workspace).part(ours())


def take_over(connection: sa.Connection, label: str, workspace: str) -> None:
    """Give every row of a round, in a file of its own, another identity."""
    for table in tables.ROWS:
        connection.execute(
            sa.update(table).where(table.c.round == label).values(workspace=workspace)
        )


def copy_rows(connection: sa.Connection, label: str, old: str, new: str) -> None:
    """Write a round's rows once more, under another identity."""
    for table in tables.ROWS:
        if _count(connection, table, label, new) == 0:
            _copy(connection, table, _of(table, label, old), new)


def _of(table: sa.Table, label: str, workspace: str) -> sa.ColumnElement[bool]:
    return sa.and_(table.c.round == label, table.c.workspace == workspace)


def _count(
    connection: sa.Connection, table: sa.Table, label: str, workspace: str
) -> int:
    query = sa.select(sa.func.count()).where(_of(table, label, workspace))
    return connection.execute(query.select_from(table)).scalar() or 0


def _any(connection: sa.Connection, label: str, workspace: str) -> bool:
    return _holds(connection, "workspace = :workspace", label, workspace)


def _holds(connection: sa.Connection, which: str, label: str, workspace: str) -> bool:
    """Tell whether a table has such a row of a round, asking once for them all."""
    asked = {"round": label, "workspace": workspace}
    return bool(connection.execute(_question(which), asked).scalar())


@cache
def _question(which: str) -> sa.TextClause:
    """Return the one question for all tables; a ledger is opened often."""
    each = (
        f"EXISTS (SELECT 1 FROM {table.name} WHERE round = :round AND {which})"  # noqa: S608  names of ours
        for table in tables.ROWS
    )
    return sa.text(f"SELECT {' OR '.join(each)}")


def _refuse_another(connection: sa.Connection, label: str, workspace: str) -> None:
    if _holds(connection, "workspace NOT IN ('', :workspace)", label, workspace):
        raise WorkspaceError(
            "this is the ledger of another Compact",
            where=Where(f"consultation/{label}/ledger.db"),
            mend="put this folder's own ledger back from a copy; where the line  id  "
            "of compact.toml was lost or changed, put that back",
        )


def _copy(
    connection: sa.Connection,
    table: sa.Table,
    which: sa.ColumnElement[bool],
    workspace: str,
    **values: Any,
) -> None:
    rows = connection.execute(sa.select(table).where(which).order_by(table.c.serial))
    for row in rows.mappings().all():
        fields = {**row, **values, "workspace": workspace}
        del fields["serial"]
        connection.execute(sa.insert(table), fields)


class _Parting:
    """Takes from rows that bear no identity those that are one folder's."""

    def __init__(self, connection: sa.Connection, label: str, workspace: str) -> None:
        self.connection = connection
        self.label = label
        self.workspace = workspace

    def part(self, ours: Ours) -> None:
        sent = self._rows(tables.SUBMISSIONS)
        mine = {row["id"] for row in sent if row["sha256"] in ours.received}
        said = self._rows(tables.ANNOTATIONS)
        remarks = {row["id"] for row in said if row["submission"] in mine}
        people = {row["respondent"] for row in sent if row["id"] in mine}
        people |= {row["respondent"] for row in said if row["id"] in remarks}
        steps = {row["step"] for row in sent if row["id"] in mine}
        steps |= {row["step"] for row in said if row["id"] in remarks}
        self._take(tables.SUBMISSIONS, "id", mine)
        self._take(tables.FILES, "submission", mine)
        self._take(tables.LEFT, "submission", mine)
        self._take(tables.CONTACTS, "submission", mine)
        self._take(tables.ANNOTATIONS, "id", remarks)
        self._take(tables.AUTHORS, "annotation", remarks)
        self._take(tables.SIGHTINGS, "submission", mine)
        steps |= self._take(tables.PLACEMENTS, "annotation", remarks)
        steps |= self._decisions(remarks)
        others = {r["respondent"] for r in sent if r["id"] not in mine}
        others |= {r["respondent"] for r in said if r["id"] not in remarks}
        for table in (tables.RESPONDENTS, tables.NAMES):
            self._take(table, "id", people - others)
            shared = table.c.id.in_(sorted(people & others))
            _copy(self.connection, table, self._free(table, shared), self.workspace)
        for step in sorted(steps & ours.undone):
            which = self._free(tables.REVERSALS, tables.REVERSALS.c.step == step)
            _copy(self.connection, tables.REVERSALS, which, self.workspace)

    def _rows(self, table: sa.Table) -> list[sa.RowMapping]:
        query = sa.select(table).where(_of(table, self.label, ""))
        found = self.connection.execute(query.order_by(table.c.serial))
        return list(found.mappings())

    def _free(
        self, table: sa.Table, which: sa.ColumnElement[bool]
    ) -> sa.ColumnElement[bool]:
        return sa.and_(_of(table, self.label, ""), which)

    def _take(self, table: sa.Table, column: str, wanted: Iterable[str]) -> set[int]:
        """Take the rows whose column holds one of these; return their steps."""
        held = set(wanted)
        rows = [row for row in self._rows(table) if row[column] in held]
        for row in rows:
            self.connection.execute(
                sa.update(table)
                .where(table.c.serial == row["serial"])
                .values(workspace=self.workspace)
            )
        return {row["step"] for row in rows}

    def _decisions(self, remarks: set[str]) -> set[int]:
        """Take the decisions on these; one on others' too becomes two."""
        table, steps = tables.DECISIONS, set()
        for row in self._rows(table):
            named = json.loads(row["annotations"])
            mine = [identity for identity in named if identity in remarks]
            if not mine:
                continue
            steps.add(row["step"])
            values: dict[str, str] = {"workspace": self.workspace}
            if len(mine) < len(named):
                rest = [identity for identity in named if identity not in remarks]
                this = table.c.serial == row["serial"]
                kept = json.dumps(mine)
                _copy(self.connection, table, this, self.workspace, annotations=kept)
                values = {"annotations": json.dumps(rest)}
            self.connection.execute(
                sa.update(table).where(table.c.serial == row["serial"]).values(**values)
            )
        return steps
