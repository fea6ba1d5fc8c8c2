"""A small workspace, and the example before any remark is decided, for the pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.built import Example, copied
from tests.desks import Browser, Clock
from tests.workspaces import make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


@pytest.fixture
def browser(example: Example, tmp_path: Path) -> Browser:
    """The example up to the remarks, none of them decided."""
    root = copied(example.before_first("answer"), tmp_path / "ws").root
    return Browser(root, clock=Clock(dt.datetime(2026, 6, 15, 14, tzinfo=dt.UTC)))
