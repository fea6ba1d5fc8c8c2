"""A sheet of evidence, as partners send it: which rows can be taken, which not and why?

The sheet is comma-separated text (or parted by semicolons or tabs). Columns may stand in
any order and bear any of the usual names; columns of other names are not read. The whole
sheet is looked through before anything is taken.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.drafting.listing import listed
from compact_draft.drafting.naming import named
from compact_draft.errors import RefusedError
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, Party
from compact_draft.model.tags import Evidence, Practice
from compact_draft.text.normalise import fold, normalise
from compact_draft.text.sheet import (
    ErrorCellError,
    bare_cell,
    heading_key,
    is_error_value,
    read_rows,
)

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "clause id", "permanent id"),
    "clause": ("clause", "number", "no", "clause number", "clause no", "commitment"),
    "party": ("party", "partner", "body", "organisation", "organization", "who"),
    "state": ("state", "status", "practice", "doing", "answer", "response"),
    "note": ("note", "notes", "comment", "comments", "evidence", "link"),
    "by_when": ("by when", "when", "date", "target date", "deadline", "due"),
}
_NEEDED = ("clause", "party", "state")
_STATES: Mapping[str, Practice] = {
    "doing": Practice.DOING,
    "doing this": Practice.DOING,
    "already doing": Practice.DOING,
    "yes": Practice.DOING,
    "partly": Practice.PARTLY,
    "partially": Practice.PARTLY,
    "in part": Practice.PARTLY,
    "not yet": Practice.NOT_YET,
    "working on it": Practice.NOT_YET,
    "cannot": Practice.CANNOT,
    "can not": Practice.CANNOT,
    "can t": Practice.CANNOT,
}


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
    """

    entries: tuple[Entry, ...]
    wrong: tuple[WrongCell, ...] = ()
    unanswered: tuple[int, ...] = ()
    not_read: tuple[str, ...] = ()


def read_sheet(
    text: str, draft: Draft, *, find: Callable[[str], ClauseId] | None = None
) -> Sheet:
    r"""Return what a sheet's text says of the draft's promises.

    Args:
        text: The sheet; line ends of any kind.
        draft: The living text.
        find: Gives the id for an id or printed number, raising `RefusedError`; None
            for that of the draft alone.
    """
    try:
        rows = read_rows(text)
    except csv.Error as fault:
        return Sheet(entries=(), wrong=(_not_a_sheet(fault),))
    reading = _Reading(rows[0][1] if rows else [], draft, find)
    reading.refuse_numbers_cut_short([cells for _, cells in rows[1:]])
    for number, cells in rows[1:]:
        reading.take(number, cells)
    return Sheet(
        entries=tuple(reading.entries),
        wrong=tuple(reading.wrong),
        unanswered=tuple(reading.unanswered),
        not_read=tuple(reading.not_read),
    )


def _not_a_sheet(fault: csv.Error) -> WrongCell:
    return WrongCell(
        row=1,
        column="",
        value="",
        what=f"this is not comma-separated text ({fault})",
        mend="in the spreadsheet choose  Save as, CSV UTF-8  and give that file",
    )


class _Reading:
    """A sheet while it is looked through."""

    def __init__(
        self,
        headings: Sequence[str],
        draft: Draft,
        find: Callable[[str], ClauseId] | None,
    ) -> None:
        self.draft = draft
        self.find = find or (lambda words: named(words, draft))
        self.entries: list[Entry] = []
        self.wrong: list[WrongCell] = []
        self.unanswered: list[int] = []
        self.headings = [heading.strip() for heading in headings]
        self.columns: dict[str, int] = {}
        for n, heading in enumerate(self.headings):
            field = _field(heading)
            if field is not None:
                self.columns.setdefault(field, n)
        taken = set(self.columns.values())
        self.not_read = [h for n, h in enumerate(self.headings) if n not in taken and h]
        self.cut_short: frozenset[str] = frozenset()
        self.seen: dict[tuple[ClauseId, str], int] = {}
        self._missing()

    def _missing(self) -> None:
        for field in _NEEDED:
            if field in self.columns or (field == "clause" and "id" in self.columns):
                continue
            known = ", ".join(_HEADINGS[field])
            self.wrong.append(
                WrongCell(
                    row=1,
                    column="",
                    value="",
                    what=f"there is no column for the {field}",
                    mend=f"give it the heading {field} (known are {known})",
                )
            )

    def refuse_numbers_cut_short(self, rows: Sequence[Sequence[str]]) -> None:
        """Find numbers that a spreadsheet may have made of others: 4.1 of 4.10.

        Where the sheet holds 4.10 as well, it was not made by one that does so.
        """
        if "id" in self.columns:
            return
        written = {self._cell(cells, "clause") for cells in rows}
        printed = {row.number for row in listed(self.draft) if row.number}
        self.cut_short = frozenset(
            short
            for short in written & printed
            if f"{short}0" in printed and f"{short}0" not in written and "." in short
        )

    def take(self, row: int, cells: Sequence[str]) -> None:
        """Look through one row."""
        if not self._has_what_is_needed:
            return
        before = len(self.wrong)
        self._refuse_error_values(row, cells)
        clause = self._clause(row, cells)
        state = self._state(row, cells)
        party = self._party(row, cells)
        if len(self.wrong) > before:
            return
        if state is None or clause is None or party is None:
            self.unanswered.append(row)
            return
        earlier = self.seen.setdefault((clause, party.id), row)
        if earlier != row:
            self._fault(
                row, "clause", cells,
                f"row {earlier} has the same party on the same clause",
                "keep one of the two rows",
            )  # fmt: skip
            return
        evidence = Evidence(
            party=party.id,
            state=state,
            note=normalise(self._cell(cells, "note")),
            by_when=normalise(self._cell(cells, "by_when")) or None,
        )
        self.entries.append(Entry(row=row, clause=clause, evidence=evidence))

    def _refuse_error_values(self, row: int, cells: Sequence[str]) -> None:
        for field in self.columns:
            cell = self._cell(cells, field)
            if is_error_value(cell):
                what = ErrorCellError.WHAT.format(cell=cell)
                self._fault(row, field, cells, what, ErrorCellError.MEND)

    @property
    def _has_what_is_needed(self) -> bool:
        has_clause = "id" in self.columns or "clause" in self.columns
        return has_clause and "party" in self.columns and "state" in self.columns

    def _cell(self, cells: Sequence[str], field: str) -> str:
        n = self.columns.get(field, len(cells))
        return bare_cell(cells[n].strip()) if n < len(cells) else ""

    def _fault(
        self, row: int, field: str, cells: Sequence[str], what: str, mend: str
    ) -> None:
        if field not in self.columns:
            field = "id"
        column = self.headings[self.columns[field]]
        cell = self._cell(cells, field)
        self.wrong.append(
            WrongCell(row=row, column=column, value=cell, what=what, mend=mend)
        )

    def _clause(self, row: int, cells: Sequence[str]) -> ClauseId | None:
        field = "id" if self._cell(cells, "id") else "clause"
        words = self._cell(cells, field)
        if not words:
            self._fault(row, field, cells, "no clause is named", "write its id")
            return None
        if words in self.cut_short:
            self._fault(
                row, field, cells,
                f"there is a clause {words} and a clause {words}0, and a spreadsheet "
                "may drop the last nought",
                "write the clause's id, such as  "
                + next(r.clause.id for r in listed(self.draft) if r.number == words),
            )  # fmt: skip
            return None
        try:
            found = self.find(words)
        except RefusedError as error:
            self._fault(row, field, cells, error.what, error.mend)
            return None
        clause = self.draft.clause(found)
        if not clause.kind.is_promise:
            self._fault(
                row, field, cells,
                f"{found} is a {clause.kind}, and only a promise has evidence",
                "name a commitment or an action, or take the row out",
            )  # fmt: skip
            return None
        return found

    def _party(self, row: int, cells: Sequence[str]) -> Party | None:
        words = self._cell(cells, "party")
        for party in self.draft.parties:
            if fold(words) in (fold(party.id), fold(party.name)):
                return party
        known = ", ".join(party.id for party in self.draft.parties)
        self._fault(
            row, "party", cells,
            "this is no party of compact.toml" if words else "no party is named",
            f"write one of  {known}",
        )  # fmt: skip
        return None

    def _state(self, row: int, cells: Sequence[str]) -> Practice | None:
        words = self._cell(cells, "state")
        if not words:
            return None
        state = _STATES.get(heading_key(words))
        if state is None:
            self._fault(
                row, "state", cells,
                "this does not say whether it is done",
                "write one of  doing  partly  not yet  cannot",
            )  # fmt: skip
        return state


def _field(heading: str) -> str | None:
    wanted = heading_key(heading)
    return next((field for field, names in _HEADINGS.items() if wanted in names), None)
