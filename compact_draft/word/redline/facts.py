"""A redline whose pairing is given as facts, never found by likeness.

The refresh of a Compact knows which paragraph is which from clause ids. It gives an
`Alignment`; what is not in it and equal in all stands as it is, in order; whatever else
is not in it went and came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.diff.blocks import Pair
from compact_draft.diff.chain import heaviest_chain
from compact_draft.diff.grid import RowPair, TablePairs
from compact_draft.diff.words import edits
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import cells_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.redline.plan import ByLikeness, KeyedBlock, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Paragraphs that are the same ones in both files.

    One to one, one to several (a split) or several to one (a join).

    Attributes:
        old: Their ordinals in the old main part, as `word.paragraphs` counts, rising.
        new: Their ordinals in the new main part.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Paragraphs that stand elsewhere; their words may have changed, all of them.

    Attributes:
        old: Ordinals of the unbroken run that went, rising; not in any `Group`.
        new: Ordinals of the unbroken run that came.
        name: The name of the move; each has its own.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What became of the paragraphs of the main part.

    Attributes:
        groups: What stays, changed or not.
        deleted: Ordinals of old paragraphs that went.
        inserted: Ordinals of new paragraphs that came.
        moves: What moved.
        notes_keep_ids: A note of the new file is the one of the old file that has its
            kind and id, paragraph for paragraph where it has as many.
    """

    groups: tuple[Group, ...] = ()
    deleted: tuple[int, ...] = ()
    inserted: tuple[int, ...] = ()
    moves: tuple[Moved, ...] = ()
    notes_keep_ids: bool = False


class ByFacts:
    """Says which blocks belong together as an `Alignment` has it.

    Headers and footers are compared by likeness, and so are notes unless the
    alignment says that they keep their ids.
    """

    def __init__(self, alignment: Alignment, old: Package, new: Package) -> None:
        self.notes_keep_ids = alignment.notes_keep_ids
        self._old = _Side(paragraphs(old.xml(old.main)))
        self._new = _Side(paragraphs(new.xml(new.main)))
        for number, group in enumerate(alignment.groups):
            self._old.group(group.old, number)
            self._new.group(group.new, number)
        self._old.declare(alignment.deleted)
        self._new.declare(alignment.inserted)
        for move in alignment.moves:
            self._old.move(move.old, move.name)
            self._new.move(move.new, move.name)
        self._likeness = ByLikeness()

    def start(self) -> None:
        """Begin a redline again."""
        self._likeness.start()

    def plan(self, old: Sequence[KeyedBlock], new: Sequence[KeyedBlock]) -> list[Step]:
        """Return the steps of the redline of one container."""
        known = [*(self._old.knows(p.element) for p in old)]
        known += [self._new.knows(p.element) for p in new]
        if not any(known):
            if self.notes_keep_ids and _are_a_note(old, new):
                return [
                    Step(old=(n,), new=(n,), same=before.full == after.full, given=True)
                    for n, (before, after) in enumerate(zip(old, new, strict=True))
                ]
            return self._likeness.plan(old, new)
        pairs = self._pairs(
            [self._old.facts(block.element) for block in old],
            [self._new.facts(block.element) for block in new],
        )
        pairs = [(i, j) for i, j in pairs if old[i].element.tag == new[j].element.tag]
        return self._steps(old, new, pairs)

    def _pairs(
        self, old: Sequence[frozenset[int]], new: Sequence[frozenset[int]]
    ) -> list[tuple[int, int]]:
        """Return the heaviest rising chain of places that share facts."""
        places: dict[int, list[int]] = {}
        for j, facts in enumerate(new):
            for fact in sorted(facts):
                places.setdefault(fact, []).append(j)
        votes: dict[tuple[int, int], int] = {}
        for i, facts in enumerate(old):
            for fact in sorted(facts):
                for j in places.get(fact, ()):
                    votes[i, j] = votes.get((i, j), 0) + 1
        points = sorted(_best(votes))
        return heaviest_chain(points, [votes[point] for point in points])

    def _steps(
        self,
        old: Sequence[KeyedBlock],
        new: Sequence[KeyedBlock],
        pairs: Sequence[tuple[int, int]],
    ) -> list[Step]:
        steps: list[Step] = []
        i0 = j0 = 0
        for i, j in pairs:
            if i < i0 or j < j0:  # taken by the group before
                continue
            steps += self._gap(old, new, range(i0, i), range(j0, j))
            olds = self._old.run(old, i)
            news = self._new.run(new, j)
            if len(olds) > 1 and len(news) > 1:
                olds, news = olds[:1], news[:1]
            alone = len(olds) == len(news) == 1
            same = alone and old[i].full == new[j].full
            steps.append(Step(old=olds, new=news, same=same, given=True))
            i0, j0 = olds[-1] + 1, news[-1] + 1
        return steps + self._gap(old, new, range(i0, len(old)), range(j0, len(new)))

    def _gap(
        self,
        old: Sequence[KeyedBlock],
        new: Sequence[KeyedBlock],
        deleted: range,
        inserted: range,
    ) -> list[Step]:
        """Return the steps between two pairs; only what no fact names may be equal."""
        steps: list[Step] = []
        ops = edits(
            [
                -1 - i if self._old.knows(old[i].element) else old[i].full
                for i in deleted
            ],
            [
                -1 - len(old) - j if self._new.knows(new[j].element) else new[j].full
                for j in inserted
            ],
        )
        for op in ops:
            olds = deleted[op.old_start : op.old_end]
            news = inserted[op.new_start : op.new_end]
            if op.kind == "same":
                both = zip(olds, news, strict=True)
                steps += [Step(old=(i,), new=(j,), same=True) for i, j in both]
                continue
            for i in olds:
                move = self._old.moves.get(old[i].element, "")
                steps.append(Step(old=(i,), move=move))
            for j in news:
                move = self._new.moves.get(new[j].element, "")
                steps.append(Step(new=(j,), move=move))
        return steps

    def table(
        self,
        old: list[Element],
        new: list[Element],
        keys: tuple[ContentKeys, ContentKeys],
    ) -> TablePairs:
        """Return what became of the rows of a table, by the paragraphs in them."""
        known = any(map(self._old.knows_within, old))
        if not known and not any(map(self._new.knows_within, new)):
            return self._likeness.table(old, new, keys)
        pairs = self._pairs(
            [self._old.facts(row) for row in old], [self._new.facts(row) for row in new]
        )
        rows = _with_equal(pairs, old, new, keys)
        found: list[RowPair] = []
        for i, j in _in_order(rows, len(old), len(new)):
            if i is None or j is None:
                found.append(RowPair(i, j))
            else:
                found.append(RowPair(i, j, tuple(self._cells(old[i], new[j]))))
        return TablePairs(found, [], is_replaced=False)

    def _cells(self, old: Element, new: Element) -> list[Pair]:
        """Return the cells of two rows: by place where they are as many."""
        olds, news = cells_of(old), cells_of(new)
        if len(olds) == len(news):
            return [(n, n) for n in range(len(olds))]
        pairs = self._pairs(
            [self._old.facts(cell) for cell in olds],
            [self._new.facts(cell) for cell in news],
        )
        return _in_order(pairs, len(olds), len(news))


def _are_a_note(old: Sequence[KeyedBlock], new: Sequence[KeyedBlock]) -> bool:
    """Tell whether these are the blocks of one note, as many and of the same sorts."""
    if [block.element.tag for block in old] != [block.element.tag for block in new]:
        return False
    above = (w("footnote"), w("endnote"))
    return any(next(p.element.iterancestors(*above), None) is not None for p in old)


class _Side:
    """The facts about the paragraphs of one file."""

    def __init__(self, all_paragraphs: list[Element]) -> None:
        self._paragraphs = all_paragraphs
        self._groups: dict[Element, int] = {}
        self._declared: dict[Element, None] = {}
        self.moves: dict[Element, str] = {}

    def group(self, ordinals: Iterable[int], number: int) -> None:
        for ordinal in ordinals:
            self._groups[self._paragraphs[ordinal]] = number

    def declare(self, ordinals: Iterable[int]) -> None:
        for ordinal in ordinals:
            self._declared[self._paragraphs[ordinal]] = None

    def move(self, ordinals: Iterable[int], name: str) -> None:
        for ordinal in ordinals:
            self.moves[self._paragraphs[ordinal]] = name

    def knows(self, element: Element) -> bool:
        """Tell whether a fact names this paragraph, or one in this table."""
        if element.tag != w("p"):
            return self.knows_within(element)
        return (
            element in self._groups
            or element in self._declared
            or element in self.moves
        )

    def knows_within(self, element: Element) -> bool:
        """Tell whether a fact names a paragraph in this row or table."""
        return any(map(self.knows, element.iter(w("p"))))

    def facts(self, element: Element) -> frozenset[int]:
        """Return the numbers of the groups of a paragraph, row, cell or table."""
        inside = [element] if element.tag == w("p") else element.iter(w("p"))
        return frozenset(self._groups[p] for p in inside if p in self._groups)

    def run(self, blocks: Sequence[KeyedBlock], at: int) -> tuple[int, ...]:
        """Return the unbroken run of one group that begins at a place."""
        number = self._groups.get(blocks[at].element)
        end = at + 1
        while (
            number is not None
            and end < len(blocks)
            and self._groups.get(blocks[end].element) == number
        ):
            end += 1
        return tuple(range(at, end))


def _best(votes: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Return pairs in which each place stands once, those with most votes."""
    found: list[tuple[int, int]] = []
    olds: set[int] = set()
    news: set[int] = set()
    for i, j in sorted(votes, key=lambda pair: (-votes[pair], pair)):
        if i not in olds and j not in news:
            found.append((i, j))
            olds.add(i)
            news.add(j)
    return found


def _with_equal(
    pairs: list[tuple[int, int]],
    old: list[Element],
    new: list[Element],
    keys: tuple[ContentKeys, ContentKeys],
) -> list[tuple[int, int]]:
    """Return the pairs of rows with those between that are equal in all."""
    found: list[tuple[int, int]] = []
    i0 = j0 = 0
    for i, j in [*pairs, (len(old), len(new))]:
        ops = edits(
            [keys[0].row(row) for row in old[i0:i]],
            [keys[1].row(row) for row in new[j0:j]],
        )
        for op in ops:
            if op.kind == "same":
                olds = range(i0 + op.old_start, i0 + op.old_end)
                news = range(j0 + op.new_start, j0 + op.new_end)
                found += zip(olds, news, strict=True)
        if i < len(old):
            found.append((i, j))
        i0, j0 = i + 1, j + 1
    return found


def _in_order(
    pairs: Sequence[tuple[int, int]], old_size: int, new_size: int
) -> list[Pair]:
    """Return the pairs with what has no mate between them, what goes first."""
    found: list[Pair] = []
    i0 = j0 = 0
    for i, j in [*pairs, (old_size, new_size)]:
        found += [(at, None) for at in range(i0, i)]
        found += [(None, at) for at in range(j0, j)]
        found.append((i, j))
        i0, j0 = i + 1, j + 1
    return found[:-1]
