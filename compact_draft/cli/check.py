"""The group ``check``: what in the text may not hold up; never a gate."""

from __future__ import annotations

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing


@click.group(invoke_without_command=True)
@click.option("--only", multiple=True, help="Only this check; may be given again.")
@click.option("--waived", is_flag=True, help="Show what may stand, too.")
@reading
@click.pass_context
def check(
    ctx: click.Context,
    only: tuple[str, ...],
    waived: bool,
    context: Context,
) -> None:
    """Look for missing periods, double promises, names that are no more, and the like."""
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports import checks as report
    from compact_draft.steps import check as step

    workspace = context.open()
    known = {name for name, _, _ in step.names()}
    for wanted in only:
        if wanted not in known:
            raise click.BadParameter(
                f"there is no check {wanted}; there are {', '.join(sorted(known))}",
                param_hint="--only",
            )
    found = step.check(workspace, only)
    if context.as_json:
        options.show_json([report.fields(row) for row in found])
        return
    click.echo(report.page(found, with_waived=waived))


@check.command()
@click.argument("clause")
@click.argument("name", metavar="CHECK")
@click.option("--why", required=True, help="Why it may stand; it is recorded.")
@writing
def waive(
    clause: str,
    name: str,
    why: str,
    context: Context,
) -> None:
    """Let what a CHECK finds in a CLAUSE stand, while its words are as they are."""
    from compact_draft.steps import check as step

    workspace = context.open()
    signed = context.signed(workspace)
    made = step.waive(workspace, clause, name, why, who=signed)
    if context.as_json:
        options.show_json(options.plain(made))
        return
    click.echo(f"{made.clause}: {made.check} may stand: {made.why}")


@check.command("names")
@options.json_option
def names_(as_json: bool) -> None:
    """List the checks, what each looks for, and the promises it is for."""
    from compact_draft.steps import check as step

    rows = step.names()
    if as_json:
        keys = ("name", "looks_for", "rule_sets")
        options.show_json([dict(zip(keys, row, strict=True)) for row in rows])
        return
    click.echo(options.table(rows, ("check", "looks for", "promises")))
