"""What an Excel form that came back says: sorted, renamed or cut rows and all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compact_draft.channels.form_faults import check_mark, refuse_faults
from compact_draft.channels.form_points import FULL_CELL, ClauseAnswer, FormReading
from compact_draft.channels.saved_on import CORE, saved_on
from compact_draft.drafting.evidence_found import WrongCell
from compact_draft.drafting.form_words import (
    ABOUT,
    ANSWER,
    COMMENT,
    MISSING_ASKED,
    PROPOSED,
    STANCE,
    WHOLE_ASKED,
)
from compact_draft.errors import CompactError, Where
from compact_draft.model.form import KIND, Form, FormClause, FormMark, read_mark
from compact_draft.model.received import Channel, Received
from compact_draft.text.normalise import fold
from compact_draft.text.sheet import (
    FORMULA,
    ErrorCellError,
    bare_cell,
    heading_key,
    is_error_value,
)
from compact_draft.word.ooxml.archive import read_archive
from compact_draft.word.reading.workbook import SheetRows, is_workbook, read_workbook

MARK_SHEET = "version"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "id leave as it is", "key"),
    "number": ("number", "clause", "clause number", "no", "clause no"),
    "section": ("under", "section"),
    "code": ("room code", "code"),
    "standing": ("new or changed", "new"),
    "who": ("whose promise", "who promises"),
    "words": ("words of the draft", "the words", "text", "what we ask", "question"),
    "stance": (heading_key(STANCE), "keep change take out", "what you want"),
    "comment": (heading_key(COMMENT), "comment", "comments"),
    "proposed": (
        heading_key(PROPOSED), "words you propose", "proposed words", "proposal",
    ),
    "answer": (heading_key(ANSWER), "answer", "answers"),
}  # fmt: skip
_TO_FILL = ("stance", "comment", "proposed", "answer")
_ASKED: Mapping[str, str] = {
    **{fold(words): f"about.{key}" for key, words in ABOUT.items()},
    fold(WHOLE_ASKED): "whole",
    fold(MISSING_ASKED): "missing",
}
_AGAIN = "put the row back as it was, or ask the sender for the form again"


def is_excel_form(data: bytes, name: str = "") -> bool:
    """Say whether a file is an Excel form of ours; never raises."""
    if not is_workbook(data):
        return False
    try:
        return _bears_mark(read_workbook(data, name))
    except CompactError:
        return False


def read_excel_form(name: str, data: bytes, form: Form) -> Received:
    """Return the response that an Excel form holds: all of it, or none.

    Args:
        name: Name of the file.
        data: Its bytes.
        form: The form of the round that it is taken into.

    Raises:
        WordFileError: It is no Excel file that can be used.
        RefusedError: It is of another Compact, round or draft, or a cell cannot be
            used; each is named with row, column, value and remedy.
    """
    sheets = read_workbook(data, name)
    check_mark(_mark(sheets), form, name)
    reading = _Reading(form, name)
    parts = read_archive(data, Where(name))
    reading.gathered.dated = saved_on(parts.get(CORE, b""), form)
    for sheet in sheets:
        if sheet.name != MARK_SHEET and not sheet.is_hidden:
            reading.sheet(sheet)
    refuse_faults(reading.wrong, name)
    return reading.gathered.received()


def is_table_form(rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Say whether a table is the sheet of clauses of a form of ours, saved as CSV."""
    return any(read_mark(cell) is not None for _, cells in rows[:10] for cell in cells)


def read_table_form(
    name: str, rows: Sequence[tuple[int, Sequence[str]]], form: Form
) -> Received:
    """Return the response that one sheet of an Excel form holds, saved as CSV.

    Args:
        name: Name of the file.
        rows: Number of each row from 1, and its cells.
        form: The form of the round that it is taken into.

    Raises:
        RefusedError: As `read_excel_form`.
    """
    held = tuple((number, tuple(cells)) for number, cells in rows)
    sheet = SheetRows(name=name, is_hidden=False, rows=held)
    check_mark(_mark([sheet]), form, name)
    reading = _Reading(form, name)
    reading.sheet(sheet)
    refuse_faults(reading.wrong, name)
    reading.gathered.left.append(("the form", "only this one sheet of it came"))
    return reading.gathered.received()


def _bears_mark(sheets: Sequence[SheetRows]) -> bool:
    return any(
        cell.strip() == KIND or read_mark(cell) is not None
        for sheet in sheets
        for _, cells in sheet.rows
        for cell in cells
    )


def _mark(sheets: Sequence[SheetRows]) -> FormMark | None:
    """Return the mark, from the hidden sheet or else from the line that shows it."""
    ordered = sorted(sheets, key=lambda sheet: sheet.name != MARK_SHEET)
    for sheet in ordered:
        for _, cells in sheet.rows:
            for cell in cells:
                found = read_mark(cell)
                if found is not None:
                    return found
    return None


@dataclass
class _Columns:
    """Which column of a sheet holds what.

    Attributes:
        at: Field to column, from 0.
        headings: As the sheet has them.
        others: Columns that are none of the form's.
        row: Number of the row of the headings.
    """

    at: dict[str, int]
    headings: list[str]
    others: list[int] = field(default_factory=list)
    row: int = 1


class _Reading:
    """A workbook while it is looked through."""

    def __init__(self, form: Form, name: str) -> None:
        self.form = form
        self.gathered = FormReading(form, name, Channel.EXCEL_FORM)
        self.wrong: list[WrongCell] = []
        self.seen: dict[str, str] = {}
        self.words = {
            " ".join(q.words.split()).casefold(): q.key for q in form.questions
        }

    def sheet(self, sheet: SheetRows) -> None:
        """Look through one sheet; one without headings of ours holds no answers."""
        at = next((n for n, (_, c) in enumerate(sheet.rows) if _is_head(c)), None)
        if at is None:
            return
        columns = _columns(*sheet.rows[at])
        rows = sheet.rows[at + 1 :]
        if self._is_short(sheet, columns, rows):
            return
        for row, cells in rows:
            self._row(sheet, columns, row, cells)

    def _is_short(
        self,
        sheet: SheetRows,
        columns: _Columns,
        rows: Sequence[tuple[int, Sequence[str]]],
    ) -> bool:
        """Refuse a sheet in which a column to fill in may go by another name."""
        asks_clauses = "answer" not in columns.at
        wanted = ("comment", "proposed") if asks_clauses else ("answer",)
        gone = [name for name in wanted if name not in columns.at]
        named = [
            columns.headings[n]
            for n in columns.others
            if any(_cell(cells, n) for _, cells in rows)
        ]
        nameless = "id" not in columns.at and "number" not in columns.at
        if nameless and asks_clauses:
            self.wrong.append(
                WrongCell(
                    row=columns.row,
                    column="",
                    value=sheet.name,
                    what="the columns that say which clause a row is of are gone",
                    mend="put the column “id” back, or ask the sender for the form again",
                )
            )
            return True
        titles = {"comment": COMMENT, "proposed": PROPOSED, "answer": ANSWER}
        for name in gone if named else ():
            self.wrong.append(
                WrongCell(
                    row=columns.row,
                    column=named[0],
                    value="",
                    what=f"there is no column “{titles[name]}”, and this one is none of "
                    "the form's",
                    mend=f"if it is that one, give it the heading “{titles[name]}”",
                )
            )
        for name in gone if not named else ():
            self.gathered.left.append(
                (f"sheet {sheet.name}", f"it has no column “{titles[name]}” any more")
            )
        return bool(gone and named)

    def _row(
        self, sheet: SheetRows, columns: _Columns, row: int, cells: Sequence[str]
    ) -> None:
        held = {name: _cell(cells, n) for name, n in columns.at.items()}
        others = [(columns.headings[n], _cell(cells, n)) for n in columns.others]
        others = [(heading, words) for heading, words in others if words]
        said = any(held.get(name) for name in _TO_FILL) or bool(others)
        key = self._key(held)
        if not said:
            return
        before = len(self.wrong)
        self._refuse_cells(sheet, columns, row, held, key)
        if not key:
            number = held.get("number", "")
            what = (
                f"the draft of this round has no clause {number}"
                if number and number not in self.form.by_number
                else "this row does not say for sure which clause it is of"
            )
            mend = (
                "move what is written to the row of the clause, or to the rows for "
                "the whole draft and for what is missing"
            )
            value = held.get("id", "") or number
            self._fault(columns, row, "id", value, what, mend)
        elif not self._seen(key, sheet, row, columns):
            return
        if len(self.wrong) == before:
            self._take(key, held, others, f"sheet {sheet.name}, row {row}")

    def _key(self, held: Mapping[str, str]) -> str:
        """Return what a row is of; empty for nothing of the form."""
        said = held.get("id", "")
        known = {"whole", "missing", *(f"about.{key}" for key in ABOUT)}
        if said in self.form.by_id or said in known or self.form.question(said):
            return said
        if said:
            return ""
        number = held.get("number", "")
        if number in self.form.by_number:
            # A program may have made 3.1 of 3.10; then only the words can tell.
            is_sure = bool(held.get("words")) or f"{number}0" not in self.form.by_number
            return self.form.by_number[number].id if is_sure else ""
        asked = " ".join(held.get("words", "").split())
        return _ASKED.get(fold(asked), "") or self.words.get(asked.casefold(), "")

    def _seen(self, key: str, sheet: SheetRows, row: int, columns: _Columns) -> bool:
        place = f"{sheet.name}, row {row}"
        first = self.seen.setdefault(key, place)
        if first == place:
            return True
        self._fault(
            columns, row, "id", key,
            f"this row is there already: {first}",
            "put what both say into one row, and take the other out",
        )  # fmt: skip
        return False

    def _refuse_cells(
        self,
        sheet: SheetRows,
        columns: _Columns,
        row: int,
        held: Mapping[str, str],
        key: str,
    ) -> None:
        for name in _TO_FILL:
            words = held.get(name, "")
            if words == FORMULA:
                self._fault(
                    columns, row, name, "", "the cell holds a formula",
                    "type the words, with an apostrophe before a first  =  +  -  or  @",
                )  # fmt: skip
            elif is_error_value(words):
                what = ErrorCellError.WHAT.format(cell=words)
                self._fault(columns, row, name, words, what, ErrorCellError.MEND)
            elif len(words) >= FULL_CELL:
                place = f"sheet {sheet.name}, row {row}, {columns.headings[columns.at[name]]}"
                self.gathered.left.append(
                    (place, "the cell is full; what was typed beyond it is not there")
                )
        clause = self.form.by_id.get(key)
        shown = held.get("words", "")
        if clause is not None and shown and not _is_same(shown, clause):
            self._fault(
                columns, row, "words", shown,
                f"these are not the words of {clause.name.lower()}, which the row names",
                f"if they are a proposal, move them to “{PROPOSED}”; if the rows were "
                "sorted without their first column, put them back",
            )  # fmt: skip

    def _take(
        self,
        key: str,
        held: Mapping[str, str],
        others: Sequence[tuple[str, str]],
        where: str,
    ) -> None:
        more = [
            f"{heading}: {words}" if heading else words for heading, words in others
        ]
        answer = held.get("answer", "") or held.get("comment", "")
        whole = "\n".join([words for words in (answer, *more) if words])
        question = self.form.question(key)
        if key.startswith("about."):
            self.gathered.about[key.removeprefix("about.")] = whole
        elif question is not None:
            self.gathered.question(question, whole, where)
        elif key == "whole":
            self.gathered.whole(whole, where)
        elif key == "missing":
            self.gathered.missing(held.get("proposed", "") or whole, where=where)
        else:
            clause = self.form.by_id[key]
            self.gathered.clause(
                ClauseAnswer(
                    clause=clause,
                    where=where,
                    stance=held.get("stance", ""),
                    comment=whole,
                    proposed=held.get("proposed", ""),
                )
            )

    def _fault(
        self,
        columns: _Columns,
        row: int,
        name: str,
        value: str,
        what: str,
        mend: str = _AGAIN,
    ) -> None:
        at = columns.at.get(name)
        column = "" if at is None else columns.headings[at]
        short = value.replace(FORMULA, "")[:80]
        self.wrong.append(
            WrongCell(row=row, column=column, value=short, what=what, mend=mend)
        )


def _is_head(cells: Sequence[str]) -> bool:
    fields = {_field(cell) for cell in cells if cell.strip()} - {None}
    return len(fields) >= 2 and bool(fields & set(_TO_FILL))


def _field(heading: str) -> str | None:
    wanted = heading_key(heading)
    return next((name for name, known in HEADINGS.items() if wanted in known), None)


def _columns(row: int, cells: Sequence[str]) -> _Columns:
    found = _Columns(at={}, headings=[cell.strip() for cell in cells], row=row)
    for n, heading in enumerate(found.headings):
        name = _field(heading)
        if name is None or name in found.at:
            found.others.append(n)
        else:
            found.at[name] = n
    return found


def _cell(cells: Sequence[str], at: int) -> str:
    return bare_cell(cells[at].strip()) if at < len(cells) else ""


def _is_same(shown: str, clause: FormClause) -> bool:
    ours, theirs = " ".join(clause.text.split()), " ".join(shown.split())
    if len(shown) >= FULL_CELL - 1:
        return fold(ours).startswith(fold(theirs.rstrip("…"))[:1000])
    return fold(ours) == fold(theirs)
