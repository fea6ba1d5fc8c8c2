"""Workspaces that take long to make, made once for all workers of a run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from compact_draft.cli import demo


def made_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """Return a folder that `make` has filled, in this worker or in another."""
    folder = factory.getbasetemp().parent / name
    with FileLock(f"{folder}.lock"):
        if not (folder / "done").exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            (folder / "done").touch()
    return folder


def example(factory: pytest.TempPathFactory) -> Path:
    """Return the workspace of the shipped example, up to its refresh."""
    folder = made_once(
        factory, "the-example", lambda f: demo.until("refresh", f / "wexcombe")
    )
    return folder / "wexcombe"
