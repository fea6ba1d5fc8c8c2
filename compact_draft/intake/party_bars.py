"""Which rows of a table are bars across it that say whose promises stand below?

"The public partners pledge to ..." over all columns, then numbered pledges; the next
bar, "Voluntary groups will:", ends what the first one says. Where a table goes on over a
page its bar is often repeated with "(continued)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.head_sides import (
    binds_a_list,
    leads_in,
    side_of,
    who_acts,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.row_heads import EVERY_COLUMN, RowHead, Rows
from compact_draft.intake.rules import Rules

_AT_THE_END = re.compile(
    r"\s*(?:\(?(?:continued|cont[’']?d|cont)\.?\)?|[.…]+|[-–—]+)\s*$", re.IGNORECASE
)


def find_bars(
    lines: Sequence[Line], rows: Rows, rules: Rules, *, width: int, heads: set[int]
) -> tuple[dict[int, RowHead], set[int]]:
    """Return the bar that each row below one stands under, and the positions of bars.

    Args:
        lines: The lines of the part.
        rows: The table.
        rules: The rules of intake.
        width: Columns of its grid.
        heads: Positions of its column heads.
    """
    found: dict[int, RowHead] = {}
    taken: set[int] = set()
    bar: RowHead | None = None
    for row in sorted(rows):
        held = [n for cell in rows[row].values() for n in cell if lines[n].text]
        if len(held) == 1 and _is_across(lines[held[0]], width):
            made = _bar(lines[held[0]].words, rules)
            if made is not None:
                bar = made
                taken.update(held)
                continue
        if bar is not None and held and not heads.intersection(held):
            found[row] = bar
    return (found, taken) if found else ({}, set())


def without_tail(text: str) -> str:
    """Return the words of a bar without the dots and "(continued)" behind them."""
    before = ""
    while before != text:
        before, text = text, _AT_THE_END.sub("", text)
    return text


def _is_across(line: Line, width: int) -> bool:
    cell = line.block.cell
    return cell is not None and width > 1 and cell.span >= width


def _bar(words: str, rules: Rules) -> RowHead | None:
    text = without_tail(words)
    if not leads_in(text, rules) and binds_a_list(f"{text}:", rules) is None:
        return None
    side = who_acts(text, rules) or side_of(text, rules)
    return None if side is None else RowHead(words=text, column=EVERY_COLUMN, side=side)
