"""The verb promises."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("old", required=False)
@click.argument("new", default="living")
@click.option("--word", type=_FILE, help="Write it as a Word file, landscape.")
@click.option("--excel", type=_FILE, help="Write it as an Excel file.")
@click.option("--html", type=_FILE, help="Write it as one page for any browser.")
@click.option("--names", is_flag=True, help="Say who gave a reason.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@options.writing
def promises(
    old: str | None,
    new: str,
    word: Path | None,
    excel: Path | None,
    html: Path | None,
    names: bool,
    replace: bool,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Show where every promise of the text OLD stands in the text NEW.

    OLD is the Compact as it was taken in where nothing is named, NEW the text as it
    stands. Each old promise is told once: kept, changed, joined with others, or gone
    with its reason; one that is gone or weaker without a reason ends with status 1.
    """
    from compact_draft.reports import promises as report
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps.promises import VERB
    from compact_draft.steps.promises import promises as step
    from compact_draft.steps.report import write_report

    files = [path for path in (word, html, excel) if path is not None]
    workspace = options.open_workspace(root, reads=not files)
    found = step(workspace, old, new, names=names)
    for path in files:
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    told = report.promises_report(found)
    if files:
        signed = options.signed(workspace, by, when)
        write_report(
            workspace,
            told,
            word=word,
            html=html,
            excel=excel,
            verb=VERB,
            by=signed.by,
            when=signed.when,
        )
    if as_json:
        options.show_json(report.fields(found))
    elif files:
        click.echo(report.counts(found))
        for path in files:
            click.echo(f"Written to {path}")
    else:
        click.echo(report_text(told))
    if found.silent and files and not as_json:
        click.echo(
            f"Without a reason: {', '.join(r.number or r.clause for r in found.silent)}"
        )
    raise SystemExit(options.LEFT_OVER if found.silent else options.DONE)
