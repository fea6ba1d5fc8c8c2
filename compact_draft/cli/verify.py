"""The verb verify."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.at_work import at_work
from compact_draft.cli.context import Context, reading
from compact_draft.text.plural import plural

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--sent", multiple=True, type=_FILE, help="A file that you sent.")
@click.option("--seal", default="", help="A seal noted down before: it must be there.")
@reading
def verify(
    path: Path | None,
    sent: tuple[Path, ...],
    seal: str,
    context: Context,
) -> None:
    """Check that a workspace, or a file made here, still holds what it held.

    PATH is the folder of a Compact (the nearest one upward when none is named), a file of
    its log or its revisions, or a receipt: that needs no workspace, and in one it is held
    against the records of the round as well. Nothing is written.
    """
    from compact_draft.steps.verify import is_ours

    if path is not None and not is_ours(path):
        raise SystemExit(_receipt(path, sent, context.root, as_json=context.as_json))
    named = path or options.find_workspace(context.root).root
    raise SystemExit(_held(named, seal, as_json=context.as_json))


def _receipt(
    file: Path, sent: tuple[Path, ...], root: Path | None, *, as_json: bool
) -> int:
    """Check a receipt; return a status."""
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
    return options.DONE if found.is_whole else options.LEFT_OVER


def _held(path: Path, seal: str, *, as_json: bool) -> int:
    """Check a workspace or a file of one; return a status."""
    from compact_draft.steps import verify as step

    with at_work("Holding it against the log", quiet=as_json):
        found = step.verify(path, seal=seal)
    status = options.LEFT_OVER if found.faults else options.DONE
    if as_json:
        options.show_json(found)
        return status
    click.echo(f"{found.kind}: {found.path}")
    for said in found.held:
        click.echo(f"  {said}")
    for fault in found.faults:
        click.echo(f"NOT AS IT WAS  {fault.where}: {fault.what}")
    if found.faults:
        count = plural(len(found.faults), "thing")
        click.echo(
            f"{count} not as it was. To mend: put what is named back from a copy, and ask "
            "who changed it"
        )
    else:
        click.echo("Everything is as it was written.")
    if found.seal:
        click.echo(f"The last seal, to be noted down:  {found.seal}")
    return status
