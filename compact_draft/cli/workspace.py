"""The verbs new, status and undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading
from compact_draft.text.plural import plural
from compact_draft.text.prefix import prefix_of


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="Title of the Compact. [default: AREA Compact]")
@click.option("--area", help="Name of the area. [default: the folder's name]")
@click.option("--prefix", help="What clause ids begin with. [default: from the area]")
@click.option(
    "--party",
    "parties",
    multiple=True,
    metavar="ID=NAME=SIDE",
    help="A body that signs; side is public_bodies or vcs. May be repeated.",
)
@click.option("--example", is_flag=True, help="Put the shipped example in it.")
@options.who_and_when
@options.json_option
def new(
    folder: Path,
    title: str | None,
    area: str | None,
    prefix: str | None,
    parties: tuple[str, ...],
    example: bool,
    by: str | None,
    when: str | None,
    as_json: bool,
) -> None:
    """Start a FOLDER for the refresh of a Compact."""
    from compact_draft.steps import new as step
    from compact_draft.store.settings import DEFAULT_PARTIES, Settings

    area = area or step.area_of(folder.resolve().name)
    settings = Settings(
        title=title or step.title_of(area),
        area=area,
        prefix=prefix or prefix_of(area),
        you=by or "",
        parties=tuple(map(step.party, parties)) or DEFAULT_PARTIES,
    )
    moment = options.moment(when)
    if example:
        made = step.new_example(folder, when=moment)
    else:
        made = step.new(folder, settings, by=by or "", when=moment)
    if as_json:
        options.show_json(made)
        return
    click.echo(f"Started {made.settings.title} in {made.folder}")
    if not made.settings.you or not example:
        click.echo(
            f"Open {folder / 'compact.toml'} in a text editor: put in who you are (you), "
            "your group, and the bodies that sign."
        )
    click.echo(f"Next: read {folder / 'START-HERE.txt'}, then")
    old = "example/old-compact.docx" if example else '"YOUR OLD COMPACT.docx"'
    click.echo(f'  cd "{folder}"\n  compact-draft intake {old}')


@click.command()
@click.option(
    "--keep",
    is_flag=True,
    help="Leave files that were changed since as they are; put the others back.",
)
@reading
def undo(keep: bool, context: Context) -> None:
    """Take the last step back: its files, and its rows in the ledger."""
    workspace = options.find_workspace(context.root)
    told = partial(click.echo, err=True)
    with workspace.turn(told=told):
        step = workspace.undo(keep=keep)
    if context.as_json:
        options.show_json(step)
        return
    if step.state != "undone" or not step.when:
        click.echo(f"The last step, {step.number} ({step.verb}), had been cut off.")
    count = plural(len(step.files), "file")
    said = f" ({step.what})" if step.what else ""
    click.echo(f"Put back step {step.number}: {step.verb}{said}, {count}.")
    for file in step.files:
        click.echo(f"  {file.path}")
    if step.outside:
        click.echo("Left as they are, for they lie outside this folder:")
        for file in step.outside:
            click.echo(f"  {file.path}")
    click.echo("What lies in sources/ and received/ stays.")


@click.command()
@reading
def status(context: Context) -> None:
    """Say where the Compact stands, and what comes next."""
    from compact_draft.steps.status import status as step

    today = options.moment(None).date()
    found = step(context.open(), today)
    if context.as_json:
        options.show_json(found)
    else:
        click.echo(f"{found.title}: {found.stage}")
        if found.still_open:
            click.echo(found.still_open)
        click.echo(found.counts)
        for notice in found.notices:
            click.echo(notice)
        for problem in found.problems:
            click.echo(problem)
        if found.asked:
            click.echo(found.asked)
        click.echo(f"Next:  {found.next}")
    raise SystemExit(options.LEFT_OVER if found.left_over else options.DONE)


@click.command("copy")
@click.option("--same", "which", flag_value="same", help="It is the same Compact.")
@click.option(
    "--another", "which", flag_value="another", help="It becomes a Compact of its own."
)
@reading
def copy(which: str | None, context: Context) -> None:
    """Say what a copied folder is: the same Compact, or another."""
    from compact_draft.steps.copy import copy as step

    if which is None:
        raise click.UsageError("say --same or --another")
    workspace = options.find_workspace(context.root)
    with workspace.turn(told=partial(click.echo, err=True)):
        made = step(workspace, same=which == "same")
    if context.as_json:
        options.show_json(made)
    elif made.same:
        click.echo("This folder goes on with the Compact; leave the other one alone.")
    else:
        click.echo("This folder is a Compact of its own now; the other is untouched.")
    click.echo("Next:  compact-draft status", err=context.as_json)
