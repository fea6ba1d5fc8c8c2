"""A redline of a body, header, note or cell, in the blocks of the base.

When a redline is rejected it is the base, so its blocks are those of the base with
inserted ones between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.word.combine.mark_writer import Ink
from compact_draft.word.combine.units import (
    COMING,
    PASSENGER,
    Unlike,
    is_signed,
    mark_of,
    units,
)
from compact_draft.word.ooxml.containers import blocks_of, rows_of
from compact_draft.word.ooxml.names import Element, w

_P, _TBL = w("p"), w("tbl")
Copy = tuple[int, Element]
"""Number of a hand, and its redline of a container, table, row or cell."""


@dataclass(slots=True)
class Laid:
    """A redline of a container, in the base's blocks.

    Attributes:
        hand: Number of the hand.
        gaps: For each block of the base, and behind the last: the blocks put before it.
        segments: For each block of the base: the blocks of the redline that are it.
    """

    hand: int
    gaps: list[list[Element]] = field(default_factory=lambda: [[]])
    segments: list[list[Element]] = field(default_factory=list)


def lay(hand: int, container: Element, base: Sequence[Element]) -> Laid:
    """Return a redline of a container in the base's blocks.

    Raises:
        Unlike: its blocks, with what came left out, are not the base's.
    """
    found = Laid(hand)
    pending: list[Element] = []
    for block, _path in blocks_of(container):
        pending.append(block)
        if _came(block):
            continue
        while len(pending) > 1 and is_inserted(pending[0]):
            found.gaps[-1].append(pending.pop(0))
        if block.tag != _P and len(pending) > 1:
            raise Unlike
        found.segments.append(pending)
        found.gaps.append([])
        pending = []
    if not all(map(is_inserted, pending)):
        raise Unlike
    found.gaps[-1] += pending
    if [one[-1].tag for one in found.segments] != [one.tag for one in base]:
        raise Unlike
    return found


def _came(block: Element) -> bool:
    """Tell whether a block's end is not the base's."""
    if block.tag == _P:
        return mark_of(block, COMING) is not None
    return block.tag == _TBL and is_inserted(block)


def is_inserted(block: Element) -> bool:
    """Tell whether all of a block came."""
    if block.tag == _TBL:
        rows = rows_of(block)
        return bool(rows) and all(row_mark(row, w("ins")) is not None for row in rows)
    if block.tag != _P or mark_of(block, COMING) is None:
        return False
    return all(u.come is not None for u in units(block) if u.key != PASSENGER)


def row_mark(row: Element, kind: str) -> Element | None:
    """Return what signs a row as come or gone."""
    return row.find(f"{w('trPr')}/{kind}")


def words_in(*elements: Element) -> str:
    """Return the words that stand in elements when all changes are accepted."""
    lines = []
    for element in elements:
        for paragraph in element.iter(_P):
            own = (u.text for u in units(paragraph) if u.gone is None)
            lines.append("".join(own))
    return "\n".join(lines)


def concerns(ink: Ink, hand: int, element: Element) -> bool:
    """Tell whether a hand changed something in an element, or put a comment there."""
    return is_signed(element) or ink.anchors.carries(hand, element)
