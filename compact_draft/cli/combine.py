"""The verb combine."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.compare import DEFAULT_AUTHOR
from compact_draft.errors import RefusedError, Where


@click.command()
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("copies", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The Word file to write.",
)
@click.option(
    "--author",
    default=DEFAULT_AUTHOR,
    help="Author of the comments where several changed the same.",
)
@click.option(
    "--date", help="Date of edits and comments that have none. [default: none]"
)
@click.option(
    "--comments/--no-comments",
    default=True,
    help="Say in the margin where several changed the same.",
)
@click.option(
    "--table",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write where several changed the same as rows for a spreadsheet (CSV).",
)
@click.option("--replace", is_flag=True, help="Replace files of those names.")
@options.json_option
def combine(
    base: Path,
    copies: tuple[Path, ...],
    out: Path,
    author: str,
    date: str | None,
    comments: bool,
    table: Path | None,
    replace: bool,
    as_json: bool,
) -> None:
    """Put edited COPIES of BASE into one Word file, each change under its author.

    COPIES are files, or folders of them, each named after whose copy it is: of
    "Draft - Sam Ali.docx", a copy of "Draft.docx", the author is Sam Ali. A copy that
    collect took in is named after who sent it. Tracked changes keep their authors.
    """
    from compact_draft.cli.inbox import found_in
    from compact_draft.model.combined import CombineOptions
    from compact_draft.reports.combined import sheet, told
    from compact_draft.steps.combine import (
        combine_copies,
        dated,
        reviewers_of,
        senders_of,
    )
    from compact_draft.store.safe import write_bytes

    sent = options.read_file(base)
    lying = found_in(copies)
    shut = next((found for found in lying if found.fault), None)
    if shut is not None:
        what, _, mend = shut.fault.partition("\n  To mend: ")
        raise RefusedError(what, where=Where(str(shut.path)), mend=mend)
    for beside in lying:
        if beside.note:
            click.echo(f"Passed over {beside.path}: {beside.note}.", err=True)
    paths = [
        each.path
        for each in lying
        if not each.note and each.path.resolve() != base.resolve()
    ]
    if not paths:
        raise RefusedError(
            "there is no copy in it",
            where=Where(", ".join(map(str, copies))),
            mend="name the files that came back, or the folder they lie in",
        )
    named = [("--out", out), *([("--table", table)] if table else [])]
    options.refuse_to_write_over(named, (base, *paths), replace=replace)
    reviewers = reviewers_of(
        base.name,
        [(str(path), options.read_file(path)) for path in paths],
        senders_of([base, *paths, Path("here")]),
    )
    when = options.mark_date(date)
    with options.progress("Reading", len(reviewers), quiet=as_json) as tick:
        made = combine_copies(
            sent,
            dated(reviewers, when),
            CombineOptions(
                author=author, when=when, base_name=str(base), mark_overlaps=comments
            ),
            progress=tick,
        )
    write_bytes(out, made.data)
    if table is not None:
        write_bytes(table, sheet(made.combined).encode("utf-8-sig"))
    status = options.DONE if made.is_complete else options.LEFT_OVER
    if as_json:
        left = [not_taken.as_json() for not_taken in made.not_taken]
        told_all = {"out": str(out), **made.combined.as_json(), "not_taken": left}
        options.show_json({**told_all, "complete": made.is_complete})
        raise SystemExit(status)
    for line in told(made.combined):
        click.echo(line)
    for not_taken in made.not_taken:
        click.echo(f"Not taken, the copy of {not_taken.reviewer}: {not_taken.why}")
        click.echo(f"  To mend: {not_taken.mend}")
    click.echo(
        f"Written to {out}, {len(made.combined.reviewers)} copies; proved: rejecting all "
        f"gives {base.name}, taking one author's changes alone gives that copy"
        f"{'' if made.is_complete else ', except for what is listed above'}."
    )
    raise SystemExit(status)
