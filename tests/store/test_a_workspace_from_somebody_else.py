"""A workspace that came from somebody else is a file from outside like any other."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from pathlib import Path
from typing import Any

import pytest

from compact_draft.errors import CompactError, RefusedError, WorkspaceError
from compact_draft.store.ledger import Ledger
from compact_draft.store.paths import is_inside, is_name
from compact_draft.store.settings import parse_settings
from compact_draft.store.workspace import Workspace
from tests.heard import hear
from tests.workspaces import WHEN, files, make_workspace, run

OUT_OF_IT = (
    "../victim/.profile",
    "clauses/../../victim/.profile",
    "/etc/passwd",
    "//server/share/x",
    "C:/Users/x",
    "C:x",
    "..\\victim\\.profile",
    "clauses\\..\\..\\x",
    ".git/hooks/post-commit",
    "clauses/.git/config",
    "log/0001-intake/step.json",
    "LOG/.lock",
    "clauses//x.md",
    "./clauses/x.md",
    "",
    "clauses/x\0.md",
)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws", is_own=True)


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    folder = tmp_path / "victim"
    folder.mkdir()
    (folder / "known.txt").write_bytes(b"known")
    return folder


def forge(root: Path, **fields: Any) -> None:
    """Write a page of the log as somebody who means harm would."""
    page = {
        "number": 9,
        "verb": "collect",
        "by": "x",
        "when": "2026-01-01",
        "what": "",
        "state": "begun",
        "rounds": [],
        "files": [],
        **fields,
    }
    folder = root / fields.pop("folder", "log/0009-collect")
    page.pop("folder", None)
    (folder / "before").mkdir(parents=True)
    (folder / "before" / "0").write_bytes(b"planted")
    (folder / "step.json").write_text(json.dumps(page))


def held_by(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("path", OUT_OF_IT)
@pytest.mark.parametrize("state", ["begun", "undoing"])
def test_a_page_of_the_log_that_names_a_file_elsewhere_touches_nothing(
    workspace: Workspace, victim: Path, path: str, state: str
) -> None:
    before, theirs = files(workspace), held_by(victim)
    row = {"path": path, "before": sha256(b"planted"), "after": None}
    forge(workspace.root, state=state, files=[row])
    for verb in (["status"], ["undo"], ["clauses", "list"]):
        said = run(workspace, *verb, status=2)
        assert "log/0009-collect/step.json" in said
    assert files(workspace) == before
    assert held_by(victim) == theirs


def test_a_forged_page_takes_no_known_file_away(
    workspace: Workspace, victim: Path
) -> None:
    known = victim / "known.txt"
    for state, status in (("begun", 2), ("done", 0)):
        row = {"path": str(known), "before": None, "after": sha256(b"known")}
        folder = f"log/00{10 + status}-collect"
        forge(
            workspace.root, folder=folder, number=10 + status, state=state, files=[row]
        )
        run(workspace, "undo", status=status)
        assert known.read_bytes() == b"known"
        (workspace.root / folder / "step.json").unlink()


def test_a_file_that_a_person_named_elsewhere_stays_when_its_step_is_undone(
    workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "for the printer.docx"
    run(workspace, "build", "--out", str(out))
    made = out.read_bytes()
    said = run(workspace, "undo")
    assert "outside this folder" in said
    assert str(out) in said
    assert out.read_bytes() == made
    run(workspace, "build", "--out", str(out))  # made by us, so it may be made again


@pytest.mark.parametrize(
    "fields",
    [
        {"verb": "../../victim"},
        {"verb": "intake"},
        {"number": 10},
        {"rounds": ["../../victim"]},
        {"rounds": ["/tmp/x"]},
        {"files": [{"path": "outline.toml", "before": "x", "after": None}]},
        {"files": [{"path": 3, "before": None, "after": None}]},
        {"files": "outline.toml"},
        {"number": True},
        {"state": "whatever"},
    ],
)
def test_a_page_of_the_log_that_no_step_of_ours_wrote_is_refused(
    workspace: Workspace, fields: dict[str, Any]
) -> None:
    before = files(workspace)
    forge(workspace.root, **fields)
    assert "0009-collect/step.json" in run(workspace, "status", status=2)
    assert files(workspace) == before


def test_what_a_cut_off_step_does_not_explain_is_asked_for(
    workspace: Workspace,
) -> None:
    run(workspace, "clauses", "edit", "old-12", "--text", "Half.", "--why", "x")
    run(workspace, "clauses", "edit", "old-11", "--text", "Half.", "--why", "x")
    page = max(workspace.root.glob("log/*/step.json"))
    page.write_text(page.read_text().replace('"done"', '"begun"'))
    clause = workspace.root / "clauses/old/old-11.md"
    mine = clause.read_bytes() + b"\nA line of mine.\n"
    clause.write_bytes(mine)
    before = files(workspace)
    for verb in (["status"], ["undo"], ["build"]):
        said = run(workspace, *verb, status=2)
        assert "clauses/old/old-11.md" in said
        assert "--keep" in said
    assert files(workspace) == before
    run(workspace, "undo", "--keep")
    assert clause.read_bytes() == mine
    assert files(workspace) == before
    run(workspace, "status")


@pytest.mark.parametrize("kind", ["folder", "file", "broken"])
@pytest.mark.parametrize(
    "place", ["clauses/old", "outline.toml", "log/0001-intake", "sources", "revisions"]
)
def test_a_link_among_the_workspaces_own_files_is_refused(
    workspace: Workspace, victim: Path, place: str, kind: str
) -> None:
    at = workspace.root / place
    if at.exists():
        at.rename(workspace.root / "put-aside")
    to = {"folder": victim, "file": victim / "known.txt", "broken": victim / "none"}
    at.symlink_to(to[kind])
    assert place in run(workspace, "status", status=2)
    assert held_by(victim) == {"known.txt": b"known"}


def test_a_pipe_among_the_workspaces_own_files_is_refused(workspace: Workspace) -> None:
    os.mkfifo(workspace.root / "clauses/old/old-99.md")
    assert "old-99.md" in run(workspace, "status", status=2)
    (workspace.root / "clauses/old/old-99.md").unlink()
    with socket.socket(socket.AF_UNIX) as listener:
        at = workspace.root / "clauses/s"
        if len(str(at)) < 100:
            listener.bind(str(at))
            assert "clauses/s" in run(workspace, "status", status=2)


def test_a_link_where_a_file_is_to_be_written_is_refused(
    workspace: Workspace, victim: Path
) -> None:
    (workspace.root / "out").symlink_to(victim)
    before = held_by(victim)
    with (
        pytest.raises(RefusedError, match="outside the workspace"),
        workspace.step("build", by="Ann", when=WHEN) as step,
    ):
        step.write("out/draft.docx", b"x")
    assert held_by(victim) == before


def test_a_round_that_names_a_revision_elsewhere_is_refused(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "one")
    page = workspace.root / "consultation/one/round.toml"
    held = page.read_text()
    for name in ("../outline", "/etc/passwd", "a/../../b", ".hidden"):
        page.write_text(held.replace("issued-one", name))
        assert "round.toml" in run(workspace, "status", status=2)
    with pytest.raises(WorkspaceError, match="no revision"):
        workspace.revision("../outline")


@pytest.mark.parametrize("name", ["../x.docx", "/etc/passwd", "a/b.docx", "C:\\x"])
def test_a_clause_that_names_a_source_elsewhere_is_refused(
    workspace: Workspace, name: str
) -> None:
    clause = workspace.root / "clauses/old/old-12.md"
    place = (
        f"[place]\nfile = {name!r}\nsha256 = '0'\npart = 'word/document.xml'\n"
        "ordinals = [1]\n+++\n"
    )
    head, fence, body = clause.read_text().rpartition("+++\n")
    clause.write_text(f"{head}{place if '[place]' not in head else fence}{body}")
    said = run(workspace, "status", status=1)
    assert "old-12.md" in said


def test_an_outline_that_names_a_path_is_refused(workspace: Workspace) -> None:
    outline = workspace.root / "outline.toml"
    outline.write_text(outline.read_text().replace('"old-12"', '"../../old-12"'))
    assert "is not an id" in run(workspace, "status", status=1)


def test_a_ledger_that_names_a_file_elsewhere_is_refused(
    workspace: Workspace,
) -> None:
    import sqlalchemy as sa

    run(workspace, "issue", "one")
    hear(workspace, "one", 1)
    path = workspace.root / "consultation/one/ledger.db"
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)), poolclass=sa.NullPool
    )
    with engine.begin() as connection:
        connection.execute(sa.text("update files set file = '../../../etc/passwd'"))
    assert "no name of a file" in run(workspace, "answer", status=2)
    run(workspace, "account", status=2)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:////tmp/elsewhere.db",
        "sqlite:///../other/ledger.db",
        "sqlite://",
        "mysql://somewhere/x",
        "postgresql+psycopg://h/d?passfile=/home/x/.pgpass",
        "postgresql+psycopg://h/d?sslkey=/home/x/key",
        "postgresql+psycopg://h/d?service=mine",
        "no address at all",
        "/etc/passwd",
    ],
)
def test_a_ledgers_address_names_a_postgresql_database_and_no_file(url: str) -> None:
    text = f'title = "T"\nprefix = "wex"\n[ledger]\nurl = "{url}"\n'
    with pytest.raises(WorkspaceError, match="PostgreSQL"):
        parse_settings(text)


def test_an_honest_address_of_a_database_is_taken() -> None:
    url = "postgresql+psycopg://me@db.example/compact?sslmode=require"
    text = f'title = "T"\nprefix = "wex"\n[ledger]\nurl = "{url}"\n'
    assert parse_settings(text).ledger == url


ODD = (
    "Compact 2026?",
    "Our%20Compact",
    "100%",
    "a#b",
    "R&D",
    "two  blanks ",
    "Ynys Môn – Fféar",
    "合意",
    'it\'s "so"',
    "ends in dots...",
    "?mode=memory",
    "file:x?mode=ro",
    "a;b=c",
    "a+b@c:d",
    ":memory:",
    "[1] {2} *",
    "e\u0301",
    "back\\slash",
    "~home",
    "$HOME",
)


@pytest.mark.parametrize("name", ODD)
def test_a_folder_of_any_name_keeps_its_ledger_in_itself(
    tmp_path: Path, name: str
) -> None:
    workspace = make_workspace(tmp_path / name, is_own=True)
    twin = make_workspace(
        tmp_path / name.replace("%20", " ").partition("?")[0] / "x", is_own=True
    )
    for each in (workspace, twin):
        run(each, "issue", "round-1")
    hear(workspace, "round-1", 1)
    assert (workspace.root / "consultation/round-1/ledger.db").stat().st_size
    assert "1 remark from 1 person" in run(workspace, "status")
    assert not twin.books("round-1").annotations
    run(workspace, "build")
    run(workspace, "undo")
    run(workspace, "undo")
    assert not workspace.books("round-1").annotations
    beside = {p.name for p in tmp_path.iterdir()}
    assert beside <= {name, name.replace("%20", " ").partition("?")[0] or "x"}


def test_a_ledgers_file_of_any_name_is_opened(tmp_path: Path) -> None:
    names = [name for name in ODD if "/" not in name]
    assert names
    for name in names:
        Ledger.file(tmp_path / name, "r")
        assert (tmp_path / name).is_file()


@pytest.mark.parametrize("path", OUT_OF_IT)
def test_a_path_out_of_the_workspace_is_none_of_its(path: str) -> None:
    assert not is_inside(path)


@pytest.mark.parametrize(
    "path", ["clauses/wex/wex-1.md", ".gitignore", "out/a b.docx", "out/…é.docx"]
)
def test_a_path_of_ours_is(path: str) -> None:
    assert is_inside(path)


def test_a_name_is_no_path() -> None:
    assert is_name("s1-Police response.docx")
    for name in ("", "..", ".x", "a/b", "a\\b", "C:x", "a\0"):
        assert not is_name(name)


def test_a_fault_says_what_where_and_how_to_mend(workspace: Workspace) -> None:
    (workspace.root / "sources").symlink_to("/")
    with pytest.raises(CompactError) as told:
        Workspace.open(workspace.root)
    assert "sources" in str(told.value)
    assert "To mend" in str(told.value)
