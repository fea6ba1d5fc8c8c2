"""Whom the words of a clause bind."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.model.tags import By
from compact_draft.steps.bearer import bearer_of
from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return make_workspace(Path(tmp_path_factory.mktemp("bearer")) / "ws")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Council will pay.", By.PUBLIC_BODIES),
        ("The Council will pay. Voluntary groups will report.", By.BOTH),
        ("Pay on time.", None),
    ],
)
def test_who_is_named_is_bound_and_two_are_both(
    workspace: Workspace, text: str, by: By | None
) -> None:
    assert bearer_of(workspace, text) is by
