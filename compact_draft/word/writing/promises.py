"""The promises alone, as a charter shows them: side by side, then what both do.

Each stands under its bookmark, as in a whole copy, so that a charter that is taken in
again gives its promises under the ids that they had.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.drafting.layout import Block, Layout
from compact_draft.model.tags import By, Side
from compact_draft.word.ooxml.names import Element
from compact_draft.word.writing.blocks import Cell, Pen, empty_paragraph
from compact_draft.word.writing.bookmarks import TAGS_STYLE, mark_clause, mark_end

_STYLE = "CompactPromise"
_LIST = "CompactPromises"
_BETWEEN = "CompactNote"
_OF_BOTH = "Together we"
_CAPTION = "Promises by side"
_DESCRIBED = (
    "Each column holds what one side promises, from top to bottom. Promises that stand "
    "side by side do not belong together."
)


def promises(pen: Pen, layout: Layout) -> list[Element]:
    """Return the tables of all promises; nothing where there are none.

    A promise whose bearer is not settled stands with those of both.
    """
    held = [block for block in layout.blocks if block.clause.kind.is_promise]
    columns = {
        side: [block for block in held if block.clause.by == By(side.value)]
        for side in Side
    }
    alone = {block.clause.id for blocks in columns.values() for block in blocks}
    both = [block for block in held if block.clause.id not in alone]
    found: list[Element] = []
    if any(columns.values()):
        sides = [side for side in Side if columns[side]]
        heads = [_head(pen, _name(layout, side, columns[side])) for side in sides]
        found.append(
            _table(pen, heads, [[_cell(pen, b) for b in columns[s]] for s in sides])
        )
    if both:
        half = -(-len(both) // 2)
        cells = [_cell(pen, block) for block in both]
        parts = [cells[:half], cells[half:]] if len(both) > 1 else [cells]
        will = " will" if _read_on(both) else ""
        words = [f"{_OF_BOTH}{will}", f"{_OF_BOTH}{will} also"][: len(parts)]
        if found:
            found.append(pen.paragraph(_BETWEEN))
        found.append(_table(pen, [_head(pen, word) for word in words], parts))
    if found:
        end = empty_paragraph()
        mark_end(end, pen.digest, pen.ids)
        found.append(end)
    return found


def _name(layout: Layout, side: Side, blocks: Sequence[Block]) -> str:
    heads = [b.clause.place.head for b in blocks if b.clause.place is not None]
    said = [" ".join(head.split()).rstrip(" :") for head in heads if head]
    if said:
        return max(said, key=said.count)
    return f"{layout.side_names[side]}{' will' if _read_on(blocks) else ''}"


def _read_on(blocks: Sequence[Block]) -> bool:
    """Say whether most promises begin in small letters: they read on from words before."""
    small = sum(block.clause.text[:1].islower() for block in blocks)
    return 2 * small > len(blocks)


def _head(pen: Pen, words: str) -> Cell:
    return [pen.paragraph("CompactTableHead", words)]


def _cell(pen: Pen, block: Block) -> Cell:
    own = [
        pen.paragraph(_STYLE, words, listed=None if at else (_LIST, 0))
        for at, words in enumerate(block.clause.paragraphs)
    ]
    mark_clause(own, block.clause.id, pen.digest, pen.ids)
    if block.source and block.says_source:
        own.append(pen.paragraph(TAGS_STYLE, f"{block.source}."))
    return [*own, *pen.examples(block, in_cell=True)]


def _table(pen: Pen, heads: list[Cell], columns: list[list[Cell]]) -> Element:
    rows = pen.side_by_side(columns)
    shares = [1] * len(heads)
    return pen.grid([heads, *rows], shares, _CAPTION, _DESCRIBED, style="CompactSides")
