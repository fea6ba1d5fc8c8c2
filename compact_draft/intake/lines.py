"""Paragraphs as lines: their words cut into labels, items and the rest.

A line is one paragraph. Most hold one item; a cell into which several bullets were
typed holds as many as it has bullets. All offsets are into the line's normalised text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.bare_items import BARE_NUMBER, are_bare_items, are_counted
from compact_draft.intake.hyphens import closed
from compact_draft.intake.marks import counted_labels, odd_marks
from compact_draft.intake.rules import Rules, key
from compact_draft.text.normalise import normalise_with_map
from compact_draft.word.reading.document import Block
from compact_draft.word.reading.typed_labels import (
    SURE_BULLETS,
    TICKS,
    TypedLabel,
    typed_label,
)

_INLINE_BULLET = re.compile(rf"(?<=\s)[{SURE_BULLETS}](?=\s)")
_LINE_START = re.compile(r"\n(?=[^\n])")
_LETTER = re.compile(r"([A-Z])[.)]")
_LONE = re.compile(r"\(?([A-Za-z])[.)]?")
_ROMAN = re.compile(r"\(?([ivx]+|[IVX]+)[.)]?")
_BEFORE_ROMAN = {"v": "iv", "x": "ix"}
_NAME = re.compile(r"[A-Z][\w'’-]+,\s+[A-Z]|[A-Z]\.\s*[A-Z]")
_GROUPS = re.compile(r"\d+")
_LEADER = re.compile(
    r"(?:[ \n](?:\.[ ]?){4,}[ \n]?|(?<![ \n])(?:\.[ ]?){4,}(?<=[ \n]))(?=(?:by|each|every|within|in|on|before|after|twice|once|annually"
    r"|monthly|quarterly|weekly|yearly|at|from|until|always|\d{1,2} [A-Z]|January|February|March"
    r"|April|May|June|July|August|September|October|November|December|spring|summer|autumn"
    r"|winter|Easter|Christmas)\b)",
    re.IGNORECASE,
)
_LEAST_LED = 2
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One item of a line.

    Attributes:
        before: Where what stands before its words begins: its label, and any gap.
        start, end: Where its words lie.
        bullet, number: The label that was typed before it; empty for none.
        roman: Its letters are a Roman number: the ``i)`` behind ``b)``, not behind ``h)``.
        sentence: It is one sentence or more of a paragraph, and no item of a list.
        bare: It is an item without a mark, on a line of its own behind a lead-in.
        led: Dots lead to it from the words before, whose date it is: one item with them.
    """

    before: int
    start: int
    end: int
    bullet: str = ""
    number: str = ""
    roman: bool = False
    sentence: bool = False
    bare: bool = False
    led: bool = False

    @property
    def label(self) -> str:
        """The number where there is one, else the bullet; empty for neither."""
        return self.number or self.bullet


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph as intake sees it.

    Attributes:
        block: The paragraph.
        text: Its normalised text, typed labels included.
        segments: Its items in order; they cover the whole text. None without text.
        first: How many items of its paragraph stand before it: it may be part of one.
        goes_on: It is the rest of the line before it in its cell.
        made_of: The printed lines that it was put together from, in order; mostly none.
        joints: What joins each of these to the one before: a space, nothing behind a
            hyphen that stays, a soft hyphen behind one that goes.
    """

    block: Block
    text: str
    segments: tuple[Segment, ...]
    first: int = 0
    goes_on: bool = False
    made_of: tuple[Line, ...] = ()
    joints: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Its words without the label at their start."""
        return self.text[self.segments[0].start :] if self.segments else ""

    @property
    def key(self) -> str:
        """Its words as `rules.key` compares them."""
        return key(self.words)

    @property
    def is_item(self) -> bool:
        """Whether Word or a typist put a label before it."""
        if self.block.label is not None and (
            self.block.label.text or self.block.label.bullet
        ):
            return True
        return bool(self.segments and self.segments[0].label)

    @property
    def has_bullet(self) -> bool:
        """Whether its label is a bullet and no number stands beside it."""
        shown = self.block.label
        typed = self.segments[0] if self.segments else None
        if typed is not None and typed.number:
            return False
        if shown is not None:
            return shown.bullet
        return typed is not None and bool(typed.bullet)

    @property
    def number(self) -> str:
        """The number or letter printed before it; empty for a bullet or nothing."""
        shown = self.block.label
        if shown is not None and not shown.bullet and shown.text:
            return shown.text
        return self.segments[0].number if self.segments else ""

    @property
    def items(self) -> tuple[str, ...]:
        """The words of each of its items."""
        return tuple(self.text[s.start : s.end] for s in self.segments)

    @property
    def said(self) -> tuple[str, ...]:
        """The words of each of its items, words cut at its line breaks made whole."""
        return tuple(closed(words) for words in self.items)

    def form(self, order: int) -> str:
        """Return the form of an item's label, so that ``(a)`` and ``(b)`` are alike."""
        shown = self.block.label
        numbered_beside = self.segments and self.segments[order].number
        if order == 0 and shown is not None and not (shown.bullet and numbered_beside):
            return f"{shown.list_id} {shown.level}"
        label = self.segments[order].label if self.segments else ""
        if label in TICKS or re.fullmatch(r"\[.{0,3}\]|\([ _]\)", label):
            return "☐"
        shape = re.sub(r"\d+", "1", label)
        low, high = ("i", "I") if self.segments[order].roman else ("a", "A")
        return re.sub(r"[a-z]+", low, re.sub(r"[A-Z]+", high, shape))

    @property
    def depth(self) -> int:
        """How many numbers its label holds: 2 for ``1.2``; 1 for ``1.0`` and others."""
        groups = _GROUPS.findall(self.number)
        return max(1, len(groups) - (len(groups) == 2 and groups[1] == "0"))

    @property
    def is_ended(self) -> bool:
        """Whether its words end as a sentence or a lead-in line does."""
        return bool(_ENDED.search(self.text))

    @property
    def begins_low(self) -> bool:
        """Whether its words begin with a small letter."""
        return self.words[:1].islower()


def read_lines(blocks: Iterable[Block], rules: Rules) -> list[Line]:
    """Return the blocks as lines, one for each, in their order."""
    blocks = list(blocks)
    marks = odd_marks(block.text for block in blocks)
    texts = [block.text for block in blocks]
    counted = counted_labels(texts)
    lines = [
        _numbered(line, counted[n]) if n in counted else line
        for n, line in enumerate(line_of(block, rules, marks) for block in blocks)
    ]
    letters = _letters(lines)
    lines = [_without_initials(line, letters) for line in lines]
    return list(_with_romans(lines))


def _numbered(line: Line, label: re.Pattern[str]) -> Line:
    """Take the bare number, or the code, that a line begins with for its label."""
    if not line.segments or line.segments[0].label or line.block.label is not None:
        return line
    first, *others = line.segments
    found = label.match(line.text)
    if found is None or found.end() >= first.end:
        return line
    first = replace(first, number=found.group(1), start=found.end())
    return replace(line, segments=(first, *others))


def _with_romans(lines: Iterable[Line]) -> Iterator[Line]:
    """Tell Roman numbers from letters by the label before."""
    letter, roman = "", ""
    for line in lines:
        segments = []
        for segment in line.segments:
            bare = segment.number.strip("().")
            low = bare.lower()
            is_roman = bool(_ROMAN.fullmatch(bare)) and (
                len(bare) > 1
                or (low == "i" and letter != "h")
                or (low in _BEFORE_ROMAN and roman == _BEFORE_ROMAN[low])
            )
            if is_roman:
                roman = low
            elif _LONE.fullmatch(bare):
                letter = low
            segments.append(replace(segment, roman=is_roman))
        yield replace(line, segments=tuple(segments))


def line_of(block: Block, rules: Rules, marks: Collection[str]) -> Line:
    """Return one paragraph as a line, with `marks` for bullets of its document."""
    normal = normalise_with_map(block.text)
    if not normal.text:
        return Line(block=block, text="", segments=())
    cuts = [0, *_cuts(block.text, rules, marks)]
    bare = len(cuts) > 1 and are_bare_items(block.text, rules)
    labels = [_label(block.text, rules, marks, cut) for cut in cuts]
    labels[0] = _with_inner(block.text, labels)
    befores = [0, *(normal.offset(cut) for cut in cuts[1:])]
    ends = [*befores[1:], len(normal.text)]
    segments: list[Segment] = []
    for before, end, label in zip(befores, ends, labels, strict=True):
        start = min(normal.offset(label.end) if label.end else before, end)
        start += len(normal.text[start:end]) - len(normal.text[start:end].lstrip())
        begins = segments.pop().before if segments and _is_empty(segments) else before
        segments.append(
            Segment(
                before=begins,
                start=start,
                end=start + len(normal.text[start:end].rstrip()),
                bullet=label.bullet,
                number=label.number,
                bare=bare and before > 0 and not label.text,
            )
        )
    if len(segments) > 1 and _is_empty(segments):
        segments.pop()  # a bullet with nothing behind it stays with the words before
        segments[-1] = replace(segments[-1], end=len(normal.text))
    joined = _joined_up(segments)
    return Line(
        block=block, text=normal.text, segments=tuple(_led(joined, normal.text))
    )


def _with_inner(raw: str, labels: Sequence[TypedLabel]) -> TypedLabel:
    """Return the first label with the one right behind it, as in ``6. (a)`` before ``(b)``."""
    first = labels[0]
    inner = typed_label(raw, (), first.end) if first.number else first
    lettered = [label.number for label in labels[1:] if label.number.startswith("(")]
    if first.number and lettered and inner.number.startswith("("):
        return inner
    return first


def _led(segments: Iterable[Segment], text: str) -> Iterator[Segment]:
    """Yield the segments, parted where dots lead from an act to its date."""
    for segment in segments:
        dots = _LEADER.search(text, segment.start, segment.end)
        few = (
            dots is None or len(text[segment.start : dots.start()].split()) < _LEAST_LED
        )
        if dots is None or few:
            yield segment
            continue
        yield replace(segment, end=dots.start())
        yield Segment(before=dots.start(), start=dots.end(), end=segment.end, led=True)


def _is_empty(segments: Sequence[Segment]) -> bool:
    return segments[-1].start >= segments[-1].end


def _joined_up(segments: list[Segment]) -> tuple[Segment, ...]:
    """Let each item begin where the words before it end, so that nothing is between."""
    return tuple(
        replace(segment, before=segments[n - 1].end if n else 0)
        for n, segment in enumerate(segments)
    )


def _label(
    raw: str, rules: Rules, marks: Collection[str], start: int = 0
) -> TypedLabel:
    """Return the label typed at `start`, one of the document's own marks among them."""
    at = start + len(raw[start:]) - len(raw[start:].lstrip())
    if raw[at : at + 1] in marks and raw[at + 1 : at + 2].isspace():
        end = at + 1
        while raw[end : end + 1].isspace():
            end += 1
        return TypedLabel(bullet=raw[at], end=end)
    found = typed_label(raw, rules.labels, start)
    counted = None if found.text else BARE_NUMBER.match(raw, at)
    if counted is not None and are_counted(raw):
        return TypedLabel(number=counted[1], end=counted.end())
    return found


def _cuts(raw: str, rules: Rules, marks: Collection[str]) -> list[int]:
    """Return where further items of a paragraph begin: offsets into its raw text."""
    first = _label(raw, rules, marks)
    inline = [m.start() for m in _INLINE_BULLET.finditer(raw) if m.start() >= first.end]
    starts = [m.end() for m in _LINE_START.finditer(raw) if m.end() > first.end]
    if inline:
        own = [at for at in starts if raw[at : at + 1] in marks]
        return sorted({*inline, *own})
    labels = {at: _label(raw, rules, marks, at) for at in starts}
    labelled = [at for at in starts if labels[at].text]
    if any(_runs_on(raw[first.end : at], labels[at].number) for at in labelled):
        return []
    if len(labelled) + bool(first.text) > 1:
        return sorted({*labelled, *_behind_items(raw, starts, labelled)})
    return starts if not first.text and are_bare_items(raw, rules) else []


def _behind_items(raw: str, starts: list[int], labelled: list[int]) -> Iterator[int]:
    """Yield where the text goes on behind the last item, with a sentence of its own."""
    for at in starts:
        before = raw[:at].rstrip()
        last = raw[max(labelled) : at].lstrip(" (\t•-–*0123456789.)abcivx")
        ended = before.endswith((".", "!")) or last[:1].islower()
        if at > max(labelled) and ended and raw[at].isupper():
            yield at
            return


def _runs_on(before: str, number: str) -> bool:
    """Tell whether a number such as ``(ii)`` goes on from an ``(i)`` within a line."""
    if not number.startswith("("):
        return False
    return bool(re.search(r"[^\s(][ \t]+\((?:i|a|1)\)\s", before))


def _letters(lines: Iterable[Line]) -> set[str]:
    """Return the typed letters that can be labels, with their marks: ``A.``, ``B)``."""
    return {
        segment.number
        for line in lines
        for segment in line.segments
        if segment.number and not _begins_a_name(line, segment)
    }


def _begins_a_name(line: Line, segment: Segment) -> bool:
    """Tell whether a lone letter with a full stop is the first of a name.

    It is where a surname and a comma follow (``R. Abbas, Larkmoor``), and where Word
    has a number of its own before it.
    """
    if not re.fullmatch(r"[A-Z]\.", segment.number):
        return False
    shown = line.block.label
    if shown is not None and not shown.bullet:
        return True
    return bool(_NAME.match(line.text[segment.start : segment.end]))


def _without_initials(line: Line, letters: set[str]) -> Line:
    """Take a lone letter such as the ``J.`` of a name for words, not for a label."""
    kept = []
    for segment in line.segments:
        named = bool(segment.number) and _begins_a_name(line, segment)
        if segment.number and (named or not _is_in_sequence(segment.number, letters)):
            start = line.text.index(segment.number, segment.before)
            segment = replace(segment, number="", start=start)
        kept.append(segment)
    return replace(line, segments=tuple(kept))


def _is_in_sequence(label: str, labels: set[str]) -> bool:
    """Tell whether a capital is one of a row of labels that begins with ``A``."""
    letter = _LETTER.fullmatch(label)
    if letter is None:
        return True
    mark = label[1]
    romans = {other for other in labels if re.fullmatch(r"[IVX]+[.)]", other)}
    if label in romans and len(romans) > 1:
        return True
    before = [f"{chr(n)}{mark}" for n in range(ord("A"), ord(letter[1]))]
    if not before:
        return f"B{mark}" in labels
    return all(other in labels for other in before)
