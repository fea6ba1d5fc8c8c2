"""Which lines of print make one paragraph, and which rows one table over two pages?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from compact_draft.intake.formats.pdf_print import Print
from compact_draft.intake.formats.written import Grid, Paragraph
from compact_draft.intake.hyphens import is_cut, keeps
from compact_draft.word.reading.typed_labels import typed_label

ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
"""What a sentence or an item ends in."""
_GAP = 1.45
_SAME_SIZE = 0.6
_NO_OTHER_SIZE = 0.4
_FULL = 0.8
_ROOM = 1.5
"""Letter sizes that a cell may keep clear at its edge."""


def gone_on(grid: Grid, rest: Grid) -> Grid:
    """Return a table with the rest of it, which stands on the next page.

    A row that the end of the page cut within a sentence is one row.
    """
    last, first = grid.rows[-1], rest.rows[0]
    alike = grid.spans[-1] == rest.spans[0]
    if not alike or not any(map(_is_cut_cell, last, first)):
        return Grid(rows=grid.rows + rest.rows, spans=grid.spans + rest.spans)
    row = tuple(map(_one_cell, last, first))
    return Grid(
        rows=(*grid.rows[:-1], row, *rest.rows[1:]), spans=grid.spans + rest.spans[1:]
    )


def _is_cut_cell(upper: Sequence[Paragraph], lower: Sequence[Paragraph]) -> bool:
    if not upper or not lower:
        return False
    return not ENDED.search(upper[-1].text) and lower[0].text[:1].islower()


def _one_cell(
    upper: tuple[Paragraph, ...], lower: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    if not _is_cut_cell(upper, lower):
        return upper + lower
    whole = replace(upper[-1], text=_put_together([upper[-1].text, lower[0].text]))
    return (*upper[:-1], whole, *lower[1:])


def again(paragraph: Paragraph, line: Print) -> Print:
    """Return a paragraph as one line, right before `line` on its page."""
    return replace(
        line,
        text=paragraph.text,
        right=line.width,
        bottom=line.bottom + 1.2 * line.size,
        bold=False,
    )


def spacing_of(texts: Iterable[Sequence[Print]]) -> float:
    """Return the usual distance of two lines, in letter sizes."""
    found: Counter[float] = Counter()
    for lines in texts:
        for upper, two in pairwise(lines):
            step = upper.bottom - two.bottom
            if upper.column == two.column and 0 < step < 4 * upper.size:
                found[round(step / upper.size, 1)] += 1
    return max(found, key=lambda s: (found[s], -s), default=1.2)


def goes_on(under: Sequence[Print], line: Print, spacing: float) -> bool:
    """Tell whether a line belongs to the paragraph under way."""
    last, first = under[-1], under[0]
    labelled = bool(typed_label(first.text).text)
    if typed_label(line.text).text and line.left <= first.left + line.size:
        return False
    if abs(last.size - line.size) > _SAME_SIZE or _looks_apart(
        under, line, labelled=labelled
    ):
        return False
    room = max(last.width - last.start, 1.0)
    full = last.right - last.start > _FULL * room or is_cut(last.text, line.text)
    unended = not ENDED.search(last.text)
    goes_on = unended and line.text[:1].islower()
    if last.page != line.page or last.column != line.column:
        return full and goes_on
    step = (last.bottom - line.bottom) / max(last.size, 1.0)
    if step > _GAP * spacing or step < 0:
        return False
    set_in = line.left > first.left + 0.5 * line.size
    if labelled and not set_in and not unended:
        return False
    if not labelled and abs(line.left - last.left) > 3 * line.size and len(under) > 1:
        return False
    return full or goes_on or (labelled and set_in)


def ends_short(last: Print, line: Print) -> bool:
    """Tell whether the first word below would have fitted behind a line, as in a cell.

    What fills a cell by itself breaks only where the next word has no room: so somebody
    began a paragraph there, however small its first letter is.
    """
    if is_cut(last.text, line.text) or not line.text:
        return False
    letter = (line.right - line.left) / len(line.text)
    wanted = letter * (len(line.text.split(maxsplit=1)[0]) + 1)
    return last.right + wanted + _ROOM * last.size < last.width


def _looks_apart(under: Sequence[Print], line: Print, *, labelled: bool) -> bool:
    """Tell whether bold parts a line from those before: a heading from its text."""
    if labelled:
        return False
    if under[-1].bold and all(other.bold for other in under):
        return not line.some_bold
    return line.bold and not under[-1].some_bold


def _put_together(lines: Iterable[str]) -> str:
    """Return lines as one text; a word that the end of a line cut is one word."""
    text = ""
    for line in lines:
        if text and is_cut(text, line):
            text = (text if keeps(text, line) else text[:-1]) + line
        else:
            text = f"{text} {line}" if text else line
    return text


def paragraph_of(under: Sequence[Print], body: float) -> Paragraph:
    """Return the paragraph that lines of print make; `body` is the size of plain text."""
    text = _put_together(line.text for line in under)
    label = typed_label(text)
    size = under[0].size if abs(under[0].size - body) > _NO_OTHER_SIZE else 0.0
    return Paragraph(
        text=text,
        bold=all(line.bold for line in under),
        size=size,
        level=1 if label.bullet else 0,
    )
