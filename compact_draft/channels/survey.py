"""The answers in an export of a survey tool: one response a row.

The whole sheet is looked over before any of it is taken: faults are named by row, column,
value and remedy, and while there is one nothing is taken in.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.channels.columns import SAYS, Column, Role, match_columns, preset_of
from compact_draft.channels.dates import iso_date
from compact_draft.channels.notes import yes_or_no
from compact_draft.channels.survey_row import Row, short
from compact_draft.errors import SheetError, Where
from compact_draft.model.received import Channel, Received, Sender
from compact_draft.text.sheet import FORMULA, heading_key, is_error_value

CELL_IS_FULL = 32_767
"""Characters that a cell of a spreadsheet can hold; a cell with all of them is cut off."""
_MOST_FAULTS = 20
_TELLS_WHO = frozenset(
    (Role.NAME, Role.FIRST_NAME, Role.LAST_NAME, Role.CONTACT, Role.BODY, Role.ID,
     Role.DATE, Role.CAPACITY, Role.SECTOR)
)  # fmt: skip
"""Columns that show a sheet to hold the answers of several."""
_LOOKED_AT = 10
_SECOND_ROW = frozenset(("response", "open ended response", "other please specify", ""))
_PERSON = (
    "individual",
    "person",
    "myself",
    "resident",
    "my own",
    "personal",
    "citizen",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet, before it is known what its columns hold.

    Attributes:
        name: Name of the file.
        sheet: Name of the sheet in it; empty for a CSV.
        headings: The columns' headings.
        rows: Each row with something in it: its number from 1, its cells.
        is_workbook: Whether its cells can hold no more than a spreadsheet's.
    """

    name: str
    sheet: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    is_workbook: bool

    @property
    def mark(self) -> str:
        """What tells this survey from others, export after export."""
        text = "\x1f".join(map(heading_key, self.headings))
        return hashlib.sha256(text.encode()).hexdigest()[:4]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What an export says.

    Attributes:
        responses: One a row.
        columns: How each column was read.
        tool: The survey tool, where its headings show it; else empty.
    """

    responses: tuple[Received, ...]
    columns: tuple[Column, ...]
    tool: str


def sheet_of(
    rows: Sequence[tuple[int, Sequence[str]]],
    name: str,
    *,
    sheet: str = "",
    is_workbook: bool = False,
) -> Sheet:
    """Return a sheet with its row of headings found.

    Raises:
        SheetError: It holds no row of headings with answers below it.
    """
    where = Where(name)
    if not rows:
        raise SheetError(
            "the table is empty",
            where=where,
            mend="export the answers from the tool again",
        )
    counts = [sum(bool(c.strip()) for c in cells) for _, cells in rows[:_LOOKED_AT]]
    first = next(n for n, count in enumerate(counts) if count >= 0.6 * max(counts))
    headings = [c.strip() for c in rows[first][1]]
    while headings and not headings[-1]:
        headings.pop()
    below = list(rows[first + 1 :])
    if below and _is_second_row(headings, below[0][1]):
        headings = _joined(headings, below.pop(0)[1])
    if len(headings) < 2 and not below:
        raise SheetError(
            "it has no row of headings with answers below",
            where=where,
            mend="export the answers with the questions as the first row",
        )
    if not below:
        raise SheetError(
            "it holds headings and no answers",
            where=where,
            mend="check that the export holds the answers; nothing was taken in",
        )
    return Sheet(
        name=name,
        sheet=sheet,
        headings=tuple(headings),
        rows=tuple((n, tuple(cells)) for n, cells in below),
        is_workbook=is_workbook,
    )


def _is_second_row(headings: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row goes on with the headings, as SurveyMonkey writes them in two."""
    keys = [heading_key(cell) for cell in cells]
    has = any(key in ("response", "open ended response") for key in keys)
    blank = [n for n, h in enumerate(headings) if not h and n < len(keys) and keys[n]]
    return has and (bool(blank) or all(key in _SECOND_ROW for key in keys))


def _joined(headings: Sequence[str], cells: Sequence[str]) -> list[str]:
    found, above = [], ""
    width = max(len(headings), len(cells))
    for n in range(width):
        top = headings[n] if n < len(headings) else ""
        below = cells[n].strip() if n < len(cells) else ""
        above = top or above
        plain = heading_key(below) in _SECOND_ROW
        found.append(above if plain else f"{above} - {below}" if above else below)
    return found


def read_survey(
    sheet: Sheet,
    *,
    said: Mapping[str, Role] | None = None,
    remembered: Mapping[str, Role] | None = None,
) -> Survey:
    """Return the responses of a sheet.

    Args:
        sheet: The sheet.
        said: What a person says of its columns (`heading_key`).
        remembered: What was found or said of such headings before.

    Raises:
        SheetError: With every fault, by row, column, value and remedy; or no column
            holds what anybody says.
    """
    columns = match_columns(
        sheet.headings,
        [
            [cells[n] if n < len(cells) else "" for _, cells in sheet.rows]
            for n in range(len(sheet.headings))
        ],
        said=said,
        remembered=remembered,
    )
    reader = _Reader(sheet, columns)
    reader.refuse_faults()
    preset = preset_of(sheet.headings)
    return Survey(
        responses=tuple(reader.response(number, cells) for number, cells in sheet.rows),
        columns=columns,
        tool="" if preset is None else preset.name,
    )


class _Reader:
    """Reads rows by what their columns hold."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        self.sheet = sheet
        self.columns = columns
        self.month_first = self._is_month_first()

    # Whole before any of it

    def refuse_faults(self) -> None:
        """Refuse the sheet with everything that is wrong in it."""
        where = Where(self.sheet.name)
        if not any(column.role in SAYS for column in self.columns):
            names = "; ".join(f"{c.heading} = {c.role}" for c in self.columns)
            raise SheetError(
                f"no column of it seems to hold what people say ({names})",
                where=where,
                mend='say which one does:  --column "HEADING=comment"; the roles are '
                + ", ".join(Role),
            )
        faults = [
            fault
            for number, cells in self.sheet.rows
            for fault in self._faults(number, cells)
        ]
        if faults:
            told = "\n".join(f"- {fault}" for fault in faults[:_MOST_FAULTS])
            more = len(faults) - _MOST_FAULTS
            told += f"\n- and {more} more" if more > 0 else ""
            raise SheetError(
                f"{len(faults)} of its cells cannot be read, so none was taken in:\n{told}",
                where=where,
                mend="put these right in the table, or export it again, and collect it "
                "once more",
            )

    def _faults(self, number: int, cells: Sequence[str]) -> list[str]:
        found = []
        for n, cell in enumerate(cells):
            known = n < len(self.columns)
            heading = self.columns[n].heading if known else f"number {n + 1}"
            place = f"row {number}, column {heading!r}"
            if not known:
                if cell.strip():
                    found.append(
                        f"{place}: “{short(cell)}” stands beyond the last heading; a "
                        "comma or a line end in an answer may have torn the row: export "
                        "it again, or give the column a heading"
                    )
                continue
            if self.columns[n].role is Role.IGNORE:
                continue
            if cell == FORMULA:
                found.append(
                    f"{place}: a formula in place of words; type the words with an "
                    "apostrophe before them"
                )
            elif is_error_value(cell):
                found.append(
                    f"{place}: the spreadsheet shows {cell.strip()} in place of what was "
                    "typed; type the words with an apostrophe before them"
                )
            elif self._is_full(cell):
                found.append(
                    f"{place}: “{short(cell)}” fills the cell to its last letter "
                    f"({CELL_IS_FULL:,}), so the rest of it is lost; take this answer "
                    "from the tool as a text file"
                )
            elif (
                self.columns[n].role is Role.DATE
                and cell.strip()
                and not self._date(cell)
            ):
                found.append(
                    f"{place}: “{short(cell)}” is not a date; write it as 2026-05-03"
                )
        return found

    def _is_full(self, cell: str) -> bool:
        size = len(cell.encode("utf-16-le")) // 2
        return size == CELL_IS_FULL or (self.sheet.is_workbook and size > CELL_IS_FULL)

    def _is_month_first(self) -> bool:
        """Whether dates of this sheet are written month before day."""
        for n, column in enumerate(self.columns):
            if column.role is Role.DATE:
                for _, cells in self.sheet.rows:
                    found = re.match(
                        r"\s*(\d\d?)/(\d\d?)/\d", cells[n] if n < len(cells) else ""
                    )
                    if found and int(found[2]) > 12 >= int(found[1]):
                        return True
        return False

    def _date(self, cell: str) -> str:
        if self.month_first:
            cell = re.sub(r"^\s*(\d\d?)/(\d\d?)/", r"\2/\1/", cell)
        return iso_date(cell)

    # One row

    def response(self, number: int, cells: Sequence[str]) -> Received:
        held: dict[Role, list[str]] = {}
        for column, cell in zip(self.columns, cells, strict=False):
            if cell.strip():
                held.setdefault(column.role, []).append(cell.strip())
        row = Row(number, self.columns, cells)
        row.read()
        dates = held.get(Role.DATE, [])
        return Received(
            name=f"{self.sheet.name}, row {number}",
            channel=Channel.SURVEY,
            sender=self._sender(held, cells),
            points=tuple(row.points),
            seen=" ".join(held.get(Role.VERSION, [])),
            dated=self._date(dates[0]) if dates else "",
            left=tuple(row.left),
        )

    def _sender(
        self, held: Mapping[Role, Sequence[str]], cells: Sequence[str]
    ) -> Sender:
        def one(role: Role) -> str:
            return next(iter(held.get(role, ())), "")

        name = one(Role.NAME) or " ".join(
            filter(None, (one(Role.FIRST_NAME), one(Role.LAST_NAME)))
        )
        contacts = held.get(Role.CONTACT, ())
        contact = next((c for c in contacts if "@" in c), next(iter(contacts), ""))
        if contact.lower() == "anonymous":
            contact = ""
        if name.lower() in ("", "anonymous", "n/a", "none", "-"):
            name = contact or one(Role.BODY) or self._nameless(one(Role.ID), cells)
        capacity = one(Role.CAPACITY).lower()
        if capacity:
            capacity = "person" if any(w in capacity for w in _PERSON) else "body"
        elif one(Role.BODY):
            capacity = "body"
        may = yes_or_no(one(Role.PUBLISH))
        if may is None and one(Role.PRIVATE):
            private = yes_or_no(one(Role.PRIVATE))
            may = None if private is None else not private
        return Sender(
            name=name,
            capacity=capacity,
            body=one(Role.BODY),
            sector=one(Role.SECTOR),
            size=one(Role.SIZE),
            contact=contact,
            may_publish=may,
        )

    def _nameless(self, response: str, cells: Sequence[str]) -> str:
        """Return what stands for a name where none is given, export after export.

        Empty where the sheet says nothing of who answers: it is one person's list.
        """
        if not {column.role for column in self.columns} & _TELLS_WHO:
            return ""
        if not response:
            text = "\x1f".join(" ".join(cell.split()) for cell in cells)
            response = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
        return f"Response {response} (survey {self.sheet.mark})"
