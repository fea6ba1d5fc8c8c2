"""Rows from the rows under way: each with its id, its place and its pieces."""

from __future__ import annotations

from compact_draft.intake.drafts import Draft, joined, spread
from compact_draft.intake.rows import FURNITURE, Piece, Row
from compact_draft.intake.table_shapes import table_number
from compact_draft.model.clause import Clause, HistoryRow, Place
from compact_draft.word.reading.cells import Cell


class Numbered:
    """Gives rows their ids, in order."""

    def __init__(self, file: str, sha256: str, prefix: str, first: int) -> None:
        self.file = file
        self.sha256 = sha256
        self.prefix = prefix
        self.serial = first
        self.tables: dict[int, int] = {}

    def row(self, draft: Draft, history: HistoryRow) -> Row:
        """Return the row of a draft; a clause gets the next id."""
        text, pieces = _text_and_pieces(draft)
        place = self._place(draft)
        identity = None
        clause = None
        if draft.kind is not None:
            identity = f"{self.prefix}-{self.serial:03d}"
            self.serial += 1
            clause = Clause(
                id=identity,
                kind=draft.kind,
                text=text,
                by=draft.party,
                place=place,
                level=draft.level,
                history=(history,),
            )
        return Row(
            id=identity,
            number="" if draft.kind is None else draft.number,
            kind=FURNITURE if draft.kind is None else draft.kind,
            section=draft.section,
            party=draft.party,
            text=text,
            place=place,
            doubts=tuple(draft.doubts),
            why=draft.why,
            level=draft.level,
            column=draft.column,
            pieces=pieces,
            clause=clause,
        )

    def _place(self, draft: Draft) -> Place:
        block = draft.first.block
        parts = spread(draft.parts)
        ordinals = tuple(dict.fromkeys(p.line.block.ordinal for p in parts))
        label = ""
        if draft.kind is not None and draft.first.segments:
            label = draft.parts[0].segment.label
        return Place(
            file=self.file,
            sha256=self.sha256,
            part=block.part,
            ordinals=ordinals,
            label=label,
            words=self._words(draft, ordinals),
            standing=_standing(draft),
            head="" if draft.column is None else draft.column_head,
        )

    def _words(self, draft: Draft, ordinals: tuple[int, ...]) -> str:
        """Return the place in words for people; they count from 1."""
        block, cell = draft.first.block, draft.first.block.cell
        counted = [str(ordinal + 1) for ordinal in ordinals]
        start = f"paragraph {counted[0]}"
        if len(counted) > 1:
            start = f"paragraphs {', '.join(counted[:-1])} and {counted[-1]}"
        place = []
        if cell is not None:
            outer = cell
            while outer.outer is not None:
                outer = outer.outer
            place += self._in_table(outer)
        if block.in_box:
            place.append("in a text box")
        if block.story != "body":
            place.append(f"in the {block.story.removesuffix('s')}")
        if draft.section:
            place.append(f"under {draft.section[-1]}")
        return f"{start}: {', '.join(place)}" if place else start

    def _in_table(self, cell: Cell) -> list[str]:
        """Return where in a table of the file a cell stands; nothing for columns of tabs."""
        held = table_number(cell)
        if held is None:
            return [f"column {cell.column + 1} of those that tabs make"]
        number = self.tables.setdefault(held, len(self.tables) + 1)
        row, column = cell.row + cell.above, cell.column
        row, column = (column, row) if cell.turned else (row, column)
        return [f"table {number}", f"row {row + 1}", f"column {column + 1}"]


def _standing(draft: Draft) -> str:
    """Return what kind of place a row stands in; empty for the running text."""
    block = draft.first.block
    if block.story in ("footnotes", "endnotes"):
        return block.story.removesuffix("s")
    if block.in_box:
        return "box"
    return "cover" if draft.on_cover else ""


def _text_and_pieces(draft: Draft) -> tuple[str, tuple[Piece, ...]]:
    text = ""
    pieces = []
    parts = spread(draft.parts)
    for part, (joint, words) in zip(parts, joined(parts), strict=True):
        text += joint
        block = part.line.block
        pieces.append(
            Piece(
                part=block.part,
                ordinal=block.ordinal,
                order=part.line.first + part.order,
                before=part.before,
                start=len(text),
                end=len(text) + len(words),
                words="" if words == part.words else part.words,
            )
        )
        text += words
    return text, tuple(pieces)
