"""A small Compact whose draft went out: the old one of the example, taken in and issued."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from compact_draft.steps.intake import intake
from compact_draft.steps.issue import issue
from compact_draft.steps.new import new
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
OLD = Path(__file__).parents[2] / "consultation" / "example-round" / "old-compact.docx"


def opened(folder: Path) -> Workspace:
    settings = Settings(
        title="Wexcombe Compact",
        area="Wexcombe",
        prefix="wex",
        you="R O",
        parties=DEFAULT_PARTIES,
    )
    new(folder / "wex", settings, by="R O", when=WHEN)
    workspace = Workspace.open(folder / "wex")
    intake(workspace, OLD, OLD.read_bytes(), by="R O", when=WHEN)
    issue(workspace, "r1", by="R O", when=WHEN)
    return workspace
