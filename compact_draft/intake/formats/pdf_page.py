"""One page of a PDF as lines of print, in the order in which they are read.

A page is a heap of letters with places. Letters on one height make lines; a wide gap
parts two lines that only stand side by side; where such a gap runs down the page, the
columns are read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

_GAP = 1.6
"""A gap of more than this many letter sizes parts columns, unless a label is before."""
_GAP_OVER_THE_GUTTER = 0.7
_BELOW = 1.7
_ALL_BOLD = 0.9
_SAME_HEIGHT = 0.5
_WIDEST_GUTTER = (0.25, 0.75)
_STEPS = 60
_LEAST_IN_A_COLUMN = 3
_LABEL = re.compile(
    r"(?:\(?[\divxIVX]{1,4}[.)]+|\(?[A-Za-z][.)]|\d+(?:\.\d+)*|[^\w\s]|o)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter of a page: what, where (points from the lower left), how large."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """One line of print.

    Attributes:
        text: Its words.
        left, right, bottom, top: Where it lies, in points from the lower left.
        size: The size of most of its letters, in points.
        bold: Whether all of them are bold.
        some_bold: Whether some are.
        page: The page, from 1.
        column: 0 where it runs over the page, else 1 or 2 from the left.
        block: Which block of columns of its page it stands in, from 1; 0 for none.
        width: Where the text of its column ends at the right.
        start: Where the text of its column begins at the left.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    page: int
    some_bold: bool = False
    column: int = 0
    block: int = 0
    width: float = 0.0
    start: float = 0.0


def lines_of(
    letters: Sequence[Letter], page: int, width: float, before: float | None = None
) -> tuple[list[Print], float | None]:
    """Return the lines of a page in reading order, and where its gutter is, if any.

    Args:
        letters: The letters of the page, in any order.
        page: Which page it is, from 1.
        width: The width of the page in points.
        before: Where the gutter of the page before is: a table may go on from it.
    """
    rows = list(_rows(letters))
    pieces = [line for row in rows for line in _pieces(row, page)]
    gutter = _gutter(pieces, width)
    if gutter is None and before is not None and _parts(pieces, before):
        gutter = before
    if gutter is None:
        return list(_measured(pieces)), None
    pieces = [line for row in rows for line in _pieces(row, page, gutter)]
    return list(_measured(list(_in_columns(pieces, gutter)))), gutter


def _parts(lines: Sequence[Print], gutter: float) -> bool:
    """Tell whether a gutter parts two lines of one height."""
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    return _beside(left, right) > 0


def _rows(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of each height, from the top, each row from the left."""
    row: list[Letter] = []
    for letter in sorted(letters, key=lambda a: (-_middle(a), a.left)):
        if row and abs(_middle(row[0]) - _middle(letter)) > _SAME_HEIGHT * row[0].size:
            yield sorted(row, key=lambda a: a.left)
            row = []
        row.append(letter)
    if row:
        yield sorted(row, key=lambda a: a.left)


def _middle(letter: Letter) -> float:
    """Return the height of a letter's line; marks such as commas hang below."""
    return letter.bottom + letter.size * 0.35


def _pieces(
    row: Sequence[Letter], page: int, gutter: float | None = None
) -> Iterator[Print]:
    """Yield the lines of one height: parted where a gap is as wide as between columns.

    A gap that lies over the gutter of the page may be narrower.
    """
    piece: list[Letter] = []
    for letter in row:
        gap = letter.left - piece[-1].right if piece else 0.0
        over = (
            gutter is not None
            and bool(piece)
            and piece[-1].right <= gutter <= letter.left
        )
        wide = _GAP_OVER_THE_GUTTER if over else _GAP
        if piece and gap > wide * max(letter.size, 1.0):
            words = "".join(a.text for a in piece).strip()
            if not _LABEL.match(words):
                yield _print(piece, page)
                piece = []
        piece.append(letter)
    if piece:
        yield _print(piece, page)


def _print(letters: Sequence[Letter], page: int) -> Print:
    text = ""
    last: Letter | None = None
    for letter in letters:
        gap = 0.0 if last is None else letter.left - last.right
        if last is not None and gap > 0.15 * letter.size and not text.endswith(" "):
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


def _gutter(lines: Sequence[Print], width: float) -> float | None:
    """Return where a gutter runs down the page: in its middle, crossed by few lines."""
    best: tuple[int, float, float] | None = None
    first, last = (share * width for share in _WIDEST_GUTTER)
    for step in range(_STEPS + 1):
        at = first + (last - first) * step / _STEPS
        crossing = sum(line.left < at < line.right for line in lines)
        left = [line for line in lines if line.right <= at]
        right = [line for line in lines if line.left >= at]
        beside = _beside(left, right)
        if beside < _LEAST_IN_A_COLUMN:
            continue
        found = (crossing - beside, abs(at - width / 2), at)
        if best is None or found < best:
            best = found
    return None if best is None else best[2]


def _beside(left: Sequence[Print], right: Sequence[Print]) -> int:
    """Return how many lines at the left have one at the right on about their height."""
    return sum(
        any(other.bottom < line.top and line.bottom < other.top for other in right)
        for line in left
    )


def _in_columns(lines: Sequence[Print], gutter: float) -> Iterator[Print]:
    """Yield lines so that each block of columns is read column by column."""
    left: list[Print] = []
    right: list[Print] = []
    block = 1
    for line in lines:
        if line.left < gutter < line.right:
            yield from _block(left, right, block)
            block += bool(right)
            left, right = [], []
            yield line
        elif line.right <= gutter:
            left.append(line)
        else:
            right.append(line)
    yield from _block(left, right, block)


def _block(
    left: Sequence[Print], right: Sequence[Print], block: int
) -> Iterator[Print]:
    """Yield a block, and around it what only stands above or below its columns."""
    if not right:
        yield from left
        return
    top, bottom = right[0].top, min(line.bottom for line in right)
    above = [line for line in left if line.bottom > top]
    yield from above
    below: list[Print] = []
    last = above[-1] if above else None
    for line in left[len(above) :]:
        apart = last is not None and (
            last.bottom - line.bottom > _BELOW * last.size or line.size != last.size
        )
        if below or (line.top < bottom and apart):
            below.append(line)
        else:
            yield replace(line, column=1, block=block)
        last = line
    for line in right:
        yield replace(line, column=2, block=block)
    yield from below


def _measured(lines: Sequence[Print]) -> Iterator[Print]:
    """Yield lines that know where the text of their column begins and ends."""
    for line in lines:
        beside = [other for other in lines if other.column == line.column]
        right = max(other.right for other in beside)
        left = min(other.left for other in beside)
        yield replace(line, width=right, start=left)
