"""The verbs drift and proof: a later copy, and a decision paper, held against the text."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import FILE, Outputs, report_files


@click.command()
@click.argument("file", type=FILE)
@click.option("--to", help="The text it is held against. [default: the last agreed]")
@report_files("word", "html")
@writing
def drift(
    file: Path,
    to: str | None,
    files: Outputs,
    context: Context,
) -> None:
    """Show which clauses of a later copy, FILE, somebody changed outside the process.

    Nothing of the text is changed. Where something is otherwise it ends with status 1.
    """
    from compact_draft.reports import later as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.edit import Signed
    from compact_draft.steps.promises import in_words
    from compact_draft.steps.watch import watch

    workspace = context.open(reads=not files)
    files.check(workspace)
    who = Signed(by=context.by or "", when=options.moment(context.when))
    found = watch(workspace, options.read_file(file), file.name, to=to, who=who)
    told = report.drift_report(
        workspace.settings().title, found, in_words(workspace, found.text)
    )
    files.write(workspace, told, verb="drift", context=context)
    if context.as_json:
        options.show_json(report.drift_fields(found))
    else:
        click.echo(report_text(told))
        files.show()
    raise SystemExit(options.LEFT_OVER if found.drifted else options.DONE)


@click.command()
@click.argument("file", type=FILE)
@report_files("word", "html")
@writing
def proof(
    file: Path,
    files: Outputs,
    context: Context,
) -> None:
    """Show which promises a decision paper, FILE, touches, with the words of both."""
    from compact_draft.reports import later as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.proof import proof as step

    workspace = context.open(reads=not files)
    files.check(workspace)
    found = step(workspace, options.read_file(file), file.name)
    told = report.proof_report(workspace.settings().title, found)
    files.write(workspace, told, verb="proof", context=context)
    if context.as_json:
        options.show_json(report.proof_fields(found))
    else:
        click.echo(report_text(told))
        files.show()
