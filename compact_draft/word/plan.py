"""Which block of one container belongs to which of the other: found, or given.

A `Plan` lists what stands in the redline, in order. The weave does not ask where it
comes from: `ByLikeness` finds it, `ByFacts` is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.blocks import align
from compact_draft.diff.hunks import Op
from compact_draft.diff.words import edits
from compact_draft.text.normalise import fold
from compact_draft.word.canon import Keys, blocks_of
from compact_draft.word.lines import has_section
from compact_draft.word.names import Element, w


class Piece(NamedTuple):
    """One block of a container, ready to be compared.

    Attributes:
        element: The paragraph, table or other block.
        path: The content controls round it, as keys.
        full: Key of all that can be tracked.
        text: Raw text.
    """

    element: Element
    path: str
    full: int
    text: str

    @property
    def is_paragraph(self) -> bool:
        """Tell whether this is a paragraph."""
        return bool(self.element.tag == w("p"))

    @property
    def is_table(self) -> bool:
        """Tell whether this is a table."""
        return bool(self.element.tag == w("tbl"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What stands next in the redline: old blocks, new blocks, or both as one.

    Attributes:
        old: Numbers of old blocks.
        new: Numbers of new blocks.
        same: Both are one block each, with equal keys.
        rewritten: They share a place but no words.
        move: The name of the move that this is a half of; empty for none.
    """

    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    same: bool = False
    rewritten: bool = False
    move: str = ""


def pieces(container: Element, keys: Keys) -> list[Piece]:
    """Return the blocks of a container with their keys."""
    return [
        Piece(element, path, *keys.block(element))
        for element, path in blocks_of(container)
    ]


class Coarse:
    """The blocks that must be shown more coarsely, since a finer redline was false.

    Blocks are those of a story; level 1 keeps no words of a block, level 2 strikes
    and inserts the whole story.
    """

    def __init__(self) -> None:
        self._levels: dict[tuple[str, str, int], int] = {}

    def step_down(self, reading: str, story: str, block: int) -> None:
        """Go one level down at a block of the file that `reading` should give."""
        key = (reading, story, block)
        self._levels[key] = self._levels.get(key, 0) + 1

    def places(self) -> tuple[str, ...]:
        """Return the places in words, in the order in which they were found."""
        return tuple(
            f"{story}, block {block + 1}" for _reading, story, block in self._levels
        )

    def steps(
        self, story: str, steps: list[Step], sizes: tuple[int, int]
    ) -> list[Step]:
        """Return the steps of a story, coarser where they must be."""
        mine = {k: v for k, v in self._levels.items() if k[1] == story}
        if not mine:
            return steps
        if max(mine.values()) > 1:
            old, new = sizes
            return [Step(old=(i,)) for i in range(old)] + [
                Step(new=(j,)) for j in range(new)
            ]
        olds = {k[2] for k in mine if k[0] == "reject"}
        news = {k[2] for k in mine if k[0] == "accept"}
        coarser: list[Step] = []
        for step in steps:
            if olds & set(step.old) or news & set(step.new):
                coarser += [Step(old=(i,)) for i in step.old]
                coarser += [Step(new=(j,)) for j in step.new]
            else:
                coarser.append(step)
        return coarser


class Planner(Protocol):
    """Says which blocks of two containers belong together."""

    def plan(self, old: Sequence[Piece], new: Sequence[Piece]) -> list[Step]:
        """Return the steps of the redline of one container."""
        ...


class ByLikeness:
    """Finds which blocks belong together by what they say."""

    def plan(self, old: Sequence[Piece], new: Sequence[Piece]) -> list[Step]:
        """Return the steps of the redline of one container."""
        words = Vocabulary()
        before = [_block(words, piece) for piece in old]
        after = [_block(words, piece) for piece in new]
        pairs = align(before, after, likeness=words.likeness)
        steps: list[Step] = []
        gone: list[int] = []
        come: list[int] = []
        for i, j in pairs:
            if i is not None and j is not None:
                steps += _gap(old, new, gone, come)
                gone, come = [], []
                steps.append(Step(old=(i,), new=(j,), same=_same(old[i], new[j])))
            elif i is not None:
                gone.append(i)
            elif j is not None:
                come.append(j)
        return steps + _gap(old, new, gone, come)


def _block(words: Vocabulary, piece: Piece) -> Block:
    kind = 0 if piece.is_paragraph else 1 if piece.is_table else 2
    return words.block(fold(piece.text), key=piece.full, kind=kind)


def _same(old: Piece, new: Piece) -> bool:
    return old.full == new.full


def _gap(
    old: Sequence[Piece], new: Sequence[Piece], gone: list[int], come: list[int]
) -> list[Step]:
    """Return the steps of what stands between two pairs; what goes comes first.

    What is equal in all, as blank paragraphs are, pairs in order. One paragraph
    against one other shares its ¶ where their styles are one.
    """
    steps: list[Step] = []
    ops = edits([old[i].full for i in gone], [new[j].full for j in come])
    for op in ops if gone and come else _one_sided(gone, come):
        i, j = gone[op.old_start : op.old_end], come[op.new_start : op.new_end]
        if op.kind == "same":
            pairs = zip(i, j, strict=True)
            steps += [Step(old=(a,), new=(b,), same=True) for a, b in pairs]
        else:
            steps += [Step(old=(a,)) for a in i] + [Step(new=(b,)) for b in j]
    return _in_place(steps, old, new)


def _one_sided(gone: list[int], come: list[int]) -> list[Op]:
    return [
        Op("deleted", 0, len(gone), 0, 0),
        Op("inserted", len(gone), len(gone), 0, len(come)),
    ]


def _in_place(
    steps: list[Step], old: Sequence[Piece], new: Sequence[Piece]
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
            and not (at >= 2 and steps[at - 2].old and not steps[at - 2].new)
            and not (at + 1 < len(steps) and not steps[at + 1].old)
            and _shares_mark(old[before.old[0]], new[step.new[0]])
        )
        if alone and before is not None:
            placed[-1] = Step(old=before.old, new=step.new, rewritten=True)
        else:
            placed.append(step)
    return placed


def _shares_mark(old: Piece, new: Piece) -> bool:
    """Tell whether two unlike paragraphs may stand before one ¶."""
    if not (old.is_paragraph and new.is_paragraph and old.text and new.text):
        return False
    return has_section(old.element) == has_section(new.element)
