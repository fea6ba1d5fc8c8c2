"""A verb of a workspace is given one context: where, by whom, when, how to answer."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from compact_draft.cli.context import Context, reading, writing
from compact_draft.errors import RefusedError
from tests.workspaces import make_workspace

SEEN = []


@click.command()
@click.argument("name")
@writing
def note(name: str, context: Context) -> None:
    """Note what was given."""
    SEEN.append((name, context))


@click.command()
@reading
def look(context: Context) -> None:
    """Note what was given."""
    SEEN.append(("", context))


def given(command, *words: str) -> Context:
    done = CliRunner().invoke(command, words)
    assert done.exit_code == 0, done.output
    return SEEN.pop()[1]


def test_a_step_is_given_who_and_when_and_what_is_read_is_not() -> None:
    words = ("a", "--by", "Ann", "--when", "2026-03-01", "--workspace", "w", "--json")
    wanted = Context(root=Path("w"), as_json=True, by="Ann", when="2026-03-01")
    assert given(note, *words) == wanted
    assert given(look) == Context(root=None, as_json=False)
    assert CliRunner().invoke(look, ["--by", "Ann"]).exit_code == 2


def test_who_signs_is_the_one_named_and_a_time_must_be_one(tmp_path: Path) -> None:
    workspace = make_workspace(tmp_path / "w")
    context = Context(root=workspace.root, as_json=False, by="Ann", when="2026-03-01")
    signed = context.signed(workspace, "because")
    assert (signed.by, signed.why, str(signed.when.date())) == (
        "Ann",
        "because",
        "2026-03-01",
    )
    with pytest.raises(RefusedError, match="not a date or time"):
        Context(root=None, as_json=False, by="Ann", when="soon").signed(workspace)
