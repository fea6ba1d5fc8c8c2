"""The commands of the group ``clauses`` that change the text; each is one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.cli.clause_fields import clause_fields, fields_given
from compact_draft.cli.context import Context, writing
from compact_draft.errors import RefusedError, Where

if TYPE_CHECKING:
    from compact_draft.drafting.alter import Altered
    from compact_draft.model.clause import Clause
    from compact_draft.steps.edit import Signed
    from compact_draft.store.workspace import Workspace

_after = click.option("--after", help="The clause it shall follow (id or number).")
_first = click.option("--first", is_flag=True, help="Put it before all others.")
_why = click.option("--why", default="", help="The reason, for the clause's history.")
_must_why = click.option("--why", required=True, help="The reason, for the history.")


def _place(after: str | None, first: bool) -> str | None:
    """Return the clause to follow, None for first of all; one of the two must be given."""
    if first == (after is not None):
        raise RefusedError(
            "where shall it stand?",
            where=Where("--after"),
            mend="name the clause it follows with  --after ID,  or put it before all "
            "others with  --first",
        )
    return after


def borrowed_before(altered: Altered, library_id: str) -> tuple[str, ...]:
    """Return ids of clauses that were borrowed from the same one before this step."""
    return tuple(
        clause.id
        for clause in altered.draft.clauses
        if clause.id not in altered.new
        and any(library_id in row.source for row in clause.history)
    )


def _tell(altered: Altered, done: str, as_json: bool) -> None:
    """Print what became of the text: each clause with its number and words."""
    from compact_draft.drafting.listing import listed
    from compact_draft.reports.clauses import row_fields

    touched = {clause.id: clause for clause in altered.touched}
    rows = [row for row in listed(altered.draft) if row.clause.id in touched]
    if as_json:
        options.show_json(
            {
                "clauses": [row_fields(row) for row in rows],
                "new": altered.new,
                "withdrawn": altered.withdrawn,
                "ask_again": altered.ask,
            }
        )
        return
    click.echo(f"{done}.")
    for row in rows:
        number = f"{row.number} " if row.number else ""
        click.echo(f"  {number}{row.clause.id}: {options.short(row.clause.text, 90)}")
    for gone in altered.withdrawn:
        words = options.short(touched[gone].text, 90)
        click.echo(f"  {gone} withdrawn, its file kept: {words}")
    if altered.ask:
        click.echo(f"Ask again, for their evidence differed: {', '.join(altered.ask)}")


@click.command()
@_after
@_first
@clause_fields
@_why
@writing
def add(
    after: str | None,
    first: bool,
    why: str,
    context: Context,
    **given: Any,
) -> None:
    """Write a new clause; its level and column are those of its neighbour."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.add(
        workspace,
        fields_given(**given),
        after=_place(after, first),
        who=context.signed(workspace, why),
    )
    _tell(altered, "Added", context.as_json)


@click.command()
@click.argument("library_id")
@_after
@_first
@click.option(
    "--change",
    "changes",
    multiple=True,
    metavar="OLD=NEW",
    help="Words of the clause, and those in their place. May be repeated.",
)
@click.option(
    "--reads-on", is_flag=True, help="Without its subject, below a column's head."
)
@click.option(
    "--from",
    "other",
    type=click.Path(path_type=Path),
    help="Another area's Compact, a file or a folder; name the clause by its number there.",
)
@click.option("--name", default="", help="What that Compact is called.")
@_why
@writing
def borrow(
    library_id: str,
    after: str | None,
    first: bool,
    changes: tuple[str, ...],
    reads_on: bool,
    other: Path | None,
    name: str,
    why: str,
    context: Context,
) -> None:
    """Take a clause of the library, or of another area, into the draft.

    The library and the other area's Compact stay as they are. Where a clause came from
    another area, that stays with it for good.
    """
    from compact_draft.steps import edit as step

    workspace = context.open()
    if other is not None:
        _from_area(
            workspace, library_id, other, name, _place(after, first), changes, reads_on,
            context.signed(workspace, why), context.as_json,
        )  # fmt: skip
        return
    altered = step.borrow(
        workspace,
        library_id,
        after=_place(after, first),
        changes=changes,
        reads_on=reads_on,
        who=context.signed(workspace, why),
    )
    _tell(altered, f"Borrowed from {library_id}", context.as_json)
    before = borrowed_before(altered, library_id.strip().lower())
    if before and not context.as_json:
        click.echo(
            f"It stands in the draft already, as {', '.join(before)}: borrowed twice. "
            "If once is enough:  compact-draft undo"
        )


def _from_area(
    workspace: Workspace,
    wanted: str,
    other: Path,
    name: str,
    after: str | None,
    changes: tuple[str, ...],
    reads_on: bool,
    who: Signed,
    as_json: bool,
) -> None:
    """Borrow a clause of another area's Compact."""
    from compact_draft.steps.areas import borrow, read_area

    if reads_on:
        raise RefusedError(
            "--reads-on is for clauses of the library",
            where=Where("--reads-on"),
            mend='say what goes with  --change "The Council will pay=Pay"',
        )
    data = None if other.is_dir() else options.read_file(other)
    area = read_area(workspace, other, data, name=name, who=who)
    altered = borrow(workspace, area, wanted, after=after, changes=changes, who=who)
    _tell(altered, f"Borrowed from {area.name}", as_json)


@click.command()
@click.argument("clause")
@clause_fields
@click.option(
    "--unlink",
    "unlinks",
    multiple=True,
    metavar="[FRAMEWORK:]REF",
    help="Take off a link to an undertaking.",
)
@click.option(
    "--drop-tags",
    is_flag=True,
    help="Let evidence, links and ruling go where the new kind carries none.",
)
@_must_why
@writing
def edit(
    clause: str,
    why: str,
    context: Context,
    **given: Any,
) -> None:
    """Change the words or the fields of a CLAUSE."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.edit(
        workspace,
        clause,
        fields_given(**given),
        who=context.signed(workspace, why),
    )
    _tell(altered, "Changed", context.as_json)


@click.command()
@click.argument("clause")
@click.option(
    "--part", "parts", multiple=True, help="The words of a part; twice or more."
)
@click.option("--at", multiple=True, help="Words with which a further part begins.")
@_why
@writing
def split(
    clause: str,
    parts: tuple[str, ...],
    at: tuple[str, ...],
    why: str,
    context: Context,
) -> None:
    """Part a CLAUSE in several; tags, evidence, links and history stay on each."""
    from compact_draft.steps import edit as step

    if bool(parts) == bool(at):
        raise RefusedError(
            "where shall it be parted?",
            where=Where("--at"),
            mend="give the words of each part with --part, or with --at those that "
            "begin the second part",
        )
    workspace = context.open()
    altered = step.split(
        workspace,
        clause,
        parts=parts,
        at=at,
        who=context.signed(workspace, why),
    )
    _tell(altered, f"Split in {len(altered.new)}", context.as_json)


@click.command()
@click.argument("clauses", nargs=-1, required=True)
@click.option("--text", help="The words of the new clause. [default: theirs, in a row]")
@_why
@writing
def join(
    clauses: tuple[str, ...],
    text: str | None,
    why: str,
    context: Context,
) -> None:
    """Make one clause of several CLAUSES, where the first named stands."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.join(
        workspace, clauses, text=text, who=context.signed(workspace, why)
    )
    _tell(altered, "Joined", context.as_json)
    if not context.as_json:
        for line in binds_otherwise(altered):
            click.echo(line)


def binds_otherwise(altered: Altered) -> list[str]:
    """Return whom a joined clause binds, where those it is made of bound others."""
    from compact_draft.model.compact import bound_parties

    parties = altered.draft.parties
    names = {party.id: party.name for party in parties}

    def bound(clause: Clause) -> str:
        ids = bound_parties(clause, parties)
        return (
            ", ".join(names.get(identity, identity) for identity in ids) or "nobody yet"
        )

    new = next(c for c in altered.touched if c.id in altered.new)
    old = [c for c in altered.touched if c.id in altered.withdrawn]
    if {bound(clause) for clause in old} == {bound(new)}:
        return []
    lines = [f"Binds now: {bound(new)}."]
    lines += [f"  {clause.id} bound: {bound(clause)}" for clause in old]
    lines.append(
        f"If that is not right:  compact-draft clauses edit {new.id} --binds SIDE"
    )
    return lines


@click.command()
@click.argument("clause")
@_after
@_first
@click.option(
    "--with-section", is_flag=True, help="A heading takes all that stands under it."
)
@_why
@writing
def move(
    clause: str,
    after: str | None,
    first: bool,
    with_section: bool,
    why: str,
    context: Context,
) -> None:
    """Put a CLAUSE after another."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.move(
        workspace,
        clause,
        after=_place(after, first),
        whole_section=with_section,
        who=context.signed(workspace, why),
    )
    _tell(altered, "Moved", context.as_json)


@click.command()
@click.argument("clauses", nargs=-1, required=True)
@_must_why
@writing
def withdraw(
    clauses: tuple[str, ...],
    why: str,
    context: Context,
) -> None:
    """Take CLAUSES out of the draft; their files stay, their ids are not reused."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.withdraw(workspace, clauses, who=context.signed(workspace, why))
    _tell(altered, "Withdrawn", context.as_json)


@click.command()
@click.argument("clause")
@_why
@writing
def right(clause: str, why: str, context: Context) -> None:
    """Say that a CLAUSE was read right, so that its doubts are settled."""
    from compact_draft.steps import edit as step

    workspace = context.open()
    altered = step.say_right(workspace, clause, who=context.signed(workspace, why))
    _tell(altered, "Right as it stands", context.as_json)


COMMANDS = (borrow, add, edit, split, join, move, withdraw, right)
