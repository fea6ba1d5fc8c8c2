"""The verbs build and issue."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compact_draft.cli import options
from compact_draft.cli.context import Context, writing
from compact_draft.errors import RefusedError, Where
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name

if TYPE_CHECKING:
    from compact_draft.drafting.round_dates import Doubt

template_option = click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A Word template of your own. [default: templates/compact.docx, or ours]",
)


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The file to write: .docx, .pdf (by LibreOffice), .html, .md or .json.",
)
@click.option("--revision", help="Build this revision. [default: the living text]")
@click.option(
    "--copy",
    type=click.Choice(["working", "consultation", "public", "final"]),
    default="working",
    help="Whom the copy is for; only the public one and the final one may hide the "
    "tags. None of them is sent out to be marked: that is what issue is for.",
)
@click.option("--agreed", metavar="DATE", help="The final copy: the day of agreement.")
@click.option(
    "--signatures/--no-signatures",
    default=None,
    help="A page to sign. [default: in the public copy and the final one]",
)
@click.option(
    "--pages/--no-pages",
    default=None,
    help="Page numbers in the contents, by LibreOffice. [default: in every copy "
    "but the working one]",
)
@click.option(
    "--version",
    type=click.Choice(["easy-read", "cy"]),
    help="In easy read or in Welsh, as kept beside the clauses (beside set).",
)
@click.option("--tags/--no-tags", default=True, help="Print the tags in words.")
@click.option(
    "--sources/--no-sources",
    default=None,
    help="Say of borrowed clauses where from. [default: in the working copy]",
)
@click.option(
    "--examples/--no-examples",
    default=None,
    help="Practical examples beside the clauses. [default: in the working copy and the "
    "consultation copy]",
)
@click.option("--replace", is_flag=True, help="Replace a file that we did not make.")
@template_option
@writing
def build(
    out: Path | None,
    revision: str | None,
    copy: str,
    agreed: str | None,
    signatures: bool | None,
    pages: bool | None,
    version: str | None,
    tags: bool,
    sources: bool | None,
    examples: bool | None,
    replace: bool,
    template: Path | None,
    context: Context,
) -> None:
    """Assemble the draft: in Word, as PDF, as a page, as Markdown or as data."""
    from compact_draft.steps import build as step
    from compact_draft.word.writing.draft import Copy

    workspace = context.open()
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
        agreed=options.day(agreed, "--agreed"),
        signatures=signatures,
        version=version or "",
        sources=sources,
        examples=examples,
        pages=copy != Copy.WORKING.value if pages is None else pages,
        by=context.by or workspace.settings().you,
        when=options.moment(context.when),
    )
    if context.as_json:
        options.show_json(made)
        return
    click.echo(f"Written {out}: {plural(made.clauses, 'clause')}.")
    if made.missing:
        click.echo("It is a draft: the books of the round are open. What is missing:")
        for line in made.missing:
            click.echo(f"  {line}")
    if made.left:
        click.echo(
            f"{plural(len(made.left), 'clause')} in their own words: they have no such "
            f"version, or changed since:  compact-draft beside list --as {version} --again"
        )
    if made.english:
        click.echo(
            f"In English around the clauses ({plural(len(made.english), 'place')}); put "
            "the Welsh into  welsh.toml:"
        )
        for words in made.english:
            click.echo(f"  {options.short(words, 90)}")
    if made.examples_left:
        click.echo(
            f"Without its example: {plural(len(made.examples_left), 'clause')} that "
            "changed since:  compact-draft beside list --as example --again"
        )
    if made.examples_waiting:
        click.echo(
            f"Without its example: {plural(len(made.examples_waiting), 'clause')} in whose "
            "example something may tell who somebody is:  compact-draft beside personal"
        )
    following = "status" if workspace.rounds() else "issue round-1"
    click.echo(f"Next: read it in Word, then  compact-draft {following}")


@click.command()
@click.argument("label")
@click.option("--opens", metavar="DATE", help="When it opens, such as 2026-03-01.")
@click.option("--closes", metavar="DATE", help="When it closes, such as 2026-05-24.")
@click.option("--why", default="", help="Why it is shorter than usual or promised.")
@click.option(
    "--questions",
    type=click.Path(path_type=Path),
    help="A text file with a question a line. [default: those of compact.toml]",
)
@click.option(
    "--pages",
    is_flag=True,
    help="Page numbers in the contents of the draft, by LibreOffice.",
)
@click.option("--preview", is_flag=True, help="Look the dates over; write nothing.")
@template_option
@writing
def issue(
    label: str,
    opens: str | None,
    closes: str | None,
    why: str,
    questions: Path | None,
    pages: bool,
    preview: bool,
    template: Path | None,
    context: Context,
) -> None:
    """Freeze the draft and open the consultation round LABEL with it.

    LABEL is a short name of your own, such as round-1. What goes out lies ready in
    consultation/LABEL/pack: the draft, forms in Word and Excel, a page to answer in, how
    to respond, what is new, the privacy notice, room sheets. Returned copies are read
    against consultation/LABEL/sent.docx.
    """
    from compact_draft.steps import issue as step

    workspace = context.open()
    moment, last = options.moment(context.when), options.day(closes, "--closes")
    first = options.day(opens, "--opens")
    doubts = step.dates_in_doubt(workspace, first, last, today=moment.date())
    unbound = step.bearers_in_doubt(workspace)
    if preview:
        _show_dates((*doubts, *unbound), last, moment.date(), as_json=context.as_json)
        return
    if not context.as_json:
        _tell(unbound)
    asks = any(doubt.asks_why for doubt in doubts)
    if asks and not why and not context.as_json and sys.stdin.isatty():
        _tell(doubts)
        why = click.prompt(
            "Why is that? The pack prints it (empty for no reason)",
            default="",
            show_default=False,
        )
    made = step.issue(
        workspace,
        label,
        opens=first,
        closes=last,
        why=why,
        template=template,
        questions=_questions(questions),
        pages=pages,
        by=options.person(workspace, context.by),
        when=moment,
    )
    if context.as_json:
        options.show_json(made)
        return
    click.echo(
        f"{round_name(label, 'Round')} is open on revision {made.round.revision}: "
        f"{plural(made.clauses, 'clause')}."
    )
    _tell_closed(last, moment.date())
    _tell(doubt for doubt in made.doubts if doubt not in unbound)
    if not why and asks:
        click.echo(
            "  If that is meant, say why:  compact-draft undo,  and issue it with "
            '--why "..."'
        )
    for line in made.advice:
        click.echo(f"  {line}")
    folder = workspace.root / Path(made.pack[0]).parent
    click.echo(f"The pack is in {folder}: {plural(len(made.pack), 'file')} to send.")
    click.echo(
        f"Keep {workspace.root / made.file} as it is: what comes back is read against it."
    )
    click.echo(f"When copies come back:  compact-draft collect FILES --round {label}")


def _questions(file: Path | None) -> tuple[str, ...]:
    """Return the questions of a file, a line each; lines with # at the head are notes."""
    if file is None:
        return ()
    from compact_draft.errors import WorkspaceError
    from compact_draft.store.head import decode
    from compact_draft.store.safe import read_bytes

    data = read_bytes(file)
    lines = [] if data is None else decode(data, str(file), WorkspaceError).split("\n")
    found = [" ".join(line.split()) for line in lines if not line.startswith("#")]
    held = tuple(dict.fromkeys(line for line in found if line))
    if not held:
        raise RefusedError(
            "there is no such file" if data is None else "there is no question in it",
            where=Where(str(file)),
            mend="write a question a line into a text file, and name that",
        )
    return held


def _show_dates(
    doubts: Sequence[Doubt], last: date | None, today: date, *, as_json: bool
) -> None:
    if as_json:
        options.show_json(doubts)
        return
    _tell_closed(last, today)
    _tell(doubts)
    if not doubts:
        click.echo(
            "Nothing is wrong with these dates, and each promise binds somebody."
        )
    click.echo("Nothing was written. To open the round, leave --preview out.")


def _tell_closed(last: date | None, today: date) -> None:
    if last and last < today:
        click.echo(
            f"LOOK AGAIN: it closed on {last}, before today ({today}). "
            "If that is wrong:  compact-draft undo,  and issue it with another --closes"
        )


def _tell(doubts: Iterable[Doubt]) -> None:
    for doubt in doubts:
        of = f" ({doubt.clause})" if doubt.clause else ""
        click.echo(f"LOOK AGAIN: {doubt.what}{of}.")
        for clause, named in doubt.places:
            also = "" if named == clause else f" ({clause})"
            click.echo(f"  {named}{also}")
        if doubt.places:
            click.echo(
                "  To settle it:  compact-draft clauses edit ID --binds SIDE;  the pack "
                "prints “not settled yet” beside each"
            )
