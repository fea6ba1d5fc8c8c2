"""What was found out about the lines of a body before they are sorted: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

from compact_draft.intake.across import Region
from compact_draft.intake.headings import Heading
from compact_draft.intake.tables import Table
from compact_draft.intake.ticks import Bound
from compact_draft.model.tags import By


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found out about the lines before the walk, by position.

    Attributes:
        furniture: Position to what it is.
        headings: Position to the heading.
        tables: The tables with heads, by their number.
        bound: Position of a line to whom the boxes ticked below it bind.
        writers: Position to whom "we" means there: the writer of the letter.
        others: Positions of the lines in another language.
        two_tongues: The numbers of tables with a column in another language.
        across: Position to the columns without a table that begin there.
    """

    furniture: dict[int, str]
    headings: dict[int, Heading]
    tables: dict[int, Table] = field(default_factory=dict)
    bound: dict[int, Bound] = field(default_factory=dict)
    writers: dict[int, By] = field(default_factory=dict)
    others: frozenset[int] = frozenset()
    two_tongues: frozenset[int] = frozenset()
    across: dict[int, Region] = field(default_factory=dict)
