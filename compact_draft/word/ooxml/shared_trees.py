"""Parts that many files share, parsed once: styles, lists, settings, themes.

The copies of one file bring the same styles, and a redline is read again to be proved.
What is equal by its bytes is parsed once and only read from then on, with what was worked
out from it. Who writes asks the package for a tree of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.relationships import keep

_Value = TypeVar("_Value")
_MOST_BYTES = 2_000_000
_KNOWN: dict[bytes, SharedTree] = {}


class SharedTree:
    """One part as it was parsed; nobody changes it.

    Attributes:
        root: The root of the part.
        is_own: It is one package's own and may yet be changed.
    """

    def __init__(self, root: Element, *, is_own: bool = False) -> None:
        self.root = root
        self.is_own = is_own
        self._made: dict[Hashable, object] = {}

    def made(self, make: Callable[..., _Value], *key: Hashable) -> _Value:
        """Return what `make` works out from the root and `key`, once.

        What it gives must hang on nothing else, and nobody may change it.
        """
        known = (make, *key)
        if known not in self._made:
            self._made[known] = make(self.root, *key)
        return cast("_Value", self._made[known])


def shared_tree(data: bytes, parse: Callable[[], Element]) -> SharedTree:
    """Return the tree of some bytes, parsed where no equal ones were; a few are kept."""
    known = _KNOWN.get(data)
    if known is None:
        known = SharedTree(parse())
        if len(data) <= _MOST_BYTES:
            keep(_KNOWN, data, known, most=12)
    return known
