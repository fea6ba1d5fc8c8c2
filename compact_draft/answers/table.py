"""What a person said of remarks in a table: the account's, filled in and handed back.

A row is one remark. Rows that bear the same word in the column ``decision`` are decided
together: by the id of a decision that stands, or by any word that a group puts there.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from compact_draft.answers.file import COLUMNS, Answer, read_answers
from compact_draft.answers.headings import (
    KEY,
    KNOWN,
    columns_of,
    head_row,
    key_of,
    read_key,
)
from compact_draft.answers.outcome_words import effect_named, outcome_named
from compact_draft.errors import DecisionError, Where
from compact_draft.text.sheet import (
    FORMULA,
    ErrorCellError,
    bare_cell,
    heading_key,
    is_error_value,
    read_rows,
)
from compact_draft.text.xml_characters import first_forbidden

MOST_LETTERS = 32_767
"""What a cell of a spreadsheet holds at most."""
OPEN = "open"
"""What stands in the column ``outcome`` for a remark that is not decided."""
FIRST = "first"
"""What stands in the column ``other clauses`` where a clause goes first of all."""
_NEEDED = ("remark", "outcome", "reason")
_SAID = ("outcome", "reason", "effect", "falls on", "wording", "other clauses", "twin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a file says of remarks.

    Attributes:
        answers: In the order of the file.
        not_read: Headings of columns that are none of the account's.
        shown: What a table shows of the words of each remark; empty where it does not.
    """

    answers: tuple[Answer, ...]
    not_read: tuple[str, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    number: int
    cells: Mapping[str, str]
    stood: str = ""
    shown: str = ""

    @property
    def says_something(self) -> bool:
        return any(self.cells.get(name) for name in _SAID)


def answers_in(text: str, path: str) -> Answers:
    """Return the answers of a file: a table where its first row has a column ``remark``.

    Args:
        text: JSON lines, or the account's table.
        path: The file as people name it; one that ends with ``.csv`` is a table.

    Raises:
        DecisionError: With the line, or the row and column, and the remedy.
    """
    first = next((line for line in text.splitlines() if line.strip()), "")
    is_json = first.lstrip().startswith(("{", "["))
    is_headed = "remark" in heading_key(first).split() and not is_json
    if is_headed or path.lower().endswith(".csv"):
        return read_table(text, path)
    return Answers(answers=read_answers(text, path))


def read_table(text: str, path: str) -> Answers:
    """Return the answers of a table; rows that say nothing are passed over.

    Args:
        text: The account, as a spreadsheet saves it: parted by commas, semicolons or
            tabs, columns in any order, empty rows anywhere.
        path: The file as people name it.

    Raises:
        DecisionError: With the row and column, as a spreadsheet counts, and the remedy.
    """
    try:
        found = read_rows(text)
    except csv.Error as fault:
        raise DecisionError(
            f"this is not comma-separated text ({fault})",
            where=Where(path),
            mend="in the spreadsheet choose  Save as, CSV UTF-8  and give that file",
        ) from None
    return read_cells(found, path)


def read_cells(found: Sequence[tuple[int, Sequence[str]]], path: str) -> Answers:
    """Return the answers of the rows of a sheet; what stands above its headings is left.

    Args:
        found: (row from 1, cells), without empty rows.
        path: The file as people name it.

    Raises:
        DecisionError: With the row and column, and the remedy.
    """
    found = found[head_row([cells for _, cells in found]) :]
    top, headings = found[0] if found else (1, ())
    _refuse_no_words(found, headings, path)
    columns = _columns(headings, [cells for _, cells in found[1:]], path, top)
    _refuse_unheaded(headings, found[1:], path)
    rows = [_row(number, cells, columns, path) for number, cells in found[1:]]
    _refuse_doubles(rows, path)
    known = {*KNOWN, *COLUMNS.values()}
    told = set(columns.values()) - {
        n for name, n in columns.items() if name not in known
    }
    absent = tuple(f for f, name in COLUMNS.items() if name not in columns)
    return Answers(
        answers=tuple(
            replace(_answer(rows, path), absent=absent) for rows in _together(rows)
        ),
        not_read=tuple(
            h.strip() for n, h in enumerate(headings) if h.strip() and n not in told
        ),
        shown={row.cells["remark"]: row.shown for row in rows if row.cells["remark"]},
    )


def _refuse_no_words(
    found: Sequence[tuple[int, Sequence[str]]], headings: Sequence[str], path: str
) -> None:
    """Refuse what a spreadsheet shows in place of words: an error, a formula."""

    def named(column: int) -> str:
        return key_of(headings[column - 1]) if column <= len(headings) else str(column)

    for number, cells in found:
        for column, cell in enumerate(cells, start=1):
            if cell == FORMULA:
                raise _wrong(
                    path, number, named(column),
                    "a formula stands here in place of words", ErrorCellError.MEND,
                )  # fmt: skip
            if is_error_value(cell):
                what = ErrorCellError.WHAT.format(cell=cell.strip())
                raise _wrong(path, number, named(column), what, ErrorCellError.MEND)


def _columns(
    headings: Sequence[str], rows: Sequence[Sequence[str]], path: str, top: int
) -> Mapping[str, int]:
    names = [key_of(heading) for heading in headings]
    for name in COLUMNS.values():
        if names.count(name) > 1:
            raise _wrong(
                path, top, name, "there are two columns of this name",
                "take one of the two out, or give it another heading",
            )  # fmt: skip
    columns = columns_of(headings, rows)
    for needed in _NEEDED:
        if needed not in columns and not (needed == "remark" and KEY in columns):
            raise _wrong(
                path, top, needed, "there is no column of this name",
                "fill in the table that  compact-draft account  writes, and keep its "
                "first row as it is",
            )  # fmt: skip
    return columns


def _wrong(path: str, row: int, column: str, what: str, mend: str) -> DecisionError:
    place = f"row {row}, column {column}"
    return DecisionError(what, where=Where(path, paragraph=place), mend=mend)


def _row(
    number: int, cells: Sequence[str], columns: Mapping[str, int], path: str
) -> _Row:
    def cell_of(name: str) -> str:
        n = columns.get(name, len(cells))
        return bare_cell(cells[n].strip()) if n < len(cells) else ""

    held = {name: cell_of(name) for name in COLUMNS.values()}
    for name, cell in held.items():
        if found := first_forbidden(cell):
            raise _wrong(
                path, number, name,
                f"it holds the character {found}, which no Word file can hold",
                "take it out of the words",
            )  # fmt: skip
        if len(cell) >= MOST_LETTERS:
            raise _wrong(
                path, number, name,
                f"it is as long as a cell can be ({MOST_LETTERS:,} letters), so its end "
                "may have been cut off",
                "say it in fewer words, or give this answer on the command line",
            )  # fmt: skip
    stood = _keyed(held, cell_of(KEY), number, path)
    held["outcome"] = outcome_named(heading_key(held["outcome"]).replace(" ", "_"))
    held["effect"] = effect_named(held["effect"].lower())
    held["decision"] = held["decision"].lower()
    if held["outcome"] == OPEN:
        held["outcome"] = ""
    shown = " ".join(filter(None, (cell_of("said"), cell_of("proposed"))))
    row = _Row(number=number, cells=held, stood=stood, shown=shown)
    if row.says_something and not held["remark"]:
        raise _wrong(
            path, number, "remark", "it is not said which remark this row is about",
            "write its number, such as a1, or empty the row",
        )  # fmt: skip
    return row


def _keyed(held: dict[str, str], cell: str, number: int, path: str) -> str:
    """Return what stood when the sheet was made; "" where the row does not say it."""
    found = read_key(cell)
    if found is None:
        return ""
    remark, stood = found
    if held["remark"] not in ("", remark):
        raise _wrong(
            path, number, "remark",
            f"it says {held['remark']}, and the row was made for {remark}: some columns "
            "were sorted without the others",
            "undo the sorting, or make the sheet again, and sort whole rows only",
        )  # fmt: skip
    held["remark"] = remark
    return stood


def _refuse_unheaded(
    headings: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]], path: str
) -> None:
    """Refuse words under no heading: a comma that nobody quoted may have cut them off."""
    headed = [bool(heading.strip()) for heading in headings]
    for number, cells in rows:
        for n, cell in enumerate(cells):
            if cell.strip() and not (n < len(headed) and headed[n]):
                raise _wrong(
                    path, number, f"{n + 1} of the row",
                    f"“{cell.strip()[:40]}” stands under no heading",
                    "if it belongs to the cell before it, put quotation marks round "
                    "the two; else give the column a heading, or empty the cell",
                )  # fmt: skip


def _refuse_doubles(rows: Sequence[_Row], path: str) -> None:
    seen: dict[str, int] = {}
    for row in rows:
        remark = row.cells["remark"]
        if remark and remark in seen:
            raise _wrong(
                path, row.number, "remark",
                f"{remark} stands in row {seen[remark]} already",
                "keep one of the two rows; each remark has exactly one decision",
            )  # fmt: skip
        seen[remark] = row.number


def _together(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Return the rows that say something, those of one decision together."""
    groups: dict[tuple[str, int], list[_Row]] = {}
    for row in rows:
        if row.cells["remark"]:
            word = row.cells["decision"]
            groups.setdefault((word, 0 if word else row.number), []).append(row)
    return [
        rows
        for (word, _row), rows in groups.items()
        if word or any(row.says_something for row in rows)
    ]


def _answer(rows: Sequence[_Row], path: str) -> Answer:
    said = {name: _one(rows, name, path) for name in (*_SAID, "by")}
    if not said["outcome"]:
        raise _wrong(
            path, rows[0].number, "outcome",
            "it is not said what was decided",
            "write an outcome, or empty the row's other cells; a decision is taken back "
            "with  compact-draft undo",
        )  # fmt: skip
    numbers = ", ".join(str(row.number) for row in rows)
    place = f"{'row' if len(rows) == 1 else 'rows'} {numbers}"
    return Answer(
        annotations=tuple(row.cells["remark"] for row in rows),
        outcome=said["outcome"],
        reason=said["reason"],
        effect=said["effect"] or None,
        clause=said["falls on"] or None,
        words=said["wording"],
        others=_others(said["other clauses"]),
        twin=said["twin"] or None,
        by=said["by"],
        decision=rows[0].cells["decision"],
        stood=tuple(row.stood for row in rows),
        where=Where(path, paragraph=place),
    )


def _one(rows: Sequence[_Row], name: str, path: str) -> str:
    """Return what the rows of one decision say in a column; one may say it for all."""
    held = [row for row in rows if row.cells[name]]
    for row in held[1:]:
        if row.cells[name] != held[0].cells[name]:
            raise _wrong(
                path, row.number, name,
                f"row {held[0].number} has the same decision, "
                f"{row.cells['decision']}, and says something else here",
                "write the same in both, or leave one of them empty",
            )  # fmt: skip
    return held[0].cells[name] if held else ""


def _others(cell: str) -> tuple[str, ...]:
    if cell.lower() == FIRST:
        return ("",)
    return tuple(cell.replace(",", " ").replace(";", " ").split())


def cells_of(answer: Answer) -> tuple[str, ...]:
    """Return what stands in the columns effect, falls on, wording, other clauses, twin."""
    others = FIRST if answer.others == ("",) else ", ".join(answer.others)
    return (
        answer.effect or "",
        answer.clause or "",
        answer.words,
        others,
        answer.twin or "",
    )
