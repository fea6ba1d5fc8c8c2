"""Which paragraph of a returned copy is which paragraph of the issued file?

Asked of the copy as it reads when every tracked change is rejected, so that only edits
with tracking off stand in the way. It is known, in this order, by the clause's bookmark,
never trusted without the words; by the printed number; by the same words; by likeness,
in sequence. A missing bookmark says nothing.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typing_noise import typing_key
from compact_draft.copies.units import Basis, Match, Unit
from compact_draft.diff.chain import heaviest_chain
from compact_draft.diff.words import edits

_LIKE = 0.5
_LIKE_WITH_BOOKMARK = 0.2
_MOST_CELLS = 40_000
_WORDS_TO_MOVE = 3
_LABEL = re.compile(r"\(?((?:\d+|[A-Za-z])(?:\.\d+)*)[.)]*\s+(?=\S)")


def align(sent: SentCopy, units: Sequence[Unit]) -> list[Match]:
    """Return what became of the issued paragraphs; what is left over is in no match.

    Blank units take no part. In order of the units.
    """
    known = sent.key_of
    worded, keys = list[int](), list[str]()
    for n, unit in enumerate(units):
        key = known.get(unit.base)
        if key is None and any(map(str.isalnum, unit.base)):
            key = typing_key(unit.base)
        if key is not None:
            worded.append(n)
            keys.append(key)
    if keys == sent.keys:
        return [
            Match((i,), (n,), Basis.BOOKMARK if units[n].clauses else Basis.TEXT)
            for i, n in enumerate(worded)
        ]
    return _Aligner(sent, units, worded, keys).matches()


class _Aligner:
    """Matches by the surest basis first."""

    def __init__(
        self,
        sent: SentCopy,
        units: Sequence[Unit],
        worded: list[int],
        keys: list[str],
    ) -> None:
        self.sent = sent
        self.units = units
        self.worded = worded
        self.keys = keys
        self.words: dict[str, tuple[str, ...]] = {}
        self.bags: dict[str, Counter[str]] = {}
        self.found: dict[int, tuple[int, Basis]] = {}  # by place in `worded`
        self.moved: set[int] = set()
        self.grown: dict[int, list[int]] = {}
        self.joined: dict[int, list[int]] = {}

    def matches(self) -> list[Match]:
        self._certain()
        self._put_in_order()
        for i0, i1, j0, j1 in self._gaps():
            self._fill(i0, i1, j0, j1)
        self._between()
        self._moved_but_edited()
        self._divided_and_joined()
        self._tags_anywhere()
        matches = []
        for j, (i, basis) in sorted(self.found.items()):
            units = [j, *self.grown.get(j, [])]
            matches.append(
                Match(
                    tuple(sorted([i, *self.joined.get(j, [])])),
                    tuple(self.worded[n] for n in sorted(units)),
                    basis,
                    j in self.moved,
                )
            )
        return matches

    # The certain ones

    def _certain(self) -> None:
        """Match what stands once on either side, and bookmarked paragraphs."""
        in_sent, in_copy = Counter(self.sent.keys), Counter(self.keys)
        place = {key: i for i, key in enumerate(self.sent.keys) if in_sent[key] == 1}
        taken: set[int] = set()
        for j, key in enumerate(self.keys):
            for first in self._bookmarked(j):
                if first not in taken and self.sent.keys[first] == key:
                    self.found[j] = first, Basis.BOOKMARK
                    taken.add(first)
                    break
        for j, key in enumerate(self.keys):
            i = place.get(key)
            if j in self.found or i is None or i in taken or in_copy[key] != 1:
                continue
            self.found[j] = i, Basis.TEXT
            taken.add(i)

    def _bookmarked(self, j: int) -> list[int]:
        """Return the issued paragraphs whose bookmarks start in a unit."""
        first = self.sent.first_paragraph
        return [first[c] for c in self.units[self.worded[j]].clauses if c in first]

    def _put_in_order(self) -> None:
        """Keep the heaviest matches that are in order; the others have moved."""
        points = sorted((i, j) for j, (i, _) in self.found.items())
        weights = [len(self.sent.keys[i]) for i, _ in points]
        kept = {j for _, j in heaviest_chain(points, weights)}
        for _, j in points:
            if j in kept:
                continue
            if len(self.keys[j].split()) >= _WORDS_TO_MOVE:
                self.moved.add(j)
            else:
                del self.found[j]

    def _gaps(self) -> list[tuple[int, int, int, int]]:
        """Return the ranges between matches that are in order."""
        inorder = [
            (i, j) for j, (i, _) in sorted(self.found.items()) if j not in self.moved
        ]
        ends = [(-1, -1), *inorder, (len(self.sent.keys), len(self.keys))]
        return [
            (a[0] + 1, b[0], a[1] + 1, b[1])
            for a, b in itertools.pairwise(ends)
            if b[0] - a[0] > 1 and b[1] - a[1] > 1
        ]

    # In sequence

    def _fill(self, i0: int, i1: int, j0: int, j1: int) -> None:
        used = {i for i, _ in self.found.values()}
        left = [i for i in range(i0, i1) if i not in used]
        right = [j for j in range(j0, j1) if j not in self.found]
        if not left or not right:
            return
        if len(left) * len(right) > _MOST_CELLS:
            self._same_words(left, right)
            return
        for i, j in self._best(left, right):
            self.found[j] = i, self._basis(i, j)

    def _between(self) -> None:
        """Take likeness for sure where both neighbours are known by more than that."""
        sure = {
            (i, j)
            for j, (i, basis) in self.found.items()
            if basis is not Basis.LIKENESS
        }
        sure |= {(-1, -1), (len(self.sent.keys), len(self.keys))}
        for j, (i, basis) in self.found.items():
            if basis is Basis.LIKENESS and {(i - 1, j - 1), (i + 1, j + 1)} <= sure:
                self.found[j] = i, Basis.BETWEEN

    def _same_words(self, left: list[int], right: list[int]) -> None:
        """Match only the same words in order: the range is too wide for more."""
        ints: dict[str, int] = {}
        old = [ints.setdefault(self.sent.keys[i], len(ints)) for i in left]
        new = [ints.setdefault(self.keys[j], len(ints)) for j in right]
        for op in edits(old, new):
            if op.kind == "same":
                for n in range(op.old_end - op.old_start):
                    i, j = left[op.old_start + n], right[op.new_start + n]
                    self.found[j] = i, Basis.TEXT

    def _basis(self, i: int, j: int) -> Basis:
        if i in self._bookmarked(j):
            return Basis.BOOKMARK
        if self.sent.keys[i] == self.keys[j]:
            return Basis.TEXT
        if self._same_number(i, j):
            return Basis.NUMBER
        return Basis.LIKENESS

    def _best(self, left: list[int], right: list[int]) -> list[tuple[int, int]]:
        """Return the pairs in order whose likeness together is greatest."""
        scores = [[self._score(i, j) for j in right] for i in left]
        if len(left) == 1 and len(right) == 1 and not scores[0][0]:
            alone = left[0] in self._bookmarked(right[0])
            return [(left[0], right[0])] if alone else []
        best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
        for a in range(len(left) - 1, -1, -1):
            for b in range(len(right) - 1, -1, -1):
                best[a][b] = max(best[a + 1][b], best[a][b + 1])
                if scores[a][b]:
                    best[a][b] = max(best[a][b], scores[a][b] + best[a + 1][b + 1])
        pairs, a, b = [], 0, 0
        while a < len(left) and b < len(right):
            together = scores[a][b] + best[a + 1][b + 1]
            if scores[a][b] and together >= best[a][b]:
                pairs.append((left[a], right[b]))
                a, b = a + 1, b + 1
            elif best[a + 1][b] >= best[a][b + 1]:
                a += 1
            else:
                b += 1
        return pairs

    def _score(self, i: int, j: int) -> float:
        """Return how well two paragraphs go together; 0 when they must not."""
        if self.sent.paragraphs[i].in_margin != self.units[self.worded[j]].in_margin:
            return 0.0
        if self.sent.keys[i] == self.keys[j]:
            return 3.0
        like = self._likeness(self.sent.keys[i], self.keys[j])
        if i in self._bookmarked(j):
            return 1.0 + like if like >= _LIKE_WITH_BOOKMARK else 0.0
        if self._same_number(i, j) and like >= _LIKE_WITH_BOOKMARK:
            return 0.5 + like
        return like if like >= _LIKE else 0.0

    def _same_number(self, i: int, j: int) -> bool:
        """Tell whether the copy has the clause's number typed before its words."""
        paragraph = self.sent.paragraphs[i]
        label = _LABEL.match(self.keys[j])
        if paragraph.clause is None or label is None or not paragraph.is_first:
            return False
        number = self.sent.numbers.get(paragraph.clause, "").strip("(). ")
        return number != "" and number.lower() == label[1].lower()

    def _likeness(self, old: str, new: str) -> float:
        """Return the share of words in common (Dice, over words with their counts)."""
        a, b = self._bag(old), self._bag(new)
        size = a.total() + b.total()
        return 2 * (a & b).total() / size if size else 0.0

    def _bag(self, key: str) -> Counter[str]:
        if key not in self.bags:
            self.bags[key] = Counter(self._words(key))
        return self.bags[key]

    def _words(self, key: str) -> tuple[str, ...]:
        if key not in self.words:
            self.words[key] = tuple(re.findall(r"\w+", key.lower()))
        return self.words[key]

    def _moved_but_edited(self) -> None:
        """Match a bookmarked paragraph that is alike and stands elsewhere."""
        used = {i for i, _ in self.found.values()}
        for j in range(len(self.keys)):
            for i in self._bookmarked(j):
                if j in self.found or i in used:
                    continue
                if self._likeness(self.sent.keys[i], self.keys[j]) >= _LIKE:
                    self.found[j] = i, Basis.BOOKMARK
                    self.moved.add(j)
                    used.add(i)

    def _tags_anywhere(self) -> None:
        """Match tag lines left over to ones of the same words: these repeat."""
        used = {i for i, _ in self.found.values()}
        used |= {i for others in self.joined.values() for i in others}
        left = {
            i: self.sent.keys[i]
            for i, paragraph in enumerate(self.sent.paragraphs)
            if paragraph.role is Role.TAGS and i not in used
        }
        for j, key in enumerate(self.keys):
            if j in self.found or self._is_grown(j) or key not in left.values():
                continue
            i = next(i for i, text in left.items() if text == key)
            del left[i]
            self.found[j] = i, Basis.TEXT
            self.moved.add(j)

    # Divided and joined

    def _divided_and_joined(self) -> None:
        for j, (i, _) in sorted(self.found.items()):
            if j in self.moved or self.sent.keys[i] == self.keys[j]:
                continue
            for step in (1, -1):
                self._grow(i, j, step)
                self._swallow(i, j, step)

    def _grow(self, i: int, j: int, step: int) -> None:
        """Add following (or preceding) units that hold the rest of the paragraph."""
        at = j + step
        while 0 <= at < len(self.keys) and at not in self.found:
            if self._is_elsewhere(j, at) or self._is_grown(at):
                return
            halves = sorted([*self.grown.get(j, []), j])
            together = [*halves, at] if step > 0 else [at, *halves]
            whole = " ".join(self.keys[n] for n in together)
            part = " ".join(self.keys[n] for n in halves)
            gain = self._kept(self.sent.keys[i], whole) - self._kept(
                self.sent.keys[i], part
            )
            if gain < max(2, 0.5 * len(self._words(self.keys[at]))):
                return
            self.grown.setdefault(j, []).append(at)
            at += step

    def _swallow(self, i: int, j: int, step: int) -> None:
        """Add following (or preceding) issued paragraphs that were joined on."""
        used = {i for i, _ in self.found.values()}
        at = self._past_tags(i + step, step)
        while 0 <= at < len(self.sent.keys) and at not in used:
            if any(at in others for others in self.joined.values()):
                return
            held = sorted([*self.joined.get(j, []), i])
            together = [*held, at] if step > 0 else [at, *held]
            whole = " ".join(self.sent.keys[n] for n in together)
            part = " ".join(self.sent.keys[n] for n in held)
            gain = self._kept(whole, self.keys[j]) - self._kept(part, self.keys[j])
            if gain < max(2, 0.5 * len(self._words(self.sent.keys[at]))):
                return
            self.joined.setdefault(j, []).append(at)
            at = self._past_tags(at + step, step)

    def _past_tags(self, i: int, step: int) -> int:
        """Return the next issued paragraph that is no tag line."""
        while 0 <= i < len(self.sent.keys):
            if self.sent.paragraphs[i].role is not Role.TAGS:
                break
            i += step
        return i

    def _is_elsewhere(self, j: int, at: int) -> bool:
        return (
            self.units[self.worded[j]].container
            != self.units[self.worded[at]].container
        )

    def _is_grown(self, at: int) -> bool:
        return any(at in others for others in self.grown.values())

    def _kept(self, old: str, new: str) -> int:
        """Return how many words of `old` stand in `new`, in order."""
        return int(LCSseq.similarity(self._words(old), self._words(new)))
