"""Does a column hold acts at all? A head such as "Milestone" or "Action" may mislead.

Where another column of a table holds what is done and this one holds hardly an act
("Agreements signed", "DF to correct"), it says how far things are, and promises nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.practice import is_to_act
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
