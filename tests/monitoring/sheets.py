"""Sheets of returns, filled in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from compact_draft.store.workspace import Workspace
from tests.workspaces import run

WHEN = ("--when", "2027-02-01")

HEAD = 4


def sheet_of(workspace: Workspace, party: str = "council") -> Path:
    run(workspace, "monitor", "sheets", "--year", "2026", "--due", "2027-03-31", *WHEN)
    return workspace.root / f"out/returns/{party}.xlsx"


def filled(path: Path, tmp_path: Path, change: Callable[[Any], None]) -> Path:
    book = openpyxl.load_workbook(path)
    change(book["Return"])
    back = tmp_path / "back.xlsx"
    book.save(back)
    return back


def put(row: int, kept: str, shown: str = "", who: str = "") -> Callable[[Any], None]:
    def change(page: Any) -> None:
        for column, words in zip("CDE", (kept, shown, who), strict=True):
            page[f"{column}{HEAD + row}"] = words or None

    return change
