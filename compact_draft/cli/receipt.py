"""The verb receipt."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options


@click.command()
@options.round_option
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to. [default: out/receipts-ROUND]",
)
@click.option("--for", "wanted", multiple=True, help="Only for this respondent.")
@options.writing
def receipt(
    label: str | None,
    folder: Path | None,
    wanted: tuple[str, ...],
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Write a receipt for each respondent, which they can check alone.

    One small file a respondent: digests of what they sent, and what became of each
    point. A changed byte, remark or decision is found by `verify`.
    """
    from compact_draft.steps.receipts import receipts

    workspace = options.open_workspace(root)
    label = workspace.round(label).label
    signed = options.signed(workspace, by, when)
    made = receipts(
        workspace,
        label,
        folder or workspace.root / "out" / f"receipts-{label}",
        wanted=wanted,
        by=signed.by,
        when=signed.when,
    )
    if as_json:
        options.show_json(made)
        return
    rows = [(one.respondent, str(one.points), one.seal, one.file) for one in made]
    click.echo(options.table(rows, ("for", "points", "seal", "file")))
    click.echo("Each can be checked with  compact-draft verify FILE")
