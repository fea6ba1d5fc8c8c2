"""Which words and fields does a person give a clause? The options that name them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compact_draft.cli import options
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

if TYPE_CHECKING:
    from compact_draft.steps.fields import Fields


def clause_fields(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that name the words and fields of a clause."""
    for option in reversed(
        (
            click.option("--text", help="Its words; an empty line parts paragraphs."),
            click.option(
                "--file",
                "path",
                type=click.Path(path_type=Path, dir_okay=False),
                help="A text file with its words.",
            ),
            click.option("--heading", help="A few words for lists."),
            click.option(
                "--kind",
                type=click.Choice([k.value for k in Kind]),
                help="What it is: a commitment, a heading, a definition ...",
            ),
            click.option(
                "--binds",
                type=click.Choice([b.value for b in By]),
                help="Who is bound.",
            ),
            click.option(
                "--only", multiple=True, help="A party that alone is bound; or none."
            ),
            click.option("--theme", help="Such as payment; or none."),
            click.option("--scope", help="local, national or none."),
            click.option("--delivery", help="here, government or none."),
            click.option(
                "--link",
                "links",
                multiple=True,
                metavar="[FRAMEWORK:]REF:RELATION[:DIFFERENCE,...]",
                help="Such as national-2010:4.4:equal.",
            ),
        )
    ):
        command = option(command)
    return command


def fields_given(
    text: str | None,
    path: Path | None,
    heading: str | None,
    kind: str | None,
    binds: str | None,
    only: tuple[str, ...],
    theme: str | None,
    scope: str | None,
    delivery: str | None,
    links: tuple[str, ...],
    unlinks: tuple[str, ...] = (),
    drop_tags: bool = False,
) -> Fields:
    """Return the words and fields that were given.

    Raises:
        RefusedError: The words are given twice, or their file cannot be read.
    """
    from compact_draft.steps.fields import Fields

    if path is not None:
        if text is not None:
            raise RefusedError(
                "the words are given twice, with --text and with --file",
                where=Where(str(path)),
                mend="leave one of the two out",
            )
        text = options.read_text(path)
    return Fields(
        text=text,
        heading=heading,
        kind=None if kind is None else Kind(kind),
        by=None if binds is None else By(binds),
        only=only or None,
        theme=theme,
        scope=scope,
        delivery=delivery,
        links=links,
        unlinks=unlinks,
        drop_tags=drop_tags,
    )
