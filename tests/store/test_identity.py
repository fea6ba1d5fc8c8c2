"""A Compact has an identity of its own, and every row of its ledger bears it."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from compact_draft.errors import StaleFileError, WorkspaceError
from compact_draft.model.annotation import (
    Decision,
    Effect,
    Outcome,
    Respondent,
    Submission,
)
from compact_draft.store import migrations
from compact_draft.store.identity import read_here, with_identity
from compact_draft.store.ledger import Ledger
from compact_draft.store.rows import Books
from compact_draft.store.settings import parse_settings
from compact_draft.store.workspace import Workspace
from tests.heard import hear, remark
from tests.store.ledger_rows import address
from tests.workspaces import WHEN, files, make_workspace, run

OLD = Path(__file__).parents[1] / "cases/ledgers/version-1.sql"


@pytest.fixture
def database() -> Iterator[str]:
    """A PostgreSQL database of the test's own, for others use the one that is there."""
    name = f"own_{uuid.uuid4().hex[:12]}"
    own = sa.engine.make_url(address()).set(database=name)
    host = sa.create_engine(address(), isolation_level="AUTOCOMMIT")
    with host.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE template0"))
    yield own.render_as_string(hide_password=False)
    with host.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    host.dispose()


@pytest.fixture
def of(tmp_path: Path, database: str) -> Callable[[str], Workspace]:
    """Make a workspace that names the database."""

    def make(name: str) -> Workspace:
        workspace = make_workspace(tmp_path / name, is_own=True)
        toml = workspace.root / "compact.toml"
        with toml.open("a") as file:
            file.write(f'\n[ledger]\nurl = "{database}"\n')
        run(workspace, "issue", "round-1")
        return workspace

    return make


def heard(workspace: Workspace) -> list[str]:
    return [remark.text for remark in workspace.books("round-1").annotations]


def say(workspace: Workspace, words: str, serial: int) -> None:
    """Put a remark, with the file it came in, in the ledger as collect would."""
    data = words.encode()
    with workspace.step("collect", by="Ann", when=WHEN) as step:
        name = f"s{serial}-x.docx"
        step.write(f"consultation/round-1/received/{name}", data)
        one = remark(serial)
        fields = {n: getattr(one, n) for n in one.__slots__} | {"text": words}
        step.uses_ledger("round-1").add(
            step.number,
            respondents=[Respondent(id=f"p{serial}", name="Bo")],
            submissions=[
                Submission(
                    id=f"s{serial}",
                    respondent=f"p{serial}",
                    file=name,
                    sha256=hashlib.sha256(data).hexdigest(),
                    medium="word",
                    seen="issued-one",
                    received="2026-03-01",
                    origin="",
                )
            ],
            annotations=[type(one)(**fields)],
        )


def test_a_new_folder_has_an_identity_of_its_own(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from compact_draft.cli import main

    made = []
    for name in ("one", "two"):
        argv = ["new", str(tmp_path / name), "--by", "A", "--when", "2026-01-01"]
        assert CliRunner().invoke(main, argv).exit_code == 0
        made.append(Workspace.open(tmp_path / name).settings().id)
    assert len(set(made)) == 2
    assert all(made)


def test_an_identity_is_made_once(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws", is_own=True)
    first = workspace.settings().id
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    run(workspace, "undo")
    assert workspace.settings().id == first


def test_every_row_of_a_ledger_bears_the_identity(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws", is_own=True)
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    workspace.undo()
    ledger = sqlite3.connect(workspace.root / "consultation/round-1/ledger.db")
    for table in migrations.ROWS:
        found = {r[0] for r in ledger.execute(f"select workspace from {table.name}")}
        assert found <= {workspace.settings().id}, table.name


def test_a_ledger_of_the_first_version_is_read_and_its_rows_get_the_identity(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "ws", is_own=True)
    run(workspace, "issue", "round-1")
    toml = workspace.root / "compact.toml"
    line = f'id = "{workspace.settings().id}"\n'
    toml.write_text(toml.read_text().replace(line, ""))
    (workspace.root / "log/here.json").unlink()
    assert not workspace.identity()
    path = workspace.root / "consultation/round-1/ledger.db"
    with sqlite3.connect(path) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    as_it_was = [remark.id for remark in workspace.books("round-1").annotations]
    assert as_it_was == ["a1", "a2"]
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    assert workspace.settings().id
    assert [a.id for a in workspace.books("round-1").annotations] == as_it_was
    for table in migrations.ROWS:
        found = connection.execute(f"select workspace from {table.name}").fetchall()
        assert {row[0] for row in found} <= {workspace.settings().id}


def test_two_folders_that_name_one_database_do_not_meet(
    of: Callable[[str], Workspace],
) -> None:
    one, two = of("one"), of("two")
    say(one, "Said in the first.", 1)
    assert heard(two) == []
    say(two, "Said in the second.", 1)
    with two.step("answer", by="Ann", when=WHEN) as step:
        step.uses_ledger("round-1").add(
            step.number,
            decisions=[
                Decision(
                    id="d1",
                    annotations=("a1",),
                    outcome=Outcome.NOTED,
                    by="Ann",
                    when="2026-03-01",
                    reason="",
                    effect=Effect.NONE,
                )
            ],
        )
    assert one.books("round-1").decisions == ()
    assert one.last_serials()["d"] == 0
    assert one.last_step() == 3
    two.undo()
    two.undo()
    assert heard(two) == []
    assert heard(one) == ["Said in the first."]


def make_old(database: str) -> None:
    """Make the database's tables those of the first version."""
    engine = sa.create_engine(database, poolclass=sa.NullPool)
    with engine.begin() as connection:
        for table in migrations.ROWS:
            connection.execute(sa.text(f"alter table {table.name} drop workspace"))
        connection.execute(sa.update(migrations.VERSION).values(version=1))


def test_old_rows_of_a_shared_database_go_each_to_the_folder_that_has_their_file(
    of: Callable[[str], Workspace], database: str
) -> None:
    one, two = of("one"), of("two")
    say(one, "First of one.", 1)
    say(two, "First of two.", 2)
    say(one, "Second of one.", 3)
    one.undo()
    say(two, "Second of two.", 4)
    with one.step("answer", by="Ann", when=WHEN) as step:
        step.uses_ledger("round-1").add(
            step.number,
            decisions=[
                Decision(
                    id="d1",
                    annotations=("a1", "a2"),
                    outcome=Outcome.NOTED,
                    by="Ann",
                    when="2026-03-01",
                    reason="",
                    effect=Effect.NONE,
                )
            ],
        )
    make_old(database)
    assert heard(two) == ["First of two.", "Second of two."]
    assert heard(one) == ["First of one."]
    assert [d.annotations for d in one.books("round-1").decisions] == [("a1",)]
    assert [d.annotations for d in two.books("round-1").decisions] == [("a2",)]


def test_a_copied_folder_that_names_a_database_is_asked_before_it_takes_a_step(
    of: Callable[[str], Workspace],
) -> None:
    workspace = of("one")
    say(workspace, "Said in the first.", 1)
    twin = Workspace.open(
        shutil.copytree(workspace.root, workspace.root.parent / "twin")
    )
    before = files(twin)
    for words in (["undo"], ["clauses", "withdraw", "old-12", "--why", "x"]):
        said = run(twin, *words, status=2)
        assert "compact-draft copy --another" in said
    assert files(twin) == before
    assert heard(workspace) == ["Said in the first."]
    assert "is it the same Compact?" in run(twin, "status")
    run(twin, "copy", "--another")
    assert twin.settings().id != workspace.settings().id
    assert heard(twin) == heard(workspace) == ["Said in the first."]
    run(twin, "undo")
    assert heard(twin) == []
    assert heard(workspace) == ["Said in the first."]


def test_a_copy_that_is_the_same_compact_goes_on_with_its_remarks(
    of: Callable[[str], Workspace],
) -> None:
    workspace = of("one")
    say(workspace, "Said in the first.", 1)
    twin = Workspace.open(
        shutil.copytree(workspace.root, workspace.root.parent / "twin")
    )
    run(twin, "copy", "--same")
    run(twin, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    assert heard(twin) == ["Said in the first."]
    assert twin.settings().id == workspace.settings().id


def test_a_folder_without_its_log_is_asked_where_a_database_knows_its_compact(
    of: Callable[[str], Workspace],
) -> None:
    workspace = of("one")
    say(workspace, "Said in the first.", 1)
    shutil.rmtree(workspace.root / "log")
    assert "no log of it" in run(
        workspace, "clauses", "withdraw", "old-12", "--why", "x", status=2
    )
    run(workspace, "copy", "--same")
    run(workspace, "clauses", "withdraw", "old-12", "--why", "x")


def test_a_copied_folder_with_ledgers_of_its_own_is_told_and_goes_on(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "one", is_own=True)
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    twin = Workspace.open(shutil.copytree(workspace.root, tmp_path / "twin"))
    assert "is it the same Compact?" in run(twin, "status")
    assert "is it the same Compact?" not in run(workspace, "status")
    hear(twin, "round-1", 2)
    run(twin, "copy", "--another")
    assert twin.settings().id != workspace.settings().id
    assert [a.id for a in twin.books("round-1").annotations] == ["a1", "a2"]
    assert "is it the same Compact?" not in run(twin, "status")
    run(twin, "undo")
    assert [a.id for a in twin.books("round-1").annotations] == ["a1"]
    assert [a.id for a in workspace.books("round-1").annotations] == ["a1"]


def test_a_folder_that_was_moved_or_is_reached_by_another_way_is_not_asked(
    tmp_path: Path,
) -> None:
    workspace = make_workspace(tmp_path / "one", is_own=True)
    (tmp_path / "way").symlink_to(workspace.root)
    assert "same Compact" not in run(Workspace.open(tmp_path / "way"), "status")
    (tmp_path / "way").unlink()
    moved = Workspace.open(workspace.root.rename(tmp_path / "moved"))
    assert "same Compact" not in run(moved, "status")
    run(moved, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    here = read_here(moved.root)
    assert here is not None
    assert here.folder == str(moved.root.resolve())


def test_the_settings_of_another_compact_are_told(tmp_path: Path) -> None:
    one, two = (
        make_workspace(tmp_path / "one", is_own=True),
        make_workspace(tmp_path / "two", is_own=True),
    )
    shutil.copy(one.root / "compact.toml", two.root / "compact.toml")
    assert "another Compact" in run(two, "status")


def test_a_ledger_put_in_from_another_compact_is_refused(tmp_path: Path) -> None:
    one, two = (
        make_workspace(tmp_path / "one", is_own=True),
        make_workspace(tmp_path / "two", is_own=True),
    )
    for workspace in (one, two):
        run(workspace, "issue", "round-1")
        hear(workspace, "round-1", 1)
    ledger = "consultation/round-1/ledger.db"
    shutil.copy(one.root / ledger, two.root / ledger)
    with pytest.raises(WorkspaceError, match="another Compact"):
        two.books("round-1")
    assert "another Compact" in run(two, "status", status=2)


def test_a_lost_identity_is_known_again_from_the_log(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws", is_own=True)
    run(workspace, "issue", "round-1")
    hear(workspace, "round-1", 1)
    toml = workspace.root / "compact.toml"
    held = workspace.settings().id
    toml.write_text(toml.read_text().replace(f'id = "{held}"\n', ""))
    assert workspace.books("round-1").annotations
    run(workspace, "clauses", "edit", "old-12", "--text", "New.", "--why", "x")
    assert workspace.settings().id == held


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_identity_is_written_without_touching_the_rest(
    end: bytes, mark: bytes
) -> None:
    lines = [
        b"# mine",
        b'title = "T"',
        b'prefix = "wex"',
        b"",
        b"[[party]]",
        b'id = "c"',
    ]
    lines += [b'name = "C"', b'side = "vcs"', b"signs = true", b""]
    text = mark + end.join(lines)
    made = with_identity(text, "abcdefgh1")
    settings = parse_settings(made.removeprefix(mark).decode().replace("\r\n", "\n"))
    assert settings.id == "abcdefgh1"
    assert [party.id for party in settings.parties] == ["c"]
    assert made.endswith(end.join(lines))
    assert with_identity(made, "abcdefgh2") == made.replace(b"abcdefgh1", b"abcdefgh2")


def test_a_page_that_says_where_a_folder_lay_may_say_anything(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "ws", is_own=True)
    page = workspace.root / "log/here.json"
    held = page.read_text()
    said = ("", "{", "[]", '{"id": 3}', '{"id": "x", "folder": "/etc"}', "[" * 10**5)
    for text in (*said, held.replace(str(tmp_path), "/dev/null/x")):
        page.write_text(text)
        status = run(workspace, "status")
        assert ("same Compact" in status) == ('"x"' in text)


def test_the_question_says_what_where_and_how_to_mend(
    of: Callable[[str], Workspace],
) -> None:
    workspace = of("one")
    twin = Workspace.open(
        shutil.copytree(workspace.root, workspace.root.parent / "twin")
    )
    with pytest.raises(StaleFileError) as told:
        twin.identify()
    for words in (str(workspace.root.resolve()), "compact.toml", "--same", "--another"):
        assert words in str(told.value)


def test_rows_of_a_ledger_without_a_folder_are_read_as_they_were(
    tmp_path: Path,
) -> None:
    Ledger.file(tmp_path / "ledger.db", "r").add(1, annotations=[remark(1)])
    assert Ledger.file(tmp_path / "ledger.db", "r").books() != Books()
    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]
