"""Which acts run on within one paragraph? Each is an item of its own.

"The Council will: list its plans in April; publish the answers; and say why" holds a
lead-in and three items, whether semicolons, dashes or marks such as ``(a)`` part them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from compact_draft.intake.head_sides import is_only_a_side, leads_in
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.rules import Rules

_LEAD = re.compile(r"(?::\s*[-–—]?|\s[-–—]|\.\.\.|…|,)\s+")
_SEMICOLON = re.compile(r";\s+(?:(?:and|or|but)\s+)?|,\s+and\s+(?=\w+\s)(?<=;\s)")
_BREAK = re.compile(r"\s*\n\s*")
_DASH = re.compile(r"(?:;\s*)?\s[-–—]\s+(?:and\s+)?")
_MARK = re.compile(
    r"(?:(?<=[\s;,:])|^)(?:and\s+|or\s+)?(?P<mark>\((?:[a-h]|[ivx]{1,4}|\d)\)|\[(?:[a-h]|[ivx]{1,4}|\d)\]|(?:[a-h]|[ivx]{1,4}|\d)\))\s+"
)
_LEAST_WORDS = 2
_LEAST_ACTS = 2
_MOST_WORDS_OF_A_LEAD_IN = 18
_SHARE = 0.5


def parted_acts(lines: Sequence[Line], rules: Rules) -> list[Line]:
    """Return the lines, those in which acts run on with a segment for each act."""
    return [_parted(line, rules) for line in lines]


def _parted(line: Line, rules: Rules) -> Line:
    if len(line.segments) != 1 or line.segments[0].led:
        return line
    (segment,) = line.segments
    words = line.text[segment.start : segment.end]
    for lead in _LEAD.finditer(words):
        if len(words[: lead.start()].split()) > _MOST_WORDS_OF_A_LEAD_IN:
            break
        head = words[: lead.start()]
        marked = _MARK.match(words, lead.end()) and is_only_a_side(head, rules)
        if (leads_in(head, rules) or marked) and not head.endswith(","):
            acts = _acts(words, lead.end())
            return _with(line, segment, lead.start(), acts) if acts else line
    if line.is_item:
        return line
    counted = _counted_acts(words)
    if counted:
        return _alone(line, segment, counted)
    bare = _behind_a_verb(words, rules)
    if bare:
        acts = _acts(words, bare)
        return _with(line, segment, bare, acts) if acts else line
    placed = line.block.cell is not None or line.block.in_box
    if placed and "\n" in words:
        acts = _acts_on_lines(words)
        return _alone(line, segment, acts) if acts else line
    if line.block.cell is not None and ";" in words:
        acts = _acts(words, 0)
        return _alone(line, segment, acts) if acts else line
    return line


def _counted_acts(words: str) -> list[tuple[int, int, str]]:
    """Return the acts of a paragraph that begins with a mark: "[1] Agree. [2] Share."."""
    first = _MARK.match(words)
    acts = _acts(words, 0) if first is not None and words.startswith("[") else []
    said = [words[start:end].strip() for start, end, _ in acts]
    return acts if said and all(map(opens_with_a_verb, said)) else []


def _acts_on_lines(words: str) -> list[tuple[int, int, str]]:
    """Return the acts that soft breaks part in a cell, each with a verb at its start."""
    starts = [(0, 0, ""), *((m.start(), m.end(), "") for m in _BREAK.finditer(words))]
    acts = _between(starts, len(words))
    said = [words[start:end].strip() for start, end, _ in acts]
    big = all(each[:1].isupper() for each in said)
    told = all(opens_with_a_verb(each) and len(each.split()) > 1 for each in said)
    return acts if big and told and len(acts) > 1 else []


def _alone(line: Line, segment: Segment, acts: Sequence[tuple[int, int, str]]) -> Line:
    """Return a line of a cell with each act as a segment; no lead-in stands before them."""
    made = _with(line, segment, 0, acts).segments[1:]
    first = replace(made[0], before=0)
    return replace(line, segments=(first, *made[1:]))


def _behind_a_verb(words: str, rules: Rules) -> int:
    """Return where marks begin behind a lead-in without a colon: "shall (a) pay"."""
    found = _MARK.search(words)
    if found is None or not leads_in(words[: found.start()].strip(), rules):
        return 0
    return found.start()


def _acts(words: str, start: int) -> list[tuple[int, int, str]]:
    """Return where the acts behind a lead-in lie, each with its mark; none for one act."""
    marks = list(_MARK.finditer(words, start))
    if len(marks) >= _LEAST_ACTS and not words[start : marks[0].start()].strip():
        starts = [(m.start(), m.end(), m["mark"]) for m in marks]
        if _counts_on([mark for *_, mark in starts]):
            return _between(starts, len(words))
    for gap in (_SEMICOLON, _DASH):
        starts = [(start, start, "")]
        starts += [(m.start(), m.end(), "") for m in gap.finditer(words, start)]
        acts = _between(starts, len(words))
        if len(acts) >= _LEAST_ACTS and _are_acts(words, acts):
            return acts
    return []


def _between(
    starts: Iterable[tuple[int, int, str]], end: int
) -> list[tuple[int, int, str]]:
    held = list(starts)
    ends = [begin for begin, *_ in held[1:]] + [end]
    return [
        (after, stop, mark) for (_, after, mark), stop in zip(held, ends, strict=True)
    ]


def _counts_on(marks: Sequence[str]) -> bool:
    """Tell whether marks are the first ones of a row: (a), (b) or (i), (ii)."""
    bare = [mark.strip("()[]") for mark in marks]
    return bare[:2] in (["a", "b"], ["i", "ii"], ["1", "2"])


def _are_acts(words: str, acts: Sequence[tuple[int, int, str]]) -> bool:
    said = [words[start:end].strip() for start, end, _ in acts]
    if any(len(each.split()) < _LEAST_WORDS for each in said):
        return False
    if any(each[:1].isupper() for each in said[1:]):
        return False
    verbs = sum(map(opens_with_a_verb, said))
    return verbs >= _SHARE * len(said)


def _with(
    line: Line, segment: Segment, head: int, acts: Sequence[tuple[int, int, str]]
) -> Line:
    """Return a line with the lead-in and each act as segments."""
    text, at = line.text, segment.start
    lead = replace(segment, end=at + len(text[at : at + head].rstrip()))
    colon = re.match(r"\s*[:–—-]", text[lead.end : at + acts[0][0]])
    if colon is not None:
        lead = replace(lead, end=lead.end + colon.end())
    made = [lead]
    for start, end, mark in acts:
        begin = at + start
        stop = at + start + len(text[begin : at + end].rstrip())
        made.append(
            Segment(
                before=made[-1].end,
                start=begin,
                end=stop,
                number=mark,
                bare=not mark,
            )
        )
    return replace(line, segments=tuple(made))
