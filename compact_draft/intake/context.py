"""Where the walk over the lines stands: the headings above, the list under way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from compact_draft.intake.drafts import Draft
from compact_draft.intake.headings import Heading
from compact_draft.intake.verdicts import Setting, Stem
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.word.reading.cells import Cell

_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[A-Z])")
"""A number that stands before a heading without a mark behind it: "1 What we do"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Above:
    """A heading that stands above; `table` is the one of the file it stands in."""

    rank: float
    level: int
    text: str
    table: int | None = None


@dataclass(slots=True, kw_only=True)
class Context:
    """Where the walk stands.

    Attributes:
        stack: The headings above, outermost first.
        stems: The lines that lead the lists around in.
        forms: Form and depth of the labels in the list under way.
        run: Counts the lists.
        table, cell: Where in a table.
        above_table: How many headings stood above the table.
        above_cell: How many headings stood above the cell.
        cell_worded: The cell has held more than headings.
        row_only: The innermost heading is the head of one row and holds in it alone.
        number: A row number that waits for its clause.
        last: The row under way before.
        we: Whom "we" means at the line that is read; None where nothing says it.
    """

    stack: list[Above] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)
    forms: list[tuple[str, int]] = field(default_factory=list)
    run: int = 0
    table: int | None = None
    cell: Cell | None = None
    above_table: int = 0
    above_cell: int = 0
    cell_worded: bool = False
    row_only: bool = False
    number: str = ""
    last: Draft | None = None
    we: By | None = None

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(above.text for above in self.stack)

    @property
    def setting(self) -> Setting:
        """What is known before a line is read."""
        after = self.last is not None and self.last.kind is Kind.CONTACT
        return Setting(
            section=self.section,
            stem=self.stems[-1] if self.stems else None,
            after_contact=after,
            after_contact_stem=after and self.last is not None and self.last.is_stem,
            we=self.we,
        )

    def open(self, heading: Heading, text: str, table: int | None = None) -> None:
        """Begin a section; `close` comes first."""
        level = heading.level or self.depth + 1
        text = _NUMBER.sub("", text)
        self.stack.append(Above(rank=heading.rank, level=level, text=text, table=table))
        self.last = None
        self.end_list()

    @property
    def depth(self) -> int:
        """The level of the innermost heading above; 0 for none."""
        return self.stack[-1].level if self.stack else 0

    def close(self, rank: float) -> None:
        """End the sections that a heading of this rank ends."""
        self.stack = [above for above in self.stack if above.rank < rank]

    def leave(self, table: int | None) -> None:
        """End the sections that headings within a table of the file opened."""
        if table is not None:
            self.stack = [above for above in self.stack if above.table != table]

    def end_list(self) -> None:
        """Forget the list under way."""
        self.stems = []
        self.forms = []
        self.run += 1
