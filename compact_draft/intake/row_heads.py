"""What do the first cells of a table's rows say: who acts in this row?

Many Compacts put the sides down the page: "Council will" in a first cell, the promises
beside it, row by row, and the next side further down.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compact_draft.intake.aliases import side_of_name
from compact_draft.intake.head_sides import (
    is_only_a_side,
    leads_in,
    outermost,
    side_of,
    who_acts,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import (
    together,
)
from compact_draft.model.tags import By

Rows = Mapping[int, Mapping[int, Sequence[int]]]
"""Row to first grid column of a cell to the positions of its lines."""

EVERY_COLUMN = -1
_MOST_WORDS = 10
_MOST_WORDS_OF_A_NAME = 5
_MOST_WORDS_OF_A_TIME = 6
_SHARE_OF_TIMES = 0.6
_HALF = 0.5
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december|spring|summer|autumn|winter|christmas|easter"
)
_TIME = re.compile(
    rf"(?:by|from|before|after|each|every|at|in|within|until|during|on|once|twice|end of"
    r"|mid|early|late)\b.*|(?:ongoing|monthly|weekly|quarterly|yearly|annually|annual|now|"
    r"done|always|continuous|immediate|immediately|daily|complete|completed|tbc|tba|n a)"
    rf"\b.*|(?:{_MONTHS})\b.*|.*\b(?:19|20)\d\d",
)


_DITTO = frozenset(
    [
        '"',
        "“",
        "”",
        "''",
        "’’",
        ",,",
        "„",
        "〃",
        "″",
        "↑",
        '-"-',
        "-“-",
        "do",
        "do.",
        "ditto",
        "idem",
        "id.",
        "same",
    ]
)
_DITTO_WORDS = frozenset(
    {"as above", "same as above", "the same", '- " -', "see above"}
)
_SEVERAL = re.compile(r"\s*(?:,|;|/|\+|&|\bwith\b|\band\b)\s*")
_NOBODY_YET = re.compile(
    r"(?:to be (?:decided|agreed|confirmed|named|found|settled)|not (?:yet )?(?:decided|agreed"
    r"|known|settled)|(?:nobody|no ?one|somebody|someone)(?: yet)?|no (?:owner|lead)|vacant|unassigned|none|\?+|tba|[-–—]+)"
    r"[.?]?",
    re.IGNORECASE,
)


def is_ditto(text: str) -> bool:
    """Tell whether a cell only says: the same as above."""
    return text.strip().casefold() in _DITTO | _DITTO_WORDS


def names_nobody(text: str) -> bool:
    """Tell whether a cell says that nobody has been named yet."""
    return bool(_NOBODY_YET.fullmatch(text.strip()))


@dataclass(frozen=True, slots=True, kw_only=True)
class RowHead:
    """What the head of a row says.

    Attributes:
        words: Its words.
        column: The column it stands in; `EVERY_COLUMN` for a bar over all.
        side: The side it names; None for none.
        unsure: It names somebody beside that side whom the rules do not know.
    """

    words: str
    column: int
    side: By | None = None
    unsure: bool = False

    @property
    def is_bar(self) -> bool:
        """Whether it stands over all columns, rows above."""
        return self.column == EVERY_COLUMN


def find_row_heads(
    lines: Sequence[Line],
    rows: Rows,
    rules: Rules,
    *,
    heads: set[int],
    column: int | None = None,
) -> tuple[dict[int, RowHead], set[int]]:
    """Return the head of each row that has one, and the positions that are heads.

    A head holds for the rows below whose own cell in that column is empty. Only a
    column that names sides in half its cells or more holds heads.

    Args:
        lines: The lines of the part.
        rows: The table.
        rules: The rules of intake.
        heads: Positions of its column heads.
        column: The column that says who, where a head says so.
    """
    columns = [column] if column is not None else _columns(rows)
    best: tuple[int, int] | None = None
    for at in columns:
        sided = sum(
            _side(lines, cells.get(at, ()), rules) is not None
            or (
                column is not None
                and _named(lines, cells.get(at, ()), rules) is not None
            )
            for cells in _beside(lines, rows, at, heads)
        )
        if (sided or column is not None) and (best is None or sided > best[0]):
            best = sided, at
    if best is None:
        return {}, set()
    sided, at = best
    if column is not None:
        return _carried(lines, rows, at, rules, heads)
    beside = _beside(lines, rows, at, heads)
    worded = sum(bool(_text(lines, cells.get(at, ()))) for cells in beside)
    if sided < _HALF * worded:
        return {}, set()
    return _carried(lines, rows, at, rules, heads)


def _columns(rows: Rows) -> list[int]:
    return sorted({column for cells in rows.values() for column in cells})


def _beside(
    lines: Sequence[Line], rows: Rows, at: int, heads: set[int]
) -> list[Mapping[int, Sequence[int]]]:
    """Return the rows, heads left out, that have words in another column."""
    return [
        cells
        for cells in rows.values()
        if any(c != at and _text(lines, held) for c, held in cells.items())
        and not any(n in heads for held in cells.values() for n in held)
    ]


def _text(lines: Sequence[Line], held: Sequence[int]) -> str:
    return " ".join(lines[n].words for n in held if lines[n].words)


def row_head_side(
    lines: Sequence[Line], held: Sequence[int], rules: Rules
) -> By | None:
    """Return the side that a whole cell does no more than name; None for none."""
    text = _text(lines, held)
    return _side(lines, held, rules) or (
        side_of(text, rules) if _is_a_name(text, rules) else None
    )


def _side(lines: Sequence[Line], held: Sequence[int], rules: Rules) -> By | None:
    """Return the side that a cell names and does no more than name."""
    text = _text(lines, held)
    if (
        not text
        or len(text.split()) > _MOST_WORDS
        or any(lines[n].has_bullet for n in held)
    ):
        return None
    if is_only_a_side(text, rules):
        return side_of(text, rules)
    if leads_in(text, rules):
        return who_acts(text, rules) or side_of(text, rules)
    return who_acts(text, rules) if text.endswith("?") else None


def _named(lines: Sequence[Line], held: Sequence[int], rules: Rules) -> By | None:
    """Return the side that a short name or letters belong to: "Wharfe District Council"."""
    text = _text(lines, held)
    coded = side_of_codes(text, rules)
    if coded is not None:
        return coded
    parts = [part for part in _SEVERAL.split(text) if part.strip()]
    sides = [side_of(part, rules) for part in parts]
    if len(parts) > 1 and None not in sides and text[:1].isupper():
        return together(side for side in sides if side is not None)
    if len(text.split()) > 2 and text.istitle():
        told = key(text).split()
        return outermost(" ".join(told), rules) or side_of_name(told, rules)
    few = len(text.split()) <= _MOST_WORDS_OF_A_NAME
    if few or _is_a_name(text, rules):
        return side_of(text, rules)
    return None


def _names_others(text: str, rules: Rules) -> bool:
    """Tell whether one of several names is of nobody known: "Council and the Rotary"."""
    parts = [part for part in _SEVERAL.split(text) if part.strip()]
    sides = [side_of(part, rules) or side_of_codes(part, rules) for part in parts]
    names = [part for part in parts if part.strip()[:1].isupper()]
    return len(names) == len(parts) > 1 and None in sides


def side_of_codes(text: str, rules: Rules) -> By | None:
    """Return the side that the letters of a document's key stand for: "C, P"."""
    letters = [each for each in key(text).split() if each != "and"]
    if not letters or not all(each in rules.codes for each in letters):
        return None
    return together(rules.codes[each] for each in letters)


def _is_a_name(text: str, rules: Rules) -> bool:
    """Tell whether a text is the name of a body, each of its words with a capital."""
    if len(text.split()) > _MOST_WORDS or text.endswith((".", ";", ":")):
        return False
    small = [word for word in text.split() if word[:1].islower()]
    named = side_of(text, rules) is not None
    return named and set(small) <= {"and", "of", "for", "the"}


def _carried(
    lines: Sequence[Line], rows: Rows, at: int, rules: Rules, heads: set[int]
) -> tuple[dict[int, RowHead], set[int]]:
    found: dict[int, RowHead] = {}
    taken: set[int] = set()
    held: RowHead | None = None
    for row in sorted(rows):
        cells = rows[row]
        here = cells.get(at, ())
        if any(n in heads for n in here):
            held = None
            continue
        text = _text(lines, here)
        if held is not None and is_ditto(text):
            taken.update(n for n in here if lines[n].text)
            text = ""
        others = any(c != at and _text(lines, each) for c, each in cells.items())
        if not others and not text and held is not None:
            found[row] = held
            continue
        if not others:
            held = None
            side = _side(lines, here, rules)
            if side is not None:
                held = RowHead(words=text, column=at, side=side)
            continue
        if text:
            side = None
            if not names_nobody(text):
                side = _side(lines, here, rules) or _named(lines, here, rules)
            unsure = side is not None and _names_others(text, rules)
            held = RowHead(words=text, column=at, side=side, unsure=unsure)
            if side is not None:
                taken.update(n for n in here if lines[n].text)
        if held is not None:
            found[row] = held
    return found, taken


def find_times(lines: Sequence[Line], rows: Rows, heads: set[int]) -> set[int]:
    """Return the columns that hold nothing but dates and periods."""
    found = set()
    for column in _columns(rows):
        texts = [
            key(_text(lines, cells[column]))
            for cells in rows.values()
            if column in cells and not any(n in heads for n in cells[column])
        ]
        worded = [text for text in texts if text]
        times = [
            text
            for text in worded
            if len(text.split()) <= _MOST_WORDS_OF_A_TIME and _TIME.fullmatch(text)
        ]
        if worded and len(times) >= _SHARE_OF_TIMES * len(worded):
            found.add(column)
    return found
