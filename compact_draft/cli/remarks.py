"""The verb remarks: lists, one remark with what helps to answer it, points, who answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options, remark_sheets
from compact_draft.cli.at_work import at_work
from compact_draft.cli.context import Context, reading, writing
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.answers.against import Against
    from compact_draft.steps.remarks import Shown
    from compact_draft.store.workspace import Workspace

_PAGE = 50


@click.group()
def remarks() -> None:
    """List remarks, see one with what helps to answer it, part it, give it to a person."""


@remarks.command("list")
@click.option("--open", "is_open", is_flag=True, help="Only those without a decision.")
@click.option("--outcome", help="Only those with this outcome.")
@click.option("--clause", help="Only those on this clause: its id or printed number.")
@click.option("--no-clause", is_flag=True, help="Only those on no one clause.")
@click.option("--who", "respondent", help="Only what this person said, such as p3.")
@click.option("--to", "person", help="Only those that this person is to answer.")
@click.option("--unassigned", is_flag=True, help="Only those given to nobody.")
@click.option("--sector", help="Only what came from this sector.")
@click.option("--doubtful", is_flag=True, help="Only those without a sure place.")
@click.option("--late", is_flag=True, help="Only those that came late.")
@click.option("--words", help="Only those that say or propose these words.")
@click.option(
    "--limit", type=click.IntRange(1), default=_PAGE, show_default=True, help="At most."
)
@click.option("--offset", type=click.IntRange(0), default=0, help="Pass over so many.")
@options.round_option
@reading
def list_(
    is_open: bool,
    outcome: str | None,
    clause: str | None,
    no_clause: bool,
    respondent: str | None,
    person: str | None,
    unassigned: bool,
    sector: str | None,
    doubtful: bool,
    late: bool,
    words: str | None,
    limit: int,
    offset: int,
    label: str | None,
    context: Context,
) -> None:
    """List remarks and points, page by page, as the options ask."""
    from compact_draft.steps import remarks as step
    from compact_draft.store.asking import Wanted

    workspace = context.open()
    wanted = Wanted(
        clause="" if no_clause else _clause(workspace, clause, label),
        outcome="open" if is_open else outcome,
        respondent=respondent,
        person="" if unassigned else person,
        sector=sector,
        doubtful=True if doubtful else None,
        late=True if late else None,
        words=words,
    )
    found = step.listed(workspace, wanted, label=label, limit=limit, offset=offset)
    if context.as_json:
        options.show_json(found)
        return
    shown = f"{offset + 1} to {offset + len(found.found)}" if found.found else "none"
    click.echo(f"{plural(found.total, 'remark')}; shown: {shown}")
    for hit in found.found:
        said = hit.annotation.brings or hit.annotation.anchor.words
        where = hit.annotation.anchor.clause or "-"
        tail = f"  (for {hit.person})" if hit.person else ""
        tail += f"  (drafted by {hit.draft})" if hit.draft else ""
        click.echo(
            f"{hit.annotation.id:6} {hit.annotation.respondent:5} {where:10} "
            f"{hit.outcome:16} {options.short(said)}{tail}"
        )
    if offset + len(found.found) < found.total:
        click.echo(f"More:  --offset {offset + len(found.found)}")


def _clause(workspace: Workspace, named: str | None, label: str | None) -> str | None:
    from compact_draft.steps.answer import clause_named

    if named is None:
        return None
    return clause_named(workspace.revision(workspace.round(label).revision), named)


@remarks.command()
@click.argument("remark")
@options.round_option
@reading
def show(remark: str, label: str | None, context: Context) -> None:
    """Show REMARK with all that helps to answer it.

    Who says the same, what stands against it, what was drafted, and how remarks like it
    were answered, in this round and in earlier ones.
    """
    from compact_draft.steps import remarks as step
    from compact_draft.store.ledger_part import books_of_people

    workspace = context.open()
    with at_work("Looking for what helps to answer it", quiet=context.as_json):
        found = step.show(workspace, remark, label)
    if context.as_json:
        options.show_json(found)
        return
    people = {p.id: p.name for p in books_of_people(workspace, found.round).respondents}
    click.echo("\n".join(_page(found, people)))


def _page(found: Shown, people: dict[str, str]) -> Iterator[str]:
    from compact_draft.cli.open_remarks import alike_lines, drafted, said, whole

    line = found.line
    name = (
        f"{line.number} [{line.clause}]".strip() if line.clause else "On no one clause"
    )
    yield name
    if line.clause_words:
        yield whole(line.clause_words)
    yield f"  {line.id} {people.get(line.who, line.who)}: {said(line)}"
    if found.group is not None:
        yield from alike_lines(found.group)
    if line.decision:
        yield f"  decided ({line.decision}): {line.outcome}. {line.reason}".rstrip()
    if found.person:
        yield f"  to be answered by {found.person}"
    if found.draft is not None:
        yield f"  {drafted(found.draft)}"
    yield from against_lines(found.against)
    if found.offers:
        yield "  Answered before:"
    for offer in found.offers:
        given, decision = offer.given, offer.given.decision
        yield f"    {given.round} {given.annotation}: {options.short(given.words, 70)}"
        yield f"      {decision.outcome} ({decision.id}): {decision.reason}"
        if decision.words:
            yield f"      Wording: {decision.words}"
    if not line.decision:
        yield f"Decide:  compact-draft answer {line.id} --outcome ... --reason ..."


def against_lines(found: tuple[Against, ...]) -> Iterator[str]:
    """Yield what stands against each other, a side a line."""
    for remark in found:
        yield f"  {remark.clause}, against each other on “{remark.about or 'this place'}”:"
        for side in remark.sides:
            yield f"    {', '.join(side.remarks)}: {side.wants or '(struck)'}"


@remarks.command()
@options.round_option
@reading
def against(label: str | None, context: Context) -> None:
    """Show what stands against each other, side by side, clause by clause."""
    from compact_draft.steps import remarks as step

    found = step.opposed(context.open(), label)
    if context.as_json:
        options.show_json(found)
        return
    if not found:
        click.echo("Nothing plainly stands against anything else.")
    click.echo("\n".join(against_lines(found)), nl=bool(found))


@remarks.command()
@click.argument("remark")
@click.option(
    "--at", "begins", multiple=True, required=True,
    help="The words with which a further point begins; may repeat.",
)  # fmt: skip
@options.round_option
@writing
def split(
    remark: str,
    begins: tuple[str, ...],
    label: str | None,
    context: Context,
) -> None:
    """Part REMARK into points, each of which is answered by itself.

    What was received stays one remark: it is decided when each of its points is.
    """
    from compact_draft.steps.points import part

    workspace = context.open()
    made = part(
        workspace, remark, begins, label=label, by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )  # fmt: skip
    if context.as_json:
        options.show_json(made)
        return
    for annotation in made:
        click.echo(f"{annotation.id}: {annotation.brings}")
    click.echo(
        f"Next: place one elsewhere:  compact-draft place {made[-1].id} --clause NUMBER"
    )


@remarks.command()
@click.argument("remark")
@options.round_option
@writing
def join(
    remark: str,
    label: str | None,
    context: Context,
) -> None:
    """Make one remark of the points of REMARK again."""
    from compact_draft.steps.points import put_together

    workspace = context.open()
    made = put_together(
        workspace, remark, label=label, by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )  # fmt: skip
    if context.as_json:
        options.show_json(made)
        return
    click.echo(f"{made.id} is one remark again.")


@remarks.command()
@click.argument("wanted", nargs=-1, required=True, metavar="REMARKS")
@click.option("--to", "person", required=True, help='Who; "nobody" takes it back.')
@options.round_option
@writing
def assign(
    wanted: tuple[str, ...],
    person: str,
    label: str | None,
    context: Context,
) -> None:
    """Say who is to draft the answer to REMARKS."""
    from compact_draft.steps.points import assign as step

    workspace = context.open()
    made = step(
        workspace, wanted, "" if person.lower() == "nobody" else person, label=label,
        by=options.person(workspace, context.by), when=options.moment(context.when),
    )  # fmt: skip
    if context.as_json:
        options.show_json(made)
        return
    click.echo(f"{plural(len(made), 'remark')} for {person}.")


@remarks.command()
@reading
def carried(context: Context) -> None:
    """Show what earlier rounds left open or in a clash, on the words as they stand now."""
    from compact_draft.steps import clashes as step

    found = step.carried(context.open())
    status = options.LEFT_OVER if found else options.DONE
    if context.as_json:
        options.show_json(found)
        raise SystemExit(status)
    if not found:
        click.echo("Earlier rounds have left nothing open.")
    for remark in found:
        said = remark.annotation.brings
        click.echo(f"{step.named(remark)} ({remark.why}): {options.short(said)}")
        if remark.seen:
            click.echo(f"  saw: {remark.seen}")
        if remark.now != remark.seen:
            click.echo(f"  now: {remark.now or '(gone)'}")
        click.echo(f"  {remark.place}")
    if found:
        click.echo(
            f"Answer it in its round:  compact-draft answer {found[0].annotation.id} "
            f"--round {found[0].round} --outcome ... --reason ..."
        )
    raise SystemExit(status)


for command in remark_sheets.COMMANDS:
    remarks.add_command(command)
