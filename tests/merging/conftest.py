"""Three invented Compacts, taken in and added once for all tests of this room."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from compact_draft.steps import merge
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import intake
from compact_draft.steps.merge_add import add
from compact_draft.steps.new import new
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from tests.workspaces import WHEN

CASES = Path(__file__).parent / "cases"


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("merge") / "ws"
    settings = Settings(
        title="Fenwold Compact",
        area="Ashby",
        prefix="ash",
        you="Ann Other",
        parties=DEFAULT_PARTIES,
    )
    new(root, settings, by="Ann Other", when=WHEN)
    workspace = Workspace.open(root)
    who = Signed(by="Ann Other", when=WHEN)
    data = (CASES / "ashby.md").read_bytes()
    intake(workspace, Path("ashby.md"), data, by="Ann Other", when=WHEN)
    for name in ("brockdale", "carrow"):
        data = (CASES / f"{name}.md").read_bytes()
        add(workspace, Path(f"{name}.md"), data, name=name.title(), who=who)
    return root


@pytest.fixture(scope="module")
def side(started: Path) -> merge.Side:
    return merge.side_by_side(Workspace.open(started))


@pytest.fixture
def workspace(started: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(started, tmp_path / "ws")
    return Workspace.open(tmp_path / "ws")
