"""Which blocks were moved, whole or edited?

Looked for among what is left deleted and inserted (docs/engine.md, 2.7). Stock paragraphs ("Yes",
blanks, headings that occur twice, copies) are never moves: what seeds a move stands
once in the old sequence and once in the new, or is a whole sentence that occurs as often
in both and went once and came once. Round a seed what is equal goes along, and what was
edited on the way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Size, Words, in_common, kept_in_order

_LEAST_WORDS = 5
_LEAST_WORDS_OF_RUN = 8
_LEAST_WORDS_EDITED = 8
_RARE = 20
_MOST_WORDS_TRIED = 8
_LEAST_DICE = 0.8
_LEAST_IN_ORDER = 0.7
_LEAST_AHEAD = 0.1
_LEAST_DICE_FAR_AHEAD = 0.65
_FAR_AHEAD = 0.25
_LEAST_BESIDE = 0.5
"""How like each other, by Dice, two blocks are that go along with a move beside them."""
_MOST_COPIES = 3


class Move(NamedTuple):
    """A run of blocks that stands elsewhere; places rise by one on both sides.

    Attributes:
        old: Where the blocks stood.
        new: Where they stand; as many.
        edited: The old places among them whose words changed.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    edited: tuple[int, ...]


def find_moves(
    deleted: Sequence[int],
    inserted: Sequence[int],
    old: Sequence[Block],
    new: Sequence[Block],
    *,
    words: Words,
    size: Size,
) -> list[Move]:
    """Return the moves, one for each unbroken run, in order of the old side.

    `deleted` and `inserted` are places, rising, of blocks that found no mate and may move (the
    caller leaves out rows, and blocks that hold a section break or a control).
    """
    seeking = _Seeking(deleted, inserted, old, new, words, size)
    seeking.seek_exact()
    seeking.seek_runs()
    seeking.seek_copies()
    seeking.seek_edited()
    seeking.seek_beside()
    return seeking.moves()


class _Seeking:
    """The search for moves at work."""

    def __init__(
        self,
        deleted: Sequence[int],
        inserted: Sequence[int],
        old: Sequence[Block],
        new: Sequence[Block],
        words: Words,
        size: Size,
    ) -> None:
        self._old, self._new = old, new
        self._deleted, self._inserted = dict.fromkeys(deleted), dict.fromkeys(inserted)
        self._words, self._size = words, size
        self._to: dict[int, int] = {}
        self._edited: set[int] = set()

    def seek_exact(self) -> None:
        """Find blocks of five words or more that stand once on either side."""
        for i, j in _once_in_both(self._texts(self._old, 1), self._texts(self._new, 1)):
            if self._are_free(i, j) and self._count(self._old[i]) >= _LEAST_WORDS:
                self._take(i, j)

    def seek_runs(self) -> None:
        """Find runs of two blocks or more that stand once, though each may not."""
        twos = _once_in_both(self._texts(self._old, 2), self._texts(self._new, 2))
        for i, j in twos:
            if not (self._are_free(i, j) and self._are_free(i + 1, j + 1)):
                continue
            run = [*self._beside(i, j, -1), (i, j), *self._beside(i, j, 1)]
            if sum(self._count(self._old[a]) for a, _ in run) >= _LEAST_WORDS_OF_RUN:
                self._take(i, j)

    def seek_copies(self) -> None:
        """Find whole sentences that went once and came once, and occur elsewhere too."""
        went = Counter((self._old[i].kind, self._old[i].text) for i in self._deleted)
        came = Counter((self._new[j].kind, self._new[j].text) for j in self._inserted)
        both = [text for text in went if went[text] == came.get(text) == 1]
        if not both:
            return
        old, new = (
            Counter((block.kind, block.text) for block in side)
            for side in (self._old, self._new)
        )
        there = {(self._new[j].kind, self._new[j].text): j for j in self._inserted}
        for i in list(self._deleted):
            text = (self._old[i].kind, self._old[i].text)
            if text not in both or not self._are_free(i, there[text]):
                continue
            if old[text] == new[text] <= _MOST_COPIES and (
                self._count(self._old[i]) >= _LEAST_WORDS_OF_RUN
            ):
                self._take(i, there[text])

    def seek_beside(self) -> None:
        """Let what was edited on the way go along with the move that it stands by."""
        for step in (-1, 1):
            for i, j in sorted(self._to.items(), reverse=step > 0):
                self._grow_edited(i, j, step)

    def _grow_edited(self, i: int, j: int, step: int) -> None:
        while self._are_free(i + step, j + step):
            i, j = i + step, j + step
            old, new = self._old[i], self._new[j]
            if old.kind != new.kind:
                return
            if old.text != new.text:
                if not self._is_like(old, new):
                    return
                self._edited.add(i)
            self._to[i] = j
            del self._deleted[i], self._inserted[j]

    def _is_like(self, old: Block, new: Block) -> bool:
        """Tell whether a block beside a move is the other one, edited."""
        if not old.weight or not new.weight:
            return False
        before, after = (self._letters(self._words(block)) for block in (old, new))
        both = in_common(before, after)
        return 2 * both >= _LEAST_BESIDE * (sum(before.values()) + sum(after.values()))

    def seek_edited(self) -> None:
        """Find blocks that are by far most like each other, in words and order."""
        once_old = Counter(block.text for block in self._old)
        once_new = Counter(block.text for block in self._new)
        olds = self._seekers(self._deleted, self._old, once_old)
        news = self._seekers(self._inserted, self._new, once_new)
        likeness = self._likenesses(olds, news)
        for i, j in _mutual(likeness):
            if self._are_free(i, j) and self._is_in_order(i, j):
                self._edited.add(i)
                self._take(i, j)

    def moves(self) -> list[Move]:
        """Return what was found, in unbroken runs."""
        runs: list[list[int]] = []
        for i in sorted(self._to):
            if runs and i == runs[-1][-1] + 1 and self._to[i] == self._to[i - 1] + 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        return [
            Move(
                tuple(run),
                tuple(self._to[i] for i in run),
                tuple(i for i in run if i in self._edited),
            )
            for run in runs
        ]

    def _texts(self, blocks: Sequence[Block], length: int) -> list[Hashable]:
        """Return the run of texts that begins at each place."""
        texts = [(block.kind, block.text) for block in blocks]
        if length == 1:
            return list(texts)
        return list(zip(*(texts[n:] for n in range(length)), strict=False))

    def _count(self, block: Block) -> int:
        return len(self._words(block)) if block.weight else 0

    def _are_free(self, i: int, j: int) -> bool:
        return i in self._deleted and j in self._inserted

    def _take(self, i: int, j: int) -> None:
        """Make a move of two blocks, with equal neighbours on both sides."""
        for a, b in [*self._beside(i, j, -1), (i, j), *self._beside(i, j, 1)]:
            self._to[a] = b
            del self._deleted[a], self._inserted[b]

    def _beside(self, i: int, j: int, step: int) -> list[tuple[int, int]]:
        """Return the free equal neighbours on one side, the nearest first."""
        found: list[tuple[int, int]] = []
        while self._are_free(i + step, j + step):
            i, j = i + step, j + step
            old, new = self._old[i], self._new[j]
            if (old.kind, old.text) != (new.kind, new.text):
                break
            found.append((i, j))
        return found

    def _seekers(
        self, places: Mapping[int, None], blocks: Sequence[Block], counts: Counter[int]
    ) -> dict[int, dict[int, int]]:
        """Return the letters of each word of the blocks that may be edited moves."""
        return {
            at: self._letters(self._words(blocks[at]))
            for at in places
            if counts[blocks[at].text] == 1
            and self._count(blocks[at]) >= _LEAST_WORDS_EDITED
        }

    def _letters(self, words: Sequence[int]) -> dict[int, int]:
        """Return the letters that each word has, all its occurrences together."""
        size = self._size
        return {word: count * size(word) for word, count in Counter(words).items()}

    def _likenesses(
        self, olds: Mapping[int, dict[int, int]], news: Mapping[int, dict[int, int]]
    ) -> dict[tuple[int, int], float]:
        """Return the Dice of each pair of blocks that share a rare word."""
        holders: dict[int, list[int]] = {}
        for j, bag in news.items():
            for word in bag:
                holders.setdefault(word, []).append(j)
        totals = {j: sum(bag.values()) for j, bag in news.items()}
        found: dict[tuple[int, int], float] = {}
        for i, bag in olds.items():
            total = sum(bag.values())
            rare = [word for word in bag if 0 < len(holders.get(word, ())) <= _RARE]
            rare.sort(key=lambda word: (len(holders[word]), word))
            for j in sorted({j for w in rare[:_MOST_WORDS_TRIED] for j in holders[w]}):
                if self._old[i].kind == self._new[j].kind:
                    both = in_common(bag, news[j])
                    found[i, j] = 2 * both / (total + totals[j])
        return found

    def _is_in_order(self, i: int, j: int) -> bool:
        """Tell whether the words of two blocks stand in much the same order."""
        old, new = self._words(self._old[i]), self._words(self._new[j])
        kept = kept_in_order(old, new, self._size)
        return 2 * kept >= _LEAST_IN_ORDER * sum(map(self._size, (*old, *new)))


def _once_in_both(
    old: Sequence[Hashable], new: Sequence[Hashable]
) -> Iterator[tuple[int, int]]:
    """Yield the places of what stands once on either side, in order of the old."""
    in_old, in_new = Counter(old), Counter(new)
    place = {thing: j for j, thing in enumerate(new) if in_new[thing] == 1}
    for i, thing in enumerate(old):
        if in_old[thing] == 1 and thing in place:
            yield i, place[thing]


def _mutual(likeness: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the pairs that are each other's best, well ahead of the next best."""
    sides: tuple[dict[int, list[float]], dict[int, list[float]]] = ({}, {})
    for pair, dice in likeness.items():
        for best, at in zip(sides, pair, strict=True):
            best[at] = sorted([*best.get(at, ()), dice], reverse=True)[:2]
    found: list[tuple[int, int]] = []
    for pair, dice in likeness.items():
        ahead = _LEAST_AHEAD if dice >= _LEAST_DICE else _FAR_AHEAD
        if dice >= _LEAST_DICE_FAR_AHEAD and all(
            best[at][0] == dice and (best[at][1:] or [0.0])[0] <= dice - ahead
            for best, at in zip(sides, pair, strict=True)
        ):
            found.append(pair)
    return found
