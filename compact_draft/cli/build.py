"""The verbs build and issue."""

from __future__ import annotations

from pathlib import Path

import click

from compact_draft.cli import options
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

template_option = click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A Word template of your own. [default: templates/compact.docx, or ours]",
)


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="The Word file to write.")
@click.option("--revision", help="Build this revision. [default: the living text]")
@click.option(
    "--copy",
    type=click.Choice(["working", "consultation", "public"]),
    default="working",
    help="Whom the copy is for; only the public one may hide the tags. None of "
    "them is sent out to be marked: that is what issue is for.",
)
@click.option("--tags/--no-tags", default=True, help="Print the tags in words.")
@click.option("--replace", is_flag=True, help="Replace a file that we did not make.")
@template_option
@options.writing
def build(
    out: Path | None,
    revision: str | None,
    copy: str,
    tags: bool,
    replace: bool,
    template: Path | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Assemble the draft as a Word file."""
    from compact_draft.steps import build as step
    from compact_draft.word.writing.draft import Copy

    workspace = options.open_workspace(root)
    out = out or workspace.root / "out" / f"{copy}-copy.docx"
    if not workspace.made(out):
        options.refuse_to_replace(out, replace=replace)
    made = step.build(
        workspace,
        out,
        revision=revision,
        copy=Copy(copy),
        tags=tags,
        template=template,
        by=by or workspace.settings().you,
        when=options.moment(when),
    )
    if as_json:
        options.show_json(made)
        return
    click.echo(f"Written {out}: {plural(made.clauses, 'clause')}.")
    following = "status" if workspace.rounds() else "issue round-1"
    click.echo(f"Next: read it in Word, then  compact-draft {following}")


@click.command()
@click.argument("label")
@click.option("--opens", metavar="DATE", help="When it opens, such as 2026-03-01.")
@click.option("--closes", metavar="DATE", help="When it closes, such as 2026-05-24.")
@click.option("--why", default="", help="Why it is shorter than usual or promised.")
@template_option
@options.writing
def issue(
    label: str,
    opens: str | None,
    closes: str | None,
    why: str,
    template: Path | None,
    by: str | None,
    when: str | None,
    root: Path | None,
    as_json: bool,
) -> None:
    """Freeze the draft and open the consultation round LABEL with it.

    LABEL is a short name of your own, such as round-1. What goes out is
    consultation/LABEL/sent.docx; returned copies are read against it.
    """
    from compact_draft.steps import build as step

    workspace = options.open_workspace(root)
    moment, last = options.moment(when), options.day(closes, "--closes")
    made = step.issue(
        workspace,
        label,
        opens=options.day(opens, "--opens"),
        closes=last,
        why=why,
        template=template,
        by=options.person(workspace, by),
        when=moment,
    )
    if as_json:
        options.show_json(made)
        return
    click.echo(
        f"{round_name(label, 'Round')} is open on revision {made.round.revision}: "
        f"{plural(made.clauses, 'clause')}."
    )
    if last and last < moment.date():
        click.echo(
            f"LOOK AGAIN: it closed on {last}, before today ({moment.date()}). "
            "If that is wrong:  compact-draft undo,  and issue it with another --closes"
        )
    for doubt in made.doubts:
        of = f" ({doubt.clause})" if doubt.clause else ""
        click.echo(f"LOOK AGAIN: {doubt.what}{of}.")
    if not why and any(doubt.asks_why for doubt in made.doubts):
        click.echo(
            "  If that is meant, say why:  compact-draft undo,  and issue it with "
            '--why "..."'
        )
    click.echo(f"Send out {workspace.root / made.file}; keep it as it is here.")
    click.echo(f"When copies come back:  compact-draft collect FILES --round {label}")
