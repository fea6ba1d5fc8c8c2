"""Where does one paragraph or item of somebody's text end and the next begin?

Paragraphs are parted by empty lines, items by their marks. Lines that each name a place
at their head are each by themselves, as are the lines of a note of ours that are whole
sentences: whoever writes so, writes a line a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from compact_draft.text.naming import phrase_at_head, spelled

HEADING = re.compile(r"#{1,6}[ \t]+(.+?)[ \t#]*")
RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}")
_BULLET = re.compile(r"[ \t]*(?:[-*•·▪◦‣–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+")
_QUOTED = re.compile(r"[ \t]*>[ \t>]?(.*)")
_CODE_AT_HEAD = re.compile(
    r"[\s(\[*]*([3479][CFHJKMNPRTWXY]{3,5})(?![\w-])", re.IGNORECASE
)
_ENDED = re.compile(r"[.?!;:)”\"’'*]\s*")
_SENTENCE = re.compile(r"[^a-z\s].*[.?!][”\"’')]*")
_LABELLED = re.compile(
    r"(?:general(?:ly)?|overall|other|also|whole draft)\s*[:–—]", re.IGNORECASE
)
_HEADED = re.compile(
    r"\s*(?:\S+ ){0,3}?\(?\d{1,2}(?:\.\d{1,2}){1,2}\)?(?:\s*[:–—]|\s+-\s)"
)
"""A number with a mark behind it, as no broken line begins: "4.5: ...", "4.6 - ..."."""
_COUNTED = re.compile(r"\s*\d{1,2}\.\d{1,2}\.?[ \t]+[A-Z“\"‘]")
"""A paragraph that its writer has counted: "2.1 On your clause 6.4 ..."."""
_LEAST_HEADED = 2
_SHORT_LINE = 45
"""Letters of a line that no mail program has broken."""


@dataclass(slots=True)
class Block:
    """A paragraph or an item: its lines, and where it begins (line from 1)."""

    line: int
    lines: list[str] = field(default_factory=list)
    is_item: bool = False
    quoted: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return "\n".join(self.lines).strip()


def blocks_of(text: str, first: int, *, is_note: bool = False) -> Iterator[Block]:
    """Yield the blocks of a text.

    Args:
        text: The text.
        first: Number of its first line.
        is_note: Whether it is a note of ours.
    """
    for block in _paragraphs(text, first):
        yield from _parted(block, is_note=is_note)


def _paragraphs(text: str, first: int) -> Iterator[Block]:
    block: Block | None = None
    for number, line in enumerate(text.split("\n"), start=first):
        quoted = _QUOTED.fullmatch(line)
        bullet = None if quoted else _BULLET.match(line)
        starts = bullet is not None or HEADING.fullmatch(line) or RULE.fullmatch(line)
        if not line.strip() or starts or (block and block.quoted != bool(quoted)):
            if block is not None:
                yield block
            block = None
        if not line.strip():
            continue
        if block is None:
            block = Block(line=number, is_item=bool(bullet), quoted=bool(quoted))
        words = quoted[1] if quoted else line[bullet.end() :] if bullet else line
        block.lines.append(words.strip())
        if starts and bullet is None:
            yield block
            block = None
    if block is not None:
        yield block


def _parted(block: Block, *, is_note: bool) -> Iterator[Block]:
    """Yield a block, or its lines where each is a point by itself."""
    lines = block.lines
    if block.quoted or len(lines) < 2:
        yield block
        return
    if is_note and all(_SENTENCE.fullmatch(line) for line in lines):
        cuts = list(range(1, len(lines)))
    elif reference_at_head(lines[0]) and not _is_list(lines):
        cuts = [
            n
            for n in range(1, len(lines))
            if _begins(lines[n - 1], lines[n], is_note=is_note)
        ]
    elif _is_list(lines):
        cuts = [n for n in range(1, len(lines)) if _starts(lines[n - 1], lines[n])]
    else:
        cuts = []
    for start, end in zip([0, *cuts], [*cuts, len(lines)], strict=True):
        yield Block(block.line + start, lines[start:end], is_item=block.is_item)


def _is_list(lines: list[str]) -> bool:
    """Whether most lines begin with a number and a mark, as no broken lines do."""
    headed = sum(bool(_HEADED.match(line) or _COUNTED.match(line)) for line in lines)
    return headed > _LEAST_HEADED or headed >= max(_LEAST_HEADED, len(lines) / 2)


def _starts(before: str, line: str) -> bool:
    """Whether a line of such a list begins a point: it names a place, or stands by itself."""
    is_ended = _ENDED.fullmatch(before.rstrip()[-1:]) is not None
    by_itself = len(before) < _SHORT_LINE and line[:1].isupper()
    return bool(reference_at_head(line)) or is_ended or by_itself


def _begins(before: str, line: str, *, is_note: bool) -> bool:
    """Whether a line below one that names a place begins a point of its own."""
    is_ended = _ENDED.fullmatch(before.rstrip()[-1:]) is not None
    if is_note and (_LABELLED.match(line) or (is_ended and line[:1].isupper())):
        return True
    if not reference_at_head(line):
        return False
    if _HEADED.match(line):
        return True
    if line[:1].islower() and not is_note:
        return len(before) < _SHORT_LINE
    return is_ended or len(before) < _SHORT_LINE


def reference_at_head(text: str) -> str:
    """Return the place that a text names at its head, as written; empty for none."""
    code = _CODE_AT_HEAD.match(text)
    if code is not None:
        return code[1]
    text = spelled(text)
    phrase = phrase_at_head(text)
    return "" if phrase is None else text[phrase.start : phrase.end]
