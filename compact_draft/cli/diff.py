"""The verb diff."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.personal import tell_waiting
from compact_draft.model.tags import Side


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--html",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it as one page for any browser.",
)
@click.option(
    "--summary",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write in plain words what is new for each party: .docx, .html or .xlsx.",
)
@click.option(
    "--side",
    type=click.Choice([s.value for s in Side]),
    help="Only what concerns this side.",
)
@click.option("--names", is_flag=True, help="Say on the page who gave a reason.")
@click.option("--replace", is_flag=True, help="Replace the page if it is there.")
@writing
def diff(
    old: str,
    new: str,
    path: Path | None,
    summary: Path | None,
    side: str | None,
    names: bool,
    replace: bool,
    context: Context,
) -> None:
    """Show what changed from revision OLD to NEW, clause by clause.

    NEW may be `living` for the text as it stands.
    """
    from compact_draft.reports import changes, changes_data, html
    from compact_draft.steps.diff import diff as step
    from compact_draft.steps.diff import write_page, write_summary

    workspace = context.open(reads=path is None and summary is None)
    told = step(workspace, old, new, side=None if side is None else Side(side))
    told = dataclasses.replace(told, names=names)
    if path is not None:
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
        page = html.page(told).encode("utf-8")
        who = context.by or workspace.settings().you
        write_page(workspace, path, page, by=who, when=options.moment(context.when))
    if summary is not None:
        if not workspace.made(summary):
            options.refuse_to_replace(summary, replace=replace)
        signed = context.signed(workspace)
        write_summary(workspace, told, new, summary, by=signed.by, when=signed.when)
    if context.as_json:
        options.show_json(changes_data.fields(told))
    elif summary is not None:
        click.echo(f"{changes.summary(told)} What is new for each party: {summary}")
    elif path is not None:
        click.echo(f"{changes.summary(told)} Read it in {path}")
    else:
        click.echo(changes.page(told))
    if not context.as_json:
        tell_waiting(workspace, "reason")
