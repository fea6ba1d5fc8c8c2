"""Who is bound, where ticks say it: in the columns of a table, or in boxes under a line.

A table in which each signatory has a column, and a tick in it where it is bound, says who
by its ticks alone; so do boxes to tick with a name beside each, under a promise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compact_draft.intake.head_sides import (
    is_only_a_side,
    side_of,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Role, Rules, key
from compact_draft.intake.verdicts import Verdict
from compact_draft.intake.wording import (
    together,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By

NOT_AGREED = "its ticks do not say that it is agreed to"
NOT_TICKED = "nobody is ticked as bound by it"
UNKNOWN_TICKED = "a tick stands under a name that the rules do not know"
TICK = "a tick, or a box to tick"

_YES = frozenset(
    [
        "✓",
        "✔",
        "√",
        "☑",
        "☒",
        "■",
        "◼",
        "◾",
        "⬛",
        "●",
        "•",
        "◆",
        "*",
        "ü",
        "þ",
        "y",
        "yes",
        "yes.",
        "tick",
        "ticked",
        "true",
        "p",
        "r",
        "l",
        "lead",
        "✅",
        "🗸",
        "🗹",
        "v",
    ]
)
_NO = frozenset(
    [
        "✗",
        "✘",
        "û",
        "ý",
        "n",
        "no",
        "no.",
        "☐",
        "□",
        "◻",
        "▢",
        "◽",
        "⬚",
        "○",
        "-",
        "–",
        "—",
        "n/a",
        "na",
        "none",
        "nil",
        "false",
        ".",
        "0",
        "❌",
        "🗷",
    ]
)
_CROSS = frozenset({"x", "×", "☒"})
_EMPTY_BOXES = frozenset("☐□❏❐❒⬜◻▢◽⬚")
_FULL_BOXES = frozenset("☑☒✓✔■🗹🗷✅◼◾⬛")
_BOX = re.compile(r"[☐□❏❐❒⬜◻▢◽⬚☑☒✓✔■🗹🗷✅◼◾⬛]|\[[ _xXvV✓✔]?\]|\([ _xX]\)")
_SAYS_NO = re.compile(
    r"\b(?:not|no|never|disagree|refuse|reject|cannot|don['’]?t|won['’]?t|can['’]?t)\b",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"\b(?:yes|agree|agreed|accept|(?:we|i|you) (?:do|will|shall|can|already|have|agree|accept|sign)"
    r"|do(?:es)? (?:this|it)|already|now|adopt(?:ed)?|sign(?:ed)? up)\b",
    re.IGNORECASE,
)
_MOST_WORDS_OF_A_NAME = 6
_MOST_WORDS_BESIDE = 4
_LEAST = 2
_HEADS_COUNT = 100
"""A word over a column of ticks counts for more than any number of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Whom the ticks of a row bind: the side, None for nobody; and what is doubtful."""

    by: By | None
    doubts: tuple[str, ...] = ()
    is_agreed: bool = False
    """The ticks say that it is agreed to, and not by whom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks:
    """The ticks of a table.

    Attributes:
        rows: Row to whom its ticks bind.
        cells: Positions of the lines that are ticks, and no words.
        heads: Positions of the heads above the columns of ticks.
        column: The grid column that holds what they are bound to.
    """

    rows: dict[int, Bound] = field(default_factory=dict)
    cells: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()
    column: int = 0


def find_ticks(
    lines: Sequence[Line],
    rows: Mapping[int, Mapping[int, Sequence[int]]],
    rules: Rules,
) -> Ticks | None:
    """Return the ticks of a table whose columns of ticks say who is bound; else None."""
    texts = {
        (row, column): " ".join(lines[n].text for n in held if lines[n].text)
        for row, cells in rows.items()
        for column, held in cells.items()
    }
    top = _row_of_heads(texts)
    if top is None:
        return None
    columns = sorted({column for row, column in texts if row > top})
    ticked = [c for c in columns if texts.get((top, c)) and _is_of_ticks(texts, top, c)]
    named = {c: _side(texts[top, c], rules) for c in ticked}
    stances = {c: _stance(texts[top, c]) for c in ticked}
    by_stance = _say_yes_and_no(stances)
    if not by_stance and not any(named.values()):
        return None
    worded = [c for c in columns if c not in ticked and _words(texts, top, c)]
    if not worded:
        return None
    acts = [
        c
        for c in worded
        if rules.column(texts.get((top, c), "")) in (Role.COMMITMENT, Role.ACTION)
    ]
    column = max(acts or worded, key=lambda c: _words(texts, top, c))
    crosses = _crosses_say_no(texts, ticked)
    above = [held for row in rows if row <= top for held in rows[row].values()]
    heads = [n for held in above for n in held if lines[n].text]
    return Ticks(
        rows={
            row: _agreed(row, texts, stances)
            if by_stance
            else _bound(row, texts, named, crosses_say_no=crosses)
            for row in rows
            if row > top and texts.get((row, column)) and len(rows[row]) > 1
        },
        cells=frozenset(
            n
            for row in rows
            if row > top
            for c in ticked
            for n in rows[row].get(c, ())
            if lines[n].text
        ),
        heads=frozenset(heads),
        column=column,
    )


def _stance(head: str) -> bool | None:
    """Return whether a tick under a head says yes, or no; None where it says neither."""
    if _SAYS_NO.search(head):
        return False
    return True if _SAYS_YES.search(head) else None


def _say_yes_and_no(stances: Mapping[int, bool | None]) -> bool:
    """Tell whether the heads of ticks say yes and no, and nobody's name."""
    return {True, False} <= set(stances.values()) and None not in stances.values()


def _agreed(
    row: int, texts: Mapping[tuple[int, int], str], stances: Mapping[int, bool | None]
) -> Bound:
    """Return whether a row is agreed to: ticked under a yes, and under no no."""
    said = {
        stance
        for c, stance in stances.items()
        if (mark := _mark(texts.get((row, c), ""))) and mark not in _NO
    }
    if said == {True}:
        return Bound(by=None, is_agreed=True)
    return Bound(by=None, doubts=(NOT_AGREED,))


def _row_of_heads(texts: Mapping[tuple[int, int], str]) -> int | None:
    """Return the last row of several worded cells above the first row with a tick."""
    marks = _YES | _CROSS
    first = min(
        (row for (row, _), t in texts.items() if t.casefold() in marks), default=0
    )
    of_marks = {c for (_, c), text in texts.items() if text.casefold() in marks}
    worded: dict[int, int] = {}
    for (row, column), text in texts.items():
        if row < first and text:
            worded[row] = worded.get(row, 0) + 1 + (column in of_marks) * _HEADS_COUNT
    named = {row for row, count in worded.items() if count > _HEADS_COUNT}
    rows = named or {row for row, count in worded.items() if count >= _LEAST}
    return max(rows, default=None)


def _mark(text: str) -> str:
    """Return the mark of a cell: "yes" of "Yes, from 2008"."""
    words = text.casefold().split()
    return (
        words[0].strip(",;")
        if 0 < len(words) <= _MOST_WORDS_BESIDE
        else text.casefold()
    )


def _is_of_ticks(texts: Mapping[tuple[int, int], str], top: int, column: int) -> bool:
    held = [
        _mark(text)
        for (row, c), text in texts.items()
        if c == column and row > top and text
    ]
    marks = _YES | _NO | _CROSS
    ticks = [text for text in held if text not in _NO]
    return bool(ticks) and all(text in marks for text in held)


def _words(texts: Mapping[tuple[int, int], str], top: int, column: int) -> int:
    return sum(
        len(text.split())
        for (row, c), text in texts.items()
        if c == column and row > top
    )


def _side(head: str, rules: Rules) -> By | None:
    """Return the side that the head of a column names, shortened perhaps: "Constab."."""
    words = key(head)
    by = rules.codes.get(words) or side_of(head, rules)
    if (
        by is None
        and head.rstrip().endswith(".")
        and len(words) > _MOST_WORDS_OF_A_NAME // 2
    ):
        full = {rules.sides[name] for name in rules.sides if name.startswith(words)}
        by = full.pop() if len(full) == 1 else None
    return by


def _crosses_say_no(
    texts: Mapping[tuple[int, int], str], ticked: Sequence[int]
) -> bool:
    """Tell whether crosses stand beside ticks, so that they mean no."""
    held = {_mark(text) for (_, c), text in texts.items() if c in ticked}
    return bool(held & _CROSS) and bool(held & (_YES - _CROSS))


def _bound(
    row: int,
    texts: Mapping[tuple[int, int], str],
    named: Mapping[int, By | None],
    *,
    crosses_say_no: bool,
) -> Bound:
    no = _NO | _CROSS if crosses_say_no else _NO
    yes = [c for c in named if (t := _mark(texts.get((row, c), ""))) and t not in no]
    sides = [by for c in yes if (by := named[c]) is not None]
    if not yes:
        return Bound(by=None, doubts=(NOT_TICKED,))
    doubts = (UNKNOWN_TICKED,) if len(sides) < len(yes) else ()
    return Bound(by=together(sides) or By.UNCLEAR, doubts=doubts)


def ticked(bound: Bound, role: Role | None = None) -> Verdict:
    """Return a promise of those who are ticked; of nobody it is none."""
    why = "the ticks beside it"
    if bound.by is None:
        return Verdict(kind=Kind.PROSE, why=why, doubts=bound.doubts)
    kind = Kind.ACTION if role is Role.ACTION else Kind.COMMITMENT
    return Verdict(kind=kind, why=why, party=bound.by, doubts=bound.doubts)


# Boxes to tick under a line


def find_boxes(
    lines: Sequence[Line], rules: Rules
) -> tuple[dict[int, Bound], set[int]]:
    """Return whom boxes under a line bind, by that line's position; and those boxes.

    A line of boxes holds nothing but boxes, each with the name of a side beside it.
    """
    bound: dict[int, Bound] = {}
    boxes: set[int] = set()
    last: int | None = None
    held: list[tuple[By | None, bool]] = []
    for n, line in enumerate(lines):
        if not line.text:
            continue
        said = _boxes_in(line, rules)
        if said is None:
            last, held = n, []
            continue
        if last is None or lines[last].block.cell != line.block.cell:
            continue
        held += said
        boxes.add(n)
        full = [by for by, on in held if on]
        by = together(b for b in full if b is not None)
        bound[last] = Bound(by=by, doubts=() if by else (NOT_TICKED,))
    return bound, boxes


def _boxes_in(line: Line, rules: Rules) -> list[tuple[By | None, bool]] | None:
    """Return the side beside each box of a line of boxes and whether it is ticked."""
    raw, at = "", 0
    for offset, on in line.block.checks:
        raw += line.block.text[at:offset] + (" ☒ " if on else " ☐ ")
        at = offset
    raw += line.block.text[at:]
    found = list(_BOX.finditer(raw))
    if not found:
        return None
    before = raw[: found[0].start()].strip()
    names = [
        raw[mark.end() : after].strip(" \t\n\u00a0,;:./|")
        for mark, after in zip(
            found, [*(m.start() for m in found[1:]), len(raw)], strict=True
        )
    ]
    if before:  # the names stand before their boxes: "Council [x]  Groups [ ]"
        if names[-1]:
            return None
        names = [before.strip(" ,;:./|"), *names[:-1]]
    if not all(names) or any(len(n.split()) > _MOST_WORDS_OF_A_NAME for n in names):
        return None
    if not any(is_only_a_side(name, rules) for name in names):
        return None
    sides = [side_of(name, rules) for name in names]
    if len(names) == 1 and not is_only_a_side(names[0], rules):
        return None
    marks = [mark.group().strip("[]() _") for mark in found]
    return [
        (side, bool(mark) and mark not in _EMPTY_BOXES)
        for side, mark in zip(sides, marks, strict=True)
    ]
