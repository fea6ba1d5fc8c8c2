"""The verb promises."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files
from compact_draft.cli.personal import tell_waiting

if TYPE_CHECKING:
    from compact_draft.reports.promises import Promises
    from compact_draft.store.workspace import Workspace


@click.command()
@click.argument("old", required=False)
@click.argument("new", default="living")
@report_files("word", "html", "excel")
@click.option("--names", is_flag=True, help="Say who gave a reason.")
@click.option(
    "--in",
    "shorter",
    type=click.Path(path_type=Path),
    help="A text that was written elsewhere, a file or a folder, in place of NEW.",
)
@writing
def promises(
    old: str | None,
    new: str,
    shorter: Path | None,
    files: Outputs,
    names: bool,
    context: Context,
) -> None:
    """Show where every promise of the text OLD stands in the text NEW.

    OLD is the Compact as it was taken in where nothing is named, NEW the text as it
    stands. Each old promise is named once: kept, changed, joined with others, or gone
    with its reason; one that is gone or weaker without a reason ends with status 1.

    With --in it is held against a text that was written elsewhere, such as a short one
    for a long one. Nothing tells there but the words: what is not sure is never said to
    stand, and is named with where it may.
    """
    from compact_draft.reports import promises as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.promises import VERB
    from compact_draft.steps.promises import promises as step

    workspace = context.open(reads=not files)
    if shorter is None:
        found = step(workspace, old, new, names=names)
    else:
        found = _condensed(workspace, shorter, old, context)
    files.check(workspace)
    told = report.promises_report(found)
    files.write(workspace, told, verb=VERB, context=context)
    if context.as_json:
        options.show_json(report.fields(found))
    elif files:
        click.echo(report.counts(found))
        files.show()
    else:
        click.echo(report_text(told))
    if found.silent and files and not context.as_json:
        click.echo(
            f"Without a reason: {', '.join(r.number or r.clause for r in found.silent)}"
        )
    if not context.as_json:
        tell_waiting(workspace, "reason")
    raise SystemExit(options.LEFT_OVER if found.silent else options.DONE)


def _condensed(
    workspace: Workspace, shorter: Path, old: str | None, context: Context
) -> Promises:
    """Hold the old text against one that was written elsewhere."""
    from compact_draft.steps.areas import read_area
    from compact_draft.steps.condensed import condensed

    data = None if shorter.is_dir() else options.read_file(shorter)
    area = read_area(
        workspace, shorter, data, tracked="accept", who=context.signed(workspace)
    )
    return condensed(workspace, area, old)
