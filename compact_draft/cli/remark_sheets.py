"""The commands of the group ``remarks`` that hand remarks on: confirm and sheet."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural


@click.command()
@click.argument("wanted", nargs=-1, metavar="[REMARKS]")
@click.option("--of", "people", multiple=True, help="All that p3 said; may repeat.")
@click.option("--how", help='What shows it, such as "her e-mail of 3 March".')
@click.option("--not", "taken_back", is_flag=True, help="They were not, after all.")
@options.round_option
@writing
def confirm(
    wanted: tuple[str, ...],
    people: tuple[str, ...],
    how: str | None,
    taken_back: bool,
    label: str | None,
    context: Context,
) -> None:
    """Say that REMARKS which were only spoken are confirmed in writing.

    Without a name it lists what was said in the round, and what of it waits.
    """
    from compact_draft.steps import confirming as step

    workspace = context.open()
    if wanted or people:
        if taken_back == bool(how and how.strip()):
            raise click.UsageError(
                'say what shows it with --how "...", or take a word back with --not'
            )
        found = step.confirm(
            workspace, wanted, people=people, how=how or "", label=label,
            by=options.person(workspace, context.by), when=options.moment(context.when),
        )  # fmt: skip
    else:
        found = step.spoken(workspace, label)
    if context.as_json:
        options.show_json(found)
        return
    for spoken in found:
        shown = (
            f"confirmed: {spoken.confirmed}"
            if spoken.confirmed
            else "not yet in writing"
        )
        click.echo(
            f"{spoken.id:6} {spoken.who:5} {options.short(spoken.said)}  ({shown})"
        )
    waiting = [spoken for spoken in found if not spoken.confirmed]
    click.echo(
        f"{plural(len(found), 'remark')} came by word of mouth; {len(waiting)} not yet "
        "confirmed in writing."
    )
    if waiting:
        click.echo(
            "When they write that it is so:  compact-draft remarks confirm "
            f'{waiting[0].id} --how "e-mail of ..."'
        )


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False),
    help="The file. [default: out/answers-ROUND.xlsx]",
)  # fmt: skip
@click.option("--open", "is_open", is_flag=True, help="Only those without a decision.")
@click.option("--names", is_flag=True, help="Name people; else they are numbered.")
@click.option("--replace", is_flag=True, help="Replace a file that we did not make.")
@options.round_option
@writing
def sheet(
    out: Path | None,
    is_open: bool,
    names: bool,
    replace: bool,
    label: str | None,
    context: Context,
) -> None:
    """Write the Excel sheet in which a group answers.

    Filled in, it is handed in with  answer --file.  Rows may be sorted, columns moved,
    renamed or lost.
    """
    from compact_draft.steps import answer_sheet as step

    workspace = context.open()
    path = out or workspace.root / step.sheet_path(workspace.round(label).label)
    if not workspace.made(path):
        options.refuse_to_replace(path, replace=replace)
    file, count = step.write_sheet(
        workspace, out, label=label, names=names, only_open=is_open,
        by=options.person(workspace, context.by), when=options.moment(context.when),
    )  # fmt: skip
    if context.as_json:
        options.show_json({"file": file, "remarks": count})
        return
    click.echo(f"{plural(count, 'remark')}  -> {file}")
    click.echo(
        f"Fill in outcome, reason and wording, then  compact-draft answer --file {file}"
    )


COMMANDS = (confirm, sheet)
