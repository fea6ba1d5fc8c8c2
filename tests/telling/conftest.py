"""Rounds that are made once and copied for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.telling.rounds import answered, heard_round


@pytest.fixture(scope="session")
def open_once(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The round before anything is decided; only to be read."""
    return heard_round(tmp_path_factory.mktemp("open") / "compact")


@pytest.fixture(scope="session")
def answered_once(
    open_once: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> Workspace:
    """The round with every point decided; only to be read."""
    root = tmp_path_factory.mktemp("answered") / "compact"
    shutil.copytree(open_once.root, root)
    return answered(Workspace.open(root))


@pytest.fixture
def workspace(answered_once: Workspace, tmp_path: Path) -> Workspace:
    """The answered round, to be changed."""
    shutil.copytree(answered_once.root, tmp_path / "compact")
    return Workspace.open(tmp_path / "compact")


@pytest.fixture
def unanswered(open_once: Workspace, tmp_path: Path) -> Workspace:
    """The round before anything is decided, to be changed."""
    shutil.copytree(open_once.root, tmp_path / "open")
    return Workspace.open(tmp_path / "open")
