"""Every verb and every command of a group has help, and is explained in the docs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.cli.app import VERBS

CHECKOUT = Path(__file__).parents[2]
SILENT = {"beside", "clashes", "clauses", "demo", "desk", "remarks", "tag", "template"}
"""Groups, whose commands have ``--json``; and those that show other verbs."""


def commands() -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its name, those of groups as ``tag list``."""
    context = click.Context(main)
    for verb in VERBS:
        command = main.get_command(context, verb)
        assert command is not None
        yield verb, command
        if isinstance(command, click.Group):
            for name, inner in command.commands.items():
                yield f"{verb} {name}", inner


COMMANDS = dict(commands())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_verb_and_every_option_has_help(name: str) -> None:
    done = CliRunner().invoke(main, [*name.split(), "--help"])
    assert done.exit_code == 0, done.output
    command = COMMANDS[name]
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts[0]} says nothing"


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_is_given_has_its_names(name: str) -> None:
    callback = COMMANDS[name].callback
    assert callback is not None
    taken = inspect.signature(callback, follow_wrapped=False).parameters
    given = {param.name for param in COMMANDS[name].params if param.expose_value}
    if all(one.kind is not one.VAR_KEYWORD for one in taken.values()):
        assert given == taken.keys() - {"ctx", "context"}


def test_every_verb_that_shows_something_has_json() -> None:
    lacking = {
        name
        for name, command in COMMANDS.items()
        if not any("--json" in option.opts for option in command.params)
    }
    assert lacking - SILENT == set()


def test_every_command_has_a_heading_in_the_formats_or_a_line_in_the_readme() -> None:
    formats = (CHECKOUT / "docs/formats.md").read_text(encoding="utf-8")
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    headings = [
        re.findall(r"[a-z]+", line) for line in formats.splitlines() if line[:2] == "##"
    ]
    missing = [
        name
        for name in COMMANDS
        if f"`{name}`" not in readme
        and not any(
            set(re.findall(r"[a-z]+", name)) <= set(heading) for heading in headings
        )
    ]
    assert missing == []
