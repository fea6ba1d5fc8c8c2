"""A redline of a body, header, note or cell, in the blocks of the base.

When a redline is rejected it is the base, so its blocks are those of the base with
inserted ones between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.units import (
    RANGE_MARK,
    Unlike,
    is_tracked,
    mark_of,
    units,
)
from compact_draft.word.ooxml.containers import blocks_of, rows_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import INSERTIONS

_P, _TBL = w("p"), w("tbl")
Copy = tuple[int, Element]
"""Number of a reviewer, and its redline of a container, table, row or cell."""


@dataclass(slots=True)
class Laid:
    """A redline of a container, in the base's blocks.

    Attributes:
        reviewer: Number of the reviewer.
        gaps: For each block of the base, and behind the last: the blocks put before it.
        segments: For each block of the base: the blocks of the redline that are it.
    """

    reviewer: int
    gaps: list[list[Element]] = field(default_factory=lambda: [[]])
    segments: list[list[Element]] = field(default_factory=list)


def lay(reviewer: int, container: Element, base: Sequence[Element]) -> Laid:
    """Return a redline of a container in the base's blocks.

    Raises:
        Unlike: its blocks, with what came left out, are not the base's.
    """
    found = Laid(reviewer)
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
    if [segment[-1].tag for segment in found.segments] != [child.tag for child in base]:
        raise Unlike
    return found


def _came(block: Element) -> bool:
    """Tell whether a block's end is not the base's."""
    if block.tag == _P:
        return mark_of(block, INSERTIONS) is not None
    return block.tag == _TBL and is_inserted(block)


def is_inserted(block: Element) -> bool:
    """Tell whether all of a block came."""
    if block.tag == _TBL:
        rows = rows_of(block)
        return bool(rows) and all(row_mark(row, w("ins")) is not None for row in rows)
    if block.tag != _P or mark_of(block, INSERTIONS) is None:
        return False
    return all(u.inserted is not None for u in units(block) if u.key != RANGE_MARK)


def row_mark(row: Element, kind: str) -> Element | None:
    """Return what signs a row as come or gone."""
    return row.find(f"{w('trPr')}/{kind}")


def words_in(*elements: Element) -> str:
    """Return the words that stand in elements when all changes are accepted."""
    lines = []
    for element in elements:
        for paragraph in element.iter(_P):
            own = (u.text for u in units(paragraph) if u.deleted is None)
            lines.append("".join(own))
    return "\n".join(lines)


def concerns(mark_writer: MarkWriter, reviewer: int, element: Element) -> bool:
    """Tell whether a reviewer changed something in an element, or put a comment there."""
    return is_tracked(element) or mark_writer.anchors.carries(reviewer, element)
