"""The group ``signoff``: a page for each body to sign, and what each has decided."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing

if TYPE_CHECKING:
    from compact_draft.signing.values import Standing


@click.group(invoke_without_command=True)
@reading
@click.pass_context
def signoff(ctx: click.Context, context: Context) -> None:
    """Show who has signed, who has not, and whose signature a later edit has voided.

    While one has not signed, or its signature is void, it ends with status 1.
    """
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports import signoff as report
    from compact_draft.steps.signoff import signoff as step

    found = step(context.open(reads=True))
    if context.as_json:
        options.show_json(report.fields(found))
    else:
        click.echo(report.page(found))
    done = all(standing.holds for standing in found)
    raise SystemExit(options.DONE if done else options.LEFT_OVER)


@signoff.command("pages")
@click.option(
    "--party", "parties", multiple=True, help="Only this body; may be given again."
)
@click.option("--since", help="The text to compare with. [default: as it was taken in]")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder. [default: out/signoff]",
)
@click.option("--replace", is_flag=True, help="Replace files that are there.")
@writing
def pages_(
    parties: tuple[str, ...],
    since: str | None,
    out: Path | None,
    replace: bool,
    context: Context,
) -> None:
    """Write a page for each body, in Word and for any browser: its own promises."""
    from compact_draft.steps import signoff as step

    workspace = context.open()
    folder = workspace.root / step.FOLDER if out is None else out
    made = step.pages(workspace, parties, since=since)
    for page, _ in made:
        for ending in (".docx", ".html"):
            path = folder / f"{page.party.id}{ending}"
            if not workspace.made(path):
                options.refuse_to_replace(path, replace=replace)
    signed = context.signed(workspace)
    written = step.write_pages(workspace, made, folder, who=signed)
    if context.as_json:
        options.show_json(written)
        return
    for pages in written:
        click.echo(
            f"{pages.party}: {pages.promises} promises, {', '.join(pages.files)}"
        )


@signoff.command("decide")
@click.argument("party")
@click.option("--signs", "says", flag_value="signs", help="It signs.")
@click.option("--declines", "says", flag_value="declines", help="It does not sign.")
@click.option("--later", "says", flag_value="decides_later", help="It decides later.")
@click.option("--on", "on", help="The day of its decision, such as 2027-03-14.")
@click.option("--name", default="", help="Who signed or decided for it.")
@click.option("--note", default="", help="Where that is written down.")
@writing
def decide_(
    party: str,
    says: str | None,
    on: str | None,
    name: str,
    note: str,
    context: Context,
) -> None:
    """Write down what PARTY decided, and when; each body on a day of its own."""
    from compact_draft.errors import RefusedError, Where
    from compact_draft.signing.values import Says
    from compact_draft.steps.signoff import decide

    if says is None:
        raise RefusedError(
            "nothing is said of what it decided",
            where=Where("signoff decide"),
            mend="give one of  --signs  --declines  --later",
        )
    workspace = context.open()
    made = decide(
        workspace,
        party,
        Says(says),
        on=options.day(on, "--on"),
        name=name,
        note=note,
        who=context.signed(workspace),
    )
    _show(made, as_json=context.as_json)


@signoff.command("reserve")
@click.argument("party")
@click.argument("clause")
@click.option("--why", default="", help="What it says of the clause.")
@click.option("--differ", is_flag=True, help="The partners agreed to differ on it.")
@click.option("--lift", is_flag=True, help="Take away what it said of it.")
@writing
def reserve_(
    party: str,
    clause: str,
    why: str,
    differ: bool,
    lift: bool,
    context: Context,
) -> None:
    """Write down a reservation of PARTY on one CLAUSE."""
    from compact_draft.errors import RefusedError, Where
    from compact_draft.signing.values import Stand
    from compact_draft.steps.signoff import reserve

    if lift == bool(why.strip()):
        raise RefusedError(
            "nothing is said of the clause"
            if not lift
            else "--lift and --why do not go together",
            where=Where("signoff reserve"),
            mend='say what it says with  --why "...",  or take it away with  --lift',
        )
    workspace = context.open()
    made = reserve(
        workspace,
        party,
        clause,
        why,
        kind=Stand.DIFFERS if differ else Stand.RESERVATION,
        who=context.signed(workspace),
    )
    _show(made, as_json=context.as_json)


def _show(made: Standing, *, as_json: bool) -> None:
    from compact_draft.reports import signoff as report

    if as_json:
        options.show_json(report.fields([made])[0])
        return
    click.echo(f"{made.party.name} {report.stands(made)}")
