"""The verb letters."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.text.plural import plural


@click.command()
@options.round_option
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to. [default: out/letters-ROUND]",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A Word template of your own. [default: templates/letter.docx, or ours]",
)
@click.option("--for", "wanted", multiple=True, help="Only for this respondent.")
@click.option("--replace", is_flag=True, help="Replace files that we did not make.")
@writing
def letters(
    label: str | None,
    folder: Path | None,
    template: Path | None,
    wanted: tuple[str, ...],
    replace: bool,
    context: Context,
) -> None:
    """Write a reply to each respondent: their words, what was decided, the words now.

    One Word file each, and one that holds them all for the printer. The names of the
    files name nobody. While the books are not closed each letter says DRAFT.
    """
    from compact_draft.steps import letters as step

    workspace = context.open()
    label = workspace.round(label).label
    folder = folder or workspace.root / "out" / f"letters-{label}"
    signed = context.signed(workspace)
    people = step.people_of(workspace, label, wanted)
    each, merged = step.paths_of(label, people)
    for name in (*each.values(), merged):
        if not workspace.made(folder / name):
            options.refuse_to_replace(folder / name, replace=replace)
    made = step.letters(
        workspace,
        label,
        folder,
        people,
        template=template,
        by=signed.by,
        when=signed.when,
    )
    if context.as_json:
        options.show_json(
            {
                "round": label,
                "files": dict(made.files),
                "merged": made.merged,
                "missing": list(made.stamp),
                "nameless": list(made.nameless),
            }
        )
    else:
        click.echo(f"{plural(len(made.files), 'letter')} in {folder}")
        if made.merged:
            click.echo(f"All in one, for the printer: {made.merged}")
        else:
            click.echo(
                "Not all in one: head, foot or notes of the template differ from letter "
                "to letter, and would stand with another's."
            )
        if made.nameless:
            click.echo(f"Nobody's name is known for: {', '.join(made.nameless)}")
        if made.stamp:
            click.echo("They bear the word DRAFT. What is missing:")
            for line in made.stamp:
                click.echo(f"  {line}")
    left = made.stamp or not made.merged
    raise SystemExit(options.LEFT_OVER if left else options.DONE)
