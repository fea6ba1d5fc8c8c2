"""Does a column hold acts at all? A head such as "Milestone" or "Action" may mislead.

Where another column of a table holds what is done and this one holds hardly an act
("Agreements signed", "DF to correct"), it says how far things are, and promises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.head_sides import is_only_a_side, side_of
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.practice import is_to_act
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import Role, Rules
from compact_draft.intake.wording import promise_in
from compact_draft.model.tags import By


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What a column holds: the side its head names, else a role; its head's words."""

    side: By | None = None
    role: Role | None = None
    head: str = ""


_TOPIC = re.compile(
    r"(?:\w+ )?(?:principles?|values?|themes?|topics?|issues?|subjects?|aims?|visions?|areas? of \w+)",
    re.IGNORECASE,
)
_LEAST_CELLS = 3
_LEAST_ROLES = 2
_FEW = 0.34
_MANY = 0.5


def is_topic(head: str) -> bool:
    """Tell whether a head says that its column holds what the rows are about."""
    return bool(_TOPIC.fullmatch(head.strip()))


def of_rows(column: Column) -> Column:
    """Return a column beside one that says who: "what we promise" binds whom each row says."""
    if column.side is not By.BOTH:
        return column
    return replace(column, side=None, role=Role.COMMITMENT)


def columns_of(
    lines: Sequence[Line], held: Iterable[int], rules: Rules
) -> dict[int, Column]:
    """Return what a row of heads says of its columns; none where it says nothing."""
    columns: dict[int, Column] = {}
    means_something = False
    cells = [(lines[n], lines[n].block.cell) for n in held]
    for line, cell in cells:
        if cell is None or (cell.span == cell.columns and cell.columns > 1):
            return {}
        side = side_of(line.words, rules) or side_of_codes(line.words, rules)
        role = rules.measured(line.words)
        side = None if role or is_topic(line.words) else side
        role = role or (None if side else rules.column(line.words))
        means_something = means_something or bool(side or role)
        for column in range(cell.column, cell.column + cell.span):
            columns[column] = Column(side=side, role=role, head=line.words)
    if any(held.role is Role.WHO for held in columns.values()):
        columns = {at: of_rows(held) for at, held in columns.items()}
    return columns if means_something else {}


def with_second_heads(
    above: Mapping[int, Column], below: Mapping[int, Column], count: int, rules: Rules
) -> dict[int, Column] | None:
    """Return the columns with what a second row of heads adds; None where it is no head.

    It names the sides below "Commitments", or says below the sides what, when, how well.

    Args:
        above: What the first row of heads says.
        below: What the second row would say.
        count: How many of its cells have words.
        rules: The rules of intake.
    """
    sides = [column for column in below.values() if column.side is not None]
    if len({column.side for column in sides}) > 1:
        only = len(sides) == count
        only = only and all(is_only_a_side(column.head, rules) for column in sides)
        free = not any(column.side for column in above.values())
        return {**above, **below} if only and free else None
    roles = {at: column for at, column in below.items() if column.role is not None}
    if sides or len(roles) < max(_LEAST_ROLES, count):
        return None
    return {**above, **{at: _under(above.get(at), roles[at]) for at in roles}}


def _under(above: Column | None, below: Column) -> Column:
    """Return a column of two heads: a side, and what it holds of that side."""
    promises = below.role in (Role.COMMITMENT, Role.ACTION)
    return replace(below, side=above.side if above is not None and promises else None)


def without_acts(
    columns: Mapping[int, Column],
    lines: Sequence[Line],
    rows: Mapping[int, Mapping[int, Sequence[int]]],
    heads: set[int],
    rules: Rules,
) -> dict[int, Column]:
    """Return the columns that hold hardly an act, where another column does.

    Asked are those headed as one of acts, and beside such those whose heads say nothing.

    Args:
        columns: What the heads of the table say.
        lines: The lines of the part.
        rows: The table: row to column to the positions of its lines.
        heads: Positions of the heads.
        rules: The rules of intake.
    """
    acting = {Role.ACTION, Role.COMMITMENT}
    has_acts = any(column.role in acting for column in columns.values())
    headed = [
        at
        for at, column in columns.items()
        if column.role is Role.ACTION
        or (has_acts and column.role is None and column.side is None)
    ]
    few = _without(lines, rows, headed, rules, heads)
    return {at: replace(columns[at], role=Role.STATUS) for at in few}


def _without(
    lines: Sequence[Line],
    rows: Mapping[int, Mapping[int, Sequence[int]]],
    columns: Iterable[int],
    rules: Rules,
    heads: set[int],
) -> set[int]:
    every = {column for cells in rows.values() for column in cells}
    share = {c: _share(lines, rows, c, rules, heads) for c in every}
    acting = {c for c, (acts, count) in share.items() if acts and acts >= _MANY * count}
    mixed = {c for c, (acts, _) in share.items() if acts >= _LEAST_CELLS}
    return {
        column
        for column in columns
        if column in share
        and share[column][1] >= _LEAST_CELLS
        and share[column][0] < _FEW * share[column][1]
        and (acting | mixed) - {column}
    }


def _share(
    lines: Sequence[Line],
    rows: Mapping[int, Mapping[int, Sequence[int]]],
    column: int,
    rules: Rules,
    heads: set[int],
) -> tuple[int, int]:
    """Return how many lines of a column are acts, and in how many cells it has words."""
    acts = count = 0
    for cells in rows.values():
        held = [n for n in cells.get(column, ()) if lines[n].words and n not in heads]
        if not held or len(cells) < 2:
            continue
        count += 1
        acts += sum(_is_act(lines[n].words, rules) for n in held)
    return acts, count


def _is_act(words: str, rules: Rules) -> bool:
    """Tell whether a line of a cell says what is to be done."""
    if opens_with_a_verb(words) or is_to_act(words, rules):
        return True
    return promise_in(words, rules) is not None
