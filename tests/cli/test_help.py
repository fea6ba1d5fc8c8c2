"""What the help of each verb says, and what a mistyped verb is told."""

import shlex

import click
import pytest
from click.testing import CliRunner

from compact_draft.cli.app import VERBS, main
from compact_draft.cli.examples import EXAMPLES


def command_of(words: str) -> click.Command:
    found: click.Command | None = main
    for word in words.split():
        assert isinstance(found, click.Group), words
        found = found.get_command(click.Context(found), word)
    assert found is not None, words
    return found


def every_verb() -> list[str]:
    found = []
    for verb in VERBS:
        found.append(verb)
        command = command_of(verb)
        if isinstance(command, click.Group):
            found += [f"{verb} {name}" for name in command.commands]
    return found


@pytest.mark.parametrize("verb", every_verb())
def test_the_help_of_a_verb_has_an_example(verb: str) -> None:
    shown = CliRunner().invoke(main, [*verb.split(), "--help"])
    assert shown.exit_code == 0
    assert "Example" in shown.output
    assert EXAMPLES[verb][0][:40] in shown.output


@pytest.mark.parametrize(
    ("verb", "line"),
    [(verb, line) for verb, lines in EXAMPLES.items() for line in lines],
)
def test_an_example_can_be_typed_as_it_stands(verb: str, line: str) -> None:
    program, *words = shlex.split(line)
    assert program == "compact-draft"
    assert words[0] == verb.split()[0]
    command: click.Command = main
    while isinstance(command, click.Group):
        if command.invoke_without_command and (
            not words or words[0] not in command.commands
        ):
            break  # a group that does something by itself
        command, words = (
            command.get_command(click.Context(command), words[0]),
            words[1:],
        )
    command.make_context(verb, list(words))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("inteke", "intake"),
        ("colect", "collect"),
        ("Status", "status"),
        ("acount", "account"),
    ],
)
def test_a_mistyped_verb_gets_its_nearest(typed: str, meant: str) -> None:
    shown = CliRunner().invoke(main, [typed])
    assert shown.exit_code == 2
    assert f"there is no verb '{typed}'" in shown.output
    assert f"did you mean {meant}" in shown.output


def test_a_verb_like_no_other_is_told_where_all_are_listed() -> None:
    shown = CliRunner().invoke(main, ["xyzzy"])
    assert shown.exit_code == 2
    assert "did you mean" not in shown.output
    assert "compact-draft --help" in shown.output
