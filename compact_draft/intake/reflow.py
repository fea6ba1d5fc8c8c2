"""Which printed lines make one paragraph? In a scan each of them is a paragraph.

Before anything is judged, lines that were broken by the width of a page are put together,
over the ends of pages and over what stands at these ends. A text is printed so where many
of its lines break off in the middle of a sentence; a line goes on where its words cannot
end, or where the next word had no room on it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.drafts import CUT
from compact_draft.intake.furniture import furniture_of
from compact_draft.intake.hanging import HANGS
from compact_draft.intake.head_sides import leads_in
from compact_draft.intake.hyphens import is_cut, keeps, without_hyphen, words_in
from compact_draft.intake.line_forms import (
    begins_with_will,
    is_of_a_form,
    opens_with_a_verb,
    sentences,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.looks import by_style
from compact_draft.intake.marks import is_lone_number
from compact_draft.intake.rules import Rules
from compact_draft.intake.running import find_running

_OVER = frozenset({"page number", "page break", "a ruled line"})
_BLANK = frozenset({"blank", "section break"})
_ENDED = re.compile(r"[.!?;:…][\"'”’)\]]*$")
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_LONGEST_WORD = 60
_LEAST_BREAKS = 5
_LEAST_SHARE = 0.3
_LEAST_LETTERS = 25
_MOST_LETTERS = 130
_MOST_WORDS = 90
"""No sentence of a Compact has more words."""
_FULL = 0.8
"""A line is full if it has this share of the letters of a long line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A line and the next one with words, and what lies between them.

    Attributes:
        over: The end of a page lies between them.
        blank: An empty line does.
    """

    first: int
    second: int
    over: bool
    blank: bool


def reflowed(
    lines: Sequence[Line], rules: Rules, edges: Sequence[str] = ()
) -> list[Line]:
    """Return the lines with printed lines put together to paragraphs.

    A paragraph stands where its first line stood; page numbers and the like that stood
    among its lines follow behind it.

    Args:
        lines: The lines of the body.
        rules: The rules of intake.
        edges: Words of the document's own headers and footers.
    """
    pairs = list(_pairs(lines, rules, edges))
    near = [pair for pair in pairs if not pair.blank]
    breaks = [pair for pair in near if _breaks_off(lines, pair)]
    if len(breaks) < max(_LEAST_BREAKS, _LEAST_SHARE * len(near)):
        return list(lines)
    width = _width(lines, pairs)
    if width > _MOST_LETTERS:
        return list(lines)
    onto: dict[int, int] = {
        pair.second: pair.first for pair in pairs if _goes_on(lines, pair, width, rules)
    }
    made = list(_put_together(lines, onto))
    return list(lines) if any(map(_never_ends, made)) else made


def _never_ends(line: Line) -> bool:
    """Tell whether lines put together make no sentence, as where words are scrambled."""
    return bool(line.made_of) and any(
        len(words.split()) > _MOST_WORDS for words in sentences(line.words)
    )


def _pairs(
    lines: Sequence[Line], rules: Rules, edges: Sequence[str]
) -> Iterator[_Pair]:
    """Yield the plain lines that follow each other."""
    furniture = {n: why for n, line in enumerate(lines) if (why := furniture_of(line))}
    pages = {n for n, why in furniture.items() if why in ("page number", "page break")}
    running = find_running(lines, pages, rules, edges)
    last: int | None = None
    over = blank = False
    for n, line in enumerate(lines):
        if n in running or furniture.get(n) in _OVER:
            over = True
        elif furniture.get(n) in _BLANK:
            blank = True
        elif n in furniture or not _is_plain(line) or is_lone_number(line.text):
            last = None
        else:
            if last is not None:
                yield _Pair(first=last, second=n, over=over, blank=blank and not over)
            last, over, blank = n, False, False


def _is_plain(line: Line) -> bool:
    """Tell whether a line stands in the running text, in no table, box or list of Word."""
    block = line.block
    placed = block.cell is not None or block.in_box or block.label is not None
    return not placed and by_style(line) is None and not block.checks


def _breaks_off(lines: Sequence[Line], pair: _Pair) -> bool:
    """Tell whether a line ends within a sentence that the next one goes on with."""
    first, second = lines[pair.first], lines[pair.second]
    if _label(second) or _ENDED.search(first.text):
        return False
    if is_cut(first.text, second.words) or _hangs(first):
        return True
    return second.begins_low and not _acts(second)


def _acts(line: Line) -> bool:
    """Tell whether a line begins as an item does: "pay in advance", "shall pay"."""
    return opens_with_a_verb(line.words) or begins_with_will(line.words)


def _hangs(line: Line) -> bool:
    last = line.text.rsplit(" ", 1)[-1].casefold()
    return last in HANGS or line.text.endswith(",")


def _label(line: Line) -> str:
    return line.segments[0].label if line.segments else ""


def _width(lines: Sequence[Line], pairs: Sequence[_Pair]) -> int:
    """Return how many letters a long line has: nine in ten of them have fewer."""
    lengths = sorted(len(lines[n].block.text.strip()) for n in {p.first for p in pairs})
    return max(_LEAST_LETTERS, lengths[int(0.9 * (len(lengths) - 1))])


def _goes_on(lines: Sequence[Line], pair: _Pair, width: int, rules: Rules) -> bool:
    """Tell whether the second line of a pair goes on from the first."""
    first, second = lines[pair.first], lines[pair.second]
    if _label(second) or len(second.segments) > 1 or _is_head(first, second):
        return False
    if is_of_a_form(first.text) or is_of_a_form(second.text):
        return False
    if is_cut(first.text, second.words):
        return True
    end = first.block.text.strip().rsplit("\n", 1)[-1]
    full = len(end) + 1 + len(second.text.split(" ", 1)[0]) > _FULL * width
    full = full and len(first.segments) == 1
    brim = len(end) + 1 + len(second.text.split(" ", 1)[0]) > width
    ended = _ENDED.search(first.text)
    if ended:
        more = _SENTENCE.search(first.text) and full and brim and not pair.blank
        return bool(more) and not pair.over
    if leads_in(first.words, rules) and not full:
        return False
    if second.begins_low:
        if pair.blank:
            return _hangs(first)
        act = _acts(second) and not full
        return not act or _hangs(first)
    return not pair.blank and (_hangs(first) or full)


def _is_head(first: Line, second: Line) -> bool:
    """Tell whether one of two lines is a heading, by its capitals or its bold."""
    looks, others = first.block.look, second.block.look
    if first.text.isupper() or second.text.isupper():
        return True
    return looks.bold != others.bold or (looks.size or 0) != (others.size or 0)


def _put_together(lines: Sequence[Line], onto: Mapping[int, int]) -> Iterator[Line]:
    known = words_in("\n".join(line.text for line in lines))
    rest = dict(zip(onto.values(), onto.keys(), strict=True))
    gone: set[int] = set(onto)
    for n, line in enumerate(lines):
        if n in gone:
            continue
        run = [n]
        while run[-1] in rest:
            run.append(rest[run[-1]])
        yield line if len(run) == 1 else joined_up([lines[k] for k in run], known)


def joined_up(lines: Sequence[Line], known: Collection[str] = ()) -> Line:
    """Return lines as one: its words, its items, and what it is made of."""
    first, *others = lines
    text, joints = first.text, [""]
    segments = list(first.segments)
    for line in others:
        end = text[-_LONGEST_WORD:]
        if is_cut(end, line.words):
            cut = not keeps(end, line.words, known)
            text, joint = (without_hyphen(text), CUT) if cut else (text, "")
        else:
            joint = " "
        text += joint.replace(CUT, "")
        at = len(text)
        head, *more = line.segments
        last = segments.pop()
        segments.append(replace(last, end=at + head.end))
        segments += [
            replace(s, before=at + s.before, start=at + s.start, end=at + s.end)
            for s in more
        ]
        text += line.text
        joints.append(joint)
    notes = tuple(mark for line in lines for mark in line.block.notes)
    block = replace(
        first.block,
        text=text,
        notes=notes,
        has_hidden=any(line.block.has_hidden for line in lines),
        has_struck=any(line.block.has_struck for line in lines),
    )
    return Line(
        block=block,
        text=text,
        segments=tuple(segments),
        first=first.first,
        made_of=tuple(lines),
        joints=tuple(joints),
    )
