"""The second corpus: pairs of versions as people make them, each by a number.

A pair is a kind of document, a maker and an edit: ``numbers-changed-word-agreement``.
All words are invented. What a redline of a pair should show is known from the edit.
"""

import random
from dataclasses import dataclass
from functools import cached_property

from tests.redline.human_documents import KINDS
from tests.redline.human_edits import EDITS
from tests.redline.human_makers import MAKERS

SEED = 20261201
SHARE = 7
"""Makers, of ten, that each edit is tried in."""
NOT_IN_A_GRID = ("move", "swap")
"""What no redline can show in the rows of a table: moves."""


@dataclass(frozen=True)
class HumanPair:
    """One pair."""

    name: str
    maker: str
    kind: str
    edit: object
    seed: str

    @cached_property
    def documents(self):
        """Both documents, the moves expected and the letters that these must mark.

        None if there is no such pair. The letters are 0 where the words alone tell.
        """
        old = KINDS[self.kind](self.seed)
        made = self.edit(old, random.Random(f"edit {self.seed}"))
        if made is None:
            return None
        return made if len(made) == 4 else (old, *made, 0)

    def make(self):
        """The bytes of the old file and of the new one."""
        old, new, *_ = self.documents
        maker = MAKERS[self.maker]
        return maker(f"{self.seed} old").file(old), maker(f"{self.seed} new").file(new)

    @property
    def moves(self):
        """How many moves a good redline shows."""
        return self.documents[2]

    @property
    def least(self):
        """Letters that the expected moves mark at the least; 0 where the words tell."""
        return self.documents[3]


def human_pairs(seed=SEED, share=SHARE):
    """All pairs of one seed: name → pair, in order."""
    found = {}
    for number, edit in enumerate(EDITS):
        name = edit.__name__.replace("_", "-")
        for turn in range(share):
            makers = [*MAKERS]
            maker = makers[(number + turn) % len(makers)]
            if maker == "grid" and any(word in name for word in NOT_IN_A_GRID):
                maker = makers[(number + share) % (len(makers) - 1)]
            for attempt in range(12):
                kind = [*KINDS][(number + turn + attempt) % len(KINDS)]
                pair = HumanPair(
                    f"{name}-{maker}-{kind}-{turn}",
                    maker,
                    kind,
                    edit,
                    f"{seed} {number} {turn} {attempt}",
                )
                if (
                    pair.documents is not None
                    and pair.documents[0] != pair.documents[1]
                ):
                    found[pair.name] = pair
                    break
    return found
