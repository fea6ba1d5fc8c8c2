"""Paragraphs of a copy, laid over the issued ones: who left what, who changed what.

The words of the issued paragraphs, the copy with all changes rejected, and the copy
with all accepted are laid over one another. What differs between the first two was
edited with tracking off; the rest is tracked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compact_draft.copies.events import SILENT, Who
from compact_draft.copies.sent import SentCopy
from compact_draft.copies.typing_noise import Stretch, stretches
from compact_draft.copies.units import Basis, Match, Unit
from compact_draft.word.reading.marked_text import (
    PARAGRAPH_END,
    PLAIN,
    Mark,
    MarkedParagraph,
    Piece,
)


class Segment(NamedTuple):
    """A stretch of a chain of paragraphs that one person left or changed.

    Attributes:
        start, end: Offsets in the issued text of the chain.
        put: What stands there now, when it was changed.
        who: Who changed it; None where it is unchanged.
        date: When, as the file has it.
        paragraph: Index of the ``w:p`` it stands in.
        shown, shown_end: Offsets in that paragraph's text as shown.
        computed: Whether it is a cross-reference that is worked out again.
    """

    start: int
    end: int
    put: str
    who: Who | None
    date: str
    paragraph: int
    shown: int
    shown_end: int
    computed: bool


class Chain(NamedTuple):
    """Paragraphs that struck paragraph marks tie together, or one alone.

    Attributes:
        sent: The issued paragraphs, in order.
        text: Their raw texts with `PARAGRAPH_END` between.
        starts: Where each begins in `text`.
        segments: All of it, in order.
        basis: The least sure of its matches.
    """

    sent: tuple[int, ...]
    text: str
    starts: tuple[int, ...]
    segments: tuple[Segment, ...]
    basis: Basis

    def place(self, offset: int) -> tuple[int, int]:
        """Return which of `sent` an offset in `text` lies in, and where in that."""
        n = max(k for k, start in enumerate(self.starts) if start <= offset)
        return n, offset - self.starts[n]

    def bounds(self, n: int) -> tuple[int, int]:
        """Return where paragraph `n` of `sent` begins and ends in `text`."""
        last = n + 1 == len(self.starts)
        end = len(self.text) if last else self.starts[n + 1] - 1
        return self.starts[n], end


class Run(NamedTuple):
    """Neighbouring segments by one person, and which they are in their chain."""

    segments: tuple[Segment, ...]
    first: int
    last: int

    @property
    def put(self) -> str:
        """All that is put in, unchanged stretches between left out."""
        return "".join(segment.put for segment in self.segments)


class Transient(NamedTuple):
    """Words that were put in and struck again: they are in neither text."""

    text: str
    mark: Mark
    paragraph: int


class Layer:
    """Lays paragraphs over one another.

    Attributes:
        transients: Words met on the way that are in neither text.
    """

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        units: Sequence[Unit],
        of_unit: Mapping[int, Match],
    ) -> None:
        """Prepare; `of_unit` gives the match of each unit that has one."""
        self.sent = sent
        self.paragraphs = paragraphs
        self.units = units
        self.of_unit = of_unit
        self.transients: list[Transient] = []

    def chain(self, group: list[int]) -> Chain:
        """Return the chain of the units `group`, which are tied together."""
        sent: list[int] = []
        starts: list[int] = []
        texts: list[str] = []
        segments: list[Segment] = []
        bases = []
        at, n = 0, 0
        while n < len(group):
            match = self.of_unit.get(group[n])
            if match is None:
                segments += self._foreign(group[n], at + 1 if sent else at)
                n += 1
                continue
            issued = [self.sent.paragraphs[i].text for i in match.sent]
            units = [k for k in group[n:] if k in match.units]
            if sent:
                at += 1
            segments += self._laid(issued, units, at)
            for i, text in zip(match.sent, issued, strict=True):
                sent.append(i)
                starts.append(at)
                texts.append(text)
                at += len(text) + 1
            at -= 1
            bases.append(match.basis)
            n = group.index(max(match.units)) + 1
            segments.append(self._end(group[n - 1], at))
        return Chain(
            tuple(sent),
            PARAGRAPH_END.join(texts),
            tuple(starts),
            tuple(segments),
            _least_sure(bases),
        )

    def _end(self, n: int, at: int) -> Segment:
        """Return the segment of a paragraph mark that the issued file has too."""
        paragraph = self.units[n].paragraphs[-1]
        mark = self.paragraphs[paragraph].end
        size = len(self.paragraphs[paragraph].shown)
        who = None if mark.after else _who(mark)
        return Segment(
            at, at + 1, "", who, mark.date, paragraph, size, size + 1, computed=False
        )

    def _pieces(self, units: Iterable[int]) -> Iterator[tuple[int, int, Piece]]:
        """Yield the pieces of units with paragraph and offset as shown, ends too."""
        units = list(units)
        for place, n in enumerate(units):
            indexes = self.units[n].paragraphs
            for p in indexes:
                at = 0
                for piece in self.paragraphs[p].pieces:
                    yield p, at, piece
                    at += len(piece.text)
                if p != indexes[-1] or place + 1 < len(units):
                    yield p, at, Piece(PARAGRAPH_END, self.paragraphs[p].end)

    def _foreign(self, n: int, at: int) -> Iterator[Segment]:
        """Yield the segments of a unit that no issued paragraph answers to."""
        ends = self.units[n].paragraphs[-1]
        closing = Piece(PARAGRAPH_END, self.paragraphs[ends].end)
        size = len(self.paragraphs[ends].shown)
        held = [*self._pieces([n]), (ends, size, closing)]
        for p, shown, (text, mark) in held:
            if not mark.after:
                if mark.before and worded(text):
                    self.transients.append(Transient(text, mark, p))
                elif not mark.before:
                    self._pass_over(text, mark, p)
                continue
            who = SILENT if mark.before else _who(mark)
            yield Segment(
                at,
                at,
                text,
                who,
                mark.date,
                p,
                shown,
                shown + len(text),
                mark.computed,
            )

    def _pass_over(self, text: str, mark: Mark, paragraph: int) -> None:
        if worded(text):
            self.transients.append(Transient(text, mark, paragraph))

    def _laid(
        self, issued: list[str], units: list[int], offset: int
    ) -> Iterator[Segment]:
        """Yield the segments of matched paragraphs; `offset` is where they begin."""
        base = PARAGRAPH_END.join(self.units[n].base for n in units)
        whole = PARAGRAPH_END.join(issued)
        struck = self._all_struck(units) if base != whole else None
        if struck is not None:
            paragraph = self.units[units[0]].paragraphs[0]
            self._pass_over(base, struck._replace(before=True), paragraph)
            yield Segment(
                offset,
                offset + len(whole),
                "",
                _who(struck),
                struck.date,
                paragraph,
                0,
                len(self.paragraphs[paragraph].shown),
                computed=False,
            )
            return
        cut = _Cut(stretches(PARAGRAPH_END.join(issued), base), offset)
        last = (self.units[units[0]].paragraphs[0], 0)
        for p, shown, (text, mark) in self._pieces(units):
            last = p, shown + len(text)
            if mark.before:
                for start, end, a, b, same in cut.take(len(text), is_kept=mark.after):
                    yield from self._portion(
                        text[a:b], mark, (start, end), p, shown + a, is_same=same
                    )
            elif mark.after:
                yield Segment(
                    cut.at,
                    cut.at,
                    text,
                    _who(mark),
                    mark.date,
                    p,
                    shown,
                    shown + len(text),
                    mark.computed,
                )
            else:
                self._pass_over(text, mark, p)
        for start, end in cut.rest():
            yield Segment(
                start, end, "", SILENT, "", last[0], last[1], last[1], computed=False
            )

    def _all_struck(self, units: list[int]) -> Mark | None:
        """Return the mark of the one person who struck all of some units, if so.

        What was changed there with tracking off before that no longer counts.
        """
        marks = [piece.mark for _, _, piece in self._pieces(units)]
        first = marks[0] if marks else PLAIN
        alone = {mark[:3] for mark in marks} == {(True, False, first.author)}
        return first if alone else None

    def _portion(
        self,
        text: str,
        mark: Mark,
        issued: tuple[int, int],
        paragraph: int,
        shown: int,
        *,
        is_same: bool,
    ) -> Iterator[Segment]:
        """Yield the segment of words that stand before the tracked changes."""
        who: Who | None = None
        put = ""
        date = ""
        if not is_same:
            who = SILENT
            put = text if mark.after else ""
            if not mark.after:
                self._pass_over(text, mark, paragraph)
        elif not mark.after:
            who, date = _who(mark), mark.date
        yield Segment(
            *issued,
            put,
            who,
            date,
            paragraph,
            shown,
            shown + len(text),
            mark.computed,
        )


class _Cut:
    """Deals out the stretches of two texts as the second is read on."""

    def __init__(self, found: list[Stretch], offset: int) -> None:
        self.found = found
        self.offset = offset
        self.n = 0
        self.read = 0
        self.at = offset
        self.is_given = False

    def take(
        self, length: int, *, is_kept: bool
    ) -> Iterator[tuple[int, int, int, int, bool]]:
        """Yield issued start and end, start and end within what is read, sameness.

        Of a token that lies in several pieces the one that is kept takes all of the
        issued token, for the two may differ in length (blanks, dots).
        """
        first, goal = self.read, self.read + length
        while self.read < goal:
            stretch = self.found[self.n]
            if stretch.new == stretch.new_end:
                yield self._struck(stretch, self.read - first)
                continue
            end = min(goal, stretch.new_end)
            is_due = is_kept or end == stretch.new_end or not stretch.is_same
            i0, i1 = self._issued(stretch, end, is_due=is_due)
            yield i0, i1, self.read - first, end - first, stretch.is_same
            self.read, self.at = end, i1
            if end == stretch.new_end:
                self.n += 1
                self.is_given = False

    def _issued(self, stretch: Stretch, end: int, *, is_due: bool) -> tuple[int, int]:
        if stretch.is_same and (
            stretch.old_end - stretch.old == stretch.new_end - stretch.new
        ):
            shift = stretch.old - stretch.new + self.offset
            return self.read + shift, end + shift
        start, stop = stretch.old + self.offset, stretch.old_end + self.offset
        if self.is_given:
            return stop, stop
        if not is_due:
            return start, start
        self.is_given = True
        return start, stop

    def _struck(self, stretch: Stretch, at: int) -> tuple[int, int, int, int, bool]:
        self.n += 1
        self.at = stretch.old_end + self.offset
        return stretch.old + self.offset, self.at, at, at, False

    def rest(self) -> Iterator[tuple[int, int]]:
        """Yield what is left of the issued text when the copy's is read to its end."""
        for stretch in self.found[self.n :]:
            if stretch.old < stretch.old_end:
                yield stretch.old + self.offset, stretch.old_end + self.offset


def _who(mark: Mark) -> Who:
    return Who(tracked=True, author=mark.author, move=mark.move)


def _least_sure(bases: list[Basis]) -> Basis:
    return max(bases, key=list(Basis).index, default=Basis.TEXT)


def worded(text: str) -> bool:
    """Tell whether a text holds a word or a number."""
    return any(map(str.isalnum, text))


def trimmed(text: str) -> str:
    """Return paragraphs without the blank ones."""
    return PARAGRAPH_END.join(p for p in text.split(PARAGRAPH_END) if p.strip())
