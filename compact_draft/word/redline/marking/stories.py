"""Containers of blocks: body, cells, notes, headers, and what lies between tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from compact_draft.word.ooxml.containers import blocks_of, boxes_of, cells_of, rows_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.fallback import Coarse
from compact_draft.word.redline.group import Group, compared, kept_boxes, lines_of
from compact_draft.word.redline.journal import Journal
from compact_draft.word.redline.lines import (
    Island,
    Item,
    Line,
    State,
    come_line,
    content,
    gone_line,
    has_section,
    kept_line,
    settle_ends,
    swap_sections,
)
from compact_draft.word.redline.marking.paragraphs import Moves, Weaver, place
from compact_draft.word.redline.plan import Piece, Planner, Step, pieces

_P = w("p")
_SECTION = f"{w('pPr')}/{w('sectPr')}"

Witness = Callable[[str, list[Step], list[Piece], list[Piece]], None]

TableWeaver = Callable[[Element, Element], bool]
"""Weaves a pair of tables into the new one; False where they had better be replaced."""


@dataclass(slots=True)
class Containers:
    """Weaves the containers of one part.

    Attributes:
        weaver: Writes lines.
        planner: Says what belongs together.
        journal: Hears of every step.
        table: Weaves a pair of tables.
        coarse: What must be shown more coarsely.
        witness: Hears of the blocks of a story, and what becomes of them, beforehand.
        homes: Old paragraph → the new one that it is, or itself where it is struck.
        sections: The ``w:sectPr`` of paragraphs that stay, old and new.
    """

    weaver: Weaver
    planner: Planner
    journal: Journal
    table: TableWeaver
    coarse: Coarse
    witness: Witness
    homes: dict[Element, Element] = field(default_factory=dict)
    sections: list[tuple[Element, Element]] = field(default_factory=list)
    _waiting: list[tuple[Element, Element]] = field(default_factory=list)

    def weave(self, old: Element, new: Element, story: str = "") -> None:
        """Write the redline of two containers, and of all inside, into the new one.

        `story` names the container to `coarse`. Cells inside wait their turn, so that
        tables may be nested to any depth.
        """
        self._weave_one(old, new, story)
        while self._waiting:
            self._weave_one(*self._waiting.pop(0), "")

    def later(self, old: Element, new: Element) -> None:
        """Weave two cells once the container they lie in is woven."""
        self._waiting.append((old, new))

    def _weave_one(self, old: Element, new: Element, story: str) -> None:
        before = pieces(old, self.weaver.old)
        after = pieces(new, self.weaver.new)
        run = _Run(self, new)
        steps = self.planner.plan(before, after)
        if story:
            steps = self.coarse.steps(story, steps, (len(before), len(after)))
            self.witness(story, steps, before, after)
        for step in steps:
            self._step(run, step, before, after)
        run.end()

    def _step(
        self, run: _Run, step: Step, old: Sequence[Piece], new: Sequence[Piece]
    ) -> None:
        olds = [old[i] for i in step.old]
        news = [new[j] for j in step.new]
        if step.left:
            self._stay(run, olds, news)
            return
        group: Group | None = None
        if olds and news and olds[0].is_paragraph and not step.same:
            group = compared(
                [one.element for one in olds],
                [one.element for one in news],
                self.weaver.old,
                self.weaver.new,
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
                run.items.append(kept_line(olds[0].element, news[0].element))
            elif group is not None:
                run.items += lines_of(group)
        elif olds:
            self._leaves(run, olds[0], step.move)
        else:
            self._arrives(run, news[0], step.move)

    def _stay(self, run: _Run, olds: list[Piece], news: list[Piece]) -> None:
        """Leave new blocks as they are, and old ones out."""
        for piece in news:
            run.stands(piece.element)
        if news and news[0].is_paragraph:
            homes = {old.element: news[0].element for old in olds if old.is_paragraph}
            self.homes.update(homes)

    def _settles(self, olds: list[Piece], news: list[Piece]) -> None:
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
        """Weave the text boxes of a drawing that stays, their copies alike."""
        olds, old_copies = boxes_of(old)
        news, new_copies = boxes_of(new)
        for mine, now in zip(olds, news, strict=False):
            self._weave_one(mine, now, "")
        heard, self.journal = self.journal, self.journal.deaf()
        for mine, now in zip(old_copies, new_copies, strict=False):
            self._weave_one(mine, now, "")
        self.journal = heard

    def _sections(self, old: Element, new: Element) -> None:
        if old.tag == _P and has_section(old) and has_section(new):
            before, after = old.find(_SECTION), new.find(_SECTION)
            if before is not None and after is not None:
                self.sections.append((before, after))

    def _pair_of_tables(self, run: _Run, step: Step, old: Piece, new: Piece) -> None:
        woven = step.same or not old.is_table
        if not woven and not step.rewritten:
            woven = self.table(old.element, new.element)
        if woven:
            run.stands(new.element)
        else:
            self._leaves(run, old, "")
            self._arrives(run, new, "")

    def _leaves(self, run: _Run, piece: Piece, move: str) -> None:
        self.homes.update((one, one) for one in piece.element.iter(w("p")))
        if piece.is_paragraph:
            state = State.FROM if move else State.GONE
            run.items.append(gone_line(piece.element, state, move))
        elif piece.is_table:
            table = self.weaver.importer.block(piece.element)
            state = State.FROM if move else State.GONE
            sign_table(table, state, self.weaver)
            run.items.append(Island(table, state, move))

    def _arrives(self, run: _Run, piece: Piece, move: str) -> None:
        if piece.is_paragraph:
            state = State.TO if move else State.COME
            run.items.append(come_line(piece.element, state, move))
            return
        state = State.TO if move else State.COME
        if piece.is_table:
            sign_table(piece.element, state, self.weaver)
        run.items.append(Island(piece.element, state, move))


@dataclass(slots=True)
class _Run:
    """What is gathered until a table stays or the container ends, then written."""

    owner: Containers
    container: Element
    after: Element | None = None
    table_before: Island | None = None
    items: list[Item] = field(default_factory=list)
    moves: Moves = field(init=False)

    def __post_init__(self) -> None:
        """Begin without an open range."""
        self.moves = Moves(self.owner.weaver.reviser)

    def end(self) -> None:
        """Write what was gathered."""
        settle_ends(self.items)
        items = swap_sections(self.items)
        self.items = []
        lines: list[Line] = []
        for item in items:
            if isinstance(item, Line):
                lines.append(item)
            else:
                self._lines(lines)
                lines = []
                self._island(item)
        self._lines(lines)
        self.moves.close()

    def _lines(self, lines: list[Line]) -> None:
        if lines:
            self.after = self.owner.weaver.write(
                lines, self.container, self.after, self.moves
            )
            self.table_before = None

    def stands(self, element: Element) -> None:
        """Write what was gathered, and go on behind a block that stays."""
        self.end()
        self._island(Island(element, State.KEPT))

    def _island(self, island: Island) -> None:
        element = island.element
        is_table = bool(element.tag == w("tbl"))
        before = self.table_before
        if island.move != self.moves.name:
            self.moves.close()
        if is_table and before is not None and not _both_stay(before, island):
            void = self._void()
            place(void, self.container, self.after)
            self.after = void
        if island.state.leaves:
            place(element, self.container, self.after)
        self.moves.island(island)
        self.after = element
        self.table_before = island if is_table else None

    def _void(self) -> Element:
        """Return a paragraph that is in neither reading and keeps two tables apart."""
        weaver = self.owner.weaver
        paragraph = weaver.importer.made("p")
        weaver.reviser.mark_paragraph(paragraph, "ins")
        weaver.reviser.mark_paragraph(paragraph, "del")
        return paragraph


def _both_stay(*islands: Island) -> bool:
    """Tell whether tables that touch do so in both files."""
    return all(island.state is State.KEPT for island in islands)


def sign_table(table: Element, state: State, weaver: Weaver) -> None:
    """Mark every row of a table, and every run inside, as gone or come."""
    for row in rows_of(table):
        sign_row(row, state, weaver)


def sign_row(row: Element, state: State, weaver: Weaver) -> None:
    """Mark a row, and every run in it, as gone or come.

    Of a table that moved the runs are marked as moved; for rows there is no such mark.
    """
    weaver.reviser.mark_row(row, "del" if state.leaves else "ins")
    for cell in cells_of(row):
        sign_cell_content(cell, state, weaver)


def sign_cell_content(cell: Element, state: State, weaver: Weaver) -> None:
    """Mark every run in a cell, those of tables inside it too, as gone or come."""
    waiting = [cell]
    while waiting:
        for block, _path in blocks_of(waiting.pop()):
            if block.tag == w("p"):
                sign_paragraph(block, state, weaver)
            elif block.tag == w("tbl"):
                waiting += [one for row in rows_of(block) for one in cells_of(row)]


def sign_paragraph(paragraph: Element, state: State, weaver: Weaver) -> None:
    """Mark every run of a paragraph as gone or come; its ¶ stays plain."""
    body = content(paragraph)
    for element in body:
        paragraph.remove(element)
    weaver.sign_content(paragraph, body, state)


def former_section(old: Element, new: Element, weaver: Weaver) -> None:
    """Record what the properties of the last section of a body were."""
    before, after = old.find(w("sectPr")), new.find(w("sectPr"))
    if before is None or after is None:
        return
    if weaver.old.properties(before) != weaver.new.properties(after):
        weaver.reviser.was(after, weaver.importer.properties(before))
