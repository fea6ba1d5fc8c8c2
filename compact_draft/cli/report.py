"""The group ``report``: you said, we did; the digest; what is held back of people's words."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.outputs import FILE, Outputs, report_files
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural

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
@click.option("--out", type=FILE, help="Write the table to confirm, as CSV.")
@click.option("--take", type=FILE, help="Keep what a table says that was filled in.")
@click.option(
    "--hide-all", is_flag=True, help="Hide all that is listed; look at it first."
)
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
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

    if out is not None and (take is not None or hide_all):
        raise RefusedError(
            "a table is written or taken, not both at once",
            where=Where("--out"),
            mend="take the one that came back first, then write it again",
        )
    workspace = context.open()
    found = telling.personal(workspace, label)
    file = ""
    if take is not None:
        signed = context.signed(workspace)
        found = telling.take_personal(
            workspace,
            found,
            options.read_text(take),
            file=take.name,
            by=signed.by,
            when=signed.when,
        )
    if hide_all:
        signed = context.signed(workspace)
        found = telling.hide_all(workspace, found, by=signed.by, when=signed.when)
    if out is not None:
        if not workspace.made(out):
            options.refuse_to_replace(out, replace=replace)
        signed = context.signed(workspace)
        file = telling.write_personal(
            workspace, found, out, by=signed.by, when=signed.when
        )
    waits = found.waits
    if context.as_json:
        options.show_json(
            {
                "round": found.round,
                "waiting": [
                    {
                        "record": f.of,
                        "kind": f.kind.value,
                        "words": f.words,
                        "around": f.around,
                    }
                    for f in waits
                ],
                "choices": options.plain(found.choices),
                "file": file,
            }
        )
    else:
        rows = [(f.of, f.kind.value, f.words, options.short(f.around)) for f in waits]
        if rows:
            click.echo(options.table(rows, ("record", "kind", "words", "around")))
        click.echo(
            f"{plural(len(found.choices), 'choice')} kept; "
            f"{plural(len(waits), 'thing')} to look at."
        )
        if not waits:
            click.echo("Names in small letters are missed: read the words through.")
        if file:
            click.echo(
                f"Fill in the column choice of {file} with hide or keep (a row of"
            )
            click.echo("your own is a thing that was not found), then")
            click.echo(f"  compact-draft report personal --take {file}")
    raise SystemExit(options.LEFT_OVER if waits else options.DONE)
