"""Which letters stand for whom, by a list of abbreviations that an old Compact has?

A table of two columns ("MBC | Fenwold Metropolitan Borough Council"), lines parted by a
tab, or "DC = the District Council", one a line. A list has two of them or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compact_draft.intake.lines import Line

_CODE = re.compile(r"[A-Z][A-Z&]{0,5}|All|ALL")
_LINE = re.compile(
    r"(?P<code>[A-Z][A-Z&]{0,5}|All|ALL)(?P<by>\s*\t\s*|\s{2,}|\s*=\s*)(?P<name>\S.*)"
)
_APART = re.compile(r"\n|[ \t]{4,}")
"""Between two that stand on one line."""
_MOST_WORDS = 16
_LEAST = 2
_PROMISES = re.compile(r"\b(?:will|shall|must|should|agrees?|undertakes?)\b")


def abbreviations(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield letters and the name that a list of abbreviations gives for them.

    Letters beside a name, without "=", must be letters of that name, in their order:
    the first column of many a table holds letters that only count.
    """
    for found in (*_in_tables(lines), _in_lines(lines)):
        if len(found) >= _LEAST:
            yield from found


def is_list_of_abbreviations(
    lines: Sequence[Line], rows: Mapping[int, Mapping[int, Sequence[int]]]
) -> bool:
    """Tell whether a table holds nothing but letters and their names.

    Args:
        lines: The lines of the part.
        rows: Row to column to the positions of the lines in its cells.
    """
    cells = [cell for row in rows.values() for cell in row.values()]
    held = [lines[n] for cell in cells for n in cell if lines[n].words]
    pairs = next(iter(_in_tables(held)), [])
    return len(pairs) >= _LEAST and 2 * len(pairs) == len(held)


def _in_tables(lines: Sequence[Line]) -> Iterator[list[tuple[str, str]]]:
    tables: dict[int, dict[int, list[tuple[int, str]]]] = {}
    for line in lines:
        cell = line.block.cell
        if cell is not None and line.words:
            row = tables.setdefault(cell.table, {}).setdefault(cell.row, [])
            row.append((cell.column, line.words))
    for rows in tables.values():
        yield [
            (held[0][1], held[1][1])
            for held in rows.values()
            if len(held) == 2 and held[0][0] < held[1][0] and _is_pair(*held)
        ]


def _is_pair(code: tuple[int, str], name: tuple[int, str]) -> bool:
    letters = code[1].rstrip(":").strip()
    is_name = _is_a_name(name[1])
    return bool(_CODE.fullmatch(letters)) and is_name and _stand_in(letters, name[1])


def _in_lines(lines: Sequence[Line]) -> list[tuple[str, str]]:
    found = []
    for line in lines:
        for text in _APART.split(line.block.text):
            pair = _LINE.fullmatch(text.strip())
            if pair is None or not _is_a_name(pair["name"]):
                continue
            if "=" in pair["by"] or _stand_in(pair["code"], pair["name"]):
                found.append((pair["code"], pair["name"]))
    return found


def _is_a_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and not _PROMISES.search(text.casefold())


def _stand_in(code: str, name: str) -> bool:
    """Tell whether letters stand in a name in their order, the first at a word's start."""
    wanted = [letter for letter in code.casefold() if letter.isalpha()]
    for start in re.finditer(rf"\b{re.escape(wanted[0])}", name.casefold()):
        rest = iter(name.casefold()[start.start() :])
        if all(letter in rest for letter in wanted):
            return True
    return False
