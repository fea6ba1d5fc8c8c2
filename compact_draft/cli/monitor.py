"""The group ``monitor``: how the Compact is kept, year by year, and what went against it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files
from compact_draft.cli.personal import confirm, confirming, refuse_both

if TYPE_CHECKING:
    from compact_draft.monitoring.values import Breach

_year = click.option(
    "--year", default="", help="Such as 2027 or 2027-28. [default: the last asked for]"
)
_CAUSES = click.Choice(["unavoidable", "mistake", "ignored"])


@click.group(invoke_without_command=True)
@_year
@click.option("--names", is_flag=True, help="Name the people who answered.")
@click.option(
    "--least",
    type=click.IntRange(1, 100),
    default=5,
    help="Counts of fewer people are hidden in the report. [default: 5]",
)
@report_files("word", "html", "excel")
@writing
@click.pass_context
def monitor(
    ctx: click.Context,
    year: str,
    names: bool,
    least: int,
    files: Outputs,
    context: Context,
) -> None:
    """Show how the Compact was kept in a year: returns, scorecard, non-compliance.

    With --word, --html or --excel it is written as the yearly report.
    """
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports import monitored as report
    from compact_draft.steps.monitor import VERB, yearly
    from compact_draft.steps.monitor_personal import for_others

    workspace = context.open(reads=not files)
    whole = yearly(workspace, year, options.moment(context.when).date())
    found, held = for_others(workspace, whole)
    files.check(workspace)
    waits = len(held.waits)
    told = report.yearly_report(found, people=names, least=least, waits=waits)
    files.write(workspace, told, verb=VERB, context=context)
    if context.as_json:
        options.show_json(report.fields(found, people=names))
    elif files:
        click.echo(f"{found.year}: {report.score_line(found.card.whole)}.")
        files.show()
    else:
        click.echo(report.page(found, people=names))
    if waits and not context.as_json:
        click.echo(f"{report.waits_line(waits)} See  compact-draft monitor personal")
    raise SystemExit(options.LEFT_OVER if waits else options.DONE)


@monitor.command("personal")
@_year
@confirming
@writing
def personal_(
    year: str,
    out: Path | None,
    take: Path | None,
    hide_all: bool,
    replace: bool,
    context: Context,
) -> None:
    """List what in returns and the log may tell who somebody is; say what is not printed.

    Nothing is taken out unasked: until you have said hide or keep, the words around it
    are not printed.
    """
    from compact_draft.steps.monitor import yearly
    from compact_draft.steps.monitor_personal import personal

    refuse_both(out, take, hide_all=hide_all)
    workspace = context.open()
    found = personal(
        workspace, yearly(workspace, year, options.moment(context.when).date())
    )
    confirm(
        workspace, found, out=out, take=take, hide_all=hide_all, replace=replace,
        context=context,
    )  # fmt: skip


@monitor.command("sheets")
@_year
@click.option("--due", metavar="DATE", help="The day by which they answer.")
@click.option(
    "--party", "parties", multiple=True, help="Only this body; may be given again."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder. [default: out/returns]",
)
@click.option("--replace", is_flag=True, help="Replace files that we did not make.")
@writing
def sheets_(
    year: str,
    due: str | None,
    parties: tuple[str, ...],
    out: Path | None,
    replace: bool,
    context: Context,
) -> None:
    """Write an Excel sheet for each body: did you keep what you promised?"""
    from compact_draft.steps import monitor_sheets as step
    from compact_draft.steps.clauses import living

    workspace = context.open()
    folder = workspace.root / step.FOLDER if out is None else out
    wanted = step.bodies(living(workspace), parties)
    for party in wanted:
        path = folder / f"{party.id}.xlsx"
        if not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    written = step.write_sheets(
        workspace,
        wanted,
        folder,
        year=year,
        due=options.day(due, "--due"),
        who=context.signed(workspace),
    )
    if context.as_json:
        options.show_json(options.plain(written))
        return
    for file in written:
        click.echo(
            f"{file.party}, {file.year}: {file.promises} promises, {file.wait} without an "
            f"answer  -> {file.file}"
        )
    if not written:
        click.echo("No promise binds a body yet: settle first whom each one binds.")


@monitor.command("take")
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--preview", is_flag=True, help="Show what it says; write nothing.")
@writing
def take_(
    path: Path,
    preview: bool,
    context: Context,
) -> None:
    """Take in a sheet that came back: whole, or not at all.

    A row that somebody else has answered since the sheet was made is left and named, and
    it ends with status 1.
    """
    from compact_draft.reports.returned_sheet import page, taken_fields
    from compact_draft.steps import monitor_taken as step

    workspace = context.open(reads=preview)
    data = options.read_file(path)
    signed = context.signed(workspace)
    do = step.read if preview else step.take
    found = do(workspace, data, str(path), who=signed)
    if context.as_json:
        options.show_json(taken_fields(found))
    else:
        click.echo(page(found, str(path), preview=preview))
    raise SystemExit(options.LEFT_OVER if found.touched else options.DONE)


@monitor.command("say")
@click.argument("clause")
@click.argument("party")
@click.argument(
    "found", type=click.Choice(["kept", "partly", "not_kept", "not_tested"])
)
@_year
@click.option("--evidence", default="", help="What shows it.")
@click.option("--said-by", default="", help="Who says so for the body.")
@writing
def say_(
    clause: str,
    party: str,
    found: str,
    year: str,
    evidence: str,
    said_by: str,
    context: Context,
) -> None:
    """Write down what PARTY found of one CLAUSE in a year."""
    from compact_draft.monitoring.values import Found
    from compact_draft.steps.monitor import say

    workspace = context.open()
    made = say(
        workspace,
        clause,
        party,
        Found(found),
        year=year,
        evidence=evidence,
        said_by=said_by,
        who=context.signed(workspace),
    )
    if context.as_json:
        options.show_json(options.plain(made))
        return
    click.echo(f"{made.year}: {made.party} says of {made.clause}: {made.found.words}")


@monitor.command("log")
@click.argument("clause")
@click.argument("party")
@click.option("--what", default="", help="What happened, in a sentence.")
@click.option("--on", "on", metavar="DATE", help="The day. [default: today]")
@click.option("--cause", type=_CAUSES, help="Why; may be settled later.")
@click.option("--done", default="", help="What was done about it.")
@click.option(
    "--raised",
    type=click.Choice(["public_bodies", "vcs", "other"]),
    help="Which side raised it; never who.",
)
@writing
def log_(
    clause: str,
    party: str,
    what: str,
    on: str | None,
    cause: str | None,
    done: str,
    raised: str | None,
    context: Context,
) -> None:
    """Write down that PARTY did not follow a CLAUSE: what happened, when and why."""
    from compact_draft.monitoring.values import Cause, Raised
    from compact_draft.steps.monitor import log

    workspace = context.open()
    made = log(
        workspace,
        clause,
        party,
        what,
        on=options.day(on, "--on"),
        cause=Cause(cause) if cause else None,
        done=done,
        raised=Raised(raised) if raised else None,
        who=context.signed(workspace),
    )
    _show(made, as_json=context.as_json)


@monitor.command("settle")
@click.argument("name", metavar="ID")
@click.option("--cause", type=_CAUSES, help="Why it happened.")
@click.option("--done", default="", help="What was done about it.")
@click.option("--closed", metavar="DATE", help="The day on which it was closed.")
@click.option("--open", "opens_again", is_flag=True, help="It is open again.")
@writing
def settle_(
    name: str,
    cause: str | None,
    done: str,
    closed: str | None,
    opens_again: bool,
    context: Context,
) -> None:
    """Say of a non-compliance, such as n3, what was done, why it was, that it is closed."""
    from compact_draft.monitoring.values import Cause
    from compact_draft.steps.monitor import settle

    workspace = context.open()
    made = settle(
        workspace,
        name,
        cause=Cause(cause) if cause else None,
        done=done,
        closed=options.day(closed, "--closed"),
        opens_again=opens_again,
        who=context.signed(workspace),
    )
    _show(made, as_json=context.as_json)


def _show(made: Breach, *, as_json: bool) -> None:
    from compact_draft.monitoring.beside import Went
    from compact_draft.reports.kept_beside import breach_fields, breach_line

    if as_json:
        options.show_json(breach_fields(made))
        return
    click.echo(f"{made.clause}: {breach_line(Went(row=made), {})}")
