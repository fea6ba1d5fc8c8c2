"""Which list numbers a clause, so that Word prints the number that readers know?

The promises of a table are counted column by column, and its rows stand one below the other.
Word counts as the rows stand. So what is not the next of its list is counted by a list of
its own, that begins where the column does.
"""

from __future__ import annotations

from compact_draft.drafting.layout import Block, Manner
from compact_draft.drafting.number import letters
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_lists import HANG
from compact_draft.word.styles.house_variants import counted_list

_COUNTED = (Manner.CLAUSE, Manner.OPENING, Manner.LETTERED)


class RunningNumbers:
    """What the main lists of a document would print next, and lists that stand in."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._next = dict.fromkeys(_COUNTED, 1)
        self._aside: dict[Manner, str] = {}
        self._beside = False

    def step_aside(self, *, beside: bool = False) -> None:
        """Say that what comes does not go on from what was written last.

        Args:
            beside: Whether it stands in a further column, beside what the main lists count.
        """
        self._aside = dict.fromkeys(_COUNTED, "")
        self._beside = beside

    def number_of(self, block: Block) -> str:
        """Return the ``w:numId`` that numbers a clause; empty for the main list."""
        manner = block.manner
        if manner is Manner.SECTION:
            self._next[Manner.CLAUSE] = 1
            self._aside.pop(Manner.CLAUSE, None)
        if manner not in _COUNTED or not block.number:
            return ""
        count = _count(block)
        held = self._aside.get(manner)
        goes_on = not held and not self._beside and count == self._next[manner]
        if held is None or goes_on:
            self._aside.pop(manner, None)
            self._next[manner] = count + 1
            return ""
        if not held:
            held = self._new(block, count)
            self._aside[manner] = held
        return held

    def _new(self, block: Block, count: int) -> str:
        before = block.number.rpartition(".")[0]
        is_letter = block.manner is Manner.LETTERED
        return counted_list(
            self._package,
            form="upperLetter" if is_letter else "decimal",
            text=f"{before}.%1" if before else "%1",
            start=count,
            left=HANG,
            hang=HANG,
        )


def _count(block: Block) -> int:
    last = block.number.rpartition(".")[2]
    if block.manner is not Manner.LETTERED:
        return int(last)
    at = 1
    while letters(at) != last:
        at += 1
    return at
