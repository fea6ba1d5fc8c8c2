"""The ledger: rows in, the same values out, undone steps out of sight, archive whole."""

import uuid
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from compact_draft.errors import WorkspaceError
from compact_draft.model.annotation import (
    Anchor,
    Joining,
    Level,
    Placed,
)
from compact_draft.store import migrations
from compact_draft.store.ledger import Ledger
from compact_draft.store.rows import Placement
from tests.store.ledger_rows import ADDRESS, DECISION, NOTE, PERSON, SENT, address


@pytest.fixture(params=["sqlite", "postgres"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Ledger:
    if request.param == "sqlite":
        return Ledger.file(tmp_path / "ledger.db", "round-1")
    # A database of the test's own: others may run beside it.
    name = f"ledger_{uuid.uuid4().hex}"
    engine = sa.create_engine(
        address(), poolclass=sa.NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(
            sa.text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0")
        )
    own = sa.make_url(ADDRESS).set(database=name)
    return Ledger(own.render_as_string(hide_password=False), "round-1")


def test_what_goes_in_comes_out(ledger: Ledger) -> None:
    ledger.add(
        1,
        respondents=[PERSON],
        submissions=[SENT],
        annotations=[NOTE],
        left=[("s1", "header", "a picture")],
    )
    ledger.add(2, decisions=[DECISION])
    books = ledger.books()
    assert books.respondents == (PERSON,)
    assert books.submissions == (SENT,)
    assert books.annotations == (NOTE,)
    assert books.decisions == (DECISION,)
    assert books.left == (("s1", "header", "a picture"),)
    assert books.decided() == {"a1": DECISION}


def test_a_postgresql_set_up_without_letters_keeps_them_all() -> None:
    name = f"bare_{uuid.uuid4().hex[:12]}"
    bare = sa.engine.make_url(address()).set(database=name)
    host = sa.create_engine(address(), isolation_level="AUTOCOMMIT")
    with host.connect() as connection:
        connection.execute(
            sa.text(
                f"CREATE DATABASE {name} ENCODING 'SQL_ASCII' LC_COLLATE 'C' "
                "LC_CTYPE 'C' TEMPLATE template0"
            )
        )
    try:
        ledger = Ledger(bare.render_as_string(hide_password=False), "round-1")
        ledger.add(1, respondents=[PERSON], submissions=[SENT], annotations=[NOTE])
        assert ledger.books().annotations == (NOTE,)
    finally:
        with host.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE {name}"))
        host.dispose()


def test_an_undone_step_is_out_of_sight_but_its_serials_stay_given(
    ledger: Ledger,
) -> None:
    ledger.add(1, respondents=[PERSON], annotations=[NOTE])
    ledger.reverse(1)
    ledger.reverse(1)
    assert ledger.books().annotations == ()
    assert ledger.last_serials()["a"] == 1


def test_a_placement_changes_the_place_and_not_what_was_collected(
    ledger: Ledger,
) -> None:
    ledger.add(1, annotations=[NOTE])
    chosen = Anchor(level=Level.CLAUSE, clause="wex-9")
    ledger.add(
        2,
        placements=[
            Placement(annotation="a1", anchor=chosen, by="Ann", when="2026-02-03")
        ],
    )
    books = ledger.books()
    assert books.annotations == (NOTE,)
    (placed,) = books.placed()
    assert (placed.anchor, placed.placed) == (chosen, Placed.EXACT)


def test_the_archive_and_the_names_rebuild_the_ledger(
    ledger: Ledger, tmp_path: Path
) -> None:
    ledger.add(1, respondents=[PERSON], submissions=[SENT], annotations=[NOTE])
    ledger.add(2, decisions=[DECISION])
    ledger.add(3, annotations=[NOTE])
    ledger.reverse(3)
    words, names = ledger.archive()
    assert "tansy" not in words.casefold()
    assert "Tansy" in names
    again = Ledger.file(tmp_path / "again.db", "round-1")
    again.restore(words, names)
    assert again.books() == ledger.books()
    assert again.archive() == (words, names)
    with pytest.raises(WorkspaceError, match="already holds rows"):
        again.restore(words, names)


def test_the_journal_is_no_write_ahead_log(tmp_path: Path) -> None:
    Ledger.file(tmp_path / "ledger.db", "r").add(1, annotations=[NOTE])
    engine = sa.create_engine(f"sqlite:///{tmp_path}/ledger.db", poolclass=sa.NullPool)
    with engine.connect() as connection:
        mode = connection.execute(sa.text("pragma journal_mode")).scalar()
    assert mode == "delete"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ledger.db"]


def test_a_ledger_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    Ledger.file(tmp_path / "ledger.db", "r")
    engine = sa.create_engine(f"sqlite:///{tmp_path}/ledger.db", poolclass=sa.NullPool)
    with engine.begin() as connection:
        connection.execute(sa.update(migrations.VERSION).values(version=99))
    with pytest.raises(WorkspaceError, match="of version 99"):
        Ledger.file(tmp_path / "ledger.db", "r")


def test_a_file_that_is_no_database_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_bytes(b"not a database at all, only words" * 9)
    with pytest.raises(WorkspaceError, match="cannot be opened"):
        Ledger.file(tmp_path / "ledger.db", "r")


def test_an_old_ledger_is_told_which_file_brought_each_remark(tmp_path: Path) -> None:
    ledger = Ledger.file(tmp_path / "ledger.db", "round-1")
    ledger.add(1, respondents=[PERSON], submissions=[SENT], annotations=[NOTE])
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'ledger.db'}")
    with engine.begin() as connection:
        migrations.SIGHTINGS.drop(connection)
        connection.execute(sa.update(migrations.VERSION).values(version=1))
    engine.dispose()
    books = Ledger.file(tmp_path / "ledger.db", "round-1").books()
    assert [(s.submission, s.annotation, s.where) for s in books.sightings] == [
        (NOTE.submission, NOTE.id, "")
    ]
    assert books.annotations == (NOTE,)


def test_who_sent_it_is_kept_with_the_names_and_apart_from_the_words(
    ledger: Ledger,
) -> None:
    sent = replace(
        SENT, part="row 5", late=True, sector="vcs", body="Orme Friends", contact="t@o"
    )
    ledger.add(1, respondents=[PERSON], submissions=[sent])
    assert ledger.books().submissions == (sent,)
    words, names = ledger.archive()
    assert "Orme Friends" not in words
    assert "Orme Friends" in names
    assert "t@o" in names


def test_two_people_are_one_by_a_persons_word_and_two_again_by_another(
    ledger: Ledger,
) -> None:
    other = replace(PERSON, id="p2")
    ledger.add(
        1, respondents=[PERSON, other], annotations=[replace(NOTE, respondent="p2")]
    )
    word = Joining(respondent="p2", into="p1", by="Ann Other", when="2026-05-01")
    ledger.add(2, joinings=[word])
    books = ledger.books()
    assert len(books.respondents) == 2
    assert books.joined().respondents == (PERSON,)
    assert {a.respondent for a in books.joined().annotations} == {"p1"}
    ledger.add(3, joinings=[replace(word, into="p2")])
    books = ledger.books()
    assert books.joined() == books


def test_an_archive_from_before_other_channels_is_read(ledger: Ledger) -> None:
    row = (
        '{"id": "s1", "medium": "word", "origin": "", "received": "2026-04-01", '
        '"respondent": "p1", "seen": "r1", "serial": 1, "sha256": "ab", "step": 3, '
        '"table": "submissions"}\n'
    )
    ledger.restore(
        row,
        '{"file": "s1.docx", "serial": 1, "step": 3, '
        '"submission": "s1", "table": "files"}\n',
    )
    (sent,) = ledger.books().submissions
    assert (sent.late, sent.part, sent.contact) == (False, "", "")
