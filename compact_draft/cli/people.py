"""The verb people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, reading, writing
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from compact_draft.steps.people import People


@click.group(invoke_without_command=True)
@options.round_option
@reading
@click.pass_context
def people(ctx: click.Context, label: str | None, context: Context) -> None:
    """See who answered and by which ways, and who may be the same; nobody is joined unasked."""
    if ctx.invoked_subcommand is not None:
        return
    from compact_draft.steps.people import people as step

    workspace = context.open()
    _show(step(workspace, label), as_json=context.as_json)


@people.command("join")
@click.argument("into")
@click.argument("others", nargs=-1, required=True)
@options.round_option
@writing
def join(
    into: str,
    others: tuple[str, ...],
    label: str | None,
    context: Context,
) -> None:
    """Say that OTHERS are the same person as INTO (numbers such as p3)."""
    from compact_draft.steps.people import join as step

    workspace = context.open()
    made = step(
        workspace,
        into,
        others,
        label=label,
        by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )
    _show(made, as_json=context.as_json)


@people.command("part")
@click.argument("person")
@options.round_option
@writing
def part(
    person: str,
    label: str | None,
    context: Context,
) -> None:
    """Say that PERSON is somebody apart after all, and not one with others."""
    from compact_draft.steps.people import part as step

    workspace = context.open()
    made = step(
        workspace,
        person,
        label=label,
        by=options.person(workspace, context.by),
        when=options.moment(context.when),
    )
    _show(made, as_json=context.as_json)


def _show(found: People, *, as_json: bool) -> None:
    if as_json:
        options.show_json(as_value(found))
    else:
        click.echo("\n".join(page(found)))


def as_value(found: People) -> dict[str, Any]:
    """Return the people of a round as ``--json`` gives them."""
    return {
        "round": found.round,
        "people": options.plain(found.people),
        "offers": options.plain(found.offers),
    }


def page(found: People) -> list[str]:
    """Return the people of a round in words."""
    count = plural(len(found.people), "person", "people")
    lines = [f"{round_name(found.round, 'Round')}: {count}"]
    for person in found.people:
        ways = ", ".join(channel.replace("_", " ") for channel in person.channels)
        said = (
            f"  {person.id:4} {person.name}: {ways}; {plural(person.remarks, 'remark')}"
        )
        said += f"; for {', '.join(person.bodies)}" if person.bodies else ""
        said += "; late" if person.late else ""
        said += f"; also {', '.join(person.is_also)}" if person.is_also else ""
        lines.append(said)
    if found.offers:
        lines.append("May be the same; nobody is joined before you say so:")
        lines += [f"  {o.first} and {o.second}: {o.why}" for o in found.offers]
        first = found.offers[0]
        lines.append(
            f"If they are:  compact-draft people join {first.first} {first.second}"
        )
    return lines
