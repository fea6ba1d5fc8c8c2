"""Several redlines of one base laid over it: block by block, row by row.

Every reviewer's redline gives the base when it is rejected, so its blocks are those of the
base with inserted ones between. What one reviewer alone touched stands as it marked it;
where several touched, `layers` brings their marks together.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.model.combined import OverlapKind
from compact_draft.word.combine.blocks import Copy, Laid, concerns, lay, words_in
from compact_draft.word.combine.layers import Note, ParagraphWriter
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.overlaps import overlap_spans, same_words
from compact_draft.word.combine.record import Record
from compact_draft.word.combine.tables import Tables
from compact_draft.word.combine.units import (
    PILCROW,
    TABLE,
    Base,
    Reading,
    Unit,
    Unlike,
    mark_of,
    read,
    read_whole,
    units,
)
from compact_draft.word.ooxml.containers import blocks_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS

_PASSAGE = "a passage"
_P, _TBL, _TR = w("p"), w("tbl"), w("tr")


class Overlay:
    """Lays the reviewers' redlines over the stories of the base."""

    def __init__(self, mark_writer: MarkWriter, record: Record) -> None:
        self._mark_writer = mark_writer
        self._record = record
        self._tables = Tables(mark_writer, record, self._container)

    def story(self, base: Element, copies: Sequence[Copy]) -> None:
        """Write what the reviewers made of a body, header or note into the base's."""
        laid: list[Copy] = []
        for reviewer, container in copies:
            if not self._record.leaves(self._record.story, reviewer):
                laid.append((reviewer, container))
            elif concerns(self._mark_writer, reviewer, container):
                words = words_in(container)
                self._record.leave_out(reviewer, _PASSAGE, base, words, whole=True)
        self._container(base, laid, top=True)

    def _container(
        self, base: Element, copies: Sequence[Copy], *, top: bool = False
    ) -> None:
        blocks = [block for block, _path in blocks_of(base)]
        laid: list[Laid] = []
        for reviewer, container in copies:
            if not concerns(self._mark_writer, reviewer, container):
                continue
            try:
                laid.append(lay(reviewer, container, blocks))
            except Unlike:
                words = words_in(container)
                self._record.leave_out(reviewer, _PASSAGE, base, words, whole=top)
        for number in range(len(blocks) + 1):
            if top:
                self._record.top = number
            here = blocks[number] if number < len(blocks) else None
            self._gap(laid, number, blocks, here)
            if here is not None:
                touched = [
                    block
                    for block in laid
                    if any(
                        concerns(self._mark_writer, block.reviewer, b)
                        for b in block.segments[number]
                    )
                ]
                if touched:
                    self._block(here, touched, number)

    # Between the blocks

    def _gap(
        self,
        laid: Sequence[Laid],
        number: int,
        blocks: Sequence[Element],
        here: Element | None,
    ) -> None:
        """Write what the reviewers put between two blocks, side by side, alike ones once."""
        came = [(block, block.gaps[number]) for block in laid if block.gaps[number]]
        place = here if here is not None else (blocks[-1] if blocks else None)
        if not came or place is None:
            return
        written: list[Element] = []
        written_by: dict[tuple[object, ...], int] = {}
        for block, new in came:
            key = same_words(_flat(new))
            if key in written_by:
                continue
            written_by[key] = block.reviewer
            written += self._fresh(block.reviewer, new, place)
        if len(came) > 1:
            versions = [
                (
                    block.reviewer,
                    words_in(*new),
                    written_by[same_words(_flat(new))] == block.reviewer,
                )
                for block, new in came
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

    def _fresh(
        self, reviewer: int, new: Sequence[Element], near: Element
    ) -> list[Element]:
        """Return blocks that a reviewer put in, as they stand in the combined file."""
        scrap = near.makeelement(_P)
        reading = Reading(reviewer, scrap, gaps={0: _flat(new)})
        return ParagraphWriter(Base(scrap), [reading], [], self._mark_writer).write()[
            :-1
        ]

    def _hang(
        self, note: Note, block: Element, first: tuple[Laid, list[Element]]
    ) -> None:
        """Hang a comment at a paragraph that came; it comes and goes with it."""
        for paragraph in block.iter(_P):
            mark = mark_of(first[1][0], INSERTIONS)
            if mark is None or block.tag != _P:
                paragraph.append(note.reference)
                return
            new_mark = self._mark_writer.new_mark(paragraph, first[0].reviewer, mark)
            new_mark.tag = w("ins")
            new_mark.append(note.reference)
            paragraph.append(new_mark)
            return

    # Blocks of the base

    def _block(self, base: Element, laid: Sequence[Laid], number: int) -> None:
        if self._record.stays_as_base():
            for block in laid:
                words = words_in(*block.segments[number])
                self._record.leave_out(block.reviewer, "words", base, words)
        elif base.tag == _P:
            self._paragraph(
                base, [(block.reviewer, block.segments[number]) for block in laid]
            )
        elif base.tag == _TBL:
            self._tables.write(
                base, [(block.reviewer, block.segments[number][-1]) for block in laid]
            )
        else:
            for block in laid:
                words = words_in(*block.segments[number])
                self._record.leave_out(block.reviewer, "a block", base, words)

    def _paragraph(
        self, paragraph: Element, segments: Sequence[tuple[int, list[Element]]]
    ) -> None:
        base = Base.read(paragraph)
        readings: list[Reading] = []
        for reviewer, segment in segments:
            try:
                readings.append(read(reviewer, segment, base))
            except Unlike:
                readings.append(read_whole(reviewer, segment, base))
        notes = [
            note
            for span in overlap_spans(base, readings)
            if (note := self._record.words_overlap(base, readings, span)) is not None
        ]
        notes += self._record.formats(base, readings)
        at = paragraph
        for element in ParagraphWriter(
            base, readings, notes, self._mark_writer
        ).write()[:-1]:
            at.addprevious(element)


def _flat(blocks: Sequence[Element]) -> list[Unit]:
    """Return the units of blocks that came, each paragraph with its ¶."""
    found: list[Unit] = []
    for block in blocks:
        if block.tag == _P:
            found += units(block)
            inserted, deleted = mark_of(block, INSERTIONS), mark_of(block, DELETIONS)
            found.append(Unit(PILCROW, block, None, 0, (), inserted, deleted))
        else:
            found.append(Unit(TABLE, block, None, 0, (), block, None))
    return found


def _after(laid: Laid, number: int, block: Element) -> bool:
    """Tell whether a block that came lies with what is before it, in one control."""
    above = block.getparent()
    with_former = above is laid.segments[number - 1][-1].getparent()
    if number >= len(laid.segments):
        return True
    return with_former and above is not laid.segments[number][0].getparent()
