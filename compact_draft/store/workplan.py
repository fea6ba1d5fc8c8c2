"""``workplan.toml``: the next step on an aspirational promise, its owner and its date."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from compact_draft.drafting.workplan import NextStep
from compact_draft.errors import WorkspaceError
from compact_draft.store.head import decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes

PATH = "workplan.toml"
_FIELDS = ("clause", "step", "owner", "by_when", "by", "when", "clause_print")


def parse_workplan(text: str, path: str = PATH) -> tuple[NextStep, ...]:
    r"""Return the next steps of the file's text (with ``\n`` line ends), in its order.

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("next",))
    found: dict[str, NextStep] = {}
    for row in head.tables("next"):
        row.refuse_unknown(_FIELDS)
        clause = row.text("clause")
        if clause in found:
            raise row.fault(
                f"two rows plan for the clause {clause}",
                "keep one of the two",
                "clause",
            )
        found[clause] = NextStep(
            clause=clause,
            step=row.text("step", ""),
            owner=row.text("owner", ""),
            by_when=row.text("by_when", ""),
            by=row.text("by", ""),
            when=row.text("when", ""),
            clause_print=row.text("clause_print", ""),
        )
    return tuple(found.values())


def read_workplan(root: Path) -> tuple[NextStep, ...]:
    """Return what the workspace at a folder plans; nothing where it says nothing."""
    data = read_bytes(root / PATH) or b""
    return parse_workplan(decode(data, PATH, WorkspaceError))


def format_workplan(rows: Iterable[NextStep]) -> str:
    """Return the file's text, in the order of the rows."""
    return write_toml(
        {
            "next": [
                {key: getattr(row, key) for key in _FIELDS if getattr(row, key)}
                for row in rows
            ]
        }
    )
