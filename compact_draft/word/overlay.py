"""Several redlines of one base laid over it: block by block, row by row.

Every hand's redline gives the base when it is rejected, so its blocks are those of the
base with inserted ones between. What one hand alone touched stands as it marked it;
where several touched, `overlay_write` brings their marks together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.model.combined import OverlapKind
from compact_draft.word.containers import blocks_of, cells_of, rows_of
from compact_draft.word.names import Element, insert_in_order, w
from compact_draft.word.overlay_laps import laps, same_words
from compact_draft.word.overlay_record import Record, hang
from compact_draft.word.overlay_units import (
    CELL_MARKS,
    COMING,
    GOING,
    PASSENGER,
    PILCROW,
    TABLE,
    Base,
    Reading,
    Unit,
    Unlike,
    is_signed,
    mark_of,
    read,
    read_whole,
    units,
)
from compact_draft.word.overlay_write import Ink, Note, Writer

_P, _TBL, _TR = w("p"), w("tbl"), w("tr")
_TR_MARKS = (w("ins"), w("del"))
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


class Overlay:
    """Lays the hands' redlines over the stories of the base."""

    def __init__(self, ink: Ink, record: Record) -> None:
        self._ink = ink
        self._record = record

    def story(self, base: Element, copies: Sequence[Copy]) -> None:
        """Write what the hands made of a body, header or note into the base's."""
        self._container(base, copies, top=True)

    def _container(
        self, base: Element, copies: Sequence[Copy], *, top: bool = False
    ) -> None:
        blocks = [block for block, _path in blocks_of(base)]
        laid: list[Laid] = []
        for hand, container in copies:
            if not self._concerns(hand, container):
                continue
            try:
                laid.append(lay(hand, container, blocks))
            except Unlike:
                self._record.leave_out(hand, "a passage", base, words_in(container))
        for number in range(len(blocks) + 1):
            if top:
                self._record.top = number
            here = blocks[number] if number < len(blocks) else None
            self._gap(laid, number, blocks, here)
            if here is not None:
                touched = [
                    one
                    for one in laid
                    if any(self._concerns(one.hand, b) for b in one.segments[number])
                ]
                if touched:
                    self._block(here, touched, number)

    def _concerns(self, hand: int, element: Element) -> bool:
        return is_signed(element) or self._ink.anchors.carries(hand, element)

    # Between the blocks

    def _gap(
        self,
        laid: Sequence[Laid],
        number: int,
        blocks: Sequence[Element],
        here: Element | None,
    ) -> None:
        """Write what the hands put between two blocks, side by side, alike ones once."""
        came = [(one, one.gaps[number]) for one in laid if one.gaps[number]]
        place = here if here is not None else (blocks[-1] if blocks else None)
        if not came or place is None:
            return
        written: list[Element] = []
        said: dict[tuple[object, ...], int] = {}
        for one, new in came:
            key = same_words(_flat(new))
            if key in said:
                continue
            said[key] = one.hand
            written += self._fresh(one.hand, new, place)
        if len(came) > 1:
            versions = [
                (one.hand, words_in(*new), said[same_words(_flat(new))] == one.hand)
                for one, new in came
            ]
            note = self._record.overlap(OverlapKind.PLACE, place, "", versions)
            if note is not None:
                self._hang(note, written[0], came[0])
        after = number > 0 and _after(came[0][0], number, came[0][1][0])
        if here is None or after:
            at = blocks[number - 1]
            for element in reversed(written):
                at.addnext(element)
        else:
            for element in written:
                here.addprevious(element)

    def _fresh(self, hand: int, new: Sequence[Element], near: Element) -> list[Element]:
        """Return blocks that a hand put in, as they stand in the combined file."""
        scrap = near.makeelement(_P)
        reading = Reading(hand, scrap, gaps={0: _flat(new)})
        return Writer(Base(scrap), [reading], [], self._ink).write()[:-1]

    def _hang(
        self, note: Note, block: Element, first: tuple[Laid, list[Element]]
    ) -> None:
        """Hang a comment at a paragraph that came; it comes and goes with it."""
        for paragraph in block.iter(_P):
            mark = mark_of(first[1][0], COMING)
            if mark is None or block.tag != _P:
                paragraph.append(note.reference)
                return
            signed = self._ink.signed(paragraph, first[0].hand, mark)
            signed.tag = w("ins")
            signed.append(note.reference)
            paragraph.append(signed)
            return

    # Blocks of the base

    def _block(self, base: Element, laid: Sequence[Laid], number: int) -> None:
        if self._record.is_coarse():
            for one in laid:
                words = words_in(*one.segments[number])
                self._record.leave_out(one.hand, "words", base, words)
        elif base.tag == _P:
            self._paragraph(base, [(one.hand, one.segments[number]) for one in laid])
        elif base.tag == _TBL:
            self._table(base, [(one.hand, one.segments[number][-1]) for one in laid])
        else:
            for one in laid:
                words = words_in(*one.segments[number])
                self._record.leave_out(one.hand, "a block", base, words)

    def _paragraph(
        self, paragraph: Element, segments: Sequence[tuple[int, list[Element]]]
    ) -> None:
        base = Base.read(paragraph)
        readings: list[Reading] = []
        for hand, segment in segments:
            try:
                readings.append(read(hand, segment, base))
            except Unlike:
                readings.append(read_whole(hand, segment, base))
        notes = [
            note
            for lap in laps(base, readings)
            if (note := self._record.lap(base, readings, lap)) is not None
        ]
        notes += self._record.looks(base, readings)
        at = paragraph
        for element in Writer(base, readings, notes, self._ink).write()[:-1]:
            at.addprevious(element)

    # Tables

    def _table(self, base: Element, copies: Sequence[Copy]) -> None:
        rows = rows_of(base)
        shaper = next((hand for hand, table in copies if _reshapes(table)), None)
        for hand, table in copies:
            if hand != shaper and _reshapes(table):
                self._record.leave_out(
                    hand, "columns of a table", base, words_in(*_new_cells(table))
                )
        laid: list[tuple[int, list[list[Element]], list[Element]]] = []
        for hand, table in copies:
            gaps: list[list[Element]] = [[]]
            own: list[Element] = []
            for row in rows_of(table):
                if row_mark(row, w("ins")) is not None:
                    gaps[-1].append(row)
                else:
                    own.append(row)
                    gaps.append([])
            if len(own) == len(rows):
                laid.append((hand, gaps, own))
            else:
                self._record.leave_out(hand, "rows of a table", base, words_in(table))
        self._frame(base, copies, shaper, ("tblPr", "tblGrid"))
        for number in range(len(rows) + 1):
            self._row_gap(
                base, rows, number, [(h, gaps[number]) for h, gaps, _ in laid]
            )
            if number < len(rows):
                self._row(
                    rows[number], [(h, own[number]) for h, _, own in laid], shaper
                )

    def _row_gap(
        self,
        base: Element,
        rows: Sequence[Element],
        number: int,
        gaps: Sequence[tuple[int, list[Element]]],
    ) -> None:
        came = [(hand, new) for hand, new in gaps if new]
        said: dict[tuple[str, ...], int] = {}
        written: list[Element] = []
        for hand, new in came:
            key = tuple(words_in(row) for row in new)
            if said.setdefault(key, hand) == hand:
                written += [self._ink.block(hand, row) for row in new]
        if len(came) > 1:
            versions = [
                (
                    hand,
                    words_in(*new),
                    said[tuple(words_in(row) for row in new)] == hand,
                )
                for hand, new in came
            ]
            note = self._record.overlap(OverlapKind.PLACE, base, "", versions)
            hang(note, written[0])
        if number < len(rows):
            for row in written:
                rows[number].addprevious(row)
        else:
            for row in reversed(written):
                rows[-1].addnext(row)

    def _row(self, base: Element, copies: Sequence[Copy], shaper: int | None) -> None:
        touched = [(h, row) for h, row in copies if self._concerns(h, row)]
        if not touched:
            return
        struck = next(
            (
                (h, m)
                for h, row in touched
                if (m := row_mark(row, w("del"))) is not None
            ),
            None,
        )
        before = words_in(base)
        if struck is not None and len(touched) > 1:
            versions = [
                (h, "" if row_mark(row, w("del")) is not None else words_in(row),
                 h == struck[0] or row_mark(row, w("del")) is None)
                for h, row in touched
            ]  # fmt: skip
            note = self._record.overlap(OverlapKind.TABLE, base, before, versions)
            hang(note, base)
        cells = cells_of(base)
        inner: list[list[Copy]] = [[] for _ in cells]
        for hand, row in touched:
            own = [c for c in cells_of(row) if _cell_mark(c, "cellIns") is None]
            if len(own) != len(cells):
                self._record.leave_out(hand, "cells of a row", base, words_in(row))
                continue
            for at, cell in enumerate(own):
                inner[at].append((hand, cell))
        for cell, theirs in zip(cells, inner, strict=True):
            if any(self._concerns(hand, one) for hand, one in theirs):
                self._container(cell, theirs)
                self._frame(cell, theirs, shaper, ("tcPr",))
        for hand, row in touched:
            if hand == shaper:
                self._new_columns(cells, hand, row)
        self._frame(base, touched, shaper, ("tblPrEx", "trPr"))
        if struck is not None:
            self._strike_row(base, *struck)

    def _new_columns(self, cells: Sequence[Element], hand: int, row: Element) -> None:
        at = 0
        for cell in cells_of(row):
            if _cell_mark(cell, "cellIns") is None:
                at += 1
                continue
            new = self._ink.block(hand, cell)
            if at < len(cells):
                cells[at].addprevious(new)
            else:
                above = cells[-1]
                for later in above.itersiblings(w("tc")):
                    above = later
                above.addnext(new)

    def _strike_row(self, row: Element, hand: int, mark: Element) -> None:
        properties = row.find(w("trPr"))
        if properties is None:
            properties = insert_in_order(row, row.makeelement(w("trPr")))
        for one in [e for e in properties if e.tag in _TR_MARKS]:
            properties.remove(one)
            self._ink.made.pop(one, None)
        insert_in_order(properties, self._ink.signed(row, hand, mark))

    def _frame(
        self,
        base: Element,
        copies: Sequence[Copy],
        shaper: int | None,
        kinds: Sequence[str],
    ) -> None:
        """Take what changed in properties from the first who changed them."""
        for kind in kinds:
            changed = [
                (hand, found)
                for hand, one in copies
                if (found := one.find(w(kind))) is not None
                and any(
                    c.tag == w(f"{kind}Change") or c.tag in CELL_MARKS for c in found
                )
            ]
            if kind in ("tblGrid", "tcPr"):
                changed = [one for one in changed if one[0] == shaper]
            if not changed:
                continue
            hand, theirs = changed[0]
            for own in base.findall(w(kind)):
                base.remove(own)
            insert_in_order(base, self._ink.properties(hand, theirs))
            if len(changed) > 1:
                versions = [(h, "another look", h == hand) for h, _ in changed]
                self._record.overlap(OverlapKind.FORMAT, base, words_in(base), versions)


def _reshapes(table: Element) -> bool:
    """Tell whether a redline changes the columns or the cells' shape of a table."""
    tags = (*CELL_MARKS, w("tblGridChange"), w("tcPrChange"))
    return next(table.iter(*tags), None) is not None


def _cell_mark(cell: Element, kind: str) -> Element | None:
    return cell.find(f"{w('tcPr')}/{w(kind)}")


def _new_cells(table: Element) -> list[Element]:
    return [c for c in table.iter(w("tc")) if _cell_mark(c, "cellIns") is not None]


def _flat(blocks: Sequence[Element]) -> list[Unit]:
    """Return the units of blocks that came, each paragraph with its ¶."""
    found: list[Unit] = []
    for block in blocks:
        if block.tag == _P:
            found += units(block)
            come, gone = mark_of(block, COMING), mark_of(block, GOING)
            found.append(Unit(PILCROW, block, None, 0, (), come, gone))
        else:
            found.append(Unit(TABLE, block, None, 0, (), block, None))
    return found


def words_in(*elements: Element) -> str:
    """Return the words that stand in elements when all changes are accepted."""
    lines = []
    for element in elements:
        for paragraph in element.iter(_P):
            own = (u.text for u in units(paragraph) if u.gone is None)
            lines.append("".join(own))
    return "\n".join(lines)


def _after(laid: Laid, number: int, block: Element) -> bool:
    """Tell whether a block that came lies with what is before it, in one control."""
    above = block.getparent()
    with_former = above is laid.segments[number - 1][-1].getparent()
    if number >= len(laid.segments):
        return True
    return with_former and above is not laid.segments[number][0].getparent()
