"""One page of a PDF as lines of print, in the order in which they are read.

A page is a heap of letters with places. Letters on one height make lines; a wide gap
parts two lines that only stand side by side; where such a gap runs down the page, the
columns are read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from compact_draft.intake.formats.pdf_gutters import (
    LEAST_IN_A_COLUMN,
    beside,
    gutters_of,
)
from compact_draft.intake.formats.pdf_print import Gutters, Letter, Print

_GAP = 1.6
"""A gap of more than this many letter sizes parts columns, unless a label is before."""
_GAP_OF_A_GUTTER = 0.9
"""So wide a gap may be a gutter, if those of the lines below lie under it."""
_GAP_OVER_THE_GUTTER = 0.7
_BETWEEN_WORDS = 0.15
_ALIKE = 1.2
_BELOW = 1.7
_ALL_BOLD = 0.9
_SAME_HEIGHT = 0.5
_FULL = 0.75
_LABEL = re.compile(
    r"(?:\(?[\divxIVX]{1,4}[.)]+|\(?[A-Za-z][.)]|\d+(?:\.\d+)*|[^\w\s]|o)$"
)


def lines_of(
    letters: Sequence[Letter], page: int, width: float, before: Gutters = ()
) -> tuple[list[Print], Gutters]:
    """Return the lines of a page in reading order, and where its gutters are.

    Args:
        letters: The letters of the page, in any order.
        page: Which page it is, from 1.
        width: The width of the page in points.
        before: Where the gutters of the page before are: a table may go on from it.
    """
    rows = list(_rows(letters))
    pieces = [line for row in rows for line in _pieces(row, page)]
    narrow = [
        line for row in rows for line in _pieces(row, page, gap_of=_GAP_OF_A_GUTTER)
    ]
    gutters = gutters_of(pieces, narrow, 0, width)
    if not gutters and any(_parts(pieces, gutter) for gutter in before):
        gutters = before
    if not gutters:
        return list(_measured(pieces)), ()
    pieces = [line for row in rows for line in _pieces(row, page, gutters)]
    return list(_measured(list(_in_columns(pieces, gutters)))), gutters


def lines_of_cell(
    letters: Sequence[Letter], page: int, start: float, end: float
) -> list[Print]:
    """Return the lines in a cell of a table that runs from `start` to `end`."""
    lines = [_print(row, page) for row in _rows(letters)]
    return [
        replace(line, start=max(start, line.left - 2 * line.size), width=end)
        for line in lines
        if line.text
    ]


def _parts(lines: Sequence[Print], gutter: float) -> bool:
    """Tell whether a gutter parts two lines of one height."""
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    return beside(left, right) > 0


def _rows(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of each height, from the top, each row from the left."""
    row: list[Letter] = []
    for letter in sorted(letters, key=lambda a: (-a.base, a.left)):
        if row and not _on_one_line(row[0], letter):
            yield sorted(row, key=lambda a: a.left)
            row = []
        row.append(letter)
    if row:
        yield sorted(row, key=lambda a: a.left)


def _on_one_line(first: Letter, letter: Letter) -> bool:
    """Tell whether two letters stand on one line; a raised figure is of the line below."""
    return first.base - letter.base <= _SAME_HEIGHT * max(first.size, letter.size)


def _pieces(
    row: Sequence[Letter], page: int, gutters: Gutters = (), gap_of: float = _GAP
) -> Iterator[Print]:
    """Yield the lines of one height: parted where a gap is as wide as between columns.

    A gap that lies over a gutter of the page may be narrower; the gaps between the words
    of a line that is stretched to both edges are all as wide, and do not part it.
    """
    for part in _between(row, gutters):
        is_stretched = _is_stretched(part)
        piece: list[Letter] = []
        for letter in part:
            gap = letter.left - piece[-1].right if piece else 0.0
            if piece and not is_stretched and gap > gap_of * max(letter.size, 1.0):
                words = "".join(a.text for a in piece).strip()
                if not _LABEL.match(words):
                    yield _print(piece, page)
                    piece = []
            piece.append(letter)
        yield _print(piece, page)


def _between(row: Sequence[Letter], gutters: Gutters) -> Iterator[list[Letter]]:
    """Yield what of a row lies between the gutters of its page."""
    part: list[Letter] = []
    for letter in row:
        gap = letter.left - part[-1].right if part else 0.0
        over = bool(part) and any(
            part[-1].right <= gutter <= letter.left for gutter in gutters
        )
        if over and gap > _GAP_OVER_THE_GUTTER * max(letter.size, 1.0):
            yield part
            part = []
        part.append(letter)
    if part:
        yield part


def _is_stretched(row: Sequence[Letter]) -> bool:
    """Tell whether the gaps between the words of a line are alike and wide."""
    seen = [letter for letter in row if letter.text.strip()]
    gaps = [
        after.left - before.right
        for before, after in pairwise(seen)
        if after.left - before.right > _BETWEEN_WORDS * after.size
    ]
    return len(gaps) > 1 and max(gaps) <= _ALIKE * min(gaps)


def _print(letters: Sequence[Letter], page: int) -> Print:
    text = ""
    last: Letter | None = None
    for letter in letters:
        gap = 0.0 if last is None else letter.left - last.right
        if (
            last is not None
            and gap > _BETWEEN_WORDS * letter.size
            and not text.endswith(" ")
        ):
            text += "\t" if gap > letter.size and _LABEL.match(text.strip()) else " "
        text += letter.text
        last = letter
    seen = [letter for letter in letters if letter.text.strip()] or list(letters)
    bold = sum(letter.bold for letter in seen)
    return Print(
        text=text.strip(),
        left=seen[0].left,
        right=seen[-1].right,
        bottom=min(letter.bottom for letter in seen),
        top=max(letter.top for letter in seen),
        size=round(median(letter.size for letter in seen), 1),
        bold=bold > _ALL_BOLD * len(seen),
        page=page,
        some_bold=bold > 0,
    )


def _in_columns(lines: Sequence[Print], gutters: Gutters) -> Iterator[Print]:
    """Yield lines so that each block of columns is read column by column."""
    columns: list[list[Print]] = [[] for _ in (*gutters, None)]
    block = 1
    for line in lines:
        if any(line.left < gutter < line.right for gutter in gutters):
            yield from _block(columns, block)
            block += any(columns[1:])
            columns = [[] for _ in columns]
            yield line
        else:
            columns[sum(gutter <= line.left for gutter in gutters)].append(line)
    yield from _block(columns, block)


def _block(columns: Sequence[Sequence[Print]], block: int) -> Iterator[Print]:
    """Yield a block, and around it what only stands above or below its columns."""
    left, *others = columns
    right = [column for column in others if column]
    if not right:
        yield from left
        return
    top = max(column[0].top for column in right)
    bottom = min(line.bottom for column in right for line in column)
    above = [line for line in left if line.bottom > top]
    yield from above
    beside, below = _below(left[len(above) :], bottom, above[-1:])
    for line in beside:
        yield replace(line, column=1, block=block)
    for number, column in enumerate(others, start=2):
        for line in column:
            yield replace(line, column=number, block=block)
    yield from below


def _below(
    left: Sequence[Print], bottom: float, above: Sequence[Print]
) -> tuple[Sequence[Print], Sequence[Print]]:
    """Part the first column at what only stands below the others, which end at `bottom`.

    Lines that fill the column and never run over its edge are of the column, though
    the others end sooner, as on the last page.
    """
    for n, line in enumerate(left):
        last = left[n - 1] if n else next(iter(above), None)
        apart = last is not None and (
            last.bottom - line.bottom > _BELOW * last.size or line.size != last.size
        )
        if line.top < bottom and apart:
            return (left, ()) if _fill(left[n:], left) else (left[:n], left[n:])
    return left, ()


def _fill(lines: Sequence[Print], column: Sequence[Print]) -> bool:
    """Tell whether lines reach the edge of their column again and again."""
    start, end = min(a.left for a in column), max(a.right for a in column)
    full = [line for line in lines if line.right - start > _FULL * (end - start)]
    return len(full) >= LEAST_IN_A_COLUMN and 2 * len(full) >= len(lines)


def _measured(lines: Sequence[Print]) -> Iterator[Print]:
    """Yield lines that know where the text of their column begins and ends."""
    for line in lines:
        beside = [other for other in lines if other.column == line.column]
        right = max(other.right for other in beside)
        left = min(other.left for other in beside)
        yield replace(line, width=right, start=left)
