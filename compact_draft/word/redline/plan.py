"""Which block of one container belongs to which of the other: found, or given.

A `Plan` lists what stands in the redline, in order. What writes does not ask where it
comes from: `ByLikeness` finds it, `ByFacts` is given it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from compact_draft.diff.block import PARAGRAPH, Block, Vocabulary
from compact_draft.diff.blocks import Pair, align
from compact_draft.diff.displaced import align_moving
from compact_draft.diff.grid import TablePairs, align_table
from compact_draft.diff.groups import Group, grow
from compact_draft.diff.moves import find_moves
from compact_draft.diff.rows import Cell, Row
from compact_draft.diff.words import edits
from compact_draft.text.normalise import fold
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import blocks_of, cells_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.field_spans import Settled, keep_whole, spans
from compact_draft.word.redline.redline_paragraphs import has_section
from compact_draft.word.resolve.accept_reject import authors

_P, _TBL = w("p"), w("tbl")
_APART_OLD, _APART_NEW = -1, -2
"""Keys of blocks of either file that are equal to none of the other's."""


class KeyedBlock(NamedTuple):
    """One block of a container, ready to be compared.

    Attributes:
        element: The paragraph, table or other block.
        path: The content controls round it, as keys.
        full: Key of all that can be tracked.
        text: Raw text.
        has_notes: It refers to notes.
        has_fields: It holds a part of a field.
    """

    element: Element
    path: str
    full: int
    text: str
    has_notes: bool = False
    has_fields: bool = False

    @property
    def is_paragraph(self) -> bool:
        """Tell whether this is a paragraph."""
        return bool(self.element.tag == _P)

    @property
    def is_table(self) -> bool:
        """Tell whether this is a table."""
        return bool(self.element.tag == _TBL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What stands next in the redline: old blocks, new blocks, or both as one.

    Attributes:
        old: Numbers of old blocks.
        new: Numbers of new blocks.
        same: Both are one block each, with equal keys.
        rewritten: They share a place but no words.
        move: The name of the move that this is a half of; empty for none.
        given: That they belong together is a fact, however few words they share.
        omitted: They cannot be shown: the new ones stand as they are, the old ones do not.
    """

    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    same: bool = False
    rewritten: bool = False
    given: bool = False
    omitted: bool = False
    move: str = ""


def keyed_blocks(container: Element, keys: ContentKeys) -> list[KeyedBlock]:
    """Return the blocks of a container with their keys."""
    found: list[KeyedBlock] = []
    for element, path in blocks_of(container):
        keys.has_notes = keys.has_fields = False
        full, text = keys.block(element)
        found.append(
            KeyedBlock(element, path, full, text, keys.has_notes, keys.has_fields)
        )
    return found


class Planner(Protocol):
    """Says which blocks of two containers belong together.

    Attributes:
        notes_keep_ids: Notes of one kind and id are the same ones in both files.
    """

    notes_keep_ids: bool

    def start(self) -> None:
        """Begin a redline again."""
        ...

    def plan(self, old: Sequence[KeyedBlock], new: Sequence[KeyedBlock]) -> list[Step]:
        """Return the steps of the redline of one container."""
        ...

    def table(
        self,
        old: list[Element],
        new: list[Element],
        keys: tuple[ContentKeys, ContentKeys],
    ) -> TablePairs:
        """Return what became of the rows of a table."""
        ...


class ByLikeness:
    """Finds which blocks belong together by what they say."""

    def __init__(self, *, find_moves: bool = True) -> None:
        self.notes_keep_ids = False
        self._find_moves = find_moves
        self._moves = 0

    def start(self) -> None:
        """Begin a redline again: moves are numbered from 1."""
        self._moves = 0

    def plan(self, old: Sequence[KeyedBlock], new: Sequence[KeyedBlock]) -> list[Step]:
        """Return the steps of the redline of one container."""
        words = Vocabulary()
        before = [_block(words, block) for block in old]
        after = [_block(words, block) for block in new]
        aligned = align_moving if self._find_moves else align
        pairs = aligned(before, after, likeness=words.likeness, words=words.words)
        if any(block.has_fields for block in (*old, *new)):
            settled = self._fields_whole(pairs, (old, before), (new, after), words)
            pairs = settled.rows
            old, new = (
                _apart(old, settled.old, _APART_OLD),
                _apart(new, settled.new, _APART_NEW),
            )
        grown = grow(pairs, before, after, words=words.words, size=words.size)
        groups = [
            part
            for grown_group in grown
            for part in _parted(grown_group, pairs, old, new)
        ]
        halves = self._halves(groups, (old, before), (new, after), words)
        steps: list[Step] = []
        gap: list[Step] = []
        for group in groups:
            if group.old and group.new:
                i, j = group.old[0], group.new[0]
                same = len(group.old) == len(group.new) == 1 and _same(old[i], new[j])
                steps += _gap(old, new, gap)
                gap = []
                steps.append(Step(old=group.old, new=group.new, same=same))
            elif group.old:
                gap.append(Step(old=group.old, move=halves[0].get(group.old[0], "")))
            else:
                gap.append(Step(new=group.new, move=halves[1].get(group.new[0], "")))
        return steps + _gap(old, new, gap)

    def _fields_whole(
        self,
        pairs: list[Pair],
        old: tuple[Sequence[KeyedBlock], Sequence[Block]],
        new: tuple[Sequence[KeyedBlock], Sequence[Block]],
        words: Vocabulary,
    ) -> Settled:
        """Return the pairs with no field over several paragraphs torn."""

        def aligned(olds: range, news: range) -> list[Pair]:
            rows = align(
                [old[1][i] for i in olds],
                [new[1][j] for j in news],
                likeness=words.likeness,
                words=words.words,
            )
            return [
                (None if i is None else olds[i], None if j is None else news[j])
                for i, j in rows
            ]

        held = [spans([block.element for block in side[0]]) for side in (old, new)]
        return keep_whole(pairs, held[0], held[1], aligned)

    def _halves(
        self,
        groups: Sequence[Group],
        old: tuple[Sequence[KeyedBlock], Sequence[Block]],
        new: tuple[Sequence[KeyedBlock], Sequence[Block]],
        words: Vocabulary,
    ) -> tuple[dict[int, str], dict[int, str]]:
        """Return the names of moves, by old and by new block."""
        deleted = [g.old[0] for g in groups if not g.new and _moves(old[0][g.old[0]])]
        inserted = [g.new[0] for g in groups if not g.old and _moves(new[0][g.new[0]])]
        halves: tuple[dict[int, str], dict[int, str]] = ({}, {})
        if not self._find_moves or not deleted or not inserted:
            return halves
        found = find_moves(
            deleted, inserted, old[1], new[1], words=words.words, size=words.size
        )
        for move in found:
            self._moves += 1
            halves[0].update(dict.fromkeys(move.old, f"move{self._moves}"))
            halves[1].update(dict.fromkeys(move.new, f"move{self._moves}"))
        return halves

    def table(
        self,
        old: list[Element],
        new: list[Element],
        keys: tuple[ContentKeys, ContentKeys],
    ) -> TablePairs:
        """Return what became of the rows of a table, by what their cells say."""
        words = Vocabulary()
        rows = [_row(words, row, keys[0]) for row in old]
        others = [_row(words, row, keys[1]) for row in new]
        if any(r.is_header for r in rows) != any(r.is_header for r in others):
            rows = [row._replace(is_header=False) for row in rows]
            others = [row._replace(is_header=False) for row in others]
        return align_table(rows, others, likeness=words.likeness)


def _apart(
    blocks: Sequence[KeyedBlock], apart: frozenset[int], key: int
) -> Sequence[KeyedBlock]:
    """Return blocks of which some are equal to none of the other file's."""
    if not apart:
        return blocks
    return [
        block._replace(full=key) if number in apart else block
        for number, block in enumerate(blocks)
    ]


def _parted(
    group: Group,
    pairs: Sequence[Pair],
    old: Sequence[KeyedBlock],
    new: Sequence[KeyedBlock],
) -> list[Group]:
    """Return a group, or the rows it grew from where a section ends within it."""
    inside = [old[i] for i in group.old[:-1]] + [new[j] for j in group.new[:-1]]
    if not any(has_section(block.element) for block in inside):
        return [group]
    return [
        Group(() if i is None else (i,), () if j is None else (j,))
        for i, j in pairs
        if i in group.old or j in group.new
    ]


def _moves(block: KeyedBlock) -> bool:
    """Tell whether a block may be shown as moved; one that holds marks may not."""
    return (
        (block.is_paragraph or block.is_table)
        and not block.path
        and not has_section(block.element)
        and not authors(block.element)
    )


def _row(words: Vocabulary, row: Element, keys: ContentKeys) -> Row:
    properties = row.find(w("trPr"))
    cells: list[Cell] = []
    facts = [keys.properties(properties), keys.properties(row.find(w("tblPrEx")))]
    for cell in cells_of(row):
        cell_properties = cell.find(w("tcPr"))
        blocks = [keys.block(block) for block, _path in blocks_of(cell)]
        key = f"{keys.properties(cell_properties)}{[block.full for block in blocks]}"
        text = fold("\n".join(block.text for block in blocks))
        span = None if cell_properties is None else cell_properties.find(w("gridSpan"))
        width = "1" if span is None else span.get(w("val"), "1")
        content = words.block(text, key=keys.intern(key))
        cells.append(Cell(content, min(int(width), 63) if width.isdecimal() else 1))
        facts.append(key)
    return Row(
        cells,
        keys.intern("".join(facts)),
        _skipped(properties),
        properties is not None and properties.find(w("tblHeader")) is not None,
    )


def _skipped(properties: Element | None) -> int:
    before = None if properties is None else properties.find(w("gridBefore"))
    count = "0" if before is None else before.get(w("val"), "0")
    return min(int(count), 63) if count.isdecimal() else 0


def _block(words: Vocabulary, block: KeyedBlock) -> Block:
    kind = PARAGRAPH if block.is_paragraph else 1 if block.is_table else 2
    return words.block(fold(block.text), key=block.full, kind=kind)


def _same(old: KeyedBlock, new: KeyedBlock) -> bool:
    return old.full == new.full


def _gap(
    old: Sequence[KeyedBlock], new: Sequence[KeyedBlock], gap: list[Step]
) -> list[Step]:
    """Return the steps of what stands between two pairs; what goes comes first.

    What is equal in all, as blank paragraphs are, pairs in order, unless it moved. One
    paragraph against one other shares its ¶.
    """
    leaving = [step for step in gap if step.old]
    arriving = [step for step in gap if step.new]
    if not leaving or not arriving:
        return gap
    ops = edits(
        [-1 if step.move else old[step.old[0]].full for step in leaving],
        [-2 if step.move else new[step.new[0]].full for step in arriving],
    )
    steps: list[Step] = []
    for op in ops:
        ones = leaving[op.old_start : op.old_end]
        others = arriving[op.new_start : op.new_end]
        if op.kind == "same":
            pairs = zip(ones, others, strict=True)
            steps += [Step(old=a.old, new=b.new, same=True) for a, b in pairs]
        else:
            steps += [*ones, *others]
    return _in_place(steps, old, new)


def _in_place(
    steps: list[Step], old: Sequence[KeyedBlock], new: Sequence[KeyedBlock]
) -> list[Step]:
    """Return the steps with a lone pair of one going and one coming made one."""
    placed: list[Step] = []
    for at, step in enumerate(steps):
        before = placed[-1] if placed else None
        alone = (
            before is not None
            and before.old
            and not before.new
            and step.new
            and not step.old
            and not before.move
            and not step.move
            and not (at >= 2 and steps[at - 2].old and not steps[at - 2].new)
            and not (at + 1 < len(steps) and not steps[at + 1].old)
            and _may_be_one(old[before.old[0]], new[step.new[0]])
        )
        if alone and before is not None:
            first = old[before.old[0]]
            has_words = first.is_paragraph and any(map(str.isalnum, first.text))
            placed[-1] = Step(old=before.old, new=step.new, rewritten=has_words)
        else:
            placed.append(step)
    return placed


def _may_be_one(old: KeyedBlock, new: KeyedBlock) -> bool:
    """Tell whether two blocks alone in a gap are one: a ¶ shared, a form filled in."""
    if old.is_table and new.is_table:
        return not all(any(map(str.isalnum, block.text)) for block in (old, new))
    return _shares_mark(old, new)


def _shares_mark(old: KeyedBlock, new: KeyedBlock) -> bool:
    """Tell whether two unlike paragraphs may stand before one ¶."""
    if old.full == _APART_OLD or new.full == _APART_NEW:
        return False
    if not (old.is_paragraph and new.is_paragraph and (old.text or new.text)):
        return False
    return has_section(old.element) == has_section(new.element)
