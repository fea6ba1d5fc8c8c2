"""The group ``report``: you said, we did; the digest; what is held back of people's words."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import Outputs, report_files
from compact_draft.cli.personal import confirm, confirming, refuse_both

_SHOWN = 12


@click.group(invoke_without_command=True)
@options.round_option
@report_files("word", "html", "csv")
@click.option(
    "--names", is_flag=True, help="Name those who gave leave or answered for a body."
)
@click.option(
    "--least",
    type=int,
    default=5,
    show_default=True,
    help="Numbers of fewer people are hidden.",
)
@writing
@click.pass_context
def report(
    ctx: click.Context,
    label: str | None,
    files: Outputs,
    names: bool,
    least: int,
    context: Context,
) -> None:
    """Tell everybody: you said, we did, clause by clause, with the resulting words.

    While the books are not closed it bears the word DRAFT and says what is missing.
    """
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps import telling

    workspace = context.open()
    moment = options.moment(context.when)
    told = telling.told_to_all(workspace, label, names=names, on=moment.date())
    made = telling.the_report(workspace, told, least=least, when=moment.date())
    files.check(workspace)
    written: tuple[str, ...] = ()
    if files:
        signed = context.signed(workspace)
        written = telling.write_told(
            workspace, made, files.by_ending, told, by=signed.by, when=moment
        )
    if context.as_json:
        closing = told.hearing.closing
        options.show_json(
            {
                "round": told.hearing.round,
                "closed": not told.stamp,
                "received": closing.received,
                "decided": closing.decided,
                "set_aside": closing.set_aside,
                "missing": list(told.stamp),
                "files": list(written),
                "points": [
                    {
                        "number": p.number,
                        "clause": p.clause_number,
                        "said": p.said,
                        "proposed": p.proposed,
                        "outcome": "open" if p.outcome is None else p.outcome.value,
                        "reason": p.reason,
                        "before": [change.old_text for change in p.changes],
                        "now": [change.new_text for change in p.changes],
                    }
                    for p in told.hearing.points
                ],
            }
        )
    elif written:
        _show(written, told.hearing.closing.sentence, told.stamp)
    else:
        click.echo(report_text(made))
    raise SystemExit(options.LEFT_OVER if told.stamp else options.DONE)


def _show(written: tuple[str, ...], books: str, stamp: tuple[str, ...]) -> None:
    click.echo(f"{books}.")
    for name in written:
        click.echo(f"Written to {name}")
    if stamp:
        click.echo("It bears the word DRAFT. What is missing:")
        for line in stamp:
            click.echo(f"  {line}")


@report.command()
@options.round_option
@report_files("word", "html", "excel")
@writing
def digest(
    label: str | None,
    files: Outputs,
    context: Context,
) -> None:
    """Show what was said by clause, theme, sector and stance, and who was silent.

    For the writers' group; numbers of few people are not hidden in it.
    """
    from compact_draft.reports.plain_report import report_text
    from compact_draft.steps import telling

    workspace = context.open()
    made = telling.the_digest(workspace, label)
    files.check(workspace)
    if files:
        signed = context.signed(workspace)
        telling.write_told(
            workspace, made, files.by_ending, None, by=signed.by, when=signed.when
        )
    if context.as_json:
        options.show_json(made)
    elif files:
        files.show()
    else:
        click.echo(report_text(made))


@report.command()
@options.round_option
@confirming
@writing
def personal(
    label: str | None,
    out: Path | None,
    take: Path | None,
    hide_all: bool,
    replace: bool,
    context: Context,
) -> None:
    """List what in people's words may tell who somebody is; say what is not printed.

    Nothing is taken out unasked: until you have said hide or keep, the words around it
    are not printed.
    """
    from compact_draft.steps import telling

    refuse_both(out, take, hide_all=hide_all)
    workspace = context.open()
    found = telling.personal(workspace, label)
    confirm(
        workspace, found, out=out, take=take, hide_all=hide_all, replace=replace,
        context=context,
    )  # fmt: skip
