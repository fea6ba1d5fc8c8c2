"""The verb beside: easy read, Welsh and practical examples, kept beside each clause."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing
from compact_draft.cli.personal import confirm, confirming, refuse_both
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural

_VERSION = click.option(
    "--as",
    "version",
    type=click.Choice(["easy-read", "cy", "example"]),
    default="easy-read",
    help="Easy read, Welsh (cy), or practical examples: a paragraph each, printed as "
    '"In practice: ...". [default: easy-read]',
)


@click.group()
def beside() -> None:
    """Keep easy read, Welsh and examples beside clauses; see which are out of date."""


@beside.command("set")
@click.argument("clause")
@_VERSION
@click.option("--text", help="The words.")
@click.option("--file", "path", type=click.Path(path_type=Path), help="A text file.")
@writing
def put(
    clause: str,
    version: str,
    text: str | None,
    path: Path | None,
    context: Context,
) -> None:
    """Keep a version of CLAUSE, made of its words as they stand now."""
    from compact_draft.steps import beside as step
    from compact_draft.steps.clauses import find

    if (text is None) == (path is None):
        raise RefusedError(
            "the words are given once",
            where=Where("--text"),
            mend='give  --text "..."  or  --file FILE,  one of them',
        )
    workspace = context.open()
    words = text if path is None else options.read_text(path)
    made = step.put(
        workspace,
        find(workspace.snapshot(), clause),
        version,
        words or "",
        by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )
    if context.as_json:
        options.show_json(made)
        return
    click.echo(f"Kept beside {clause}.")


@beside.command("drop")
@click.argument("clause")
@_VERSION
@writing
def drop(clause: str, version: str, context: Context) -> None:
    """Take what is kept beside CLAUSE away; undo brings it back."""
    from compact_draft.steps import beside as step
    from compact_draft.steps.clauses import find

    workspace = context.open()
    found = find(workspace.snapshot(), clause)
    step.drop(
        workspace,
        found,
        version,
        by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )
    if context.as_json:
        options.show_json({"clause": found, "version": version})
        return
    click.echo(f"No more beside {clause}.")


@beside.command("list")
@_VERSION
@click.option("--again", is_flag=True, help="Only those to be made or looked at again.")
@reading
def listed(version: str, again: bool, context: Context) -> None:
    """List how every clause stands in a version.

    Ends with status 1 where a clause has changed since its version was made.
    """
    from compact_draft.steps import beside as step
    from compact_draft.steps.diff import LIVING, revision_of
    from compact_draft.store.beside import EXAMPLE

    workspace = context.open(reads=True)
    text = revision_of(workspace, LIVING)
    found = step.standing(text, step.versions_of(workspace, version))
    if version == EXAMPLE:
        found = tuple(standing for standing in found if standing.text)
    shown = [standing for standing in found if not again or standing.state != step.HELD]
    stale = [standing for standing in found if standing.state == step.AGAIN]
    if context.as_json:
        options.show_json(shown)
    else:
        for standing in shown:
            name = standing.number or options.short(standing.words, 40)
            click.echo(f"{standing.state:10} {name}")
        missing = sum(standing.state == step.MISSING for standing in found)
        rest = "" if version == EXAMPLE else f"; {missing} have no such version"
        click.echo(f"{plural(len(stale), 'clause')} changed since{rest}.")
    raise SystemExit(options.LEFT_OVER if stale else options.DONE)


@beside.command("personal")
@confirming
@writing
def personal_(
    out: Path | None,
    take: Path | None,
    hide_all: bool,
    replace: bool,
    context: Context,
) -> None:
    """List what in examples, notes and reasons may tell who somebody is.

    Nothing is taken out unasked: until you have said hide or keep, an example is left
    out of every copy, and a note or a reason is not printed in what goes out.
    """
    from compact_draft.steps.beside_personal import personal

    refuse_both(out, take, hide_all=hide_all)
    workspace = context.open()
    confirm(
        workspace, personal(workspace), out=out, take=take, hide_all=hide_all,
        replace=replace, context=context,
    )  # fmt: skip
