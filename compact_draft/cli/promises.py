"""The verb promises."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files


@click.command()
@click.argument("old", required=False)
@click.argument("new", default="living")
@report_files("word", "html", "excel")
@click.option("--names", is_flag=True, help="Say who gave a reason.")
@writing
def promises(
    old: str | None,
    new: str,
    files: Outputs,
    names: bool,
    context: Context,
) -> None:
    """Show where every promise of the text OLD stands in the text NEW.

    OLD is the Compact as it was taken in where nothing is named, NEW the text as it
    stands. Each old promise is named once: kept, changed, joined with others, or gone
    with its reason; one that is gone or weaker without a reason ends with status 1.
    """
    from compact_draft.reports import promises as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.promises import VERB
    from compact_draft.steps.promises import promises as step

    workspace = context.open(reads=not files)
    found = step(workspace, old, new, names=names)
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
    raise SystemExit(options.LEFT_OVER if found.silent else options.DONE)
