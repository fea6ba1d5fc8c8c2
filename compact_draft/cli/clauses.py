"""The group ``clauses``: list, show and search; what changes them is in `clauses_edit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compact_draft.cli import clauses_edit, options
from compact_draft.cli.context import Context, reading
from compact_draft.model.clause import THEMES, Kind
from compact_draft.model.tags import By, Scope
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.drafting.listing import Listed

TAGS = ("achievable", "aspirational", "not_settled", "mixed", "look_again")


@click.group()
def clauses() -> None:
    """List, show, search, borrow, split, join and edit the clauses."""


@clauses.command("list")
@click.option(
    "--kind", type=click.Choice([k.value for k in Kind]), help="Only of this kind."
)
@click.option("--theme", default="", help="Such as payment.")
@click.option(
    "--binds",
    "by",
    type=click.Choice([b.value for b in By]),
    help="Only what binds them.",
)
@click.option(
    "--scope", type=click.Choice([s.value for s in Scope]), help="Only of this scope."
)
@click.option(
    "--achievability",
    type=click.Choice(TAGS),
    help="The overall tag, as it is derived.",
)
@click.option(
    "--section", default="", help="Number of a section, or words of a heading."
)
@click.option("--library", is_flag=True, help="The library's clauses, not the draft's.")
@reading
def list_(
    kind: str | None,
    theme: str,
    by: str | None,
    scope: str | None,
    achievability: str | None,
    section: str,
    library: bool,
    context: Context,
) -> None:
    """List the clauses, one line each: those that fit every option."""
    from compact_draft.drafting.listing import Wanted
    from compact_draft.steps.clauses import list_clauses

    wanted = Wanted(
        kind=kind or "",
        theme=theme,
        by=by or "",
        scope=scope or "",
        achievability=achievability or "",
        section=section,
    )
    workspace = options.workspace_or_none(context.root) if library else None
    if not library:
        workspace = context.open()
    rows = list_clauses(workspace, wanted, library=library)
    print_rows(rows, context.as_json)
    if theme and not rows and not context.as_json:
        click.echo(f"Is {theme} a theme? The usual ones:  {'  '.join(THEMES)}")


@clauses.command()
@click.argument("words", nargs=-1, required=True)
@reading
def search(words: tuple[str, ...], context: Context) -> None:
    """Find clauses by a few WORDS, in the draft and in the library.

    The trade's words find what they mean: "prompt payment", "mediation". Without a
    workspace the library that came with the package is searched.
    """
    from compact_draft.reports.clauses import found_page, row_fields
    from compact_draft.steps.clauses import search as step

    rows = step(options.workspace_or_none(context.root), " ".join(words))
    if context.as_json:
        options.show_json([row_fields(row) for row in rows])
        return
    click.echo(found_page(rows))
    if not rows:
        click.echo(
            "Try fewer or other words, or read a theme of the library:  "
            "compact-draft clauses list --library --theme volunteering"
        )


@clauses.command()
@click.argument("clause")
@reading
def show(clause: str, context: Context) -> None:
    """Show all that is known of a CLAUSE, by its id or printed number."""
    from compact_draft.reports.clauses import page, source_fields, whole_fields
    from compact_draft.reports.kept_beside import beside_fields, beside_lines
    from compact_draft.steps.clauses import kept, show_library, sources_of
    from compact_draft.steps.clauses import show as step

    workspace = options.workspace_or_none(context.root)
    whole = show_library(clause) if workspace is None else step(workspace, clause)
    found, sources = kept(workspace, whole), sources_of(workspace, whole)
    if context.as_json:
        options.show_json(
            {
                **whole_fields(whole),
                "kept": beside_fields(found),
                "sources": source_fields(sources),
            }
        )
        return
    names = {party.id: party.name for party in whole.parties}
    click.echo(page(whole, beside_lines(found, names), sources))


def print_rows(rows: tuple[Listed, ...], as_json: bool) -> None:
    """Print clauses one a line, or as JSON."""
    from compact_draft.reports.clauses import row_fields, tag_in_words

    if as_json:
        options.show_json([row_fields(row) for row in rows])
        return
    lines = [
        (
            row.number or "-",
            row.clause.id,
            row.clause.kind.value,
            row.clause.by or "",
            tag_in_words(row),
            row.clause.theme,
            options.short(row.clause.shown_heading or row.clause.text),
        )
        for row in rows
    ]
    if lines:
        head = ("number", "id", "kind", "by", "tag", "theme", "words")
        click.echo(options.table(lines, head))
    click.echo(f"{plural(len(lines), 'clause')}.")


for command in clauses_edit.COMMANDS:
    clauses.add_command(command)
