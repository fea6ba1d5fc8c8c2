"""The verbs publish and handover."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--agreed", help="The day of agreement, such as 2027-03-14.")
@click.option("--draft", is_flag=True, help="Publish a draft: marked so, unsigned.")
@click.option("--since", help="The text to compare with. [default: as it was taken in]")
@click.option("--out", type=_FOLDER, help="The folder. [default: out/published]")
@click.option("--no-pdf", is_flag=True, help="Make no PDF.")
@click.option("--examples", is_flag=True, help="Practical examples beside the clauses.")
@click.option("--although", is_flag=True, help="As agreed, with things not settled.")
@click.option("--replace", is_flag=True, help="Replace files that are there.")
@writing
def publish(
    agreed: str | None,
    draft: bool,
    since: str | None,
    out: Path | None,
    no_pdf: bool,
    examples: bool,
    although: bool,
    replace: bool,
    context: Context,
) -> None:
    """Write everything that is for everybody: Word, a page, PDF, open data, checksums.

    Nothing in the files tells who made them. Before a text goes out as agreed it is said
    what is not settled: who has not signed, tags, clauses to look at again, references
    that lead nowhere. What is published is not taken back by undo; publish again when
    something was wrong.
    """
    from compact_draft.errors import RefusedError, Where
    from compact_draft.steps import publish as step

    if draft == (agreed is not None):
        raise RefusedError(
            "it is not said whether this is the agreed text or a draft",
            where=Where("publish"),
            mend="give the day of agreement,  --agreed 2027-03-14,  or  --draft",
        )
    workspace = context.open()
    folder = workspace.root / step.FOLDER if out is None else out
    for path in sorted(folder.glob("*")) if folder.is_dir() else []:
        if path.is_file() and not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    made = step.publish(
        workspace,
        folder,
        agreed=options.day(agreed, "--agreed"),
        since=since,
        pdf=not no_pdf,
        examples=examples,
        although=although,
        who=context.signed(workspace),
    )
    if context.as_json:
        options.show_json(made)
    else:
        for name in made.files:
            click.echo(f"{made.folder}/{name}")
        for said in made.left:
            click.echo(f"To look at: {said}")
    raise SystemExit(options.LEFT_OVER if made.left else options.DONE)


@click.command()
@click.option("--agreed", help="The day of agreement, if it was agreed.")
@click.option("--names", is_flag=True, help="With who answered, and who changed what.")
@click.option("--out", type=_FOLDER, help="The folder. [default: out/handover]")
@click.option("--no-pdf", is_flag=True, help="Make no PDF.")
@click.option("--replace", is_flag=True, help="Replace files that are there.")
@writing
def handover(
    agreed: str | None,
    names: bool,
    out: Path | None,
    no_pdf: bool,
    replace: bool,
    context: Context,
) -> None:
    """Write one folder for whoever comes after you, readable without this program.

    It holds the text, its history, every round and the old Compact, with an index, a
    description of the formats, and checksums. It is not to be published.
    """
    from compact_draft.steps import handover as step

    workspace = context.open()
    folder = workspace.root / step.FOLDER if out is None else out
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_file() and not workspace.made(path):
            options.refuse_to_replace(path, replace=replace)
    made = step.handover(
        workspace,
        folder,
        agreed=options.day(agreed, "--agreed"),
        names=names,
        pdf=not no_pdf,
        who=context.signed(workspace),
    )
    if context.as_json:
        options.show_json(made)
    else:
        click.echo(f"{made.folder}: {made.files} files; begin with README.txt")
        for said in made.left:
            click.echo(f"To look at: {said}")
    raise SystemExit(options.LEFT_OVER if made.left else options.DONE)
