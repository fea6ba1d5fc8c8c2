"""The verb areas: another area's Compact beside ours, clause by clause."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files


@click.command()
@click.argument("other", type=click.Path(path_type=Path))
@click.option(
    "--name", default="", help="What it is called. [default: its title or file's name]"
)
@click.option(
    "--tracked",
    type=click.Choice(["accept", "reject"]),
    help="What to do with tracked changes that a Word file holds.",
)
@report_files("word", "html", "excel")
@writing
def areas(
    other: Path,
    name: str,
    tracked: Literal["accept", "reject"] | None,
    files: Outputs,
    context: Context,
) -> None:
    """Hold our Compact beside the one OTHER, a file or a folder, clause by clause.

    The same promise, a stronger or a weaker one, only here, only there: by what each can
    be held to, never by likeness alone. Nothing of OTHER is changed or kept. To take one
    over:  compact-draft clauses borrow NUMBER --from OTHER --after CLAUSE
    """
    from compact_draft.reports import areas as report
    from compact_draft.steps import areas as step

    workspace = context.open(reads=not files)
    data = None if other.is_dir() else options.read_file(other)
    signed = context.signed(workspace)
    area = step.read_area(
        workspace, other, data, name=name, tracked=tracked, who=signed
    )
    found = step.areas(workspace, area)
    files.check(workspace)
    files.write(workspace, report.areas_report(found), verb=step.VERB, context=context)
    if context.as_json:
        options.show_json(report.fields(found))
    elif files:
        for line in report.counts(found):
            click.echo(line)
        files.show()
    else:
        click.echo(report.page(found))
