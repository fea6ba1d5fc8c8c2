"""Which headings have nothing under them any more?

A clause that is withdrawn leaves its heading, or the head of its row in a table,
standing. Nobody asked for that heading to go, so it is kept and told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.drafting.number import clauses_of, depth_of
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import OutlineRow, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Emptied:
    """A heading that stands with nothing under it, and had something.

    Attributes:
        clause: Its id.
        number: As printed; empty for none.
        heading: Its words.
        place: Where it stands in the old Compact, in words; empty where it does not.
    """

    clause: ClauseId
    number: str
    heading: str
    place: str

    def __str__(self) -> str:
        place = f" ({self.place})" if self.place else ""
        name = f"{self.number} {self.heading}".strip()
        return f"{self.clause} “{name}”{place} has nothing under it now"


def emptied(old: Revision, new: Revision) -> tuple[Emptied, ...]:
    """Return the headings with nothing under them in `new` that had something in `old`.

    Where a heading goes with all its smaller headings, each of them is named.
    """
    held = clauses_of(new)
    before, now = _without(old, clauses_of(old)), _without(new, held)
    had = {row.clause for row in old.outline.rows} - before
    return tuple(
        Emptied(
            clause=row.clause,
            number=row.number,
            heading=held[row.clause].text,
            place="" if (place := held[row.clause].place) is None else place.words,
        )
        for row in new.outline.rows
        if row.clause in now and row.clause in had
    )


def _without(
    revision: Revision, held: Mapping[ClauseId, Clause]
) -> frozenset[ClauseId]:
    """Return the headings with no clause under them but headings."""
    empty: set[ClauseId] = set()
    open_ones: list[OutlineRow] = []
    for row in revision.outline.rows:
        clause = held[row.clause]
        if clause.kind is Kind.HEADING:
            depth = depth_of(row, clause)
            open_ones = [
                above
                for above in open_ones
                if (row.column is not None and above.column is not row.column)
                or depth_of(above, held[above.clause]) < depth
            ]
            open_ones.append(row)
            empty.add(row.clause)
            continue
        empty -= {
            line.clause for line in open_ones if line.column in (None, row.column)
        }
        if row.column is None:
            open_ones = [line for line in open_ones if line.column is None]
    return frozenset(empty)
