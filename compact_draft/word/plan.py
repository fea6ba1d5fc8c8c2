"""Which block of one container belongs to which of the other: found, or given.

A `Plan` lists what stands in the redline, in order. The weave does not ask where it
comes from: `ByLikeness` finds it, `ByFacts` is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from compact_draft.diff.blocks import Block, Vocabulary, align
from compact_draft.text.normalise import fold
from compact_draft.word.canon import Keys, blocks_of
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
    """Return the steps of what stands between two pairs; what goes comes first."""
    if len(gone) == len(come) == 1:
        one, other = old[gone[0]], new[come[0]]
        if one.is_paragraph and other.is_paragraph:
            return [Step(old=(gone[0],), new=(come[0],), rewritten=True)]
    return [Step(old=(i,)) for i in gone] + [Step(new=(j,)) for j in come]
