"""The verb grid: bodies by themes."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--word", type=_FILE, help="Write it as a Word file, landscape.")
@click.option("--excel", type=_FILE, help="Write it as an Excel file.")
@click.option("--html", type=_FILE, help="Write it as one page for any browser.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@options.writing
def grid(
    word: Path | None,
    excel: Path | None,
    html: Path | None,
    replace: bool,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Show who promises what by theme, and what each body says it does of it."""
    from compact_draft.monitoring.grid import grid as found_in
    from compact_draft.reports import grid as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.clauses import living
    from compact_draft.steps.report import write_report

    files = [path for path in (word, html, excel) if path is not None]
    workspace = options.open_workspace(root, reads=not files)
    found = found_in(living(workspace))
    told = report.grid_report(workspace.settings().title, found)
    for path in files:
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    if files:
        signed = options.signed(workspace, by, when)
        write_report(
            workspace,
            told,
            word=word,
            html=html,
            excel=excel,
            verb="grid",
            by=signed.by,
            when=signed.when,
        )
    if as_json:
        options.show_json(report.fields(found))
        return
    click.echo(report_text(told))
    for path in files:
        click.echo(f"Written to {path}")
