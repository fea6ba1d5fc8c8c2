"""Which number does a clause print, and how do others refer to it?

Numbers are made from the order of the clauses and from nothing else, so that the same
outline prints the same numbers, and Word's own numbering can show them:

* first-level headings: 1, 2, 3;
* promises, principles, outcomes and steps: 1.1, 1.2, through the whole of a section,
  under whatever smaller headings, and through both columns of a table;
* the same before the first numbered heading: 0.1, 0.2;
* an appendix that says so itself (``Appendix A``) has no number of a section, and what
  stands in it goes on with the numbers of the section before;
* definitions: A to Z, then AA, BB (as Word goes on), through the whole document.

So a number names one clause. Prose, quotes, contacts and smaller headings have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from compact_draft.errors import Where, WorkspaceError
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Draft, Outline, OutlineRow, Revision
from compact_draft.text.normalise import fold

NUMBERED = (
    Kind.COMMITMENT,
    Kind.ACTION,
    Kind.PRINCIPLE,
    Kind.OUTCOME,
    Kind.PROCEDURE,
)


_OWN_LABEL = re.compile(
    r"(appendix|annexe?|schedule)\s+([a-z]|[0-9]+|[ivx]+)\b", re.IGNORECASE
)


class Scheme(StrEnum):
    """Which of the sequences a number belongs to; its value is the word for it."""

    SECTION = "section"
    CLAUSE = "clause"
    OPENING = "opening clause"
    LETTER = "definition"
    NONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The printed number of one clause.

    Attributes:
        scheme: The sequence it belongs to.
        text: As printed, without brackets or full stop; empty where none is.
    """

    scheme: Scheme = Scheme.NONE
    text: str = ""

    @property
    def reference(self) -> str:
        """How a sentence refers to it: "clause 3.2"; empty where none is printed."""
        if self.scheme is Scheme.OPENING:
            return f"clause {self.text}"
        return f"{self.scheme} {self.text}".strip()


def numbers(draft: Draft | Revision) -> Mapping[ClauseId, Number]:
    """Return the number of every clause of the outline, in reading order.

    Numbers that the outline's rows already bear are not looked at.

    Raises:
        WorkspaceError: the outline names a clause that is not there, or one twice.
    """
    held = clauses_of(draft)
    top = top_level(draft)
    given: dict[ClauseId, Number] = {}
    section = clause = letter = 0
    for row in reading_order(draft.outline.rows, held):
        kind = held[row.clause].kind
        number = Number()
        is_numbered = not is_title(row, draft, held) and not is_labelled(
            held[row.clause]
        )
        if is_section(row, held, top) and is_numbered:
            section, clause = section + 1, 0
            number = Number(scheme=Scheme.SECTION, text=str(section))
        elif kind is Kind.DEFINITION:
            letter += 1
            number = Number(scheme=Scheme.LETTER, text=letters(letter))
        elif kind in NUMBERED:
            clause += 1
            scheme = Scheme.CLAUSE if section else Scheme.OPENING
            number = Number(scheme=scheme, text=f"{section}.{clause}")
        given[row.clause] = number
    return given


def numbered(draft: Draft | Revision) -> Outline:
    """Return the outline with the number that each row prints, in its own order.

    Raises:
        WorkspaceError: as `numbers` does.
    """
    given = numbers(draft)
    rows = (replace(row, number=given[row.clause].text) for row in draft.outline.rows)
    return Outline(rows=tuple(rows))


def letters(number: int) -> str:
    """Return the letter of the `number`-th definition, from 1: A, Z, AA, BB."""
    turns, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (turns + 1)


def reading_order(
    rows: Iterable[OutlineRow], held: Mapping[ClauseId, Clause]
) -> tuple[OutlineRow, ...]:
    """Return the rows as a reader meets them.

    Rows that stand in columns one after another make one table. It is read head by
    head, then column by column, in the order in which the columns first come up.
    """
    found: list[OutlineRow] = []
    for in_table, run in groupby(rows, key=lambda row: row.column is not None):
        stretch = tuple(run)
        found += in_columns(stretch, held) if in_table else stretch
    return tuple(found)


def read_in_order(text: Draft | Revision) -> tuple[ClauseId, ...]:
    """Return the clauses' ids as a reader meets them, which is as they are numbered.

    The outline itself goes through a table row by row, from one side to the other; a list
    for people goes by the numbers.
    """
    held = {clause.id: clause for clause in text.clauses}
    return tuple(row.clause for row in reading_order(text.outline.rows, held))


def in_columns(
    run: tuple[OutlineRow, ...], held: Mapping[ClauseId, Clause]
) -> list[OutlineRow]:
    """Return the rows of one table: the head of each column, then the columns."""
    sides = dict.fromkeys(row.column for row in run)
    columns = [[row for row in run if row.column is side] for side in sides]
    heads = [c.pop(0) for c in columns if held[c[0].clause].kind is Kind.HEADING]
    return heads + [row for column in columns for row in column]


def clauses_of(draft: Draft | Revision) -> dict[ClauseId, Clause]:
    """Return the clauses of the outline by id.

    Raises:
        WorkspaceError: the outline names a clause that is not there, or one twice.
    """
    there = {clause.id: clause for clause in draft.clauses}
    held: dict[ClauseId, Clause] = {}
    for wanted in draft.outline.ids:
        if wanted not in there or wanted in held:
            fault = "twice" if wanted in held else "but there is no such clause"
            raise WorkspaceError(
                f"the outline names {wanted} {fault}",
                where=Where("outline.toml", clause=wanted),
                mend="let each clause stand once in the outline, and only those there",
            )
        held[wanted] = there[wanted]
    return held


def depth_of(row: OutlineRow, clause: Clause) -> int:
    """Return the level of a heading, from 1, whichever of the two says it."""
    return max(1, row.level or clause.level or 1)


def top_level(draft: Draft | Revision) -> int:
    """Return the level of the headings that open a numbered section, from 1.

    It is the smallest in use, the Compact's own title at the front set apart.
    """
    held = clauses_of(draft)
    levels = (
        depth_of(row, held[row.clause])
        for row in draft.outline.rows
        if held[row.clause].kind is Kind.HEADING
        and row.column is None
        and not is_title(row, draft, held)
    )
    return min(levels, default=1)


def is_title(
    row: OutlineRow, draft: Draft | Revision, held: Mapping[ClauseId, Clause]
) -> bool:
    """Say whether the row is the Compact's own title, standing at the very front."""
    clause = held[row.clause]
    first = draft.outline.rows[0]
    return (
        row is first
        and row.column is None
        and clause.kind is Kind.HEADING
        and fold(clause.text) == fold(draft.title)
    )


def is_labelled(heading: Clause) -> bool:
    """Say whether a heading's own words bear its letter or number: ``Annex 2: Money``."""
    return _OWN_LABEL.match(heading.text) is not None


def is_section(row: OutlineRow, held: Mapping[ClauseId, Clause], top: int) -> bool:
    """Say whether the row is a heading of level `top` that stands in no column."""
    clause = held[row.clause]
    is_heading = clause.kind is Kind.HEADING and row.column is None
    return is_heading and depth_of(row, clause) == top
