"""The verb desk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click


@click.command()
@click.argument(
    "folder", required=False, type=click.Path(path_type=Path, file_okay=False)
)
@click.option("--no-browser", is_flag=True, help="Print the address; open no browser.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="The port on this computer. [default: a free one]",
)
@click.option(
    "--idle",
    "minutes",
    type=click.FloatRange(1),
    help="Minutes without a request after which it closes. [default: 15 after the last "
    "open page was shut; 240 where the browser runs no script]",
)
def desk(
    folder: Path | None, no_browser: bool, port: int, minutes: float | None
) -> None:
    """Work in the browser: every verb as a page, for the Compact in FOLDER.

    Without FOLDER it opens the Compact that this folder lies in. Where there is none, or
    FOLDER is empty, its first page makes the Compact, or tries the example. Nothing
    leaves this computer.
    """
    from compact_draft.desk.desk import Desk
    from compact_draft.desk.serving import serve
    from compact_draft.errors import WorkspaceError
    from compact_draft.store.workspace import Workspace

    root: Path | None
    try:
        found = Workspace.find(Path.cwd()) if folder is None else Workspace.open(folder)
        root = found.root.resolve()
    except WorkspaceError:
        is_empty = folder is not None and folder.is_dir() and not any(folder.iterdir())
        if folder is not None and not is_empty:
            raise
        root = None

    def told(address: str) -> None:
        click.echo(f"The desk is open:  {address}")
        click.echo("Leave this window open while you work. To close the desk: Ctrl+C.")

    serve(
        Desk(
            root,
            clock=lambda: dt.datetime.now().astimezone(),
            wanted=None if folder is None else folder.resolve(),
        ),
        port=port,
        browser=not no_browser,
        minutes=minutes,
        told=told,
    )
    click.echo("The desk is closed.")
