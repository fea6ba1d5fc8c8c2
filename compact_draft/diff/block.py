"""What does alignment see of a block, and what have two blocks in common?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

PARAGRAPH = 0
"""The kind of a block that is a paragraph or a clause."""


class Block(NamedTuple):
    """A paragraph, table, row or clause, as alignment sees it.

    Attributes:
        key: Equal keys, nothing to mark.
        text: Equal texts, the same folded words.
        weight: Characters of its words; a block of none is a blank. (Whoever holds
            drawings or notes counts each as some.)
        kind: Only blocks of one kind may pair; `PARAGRAPH` or another number.
        bag: For each of its folded words, the characters of all its occurrences; None
            where likeness is measured in another way.
    """

    key: int
    text: int
    weight: int
    kind: int = PARAGRAPH
    bag: Mapping[int, int] | None = None


Likeness = Callable[[Block, Block], int]
"""Word characters that two blocks of different text have in common."""


Words = Callable[[Block], Sequence[int]]
"""The words of a block in order, as ints: equal ints, equal words."""
Size = Callable[[int], int]
"""The characters of a word."""


class Vocabulary:
    """Numbers for texts, and their words in common, looked at only when asked for."""

    __slots__ = ("_bags", "_cut", "_numbers", "_sizes", "_texts", "_weights", "_words")

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._weights: list[int] = []
        self._bags: dict[int, dict[int, int]] = {}
        self._cut: dict[int, list[int]] = {}
        self._words: dict[str, int] = {}
        self._sizes: list[int] = []

    def block(self, folded: str, *, key: int, kind: int = PARAGRAPH) -> Block:
        """Return the block of a folded text (`text.normalise.fold`)."""
        number = self._numbers.setdefault(folded, len(self._texts))
        if number == len(self._texts):
            self._texts.append(folded)
            self._weights.append(_word_characters(folded))
        return Block(key, number, self._weights[number], kind)

    def words(self, block: Block) -> Sequence[int]:
        """Return the words of one of its blocks, in order; equal ints, equal words."""
        held = self._cut.get(block.text)
        if held is None:
            held = []
            for word in _WORD.findall(self._texts[block.text]):
                number = self._words.setdefault(word, len(self._sizes))
                if number == len(self._sizes):
                    self._sizes.append(len(word))
                held.append(number)
            self._cut[block.text] = held
        return held

    def size(self, word: int) -> int:
        """Return the characters of a word."""
        return self._sizes[word]

    def bag(self, block: Block) -> Mapping[int, int]:
        """Return the characters of each word of one of its blocks."""
        held = self._bags.get(block.text)
        if held is None:
            held = self._bags[block.text] = {}
            sizes = self._sizes
            for word in self.words(block):
                held[word] = held.get(word, 0) + sizes[word]
        return held

    def likeness(self, old: Block, new: Block) -> int:
        """Return the word characters that two of its blocks have in common."""
        return in_common(self.bag(old), self.bag(new))


_NO_WORD = re.compile(r"\W+")
_WORD = re.compile(r"\w+")


_NO_ASCII_WORD = dict.fromkeys(n for n in range(128) if _NO_WORD.match(chr(n)))


def _word_characters(text: str) -> int:
    if text.isascii():
        return len(text.translate(_NO_ASCII_WORD))
    return len(_NO_WORD.sub("", text))


def in_common(old: Mapping[int, int], new: Mapping[int, int]) -> int:
    """Return the word characters that two bags share."""
    return sum(min(old[word], new[word]) for word in old.keys() & new.keys())


def kept_in_order(
    old: Sequence[int], new: Sequence[int], size: Callable[[int], int]
) -> int:
    """Return the characters of the words that stay when `old` becomes `new`."""
    return sum(
        size(old[at])
        for op in LCSseq.opcodes(old, new)
        if op.tag == "equal"
        for at in range(op.src_start, op.src_end)
    )
