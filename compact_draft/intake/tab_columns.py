"""Columns that were made with the tab key or the space bar, read as a table is.

Two promises stand on a line, or each is wrapped by hand so that left and right lie among
each other. Where a line names the sides above such columns, the lines below it are cells
under these heads: each is a line of its own, in the order of reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compact_draft.intake.hanging import HANGS
from compact_draft.intake.head_sides import (
    is_only_a_side,
    leads_in,
    side_of,
)
from compact_draft.intake.line_forms import (
    is_of_a_form,
    opens_with_a_verb,
)
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.looks import by_style
from compact_draft.intake.rules import Rules
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise_with_map
from compact_draft.word.reading.cells import Cell
from compact_draft.word.reading.typed_labels import typed_label

_GUTTER = re.compile(r"\t[\t \u00a0]*| {3,}| ?\u00a0[\u00a0 ]{2,}|\s*[|¦]\s*")
_PAGE = re.compile(r"(?:.*\bpage\s+\d+|\W*\d{1,3})\W*", re.IGNORECASE)
_LABEL_ALONE = re.compile(
    r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?|[•·o*–—-]|\W"
)
_SPACED = re.compile(r"(?:\w )+\w(?:\s{2,}(?:\w )*\w)*")
_ENDED = re.compile(r"[.;:!?][”’\"')]*$")
_LISTED = re.compile(r"[.;:!?,][”’\"')]*(?: (?:and|or))?$")
_MOST_WORDS_OF_A_HEAD = 6
_MOST_BEFORE = 200
_MOST_BLANKS = 2
_INDENT = 12
_MOST_COLUMNS = 3
_FULL = 0.62
"""A piece of this share of its column's width or less was not wrapped."""


@dataclass(slots=True, kw_only=True)
class _Piece:
    """What stands in one column of one line that was typed.

    Attributes:
        n: Position of its paragraph.
        start, end: Where its words lie in the raw text of the paragraph.
        text: The words.
        column: Its column.
        begins: It begins an item, and goes on from nothing above.
        row: The row of the table it comes to stand in.
    """

    n: int
    start: int
    end: int
    text: str
    column: int
    begins: bool = True
    row: int = 0


def in_columns(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """Return the lines with those in columns parted, cell by cell, in reading order."""
    found: list[Line] = []
    n, made = 0, 0
    while n < len(lines):
        heads = _heads(lines, n, rules)
        block = _block(lines, n, heads, rules) if heads else None
        if block is None:
            found.append(lines[n])
            n += 1
            continue
        end, rows = block
        made += 1
        found += _cells(lines, n, end, heads, rows, table=-made)
        n = end
    return found


# Which lines


def _pieces(lines: Sequence[Line], n: int, width: int) -> Iterator[list[_Piece]]:
    """Yield for each line of a paragraph what stands in its columns."""
    raw = lines[n].block.text
    start = 0
    for part in raw.split("\n"):
        end = start + len(part)
        yield list(_of_one_line(raw, start, end, n, width))
        start = end + 1


def _of_one_line(
    raw: str, start: int, end: int, n: int, width: int
) -> Iterator[_Piece]:
    column, at = 0, start
    gaps = [*_GUTTER.finditer(raw, start, end)]
    held: int | None = None
    texts = [part for part in _GUTTER.split(raw[start:end]) if part.strip()]
    full = len(texts) >= width  # set in as a whole, its first column not left out
    for gap_start, gap_end in [*((g.start(), g.end()) for g in gaps), (end, end)]:
        text = raw[at:gap_start].strip()
        if text and _LABEL_ALONE.fullmatch(text) and gap_start < end and held is None:
            held = at
        elif text:
            begin = at if held is None else held
            yield _Piece(
                n=n,
                start=begin,
                end=gap_start,
                text=text,
                column=min(column, width - 1),
            )
            column, held = column + 1, None
        elif at == start and not full and _is_wide(raw[start:gap_end]):
            column = 1
        at = gap_end


def _is_wide(gap: str) -> bool:
    """Tell whether blanks at the start of a line reach to the second column."""
    return "\t" in gap or len(gap) >= _INDENT


def _heads(lines: Sequence[Line], n: int, rules: Rules) -> list[_Piece]:
    """Return the heads that name different sides, if a line is made of such heads."""
    line = lines[n]
    if line.block.cell is not None or not _GUTTER.search(line.block.text):
        return []
    first = next(_pieces(lines, n, _MOST_COLUMNS), [])
    if not 2 <= len(first) <= _MOST_COLUMNS:
        return []
    for column, piece in enumerate(first):
        piece.column = column
    sides: list[By] = []
    for piece in first:
        leads = leads_in(piece.text, rules)
        if len(piece.text.split()) > _MOST_WORDS_OF_A_HEAD + leads:
            return []
        if is_of_a_form(piece.text) and not leads:
            return []
        named = leads or is_only_a_side(piece.text, rules)
        look = line.block.look
        by = side_of(piece.text, rules)
        if by is not None and (named or look.bold or look.underlined):
            sides.append(by)
    others = len(first) - len(sides)
    return first if len(set(sides)) > 1 and others <= len(first) - 2 else []


def _block(
    lines: Sequence[Line], start: int, heads: list[_Piece], rules: Rules
) -> tuple[int, list[list[_Piece]]] | None:
    """Return where the columns below heads end, and the lines in them."""
    width = len(heads)
    rows: list[list[_Piece]] = list(_pieces(lines, start, width))[1:]
    end, blanks = start + 1, 0
    for n in range(start + 1, len(lines)):
        line = lines[n]
        if not line.text:
            blanks += 1
            if blanks > _MOST_BLANKS or line.block.ends_section:
                break
            continue
        made = list(_pieces(lines, n, width))
        if _ends(line, made, rules) or (n > start + 1 and _heads(lines, n, rules)):
            break
        if blanks and rows:
            rows.append([])
        blanks = 0
        if _PAGE.fullmatch(line.text):
            rows.append([])
            continue
        if not _belongs(made, rows):
            break
        rows += made
        end = n + 1
    while rows and not rows[-1]:
        rows.pop()
    several = sum(len(row) > 1 for row in rows)
    return (end, rows) if several else None


def _ends(line: Line, made: list[list[_Piece]], rules: Rules) -> bool:
    """Tell whether a line cannot stand in columns: a heading, a form, a cell, a box."""
    block = line.block
    if block.cell is not None or block.in_box or by_style(line) is not None:
        return True
    if is_of_a_form(line.text) or _SPACED.fullmatch(line.text):
        return True
    del rules
    alone = all(len(row) < 2 for row in made)
    return alone and (block.look.bold or block.look.capitals)


def _belongs(made: list[list[_Piece]], rows: list[list[_Piece]]) -> bool:
    """Tell whether a line without a gutter is the rest of a piece of the columns."""
    rows = rows[-_MOST_BEFORE:]
    for row in made:
        rows.append(row)
        if len(row) > 1 or (row and row[0].column > 0):
            continue
        rows.pop()
        before = next((r for r in reversed(rows) if r), None)
        if before is None or not row:
            return False
        above = [piece for piece in before if piece.column == 0]
        hangs = bool(above) and above[0].text.rsplit(" ", 1)[-1].casefold() in HANGS
        low = hangs or row[0].text[:1].islower()
        goes_on = low and above and not _ENDED.search(above[0].text)
        first = (len(p.text) for r in rows for p in r if p.column == 0)
        longest = max(first, default=0)
        if not goes_on or len(row[0].text) > 2 * longest:
            return bool(_single(row, rows))
        rows.append(row)
    return True


def _single(row: list[_Piece], rows: list[list[_Piece]]) -> bool:
    """Tell whether a line stands in the first column with an empty one beside it."""
    widths = [len(p.text) for r in rows for p in r if p.column == 0 and len(r) > 1]
    short = bool(widths) and len(row[0].text) <= max(widths) * 1.2
    label = typed_label(row[0].text).text
    first = [p for r in rows for p in r if p.column == 0]
    if short and label and any(typed_label(p.text).text == label for p in first):
        return True
    return short and row[0].text[:1].isupper() and opens_with_a_verb(row[0].text)


# What goes on from what, and the table it makes


def _cells(
    lines: Sequence[Line],
    start: int,
    end: int,
    heads: list[_Piece],
    rows: list[list[_Piece]],
    *,
    table: int,
) -> Iterator[Line]:
    """Yield the lines of one stretch of columns: heads, cells, and what lies between."""
    width = len(heads)
    _find_beginnings(rows, width)
    count = _number_rows(rows, width) + 1
    pieces = [*heads, *(piece for row in rows for piece in row)]
    of_line: dict[int, list[_Piece]] = {}
    for piece in pieces:
        of_line.setdefault(piece.n, []).append(piece)
    made: list[tuple[tuple[int, int, int], Line]] = []
    for n, held in of_line.items():
        for piece, line in zip(held, _parted(lines[n], held), strict=True):
            cell = Cell(
                table=table,
                row=piece.row,
                column=piece.column,
                rows=count,
                columns=width,
            )
            block = replace(line.block, cell=cell)
            made.append(((piece.row, piece.column, n), replace(line, block=block)))
    order = sorted(range(len(made)), key=lambda at: (*made[at][0], at))
    yield from (made[at][1] for at in order)
    yield from (lines[n] for n in range(start, end) if n not in of_line)


def _find_beginnings(rows: list[list[_Piece]], width: int) -> None:
    """Say of each piece whether it begins an item or goes on from the one above it."""
    columns = [[p for row in rows for p in row if p.column == c] for c in range(width)]
    wrapped = any(p.text[:1].islower() for held in columns for p in held[1:])
    gaps = {
        id(p)
        for row, before in zip(rows[1:], rows, strict=False)
        if not before
        for p in row
    }
    for held in columns:
        longest = max((len(p.text) for p in held), default=0)
        labelled = any(typed_label(p.text).text for p in held)
        low = bool(held) and held[0].text[:1].islower()
        for above, piece in pairwise(held):
            if not wrapped or id(piece) in gaps:
                continue
            last = above.text.rsplit(" ", 1)[-1].casefold()
            if labelled:
                piece.begins = bool(typed_label(piece.text).text)
            elif low:
                starts = opens_with_a_verb(piece.text) or _LISTED.search(above.text)
                piece.begins = bool(starts) and last not in HANGS
            elif not _ENDED.search(above.text):
                full = len(above.text) > _FULL * longest
                rest = full and not opens_with_a_verb(piece.text)
                begun = piece.text[:1].islower() or last in HANGS or rest
                piece.begins = not begun


def _number_rows(rows: list[list[_Piece]], width: int) -> int:
    """Give each piece its row: a new one where every column begins again; return the last."""
    number = 1
    opened = False
    for at, row in enumerate(rows):
        if not row:
            continue
        ahead = {
            c: next((p for r in rows[at:] for p in r if p.column == c), None)
            for c in range(width)
        }
        fresh = all(piece is None or piece.begins for piece in ahead.values())
        if fresh and opened:
            number += 1
        opened = True
        for piece in row:
            piece.row = number
    return number


def _parted(line: Line, pieces: Sequence[_Piece]) -> Iterator[Line]:
    """Yield a line for each piece of a paragraph; together they hold all its text."""
    raw = line.block.text
    normal = normalise_with_map(raw)
    before = 0
    for order, piece in enumerate(pieces):
        last = order == len(pieces) - 1
        label = typed_label(raw, (), piece.start)
        begin = label.end if piece.start < label.end < piece.end else piece.start
        end = len(normal.text) if last else normal.offset(piece.end)
        text = normal.text[before:end].rstrip() if not last else normal.text[before:]
        start = min(normal.offset(begin) - before, len(text))
        start += len(text[start:]) - len(text[start:].lstrip())
        segment = Segment(
            before=0,
            start=start,
            end=len(text),
            bullet=label.bullet if begin == label.end else "",
            number=label.number if begin == label.end else "",
        )
        yield replace(
            line, text=text, segments=(segment,), first=order, goes_on=not piece.begins
        )
        before += len(text)
