"""The verb clashes: adopted changes on the same words, until one wording is recorded."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@click.group()
def clashes() -> None:
    """See which adopted changes clash, and record one final wording."""


@clashes.command("list")
@options.round_option
@reading
def list_(label: str | None, context: Context) -> None:
    """List what clashes, with both wordings; of every round where none is named."""
    from compact_draft.steps.clashes import clashes as step

    found = step(context.open(), label)
    status = options.LEFT_OVER if found else options.DONE
    if context.as_json:
        options.show_json(found)
        raise SystemExit(status)
    if not found:
        click.echo("Nothing clashes.")
    for clash in found:
        click.echo(f"{round_name(clash.round, 'Round')}, {clash.clause}:")
        click.echo(f"  as it went out: {clash.issued or '(it was not there)'}")
        if clash.now != clash.issued:
            click.echo(f"  as it stands:   {clash.now or '(it has gone)'}")
        click.echo(f"  on the words:   {clash.words or '(the whole clause)'}")
        for change in clash.changes:
            who = (
                f"{change.decision} ({', '.join(change.remarks)})"
                if change.decision
                else "the writers, in the clause's file"
            )
            reason = f"  Reason: {change.reason}" if change.reason else ""
            click.echo(f"    {who}: {change.wants or '(struck)'}{reason}")
    if found:
        click.echo(
            "Record the wording that takes up both:  compact-draft clashes settle "
            f'{found[0].clause} --words "..." --reason "..."'
        )
    raise SystemExit(status)


@clashes.command()
@click.argument("clause")
@click.option("--words", required=True, help="The whole of the final wording.")
@click.option("--reason", required=True, help="Why, in words the people may read.")
@options.round_option
@writing
def settle(
    clause: str,
    words: str,
    reason: str,
    label: str | None,
    context: Context,
) -> None:
    """Record one wording of CLAUSE for all the changes that clash on it."""
    from compact_draft.steps import clashes as step
    from compact_draft.steps.answer import clause_named

    workspace = context.open()
    issued = workspace.revision(workspace.round(label).revision)
    known = {clash.clause for clash in step.clashes(workspace, label)}
    made = step.settle(
        workspace, clause if clause in known else clause_named(issued, clause),
        words=words, reason=reason, label=label, by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )  # fmt: skip
    if context.as_json:
        options.show_json(made)
        return
    (decision,) = made.decisions
    count = plural(len(decision.annotations), "remark")
    click.echo(f"{decision.id}: one wording for {count}.")
    click.echo(f"Next:  compact-draft revise{options.of_round(workspace, made.round)}")
