"""Small workspaces on disk, and the command run in them as a person runs it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.compact import Draft
from compact_draft.store.ids import Ids
from compact_draft.store.settings import Settings, format_settings
from compact_draft.store.workspace import Workspace
from tests.built import copy_of
from tests.drafts import frozen, readable_draft

WHEN = dt.datetime(2026, 2, 3, 9, 30, tzinfo=dt.UTC)


def make_workspace(
    root: Path, draft: Draft | None = None, *, is_own: bool = False
) -> Workspace:
    """Write a draft (the readable one) as a workspace whose new ids begin with fen.

    Workspaces of the readable draft share one identity, unless it shall be their own.
    """
    if draft is None and not is_own:
        return copy_of("readable", lambda made: _written(made, readable_draft()), root)
    return _written(root, draft or readable_draft())


def _written(root: Path, draft: Draft) -> Workspace:
    settings = Settings(
        title=draft.title,
        area="Fenwold",
        prefix="fen",
        you="Ann Other",
        parties=draft.parties,
    )
    root.mkdir(parents=True, exist_ok=True)
    (root / "compact.toml").write_text(format_settings(settings), encoding="utf-8")
    workspace = Workspace.open(root)
    with workspace.step("intake", by="Ann Other", when=WHEN) as step:
        for clause in draft.clauses:
            step.write_clause(clause)
        step.write_outline(draft.outline, draft.clauses)
        step.write_ids(Ids(given={"old": len(draft.clauses)}))
    return workspace


def freeze(workspace: Workspace, label: str) -> None:
    """Freeze the living text as an issued revision."""
    with workspace.step("issue", by="Ann Other", when=WHEN) as step:
        step.write_revision(frozen(workspace.draft(), label))


def run(workspace: Workspace, *words: str, status: int = 0) -> str:
    """Run a command in a workspace and return what it says; stderr where it fails."""
    argv = [*words, "--workspace", str(workspace.root)]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code == status, result.output + result.stderr
    return result.stderr if status == 2 else result.stdout


def value(workspace: Workspace, *words: str, status: int = 0) -> Any:
    """Run a command with ``--json`` and return its value."""
    return json.loads(run(workspace, *words, "--json", status=status))


def files(workspace: Workspace) -> dict[str, bytes]:
    """Return every file's bytes, the log and the ids that were given apart."""
    found = {}
    for path in sorted(workspace.root.rglob("*")):
        shown = path.relative_to(workspace.root).as_posix()
        if path.is_file() and not shown.startswith("log/"):
            found[shown] = path.read_bytes()
    found.pop("clauses/ids.toml", None)
    return found
