"""The group ``tag``: see the tags with what speaks for them; settle them as a person."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing
from compact_draft.cli.tag_sheets import moved, sheets, take_sheet
from compact_draft.errors import RefusedError, Where
from compact_draft.model.look_again import Given
from compact_draft.model.tags import Achievability, Practice, Scope
from compact_draft.text.plural import plural

_reason = click.option("--reason", default="", help="Why; it is recorded.")


@click.group()
def tag() -> None:
    """See and settle the tags: achievable or aspirational, local or national."""


@tag.command("list")
@click.option("--unsettled", is_flag=True, help="Only those that need a person.")
@click.option("--again", is_flag=True, help="Only those to be looked at again.")
@reading
def list_(unsettled: bool, again: bool, context: Context) -> None:
    """List every promise with its tag, evidence, and what the words suggest."""
    from compact_draft.monitoring.beside import Beside
    from compact_draft.reports.kept_beside import beside_fields, beside_lines
    from compact_draft.reports.tags import tag_page, tagged_fields
    from compact_draft.steps.monitor import beside_each
    from compact_draft.steps.tag import national_texts, tags

    workspace = context.open()
    rows = tags(workspace)
    if unsettled:
        rows = tuple(row for row in rows if row.needs_a_person)
    if again:
        rows = tuple(row for row in rows if row.row.look_again)
    else:
        rows = tuple(row for row in rows if row.tag is not None)
    kept = beside_each(workspace)
    if context.as_json:
        options.show_json(
            [
                {
                    **tagged_fields(row),
                    "kept": beside_fields(
                        kept.get(row.row.clause.id, Beside(clause=row.row.clause.id))
                    ),
                }
                for row in rows
            ]
        )
        return
    names = {party.id: party.name for party in workspace.settings().parties}
    lines = {identity: beside_lines(found, names) for identity, found in kept.items()}
    click.echo(tag_page(rows, national_texts(workspace), lines))


@tag.command("set")
@click.argument("clause")
@click.argument("value", type=click.Choice([a.value for a in Achievability]))
@click.option("--reason", required=True, help="Why; it is recorded.")
@writing
def set_(
    clause: str,
    value: str,
    reason: str,
    context: Context,
) -> None:
    """Say yourself whether a CLAUSE is achievable or aspirational."""
    from compact_draft.steps import tag as step

    workspace = context.open()
    signed = context.signed(workspace)
    ruled = step.set_tag(workspace, clause, Achievability(value), reason, who=signed)
    if context.as_json:
        options.show_json({"id": ruled.id, "ruling": ruled.ruling})
        return
    click.echo(f"{ruled.id}: {value}, set by {signed.by}: {reason}")


@tag.command()
@click.argument("clauses", nargs=-1, required=True)
@_reason
@writing
def confirm(
    clauses: tuple[str, ...],
    reason: str,
    context: Context,
) -> None:
    """Make what the words of CLAUSES suggest your own word."""
    from compact_draft.steps import tag as step

    workspace = context.open()
    found = step.confirm(workspace, clauses, reason, who=context.signed(workspace))
    if context.as_json:
        options.show_json(
            [{"id": clause.id, "ruling": clause.ruling} for clause in found]
        )
        return
    for clause in found:
        if clause.ruling is not None:
            click.echo(f"{clause.id}: {clause.ruling.value}, {clause.ruling.reason}")


@tag.command("still-true")
@click.argument("clauses", nargs=-1, required=True)
@click.option(
    "--only",
    multiple=True,
    type=click.Choice([given.value for given in Given]),
    help="Only this of it; may be given again.",
)
@click.option(
    "--party", "parties", multiple=True, help="Only what this party said of it."
)
@_reason
@writing
def still_true(
    clauses: tuple[str, ...],
    only: tuple[str, ...],
    parties: tuple[str, ...],
    reason: str,
    context: Context,
) -> None:
    """Say of CLAUSES: what was given for other words is true of these."""
    from compact_draft.drafting.again import said_in_words
    from compact_draft.reports.look_again import again_fields
    from compact_draft.steps import tag as step

    workspace = context.open()
    done = step.say_still_true(
        workspace,
        clauses,
        [Given(identity) for identity in only],
        parties=parties,
        reason=reason,
        who=context.signed(workspace),
    )
    if context.as_json:
        found = [{"id": c.id, "still_true": again_fields(said)} for c, said in done]
        options.show_json(found)
        return
    names = {party.id: party.name for party in workspace.settings().parties}
    for clause, said in done:
        words = "; ".join(said_in_words(row, names) for row in said)
        click.echo(f"{clause.id}: still true: {words}")


@tag.command()
@click.argument("clause", required=False)
@click.argument("party", required=False)
@click.argument("state", required=False, type=click.Choice([p.value for p in Practice]))
@click.option("--note", default="", help="A note or a link.")
@click.option("--by-when", help="A date, or words for one.")
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A sheet that came back (.xlsx), or a CSV: clause, party, state, note, by_when.",
)
@click.option("--preview", is_flag=True, help="Show what a sheet says; write nothing.")
@writing
def evidence(
    clause: str | None,
    party: str | None,
    state: str | None,
    note: str,
    by_when: str | None,
    path: Path | None,
    preview: bool,
    context: Context,
) -> None:
    """Write down what a PARTY says of its practice on a CLAUSE, or take in a sheet."""
    from compact_draft.steps import tag as step

    workspace = context.open()
    if path is not None and clause is None:
        take_sheet(workspace, path, preview, context.by, context.when, context.as_json)
        return
    if path is not None or preview or clause is None or party is None or state is None:
        raise RefusedError(
            "it is not clear what evidence is meant",
            where=Where("tag evidence"),
            mend="write  tag evidence 3.2 council doing,  or hand in a sheet with "
            " tag evidence --file SHEET.csv  (--preview goes with a sheet)",
        )
    signed = context.signed(workspace)
    found = step.add_evidence(
        workspace,
        clause,
        party,
        Practice(state),
        note=note,
        by_when=by_when,
        who=signed,
    )
    if context.as_json:
        options.show_json({"id": found.id, "evidence": found.evidence[-1]})
        return
    click.echo(f"{found.id}: {party} says {state.replace('_', ' ')}")


@tag.command()
@click.argument("clause")
@click.argument("value", type=click.Choice([s.value for s in Scope]))
@click.option(
    "--link",
    "links",
    multiple=True,
    metavar="[FRAMEWORK:]REF:RELATION[:DIFFERENCE,...]",
    help="The undertaking it answers to, such as 4.4:weaker:timeframe.",
)
@_reason
@writing
def scope(
    clause: str,
    value: str,
    links: tuple[str, ...],
    reason: str,
    context: Context,
) -> None:
    """Say whether a CLAUSE answers to a national undertaking, and to which."""
    from compact_draft.steps import tag as step

    workspace = context.open()
    signed = context.signed(workspace, reason)
    (found,) = step.set_scope(workspace, clause, value, links, who=signed).touched
    if context.as_json:
        options.show_json({"id": found.id, "scope": found.scope, "links": found.links})
        return
    refs = ", ".join(f"{k.framework} {k.ref} ({k.relation})" for k in found.links)
    click.echo(f"{found.id}: {value}" + (f", answers to {refs}" if refs else ""))


@tag.command()
@click.option(
    "--csv",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it as a CSV file.",
)
@click.option("--replace", is_flag=True, help="Replace the file if it is there.")
@reading
def table(path: Path | None, replace: bool, context: Context) -> None:
    """Show who does what: doing, working on it, by when, party by party."""
    from compact_draft.reports.tags import practice_csv, practice_fields, practice_page
    from compact_draft.steps import tag as step
    from compact_draft.store.safe import write_bytes

    workspace = context.open()
    rows = step.table(workspace)
    if path is not None:
        workspace.refuse_own(path)
        options.refuse_to_replace(path, replace=replace)
        write_bytes(path, practice_csv(rows).encode("utf-8-sig"))
    if context.as_json:
        options.show_json([practice_fields(row) for row in rows])
    elif path is not None:
        click.echo(f"{plural(len(rows), 'row')} in {path}")
    else:
        click.echo(practice_page(rows))


tag.add_command(sheets)
tag.add_command(moved)
