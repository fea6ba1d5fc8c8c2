"""A small Compact that was published, with a copy of it that somebody changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace, run


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_workspace(tmp_path_factory.mktemp("later") / "ws")
    run(
        made, "publish", "--agreed", "2026-02-01", "--although", "--no-pdf",
        "--when", "2026-02-03", status=1,
    )  # fmt: skip
    return made.root


@pytest.fixture
def workspace(published: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(published, tmp_path / "ws")
    return Workspace.open(tmp_path / "ws")
