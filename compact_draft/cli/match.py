"""The verb match."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from compact_draft.cli import options

if TYPE_CHECKING:
    from compact_draft.steps.match import Match


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option(
    "--existing",
    type=click.Choice(["accept", "reject"]),
    help="Settle tracked changes that a file holds. [default: refuse such a file]",
)
@options.json_option
def match(
    old: Path, new: Path, existing: Literal["accept", "reject"] | None, as_json: bool
) -> None:
    """Find which clause of OLD became which of NEW, by the words alone.

    OLD and NEW are Word files or plain texts (.md). Of revisions of one workspace
    "diff" knows more: it goes by clause ids.
    """
    from compact_draft.steps import match as step

    rows = step.match(
        options.read_file(old),
        options.read_file(new),
        old_name=old.name,
        new_name=new.name,
        tracked=existing,
    )
    if as_json:
        options.show_json(rows)
        return
    for row in rows:
        click.echo(_shown(row))
    counts = Counter(row.change for row in rows)
    click.echo(", ".join(f"{count} {change}" for change, count in counts.items()))


def _shown(row: Match) -> str:
    """Return one row for people: ids, what happened, and the words if they changed."""
    ids = f"{' + '.join(row.old) or '–'} → {' + '.join(row.new) or '–'}"
    lines = [f"{row.change:<9}  {ids}"]
    if row.change == "kept":
        return f"{lines[0]}  {options.short(row.new_text[0])}"
    lines += [f"    - {options.short(text, 74)}" for text in row.old_text]
    lines += [f"    + {options.short(text, 74)}" for text in row.new_text]
    return "\n".join(lines)
