"""What was made of a line's words, kept for when the same line is asked for again.

A text of two hundred promises changes by a line at a time; pages and steps ask for all of
them each time. Only values are kept, of the same words read in the same way, so that what
is kept is what would be made.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_Made = TypeVar("_Made")
MOST = 4096
"""So many are kept: both readings of the promises of a text ten times the usual size."""


class Kept(Generic[_Made]):
    """The last things made, by what they were made of; the oldest goes first."""

    def __init__(self, most: int = MOST) -> None:
        """Keep no more than `most`."""
        self._most = most
        self._held: dict[Hashable, _Made] = {}

    def get(self, of: Hashable, make: Callable[[], _Made]) -> _Made:
        """Return what was made of this before, or what `make` gives."""
        try:
            return self._held[of]
        except KeyError:
            made = make()
        if len(self._held) >= self._most:
            self._held.pop(next(iter(self._held)), None)
        self._held[of] = made
        return made
