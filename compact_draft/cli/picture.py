"""The verb picture: the Compact on one page, drawn."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--html", type=_FILE, help="Write it as one page for any browser.")
@click.option("--word", type=_FILE, help="Write it as a Word file, landscape.")
@click.option("--excel", type=_FILE, help="Write its tables as an Excel file.")
@click.option(
    "--settled", is_flag=True, help="Show nothing that is only suggested by the words."
)
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@writing
def picture(
    html: Path | None,
    word: Path | None,
    excel: Path | None,
    settled: bool,
    replace: bool,
    context: Context,
) -> None:
    """Draw the Compact on one page: promises by theme and body, and who was heard."""
    from compact_draft.reports.picture import fields
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps import picture as step

    files = [path for path in (html, word, excel) if path is not None]
    workspace = context.open(reads=not files)
    told = step.picture(workspace, suggest=not settled)
    for path in files:
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    if files:
        signed = context.signed(workspace)
        step.write_picture(
            workspace,
            told,
            word=word,
            html=html,
            excel=excel,
            by=signed.by,
            when=signed.when,
        )
    if context.as_json:
        options.show_json(fields(told))
        return
    click.echo(report_text(told))
    for path in files:
        click.echo(f"Written to {path}")
