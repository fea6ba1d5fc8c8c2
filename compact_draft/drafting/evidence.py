"""A sheet of evidence, as partners send it: which rows can be taken, which not and why?

The sheet is comma-separated text (or parted by semicolons or tabs). Columns may stand in
any order and bear any of the usual names; columns of other names are not read. The whole
sheet is looked through before anything is taken.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace

from compact_draft.drafting.evidence_columns import (
    HEADINGS,
    MAY_BE,
    NEEDED,
    RowKey,
    date_of,
    field_of,
    head_at,
    read_key,
    says_nothing,
    state_of,
)
from compact_draft.drafting.evidence_found import Entry, Sheet, WrongCell, told
from compact_draft.drafting.listing import listed
from compact_draft.drafting.naming import named
from compact_draft.errors import RefusedError
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, Party
from compact_draft.model.tags import Evidence, Practice
from compact_draft.model.wording import is_of
from compact_draft.text.normalise import fold, normalise
from compact_draft.text.sheet import (
    FORMULA,
    ErrorCellError,
    bare_cell,
    is_error_value,
    read_rows,
)

__all__ = ["Entry", "Sheet", "WrongCell", "read_sheet", "read_table", "told"]


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
    return read_table(rows, draft, find=find)


def read_table(
    rows: Sequence[tuple[int, Sequence[str]]],
    draft: Draft,
    *,
    find: Callable[[str], ClauseId] | None = None,
    party: str = "",
) -> Sheet:
    """Return what the rows of a sheet say; lines may stand above the heads.

    Args:
        rows: Number of the row from 1, and its cells.
        draft: The living text.
        find: As in `read_sheet`.
        party: Id of the party that answers where a row names none; empty for none.
    """
    at = head_at(rows)
    number, head = rows[at] if rows else (1, [])
    reading = _Reading(head, number, draft, find, party)
    reading.refuse_numbers_cut_short([cells for _, cells in rows[at + 1 :]])
    for row, cells in rows[at + 1 :]:
        reading.take(row, cells)
    return Sheet(
        entries=tuple(reading.entries),
        wrong=tuple(reading.wrong),
        unanswered=tuple(reading.unanswered),
        not_read=tuple(reading.not_read),
        unchanged=tuple(reading.unchanged),
        older=tuple(reading.older),
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
        head_row: int,
        draft: Draft,
        find: Callable[[str], ClauseId] | None,
        party: str,
    ) -> None:
        self.draft = draft
        self.head_row = head_row
        self.answering = party
        self.unchanged: list[int] = []
        self.older: list[int] = []
        self.find = find or (lambda words: named(words, draft))
        self.entries: list[Entry] = []
        self.wrong: list[WrongCell] = []
        self.unanswered: list[int] = []
        self.headings = [heading.strip() for heading in headings]
        self.columns: dict[str, int] = {}
        for n, heading in enumerate(self.headings):
            field = field_of(heading)
            if field is not None:
                self.columns.setdefault(field, n)
        taken = set(self.columns.values())
        self.not_read = [h for n, h in enumerate(self.headings) if n not in taken and h]
        self.cut_short: frozenset[str] = frozenset()
        self.seen: dict[tuple[ClauseId, str], int] = {}
        self._missing()

    def _missing(self) -> None:
        for field in NEEDED:
            if field in self.columns or field in self._said_otherwise:
                continue
            known = ", ".join(HEADINGS[field])
            self.wrong.append(
                WrongCell(
                    row=self.head_row,
                    column="",
                    value="",
                    what=f"there is no column for the {field}",
                    mend=f"give it the heading {field} (known are {known})",
                )
            )

    @property
    def _said_otherwise(self) -> frozenset[str]:
        """Return the columns that may be missing, for another says the same."""
        found = set()
        if "key" in self.columns:
            found |= {"clause", "party"}
        if "id" in self.columns:
            found.add("clause")
        if self.answering:
            found.add("party")
        return frozenset(found)

    def refuse_numbers_cut_short(self, rows: Sequence[Sequence[str]]) -> None:
        """Find numbers that a spreadsheet may have made of others: 4.1 of 4.10.

        Where the sheet holds 4.10 as well, it was not made by one that does so.
        """
        if "id" in self.columns or "key" in self.columns:
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
        key = self._key(row, cells)
        clause = key.clause if key else self._clause(row, cells)
        state = self._state(row, cells)
        party = self._party(row, cells, key.party if key else "")
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
            by_when=normalise(date_of(self._cell(cells, "by_when"))) or None,
            said_by=normalise(self._cell(cells, "said_by")),
            when=self._cell(cells, "said_on"),
        )
        if self._is_on_record(clause, evidence):
            self.unchanged.append(row)
            return
        evidence = replace(evidence, when="")
        if key and not is_of(key.mark, self.draft.clause(clause).text):
            self.older.append(row)
            evidence = replace(evidence, clause_print=key.mark)
        self.entries.append(Entry(row=row, clause=clause, evidence=evidence))

    def _is_on_record(self, clause: ClauseId, said: Evidence) -> bool:
        """Say whether a row is one that the clause has, as our own table gave it out."""
        return bool(said.when) and any(
            replace(held, clause_print="") == said
            for held in self.draft.clause(clause).evidence
        )

    def _key(self, row: int, cells: Sequence[str]) -> RowKey | None:
        """Return what the key of a row of our own sheet says; None where it has none."""
        words = self._cell(cells, "key")
        if not words:
            return None
        key = read_key(words)
        there = {clause.id: clause for clause in self.draft.clauses}
        if key is None or key.clause not in there:
            gone = key is not None
            self._fault(
                row, "key", cells,
                f"the clause {key.clause} stands in the text no more" if key else
                "this is not a key from one of our sheets",
                "take the row out, or make the sheet again with  compact-draft tag sheets"
                if gone else "put the key back, or empty the cell and name the clause",
            )  # fmt: skip
            return None
        shown = self._cell(cells, "promise")
        if shown and not is_of(key.mark, shown):
            self._fault(
                row, "promise", cells,
                "these are not the words that the key of the row was made for",
                "the rows may have been sorted without their last column: put them back, "
                "or make the sheet again with  compact-draft tag sheets",
            )  # fmt: skip
        return key

    def _refuse_error_values(self, row: int, cells: Sequence[str]) -> None:
        for field in self.columns:
            cell = self._cell(cells, field)
            if cell == FORMULA:
                self._fault(
                    row, field, cells, "the cell holds a formula",
                    "type the words, with an apostrophe before a first  =  +  -  or  @",
                )  # fmt: skip
            elif is_error_value(cell):
                what = ErrorCellError.WHAT.format(cell=cell)
                self._fault(row, field, cells, what, ErrorCellError.MEND)

    @property
    def _has_what_is_needed(self) -> bool:
        there = set(self.columns) | self._said_otherwise
        return there.issuperset(NEEDED)

    def _cell(self, cells: Sequence[str], field: str) -> str:
        n = self.columns.get(field, len(cells))
        return bare_cell(cells[n].strip()) if n < len(cells) else ""

    def _fault(
        self, row: int, field: str, cells: Sequence[str], what: str, mend: str
    ) -> None:
        if field not in self.columns:
            field = next((f for f in ("id", "key") if f in self.columns), field)
        at = self.columns.get(field)
        column = "" if at is None else self.headings[at]
        cell = self._cell(cells, field).replace(FORMULA, "")
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

    def _party(self, row: int, cells: Sequence[str], named_by_key: str) -> Party | None:
        words = self._cell(cells, "party") or named_by_key or self.answering
        for party in self.draft.parties:
            if fold(words) in (fold(party.id), fold(party.name)):
                return party
        known = ", ".join(party.id for party in self.draft.parties)
        self._fault(
            row, "party", cells,
            "this is not a party in compact.toml" if words else "no party is named",
            f"write one of  {known}",
        )  # fmt: skip
        return None

    def _state(self, row: int, cells: Sequence[str]) -> Practice | None:
        words = self._cell(cells, "state")
        if says_nothing(words):
            return None
        state = state_of(words, self._cell(cells, "working"))
        if state is None:
            self._fault(
                row, "state", cells, "this does not say whether it is done", MAY_BE
            )
        return state
