"""A first letter set large is a paragraph of its own in many newsletters: "W" before "e will".

It is put before the rest of its word, which begins small.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compact_draft.intake.lines import Line

_WHOLE_WORDS = frozenset("AI")
_BEGIN_SO = [
    "ll",
    "ny",
    "t",
    "s",
    "n",
    "nd",
    "re",
    "fter",
    "mong",
    "bove",
    "lso",
    "lready",
    "pril",
    "ugust",
    "t's",
    "f",
    "t’s",
    "nstead",
    "nside",
    "nto",
]
"""What stands behind a large "A" or "I" that is no word by itself."""
_MOST_BLANK = 1


def without_drop_caps(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, each large first letter put before the line it begins."""
    return list(_joined(lines))


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    taken: set[int] = set()
    for n, line in enumerate(lines):
        if n in taken:
            continue
        rest = _rest_of(lines, n)
        if rest is None:
            yield line
            continue
        yield _put_together(line, lines[rest])
        taken.add(rest)


def _rest_of(lines: Sequence[Line], n: int) -> int | None:
    """Return the line whose first letter stands alone at `n`; None for no such letter."""
    line = lines[n]
    block = line.block
    alone = len(line.text) == 1 and line.text.isalpha() and line.text.isupper()
    if not alone or block.label is not None or block.cell is not None:
        return None
    for k in range(n + 1, min(n + 2 + _MOST_BLANK, len(lines))):
        after = lines[k]
        if not after.text:
            continue
        plain = after.block.label is None and after.block.cell is None
        single = len(after.segments) == 1 and not after.segments[0].label
        same = after.block.box == block.box
        return k if plain and single and same and after.text[0].islower() else None
    return None


def _put_together(cap: Line, rest: Line) -> Line:
    first = rest.text.split(" ", 1)[0].strip(",.;:")
    apart = cap.text in _WHOLE_WORDS and first not in _BEGIN_SO
    joint = " " if apart else ""
    text = f"{cap.text}{joint}{rest.text}"
    block = replace(rest.block, text=text)
    (segment,) = rest.segments
    return Line(
        block=block,
        text=text,
        segments=(replace(segment, before=0, start=0, end=len(text)),),
        made_of=(cap, rest),
        joints=("", joint),
    )
