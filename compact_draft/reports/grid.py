"""The grid of bodies by themes, for people: who promises what, and who delivers it."""

from __future__ import annotations

from typing import Any

from compact_draft.model.report import Part, Report, Table
from compact_draft.monitoring.grid import Cell, Grid
from compact_draft.text.plural import plural


def grid_report(title: str, found: Grid) -> Report:
    """Return the grid as a report: one row a theme, one column a body."""
    table = Table(
        caption="What each body promises, by theme, and what it says it does",
        head=("Theme", *(party.name for party in found.parties)),
        rows=tuple(
            (_theme(theme), *(_cell(found.cell(p.id, theme)) for p in found.parties))
            for theme in found.themes
        ),
        shares=(3, *(4 for _ in found.parties)),
    )
    empty = [
        party.name
        for party in found.parties
        if not any(cell.party == party.id for cell in found.cells)
    ]
    said = ["What a body has said of other words than stand now is not counted."]
    if empty:
        said.append(f"No promise binds {', '.join(empty)}.")
    return Report(
        title=f"{title}: who promises what",
        status="Bodies by themes",
        summary=tuple(said),
        parts=(Part(heading="Bodies by themes", tables=(table,), sheet="Grid"),)
        if found.themes
        else (),
    )


def _theme(theme: str) -> str:
    words = theme.replace("_", " ") or "no theme settled"
    return f"{words[:1].upper()}{words[1:]}"


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "–"
    lines = [plural(len(cell.promises), "promise")]
    for count, words in (
        (cell.doing, "doing"),
        (cell.partly, "partly"),
        (cell.not_yet, "not yet"),
        (cell.unsaid, "not said"),
    ):
        if count:
            lines.append(f"{count} {words}")
    return "\n".join(lines)


def fields(found: Grid) -> dict[str, Any]:
    """Return the grid as JSON has it (docs/formats.md, "grid")."""
    return {
        "parties": [party.id for party in found.parties],
        "themes": list(found.themes),
        "cells": [
            {
                "party": cell.party,
                "theme": cell.theme,
                "promises": list(cell.promises),
                "doing": cell.doing,
                "partly": cell.partly,
                "not_yet": cell.not_yet,
                "unsaid": cell.unsaid,
            }
            for cell in found.cells
        ],
    }
