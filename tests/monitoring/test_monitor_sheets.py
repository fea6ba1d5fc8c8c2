"""The sheets on which bodies return what they kept."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from compact_draft.store.workspace import Workspace
from tests.monitoring.sheets import HEAD, WHEN
from tests.workspaces import make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def test_each_body_is_asked_of_what_binds_it_and_the_year_is_written_down(
    workspace: Workspace,
) -> None:
    made = value(workspace, "monitor", "sheets", "--year", "2026/27", *WHEN)
    asked = [(one["party"], one["year"], one["promises"]) for one in made]
    assert asked == [
        ("council", "2026-27", 3),
        ("trust", "2026-27", 3),
        ("cvs", "2026-27", 2),
    ]
    page = openpyxl.load_workbook(workspace.root / "out/returns/cvs.xlsx")["Return"]
    assert [page.cell(HEAD + n, 1).value for n in (1, 2)] == ["4.3", "5.2"]
    locked = {c: page.cell(HEAD + 1, c).protection.locked for c in range(1, 8)}
    assert [c for c, held in locked.items() if not held] == [3, 4, 5]
    (choice,) = page.data_validations.dataValidation
    assert choice.formula1 == '"kept,partly,not kept,not tested"'
    assert page.column_dimensions["G"].hidden
    run(workspace, "undo")
    assert not (workspace.root / "monitoring.toml").exists()
