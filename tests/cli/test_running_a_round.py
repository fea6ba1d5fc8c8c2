"""An officer who does what the page says, line by line, runs a whole round."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from compact_draft.cli import main

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "running-a-round.md"
LEFT_OVER = (
    ("collect", "--preview"), ("collect",), ("place",), ("answer",), ("clashes", "list"),
)  # fmt: skip
"""Commands that end with status 1 each time, for something waits; the first `revise` too."""
WHEN = {"issue": "2026-03-02", "intake": "2026-02-02", "new": "2026-02-02"}


def typed() -> list[list[str]]:
    """Return what the page has people type."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return [shlex.split(one[6:]) for one in lines if one.startswith("    $ ")]


def shown() -> list[list[str]]:
    """Return every command that the page shows, to be typed or not."""
    text = PAGE.read_text(encoding="utf-8")
    inline = re.findall(r"`compact-draft ([^`]+)`", text)
    alone = re.findall(r"^    (?:\$ )?compact-draft (.+)$", text, re.MULTILINE)
    return [shlex.split(one) for one in (*inline, *alone)]


@pytest.mark.parametrize("words", shown(), ids=" ".join)
def test_every_command_of_the_page_is_one(words: list[str]) -> None:
    command: click.Command = main
    rest = list(words)
    while isinstance(command, click.Group):
        context = click.Context(command)
        found = command.get_command(context, rest[0]) if rest else None
        if found is None:
            assert command.invoke_without_command, words
            break
        command, rest = found, rest[1:]
    made = command.make_context("x", rest, resilient_parsing=True)
    assert made.command is command


def test_every_picture_of_the_page_is_there_and_small() -> None:
    names = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE.read_text(encoding="utf-8"))
    assert len(names) >= 10
    for name in names:
        assert 0 < (PAGE.parent / name).stat().st_size < 150_000, name


@pytest.mark.long
def test_the_page_followed_line_by_line_closes_the_books(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said: dict[str, str] = {}
    revised = 0
    for program, *words in typed():
        if program == "cd":
            monkeypatch.chdir(Path.cwd() / words[0])
        elif program == "mkdir":
            Path(words[0]).mkdir()
        elif program == "cp":
            for path in Path().glob(words[0]):
                shutil.copy(path, words[1])
        else:
            revised += words == ["revise"]
            waits = tuple(words) in LEFT_OVER or (words == ["revise"] and revised == 1)
            result = CliRunner().invoke(main, words)
            assert result.exit_code == int(waits), (words, result.output)
            said[words[0]] = result.stdout
    assert "received 61 = decided 57 + set aside 4" in said["account"]
    assert "DRAFT" not in said["report"] + said["letters"]
    assert said["verify"].startswith("Held against: every byte")
