"""The verb archive."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@click.command()
@click.option("--in", "takes_in", is_flag=True, help="Fill a lost ledger from it.")
@options.round_option
@writing
def archive(
    takes_in: bool,
    label: str | None,
    context: Context,
) -> None:
    """Write a round's ledger as text, names apart; or fill a lost one from it.

    The two files, archive.jsonl and names.jsonl, rebuild the ledger exactly.
    """
    from compact_draft.steps import archive as step

    workspace = context.open()
    if takes_in:
        made = step.take_in(workspace, label=label)
    else:
        made = step.archive(
            workspace, label=label, by=context.by or workspace.settings().you,
            when=options.moment(context.when),
        )  # fmt: skip
    if context.as_json:
        options.show_json(made)
        raise SystemExit(options.LEFT_OVER if made.behind else options.DONE)
    verb = "filled from" if takes_in else "written to"
    click.echo(
        f"{round_name(made.round, 'Round')}: {plural(made.received, 'remark')}, "
        f"{made.decided} decided, {verb}"
    )
    for file in made.files:
        click.echo(f"  {file}")
    for line in made.behind:
        click.echo(f"NOT IN IT  {line}")
    if made.behind:
        click.echo("To mend: look for a later archive, or for a copy of ledger.db")
        raise SystemExit(options.LEFT_OVER)
