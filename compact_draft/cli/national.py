"""The group ``national``: hold the text against a national one, and say how it stands."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.cli.national_compare import compare
from compact_draft.cli.outputs import Outputs, report_files
from compact_draft.errors import RefusedError, Where

_edition = click.option(
    "--edition",
    help="Such as 2010, 2009 or covenant. [default: the one in compact.toml]",
)


@click.group(invoke_without_command=True)
@_edition
@report_files("word", "html", "excel")
@click.option(
    "--no-suggest", is_flag=True, help="Only what people confirmed; reads no words."
)
@writing
@click.pass_context
def national(
    ctx: click.Context,
    edition: str | None,
    files: Outputs,
    no_suggest: bool,
    context: Context,
) -> None:
    """Hold the text against a national one: what is covered, what goes further.

    Alone it shows how every undertaking of the edition is answered. A suggestion is
    never counted: confirm it, link it yourself, or leave an undertaking out with a
    reason.
    """
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.reports import coverage, coverage_text
    from compact_draft.steps import national as step

    workspace = context.open()
    chosen = step.edition(workspace, edition)
    found = step.covered(workspace, chosen, suggest=not no_suggest)
    again = step.look_again(workspace, chosen)
    on = options.moment(context.when).date()
    below = () if no_suggest else step.below(workspace, on)
    report = coverage.coverage_report(found, again, below)
    files.check(workspace)
    files.write(workspace, report, verb="national", context=context)
    if context.as_json:
        options.show_json(coverage_text.coverage_fields(found, again, below))
    elif files:
        for line in coverage.summary(found):
            click.echo(line)
        click.echo(f"Read it in {' and '.join(map(str, files.paths.values()))}")
    else:
        click.echo(coverage_text.page(found, again, below))


@national.command()
@click.argument("clause")
@click.argument("refs", nargs=-1)
@_edition
@click.option("--why", default="", help="Why; it is recorded.")
@writing
def confirm(
    clause: str,
    refs: tuple[str, ...],
    edition: str | None,
    why: str,
    context: Context,
) -> None:
    """Make what is suggested for a CLAUSE your word, or say "still true" of a link.

    Without REFS, everything that is suggested and sure. With the number of a link that
    is there, it is confirmed again on the words as they are.
    """
    from compact_draft.steps import national as step
    from compact_draft.steps import national_links

    workspace = context.open()
    links = national_links.confirm(
        workspace,
        clause,
        refs,
        framework=step.edition(workspace, edition),
        who=context.signed(workspace, why),
    )
    _show_links(clause, links, context.as_json)


@national.command()
@click.argument("clause")
@click.argument("links", nargs=-1, required=True)
@_edition
@click.option("--why", default="", help="Why; it is recorded.")
@writing
def link(
    clause: str,
    links: tuple[str, ...],
    edition: str | None,
    why: str,
    context: Context,
) -> None:
    """Say that a CLAUSE answers to undertakings, and how: 4.4:weaker:timeframe."""
    from compact_draft.steps import national as step
    from compact_draft.steps import national_links

    workspace = context.open()
    found = national_links.link(
        workspace,
        clause,
        links,
        framework=step.edition(workspace, edition),
        who=context.signed(workspace, why),
    )
    _show_links(clause, found, context.as_json)


def _show_links(clause: str, links: tuple[object, ...], as_json: bool) -> None:
    from compact_draft.model.clause import Link

    found = [link for link in links if isinstance(link, Link)]
    if as_json:
        options.show_json({"clause": clause, "links": found})
        return
    for national_link in found:
        differs = (
            f" ({', '.join(national_link.differences)})"
            if national_link.differences
            else ""
        )
        click.echo(
            f"{clause}: {national_link.relation} to {national_link.framework} {national_link.ref}{differs}"
        )


@national.command("leave-out")
@click.argument("ref")
@_edition
@click.option("--why", default="", help="Why it is left out; it is signed and shown.")
@click.option("--take-back", is_flag=True, help="It is left out no longer.")
@writing
def leave_out(
    ref: str,
    edition: str | None,
    why: str,
    take_back: bool,
    context: Context,
) -> None:
    """Sign that an undertaking (REF) is left out, and why."""
    from compact_draft.steps import national as step
    from compact_draft.steps import national_links

    workspace = context.open()
    chosen = step.edition(workspace, edition)
    who = context.signed(workspace)
    if take_back:
        national_links.take_in_again(workspace, ref, framework=chosen, who=who)
        said = f"{ref} of {chosen.id} is left out no longer."
        if context.as_json:
            options.show_json({"framework": chosen.id, "ref": ref, "left_out": None})
            return
        click.echo(said)
        return
    signed = national_links.leave_out(workspace, ref, why, framework=chosen, who=who)
    if context.as_json:
        options.show_json(
            {"framework": chosen.id, "ref": signed.ref, "left_out": signed}
        )
        return
    click.echo(f"{signed.ref} of {chosen.id} is left out: {signed.why} ({signed.by})")


@national.command()
@click.argument("one", required=False)
@click.argument("other", required=False)
@report_files("word", "html", "excel")
@writing
def editions(
    one: str | None,
    other: str | None,
    files: Outputs,
    context: Context,
) -> None:
    """List the national texts there are, or show ONE beside the OTHER."""
    from compact_draft.reports import editions as shown
    from compact_draft.steps import national as step

    workspace = options.workspace_or_none(context.root)
    texts = step.known(workspace)
    if one is None or other is None:
        if one is not None or files:
            raise RefusedError(
                "two editions are needed to show them side by side",
                where=Where("national editions"),
                mend="write  compact-draft national editions 2009 2010",
            )
        if context.as_json:
            options.show_json([shown.edition_fields(text) for text in texts])
            return
        rows = [
            (text.id, text.edition, str(len(text.answered)), text.statement)
            for text in texts
        ]
        click.echo(options.table(rows, ("id", "edition", "undertakings", "words")))
        return
    first, second = step.edition(workspace, one), step.edition(workspace, other)
    found = step.beside(workspace, first, second)
    report = shown.side_by_side(
        found,
        (f"{first.title}, {first.edition}", f"{second.title}, {second.edition}"),
        (first.statement, second.statement),
    )
    if files:
        opened = workspace or context.open()
        files.check(opened)
        files.write(opened, report, verb="national", context=context)
    if context.as_json:
        options.show_json([shown.pair_fields(pair) for pair in found])
    elif files:
        click.echo(f"Read it in {' and '.join(map(str, files.paths.values()))}")
    else:
        from compact_draft.reports.plain_report import report_text

        click.echo(report_text(report))


@national.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--beside", help="The edition whose official words these are.")
@click.option("--id", "name", default="", help="Id of a text of its own.")
@click.option("--title", default="", help="Its title. [default: the file's name]")
@click.option("--edition", default="", help="Its edition, such as 2026.")
@click.option("--source", default="", help="Where the words were taken from.")
@click.option("--replace", is_flag=True, help="Replace what was added before.")
@writing
def add(
    file: Path,
    beside: str | None,
    name: str,
    title: str,
    edition: str,
    source: str,
    replace: bool,
    context: Context,
) -> None:
    """Take in a national text from a FILE: Word, plain text, CSV or TOML.

    With --beside the words stand from then on in the place of ours, with their source,
    and ours beside them. Without it the file becomes a text of its own.
    """
    from compact_draft.steps import national as step
    from compact_draft.steps.national_add import Wanted, words_of
    from compact_draft.steps.national_add import add as add_step

    workspace = context.open()
    wanted = Wanted(
        beside=None if beside is None else step.edition(workspace, beside),
        id=name,
        title=title,
        edition=edition,
        source=source,
        replace=replace,
    )
    who = context.signed(workspace)
    added = add_step(workspace, file, options.read_file(file), wanted, who=who)
    if context.as_json:
        options.show_json(
            {
                "framework": added.framework.id,
                "file": added.file,
                "taken": added.taken,
                "unknown": added.unknown,
                "without": added.without,
                "passed_over": added.passed_over,
            }
        )
    else:
        for line in words_of(added):
            click.echo(line)
    if added.unknown:
        raise SystemExit(options.LEFT_OVER)


national.add_command(compare)
