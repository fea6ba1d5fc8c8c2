"""The blocks of a redline that hold no mark: the same in both its readings.

What the bytes of such a block say is worked out in the first reading and serves in the
second; that it stands in its place there is looked at in each.
"""

from __future__ import annotations

from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.stories import body
from compact_draft.word.ooxml.containers import blocks_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import TRACKED

_MARKS = (*TRACKED, w("numberingChange"))


class Unmarked:
    """The keys of unmarked blocks of a body, by their number before it was settled.

    A block is one that holds no mark, refers to no note (whose own marks it would show),
    and follows a block without a mark, from which no words can flow into it.
    """

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._numbers: frozenset[int] | None = None

    def blocks(self, package: Package) -> dict[Element, int]:
        """Return the unmarked blocks of a redline that is not settled yet, numbered.

        It must be the same redline each time.
        """
        held = [block for block, _path in blocks_of(body(package))]
        if self._numbers is None:
            marked = [next(child.iter(*_MARKS), None) is not None for child in held]
            self._numbers = frozenset(
                number
                for number, is_marked in enumerate(marked)
                if not is_marked and not (number and marked[number - 1])
            )
        return {held[number]: number for number in self._numbers}

    def keys(
        self, package: Package, keys: ContentKeys, before: dict[Element, int]
    ) -> list[int]:
        """Return the keys of the blocks of the body once it is settled."""
        found: list[int] = []
        for block, _path in blocks_of(body(package)):
            number = before.get(block, -1)
            key = self._known.get(number)
            if key is None:
                keys.has_notes = False
                key = keys.block(block).full
                if number >= 0 and not keys.has_notes:
                    self._known[number] = key
            found.append(key)
        return found
