"""How the columns of survey exports are read: ``columns.toml``."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.errors import WorkspaceError
from compact_draft.store.head import read_toml, write_toml

PATH = "columns.toml"
_NOTE = (
    "# How the columns of survey exports are read, by heading. Correct a role and collect\n"
    "# again; docs/formats.md lists the roles.\n"
)


def parse_columns(text: str, path: str = PATH) -> dict[str, str]:
    r"""Return the role of each heading, as they stand (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("column",))
    found = {}
    for row in head.tables("column"):
        row.refuse_unknown(("heading", "role"))
        found[row.text("heading")] = row.text("role")
    return found


def format_columns(roles: Mapping[str, str]) -> str:
    """Return the text of ``columns.toml``."""
    rows = [{"heading": h, "role": role} for h, role in roles.items()]
    return _NOTE + write_toml({"column": rows})
