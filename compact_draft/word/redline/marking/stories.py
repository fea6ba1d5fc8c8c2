"""Containers of blocks: body, cells, notes, headers, and what lies between tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from compact_draft.word.ooxml.containers import blocks_of, boxes_of, cells_of, rows_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.fallback import Fallback
from compact_draft.word.redline.group import (
    Group,
    compared,
    kept_boxes,
    redline_paragraphs,
)
from compact_draft.word.redline.journal import Journal
from compact_draft.word.redline.marking.paragraphs import ChangeWriter, Moves, place
from compact_draft.word.redline.plan import KeyedBlock, Planner, Step, keyed_blocks
from compact_draft.word.redline.redline_paragraphs import (
    BlockItem,
    Item,
    RedlineParagraph,
    State,
    content,
    deleted_paragraph,
    has_section,
    inserted_paragraph,
    kept_paragraph,
    settle_ends,
    swap_sections,
)

_P = w("p")
_SECTION = f"{w('pPr')}/{w('sectPr')}"

Observer = Callable[[str, list[Step], list[KeyedBlock], list[KeyedBlock]], None]

WriteTable = Callable[[Element, Element], bool]
"""Writes a pair of tables into the new one; False where they had better be replaced."""


@dataclass(slots=True)
class Containers:
    """Writes the containers of one part.

    Attributes:
        writer: Writes lines.
        planner: Says what belongs together.
        journal: Records every step.
        table: Writes a pair of tables.
        fallback: What must be shown less finely.
        observe: Is given the blocks of a story, and what becomes of them, before they are written.
        waiting: Old and new cells that are written once the container they lie in is.
        homes: Old paragraph → the new one that it is, or itself where it is struck.
        sections: The ``w:sectPr`` of paragraphs that stay, old and new.
    """

    writer: ChangeWriter
    planner: Planner
    journal: Journal
    table: WriteTable
    fallback: Fallback
    observe: Observer
    waiting: list[tuple[Element, Element]]
    homes: dict[Element, Element] = field(default_factory=dict)
    sections: list[tuple[Element, Element]] = field(default_factory=list)

    def write(self, old: Element, new: Element, story: str = "") -> None:
        """Write the redline of two containers, and of all inside, into the new one.

        `story` names the container to `fallback`. Cells inside wait their turn, so that
        tables may be nested to any depth.
        """
        self._write_container(old, new, story)
        while self.waiting:
            self._write_container(*self.waiting.pop(0), "")

    def _write_container(self, old: Element, new: Element, story: str) -> None:
        before = keyed_blocks(old, self.writer.old)
        after = keyed_blocks(new, self.writer.new)
        run = _Run(self, new)
        steps = self.planner.plan(before, after)
        if story:
            steps = self.fallback.steps(story, steps, (len(before), len(after)))
            self.observe(story, steps, before, after)
        for step in steps:
            self._step(run, step, before, after)
        run.end()

    def _step(
        self,
        run: _Run,
        step: Step,
        old: Sequence[KeyedBlock],
        new: Sequence[KeyedBlock],
    ) -> None:
        olds = [old[i] for i in step.old]
        news = [new[j] for j in step.new]
        if step.omitted:
            self._stay(run, olds, news)
            return
        group: Group | None = None
        if olds and news and olds[0].is_paragraph and not step.same:
            group = compared(
                [block.element for block in olds],
                [block.element for block in news],
                self.writer.old,
                self.writer.new,
                rewritten=step.rewritten,
                given=step.given,
            )
            for before, after in kept_boxes(group):
                self._boxes(before, after)
        self.journal.step(step, old, new, group)
        if olds and news:
            self._sections(olds[-1].element, news[-1].element)
            self._settles(olds, news)
        if olds and news:
            if not olds[0].is_paragraph:
                self._pair_of_tables(run, step, olds[0], news[0])
            elif step.same:
                run.items.append(kept_paragraph(olds[0].element, news[0].element))
            elif group is not None:
                run.items += redline_paragraphs(group)
        elif olds:
            self._leaves(run, olds[0], step.move)
        else:
            self._arrives(run, news[0], step.move)

    def _stay(self, run: _Run, olds: list[KeyedBlock], news: list[KeyedBlock]) -> None:
        """Leave new blocks as they are, and old ones out."""
        for block in news:
            run.stands(block.element)
        if news and news[0].is_paragraph:
            homes = {old.element: news[0].element for old in olds if old.is_paragraph}
            self.homes.update(homes)

    def _settles(self, olds: list[KeyedBlock], news: list[KeyedBlock]) -> None:
        """Remember where the words of old paragraphs stand."""
        for old in olds:
            if old.is_paragraph:
                self.homes[old.element] = news[0].element
        if olds[0].is_table and olds[0].full == news[0].full:
            twins = zip(
                olds[0].element.iter(w("p")), news[0].element.iter(w("p")), strict=False
            )
            self.homes.update(twins)

    def _boxes(self, old: Element, new: Element) -> None:
        """Write the text boxes of a drawing that stays, their copies alike."""
        olds, old_copies = boxes_of(old)
        news, new_copies = boxes_of(new)
        for before, after in zip(olds, news, strict=False):
            self._write_container(before, after, "")
        recording, self.journal = self.journal, self.journal.deaf()
        for before, after in zip(old_copies, new_copies, strict=False):
            self._write_container(before, after, "")
        self.journal = recording

    def _sections(self, old: Element, new: Element) -> None:
        if old.tag == _P and has_section(old) and has_section(new):
            before, after = old.find(_SECTION), new.find(_SECTION)
            if before is not None and after is not None:
                self.sections.append((before, after))

    def _pair_of_tables(
        self, run: _Run, step: Step, old: KeyedBlock, new: KeyedBlock
    ) -> None:
        is_written = step.same or not old.is_table
        if not is_written and not step.rewritten:
            is_written = self.table(old.element, new.element)
        if is_written:
            run.stands(new.element)
        else:
            self._leaves(run, old, "")
            self._arrives(run, new, "")

    def _leaves(self, run: _Run, block: KeyedBlock, move: str) -> None:
        self.homes.update(
            (paragraph, paragraph) for paragraph in block.element.iter(w("p"))
        )
        if block.is_paragraph:
            state = State.MOVED_FROM if move else State.DELETED
            run.items.append(deleted_paragraph(block.element, state, move))
        elif block.is_table:
            table = self.writer.importer.block(block.element)
            state = State.MOVED_FROM if move else State.DELETED
            mark_table(table, state, self.writer)
            run.items.append(BlockItem(table, state, move))

    def _arrives(self, run: _Run, block: KeyedBlock, move: str) -> None:
        if block.is_paragraph:
            state = State.MOVED_TO if move else State.INSERTED
            run.items.append(inserted_paragraph(block.element, state, move))
            return
        state = State.MOVED_TO if move else State.INSERTED
        if block.is_table:
            mark_table(block.element, state, self.writer)
        run.items.append(BlockItem(block.element, state, move))


@dataclass(slots=True)
class _Run:
    """What is gathered until a table stays or the container ends, then written."""

    owner: Containers
    container: Element
    after: Element | None = None
    table_before: BlockItem | None = None
    items: list[Item] = field(default_factory=list)
    moves: Moves = field(init=False)

    def __post_init__(self) -> None:
        """Begin without an open range."""
        self.moves = Moves(self.owner.writer.reviser)

    def end(self) -> None:
        """Write what was gathered."""
        settle_ends(self.items)
        items = swap_sections(self.items)
        self.items = []
        paragraphs: list[RedlineParagraph] = []
        for item in items:
            if isinstance(item, RedlineParagraph):
                paragraphs.append(item)
            else:
                self._paragraphs(paragraphs)
                paragraphs = []
                self._block(item)
        self._paragraphs(paragraphs)
        self.moves.close()

    def _paragraphs(self, paragraphs: list[RedlineParagraph]) -> None:
        if paragraphs:
            self.after = self.owner.writer.write(
                paragraphs, self.container, self.after, self.moves
            )
            self.table_before = None

    def stands(self, element: Element) -> None:
        """Write what was gathered, and go on behind a block that stays."""
        self.end()
        self._block(BlockItem(element, State.KEPT))

    def _block(self, block: BlockItem) -> None:
        element = block.element
        is_table = bool(element.tag == w("tbl"))
        before = self.table_before
        if block.move != self.moves.name:
            self.moves.close()
        if is_table and before is not None and not _both_stay(before, block):
            transient = self._transient()
            place(transient, self.container, self.after)
            self.after = transient
        if block.state.leaves:
            place(element, self.container, self.after)
        self.moves.block(block)
        self.after = element
        self.table_before = block if is_table else None

    def _transient(self) -> Element:
        """Return a paragraph that is in neither reading and keeps two tables apart."""
        writer = self.owner.writer
        paragraph = writer.importer.made("p")
        writer.reviser.mark_paragraph(paragraph, "ins")
        writer.reviser.mark_paragraph(paragraph, "del")
        return paragraph


def _both_stay(*blocks: BlockItem) -> bool:
    """Tell whether tables that touch do so in both files."""
    return all(block.state is State.KEPT for block in blocks)


def mark_table(table: Element, state: State, writer: ChangeWriter) -> None:
    """Mark every row of a table, and every run inside, as deleted or inserted."""
    for row in rows_of(table):
        mark_row(row, state, writer)


def mark_row(row: Element, state: State, writer: ChangeWriter) -> None:
    """Mark a row, and every run in it, as deleted or inserted.

    Of a table that moved the runs are marked as moved; for rows there is no such mark.
    """
    writer.reviser.mark_row(row, "del" if state.leaves else "ins")
    for cell in cells_of(row):
        mark_cell_content(cell, state, writer)


def mark_cell_content(cell: Element, state: State, writer: ChangeWriter) -> None:
    """Mark every run in a cell, those of tables inside it too, as deleted or inserted."""
    waiting = [cell]
    while waiting:
        for block, _path in blocks_of(waiting.pop()):
            if block.tag == w("p"):
                mark_paragraph(block, state, writer)
            elif block.tag == w("tbl"):
                waiting += [
                    element for row in rows_of(block) for element in cells_of(row)
                ]


def mark_paragraph(paragraph: Element, state: State, writer: ChangeWriter) -> None:
    """Mark every run of a paragraph as deleted or inserted; its ¶ stays plain."""
    body = content(paragraph)
    for element in body:
        paragraph.remove(element)
    writer.mark_content(paragraph, body, state)


def former_section(old: Element, new: Element, writer: ChangeWriter) -> bool:
    """Record what the properties of the last section of a body were, if they differ."""
    before, after = old.find(w("sectPr")), new.find(w("sectPr"))
    if before is None or after is None:
        return False
    if writer.old.properties(before) == writer.new.properties(after):
        return False
    writer.reviser.was(after, writer.importer.properties(before))
    return True
