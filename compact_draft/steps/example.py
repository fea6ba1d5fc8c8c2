"""The shipped example: where its files are, and the commands that work through it."""

from __future__ import annotations

import shlex
from pathlib import Path

from compact_draft.store.shipped import shipped

FOLDER = "example"
_SHOWN = ("old-compact.docx", "evidence.csv", "answers.jsonl")

_CAME_BACK = ("returned", "other-ways", "with-helpers")
"""What came back: marked copies; what came otherwise; what other programs help to read."""


def example_round() -> Path:
    """Return the folder of the example that came with the package."""
    return shipped() / "consultation" / "example-round"


def example_files() -> dict[str, bytes]:
    """Return the example's files by their paths in a workspace."""
    root = example_round()
    paths = [root / name for name in _SHOWN]
    for folder in _CAME_BACK:
        paths += sorted((root / folder).glob("*"))
    return {
        f"{FOLDER}/{path.relative_to(root).as_posix()}": path.read_bytes()
        for path in paths
        if path.is_file()
    }


def example_settings() -> str:
    """Return the text of the example's ``compact.toml``."""
    return (example_round() / "compact.toml").read_text(encoding="utf-8")


def example_commands() -> tuple[tuple[str, ...], ...]:
    """Return the commands of the example, each as its words after the first."""
    text = (example_round() / "commands.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(shlex.split(line)[1:]) for line in lines)
