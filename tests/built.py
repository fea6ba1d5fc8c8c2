"""Folders that take long to make: made once for a whole run, by whichever worker is first.

They are only to be read; a test that changes one copies it (`copied`).
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from compact_draft.store.identity import write_here
from compact_draft.store.workspace import Workspace

CHECKOUT = Path(__file__).parents[1]


def made_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Return a folder that `make` has filled, in this worker or in another of this run."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # the workers' folders lie side by side
        folder = folder.parent
    folder /= name
    with FileLock(f"{folder}.lock"):
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            (folder / "done").touch()
    return folder


def copied(root: Path, place: Path) -> Workspace:
    """Return a copy of a workspace, to be changed; `place` is not there yet."""
    shutil.copytree(root, place)
    return Workspace.open(place)


_MADE: dict[tuple[str, str], tempfile.TemporaryDirectory[str]] = {}


def copy_of(key: str, make: Callable[[Path], object], root: Path) -> Workspace:
    """Return a workspace in `root`, a copy of what `make` makes once in this process.

    All copies of a key and a folder's name share their identity.
    """
    held = _MADE.get((key, root.name))
    if held is None:
        held = tempfile.TemporaryDirectory(prefix="compact-draft-tests-")
        make(Path(held.name) / root.name)
        _MADE[key, root.name] = held
    shutil.copytree(Path(held.name) / root.name, root, dirs_exist_ok=True)
    workspace = Workspace.open(root)
    write_here(root, workspace.identity())
    return workspace


class NetworkAskedError(Exception):
    """Somebody asked for the network."""


def shut_off(patch: pytest.MonkeyPatch) -> list[object]:
    """Refuse every socket but one to this computer; return the list of what is asked."""
    connect = socket.socket.connect
    asked: list[object] = []

    def only_here(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1"):
            asked.append(address)
            raise NetworkAskedError(address)
        connect(self, address)

    def no_lookup(*words: object, **_: object) -> None:
        asked.append(words)
        raise NetworkAskedError(words)

    patch.setattr(socket.socket, "connect", only_here)
    patch.setattr(socket, "getaddrinfo", no_lookup)
    return asked


@dataclass(frozen=True)
class Example:
    """The shipped example as the demo leaves it, and how it stood after each command.

    Attributes:
        root: Its workspace.
        values: The commands in order, each with the value it returned.
        asked: What was asked of the network meanwhile.
    """

    root: Path
    values: list[tuple[list[str], Any]]
    asked: list[Any]

    def after(self, number: int) -> Path:
        """Return the workspace as it stood after a command, by its place in `values`."""
        return self.root.parent / f"after-{number}"

    def before_first(self, verb: str) -> Path:
        """Return the workspace as it stood before the first command of a verb."""
        verbs = [words[0] for words, _ in self.values]
        return self.after(verbs.index(verb) - 1)

    def before_last(self, verb: str) -> Path:
        """Return the workspace as it stood before the last command of a verb."""
        verbs = [words[0] for words, _ in self.values]
        return self.after(len(verbs) - verbs[::-1].index(verb) - 2)


def example(factory: pytest.TempPathFactory) -> Example:
    """Return the example, which is run once with the network shut off."""
    folder = made_once(factory, "the-example", _run)
    held = json.loads((folder / "values.json").read_text("utf-8"))
    return Example(root=folder / "compact-demo", **held)


def _run(folder: Path) -> None:
    from compact_draft.cli.demo import run

    root, values = folder / "compact-demo", []
    with pytest.MonkeyPatch.context() as patch:
        asked = shut_off(patch)
        for number, (words, value) in enumerate(run(root)):
            values.append((words, value))
            shutil.copytree(root, folder / f"after-{number}")
    held = {"values": values, "asked": [repr(one) for one in asked]}
    (folder / "values.json").write_text(json.dumps(held), "utf-8")


def shown(factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return where the verb ``demo`` ran in a process of its own, and what it printed.

    Its sets and dictionaries are in another order than in most processes.
    """

    def make(folder: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "compact_draft", "demo", str(folder / "demo")],
            env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONPATH": str(CHECKOUT)},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        (folder / "said.txt").write_text(done.stdout, "utf-8")

    folder = made_once(factory, "the-example-shown", make)
    return folder / "demo", (folder / "said.txt").read_text("utf-8").splitlines()
