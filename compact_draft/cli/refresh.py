"""The verb refresh."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.steps.carry_out import Outstanding
    from compact_draft.steps.refresh import Refreshed


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="The file to write.")
@click.option("--to", help="Label of the revision to show. [default: the newest]")
@click.option("--author", help="Author of the marks. [default: group in compact.toml]")
@click.option("--date", help="Date of the marks. [default: marks carry no date]")
@click.option(
    "--names", is_flag=True, help="Name people in the margin and in the covering table."
)
@click.option(
    "--comments/--no-comments", default=True, help="Say why in the margin, or not."
)
@click.option(
    "--table",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the covering table too: .docx, .html or .xlsx.",
)
@click.option(
    "--tags/--no-tags", default=True, help="Say the tags of promises in the margin."
)
@click.option(
    "--tag-table/--no-tag-table",
    default=False,
    help="Close with a table of all promises and their tags, marked as added.",
)
@click.option(
    "--decision-table/--no-decision-table",
    default=False,
    help="Close with a list of the decisions; the margin then names them by number.",
)
@click.option(
    "--beside",
    is_flag=True,
    help="Write a clean copy beside it, and one that says every change in words.",
)
@click.option("--replace", is_flag=True, help="Replace a file that we did not make.")
@writing
def refresh(
    out: Path | None,
    to: str | None,
    author: str | None,
    date: str | None,
    names: bool,
    comments: bool,
    table: Path | None,
    tags: bool,
    tag_table: bool,
    decision_table: bool,
    beside: bool,
    replace: bool,
    context: Context,
) -> None:
    """Make the tracked-changes Word file, on the old Word file itself."""
    from compact_draft.steps.carry_out import outstanding
    from compact_draft.steps.refresh import refresh as step

    workspace = context.open()
    settings = workspace.settings()
    out = out or workspace.root / "out" / "refresh.docx"
    ends = ("clean", "in-words") if beside else ()
    more = [out.with_name(f"{out.stem}-{end}{out.suffix}") for end in ends]
    for path in filter(None, (out, table, *more)):
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    if table is not None and table.resolve() == out.resolve():
        raise RefusedError(
            "the table would take the place of the refresh",
            where=Where("--table"),
            mend="give it a name of its own",
        )
    made = step(
        workspace,
        out,
        to=to,
        author=author or settings.group or f"{settings.title} writers' group",
        date=options.mark_date(date),
        names=names,
        comments=comments,
        table=table,
        tags=tags,
        tag_table=tag_table,
        decision_table=decision_table,
        beside=beside,
        by=context.by or settings.you,
        when=options.moment(context.when),
    )
    status = options.DONE if made.refresh.is_complete else options.LEFT_OVER
    if context.as_json:
        options.show_json(as_value(made))
        raise SystemExit(status)
    show(made, out)
    for line in not_in_it(outstanding(workspace)):
        click.echo(line)
    raise SystemExit(status)


def not_in_it(found: Outstanding) -> list[str]:
    """Return what stands in no text yet, and so not in the file, a sentence each."""
    said = []
    if found.changes:
        count = plural(found.changes, "clause")
        said.append(
            f"Not in it: decided changes of {count}. First  compact-draft revise"
        )
    if found.typed:
        count = plural(found.typed, "clause")
        said.append(
            f"Not in it: what was changed of {count} since that text was made. Freeze it "
            "first:  compact-draft revise  in a round, or  compact-draft issue"
        )
    if found.clashes:
        count = plural(found.clashes, "clash", "clashes")
        said.append(f"Not in it: {count}. Settle it first:  compact-draft clashes")
    if found.remarks:
        count = plural(found.remarks, "remark")
        said.append(f"Not in it: {count} without a decision.")
    return said


def as_value(made: Refreshed) -> dict[str, Any]:
    """Return what was made as ``--json`` gives it."""
    found = made.refresh
    return {
        "file": made.file,
        "table": made.table,
        "old": made.old,
        "new": made.new,
        "weakened": [
            {
                "clause": (change.new_ids or change.old_ids)[0],
                "how": list(made.told.weaker(change)),
            }
            for change in made.told.shown
            if made.told.weaker(change)
        ],
        "changes": [
            {
                "old": list(r.unit.old),
                "new": list(r.unit.new),
                "number": r.number,
                "what": r.what,
                "why": list(r.why),
                "decisions": list(r.decisions),
                "remarks": list(r.remarks),
                "reason_recorded": r.is_recorded,
                "tags": r.tags,
            }
            for r in found.reasons
        ],
        "left": list(found.left),
        "missing": list(made.missing),
        "emptied": options.plain(made.emptied),
        "redline": found.redline.as_json(),
    }


def show(made: Refreshed, out: Path) -> None:
    """Print the changes in counts, those without a reason, and what is left."""
    from compact_draft.reports.changes import weaker_lines

    found = made.refresh
    count = plural(len(found.reasons), "change")
    if found.absent:
        count += f", {len(found.reasons) - len(found.absent)} of them"
    click.echo(f"{made.old} to {made.new}: {count} marked.")
    for line in weaker_lines(made.told):
        click.echo(line)
    rows = [
        (
            r.number or (r.unit.new or r.unit.old)[0],
            f"{r.what}, not in the file" if r in found.absent else r.what,
            options.short(r.why[0]) if r.why else "–",
        )
        for r in found.reasons
    ]
    if rows:
        click.echo(options.table(rows, ("clause", "what", "why")))
    click.echo(
        f"Written to {out}; proved: rejecting all gives the old file, accepting all "
        f"the new words{', except for what is listed below' if found.left else ''}."
    )
    if made.table:
        click.echo(f"The covering table is {made.table}.")
    if made.missing:
        click.echo("The books of the round are open; what is made of it is a draft:")
        for line in made.missing:
            click.echo(f"  {line}")
    if found.without_reason:
        count = plural(len(found.without_reason), "change")
        click.echo(f"{count} with no reason recorded:")
        for r in found.without_reason:
            click.echo(f"  {', '.join(r.unit.new or r.unit.old)}: {r.what}")
    for heading in made.emptied:
        click.echo(f"Look at: {heading}")
    for item in found.left:
        click.echo(f"Not in the file: {item}")
    for untracked in found.redline.untracked:
        click.echo(f"Not tracked: {untracked.kind}, {untracked.where}")
