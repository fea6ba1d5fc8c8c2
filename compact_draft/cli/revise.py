"""The verb revise: turn decisions into a new revision."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural


@click.command()
@click.option(
    "--label", "wanted", help="Label of the new revision. [default: r2, r3 ...]"
)
@options.round_option
@writing
def revise(
    wanted: str | None,
    label: str | None,
    context: Context,
) -> None:
    """Turn decisions into new wording: a new revision."""
    from compact_draft.steps.revise import revise as step

    workspace = context.open()
    made = step(
        workspace,
        label=wanted,
        round_label=label,
        by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )
    status = options.LEFT_OVER if made.clashes else options.DONE
    if context.as_json:
        options.show_json(made)
        raise SystemExit(status)
    if made.revision:
        changes = plural(made.changes, "change")
        click.echo(f"Revision {made.revision}, from {made.parent}: {changes}.")
    else:
        click.echo(f"Nothing changed; {made.parent} stands.")
    if made.undecided:
        count = plural(len(made.undecided), "remark")
        click.echo(f"{count} without a decision, carried forward.")
    for heading in made.emptied:
        click.echo(f"Look at: {heading}")
    if made.clashes:
        click.echo(f"{plural(len(made.clashes), 'clash', 'clashes')}:")
    for clash in made.clashes:
        click.echo(f"  {clash.clause}: {' and '.join(clash.between)}")
        if clash.words:
            click.echo(f"      on the words: {clash.words}")
        for name, version in zip(clash.between, clash.versions, strict=False):
            click.echo(f"      {name}: {version or '(struck)'}")
        click.echo(f"      To mend: {clash.mend}")
    if made.clashes:
        click.echo(
            "Next: settle what clashes as said above, then  compact-draft revise"
        )
    elif made.revision:
        click.echo("Next:  compact-draft refresh")
    raise SystemExit(status)
