"""Where do several reviewers touch within one paragraph of the base?

Two reviewers touch where they strike the same words, where both insert at one place, and
where one inserts within what the other strikes. Changes that stand side by side do not
touch: each can be taken without the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.word.combine.units import (
    PILCROW,
    RANGE_MARK,
    TABLE,
    Base,
    Reading,
    Unit,
)
from compact_draft.word.ooxml.names import Element, w


@dataclass(slots=True)
class OverlapSpan:
    """Changes of several reviewers that touch.

    Attributes:
        start: Offset of the first unit of the base that is concerned.
        end: Offset behind the last.
        reviewers: Numbers of the reviewers, rising.
    """

    start: int
    end: int
    reviewers: tuple[int, ...]


@dataclass(slots=True)
class _Change:
    """A change of one reviewer: what it strikes, and where it inserts."""

    reviewer: int
    start: int
    end: int
    puts: tuple[int, ...]
    whole: bool

    def touches(self, other: _Change) -> bool:
        if max(self.start, other.start) < min(self.end, other.end):
            return True
        if set(self.puts) & set(other.puts):
            return True
        return self._holds(other) or other._holds(self)  # its own kind

    def _holds(self, other: _Change) -> bool:
        """Tell whether the other inserts within what this strikes."""
        if self.whole:
            return bool(other.puts)
        return any(self.start < at < self.end for at in other.puts)


def _changes(reading: Reading, length: int) -> list[_Change]:
    deleted = sorted(reading.deleted)
    runs: list[tuple[int, int]] = []
    for at in deleted:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    puts = [at for at in sorted(reading.gaps) if reading.insertion(at)]
    left = set(puts)
    found: list[_Change] = []
    for start, end in runs:
        own = tuple(at for at in puts if start <= at <= end)
        left -= set(own)
        whole = start == 0 and end >= length > 0
        found.append(_Change(reading.reviewer, start, end, own, whole))
    found += [
        _Change(reading.reviewer, at, at, (at,), whole=False) for at in sorted(left)
    ]
    return found


def overlap_spans(base: Base, readings: Sequence[Reading]) -> list[OverlapSpan]:
    """Return where the reviewers touch, in the order of the base."""
    if len(readings) < 2:
        return []
    changes = [
        change for each in readings for change in _changes(each, len(base.units))
    ]
    groups = list(range(len(changes)))

    def top(number: int) -> int:
        while groups[number] != number:
            groups[number] = groups[groups[number]]
            number = groups[number]
        return number

    for i, change in enumerate(changes):
        for j in range(i + 1, len(changes)):
            other = changes[j]
            if change.reviewer != other.reviewer and change.touches(other):
                low, high = sorted((top(i), top(j)))
                groups[high] = low
    members: dict[int, list[_Change]] = {}
    for number, change in enumerate(changes):
        members.setdefault(top(number), []).append(change)
    found = [
        OverlapSpan(
            min(change.start for change in group),
            max(change.end for change in group),
            tuple(sorted({change.reviewer for change in group})),
        )
        for group in members.values()
    ]
    return sorted(
        (span for span in found if len(span.reviewers) > 1),
        key=lambda span: (span.start, span.end),
    )


def same_words(insertion: Sequence[Unit]) -> tuple[object, ...]:
    """Return something equal for two insertions that say and look the same."""
    return tuple(
        (
            unit.text if unit.key == TABLE else unit.key,
            _formatting(unit),
            unit.deleted is None,
            _held(unit),
        )
        for unit in insertion
        if unit.key != RANGE_MARK
    )


def _held(unit: Unit) -> str:
    """Return the words in an object, such as a text box; empty for what is none."""
    if len(unit.key) == 1 or unit.key == PILCROW:
        return ""
    return "\n".join(text.text or "" for text in unit.node.iter(w("t")))


def _formatting(unit: Unit) -> object:
    """Return what a unit looks like, ids of marks left out."""
    if unit.key == TABLE:
        return "".join(str(text.text) for text in unit.node.iter(w("t")))
    if unit.run is None:
        properties = unit.node.find(w("pPr"))
    else:
        properties = unit.run.find(w("rPr"))
    return () if properties is None else formatting_key(properties)


def formatting_key(properties: Element) -> tuple[object, ...]:
    """Return something equal for two properties that say the same, marks left out."""
    return tuple(
        (child.tag, *sorted(child.items()), formatting_key(child))
        for child in properties
        if child.get(w("author")) is None and isinstance(child.tag, str)
    )
