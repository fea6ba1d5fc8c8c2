"""What one group has confirmed of its own clauses: an example at once, and only for it.

A line much like a clause that the group has linked or tagged is lifted towards what the
group said of that clause. Nothing of it leaves the workspace.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.judgement.features import LETTERS, text_features
from compact_draft.judgement.kept import Kept
from compact_draft.judgement.weights import Block, Weights, features_of

_LIKE = 0.45
"""From this likeness of letters on (1 is the same words) an own example counts."""

_LIFT = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnExample:
    """A clause of which a person has said something.

    Attributes:
        clause: Its id.
        text: Its words.
        says: What was said, by field: "ref", "achievability", "by", "theme".
    """

    clause: str
    text: str
    says: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """The likest own example, what it lifts, and how that is put in words.

    Attributes:
        lifts: What is added, by field and value.
        because: Which example it is, in words.
        how: How like it is, from 0 to 1.
    """

    lifts: Mapping[str, Mapping[str, float]]
    because: str
    how: float


def likest(text: str, own: Sequence[OwnExample], weights: Weights) -> Like | None:
    """Return what the likest of a group's examples lifts; None where none is like it."""
    block = next((b for b in weights.blocks if b.name == LETTERS), None)
    if not own or block is None:
        return None
    texts = tuple(example.text for example in own)
    table = _TABLES.get((weights.digest, texts), lambda: _Table(texts, block, weights))
    at, how = table.likest(text)
    if how < _LIKE:
        return None
    best = own[at]
    lifts = {
        field: dict.fromkeys(values, _LIFT * how) for field, values in best.says.items()
    }
    told = ", ".join(v.replace("_", " ") for vs in best.says.values() for v in vs)
    because = f"like {best.clause}, of which you have said: {told}"
    return Like(lifts=lifts, because=because, how=how)


class _Table:
    """The letters of a group's examples, made ready to be held against many lines."""

    def __init__(self, texts: Sequence[str], block: Block, weights: Weights) -> None:
        import numpy as np

        self._block = block
        self._digest = weights.digest
        self._rows = [self._letters(text) for text in texts]
        held = [(n, row) for n, row in enumerate(self._rows) if row]
        self._of = [n for n, _ in held]
        self._at = np.array([at for _, row in held for at in row], dtype=np.int64)
        self._by = np.array([w for _, row in held for w in row.values()])
        sizes = [0, *(len(row) for _, row in held)]
        self._starts = np.cumsum(sizes)[:-1]
        self._found: dict[str, tuple[int, float]] = {}

    def likest(self, text: str) -> tuple[int, float]:
        """Return the number of the likest example, and how like it is, from 0 to 1."""
        if text not in self._found:
            self._found[text] = self._likest(text)
        return self._found[text]

    def _likest(self, text: str) -> tuple[int, float]:
        import numpy as np

        mine = self._letters(text)
        if not self._of or not mine:
            return 0, 0.0
        letters = np.zeros(len(self._block.names))
        letters[list(mine)] = list(mine.values())
        likeness = np.add.reduceat(self._by * letters[self._at], self._starts)
        best = self._of[int(likeness.argmax())]
        theirs = self._rows[best]
        return best, sum(w * theirs[n] for n, w in mine.items() if n in theirs)

    def _letters(self, text: str) -> dict[int, float]:
        def made() -> dict[int, float]:
            return features_of(self._block, text_features(text)[LETTERS])

        return _LETTERS.get((self._digest, text), made)


_TABLES: Kept[_Table] = Kept(most=2)
_LETTERS: Kept[dict[int, float]] = Kept()
