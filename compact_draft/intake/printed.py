"""Parts of one paragraph that are paragraphs by themselves: what line breaks part.

Where somebody ended paragraphs with the key for a new line, an empty line stands between
them, or each ends in a semicolon. Each becomes a line of its own; what is wrapped by
hand within it is left, for a line break counts as a blank.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from compact_draft.intake.head_sides import leads_in
from compact_draft.intake.lines import Line, line_of
from compact_draft.intake.rules import Rules
from compact_draft.text.normalise import normalise_with_map

SPACING = 1000
"""The items of a part are counted from a multiple of this."""

_EMPTY = re.compile(r"\n[ \t\u00a0]*\n\s*")
_ENDS_ITEM = re.compile(r"(?:;|;\s*(?:and|or)|,\s*and)[ \t\u00a0]*\n(?=\s*\S)")
_MARKED = re.compile(r"\s*(?:\d{1,2}|[a-z])[.)]\s")
_MOST_ASKED = 25
_LEAST_WORDS = 4
_LEAST_PARTS = 2
_FULL = 0.8


def in_parts(lines: Sequence[Line], rules: Rules, marks: Collection[str]) -> list[Line]:
    """Return the lines, those of several paragraphs as one line each."""
    found: list[Line] = []
    for line in lines:
        found += _parts(line, rules, marks)
    return found


def _parts(line: Line, rules: Rules, marks: Collection[str]) -> Iterator[Line]:
    starts = _at_questions(line.block.text) or _starts(line)
    starts = starts or list(_at_lead_ins(line, rules))
    if not starts or line.first or line.block.checks:
        yield line
        return
    raw = line.block.text
    normal = normalise_with_map(raw)
    bounds = list(pairwise([0, *starts, len(raw)]))
    ends = [normal.offset(end) for _, end in bounds]
    at = 0
    for order, (start, end) in enumerate(bounds):
        block = replace(
            line.block,
            text=raw[start:end],
            notes=tuple(
                replace(mark, at=mark.at - start)
                for mark in line.block.notes
                if start <= mark.at < end or (mark.at == end == len(raw))
            ),
            bold_until=max(0, min(line.block.bold_until, end) - start),
            label=None if order else line.block.label,
        )
        made = line_of(block, rules, marks)
        text = normal.text[at : ends[order]].rstrip(" \n")
        made = _moved(made, text[: len(text) - len(made.text)])
        at += len(text)
        yield replace(made, first=order * SPACING)


def _moved(line: Line, gap: str) -> Line:
    """Return a line with the blanks before its words that stood between the parts."""
    by = len(gap)
    if not gap:
        return line
    segments = tuple(
        replace(
            segment,
            before=segment.before + by if n else 0,
            start=segment.start + by,
            end=segment.end + by,
        )
        for n, segment in enumerate(line.segments)
    )
    return replace(line, text=gap + line.text, segments=segments)


def _starts(line: Line) -> list[int]:
    """Return where the second and further paragraphs of a line begin."""
    raw = line.block.text
    if "\n" not in raw.strip():
        return []
    gaps = (m.end() for m in _EMPTY.finditer(raw) if raw[: m.start()].strip())
    by_space = _worded(raw, [at for at in gaps if raw[at:].strip()])
    if by_space:
        return by_space
    ends = [m.end() for m in _ENDS_ITEM.finditer(raw)]
    unmarked = all(not segment.label for segment in line.segments)
    wrapped = raw.strip().count("\n") > len(ends)
    return ends if unmarked and wrapped and len(ends) >= _LEAST_PARTS else []


def _at_questions(raw: str) -> list[int]:
    """Return where questions and what answers them begin, each on a line of its own."""
    starts: set[int] = set()
    at = begun = 0
    printed = raw.split("\n")
    for n, text in enumerate(printed):
        asks = text.rstrip().endswith("?") and len(raw[begun:at].split()) < _MOST_ASKED
        if asks and n + 1 < len(printed) and printed[n + 1].strip():
            starts |= {begun, at + len(text) + 1}
        at += len(text) + 1
        if text.rstrip().endswith((".", "?", "!", ":", ";")) or _MARKED.match(text):
            begun = at
    return sorted(starts - {0})


def _at_lead_ins(line: Line, rules: Rules) -> Iterator[int]:
    """Yield where lines of a paragraph lead in what follows: "The Council will", "Groups will".

    The first line of the paragraph does so without being parted. A line that the width
    broke behind "will" leads nothing in: the next word would have had no room on it.
    """
    raw = line.block.text
    printed = raw.split("\n")
    longest = max(map(len, printed))
    at = 0
    for n, text in enumerate(printed[:-1]):
        after = printed[n + 1].split(" ", 1)[0]
        full = len(text) + 1 + len(after) > _FULL * longest
        sure = text.rstrip().endswith((":", "–", "-", "…")) or not full
        if n and sure and text[:1].isupper() and leads_in(text, rules):
            yield at
        at += len(text) + 1


def _worded(raw: str, starts: list[int]) -> list[int]:
    """Return the starts, if at least two of the parts between them are worth a line."""
    parts = [raw[a:b] for a, b in zip([0, *starts], [*starts, len(raw)], strict=True)]
    worded = [part for part in parts if len(part.split()) >= _LEAST_WORDS]
    return starts if len(worded) >= _LEAST_PARTS else []
