"""The group ``workplan``: hand the aspirational promises over, with who does what next."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files
from compact_draft.cli.personal import tell_waiting


@click.group(invoke_without_command=True)
@report_files("word", "html", "excel")
@writing
@click.pass_context
def workplan(
    ctx: click.Context,
    files: Outputs,
    context: Context,
) -> None:
    """Show the work programme: every aspirational promise once, gaps marked."""
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports import workplan as report
    from compact_draft.steps.workplan import VERB
    from compact_draft.steps.workplan import workplan as step

    workspace = context.open()
    rows = step(workspace)
    files.check(workspace)
    if files:
        told = report.workplan_report(workspace.settings().title, rows)
        files.write(workspace, told, verb=VERB, context=context)
    if context.as_json:
        options.show_json([report.fields(row) for row in rows])
    elif files:
        click.echo(report.summary(rows))
        files.show()
    else:
        click.echo(report.page(rows))
    if not context.as_json:
        tell_waiting(workspace, "note")


@workplan.command("set")
@click.argument("clause")
@click.option("--step", help="What is done next.")
@click.option("--owner", help="Who sees to it.")
@click.option("--by-when", help="A date, or words for one.")
@writing
def set_(
    clause: str,
    step: str | None,
    owner: str | None,
    by_when: str | None,
    context: Context,
) -> None:
    """Say what is done next on an aspirational CLAUSE, who sees to it, and by when."""
    from compact_draft.steps.workplan import plan

    workspace = context.open()
    signed = context.signed(workspace)
    made = plan(workspace, clause, step=step, owner=owner, by_when=by_when, who=signed)
    if context.as_json:
        options.show_json(options.plain(made))
        return
    said = "; ".join(filter(None, [made.step, made.owner, made.by_when]))
    click.echo(f"{made.clause}: {said}")
