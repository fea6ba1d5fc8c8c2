"""The verb grid: bodies by themes."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files


@click.command()
@report_files("word", "html", "excel")
@writing
def grid(
    files: Outputs,
    context: Context,
) -> None:
    """Show who promises what by theme, and what each body says it does of it."""
    from compact_draft.monitoring.grid import grid as found_in
    from compact_draft.reports import grid as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.clauses import living

    workspace = context.open(reads=not files)
    files.check(workspace)
    found = found_in(living(workspace))
    told = report.grid_report(workspace.settings().title, found)
    files.write(workspace, told, verb="grid", context=context)
    if context.as_json:
        options.show_json(report.fields(found))
        return
    click.echo(report_text(told))
    files.show()
