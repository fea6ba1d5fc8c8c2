"""The invented Lowmere Compact, out in a round."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from compact_draft.steps.intake import intake
from compact_draft.steps.issue import issue
from compact_draft.steps.new import new
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
OLD = Path(__file__).parents[1] / "cases" / "lowmere.docx"


def make(folder: Path) -> Workspace:
    """Return a workspace of the invented Lowmere Compact with an open round."""
    settings = Settings(
        title="Lowmere Compact",
        area="Lowmere",
        prefix="low",
        you="R O",
        parties=DEFAULT_PARTIES,
    )
    new(folder / "low", settings, by="R O", when=WHEN)
    workspace = Workspace.open(folder / "low")
    intake(workspace, OLD, OLD.read_bytes(), by="R O", when=WHEN)
    issue(workspace, "r1", by="R O", when=WHEN)
    return workspace
