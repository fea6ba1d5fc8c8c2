"""The verb intake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.intake.parties import Offered
    from compact_draft.intake.rows import Intake, Row
    from compact_draft.steps.intake import TakenIn


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be made; write nothing.")
@click.option(
    "--existing",
    type=click.Choice(["accept", "reject"]),
    help="Settle tracked changes that the file holds. [default: refuse such a file]",
)
@click.option(
    "--parties",
    is_flag=True,
    help="Put the bodies that it names among its contacts or signatures into "
    "compact.toml as parties. With --dry-run: list them.",
)
@click.option("--table", "as_table", is_flag=True, help="List every row, doubts too.")
@writing
def intake(
    file: Path,
    dry_run: bool,
    existing: Literal["accept", "reject"] | None,
    parties: bool,
    as_table: bool,
    context: Context,
) -> None:
    """Bring in the old Compact from FILE: .docx, .odt, .rtf, .pdf, .md or .txt.

    What is no Word file is turned into one first, which then lies in sources/ beside
    the file that came: the changes will be marked on it. .odt and .rtf need
    LibreOffice; a PDF needs pypdfium2 (pip install "compact-draft[pdf]").
    """
    from compact_draft.steps import intake as step

    data = options.read_file(file)
    if dry_run:
        found = options.workspace_or_none(context.root)
        prefix = "c" if found is None else found.settings().prefix
        taken = step.look_over(
            data, file.name, workspace=found, tracked=existing, prefix=prefix
        )
    else:
        workspace = context.open()
        taken = step.intake(
            workspace,
            file,
            data,
            tracked=existing,
            parties=parties,
            by=options.person(workspace, context.by),
            when=options.moment(context.when),
        )
    if context.as_json and parties and dry_run:
        options.show_json(taken.parties)
        return
    if context.as_json:
        options.show_json([as_row(row) for row in taken.intake.rows])
        return
    click.echo(summary(taken.intake))
    if taken.parties:
        click.echo(bodies(taken.parties, taken=parties and not dry_run))
    if as_table:
        click.echo()
        click.echo(table(taken.intake))
    if taken.source:
        click.echo(f"\n{_where(taken)}; clauses in clauses/.")
        if taken.intake.doubted:
            click.echo("Look at the doubts above.")
        for words, command in remedies(taken.intake.doubted):
            click.echo(f'  {words}?  compact-draft clauses {command} --why "..."')
        click.echo("See every clause:  compact-draft clauses list")
        click.echo("Next: see the tags:  compact-draft tag list --unsettled")


def bodies(offered: Sequence[Offered], *, taken: bool) -> str:
    """Return the bodies that the old text names, and how to make parties of them."""
    rows = [
        (each.id, each.name, (each.side or "?").replace("_", " "), each.because)
        for each in offered
    ]
    listed = options.table(rows, ("id", "name", "side", "because"))
    unknown = sum(each.side is None for each in offered)
    if taken:
        left = (
            f"\n{plural(unknown, 'body', 'bodies')} of no known side left out."
            if unknown
            else ""
        )
        last = "Those of a known side are now parties; look them over in compact.toml."
        last += left
    else:
        last = (
            "They are offered and nothing is settled by it: who signs today, write in "
            "compact.toml,\nor let intake put them there with  --parties."
        )
    return f"\nBodies that the old text names:\n{listed}\n{last}"


def _where(taken: TakenIn) -> str:
    """Return where the file lies now, and the Word file that was made of it."""
    if taken.received == taken.source:
        return f"The file lies unaltered in {taken.source}"
    return (
        f"The file lies unaltered in {taken.received}, the Word file that was taken in "
        f"in {taken.source}"
    )


def remedies(doubted: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """Yield for each kind of doubt what to do, and the command, with the first clause.

    Rows that became no clause are passed over: no command mends them.
    """
    from compact_draft.intake import (
        doubting,
        doubts,
        headings,
        joining,
        sentences,
        signed,
        tongues,
        unticked,
        whose,
    )

    promise = ("It is a promise", "edit {} --kind commitment")
    none = ("It is no promise", "edit {} --kind prose")
    prose = ("It is no heading", "edit {} --kind prose")
    joined = ("It belongs to the line before", "join {before} {}")
    binds = ("Another side is bound", "edit {} --binds public_bodies")
    known = {
        doubting.BROKEN: ("They are two", 'split {} --at "FIRST WORDS OF THE SECOND"'),
        joining.MAYBE_BROKEN: ("It goes on from the line before", "join {before} {}"),
        doubts.UNSAID: promise,
        doubts.OUT_OF_PLACE: promise,
        doubts.MAYBE: promise,
        doubts.LATER: promise,
        doubting.LOST_BULLET: promise,
        doubting.FRAGMENT: joined,
        doubting.GOES_ON: joined,
        doubting.STRUCK: promise,
        whose.TOLD: promise,
        whose.NOT_OURS: promise,
        unticked.NOT_TICKED: promise,
        signed.UNKNOWN_SIGNER: binds,
        signed.OTHER_SIGNER: binds,
        tongues.OTHER_TONGUE: promise,
        headings.BY_WORDS: prose,
        headings.TORN: prose,
        headings.LONG: prose,
        doubts.UNBOUND: binds,
        doubts.WE_AND_THEY: binds,
        doubts.NO_HEAD: binds,
        doubts.OTHER_SIDE: binds,
        doubts.UNKNOWN: binds,
        doubts.NOBODY: binds,
        doubts.NOT_ITSELF: binds,
        doubts.RECEIVES: binds,
    }
    other = ("Its words are wrong", 'edit {} --text "..."')
    seen: set[str] = set()
    for row in doubted:
        for doubt in row.doubts if row.id else ():
            words, command = known.get(doubt, other)
            if doubt.startswith(sentences.SEVERAL):
                words, command = (
                    "They are several",
                    f'split {{}} --at "{_second(doubt)}"',
                )
            if (words, command) == promise and row.party is not None:
                words, command = none
            if words not in seen:
                seen.add(words)
                yield words, command.format(row.id, before="CLAUSE-BEFORE")


def _second(doubt: str) -> str:
    """Return the first words of the second promise that a doubt names."""
    sentence = doubt.split(" | ")[1]
    return " ".join(sentence.split()[:5]).replace("{", "{{").replace("}", "}}")


def as_row(row: Row) -> dict[str, Any]:
    """Return a row as docs/formats.md has it."""
    return {
        "id": row.id,
        "number": row.number,
        "kind": row.kind,
        "section": list(row.section),
        "party": row.party,
        "text": row.text,
        "place": row.place,
        "doubts": list(row.doubts),
    }


def summary(intake: Intake) -> str:
    """Return what was understood in counts, and every doubt with its place."""
    kinds = Counter(row.kind for row in intake.rows)
    lines = [f"{intake.file}: {plural(len(intake.rows), 'row')} in all"]
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {count:4}  {kind.replace('_', ' ')}")
    parties = Counter(row.party for row in intake.rows if row.party)
    if parties:
        said = ", ".join(f"{n} {p.replace('_', ' ')}" for p, n in parties.items())
        lines.append(f"Promises by side: {said}")
    lines += [f"Doubt about the whole file: {doubt}" for doubt in intake.doubts]
    doubted = intake.doubted
    lines.append(
        f"{plural(len(doubted), 'doubt')} to look at" + (":" if doubted else ".")
    )
    for row in doubted:
        lines.append(f"  {row.id or row.kind}: {options.short(row.text)}")
        lines += [f"      {doubt}  ({row.place.words})" for doubt in row.doubts]
    return "\n".join(lines)


def table(intake: Intake) -> str:
    """Return every row on a line."""
    rows = [
        (
            row.id or "-",
            row.number,
            row.kind,
            row.party or "",
            options.short(" / ".join(row.section), 30),
            options.short(row.text),
        )
        for row in intake.rows
    ]
    return options.table(rows, ("id", "number", "kind", "party", "section", "text"))
