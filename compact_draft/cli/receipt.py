"""The verb receipt."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing


@click.command()
@options.round_option
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to. [default: out/receipts-ROUND]",
)
@click.option("--for", "wanted", multiple=True, help="Only for this respondent.")
@click.option("--replace", is_flag=True, help="Replace files that we did not make.")
@writing
def receipt(
    label: str | None,
    folder: Path | None,
    wanted: tuple[str, ...],
    replace: bool,
    context: Context,
) -> None:
    """Write a receipt for each respondent, which they can check alone.

    One small file a respondent: digests of what they sent, and what became of each
    point. A changed byte, remark or decision is found by `verify`.
    """
    from compact_draft.steps.letters import people_of
    from compact_draft.steps.receipts import path_of, receipts

    workspace = context.open()
    label = workspace.round(label).label
    folder = folder or workspace.root / "out" / f"receipts-{label}"
    people = people_of(workspace, label, wanted)
    for path in (path_of(folder, label, person) for person in people):
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    signed = context.signed(workspace)
    made = receipts(
        workspace,
        label,
        folder,
        wanted=people,
        by=signed.by,
        when=signed.when,
    )
    if context.as_json:
        options.show_json(made)
        return
    rows = [
        (written.respondent, str(written.points), written.seal, written.file)
        for written in made
    ]
    click.echo(options.table(rows, ("for", "points", "seal", "file")))
    click.echo("Each can be checked with  compact-draft verify FILE")
