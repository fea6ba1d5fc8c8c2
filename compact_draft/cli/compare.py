"""The verb compare."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options

DEFAULT_AUTHOR = "compact-draft"


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The tracked-changes file to write.",
)
@click.option("--author", default=DEFAULT_AUTHOR, help="Author of every mark.")
@click.option("--date", help="Date of every mark. [default: marks carry no date]")
@click.option(
    "--existing",
    type=click.Choice(["refuse", "accept", "reject", "keep"]),
    default="refuse",
    help="What to do with tracked changes that the files already hold.",
)
@click.option(
    "--typography/--no-typography",
    default=True,
    help="Mark changes of quotes, dashes, blanks and case alone, or leave them out.",
)
@click.option(
    "--looks/--no-looks",
    default=True,
    help="Mark changes of look (font, spacing, style), or leave them out: words only.",
)
@click.option(
    "--table",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write every change as a row, by heading, for a spreadsheet (CSV).",
)
@click.option("--replace", is_flag=True, help="Replace files of those names.")
@options.json_option
def compare(
    old: Path,
    new: Path,
    out: Path,
    author: str,
    date: str | None,
    existing: str,
    typography: bool,
    looks: bool,
    table: Path | None,
    replace: bool,
    as_json: bool,
) -> None:
    """Redline any two Word files: what turns OLD into NEW, as tracked changes."""
    from compact_draft.model.redline import Existing, Options
    from compact_draft.reports.redline import by_heading, closing, sheet
    from compact_draft.steps.compare import compare_documents
    from compact_draft.store.safe import write_bytes

    before, after = options.read_file(old), options.read_file(new)
    named = [("--out", out), *([("--table", table)] if table else [])]
    options.refuse_to_write_over(named, (old, new), replace=replace)
    made = compare_documents(
        before,
        after,
        Options(
            author=author,
            when=options.mark_date(date),
            existing=Existing(existing),
            mark_typography=typography,
            mark_looks=looks,
            old_name=str(old),
            new_name=str(new),
        ),
    )
    redline = made.redline
    write_bytes(out, made.data)
    if table is not None:
        write_bytes(table, sheet(redline).encode("utf-8-sig"))
    status = options.DONE if redline.is_complete else options.LEFT_OVER
    if as_json:
        options.show_json({"out": str(out), **redline.as_json()})
        raise SystemExit(status)
    for line in by_heading(redline):
        click.echo(line)
    for kind, count in redline.counts().items():
        click.echo(f"  {count:5}  {kind}")
    for line in closing(redline, str(out)):
        click.echo(line)
    if redline.warnings:
        click.echo("Word is known to repair or refuse files with these; look at them:")
        for line in redline.warnings:
            click.echo(f"  {line}")
    raise SystemExit(status)
