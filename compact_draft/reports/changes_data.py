"""What changed as values: the object that --json prints."""

from __future__ import annotations

from typing import Any

from compact_draft.model.change import (
    ClauseChange,
    ClauseVersion,
)
from compact_draft.reports.change_words import tag_changes
from compact_draft.reports.changes import Told


def fields(told: Told) -> dict[str, Any]:
    """Return what changed as JSON has it (docs/formats.md, "diff")."""
    return {
        "title": told.title,
        "old": told.comparison.old,
        "new": told.comparison.new,
        "side": told.side,
        "counts": dict(told.counts),
        "kept": told.kept,
        "renumbered": told.renumbered,
        "changes": [_change_fields(told, change) for change in told.shown],
    }


def _change_fields(told: Told, change: ClauseChange) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "also": list(change.also),
        "old": [_version_fields(version) for version in change.old],
        "new": [_version_fields(version) for version in change.new],
        "edits": list(change.edits),
        "tags": [
            {"name": name, "old": old, "new": new}
            for name, old, new in tag_changes(change)
        ],
        "reasons": [
            {"when": r.when, "by": r.by, "why": r.why, "decision": r.decision,
             "what": r.what}
            for r in told.why(change)
        ],
        "weakened": list(told.weaker(change)),
    }  # fmt: skip


def _version_fields(version: ClauseVersion) -> dict[str, Any]:
    return {
        "id": version.id,
        "number": version.number,
        "section": list(version.section),
        "heading": version.heading,
        "text": version.text,
        "tags": dict(version.tags),
    }
