"""``national.toml``: what a group leaves out of a national text, with signed reasons."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from compact_draft.errors import WorkspaceError
from compact_draft.model.coverage import LeftOut
from compact_draft.store.head import decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes

PATH = "national.toml"
_FIELDS = ("framework", "ref", "why", "by", "when", "undertaking_print")


def parse_left_out(text: str, path: str = PATH) -> tuple[LeftOut, ...]:
    r"""Return what is left out, from the file's text (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("left_out",))
    found = []
    for row in head.tables("left_out"):
        row.refuse_unknown(_FIELDS)
        found.append(
            LeftOut(
                framework=row.text("framework"),
                ref=row.text("ref"),
                why=row.text("why"),
                by=row.text("by"),
                when=row.text("when"),
                undertaking_print=row.text("undertaking_print", ""),
            )
        )
        if not found[-1].why.strip():
            raise row.fault(
                "nothing is left out without a reason",
                'write a line  why = "..."',
                "why",
            )
    return tuple(found)


def read_left_out(root: Path) -> tuple[LeftOut, ...]:
    """Return what the workspace at a folder leaves out; nothing where it says nothing."""
    data = read_bytes(root / PATH) or b""
    return parse_left_out(decode(data, PATH, WorkspaceError))


def format_left_out(rows: Iterable[LeftOut]) -> str:
    """Return the file's text, in order of text and number."""
    ordered = sorted(
        rows, key=lambda left_out: (left_out.framework, _order(left_out.ref))
    )
    return write_toml(
        {
            "left_out": [
                {key: getattr(row, key) for key in _FIELDS if getattr(row, key)}
                for row in ordered
            ]
        }
    )


def _order(ref: str) -> tuple[tuple[int, int, str], ...]:
    pieces = ref.replace("/", ".").split(".")
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces)
