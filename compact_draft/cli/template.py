"""The verb template: designs of ours, a check of a group's own, and one to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing

if TYPE_CHECKING:
    from compact_draft.steps.templates import Checked

_FILE = click.Path(path_type=Path, dir_okay=False)
_DESIGNS = ("compact", "charter", "code", "covenant", "letter")


@click.group()
def template() -> None:
    """Word templates: see ours, start one of your own, check it."""


@template.command("list")
@options.json_option
def listed(as_json: bool) -> None:
    """List the designs that come with the program."""
    from compact_draft.steps.templates import DESIGNS

    if as_json:
        options.show_json(
            [{"design": name, "is": words} for name, words in DESIGNS.items()]
        )
        return
    for name, words in DESIGNS.items():
        click.echo(f"{name:9} {words}")
    click.echo("Build with one:  compact-draft build --template charter --copy public")


@template.command("new")
@click.argument("design", type=click.Choice(_DESIGNS), default="compact")
@click.option(
    "--out",
    type=_FILE,
    help="The file to write. [default: the one that build or letters uses by itself]",
)
@click.option("--replace", is_flag=True, help="Replace a file that is there.")
@writing
def new(
    design: str,
    out: Path | None,
    replace: bool,
    context: Context,
) -> None:
    """Write a template of ours into your folder, to be changed in Word.

    DESIGN is compact, charter, code, covenant or letter. A charter is written beside the
    others, since a draft to consult on needs every clause.
    """
    from compact_draft.steps import templates as step

    workspace = context.open()
    own = design if design in ("letter", "charter") else "compact"
    path = out or workspace.root / "templates" / f"{own}.docx"
    if not workspace.made(path):
        options.refuse_to_replace(path, replace=replace)
    who = context.by or workspace.settings().you
    written = step.new(
        workspace, design, path, by=who, when=options.moment(context.when)
    )
    if context.as_json:
        options.show_json({"file": written, "design": design})
        return
    click.echo(f"Written {path}. Open it in Word and change what you like.")
    click.echo(f'Then check it:  compact-draft template check "{path}"')


@template.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--letter", is_flag=True, help="Hold it against what reply letters may say."
)
@options.json_option
def check(file: Path, letter: bool, as_json: bool) -> None:
    """Say whether a template can be filled in, and if not, where and why.

    Whether it is one for drafts or for reply letters is seen by its placeholders. Ends with status 1 where something in it cannot be filled in.
    """
    from compact_draft.steps import templates as step

    found = step.check(file, kind="letter" if letter else "")
    if as_json:
        options.show_json(
            {
                "file": found.file,
                "kind": found.kind,
                "faults": [
                    {
                        "what": fault.what,
                        "paragraph": fault.where.paragraph or "",
                        "mend": fault.mend,
                    }
                    for fault in found.faults
                ],
                "missing": dict(found.missing),
            }
        )
    else:
        _tell(found)
    raise SystemExit(options.LEFT_OVER if found.faults else options.DONE)


def _tell(found: Checked) -> None:
    for fault in found.faults:
        click.echo(f"{fault.where.paragraph or found.file}\n  {fault.what}")
        click.echo(f"  To mend: {fault.mend}")
    if not found.faults:
        what = "a reply letter" if found.kind == "letter" else "a draft"
        click.echo(f"{found.file} can be filled in, as {what}.")
    for name, lost in found.missing:
        click.echo(f"It does not say  {{{{ {name} }}}}:  {lost}")
