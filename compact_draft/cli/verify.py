"""The verb verify."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--sent", multiple=True, type=_FILE, help="A file that you sent.")
@options.reading
def verify(
    file: Path, sent: tuple[Path, ...], root: Path | None, as_json: bool
) -> None:
    """Check that a receipt is as it was handed over; no workspace is needed.

    In a workspace it is held against the records of the round as well.
    """
    from compact_draft.steps.receipts import verify_receipt

    found = verify_receipt(file, sent, options.workspace_or_none(root))
    if as_json:
        options.show_json(found)
    else:
        for fault in found.faults:
            click.echo(f"Not as it was: {fault}")
        click.echo(f"Held against: {', '.join(found.checked)}.")
        if found.is_whole:
            click.echo(f"Whole. Its seal begins {found.seal}.")
    raise SystemExit(options.DONE if found.is_whole else options.LEFT_OVER)
