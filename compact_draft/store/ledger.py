"""The ledger of a round: who sent what, what they said, what was decided.

SQLite (rollback journal, never WAL: workspaces lie on shared folders) unless
``compact.toml`` names a PostgreSQL address. Nothing is deleted: an undone step's
rows stay and a row of ``reversals`` takes them out of sight.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from compact_draft.errors import Where, WorkspaceError
from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Joining,
    Respondent,
    Sighting,
    Submission,
)
from compact_draft.model.answering import (
    Assignment,
    Confirmation,
    DraftAnswer,
    Split,
)
from compact_draft.store import asking
from compact_draft.store import migrations as tables
from compact_draft.store.archive import lines, parsed
from compact_draft.store.asking import Found, Tally, Wanted
from compact_draft.store.claim import Ours, claim, copy_rows, take_over
from compact_draft.store.ledger_books import books_of, rows_of_new
from compact_draft.store.rows import Books, Placement, split_of
from compact_draft.store.standing import Rows, catch_up

_Value = TypeVar("_Value")
_KEY = ("round", "workspace")
_MANY = 500
"""So many rows at once change what a database knows of its tables."""
_PLACE = ("serial", "step", *_KEY)
"""What every row bears, and an archive of one round does not repeat."""


def _letters(url: sa.engine.URL) -> dict[str, str]:
    """Return what makes a database give text, whatever letters it was set up for.

    PostgreSQL set up without any (SQL_ASCII) gives bytes, unless UTF-8 is asked for.
    """
    return {"client_encoding": "utf8"} if url.get_backend_name() == "postgresql" else {}


@lru_cache(maxsize=64)
def _engine(url: sa.engine.URL) -> sa.Engine:
    """Return what speaks with a database: it keeps its sentences, and no connection."""
    return sa.create_engine(url, poolclass=sa.NullPool, connect_args=_letters(url))


class Ledger:
    """One round's ledger. Open it, add rows in one transaction, close it."""

    def __init__(
        self,
        url: str | sa.URL,
        label: str,
        workspace: str | None = "",
        *,
        ours: Callable[[], Ours] | None = None,
    ) -> None:
        """Open the ledger of round `label` at an SQLAlchemy address.

        Args:
            url: The address.
            label: The round's; rows of others are out of sight.
            workspace: Identity of the Compact; rows of others are out of sight.
            ours: What shows old rows of a shared database to be this folder's; None
                where the ledger is a file of its own.

        Raises:
            WorkspaceError: It cannot be opened, is another Compact's, or was written
                by a newer version.
        """
        self.label = label
        self.workspace = workspace or ""
        self._url = sa.engine.make_url(url)
        try:
            self._engine = _engine(self._url)
            with self._engine.begin() as connection:
                tables.migrate(connection)
                if workspace is not None:
                    claim(connection, label, workspace, ours)
        except (SQLAlchemyError, ImportError) as fault:
            raise self._fault(fault) from fault

    def _fault(self, fault: Exception) -> WorkspaceError:
        said = str(getattr(fault, "orig", fault)).splitlines() or [""]
        return WorkspaceError(
            f"the ledger cannot be opened ({said[0]})",
            where=Where(self._shown()),
            mend="check that the database runs and that the address under [ledger] in "
            "compact.toml is right; for PostgreSQL install compact-draft[postgres]",
        )

    def _shown(self) -> str:
        """Return where it lies, as people name it: the file, or the address."""
        if self._url.get_backend_name() == "sqlite":
            return self._url.database or ""
        return self._url.render_as_string(hide_password=True)

    @classmethod
    def file(cls, path: Path, label: str, workspace: str | None = "") -> Ledger:
        """Open a round's SQLite file, which is made when there is none.

        `workspace` is None for one that may be any Compact's.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        address = sa.URL.create("sqlite", database=str(path.absolute()))
        return cls(address, label, workspace)

    @contextmanager
    def _begin(self) -> Iterator[sa.Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as fault:
            raise self._fault(fault) from fault

    def _key(self) -> dict[str, str]:
        return {"round": self.label, "workspace": self.workspace}

    def _own(self, table: sa.Table) -> sa.ColumnElement[bool]:
        """Return what tells this Compact's rows of this round."""
        return sa.and_(table.c.round == self.label, table.c.workspace == self.workspace)

    def for_another(self, workspace: str) -> None:
        """Give a copied folder's rows the identity of the Compact it becomes.

        A file of its own is all the copy's; in a database the original keeps its rows,
        and the copy gets the like.
        """
        with self._begin() as connection:
            if self._url.get_backend_name() == "sqlite":
                take_over(connection, self.label, workspace)
            else:
                copy_rows(connection, self.label, self.workspace, workspace)

    # -- writing ---------------------------------------------------------------

    def add(
        self,
        step: int,
        *,
        respondents: Iterable[Respondent] = (),
        submissions: Iterable[Submission] = (),
        annotations: Iterable[Annotation] = (),
        placements: Iterable[Placement] = (),
        decisions: Iterable[Decision] = (),
        left: Iterable[tuple[str, str, str]] = (),
        sightings: Iterable[Sighting] = (),
        joinings: Iterable[Joining] = (),
        splits: Iterable[Split] = (),
        assignments: Iterable[Assignment] = (),
        drafts: Iterable[DraftAnswer] = (),
        confirmations: Iterable[Confirmation] = (),
    ) -> None:
        """Add rows under a step's number, all or none of them."""
        rows = rows_of_new(
            respondents=respondents,
            submissions=submissions,
            annotations=annotations,
            placements=placements,
            decisions=decisions,
            left=left,
            sightings=sightings,
            joinings=joinings,
            splits=splits,
            assignments=assignments,
            drafts=drafts,
            confirmations=confirmations,
        )
        with self._begin() as connection:
            books = Rows(connection, self.label, self.workspace)
            books.wait_for_turn()
            for table, values in rows:
                if values:
                    marked = [{**self._key(), "step": step, **row} for row in values]
                    connection.execute(sa.insert(table), marked)
            catch_up(books)
            if sum(len(values) for _, values in rows) > _MANY:
                tables.count_anew(connection)

    def reverse(self, step: int) -> None:
        """Take a step's rows out of sight; they stay in the ledger."""
        with self._begin() as connection:
            books = Rows(connection, self.label, self.workspace)
            books.wait_for_turn()
            held = connection.execute(
                sa.select(tables.REVERSALS.c.step).where(
                    self._own(tables.REVERSALS),
                    tables.REVERSALS.c.step == step,
                )
            ).first()
            if held is None:
                connection.execute(
                    sa.insert(tables.REVERSALS), {**self._key(), "step": step}
                )
            catch_up(books)

    def settled(self, steps: Collection[int]) -> set[str]:
        """Return the remarks that these steps placed, decided or parted."""
        found: set[str] = set()
        with self._begin() as connection:
            for table in (tables.PLACEMENTS, tables.DECISIONS, tables.SPLITS):
                rows = connection.execute(
                    sa.select(table).where(
                        self._own(table), table.c.step.in_(sorted(steps))
                    )
                ).mappings()
                for row in rows:
                    is_one = "annotation" in row
                    found |= (
                        {row["annotation"]}
                        if is_one
                        else set(json.loads(row["annotations"]))
                    )
        return found

    # -- reading ---------------------------------------------------------------

    def books(self) -> Books:
        """Return everything the ledger holds of this round.

        Raises:
            WorkspaceError: It cannot be opened, or a row of it cannot be read.
        """
        try:
            with self._begin() as connection:
                return books_of(Rows(connection, self.label, self.workspace))
        except (KeyError, TypeError, ValueError) as fault:
            raise WorkspaceError(
                f"a row of the ledger was altered and cannot be read ({fault})",
                where=Where(f"consultation/{self.label}/ledger.db"),
                mend="put the ledger back from a copy",
            ) from fault

    def last_serials(self) -> Mapping[str, int]:
        """Return the last serial ever given of each kind (p, s, a, d), undone or not."""
        kinds = (
            ("p", tables.RESPONDENTS),
            ("s", tables.SUBMISSIONS),
            ("a", tables.ANNOTATIONS),
            ("d", tables.DECISIONS),
        )
        found = {}
        with self._begin() as connection:
            for letter, table in kinds:
                serial = sa.cast(sa.func.substr(table.c.id, 2), sa.Integer)
                last = sa.select(sa.func.max(serial)).where(self._own(table))
                found[letter] = connection.execute(last).scalar() or 0
        return found

    def points_given(self, wanted: str) -> int:
        """Return the last number given to a point of a remark, undone or not; 0 for none."""
        with self._begin() as connection:
            rows = Rows(connection, self.label, self.workspace)
            held = rows.rows(
                tables.SPLITS, tables.SPLITS.c.annotation == wanted, hidden=True
            )
        given = (p.id.rpartition(".")[2] for row in held for p in split_of(row).parts)
        return max((int(n) for n in given if n.isdecimal()), default=0)

    def last_step(self) -> int:
        """Return the last step that added or reversed rows, undone or not; 0 for none."""
        known = (*tables.WORDS, *tables.PEOPLE)
        with self._begin() as connection:
            found = [
                connection.execute(
                    sa.select(sa.func.max(table.c.step)).where(self._own(table))
                ).scalar()
                for table in known
            ]
        return max((step for step in found if step is not None), default=0)

    def rows_of(self, step: int) -> Mapping[str, list[dict[str, Any]]]:
        """Return the rows that a step wrote, by table; columns of their place left out."""
        return self._by_step(lambda table: table.c.step == step).get(step, {})

    def by_step(
        self,
    ) -> tuple[Mapping[int, Mapping[str, list[dict[str, Any]]]], frozenset[int]]:
        """Return all rows by step and table, and the steps that are out of sight."""
        with self._begin() as connection:
            query = sa.select(tables.REVERSALS.c.step).where(
                self._own(tables.REVERSALS)
            )
            reversed_ones = frozenset(connection.execute(query).scalars())
        return self._by_step(lambda _: sa.true()), reversed_ones

    def _by_step(
        self, wanted: Callable[[sa.Table], sa.ColumnElement[bool]]
    ) -> dict[int, dict[str, list[dict[str, Any]]]]:
        found: dict[int, dict[str, list[dict[str, Any]]]] = {}
        with self._begin() as connection:
            for table in (*tables.WORDS, *tables.PEOPLE):
                if table is tables.REVERSALS:
                    continue
                columns = [c for c in table.c if c.name not in _PLACE]
                names = [c.name for c in columns]
                query = sa.select(table.c.step, *columns)
                query = query.where(self._own(table), wanted(table))
                for step, *values in connection.execute(query.order_by(table.c.serial)):
                    of = found.setdefault(step, {})
                    fields = dict(zip(names, values, strict=True))
                    of.setdefault(table.name, []).append(fields)
        return found

    # -- questions -------------------------------------------------------------

    def page(
        self, wanted: Wanted, *, limit: int | None = None, offset: int = 0
    ) -> tuple[Found, ...]:
        """Return some remarks and points, by a query (`store.asking`)."""
        return self.ask(lambda r: asking.page(r, wanted, limit=limit, offset=offset))

    def count(self, wanted: Wanted) -> int:
        """Return how many remarks and points there are of a kind."""
        return self.ask(lambda rows: asking.count(rows, wanted))

    def ids(
        self, wanted: Wanted, *, limit: int | None = None, offset: int = 0
    ) -> tuple[str, ...]:
        """Return the numbers of remarks and points of a kind, in order of arrival."""
        return self.ask(lambda r: asking.ids(r, wanted, limit=limit, offset=offset))

    def by_clause(self, wanted: Wanted) -> Mapping[str, int]:
        """Return how many remarks and points of a kind there are on each clause."""
        return self.ask(lambda rows: asking.by_clause(rows, wanted))

    def tally(self) -> Tally:
        """Return how many of what the round holds."""
        return self.ask(asking.tally)

    def ask(self, question: Callable[[Rows], _Value]) -> _Value:
        """Return what a question to the rows gives, once what stands is reckoned."""
        with self._begin() as connection:
            rows = Rows(connection, self.label, self.workspace)
            catch_up(rows)
            return question(rows)

    # -- archive ---------------------------------------------------------------

    def archive(self) -> tuple[str, str]:
        """Return the whole ledger as JSON lines: (words, names), keys sorted.

        The two together rebuild it exactly; the names are kept apart. Rows are numbered
        table by table, so that the text says nothing of what else a database holds.
        """
        with self._begin() as connection:
            rows = Rows(connection, self.label, self.workspace)
            words, names = (
                "".join(lines(rows, held)) for held in (tables.WORDS, tables.PEOPLE)
            )
        return words, names

    def restore(self, words: str, names: str) -> None:
        """Fill an empty ledger from `archive`'s two texts.

        Raises:
            WorkspaceError: The ledger is not empty, or a line cannot be read.
        """
        held = [*parsed(words, "archive.jsonl", tables.WORDS)]
        held += parsed(names, "names.jsonl", tables.PEOPLE)
        with self._begin() as connection:
            rows = Rows(connection, self.label, self.workspace)
            for table in tables.ROWS:
                if rows.rows(table, hidden=True):
                    raise WorkspaceError(
                        "the ledger already holds rows of this round",
                        where=Where(f"consultation/{self.label}/ledger.db"),
                        mend="restore into an empty workspace",
                    )
            for table, columns in held:
                connection.execute(sa.insert(table), {**self._key(), **columns})
            catch_up(rows)
            tables.count_anew(connection)
