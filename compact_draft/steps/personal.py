"""What may tell who somebody is: the table to confirm, written and taken in; what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from compact_draft.steps.build import inside
from compact_draft.steps.chosen import COLUMNS, Personal
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import HIDE, Choice
from compact_draft.telling.redaction_table import read_choices, table_rows
from compact_draft.text.plural import plural
from compact_draft.text.sheet import bare_cell, read_rows, write_rows


def write_personal(
    workspace: Workspace, found: Personal, out: Path, *, by: str, when: datetime
) -> str:
    """Write the table to confirm as CSV; return where it lies.

    Raises:
        RefusedError: It lies where the workspace keeps its own files.
    """
    written = inside(workspace, out)
    text = write_rows(table_rows(found.finds, found.choices))
    with workspace.step(found.verb, by=by, when=when) as step:
        step.write(written, text.encode("utf-8-sig"))
        step.what = f"{plural(len(found.waits), 'thing')} to look at"
    return written


def take_personal(
    workspace: Workspace,
    found: Personal,
    text: str,
    *,
    file: str,
    by: str,
    when: datetime,
) -> Personal:
    """Keep what a table that came back says, all of it or nothing.

    Raises:
        RefusedError: A row cannot be used, with its number and column.
    """
    texts: dict[str, str] = {}
    for words in found.words:
        texts[words.of] = f"{texts.get(words.of, '')}\n{words.text}"
    rows = [(n, [bare_cell(cell) for cell in row]) for n, row in read_rows(text)]
    stamp = when.isoformat(timespec="seconds")
    new = read_choices(rows, texts, file=file, by=by, when=stamp)
    return _keep(workspace, found, new, by=by, when=when)


def hide_all(
    workspace: Workspace, found: Personal, *, by: str, when: datetime
) -> Personal:
    """Keep the choice to hide everything that waits, once a person has seen the list."""
    stamp = when.isoformat(timespec="seconds")
    new = tuple(
        Choice(
            of=f.of, words=f.words, choice=HIDE, kind=f.kind.value, by=by, when=stamp
        )
        for f in found.waits
    )
    return _keep(workspace, found, new, by=by, when=when)


def _keep(
    workspace: Workspace,
    found: Personal,
    new: Sequence[Choice],
    *,
    by: str,
    when: datetime,
) -> Personal:
    held = {(choice.of, choice.words): choice for choice in found.choices}
    for choice in new:
        before = held.get((choice.of, choice.words))
        if before is None or (before.choice, before.why) != (choice.choice, choice.why):
            held[choice.of, choice.words] = choice
    kept = tuple(held.values())
    rows = [COLUMNS]
    rows += [(c.of, c.kind, c.words, c.choice, c.why, c.by, c.when) for c in kept]
    with workspace.step(found.verb, by=by, when=when) as step:
        step.write(found.path, write_rows(rows).encode("utf-8-sig"))
        step.what = f"{plural(len(kept), 'choice')} on what is not printed"
    return replace(found, choices=kept)
