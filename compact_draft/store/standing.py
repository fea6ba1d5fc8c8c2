"""What stands of each remark, kept beside the ledger's rows so that it can be asked for.

Rows of a ledger are only ever added; what holds by now (the last place, the last
decision, the points of a remark that was parted) has to be reckoned from them. With a
hundred thousand remarks nobody waits for that: the table ``standing`` has one row for each
remark or point, brought up to date in the transaction that adds rows. It holds nothing
that the other tables do not say, is in no archive, and is made again where it is behind.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import sqlalchemy as sa

from compact_draft.model.annotation import Placed
from compact_draft.model.answering import Points, State, remark_of
from compact_draft.store import migrations as tables
from compact_draft.store.rows import split_of

_MANY = 400
"""So many ids are asked for at once."""
_POINTS = 1000
"""Places between two remarks, for the points of the first."""
_READ = (
    tables.ANNOTATIONS,
    tables.PLACEMENTS,
    tables.DECISIONS,
    tables.SPLITS,
    tables.ASSIGNMENTS,
    tables.DRAFT_ANSWERS,
    tables.REVERSALS,
)
_OF_ONE = (tables.PLACEMENTS, tables.SPLITS, tables.ASSIGNMENTS)
_OF_SEVERAL = (tables.DECISIONS, tables.DRAFT_ANSWERS)
_Row = Mapping[str, Any]
_Id = TypeVar("_Id", str, int)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one round, of one Compact."""

    connection: sa.Connection
    label: str
    workspace: str

    def own(self, table: sa.Table) -> sa.ColumnElement[bool]:
        """Return what tells the rows of this round."""
        return sa.and_(table.c.round == self.label, table.c.workspace == self.workspace)

    def key(self) -> dict[str, str]:
        """Return the columns that tell them."""
        return {"round": self.label, "workspace": self.workspace}

    def rows(
        self, table: sa.Table, *wanted: sa.ColumnElement[bool], hidden: bool = False
    ) -> list[_Row]:
        """Return rows in their order; those of undone steps only where `hidden`."""
        query = _every(table, hidden=hidden or table is tables.REVERSALS)
        if wanted:
            query = query.where(*wanted)
        found = self.connection.execute(
            query, {"of_round": self.label, "of_workspace": self.workspace}
        )
        names = tuple(found.keys())
        return [dict(zip(names, row, strict=True)) for row in found]

    def wait_for_turn(self) -> None:
        """Let one after the other write the rows of a round, in a database for many.

        Rows are reckoned by their serials, so no smaller one may be added later. The turn
        ends with the transaction.
        """
        if self.connection.dialect.name == "postgresql":
            whose = f"{self.workspace}/{self.label}"
            lock = sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(whose, 0))
            self.connection.execute(sa.select(lock))

    def upto(self, of: Iterable[sa.Table] = _READ) -> str:
        """Return how far the rows of some tables go, table by table."""
        last = [
            self.connection.execute(
                sa.select(sa.func.max(table.c.serial)).where(self.own(table))
            ).scalar()
            for table in of
        ]
        return " ".join(str(serial or 0) for serial in last)

    def reckoned(self) -> str:
        """Return up to where what stands is reckoned; empty for nowhere."""
        query = sa.select(tables.RECKONED.c.upto).where(self.own(tables.RECKONED))
        return self.connection.execute(query).scalar() or ""


@cache
def _every(table: sa.Table, *, hidden: bool) -> sa.Select[Any]:
    """Return the question for all rows of a round: made once, for it is asked often."""

    def own(held_table: sa.Table) -> sa.ColumnElement[bool]:
        return sa.and_(
            held_table.c.round == sa.bindparam("of_round"),
            held_table.c.workspace == sa.bindparam("of_workspace"),
        )

    query = sa.select(table).where(own(table)).order_by(table.c.serial)
    if hidden:
        return query
    undone = sa.select(tables.REVERSALS.c.step).where(own(tables.REVERSALS))
    return query.where(table.c.step.not_in(undone))


def chunks(ids: Iterable[_Id]) -> Iterator[list[_Id]]:
    """Yield ids in lists that a database takes at once."""
    held = sorted(ids)
    for start in range(0, len(held), _MANY):
        yield held[start : start + _MANY]


def catch_up(books: Rows) -> None:
    """Bring what stands up to the rows that there are."""
    if books.upto() == books.reckoned():
        return
    books.wait_for_turn()
    now, before = books.upto(), books.reckoned()
    if now == before:
        return
    counts = [int(serial) for serial in before.split()]
    known = dict(zip(_READ, counts, strict=False)) if len(counts) == len(_READ) else {}
    if known:
        _more(books, known)
    else:
        books.connection.execute(
            sa.delete(tables.STANDING).where(books.own(tables.STANDING))
        )
        _reckon(books, None)
    books.connection.execute(
        sa.delete(tables.RECKONED).where(books.own(tables.RECKONED))
    )
    books.connection.execute(sa.insert(tables.RECKONED), {**books.key(), "upto": now})


def _more(books: Rows, known: Mapping[sa.Table, int]) -> None:
    """Reckon what the rows that came since change."""
    new = {
        table: books.rows(table, table.c.serial > serial, hidden=True)
        for table, serial in known.items()
    }
    steps = {row["step"] for row in new[tables.REVERSALS]}
    again = {remark_of(row["annotation"]) for row in new[tables.SPLITS]}
    if steps:
        again |= _touched(books, steps)
    fresh = {
        table: [r for r in rows if r["step"] not in steps]
        for table, rows in new.items()
    }
    added = {r["id"]: r for r in fresh[tables.ANNOTATIONS] if r["id"] not in again}
    _take_out(books, added)
    came = {identity: _first_row(books, row) for identity, row in added.items()}
    for table in (*_OF_ONE, *_OF_SEVERAL):
        for row in fresh[table] if table is not tables.SPLITS else ():
            for identity in _named(row):
                if identity in came:
                    came[identity].update(_says(table, row))
                elif remark_of(identity) not in again and not _set(
                    books, identity, _says(table, row)
                ):
                    again.add(remark_of(identity))
    _insert(books, (row for identity, row in came.items() if identity not in again))
    if again:
        _take_out(books, again)
        _reckon(books, again)


def _take_out(books: Rows, remarks: Iterable[str]) -> None:
    for ids in chunks(remarks):
        books.connection.execute(
            sa.delete(tables.STANDING).where(
                books.own(tables.STANDING), tables.STANDING.c.remark.in_(ids)
            )
        )


def _touched(books: Rows, steps: Collection[int]) -> set[str]:
    """Return the remarks that the rows of some steps are of."""
    found: set[str] = set()
    for table in _READ:
        if table is tables.REVERSALS:
            continue
        for row in books.rows(table, table.c.step.in_(sorted(steps)), hidden=True):
            found |= {remark_of(identity) for identity in _named(row)}
    return found


def _named(row: _Row) -> list[str]:
    """Return the remarks and points that a row names."""
    if "annotations" in row:
        return list(json.loads(row["annotations"]))
    return [row["annotation"] if "annotation" in row else row["id"]]


def _says(table: sa.Table, row: _Row) -> dict[str, str]:
    """Return what a row says of the remarks that it names."""
    if table is tables.PLACEMENTS:
        clause = json.loads(row["anchor"]).get("clause")
        return {"clause": clause or "", "placed": Placed.EXACT.value}
    if table is tables.DECISIONS:
        return {"outcome": row["outcome"], "decision": row["id"]}
    if table is tables.ASSIGNMENTS:
        return {"person": row["person"]}
    said = row["outcome"] or row["reason"] or row["words"]
    return {"draft": row["by"] if said else ""}


def _set(books: Rows, column: str, values: Mapping[str, str]) -> bool:
    """Write down what is said of one; tell whether there is such a one."""
    changed = books.connection.execute(
        sa.update(tables.STANDING)
        .where(books.own(tables.STANDING), tables.STANDING.c.annotation == column)
        .values(**values)
    )
    return bool(changed.rowcount)


def _first_row(books: Rows, row: _Row) -> dict[str, Any]:
    """Return what stands of a remark of which nothing was said yet."""
    clause = json.loads(row["anchor"]).get("clause")
    return {
        **books.key(),
        "annotation": row["id"],
        "remark": row["id"],
        "place": row["serial"] * _POINTS,
        "respondent": row["respondent"],
        "submission": row["submission"],
        "kind": row["kind"],
        "clause": clause or "",
        "placed": row["placed"],
        "outcome": State.OPEN.value,
        "decision": "",
        "person": "",
        "draft": "",
    }


def _insert(books: Rows, rows: Iterable[dict[str, Any]]) -> None:
    held = list(rows)
    if held:
        books.connection.execute(sa.insert(tables.STANDING), held)


def _reckon(books: Rows, remarks: set[str] | None) -> None:
    """Reckon what stands of some remarks from all rows; None for every remark."""
    found: dict[str, dict[str, Any]] = {}
    column = tables.ANNOTATIONS.c.id
    wanted = [None] if remarks is None else [column.in_(c) for c in chunks(remarks)]
    for which in wanted:
        some = () if which is None else (which,)
        for row in books.rows(tables.ANNOTATIONS, *some):
            found[row["id"]] = _first_row(books, row)
    points = Points(split_of(row) for row in books.rows(tables.SPLITS))
    places = {
        row["annotation"]: _says(tables.PLACEMENTS, row)
        for row in books.rows(tables.PLACEMENTS)
    }
    said: dict[str, dict[str, str]] = {}
    for table in (tables.ASSIGNMENTS, *_OF_SEVERAL):
        for row in books.rows(table):
            says = _says(table, row)
            for named in _named(row):
                if remark_of(named) in found:
                    for leaf in points.leaves(named):
                        said.setdefault(leaf, {}).update(says)
    _insert(
        books,
        (
            {
                **row,
                "annotation": leaf,
                "place": row["place"] + n,
                **_place(leaf, places),
                **said.get(leaf, {}),
            }
            for remark, row in found.items()
            for n, leaf in enumerate(points.leaves(remark))
        ),
    )


def _place(identity: str, places: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return where a person put a remark, or a point of it: the nearest word counts."""
    found: dict[str, str] = {}
    pieces = identity.split(".")
    for n in range(1, len(pieces) + 1):
        found.update(places.get(".".join(pieces[:n]), {}))
    return found
