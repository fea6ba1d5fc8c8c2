"""The ledger's tables, and the numbered steps that bring an old ledger up to them.

A migration is never altered once it is out; a change to a table is a new one. Each
runs in the transaction that opens the ledger, on SQLite and PostgreSQL alike.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from compact_draft.errors import Where, WorkspaceError

METADATA = sa.MetaData()
_TURN = 7_150_417
"""A number of our own, under which PostgreSQL lets one at a time bring tables up."""


def _table(name: str, *columns: sa.Column[object]) -> sa.Table:
    """Return a table whose rows belong to a Compact, a round and a step of the log."""
    return sa.Table(
        name,
        METADATA,
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("round", sa.Text, nullable=False, index=True),
        sa.Column("step", sa.Integer, nullable=False),
        *columns,
        sa.Column("workspace", sa.Text, nullable=False, server_default=""),
    )


def _text(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text, nullable=False)


def _later(name: str) -> sa.Column[object]:
    """Return a column that tables made before it get, empty."""
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _maybe(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text, nullable=True)


VERSION = sa.Table("schema_version", METADATA, sa.Column("version", sa.Integer))
RESPONDENTS = _table("respondents", _text("id"), _text("capacity"), _text("side"))
NAMES = _table("names", _text("id"), _text("name"))
AUTHORS = _table("authors", _text("annotation"), _text("author"))
FILES = _table("files", _text("submission"), _text("file"))
SUBMISSIONS = _table(
    "submissions",
    *map(
        _text,
        (
            "id",
            "respondent",
            "sha256",
            "medium",
            "seen",
            "received",
            "origin",
        ),
    ),
    *map(_later, ("part", "within", "dated")),
    sa.Column("late", sa.Boolean, nullable=False, server_default=sa.false()),
    *map(_later, ("capacity", "sector", "size", "publish")),
)
CONTACTS = _table("contacts", *map(_text, ("submission", "body", "contact")))
ANNOTATIONS = _table(
    "annotations",
    *map(_text, ("id", "respondent", "submission", "kind")),
    sa.Column("tracked", sa.Boolean, nullable=False),
    *map(_text, ("state", "seen", "anchor", "placed", "candidates")),
    *map(_text, ("text", "proposed")),
    _maybe("reply_to"),
    *map(_text, ("where", "made", "key")),
    *map(_later, ("reference", "question")),
)
PLACEMENTS = _table("placements", *map(_text, ("annotation", "anchor", "by", "when")))
DECISIONS = _table(
    "decisions",
    *map(_text, ("id", "annotations", "outcome", "by", "when", "reason", "effect")),
    _maybe("clause"),
    *map(_text, ("words", "others")),
    _maybe("twin"),
)
LEFT = _table("left_over", *map(_text, ("submission", "place", "why")))
SIGHTINGS = _table(
    "sightings",
    *map(_text, ("submission", "annotation", "where", "state", "signed", "kind")),
)
JOININGS = _table("joinings", *map(_text, ("respondent", "into", "by", "when")))
SPLITS = _table("splits", *map(_text, ("annotation", "parts", "by", "when")))
ASSIGNMENTS = _table("assignments", *map(_text, ("annotation", "person", "by", "when")))
DRAFT_ANSWERS = _table(
    "draft_answers",
    *map(_text, ("annotations", "outcome", "by", "when", "reason", "effect")),
    _maybe("clause"),
    *map(_text, ("words", "others")),
    _maybe("twin"),
)
CONFIRMATIONS = _table(
    "confirmations", *map(_text, ("annotation", "how", "by", "when"))
)
REVERSALS = _table("reversals")
STANDING = sa.Table(
    "standing",
    METADATA,
    *(
        sa.Column(name, sa.Text, primary_key=True)
        for name in ("workspace", "round", "annotation")
    ),
    sa.Column("place", sa.BigInteger, nullable=False),
    *map(_text, ("remark", "respondent", "submission", "kind", "clause", "placed")),
    *map(_text, ("outcome", "decision", "person", "draft")),
)
"""What stands of each remark and point, reckoned from the rows of the other tables."""
RECKONED = sa.Table(
    "reckoned",
    METADATA,
    *(sa.Column(name, sa.Text, primary_key=True) for name in ("workspace", "round")),
    _text("upto"),
)
"""Up to which rows `STANDING` is reckoned."""

WORDS = (
    RESPONDENTS,
    SUBMISSIONS,
    ANNOTATIONS,
    PLACEMENTS,
    DECISIONS,
    SIGHTINGS,
    JOININGS,
    SPLITS,
    ASSIGNMENTS,
    DRAFT_ANSWERS,
    REVERSALS,
)
"""What people said and what became of it, without their names."""
PEOPLE = (NAMES, AUTHORS, FILES, LEFT, CONTACTS, CONFIRMATIONS)
"""Names, and what may hold one: authors of marks, names of files, remarks on them, what
shows that somebody confirmed what they said."""
ROWS = (*WORDS, *PEOPLE)
"""Every table whose rows belong to a Compact and a round."""


def _first(connection: sa.Connection) -> None:
    """Make the tables of the first version."""
    METADATA.create_all(connection)


def _second(connection: sa.Connection) -> None:
    """Give every row room for the identity of its Compact; `store.claim` fills it."""
    held = sa.inspect(connection).get_table_names()
    for table in (table for table in ROWS if table.name in held):
        _add_column(connection, table, table.c.workspace)


def _add_column(
    connection: sa.Connection, table: sa.Table, column: sa.Column[Any]
) -> None:
    """Add a column to a table that was made before it."""
    held = {found["name"] for found in sa.inspect(connection).get_columns(table.name)}
    if column.name not in held:
        made = sa.schema.CreateColumn(column).compile(dialect=connection.dialect)
        quoted = connection.dialect.identifier_preparer.format_table(table)
        connection.execute(sa.text(f"ALTER TABLE {quoted} ADD COLUMN {made}"))


def _third(connection: sa.Connection) -> None:
    """Note of every remark that the file which brought it has it, and not where.

    Which remarks of earlier files that file has as well was not kept: an empty place
    says so.
    """
    SIGHTINGS.create(connection, checkfirst=True)
    into = ["round", "step", "workspace", "submission", "state", "kind"]
    bare = sa.literal("")
    of = sa.select(
        *(ANNOTATIONS.c[name] for name in into), ANNOTATIONS.c.id, bare, bare
    )
    connection.execute(
        sa.insert(SIGHTINGS).from_select(
            [*into, "annotation", "where", "signed"], of.order_by(ANNOTATIONS.c.serial)
        )
    )


def _fourth(connection: sa.Connection) -> None:
    """Make room for what other channels than Word say of who sent a thing."""
    for table in (JOININGS, CONTACTS):
        table.create(connection, checkfirst=True)
    for table, names in (
        (SUBMISSIONS, _OF_CHANNELS),
        (ANNOTATIONS, ("reference", "question")),
    ):
        for name in names:
            _add_column(connection, table, table.c[name])


_OF_CHANNELS = (
    "part", "within", "dated", "late", "capacity", "sector", "size", "publish",
)  # fmt: skip


def _fifth(connection: sa.Connection) -> None:
    """Make room for points, for who answers and for drafts; find rows without reading all."""
    for table in (SPLITS, ASSIGNMENTS, DRAFT_ANSWERS, STANDING, RECKONED):
        table.create(connection, checkfirst=True)
    held = sa.inspect(connection).get_table_names()
    for table in (table for table in ROWS if table.name in held):
        _add_index(connection, table, "step")
    _add_index(connection, ANNOTATIONS, "id")
    _add_index(connection, DECISIONS, "id")
    _add_index(connection, AUTHORS, "annotation")
    _add_index(connection, PLACEMENTS, "annotation")
    for name in ("place", "clause", "outcome", "respondent", "person", "remark"):
        _add_index(connection, STANDING, name)


def _add_index(connection: sa.Connection, table: sa.Table, column: str) -> None:
    """Let the rows of a round be found by a column."""
    name = f"ix_{table.name}_of_{column}"
    held = {found["name"] for found in sa.inspect(connection).get_indexes(table.name)}
    if name not in held:
        quote = connection.dialect.identifier_preparer.quote
        columns = ", ".join(map(quote, ("round", "workspace", column)))
        on = connection.dialect.identifier_preparer.format_table(table)
        connection.execute(sa.text(f"CREATE INDEX {quote(name)} ON {on} ({columns})"))


def _sixth(connection: sa.Connection) -> None:
    """Make room for what was only said and then confirmed in writing."""
    CONFIRMATIONS.create(connection, checkfirst=True)
    _add_index(connection, CONFIRMATIONS, "step")


MIGRATIONS: tuple[Callable[[sa.Connection], None], ...] = (
    _first,
    _second,
    _third,
    _fourth,
    _fifth,
    _sixth,
)


def count_anew(connection: sa.Connection) -> None:
    """Let PostgreSQL count what is in its tables, so that it finds a good way to ask.

    Without that it takes a table that has just been filled for an empty one.
    """
    if connection.dialect.name == "postgresql":
        for table in (*ROWS, STANDING):
            quoted = connection.dialect.identifier_preparer.format_table(table)
            connection.execute(sa.text(f"ANALYZE {quoted}"))


def _waits_its_turn(connection: sa.Connection) -> bool:
    """Let those who open an old or a new ledger at once do it one after the other.

    SQLite begins a transaction of its own only with the first row that is written, and
    tables are made before that: so it is begun here, for writing, on a file that the
    other may have brought up meanwhile.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_TURN)))
        return True
    if connection.dialect.name == "sqlite":
        driver = connection.connection.driver_connection
        if driver is not None and not driver.in_transaction:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        return True
    return False


def migrate(connection: sa.Connection) -> None:
    """Bring a ledger up to the newest tables; a new one is made whole.

    Raises:
        WorkspaceError: The ledger was written by a newer version than this.
    """
    known = len(MIGRATIONS)
    held = 0
    if sa.inspect(connection).has_table(VERSION.name):
        held = connection.execute(sa.select(VERSION.c.version)).scalar() or 0
    if held > known:
        raise WorkspaceError(
            f"the ledger is of version {held}; this program knows up to {known}",
            where=Where("ledger"),
            mend="install a newer compact-draft",
        )
    if held == known:
        return
    if _waits_its_turn(connection):
        held = 0
        if sa.inspect(connection).has_table(VERSION.name):
            held = connection.execute(sa.select(VERSION.c.version)).scalar() or 0
    if held >= known:
        return
    for migration in MIGRATIONS[held:]:
        migration(connection)
    connection.execute(sa.delete(VERSION))
    connection.execute(sa.insert(VERSION), {"version": known})
