"""The group ``merge``: several old Compacts into one, every clause of each accounted for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import FILE, Outputs, report_files


@click.group(invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="Show what is settled too.")
@report_files("word", "html", "excel")
@writing
@click.pass_context
def merge(
    ctx: click.Context,
    everything: bool,
    files: Outputs,
    context: Context,
) -> None:
    """Make one Compact out of several: what is alike, and where every clause goes.

    The Compact that was taken in is the base, on whose Word file the marks will stand.
    Add the others, choose for each clause, and make the new text. While a clause is
    open it ends with status 1.
    """
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.drafting.number import numbered
    from compact_draft.reports import merge as report
    from compact_draft.steps.merge import VERB, account

    workspace = context.open(reads=not files)
    found = account(workspace)
    files.check(workspace)
    if files:
        draft = workspace.draft()
        numbers = {row.clause: row.number for row in numbered(draft).rows}
        told = report.merge_report(draft.title, found, numbers)
        files.write(workspace, told, verb=VERB, context=context)
    if context.as_json:
        options.show_json(report.fields(found))
    elif files:
        for line in (*report.counts(found), report.closing(found)):
            click.echo(line)
        files.show()
        if found.waiting:
            names = ", ".join(f"{r.old.named} ({r.old.id})" for r in found.waiting)
            click.echo(f"Open: {names}")
    else:
        click.echo(report.page(found, everything=everything))
    raise SystemExit(options.DONE if found.closes else options.LEFT_OVER)


@merge.command("add")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--name", default="", help="What it is called. [default: its file's name]"
)
@click.option(
    "--tracked",
    type=click.Choice(["accept", "reject"]),
    help="What to do with tracked changes that a Word file holds.",
)
@writing
def add_(
    path: Path,
    name: str,
    tracked: Literal["accept", "reject"] | None,
    context: Context,
) -> None:
    """Add another old Compact: a file, or the folder of one that was taken in."""
    from compact_draft.steps.merge_add import add

    workspace = context.open()
    data = None if path.is_dir() else options.read_file(path)
    signed = context.signed(workspace)
    made = add(workspace, path, data, name=name, tracked=tracked, who=signed)
    if context.as_json:
        options.show_json(made)
        return
    doubts = f", {made.doubts} of them to be looked at" if made.doubts else ""
    click.echo(f"{made.name}: {made.clauses} clauses{doubts}")


@merge.command("sheet")
@click.option("--out", type=FILE, help="The file. [default: out/merge.xlsx]")
@click.option("--open", "only_open", is_flag=True, help="Only groups that wait.")
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@writing
def sheet_(
    out: Path | None,
    only_open: bool,
    replace: bool,
    context: Context,
) -> None:
    """Write an Excel sheet in which the group chooses, a row for each clause."""
    from compact_draft.steps.merge_sheet import SHEET, write_sheet

    workspace = context.open()
    path = workspace.root / SHEET if out is None else out
    if not workspace.made(path):
        options.refuse_to_replace(path, replace=replace)
    signed = context.signed(workspace)
    file, rows = write_sheet(workspace, path, only_open=only_open, who=signed)
    if context.as_json:
        options.show_json({"file": file, "clauses": rows})
        return
    click.echo(f"Written to {file}: {rows} clauses to choose for")


@merge.command("take")
@click.argument("file", type=FILE)
@writing
def take_(file: Path, context: Context) -> None:
    """Take in a sheet that was filled in: all of it, or nothing."""
    from compact_draft.steps.merge_sheet import take_sheet

    workspace = context.open()
    signed = context.signed(workspace)
    taken = take_sheet(workspace, options.read_file(file), str(file), who=signed)
    if context.as_json:
        options.show_json({"file": str(file), "clauses": taken})
        return
    click.echo(f"Chosen for {taken} clauses")


@merge.command("choose")
@click.argument("clauses", nargs=-1, required=True)
@click.option(
    "--words", help="The clause whose words stand. [default: the first named]"
)
@click.option("--text", default="", help="Other words that stand for all of them.")
@click.option("--why", default="", help="The reason.")
@writing
def choose_(
    clauses: tuple[str, ...],
    words: str | None,
    text: str,
    why: str,
    context: Context,
) -> None:
    """Let CLAUSES become one: the words of one of them stand, or other words."""
    from compact_draft.merging.values import Choice
    from compact_draft.steps.merge import side_by_side
    from compact_draft.steps.merge_choose import choose, name_clause

    workspace = context.open()
    signed = context.signed(workspace)
    side = side_by_side(workspace)
    ids = [name_clause(side, identity) for identity in clauses]
    order = [old.id for old in side.olds]
    stands = "" if text else ids[0] if words is None else name_clause(side, words)
    made = Choice(
        clauses=tuple(sorted(dict.fromkeys(ids), key=order.index)),
        words=stands,
        text=text,
        why=why,
    )
    choose(workspace, (made,), who=signed)
    _told(context.as_json, ids)


@merge.command("keep")
@click.argument("clauses", nargs=-1)
@click.option(
    "--rest-of", help="Every open clause of this Compact that nothing is like."
)
@writing
def keep_(
    clauses: tuple[str, ...],
    rest_of: str | None,
    context: Context,
) -> None:
    """Let each of CLAUSES stand by itself, in its own words."""
    from compact_draft.errors import RefusedError, Where
    from compact_draft.merging.values import Choice
    from compact_draft.steps import merge_choose as step
    from compact_draft.steps.merge import side_by_side

    workspace = context.open()
    signed = context.signed(workspace)
    side = side_by_side(workspace)
    ids = dict.fromkeys(step.name_clause(side, identity) for identity in clauses)
    made = [Choice(clauses=(identity,), words=identity) for identity in ids]
    if rest_of is not None:
        made += [
            choice
            for choice in step.rest_of(side, rest_of)
            if choice.clauses[0] not in ids
        ]
    if not made:
        raise RefusedError(
            "no clause is named, or none of that Compact waits",
            where=Where("CLAUSE"),
            mend="name clauses, or a Compact with  --rest-of NAME",
        )
    step.choose(workspace, made, who=signed)
    _told(context.as_json, [choice.clauses[0] for choice in made])


@merge.command("leave-out")
@click.argument("clauses", nargs=-1, required=True)
@click.option("--why", required=True, help="The reason, which people will read.")
@writing
def leave_out_(
    clauses: tuple[str, ...],
    why: str,
    context: Context,
) -> None:
    """Leave CLAUSES out of the new Compact, with a reason."""
    from compact_draft.merging.values import Choice
    from compact_draft.steps.merge import side_by_side
    from compact_draft.steps.merge_choose import choose, name_clause

    workspace = context.open()
    signed = context.signed(workspace)
    side = side_by_side(workspace)
    ids = list(dict.fromkeys(name_clause(side, identity) for identity in clauses))
    choose(
        workspace,
        [Choice(clauses=(identity,), why=why) for identity in ids],
        who=signed,
    )
    _told(context.as_json, ids)


def _told(as_json: bool, ids: list[str]) -> None:
    if as_json:
        options.show_json({"clauses": ids})
        return
    click.echo(f"Chosen for {', '.join(ids)}")


@merge.command("make")
@writing
def make_(context: Context) -> None:
    """Make the new text; nothing is changed while a clause is open."""
    from compact_draft.steps.merge_make import make

    workspace = context.open()
    made = make(workspace, who=context.signed(workspace))
    if context.as_json:
        options.show_json(made)
        return
    click.echo(
        f"Revision {made.revision}: {made.clauses} clauses, {made.new} of them new to the "
        f"base, {made.withdrawn} of the base taken out. Next:  compact-draft refresh"
    )
