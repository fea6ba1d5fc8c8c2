"""The table of what may tell who somebody is: shown, written, taken in; for two verbs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context
from compact_draft.cli.outputs import FILE
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.steps.chosen import Personal
    from compact_draft.store.workspace import Workspace

_F = TypeVar("_F", bound=Callable[..., object])


def confirming(command: _F) -> _F:
    """Add the options by which the table is written and taken."""
    for option in (
        click.option("--replace", is_flag=True, help="Replace a file that is there."),
        click.option(
            "--hide-all",
            is_flag=True,
            help="Hide all that is listed; look at it first.",
        ),
        click.option(
            "--take", type=FILE, help="Keep what a table says that was filled in."
        ),
        click.option("--out", type=FILE, help="Write the table to confirm, as CSV."),
    ):
        command = option(command)
    return command


def tell_waiting(workspace: Workspace, *fields: str) -> None:
    """Say on stderr what in examples, notes or reasons is not printed until it is looked at."""
    from compact_draft.steps.beside_personal import personal, waiting_in, waits_line

    count = waiting_in(personal(workspace), *fields)
    if count:
        click.echo(f"To look at: {waits_line(count)}", err=True)


def refuse_both(out: Path | None, take: Path | None, *, hide_all: bool) -> None:
    """Refuse to write the table and take one at once.

    Raises:
        RefusedError: Both are asked for.
    """
    if out is not None and (take is not None or hide_all):
        raise RefusedError(
            "a table is written or taken, not both at once",
            where=Where("--out"),
            mend="take the one that came back first, then write it again",
        )


def confirm(
    workspace: Workspace,
    found: Personal,
    *,
    out: Path | None,
    take: Path | None,
    hide_all: bool,
    replace: bool,
    context: Context,
) -> None:
    """Take the table that came back, write the one to confirm, show what waits; and exit."""
    from compact_draft.steps import personal as step

    file = ""
    if take is not None:
        signed = context.signed(workspace)
        found = step.take_personal(
            workspace,
            found,
            options.read_text(take),
            file=take.name,
            by=signed.by,
            when=signed.when,
        )
    if hide_all:
        signed = context.signed(workspace)
        found = step.hide_all(workspace, found, by=signed.by, when=signed.when)
    if out is not None:
        if not workspace.made(out):
            options.refuse_to_replace(out, replace=replace)
        signed = context.signed(workspace)
        file = step.write_personal(
            workspace, found, out, by=signed.by, when=signed.when
        )
    if context.as_json:
        options.show_json(_fields(found, file))
    else:
        _show(found, file)
    raise SystemExit(options.LEFT_OVER if found.waits else options.DONE)


def _fields(found: Personal, file: str) -> dict[str, object]:
    of = {"year" if found.kept_in else "round": found.round} if found.round else {}
    return {
        **of,
        "waiting": [
            {"record": f.of, "kind": f.kind.value, "words": f.words, "around": f.around}
            for f in found.waits
        ],
        "choices": options.plain(found.choices),
        "file": file,
    }


def _show(found: Personal, file: str) -> None:
    waits = found.waits
    rows = [(f.of, f.kind.value, f.words, options.short(f.around)) for f in waits]
    if rows:
        click.echo(options.table(rows, ("record", "kind", "words", "around")))
    click.echo(
        f"{plural(len(found.choices), 'choice')} kept; "
        f"{plural(len(waits), 'thing')} to look at."
    )
    if not waits:
        click.echo("Names in small letters are missed: read the words through.")
    if file:
        click.echo(f"Fill in the column choice of {file} with hide or keep (a row of")
        click.echo("your own is a thing that was not found), then")
        click.echo(f"  compact-draft {found.verb} personal --take {file}")
