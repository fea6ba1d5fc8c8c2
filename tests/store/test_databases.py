"""A folder from somebody else does not make this computer call theirs."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.errors import WorkspaceError
from compact_draft.store.databases import ALLOWED, refuse_unknown_host
from tests.built import copied

HERE = [
    "postgresql+psycopg://compact@127.0.0.1:54329/ledger",
    "postgresql+psycopg://compact@localhost/ledger",
    "postgresql+psycopg://compact@LOCALHOST/ledger",
    "postgresql+psycopg://compact@[::1]/ledger",
    "postgresql+psycopg:///ledger",
    "postgresql+psycopg:///ledger?host=/var/run/postgresql",
    "postgresql+psycopg:///ledger?host=127.0.0.2:5432",
]
ELSEWHERE = [
    "postgresql+psycopg://compact@db.wexley.example/ledger",
    "postgresql+psycopg://compact@192.0.2.7:5432/ledger",
    "postgresql+psycopg://compact@[2001:db8::7]/ledger",
    "postgresql+psycopg://compact@localhost/ledger?host=db.wexley.example",
    "postgresql+psycopg:///ledger?host=localhost,db.wexley.example",
    "postgresql+psycopg:///ledger?host=localhost&host=db.wexley.example:5432",
    "postgresql+psycopg://compact@localhost.wexley.example/ledger",
    "postgresql+psycopg://compact@127.0.0.1.wexley.example/ledger",
]


@pytest.mark.parametrize("url", HERE)
def test_a_database_on_this_computer_is_used_unasked(url: str) -> None:
    assert refuse_unknown_host(url, "") is None


@pytest.mark.parametrize("url", ELSEWHERE)
def test_one_on_another_computer_is_refused_unless_it_is_named(url: str) -> None:
    with pytest.raises(WorkspaceError, match="was not called"):
        refuse_unknown_host(url, "")
    with pytest.raises(WorkspaceError, match="was not called"):
        refuse_unknown_host(url, "wexley.example, other.example")
    refuse_unknown_host(
        url,
        " DB.wexley.example,192.0.2.7, 2001:db8::7,localhost.wexley.example,"
        "127.0.0.1.wexley.example",
    )


def test_every_verb_that_opens_the_ledger_refuses_before_it_calls(
    example_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ALLOWED, raising=False)
    folder = copied(example_folder, tmp_path / "theirs").root
    run = CliRunner()
    settings = folder / "compact.toml"
    url = "postgresql+psycopg://compact@db.wexley.example/ledger"
    settings.write_text(
        f'{settings.read_text("utf-8")}\n[ledger]\nurl = "{url}"\n', "utf-8"
    )

    def called(*asked: object, **_: object) -> object:
        raise AssertionError(f"a name was looked up: {asked}")

    monkeypatch.setattr(socket, "getaddrinfo", called)
    for verb in (["status"], ["place"], ["answer"], ["account"], ["revise"]):
        outcome = run.invoke(main, [*verb, "--workspace", str(folder)])
        assert outcome.exit_code == 2, (verb, outcome.output)
        assert "was not called" in outcome.output, (verb, outcome.output)
        assert ALLOWED in outcome.output
