"""A part of a round's books, asked for by query: some remarks, with all that touches them.

Somebody who answers one remark of a hundred thousand does not wait for all of them. What
is read is closed under what one row leads to: a remark with all its points, the decisions
on these with everything else that they cover, the answers proposed, and the remarks that
duplicates repeat.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from compact_draft.model.annotation import Annotation, Decision
from compact_draft.model.answering import DraftAnswer, State, remark_of
from compact_draft.store import migrations as tables
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger_books import books_of
from compact_draft.store.reading import Reading
from compact_draft.store.rows import Books, decision_of, draft_of, split_of
from compact_draft.store.standing import Rows, chunks

_S = tables.STANDING
_FEW = 40
"""So many ids are looked for at once in rows that name several remarks each."""
_Row = Mapping[str, Any]
_Ids = Collection[Any]
_Which = dict[sa.Table, tuple[str, _Ids]]
"""For a table the column by which its rows are chosen, and its values."""


def books_about(workspace: Reading, label: str, wanted: Collection[str]) -> Books:
    """Return the books of some remarks, and of those that hang together with them.

    There are their remarks, places, points, standing decisions, drafts and who is to
    answer. People, files, what was seen in them, and past decisions are left out.

    Args:
        workspace: Where the round is.
        label: The round's.
        wanted: Ids of remarks and points; what does not exist is passed over.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """
    return _books(workspace, label, lambda rows: part_about(rows, wanted))


def books_of_open(workspace: Reading, label: str) -> Books:
    """Return the books of what waits for a decision, with the people and files of it.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """
    return _books(workspace, label, part_open)


def books_with_files(workspace: Reading, label: str, wanted: Collection[str]) -> Books:
    """Return the books of some remarks as `books_about`, with their people and files.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """
    return _books(workspace, label, lambda rows: part_with_files(rows, wanted))


def books_of_decisions(
    workspace: Reading, label: str, wanted: Collection[str]
) -> Books:
    """Return the books of the remarks that stand under some decisions, as `books_about`.

    Args:
        workspace: Where the round is.
        label: The round's.
        wanted: Ids of decisions; one that another took the place of has no remarks.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """

    def ask(rows: Rows) -> Books:
        of = [row["annotations"] for row in _in(rows, tables.DECISIONS, "id", wanted)]
        return part_about(rows, {name for held in of for name in json.loads(held)})

    return _books(workspace, label, ask)


def books_of_people(workspace: Reading, label: str) -> Books:
    """Return who sent and said something, their files, and who is whom; no remarks.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """
    return _books(workspace, label, part_of_people)


def books_of_spoken(workspace: Reading, label: str) -> Books:
    """Return the books of what came by word of mouth, as `books_with_files`.

    Raises:
        WorkspaceError: The ledger cannot be opened, or was there and is gone.
    """
    return _books(workspace, label, part_spoken)


def days_of_decisions(workspace: Reading, label: str) -> tuple[str, ...]:
    """Return the days on which something was decided that holds, in order."""
    if not workspace.has_ledger(label):
        return ()
    table = tables.DECISIONS

    def ask(rows: Rows) -> tuple[str, ...]:
        holds = sa.select(_S.c.decision).where(rows.own(_S))
        query = sa.select(sa.func.substr(table.c.when, 1, 10)).distinct()
        query = query.where(rows.own(table), table.c.id.in_(holds))
        return tuple(sorted(rows.connection.execute(query).scalars()))

    return workspace.ledger(label).ask(ask)


def books_on(workspace: Reading, label: str, clause: str) -> Books:
    """Return the books of what was said of a clause, or decided of it, as `books_about`.

    Decisions on it that later ones took the place of are told too.
    """
    table = tables.DECISIONS

    def ask(rows: Rows) -> Books:
        taken = rows.rows(table, table.c.clause == clause)
        named = {name for row in taken for name in json.loads(row["annotations"])}
        query = sa.select(_S.c.annotation).where(rows.own(_S), _S.c.clause == clause)
        named |= set(rows.connection.execute(query).scalars())
        some = _about(rows, named)
        column, ids = some.which[table]
        ids = {*ids, *(row["id"] for row in taken)}
        return books_of(replace(some, which={**some.which, table: (column, ids)}))

    return _books(workspace, label, ask)


def asked_for(workspace: Reading, label: str, wanted: Wanted) -> tuple[str, ...]:
    """Return the numbers of remarks and points of a kind, in order of arrival."""
    if not workspace.has_ledger(label):
        workspace.books(label)  # says so where it was there and is gone
        return ()
    return workspace.ledger(label).ids(wanted)


def remarks_of(
    workspace: Reading, label: str, wanted: Wanted
) -> tuple[Annotation, ...]:
    """Return remarks and points of a kind, where they stand now, in order of arrival."""
    if not workspace.has_ledger(label):
        workspace.books(label)  # says so where it was there and is gone
        return ()
    found = workspace.ledger(label).page(wanted)
    return tuple(one.annotation for one in found)


def words_upto(workspace: Reading, label: str) -> str:
    """Return how far the rows go by which remarks say what they say, where they do.

    What is decided, drafted or given to somebody leaves it as it is.
    """
    if not workspace.has_ledger(label):
        return ""
    of = (tables.ANNOTATIONS, tables.PLACEMENTS, tables.SPLITS, tables.REVERSALS)
    return workspace.ledger(label).ask(lambda rows: rows.upto(of))


def _books(workspace: Reading, label: str, question: Callable[[Rows], Books]) -> Books:
    """Return what a question to a round's rows gives; nothing where none were written."""
    if not workspace.has_ledger(label):
        return workspace.books(label)
    return workspace.ledger(label).ask(question)


def part_about(rows: Rows, wanted: Collection[str]) -> Books:
    """Return of a round's rows what `books_about` tells."""
    return books_of(_about(rows, wanted))


def part_open(rows: Rows) -> Books:
    """Return of a round's rows what `books_of_open` tells."""
    return books_of(_with_files(_about(rows, _open(rows))))


def part_with_files(rows: Rows, wanted: Collection[str]) -> Books:
    """Return of a round's rows what `books_with_files` tells."""
    return books_of(_with_files(_about(rows, wanted)))


def part_of_people(rows: Rows) -> Books:
    """Return of a round's rows what `books_of_people` tells."""
    return books_of(_Tables.of(rows, _PEOPLE))


def part_spoken(rows: Rows) -> Books:
    """Return of a round's rows what `books_of_spoken` tells."""
    spoken = [s.id for s in part_of_people(rows).submissions if s.is_oral]
    said = _in(rows, tables.ANNOTATIONS, "submission", spoken)
    return books_of(_with_files(_about(rows, [row["id"] for row in said])))


def open_ids(workspace: Reading, label: str) -> tuple[str, ...]:
    """Return the remarks and points of a round without a decision, in order of arrival."""
    return workspace.ledger(label).ask(_open) if workspace.has_ledger(label) else ()


def received(workspace: Reading, label: str) -> int:
    """Return how many remarks a round has, the points of one counted once."""
    query = sa.select(sa.func.count(sa.distinct(_S.c.remark)))

    def ask(rows: Rows) -> int:
        return rows.connection.execute(query.where(rows.own(_S))).scalar() or 0

    return workspace.ledger(label).ask(ask) if workspace.has_ledger(label) else 0


@dataclass(frozen=True, slots=True)
class _Some(Rows):
    """The rows of a round that were chosen; of tables not named there are none."""

    which: _Which

    def rows(
        self, table: sa.Table, *wanted: sa.ColumnElement[bool], hidden: bool = False
    ) -> list[_Row]:
        """Return the chosen rows in their order."""
        column, ids = self.which.get(table, ("serial", ()))
        found = [
            row
            for some in chunks(ids)
            for row in Rows.rows(
                self, table, table.c[column].in_(some), *wanted, hidden=hidden
            )
        ]
        return sorted(found, key=lambda row: int(row["serial"]))


_PEOPLE = (
    tables.RESPONDENTS, tables.NAMES, tables.SUBMISSIONS, tables.FILES, tables.CONTACTS,
    tables.JOININGS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Tables(Rows):
    """The rows of a round that stand in some tables; of others there are none."""

    tables: tuple[sa.Table, ...]

    @classmethod
    def of(cls, rows: Rows, some: tuple[sa.Table, ...]) -> _Tables:
        """Choose tables."""
        return cls(rows.connection, rows.label, rows.workspace, some)

    def rows(
        self, table: sa.Table, *wanted: sa.ColumnElement[bool], hidden: bool = False
    ) -> list[_Row]:
        """Return the rows of a table in their order, where it was chosen."""
        if table not in self.tables:
            return []
        return Rows.rows(self, table, *wanted, hidden=hidden)


def _about(rows: Rows, wanted: Collection[str]) -> _Some:
    """Choose what is of some remarks, and of those that hang together with them."""
    remarks: set[str] = set()
    decisions: set[str] = set()
    drafts: set[int] = set()
    fresh = {remark_of(identity) for identity in wanted}
    while fresh:
        remarks |= fresh
        leaves = _standing(rows, fresh)
        decided = {row["decision"] for row in leaves if row["decision"]} - decisions
        drafted = {row["annotation"] for row in leaves if row["draft"]}
        drafted |= {remark_of(identity) for identity in drafted}
        decisions |= decided
        said: list[Decision | DraftAnswer] = [
            decision_of(row) for row in _in(rows, tables.DECISIONS, "id", decided)
        ]
        proposed = list(_naming(rows, tables.DRAFT_ANSWERS, drafted))
        drafts |= {row["serial"] for row in proposed}
        said += map(draft_of, proposed)
        fresh = {remark_of(name) for word in said for name in _leads_to(word)}
        fresh -= remarks
    named = remarks | set(_points(rows, remarks))
    return _Some(
        rows.connection,
        rows.label,
        rows.workspace,
        which={
            tables.ANNOTATIONS: ("id", remarks),
            tables.AUTHORS: ("annotation", remarks),
            tables.PLACEMENTS: ("annotation", named),
            tables.SPLITS: ("annotation", named),
            tables.ASSIGNMENTS: ("annotation", named),
            tables.DECISIONS: ("id", decisions),
            tables.DRAFT_ANSWERS: ("serial", drafts),
        },
    )


def _with_files(some: _Some) -> _Some:
    """Choose the files too that have what is chosen, and whose they are."""
    _, remarks = some.which[tables.ANNOTATIONS]
    every = Rows(some.connection, some.label, some.workspace)
    seen = _in(every, tables.SIGHTINGS, "annotation", remarks)
    files = {row["submission"] for row in seen}
    files |= {row["submission"] for row in some.rows(tables.ANNOTATIONS)}
    people = {row["respondent"] for row in some.rows(tables.ANNOTATIONS)}
    people |= {row["respondent"] for row in _in(every, tables.SUBMISSIONS, "id", files)}
    which: _Which = {
        **some.which,
        tables.SUBMISSIONS: ("id", files),
        tables.FILES: ("submission", files),
        tables.CONTACTS: ("submission", files),
        tables.SIGHTINGS: ("submission", files),
        tables.RESPONDENTS: ("id", people),
        tables.NAMES: ("id", people),
        tables.CONFIRMATIONS: ("annotation", remarks),
    }
    return _Some(some.connection, some.label, some.workspace, which=which)


def _open(rows: Rows) -> tuple[str, ...]:
    query = sa.select(_S.c.annotation).order_by(_S.c.place)
    query = query.where(rows.own(_S), _S.c.outcome == State.OPEN.value)
    return tuple(rows.connection.execute(query).scalars())


def _standing(rows: Rows, remarks: Iterable[str]) -> list[_Row]:
    """Return what stands of some remarks and of their points."""
    return [
        dict(row)
        for some in chunks(remarks)
        for row in rows.connection.execute(
            sa.select(_S).where(rows.own(_S), _S.c.remark.in_(some))
        ).mappings()
    ]


def _in(rows: Rows, table: sa.Table, column: str, ids: _Ids) -> Iterator[_Row]:
    """Yield the rows that name one of some ids."""
    for some in chunks(ids):
        yield from rows.rows(table, table.c[column].in_(some))


def _naming(rows: Rows, table: sa.Table, ids: Collection[str]) -> Iterator[_Row]:
    """Yield the rows whose list of remarks names one of some ids."""
    held = sorted(ids)
    for start in range(0, len(held), _FEW):
        some = held[start : start + _FEW]
        names = (table.c.annotations.like(f'%"{identity}"%') for identity in some)
        yield from rows.rows(table, sa.or_(*names))


def _points(rows: Rows, remarks: Collection[str]) -> Iterator[str]:
    """Yield the points that some remarks were ever parted into, and the points of these."""
    wanted = set(remarks)
    while wanted:
        splits = map(split_of, _in(rows, tables.SPLITS, "annotation", wanted))
        wanted = {part.id for split in splits for part in split.parts}
        yield from wanted


def _leads_to(said: Decision | DraftAnswer) -> Iterator[str]:
    """Yield the remarks that a decision or a draft names."""
    yield from said.annotations
    if said.twin is not None:
        yield said.twin
