"""Over a hundred files that mean harm, by four verbs: nothing is fetched, nothing written.

A listener waits at the only address that stands in them, on this computer, and must hear
nothing; Python's own audit events tell every connection and every file opened to be
written.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.attack.hostile import hostile
from tests.workspaces import make_workspace, run

RUNS = (
    ("intake", slice(0, None, 3)),
    ("collect", slice(1, None, 3)),
    *(
        pytest.param(verb, part, marks=pytest.mark.long)
        for verb, part in (
            ("intake", slice(1, None, 3)),
            ("intake", slice(2, None, 3)),
            ("collect", slice(0, None, 3)),
            ("collect", slice(2, None, 3)),
            ("compare", slice(None)),
            ("combine", slice(None)),
        )
    ),
)
"""A verb, and which of the files it is given: a third each in the plain suite."""
_NET = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "urllib.Request",
)
_RUN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """Notes what Python tells of connections, programs begun and files written."""

    def __init__(self) -> None:
        self.is_on = False
        self.reached: list[str] = []
        self.written: list[Path] = []

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event in _NET or event in _RUN:
            self.reached.append(f"{event} {args}")
        is_write = event == "open" and isinstance(args[2], int) and args[2] & _WRITES
        if is_write and isinstance(args[0], str):
            self.written.append(Path(args[0]))
        if event == "os.rename":
            self.written.append(Path(str(args[1])))


@pytest.fixture(scope="module")
def watch() -> Watch:
    made = Watch()
    sys.addaudithook(made)
    return made


@pytest.fixture(scope="module")
def heard() -> Iterator[tuple[str, list[object]]]:
    """Listen on this computer; give the address, and what was heard."""
    found: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                found.append(connection)
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}", found
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = make_workspace(tmp_path_factory.mktemp("hostile") / "ws")
    run(made, "issue", "round-1")
    return made


def words_of(verb: str, file: Path, sent: Path, work: Path, root: Path) -> list[str]:
    out = str(work / "out.docx")
    return {
        "intake": ["intake", str(file), "--dry-run", "--existing", "reject"],
        "collect": ["collect", str(file), "--from", "Eve", "--workspace", str(root)],
        "compare": [
            "compare",
            str(sent),
            str(file),
            "--out",
            out,
            "--existing",
            "keep",
        ],
        "combine": ["combine", str(sent), str(file), "--out", out],
    }[verb]


@pytest.mark.parametrize(("verb", "part"), RUNS)
def test_a_file_that_means_harm_does_none(
    workspace: Workspace,
    heard: tuple[str, list[object]],
    watch: Watch,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    verb: str,
    part: slice,
) -> None:
    # What Python keeps of its own modules is no file of the command's.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    address, said = heard
    sent = workspace.root / "consultation/round-1/sent.docx"
    files = dict(hostile(sent.read_bytes(), address))
    assert len(files) >= 90
    root = tmp_path / "ws"
    shutil.copytree(workspace.root, root)
    wrong = []
    for name, data in list(files.items())[part]:
        work = tmp_path / name
        work.mkdir()
        file = work / f"{name}.docx"
        file.write_bytes(data)
        watch.written.clear()
        watch.is_on = True
        try:
            argv = words_of(verb, file, sent, work, root)
            result = CliRunner().invoke(main, argv)
        finally:
            watch.is_on = False
        outside = [p for p in watch.written if not _is_in(p, tmp_path)]
        if result.exit_code not in (0, 1, 2) or outside or watch.reached:
            wrong.append((name, result.exit_code, result.exception, outside))
        if result.exception and not isinstance(result.exception, SystemExit):
            wrong.append((name, result.exception))
        if result.exit_code == 2 and "To mend" not in result.stderr:
            wrong.append((name, result.stderr))
    assert not wrong
    assert not said
    assert not watch.reached


def _is_in(path: Path, folder: Path) -> bool:
    whole = path.resolve()
    return whole.is_relative_to(folder.resolve()) or str(whole).startswith("/dev/")


def test_the_listener_would_have_heard(heard: tuple[str, list[object]]) -> None:
    address, said = heard
    before = len(said)
    host, _, port = address.removeprefix("http://").partition(":")
    with socket.create_connection((host, int(port))) as caller:
        assert caller.recv(1) == b""
    assert len(said) == before + 1
    said.clear()
