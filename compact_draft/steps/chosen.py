"""What may tell who somebody is in words that may be printed, and what a person chose."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.store.reading import Reading
from compact_draft.store.safe import read_bytes
from compact_draft.telling.redaction import Choice, Find, Words, undecided
from compact_draft.text.sheet import bare_cell, read_rows

COLUMNS = ("record", "kind", "words", "choice", "why", "by", "when")
"""The columns in which choices are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """What in people's words may tell who somebody is, and what was chosen.

    Attributes:
        round: The round's label; of a yearly report its year; empty beside clauses.
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


def choices_in(workspace: Reading, path: str) -> tuple[Choice, ...]:
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
        if len(cells := [bare_cell(cell) for cell in row]) == len(COLUMNS)
    )  # fmt: skip
