"""Of the group ``tag``: sheets that go to the parties and come back; how tags moved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing
from compact_draft.cli.personal import tell_waiting
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.store.workspace import Workspace


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to. [default: out/sheets]",
)
@click.option("--party", "parties", multiple=True, help="Only this party; may repeat.")
@click.option("--replace", is_flag=True, help="Replace files that we did not make.")
@writing
def sheets(
    out: Path | None,
    parties: tuple[str, ...],
    replace: bool,
    context: Context,
) -> None:
    """Write an Excel sheet for each party, with only the promises that bind it."""
    from compact_draft.steps import sheets as step

    workspace = context.open()
    folder = out or workspace.root / "out" / "sheets"
    found = step.wanted_sheets(workspace, parties)
    for sheet in found:
        path = folder / f"{sheet.party.id}.xlsx"
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    signed = context.signed(workspace)
    written = step.write_sheets(workspace, found, folder, who=signed)
    if context.as_json:
        options.show_json(options.plain(written))
        return
    for file in written:
        count = plural(file.promises, "promise")
        click.echo(
            f"{file.party}: {count}, {file.wait} without an answer  -> {file.file}"
        )
    tell_waiting(workspace, "note")
    if not written:
        click.echo("No promise binds a party yet: settle first whom each one binds.")


def take_sheet(
    workspace: Workspace,
    path: Path,
    preview: bool,
    by: str | None,
    when: str | None,
    as_json: bool,
) -> None:
    """Take in a sheet that came back, or show what it says."""
    from compact_draft.reports.tags import sheet_fields, sheet_page
    from compact_draft.steps import sheets as step

    data = options.read_file(path)
    sent = data if step.is_workbook(data) else options.read_text(path)
    if preview:
        found = step.read(workspace, sent, str(path))
    else:
        signed = options.signed(workspace, by, when)
        found = step.take(workspace, sent, str(path), who=signed)
    if as_json:
        options.show_json({**sheet_fields(found.sheet), "said": list(found.said)})
    else:
        done = "would be taken in" if preview else "taken in"
        click.echo(f"{plural(len(found.sheet.entries), 'row')} {done} from {path}")
        page = sheet_page(found.sheet)
        click.echo("\n".join(filter(None, [*found.said, page])))
    if found.sheet.wrong:
        click.get_current_context().exit(options.LEFT_OVER)


@click.command()
@click.option(
    "--since",
    help="Label of the earlier revision. [default: the last agreed, else issued one]",
)
@reading
def moved(since: str | None, context: Context) -> None:
    """Show what moved from aspirational to achievable, and what slid back."""
    from compact_draft.reports.tags import moves_page
    from compact_draft.steps import tag as step

    label, found = step.moves(context.open(), since)
    if context.as_json:
        options.show_json({"since": label, "moves": options.plain(found)})
        return
    click.echo(moves_page(label, found))
