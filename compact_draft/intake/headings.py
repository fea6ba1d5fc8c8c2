"""Which lines are headings, and how deep?

A heading has a heading style, or it looks like one: short, and bold, larger, in
capitals or underlined where the text around is not. Depth comes from the style, else
from the look: larger before capitals before bold; numbers deepen it (``1.2``). Two
kinds stand below a heading of the same look: one that comes back again and again (the
same question under every priority), and one that only names a side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Rules
from compact_draft.intake.wording import is_only_a_side, promise_in
from compact_draft.word.reading import Look

_MOST_WORDS = 16
_MOST_WORDS_IN_STYLE = 30
_SENTENCE = re.compile(r"[.;,]$")
_DOTS = re.compile(r"(\.\.\.|…)$")
_LEAST_CAPITALS = 6
_LEAST_OF_A_WORD = 4
_LARGER = 0.9
_MOST_OF = 0.5

_FEW = 2
_FEW_OF = 0.02
_MOST_WORDS_BY_WORDS = 8
BY_WORDS = "only its words make it a heading"

LookKey = tuple[float, int, int, int, int, int]
"""Sorts looks from the outermost: size, capitals, bold, underline, depth, inner."""

_PLAIN: LookKey = (0.0, 0, 0, 0, 1, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that is a heading.

    Attributes:
        level: Its depth, from 1.
        doubts: Why a person should look at it.
        why: What says so: its style, its look, its words.
    """

    level: int
    why: str
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How the bulk of the text looks; what looks the same is no heading for it."""

    size: float
    bold: bool
    capitals: bool
    underlined: bool


def body_look(lines: Sequence[Line]) -> Body:
    """Return how the bulk of the text looks, by letters."""
    sizes: Counter[float] = Counter()
    totals: Counter[str] = Counter()
    for line in lines:
        look, weight = line.block.look, len(line.text)
        sizes[look.size or 0.0] += weight
        totals["all"] += weight
        for name in ("bold", "capitals", "underlined"):
            totals[name] += weight if getattr(look, name) else 0
    most = _MOST_OF * totals["all"]
    size = max(sizes, key=lambda s: (sizes[s], -s), default=0.0)
    return Body(
        size=size,
        bold=totals["bold"] > most,
        capitals=totals["capitals"] > most,
        underlined=totals["underlined"] > most,
    )


def by_style(line: Line) -> int | None:
    """Return the depth that a line's style gives it, from 1; None for none."""
    outline = line.block.outline
    if outline is not None and line.words:
        return outline + 1
    return None


def look_key(line: Line, body: Body, rules: Rules) -> LookKey | None:
    """Return the look of a line that looks like a heading; None if it does not."""
    if not line.words or line.has_bullet or not _is_short(line):
        return None
    look = line.block.look
    larger = (look.size or body.size) - body.size
    size = -larger if larger > _LARGER else 0.0
    bold = int((look.bold or look.torn) and not body.bold)
    capitals = int(_has_capitals(line, look) and not body.capitals)
    underlined = int(look.underlined and not body.underlined)
    if not (size or bold or capitals or underlined):
        return None
    if promise_in(line.words, rules) and line.text.rstrip().endswith(":"):
        return None
    return (size, -capitals, -bold, -underlined, line.depth, 0)


def _is_short(line: Line) -> bool:
    ends = _SENTENCE.search(line.text) and not _DOTS.search(line.text)
    few = len(line.words.split()) <= _MOST_WORDS
    return few and not ends and any(c.isalpha() for c in line.words)


def _has_capitals(line: Line, look: Look) -> bool:
    """Tell whether a line is in capitals, and is no acronym or postcode."""
    if not look.capitals:
        return False
    words = ["".join(filter(str.isalpha, word)) for word in line.words.split()]
    letters = sum(map(len, words))
    has_word = max(map(len, words)) >= _LEAST_OF_A_WORD
    return letters >= _LEAST_CAPITALS and (has_word or len(words) > 2)


def find_headings(
    lines: Sequence[Line],
    rules: Rules,
    *,
    may_be: Callable[[Line], bool],
) -> dict[int, Heading]:
    """Return the headings among the lines of the body, by the line's position.

    Args:
        lines: The lines of the body in order.
        rules: The rules of intake.
        may_be: Tells which lines can be headings at all: not furniture, not the
            cells of a table with heads.
    """
    open_lines = [n for n, line in enumerate(lines) if line.words and may_be(line)]
    styled = {n: level for n in open_lines if (level := by_style(lines[n])) is not None}
    body = body_look([lines[n] for n in open_lines if n not in styled])
    looks: dict[int, LookKey] = {}
    for n in open_lines:
        found = None if n in styled else look_key(lines[n], body, rules)
        if found is None and n not in styled and _opens_numbers(lines, open_lines, n):
            found = (*_PLAIN[:4], lines[n].depth, 0)
        if found is not None:
            looks[n] = found
    by_words = set()
    if len(styled) + len(looks) < _FEW + _FEW_OF * len(open_lines):
        by_words = _by_words(lines, open_lines, rules) - set(styled) - set(looks)
        looks = {n: looks.get(n, _PLAIN) for n in sorted({*looks, *by_words})}
    looks = _with_inner(lines, looks, rules)
    ranks = {look: rank for rank, look in enumerate(sorted(set(looks.values())), 1)}
    headings: dict[int, Heading] = {}
    above = 0
    for n in open_lines:
        if n in styled:
            above = styled[n]
            headings[n] = Heading(
                level=above, why="its style", doubts=_style_doubts(lines[n])
            )
        elif n in looks:
            headings[n] = Heading(
                level=above + ranks[looks[n]],
                why="its words" if n in by_words else "its look",
                doubts=(BY_WORDS,) if n in by_words else _look_doubts(lines[n]),
            )
    return {n: h for n, h in headings.items() if not _is_a_sentence(lines[n])}


def _by_words(
    lines: Sequence[Line], open_lines: Sequence[int], rules: Rules
) -> set[int]:
    """Return the lines that only their words make headings.

    For a text without any looks: short lines with no full stop that the rules know as
    headings, or that an item of a list elsewhere names; no item itself.
    """
    named = {lines[n].key.removeprefix("to ") for n in open_lines if lines[n].is_item}
    found = set()
    for n in open_lines:
        line = lines[n]
        if line.is_item or not _is_short(line) or line.text.endswith(":"):
            continue
        few = len(line.words.split()) <= _MOST_WORDS_BY_WORDS
        known = rules.heading(line.words) is not None or line.key in named
        if few and known and line.words[0].isupper():
            found.add(n)
    return found


def _opens_numbers(lines: Sequence[Line], open_lines: list[int], n: int) -> bool:
    """Tell whether a short plain line ``3. Money`` is followed by its ``3.1``."""
    line = lines[n]
    bare = line.number.strip("().:")
    if not bare.isdigit() or not _is_short(line):
        return False
    at = open_lines.index(n)
    following = lines[open_lines[at + 1]] if at + 1 < len(open_lines) else None
    return following is not None and following.number.startswith(f"{bare}.1")


def _with_inner(
    lines: Sequence[Line], looks: dict[int, LookKey], rules: Rules
) -> dict[int, LookKey]:
    """Put those below their neighbours of one look that only make sense below."""
    times = Counter((look, lines[n].key) for n, look in looks.items())
    found: dict[int, LookKey] = {}
    outer: int | None = None
    previous: int | None = None
    for n, look in looks.items():
        line = lines[n]
        comes_back = times[look, line.key] > 1
        beside = outer is not None and looks[outer] == look
        right_below = previous is not None and not _has_text(lines, previous, n)
        after_side = previous is not None and found[previous][5] == 1
        only_side = is_only_a_side(line.words, rules) and (right_below or after_side)
        inner = beside and (comes_back or only_side)
        found[n] = (*look[:5], 1) if inner else look
        outer = outer if inner else n
        previous = n
    return found


def _has_text(lines: Sequence[Line], first: int, last: int) -> bool:
    return any(line.text for line in lines[first + 1 : last])


def _style_doubts(line: Line) -> tuple[str, ...]:
    if len(line.words.split()) > _MOST_WORDS:
        return ("it has a heading style, but is long for a heading",)
    return ()


def _look_doubts(line: Line) -> tuple[str, ...]:
    if line.block.look.torn:
        return ("its bold stops in the middle of a word; taken for a heading",)
    return ()


def _is_a_sentence(line: Line) -> bool:
    """Tell whether a line in a heading style is a paragraph in the wrong style."""
    words = len(line.words.split())
    return bool(_SENTENCE.search(line.text)) and words > _MOST_WORDS_IN_STYLE
