"""What a sheet of evidence was found to say, and what is wrong with it: the values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.model.clause import ClauseId
from compact_draft.model.tags import Evidence

_MOST_OF_A_KIND = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a sheet that can be taken.

    Attributes:
        row: Its row in the sheet as a spreadsheet counts, the headings being row 1.
        clause: The clause's id.
        evidence: What the party says; who said it and when are those of the step.
    """

    row: int
    clause: ClauseId
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCell:
    """A cell that cannot be used.

    Attributes:
        row: Row in the sheet, from 1.
        column: Its heading as the sheet has it; empty for the row as a whole.
        value: What stands there.
        what: What is wrong.
        mend: What may be written.
    """

    row: int
    column: str
    value: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"row {self.row}"
        place += f", column {self.column}" if self.column else ""
        value = f" ({self.value!r})" if self.value else ""
        return f"{place}{value}: {self.what}\n  To mend: {self.mend}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet, looked through as a whole.

    Attributes:
        entries: The rows that can be taken, in order.
        wrong: Cells that cannot be used; when there are any, nothing is taken.
        unanswered: Rows that name a clause and say nothing of practice.
        not_read: Headings of columns that were not read.
        unchanged: Rows that say what is on record already, word for word.
        older: Rows that were answered for other words than those that stand; they are
            taken for those, and are to be looked at again.
    """

    entries: tuple[Entry, ...]
    wrong: tuple[WrongCell, ...] = ()
    unanswered: tuple[int, ...] = ()
    not_read: tuple[str, ...] = ()
    unchanged: tuple[int, ...] = ()
    older: tuple[int, ...] = ()


def told(wrong: Sequence[WrongCell]) -> tuple[str, ...]:
    """Return what is wrong, one line or two a cell; of a kind ten, and then how many."""
    lines: list[str] = []
    seen: dict[tuple[str, str], int] = {}
    for cell in wrong:
        kind = (cell.column, cell.what)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= _MOST_OF_A_KIND:
            lines.append(str(cell))
    for (column, what), count in seen.items():
        if count > _MOST_OF_A_KIND:
            more = count - _MOST_OF_A_KIND
            named = f" in column {column}" if column else ""
            lines.append(f"and {more} more{named}: {what}")
    return tuple(lines)
