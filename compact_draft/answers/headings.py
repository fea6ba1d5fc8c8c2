"""Which column of a table of answers is which, whatever became of its headings.

A heading counts first; where none says what a column is, its cells may: numbers of
remarks, outcomes, and the keys of a sheet of ours look like nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from compact_draft.answers.file import COLUMNS
from compact_draft.answers.outcome_words import outcome_named
from compact_draft.model.annotation import Outcome
from compact_draft.text.sheet import bare_cell, heading_key

KEY = "key"
"""Heading of the column of a sheet of ours that says of its row what it is of."""
REMARK = re.compile(r"a[0-9]+(?:\.[0-9]+)*")
_TOP = 20
"""Rows above the headings, at most."""
_HEADING = 60
_KEY = re.compile(r"(a[0-9]+(?:\.[0-9]+)*):(d[0-9]+|open)")
_OTHER_NAMES = {
    "remark": ("remark no", "remark number", "remark id", "id", "ref", "reference", "no",
               "point", "comment id", "comment no"),
    "outcome": ("result", "what was decided", "verdict", "agreed outcome", "decided"),
    "reason": ("reasons", "why", "our answer", "answer", "our response", "response",
               "reply", "explanation"),
    "wording": ("new wording", "agreed wording", "new words", "new text", "final wording"),
    "falls on": ("falls on clause", "clause it falls on", "on which clause"),
    "other clauses": ("others", "other clause"),
    "twin": ("duplicate of", "repeats", "repeats remark", "same as"),
    "decision": ("decided together", "decision no", "decision id"),
    "by": ("decided by", "who decided"),
    "effect": ("effect on the text", "what it does", "what it does to the text"),
    "said": ("what they said", "what was said", "comment", "comments", "their words"),
    "proposed": ("proposed words", "words proposed"),
    KEY: ("key leave as it is", "do not edit", "row key"),
}  # fmt: skip
KNOWN = (
    "round", "respondent", "clause number", "clause", "clause words", "kind", "words",
    "question", "said", "proposed", "where", "name", "sent by", "sender", "change", "alike", "who",
    "asked for as a change", KEY,
)  # fmt: skip
"""Other columns that a table of ours has."""


def key_of(heading: str) -> str:
    """Return what a heading is called here: in small letters, by its usual name."""
    return heading_key(bare_cell(heading))


def key_cell(remark: str, decision: str) -> str:
    """Return what tells a row when it comes back: its remark, and what stood then."""
    return f"{remark}:{decision or 'open'}"


def read_key(cell: str) -> tuple[str, str] | None:
    """Return the remark and the decision of a key, "open" for none; None for no key."""
    found = _KEY.fullmatch(cell.strip())
    return None if found is None else (found[1], found[2])


def columns_of(
    headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> Mapping[str, int]:
    """Return where each column stands that could be told.

    Args:
        headings: The first row.
        rows: The cells of the others.
    """
    names = [key_of(heading) for heading in headings]
    found: dict[str, int] = {}
    for n, name in enumerate(names):
        found.setdefault(name, n)
    for name, others in _OTHER_NAMES.items():
        if name not in found:
            held = [n for n, other in enumerate(names) if other in others]
            if len(held) == 1:
                found[name] = held[0]
    taken = {found[name] for name in (*COLUMNS.values(), *KNOWN) if name in found}
    free = [n for n in range(len(headings)) if n not in taken]
    for name, looks in _BY_CELLS.items():
        if name not in found:
            alike = [n for n in free if _all(rows, n, looks)]
            if len(alike) == 1:
                found[name] = alike[0]
                free.remove(alike[0])
    return found


def head_row(rows: Sequence[Sequence[str]]) -> int:
    """Return which row has the headings: the first that names two columns of answers."""
    names = {*COLUMNS.values(), KEY}
    names |= {name for held in _OTHER_NAMES.values() for name in held}
    for n, row in enumerate(rows[:_TOP]):
        if len({key_of(cell) for cell in row if len(cell) < _HEADING} & names) > 1:
            return n
    return 0


def _all(rows: Sequence[Sequence[str]], n: int, looks: Callable[[str], object]) -> bool:
    cells = [bare_cell(row[n].strip()) for row in rows if n < len(row)]
    held = [cell for cell in cells if cell]
    return bool(held) and all(looks(cell) for cell in held)


def _is_outcome(cell: str) -> bool:
    word = heading_key(cell).replace(" ", "_")
    return word == "open" or outcome_named(word) in list(Outcome)


_BY_CELLS: Mapping[str, Callable[[str], object]] = {
    KEY: _KEY.fullmatch,
    "remark": REMARK.fullmatch,
    "outcome": _is_outcome,
}
