"""Which fields are open where a reader stands, and what they make of the words.

Every word is asked of them, so the answer is kept and not looked for again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

_ENOUGH = 200
"""A field's name stands at its beginning; no more letters of its code are kept."""


class OpenFields:
    """The fields that are open, the innermost last."""

    __slots__ = ("_codes", "_kinds", "_shown")

    def __init__(self) -> None:
        self._codes: list[str | None] = []  # None once the result has begun
        self._kinds: list[str] = []
        self._shown: Counter[str] = Counter()

    def __bool__(self) -> bool:
        return bool(self._codes)

    def begin(self) -> None:
        """Open a field; its code follows."""
        self._codes.append("")
        self._kinds.append("")

    def code(self, text: str) -> None:
        """Add to the code of the innermost, if its result has not begun."""
        if self._codes and self._codes[-1] is not None:
            held = self._codes[-1]
            if len(held) < _ENOUGH:
                self._codes[-1] = held + text[:_ENOUGH]

    def result(self) -> None:
        """Begin the result of the innermost."""
        if self._codes and self._codes[-1] is not None:
            kind = (self._codes[-1].split(None, 1) or [""])[0].upper()
            self._codes[-1], self._kinds[-1] = None, kind
            self._shown[kind] += 1

    def end(self) -> None:
        """Close the innermost."""
        if self._codes:
            kind, has_result = self._kinds.pop(), self._codes.pop() is None
            self._shown[kind] -= has_result

    def within(self, kinds: Collection[str]) -> bool:
        """Whether the reader stands in the result of a field of one of these kinds."""
        return bool(self._codes) and any(self._shown[kind] > 0 for kind in kinds)
