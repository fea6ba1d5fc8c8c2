"""A small Compact that three bodies sign, with the text as it was taken in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.model.compact import RevisionKind
from compact_draft.store.workspace import Workspace
from tests.drafts import frozen, readable_draft
from tests.workspaces import WHEN, make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """One promise of public bodies is new, one reworded, one of them withdrawn."""
    made = make_workspace(tmp_path / "ws")
    taken = replace(frozen(readable_draft(), "taken-in"), kind=RevisionKind.TAKEN_IN)
    with made.step("intake", by="Ann Other", when=WHEN) as step:
        step.write_revision(taken)
    run(
        made, "clauses", "edit", "old-13",
        "--text", "Report back within six weeks of a consultation.", "--why", "Sooner.",
    )  # fmt: skip
    run(
        made, "clauses", "add", "--after", "old-13", "--binds", "public_bodies",
        "--kind", "commitment", "--text", "Pay every invoice within ten days.",
    )  # fmt: skip
    return made
