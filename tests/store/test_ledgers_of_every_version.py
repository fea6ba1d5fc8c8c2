"""Ledgers written by every earlier version are brought up to date, and nothing is lost."""

from __future__ import annotations

import os
import sqlite3
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from compact_draft.store import migrations
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger import Ledger
from tests.store.ledger_rows import address

CASES = Path(__file__).parents[1] / "cases/ledgers"
VERSIONS = range(2, len(migrations.MIGRATIONS) + 1)


@pytest.fixture
def database() -> Iterator[str]:
    name = f"old_{uuid.uuid4().hex[:12]}"
    host = sa.create_engine(
        address(), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool
    )
    with host.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE template0"))
    own = sa.make_url(os.environ["COMPACT_DRAFT_TEST_POSTGRES"]).set(database=name)
    yield own.render_as_string(hide_password=False)
    with host.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name}"))


def held(ledger: Ledger) -> None:
    """What was written by hand of the old version is all there, and can be asked for."""
    books = ledger.books()
    assert [a.id for a in books.annotations] == ["a1", "a2", "a3"]
    assert books.annotations[0].text == "Point of a1: it’s “late”."
    assert books.annotations[1].proposed == "20"
    assert books.annotations[2].candidates == ("fen-002", "fen-001")
    assert [p.name for p in books.respondents] == ["Pat Lowe"]
    assert [s.file for s in books.submissions] == ["s1-copy.docx"]
    assert [s.annotation for s in books.sightings] == ["a1", "a2", "a3"]
    assert books.left == (("s1", "header", "a picture"),)
    assert {a: d.id for a, d in books.decided().items()} == {"a1": "d2", "a2": "d2"}
    assert [d.id for d in books.superseded] == ["d1"]
    assert {a.id: a.anchor.clause for a in books.placed()}["a3"] == "fen-002"
    assert ledger.last_serials() == {"p": 1, "s": 1, "a": 3, "d": 3}
    tally = ledger.tally()
    assert (tally.received, tally.decided, tally.open) == (3, 2, 1)
    found = ledger.page(Wanted(clause="fen-002"))
    assert [f.annotation for f in found] == [books.placed()[2]]


@pytest.mark.parametrize("version", [0, *VERSIONS])
def test_several_that_open_a_file_at_once_bring_it_up_one_after_the_other(
    version: int, tmp_path: Path
) -> None:
    path = tmp_path / "ledger.db"
    if version:
        with sqlite3.connect(path) as old:
            old.executescript(
                (CASES / f"version-{version}.sql").read_text(encoding="utf-8")
            )
    together = threading.Barrier(6)
    faults: list[Exception] = []

    def open_it() -> None:
        together.wait()
        try:
            Ledger.file(path, "round-1", "fen-identity").books()
        except Exception as fault:  # noqa: BLE001  all of them are to be told
            faults.append(fault)

    openers = [threading.Thread(target=open_it) for _ in range(6)]
    for opener in openers:
        opener.start()
    for opener in openers:
        opener.join()
    assert faults == []
    if version:
        held(Ledger.file(path, "round-1", "fen-identity"))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_ledger_of_an_earlier_version_is_whole(version: int, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with sqlite3.connect(path) as old:
        old.executescript(
            (CASES / f"version-{version}.sql").read_text(encoding="utf-8")
        )
    held(Ledger.file(path, "round-1", "fen-identity"))
    held(Ledger.file(path, "round-1", "fen-identity"))
    words, names = Ledger.file(path, "round-1", "fen-identity").archive()
    again = Ledger.file(tmp_path / "again.db", "round-1", "fen-identity")
    again.restore(words, names)
    held(again)


@pytest.mark.parametrize("version", VERSIONS)
def test_it_is_the_same_in_a_database_for_many(version: int, database: str) -> None:
    old = sqlite3.connect(":memory:")
    old.executescript((CASES / f"version-{version}.sql").read_text(encoding="utf-8"))
    engine = sa.create_engine(database, poolclass=sa.NullPool)
    made = old.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    ).fetchall()
    with engine.begin() as connection:
        for name, sql in made:
            ours = sql.replace("serial INTEGER NOT NULL", "serial SERIAL NOT NULL")
            connection.execute(sa.text(ours.replace("DEFAULT 0", "DEFAULT false")))
            table = sa.Table(name, sa.MetaData(), autoload_with=connection)
            cursor = old.execute(f"SELECT * FROM {name}")
            heads = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                values = {
                    head: bool(cell)
                    if isinstance(table.c[head].type, sa.Boolean)
                    else cell
                    for head, cell in zip(heads, row, strict=True)
                }
                connection.execute(sa.insert(table), values)
            if "serial" in heads:
                last = (
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'serial'), 1000)"
                )
                connection.execute(sa.text(last))
    held(Ledger(database, "round-1", "fen-identity"))


def test_there_is_a_ledger_of_every_version() -> None:
    assert sorted(path.name for path in CASES.glob("*.sql")) == [
        f"version-{n}.sql" for n in range(1, len(migrations.MIGRATIONS) + 1)
    ]
