"""The verb evidence-pack."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing


@click.command(name="evidence-pack")
@options.round_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write. [default: out/evidence-ROUND.zip]",
)
@click.option(
    "--whole",
    is_flag=True,
    help="With names and words as they were given; not for publishing.",
)
@click.option("--replace", is_flag=True, help="Replace a file that we did not make.")
@writing
def evidence_pack(
    label: str | None,
    out: Path | None,
    whole: bool,
    replace: bool,
    context: Context,
) -> None:
    """Gather what shows that a round was fair, from the records, with their digests.

    When people were asked, with what, for how long, what was said and what was done, in
    one zip file: a report, the facts as JSON, and the draft that went out.
    """
    from compact_draft.steps.evidence_pack import evidence_pack as step

    workspace = context.open()
    label = workspace.round(label).label
    out = out or workspace.root / "out" / f"evidence-{label}.zip"
    if not workspace.made(out):
        options.refuse_to_replace(out, replace=replace)
    signed = context.signed(workspace)
    made = step(workspace, label, out, whole=whole, by=signed.by, when=signed.when)
    if context.as_json:
        options.show_json(made)
    else:
        click.echo(f"Written to {made.file}: {', '.join(made.parts)}")
        for line in made.gone:
            click.echo(f"Not as it was: {line}")
        if made.stamp:
            click.echo("The books of the round are open. What is missing:")
            for line in made.stamp:
                click.echo(f"  {line}")
    left = made.stamp or made.gone
    raise SystemExit(options.LEFT_OVER if left else options.DONE)
