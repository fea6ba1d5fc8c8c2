"""Where gutters run down a page of a PDF, between columns of print."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.intake.formats.pdf_print import Gutters, Print

LEAST_IN_A_COLUMN = 3
_WIDEST_GUTTER = (0.25, 0.75)
_STEPS = 60
_LEAST_IF_NARROW = 5
_MOST_CROSSING = 0.2
"""Of lines beside each other within a column; more is no column parted once more."""


def gutters_of(
    wide: Sequence[Print], narrow: Sequence[Print], start: float, end: float
) -> Gutters:
    """Return where gutters run down between two edges: one, and more beside that.

    `wide` are the lines parted at wide gaps only, `narrow` at narrower ones too, which
    may lie between the words of a stretched line.
    """
    at = _gutter(wide, narrow, start, end, LEAST_IN_A_COLUMN)
    if at is None:
        at = _gutter(narrow, narrow, start, end, _LEAST_IF_NARROW)
    if at is None:
        return ()
    left = _within([_before(lines, at) for lines in (wide, narrow)])
    right = _within([_behind(lines, at) for lines in (wide, narrow)])
    return (*left, at, *right)


def _before(lines: Sequence[Print], at: float) -> list[Print]:
    return [line for line in lines if line.right <= at]


def _behind(lines: Sequence[Print], at: float) -> list[Print]:
    return [line for line in lines if line.left >= at]


def _within(columns: Sequence[Sequence[Print]]) -> Gutters:
    """Return the gutters that part a column once more, as in a page of three."""
    wide, narrow = columns
    if len(wide) < 2 * LEAST_IN_A_COLUMN:
        return ()
    start, end = min(line.left for line in wide), max(line.right for line in wide)
    for lines, least in ((wide, LEAST_IN_A_COLUMN), (narrow, _LEAST_IF_NARROW)):
        at = _gutter(lines, narrow, start, end, least)
        if at is None:
            continue
        if _crossing(lines, at) <= _MOST_CROSSING * _parted(lines, at, least):
            return gutters_of(wide, narrow, start, end)
    return ()


def _crossing(lines: Sequence[Print], at: float) -> int:
    """Return how many lines run over a place, of the size of those that end before it."""
    right = _behind(lines, at)
    sizes = {line.size for line in _before(lines, at) if beside([line], right)}
    return sum(line.left < at < line.right and line.size in sizes for line in lines)


def _gutter(
    lines: Sequence[Print],
    narrow: Sequence[Print],
    start: float,
    end: float,
    least: int,
) -> float | None:
    """Return where a gutter runs down between two edges: about their middle.

    At least so many lines below one another have one beside them there, and none
    between crosses it.
    """
    best: tuple[int, int, float, float] | None = None
    first, last = (start + share * (end - start) for share in _WIDEST_GUTTER)
    for step in range(_STEPS + 1):
        at = first + (last - first) * step / _STEPS
        parted = _parted(lines, at, least)
        crossing = sum(line.left < at < line.right for line in narrow)
        found = (-parted, crossing, abs(at - (start + end) / 2), at)
        if parted and (best is None or found < best):
            best = found
    return None if best is None else best[-1]


def _parted(lines: Sequence[Print], at: float, least: int) -> int:
    """Return how many lines end before a place with one behind it, in runs of `least`."""
    right = _behind(lines, at)
    found = run = 0
    for line in sorted(lines, key=lambda line: -line.top):
        if line.left < at < line.right:
            found += run if run >= least else 0
            run = 0
        elif line.right <= at:
            run += beside([line], right)
    return found + (run if run >= least else 0)


def beside(left: Sequence[Print], right: Sequence[Print]) -> int:
    """Return how many lines at the left have one at the right on about their height."""
    return sum(
        any(other.bottom < line.top and line.bottom < other.top for other in right)
        for line in left
    )
