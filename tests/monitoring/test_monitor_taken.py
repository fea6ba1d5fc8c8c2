"""Sheets of returns that came back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from compact_draft.store.workspace import Workspace
from tests.monitoring.sheets import WHEN, filled, put, sheet_of
from tests.workspaces import files, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def test_a_sheet_that_came_back_is_taken_and_stands_beside_the_clause(
    workspace: Workspace, tmp_path: Path
) -> None:
    back = filled(
        sheet_of(workspace), tmp_path, put(1, "Kept", "minute 4", "Bea Field")
    )
    said = run(workspace, "monitor", "take", str(back), *WHEN)
    assert "1 return taken in" in said
    assert "Not answered: rows 6, 7" in said
    shown = value(workspace, "clauses", "show", "4.1")["kept"]["returns"]
    assert [(one["party"], one["found"], one["evidence"]) for one in shown] == [
        ("council", "kept", "minute 4")
    ]
    line = "2026, Fenwold District Council: kept (minute 4; Bea Field)"
    assert line in run(workspace, "tag", "list")
    again = run(workspace, "monitor", "take", str(back), *WHEN)
    assert "On record already: row 5" in again


def test_one_wrong_row_refuses_the_sheet_and_names_row_column_and_remedy(
    workspace: Workspace, tmp_path: Path
) -> None:
    def change(page: Any) -> None:
        put(1, "kept")(page)
        put(2, "mostly")(page)
        put(3, "", "the June report")(page)

    back = filled(sheet_of(workspace), tmp_path, change)
    before = files(workspace)
    said = run(workspace, "monitor", "take", str(back), *WHEN, status=2)
    assert "row 6, column Kept?: “mostly” does not say whether it was kept" in said
    assert "row 7, column Kept?: it does not say whether it was kept" in said
    assert "write one of  kept  partly  not kept  not tested" in said
    assert files(workspace) == before


def test_a_row_that_somebody_answered_since_is_left_and_the_others_are_taken(
    workspace: Workspace, tmp_path: Path
) -> None:
    def change(page: Any) -> None:
        put(1, "kept")(page)
        put(2, "partly")(page)

    back = filled(sheet_of(workspace), tmp_path, change)
    run(workspace, "monitor", "say", "4.1", "council", "not_kept", *WHEN)
    found = value(workspace, "monitor", "take", str(back), *WHEN, status=1)
    assert [row["clause"] for row in found["rows"]] == ["old-13"]
    assert found["touched"] == [5]
    (row,) = value(workspace, "clauses", "show", "4.1")["kept"]["returns"]
    assert row["found"] == "not_kept"


def test_rows_may_be_sorted_with_their_key_and_not_without_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    def swapped(columns: str) -> Callable[[Any], None]:
        def change(page: Any) -> None:
            put(1, "kept")(page)
            for column in columns:
                one, other = page[f"{column}5"], page[f"{column}6"]
                one.value, other.value = other.value, one.value

        return change

    sheet = sheet_of(workspace)
    whole = filled(sheet, tmp_path, swapped("ABCDEFG"))
    found = value(workspace, "monitor", "take", str(whole), "--preview", *WHEN)
    assert [row["clause"] for row in found["rows"]] == ["old-12"]
    torn = filled(sheet, tmp_path, swapped("ABCDEF"))
    said = run(workspace, "monitor", "take", str(torn), *WHEN, status=2)
    assert "not the words that the key of the row was made for" in said


def test_a_sheet_of_another_compact_or_of_another_kind_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    other = make_workspace(tmp_path / "other", is_own=True)
    said = run(workspace, "monitor", "take", str(sheet_of(other)), status=2)
    assert "made for another Compact" in said
    run(workspace, "tag", "sheets")
    evidence = workspace.root / "out/sheets/council.xlsx"
    said = run(workspace, "monitor", "take", str(evidence), status=2)
    assert "this is a different sheet" in said
