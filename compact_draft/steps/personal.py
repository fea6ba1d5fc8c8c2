"""What may tell who somebody is: the table to confirm, written and taken in; what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from compact_draft.steps.build import inside
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import HIDE, Choice, Find, Words, undecided
from compact_draft.telling.redaction_table import read_choices, table_rows
from compact_draft.text.plural import plural
from compact_draft.text.sheet import bare_cell, read_rows, write_rows

_COLUMNS = ("record", "kind", "words", "choice", "why", "by", "when")


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """What in people's words may tell who somebody is, and what was chosen.

    Attributes:
        round: The round's label; of a yearly report its year.
        finds: What was found, record by record.
        choices: What a person chose.
        file: Where the table to confirm was written; empty for nowhere.
        words: All words that were looked through.
        kept_in: Where the choices are kept, from the root; empty for the round's own file.
        verb: Which verb looks through them.
    """

    round: str
    finds: tuple[Find, ...]
    choices: tuple[Choice, ...]
    file: str = ""
    words: tuple[Words, ...] = ()
    kept_in: str = ""
    verb: str = "report"

    @property
    def waits(self) -> tuple[Find, ...]:
        """What nobody has said a word on."""
        return undecided(self.finds, self.choices)

    @property
    def path(self) -> str:
        """Where the choices are kept, from the root."""
        return self.kept_in or choices_path(self.round)


def choices_path(label: str) -> str:
    """Return where a round keeps what was chosen, from the root."""
    return f"consultation/{label}/redactions.csv"


def choices_in(workspace: Workspace, path: str) -> tuple[Choice, ...]:
    """Return what was chosen to be hidden or kept, as a file of the folder keeps it."""
    data = read_bytes(workspace.root / path)
    if data is None:
        return ()
    rows = read_rows(data.decode("utf-8-sig"))
    return tuple(
        Choice(
            of=cells[0], kind=cells[1], words=cells[2], choice=cells[3], why=cells[4],
            by=cells[5], when=cells[6],
        )
        for _, row in rows[1:]
        if len(cells := [bare_cell(cell) for cell in row]) == len(_COLUMNS)
    )  # fmt: skip


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
    rows = [_COLUMNS]
    rows += [(c.of, c.kind, c.words, c.choice, c.why, c.by, c.when) for c in kept]
    with workspace.step(found.verb, by=by, when=when) as step:
        step.write(found.path, write_rows(rows).encode("utf-8-sig"))
        step.what = f"{plural(len(kept), 'choice')} on what is not printed"
    return replace(found, choices=kept)
