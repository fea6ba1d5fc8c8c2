"""A row under way: what the walk over the lines finds out, before it gets an id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from compact_draft.intake.hyphens import closed, without_hyphen
from compact_draft.intake.lines import Line, Segment
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Side

CUT = "\u00ad"
"""The joint between the halves of a word that a line's end cut in two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A segment of a line that goes into a row, and how it is joined to what is before.

    Attributes:
        line: The line.
        order: Which of the line's segments it is.
        joint: What stands between it and the part before: a space or an empty line;
            nothing behind a hyphen that stays, `CUT` behind one that goes.
        whole: Its label counts as words (furniture is kept as it stands).
    """

    line: Line
    order: int
    joint: str = ""
    whole: bool = False

    @property
    def segment(self) -> Segment:
        """The segment itself."""
        return self.line.segments[self.order]

    @property
    def before(self) -> str:
        """What stands before its words in the paragraph."""
        if self.whole or not self.line.segments:
            return self.line.text[: len(self.line.text) - len(self.words)]
        return self.line.text[self.segment.before : self.segment.start]

    @property
    def words(self) -> str:
        """Its words."""
        if self.whole or not self.line.segments:
            return self.line.text.lstrip()
        return self.line.text[self.segment.start : self.segment.end]


@dataclass(slots=True, kw_only=True)
class Draft:
    """A row under way. `kind` None is furniture, and `why` then says what it is."""

    parts: list[Part]
    section: tuple[str, ...]
    kind: Kind | None = None
    why: str = ""
    party: By | None = None
    number: str = ""
    level: int | None = None
    column: Side | None = None
    column_head: str = ""
    doubts: list[str] = field(default_factory=list)
    run: int = 0
    is_stem: bool = False
    in_list: bool = False
    on_cover: bool = False

    @property
    def first(self) -> Line:
        """The line it begins in."""
        return self.parts[0].line

    @property
    def last(self) -> Line:
        """The line it ends in."""
        return self.parts[-1].line

    @property
    def text(self) -> str:
        """Its words, joined."""
        return "".join(joint + words for joint, words in joined(self.parts))

    def doubt(self, words: str) -> None:
        """Add a doubt once."""
        if words not in self.doubts:
            self.doubts.append(words)


def joined(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """Yield what stands before each part and its words, as they go into a row.

    Words that were cut at a line's end are whole in them.
    """
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        words = part.words if part.whole else closed(part.words)
        if after is not None and after.joint == CUT:
            words = without_hyphen(words)
        yield part.joint.replace(CUT, ""), words


def item_parts(line: Line, order: int) -> list[Part]:
    """Return one item of a line, with the date that dots lead to from it."""
    parts = [Part(line=line, order=order)]
    behind = line.segments[order + 1 : order + 2]
    if behind and behind[0].led:
        parts.append(Part(line=line, order=order + 1, joint=" "))
    return parts


def parts_of(line: Line, joint: str = "") -> list[Part]:
    """Return the items of a line as parts; those after the first are joined by a space."""
    return [
        Part(line=line, order=order, joint=" " if order else joint)
        for order in range(len(line.segments))
    ]


def whole(line: Line) -> Part:
    """Return a line as one part, its labels counted as words."""
    return Part(line=line, order=0, whole=True)


def spread(parts: Sequence[Part]) -> list[Part]:
    """Return parts with each printed line that a line was put together from apart."""
    found: list[Part] = []
    for part in parts:
        found += _sources(part) if part.line.made_of else [part]
    return found


def _sources(part: Part) -> Iterator[Part]:
    """Yield the printed lines of a part: what of each belongs to it."""
    line = part.line
    segment = line.segments[part.order]
    if part.whole:
        segment = replace(segment, before=0, start=0, end=len(line.text))
    at, joint = 0, part.joint  # type: int, str | None
    joints = (*line.joints[1:], "")
    for source, between, behind in zip(line.made_of, line.joints, joints, strict=True):
        held = without_hyphen(source.text) if behind == CUT else source.text
        start = at + len(between.replace(CUT, ""))
        at = start + len(held)
        low, high = max(start, segment.before), min(at, segment.end)
        if low >= high:
            continue
        begins = min(max(segment.start, low), high) - low
        text = (
            source.text[low - start :]
            if high == at
            else held[low - start : high - start]
        )
        touched = sum(
            max(start, other.before) < min(at, other.end)
            for other in line.segments[: part.order]
        )
        kept = Segment(
            before=0,
            start=begins,
            end=len(text),
            bullet=segment.bullet if low == segment.before else "",
            number=segment.number if low == segment.before else "",
        )
        made = replace(
            source, text=text, segments=(kept,), first=source.first + touched
        )
        inner = between if low == start and joint is None else joint or ""
        yield Part(line=made, order=0, joint=inner, whole=part.whole)
        joint = None
