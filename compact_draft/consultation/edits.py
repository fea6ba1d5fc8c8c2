"""What did people change in a returned copy: tracked, silent, or both mixed?

The words of the issued paragraphs, the copy with all changes rejected, and the copy
with all accepted are laid over one another. What differs between the first two was
edited with tracking off; the rest is tracked. Out come events on issued paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from compact_draft.consultation.alignment import Match, Rung, Unit
from compact_draft.consultation.sent import Role, SentCopy
from compact_draft.consultation.typing_noise import Stretch, stretches, typing_key
from compact_draft.word.revisions import (
    PARAGRAPH_END,
    PLAIN,
    Mark,
    MarkedParagraph,
    Piece,
)

_SHORT = 3
"""Letters of a word that may be folded into the silent changes on either side."""


class Who(NamedTuple):
    """Whose change it is. A silent change has no author but the copy's respondent.

    Attributes:
        tracked: False for a change made with tracking off.
        author: As the file names them; empty for a silent change.
        move: Name of the move that the change is one half of; empty for none.
    """

    tracked: bool
    author: str
    move: str = ""


SILENT = Who(tracked=False, author="")


class Segment(NamedTuple):
    """A stretch of a chain of paragraphs that one hand left or changed.

    Attributes:
        start, end: Offsets in the issued text of the chain.
        put: What stands there now, when it was changed.
        who: Who changed it; None where it is unchanged.
        date: When, as the file has it.
        paragraph: Index of the ``w:p`` it stands in.
        shown, shown_end: Offsets in that paragraph's text as shown.
        computed: Whether it is a cross-reference that is worked out anew.
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


class Event(NamedTuple):
    """One change on issued paragraphs.

    Attributes:
        kind: ``reword`` (`start` to `end` of the raw text of paragraph `sent` gives way
            to `put`), ``strike`` (all of the paragraph), ``add`` (`put` stands as
            paragraphs of its own after paragraph `sent`, or -1), ``join`` (the
            paragraph `other` is run on to `sent`), ``move`` (paragraph `sent` stands
            after paragraph `other`, or -1).
        put: Raw; paragraphs parted by `PARAGRAPH_END`.
        rung: How sure it is which issued paragraph this is.
    """

    kind: str
    sent: int
    start: int
    end: int
    put: str
    who: Who
    date: str
    paragraph: int
    rung: Rung
    other: int = -1


class Chain(NamedTuple):
    """Paragraphs that struck paragraph marks tie together, or one alone.

    Attributes:
        sent: The issued paragraphs, in order.
        text: Their raw texts with `PARAGRAPH_END` between.
        starts: Where each begins in `text`.
        segments: All of it, in order.
        rung: The least sure of its matches.
    """

    sent: tuple[int, ...]
    text: str
    starts: tuple[int, ...]
    segments: tuple[Segment, ...]
    rung: Rung

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
    """Neighbouring segments by one hand, and which they are in their chain."""

    segments: tuple[Segment, ...]
    first: int
    last: int

    @property
    def put(self) -> str:
        """All that is put in, unchanged stretches between left out."""
        return "".join(segment.put for segment in self.segments)


class Void(NamedTuple):
    """Words that were put in and struck again: they are in neither text."""

    text: str
    mark: Mark
    paragraph: int


class Reading(NamedTuple):
    """What was changed in a copy.

    Attributes:
        chains: The paragraphs that were touched.
        events: What happened to issued paragraphs.
        voids: Words that cancel out.
        typing: Changes of quotes, dashes or blanks only.
        shared: Words that one hand put into a paragraph that another added, with a
            segment of the owner.
    """

    chains: list[Chain]
    events: list[Event]
    voids: list[Void]
    typing: list[Event]
    shared: list[tuple[Segment, Segment]]


def read_edits(
    sent: SentCopy,
    paragraphs: Sequence[MarkedParagraph],
    units: Sequence[Unit],
    matches: Sequence[Match],
) -> Reading:
    """Return the changes of a copy, in the order of the copy."""
    return _Editor(sent, paragraphs, units, matches).read()


class _Editor:
    """Goes through the units of a copy."""

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        units: Sequence[Unit],
        matches: Sequence[Match],
    ) -> None:
        self.sent = sent
        self.paragraphs = paragraphs
        self.units = units
        self.matches = matches
        self.of_unit = {n: match for match in matches for n in match.units}
        self.out = Reading([], [], [], [], [])

    def read(self) -> Reading:
        for group in self._groups():
            self._group(group)
        self._silently_gone()
        return self.out

    def _groups(self) -> Iterator[list[int]]:
        """Yield runs of units that struck marks or matches tie together."""
        done: set[int] = set()
        for n, unit in enumerate(self.units):
            if n in done or (unit.is_plain and self._is_untouched(n)):
                continue
            group = [n]
            while True:
                match = self.of_unit.get(group[-1])
                last = max(match.units) if match else group[-1]
                group += range(group[-1] + 1, last + 1)
                following = self._runs_on_to(group[-1])
                if following is None:
                    break
                group.append(following)
            done.update(group)
            yield group

    def _runs_on_to(self, n: int) -> int | None:
        if not self.units[n].runs_on or n + 1 >= len(self.units):
            return None
        here = self.units[n].container
        ahead = (
            k for k in range(n + 1, len(self.units)) if self.units[k].container == here
        )
        return next(ahead, None)

    def _group(self, group: list[int]) -> None:
        chain = self._chain(group)
        self.out.chains.append(chain)
        if not chain.sent:
            self._added(chain, group)
            return
        runs = self._one_owner(list(_runs(chain)))
        changes = [_change(chain, runs, n) for n in range(len(runs))]
        events = _settled(chain, [e for c in changes for e in c.events()])
        events = _whole_words(chain, events)
        ahead = [e for e in events if e.kind == "add" and e.sent < 0]
        before = self._paired_before(group[0]) if ahead else -1
        events = [
            *(e._replace(sent=before) for e in ahead),
            *self._moved(group),
            *(e for e in events if e not in ahead),
        ]
        for event in events:
            if event.kind == "reword" and self._is_typing(event):
                self.out.typing.append(event)
            else:
                self.out.events.append(event)

    def _is_untouched(self, n: int) -> bool:
        """Tell whether a unit without tracked changes is as it was issued."""
        unit = self.units[n]
        match = self.of_unit.get(n)
        if match is None:
            return not any(map(str.isalnum, unit.base))
        if match.is_moved or len(match.sent) > 1 or len(match.units) > 1:
            return False
        issued = self.sent.paragraphs[match.sent[0]]
        return unit.base == issued.text or typing_key(unit.base) == issued.key

    def _is_typing(self, event: Event) -> bool:
        if PARAGRAPH_END in event.put:
            return False
        text = self.sent.paragraphs[event.sent].text
        whole = text[: event.start] + event.put + text[event.end :]
        return typing_key(whole) == typing_key(text)

    def _added(self, chain: Chain, group: list[int]) -> None:
        """Take a paragraph that stands in no issued one as added."""
        after = self._paired_before(group[0])
        for run in self._one_owner(list(_runs(chain))):
            put = _trimmed(run.put)
            first = next((s for s in run.segments if s.put.strip()), run.segments[0])
            if first.who is None or not _worded(put):
                continue
            self.out.events.append(
                Event(
                    "add",
                    after,
                    0,
                    0,
                    put,
                    first.who,
                    first.date,
                    first.paragraph,
                    Rung.TEXT,
                )
            )

    def _one_owner(self, runs: list[Run]) -> list[Run]:
        """Give an added paragraph that several hands wrote to the one who added it.

        The owner put in its paragraph mark; what others wrote in it is listed.
        """
        merged: list[Run] = []
        for cluster in _clusters(runs):
            if len(cluster) == 1 or not any(
                PARAGRAPH_END in run.put for run in cluster
            ):
                merged += cluster
                continue
            held = [cluster[0]]
            for run in cluster[1:]:
                if held[-1].put.endswith(PARAGRAPH_END) or run.put.startswith(
                    PARAGRAPH_END
                ):
                    held.append(run)
                else:
                    before = held.pop()
                    segments = before.segments + run.segments
                    held.append(Run(segments, before.first, run.last))
            merged += map(self._owned, held)
        return merged

    def _owned(self, run: Run) -> Run:
        first = next(
            (s for s in run.segments if PARAGRAPH_END in s.put), run.segments[0]
        )
        owner = first.who or SILENT
        for segment in run.segments:
            if (segment.who or SILENT)[:2] != owner[:2] and _worded(segment.put):
                self.out.shared.append((segment, first))
        return run._replace(segments=tuple(s._replace(who=owner) for s in run.segments))

    def _paired_before(self, n: int) -> int:
        """Return the issued paragraph after which unit `n` stands; -1 for none.

        A note belongs after the paragraph that refers to it.
        """
        home = self.units[n].home
        for k in range(n - 1, -1, -1):
            match = self.of_unit.get(k)
            if match is None or self._is_tags(match):
                continue
            if self.units[k].home == home:
                return max(match.sent)
        if home:
            return self._note_home(home)
        return -1

    def _note_home(self, home: str) -> int:
        """Return the issued paragraph that refers to a note; -1 for none."""
        for n, unit in enumerate(self.units):
            if any(home in self.paragraphs[p].notes for p in unit.paragraphs):
                match = self.of_unit.get(n)
                return max(match.sent) if match else self._paired_before(n)
        return -1

    def _moved(self, group: list[int]) -> Iterator[Event]:
        """Yield a move for each match that stands elsewhere with tracking off."""
        for n in group:
            match = self.of_unit.get(n)
            if match is None or not match.is_moved or n != match.units[0]:
                continue
            after = self._paired_before(n)
            paragraph = self.units[n].paragraphs[0]
            for sent in match.sent:
                yield Event(
                    "move",
                    sent,
                    0,
                    0,
                    "",
                    SILENT,
                    "",
                    paragraph,
                    match.rung,
                    after,
                )
                after = sent

    def _is_tags(self, match: Match) -> bool:
        return self.sent.paragraphs[match.sent[-1]].role is Role.TAGS

    def _silently_gone(self) -> None:
        held = {i for match in self.matches for i in match.sent}
        for i, paragraph in enumerate(self.sent.paragraphs):
            if i not in held and not paragraph.in_margin:
                event = Event("strike", i, 0, 0, "", SILENT, "", -1, Rung.TEXT)
                self.out.events.append(event)

    # Laying the three texts over one another

    def _chain(self, group: list[int]) -> Chain:
        sent: list[int] = []
        starts: list[int] = []
        texts: list[str] = []
        segments: list[Segment] = []
        rungs = []
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
            rungs.append(match.rung)
            n = group.index(max(match.units)) + 1
            segments.append(self._end(group[n - 1], at))
        return Chain(
            tuple(sent),
            PARAGRAPH_END.join(texts),
            tuple(starts),
            tuple(segments),
            _least_sure(rungs),
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
                if mark.before and any(map(str.isalnum, text)):
                    self.out.voids.append(Void(text, mark, p))
                elif not mark.before:
                    self._void(text, mark, p)
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

    def _void(self, text: str, mark: Mark, paragraph: int) -> None:
        if any(map(str.isalnum, text)):
            self.out.voids.append(Void(text, mark, paragraph))

    def _laid(
        self, issued: list[str], units: list[int], offset: int
    ) -> Iterator[Segment]:
        """Yield the segments of matched paragraphs; `offset` is where they begin."""
        base = PARAGRAPH_END.join(self.units[n].base for n in units)
        whole = PARAGRAPH_END.join(issued)
        struck = self._all_struck(units) if base != whole else None
        if struck is not None:
            paragraph = self.units[units[0]].paragraphs[0]
            self._void(base, struck._replace(before=True), paragraph)
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
                for start, end, a, b, same in cut.take(len(text)):
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
                self._void(text, mark, p)
        for start, end in cut.rest():
            yield Segment(
                start, end, "", SILENT, "", last[0], last[1], last[1], computed=False
            )

    def _all_struck(self, units: list[int]) -> Mark | None:
        """Return the mark of the one hand that struck all of some units, if so.

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
                self._void(text, mark, paragraph)
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

    def take(self, length: int) -> Iterator[tuple[int, int, int, int, bool]]:
        """Yield issued start and end, start and end within what is read, sameness."""
        first, goal = self.read, self.read + length
        while self.read < goal:
            stretch = self.found[self.n]
            if stretch.new == stretch.new_end:
                yield self._gone(stretch, self.read - first)
                continue
            end = min(goal, stretch.new_end)
            i0, i1 = self._issued(stretch, end)
            yield i0, i1, self.read - first, end - first, stretch.is_same
            self.read, self.at = end, i1
            if end == stretch.new_end:
                self.n += 1

    def _issued(self, stretch: Stretch, end: int) -> tuple[int, int]:
        if stretch.is_same and (
            stretch.old_end - stretch.old == stretch.new_end - stretch.new
        ):
            shift = stretch.old - stretch.new + self.offset
            return self.read + shift, end + shift
        if self.read == stretch.new:
            return stretch.old + self.offset, stretch.old_end + self.offset
        return stretch.old_end + self.offset, stretch.old_end + self.offset

    def _gone(self, stretch: Stretch, at: int) -> tuple[int, int, int, int, bool]:
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


def _least_sure(rungs: list[Rung]) -> Rung:
    return max(rungs, key=list(Rung).index, default=Rung.TEXT)


# Runs of changes by one hand


def _clusters(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield runs of text put in at one place; others alone."""
    cluster: list[Run] = []
    for run in runs:
        places = {s.start for s in run.segments} | {s.end for s in run.segments}
        touches = cluster and cluster[-1].last + 1 == run.first
        if not touches or len(places) > 1 or cluster[-1].segments[-1].end not in places:
            if cluster:
                yield cluster
            cluster = []
        cluster.append(run)
        if len(places) > 1:
            yield cluster
            cluster = []
    if cluster:
        yield cluster


def _settled(chain: Chain, events: list[Event]) -> list[Event]:
    """Return the events of a chain seen together with what others struck in it."""
    struck = {event.sent for event in events if event.kind == "strike"}
    settled: list[Event] = []
    for event in events:
        if event.kind == "join":
            rest = chain.sent[chain.sent.index(event.other) :]
            other = next((i for i in rest if i not in struck), -1)
            if event.sent not in struck and other >= 0:
                settled.append(event._replace(other=other))
        elif event.kind == "reword" and event.sent in struck:
            put = _trimmed(event.put)
            settled.append(event._replace(kind="add", start=0, end=0, put=put))
        else:
            settled.append(event)
    return settled


def _whole_words(chain: Chain, events: list[Event]) -> list[Event]:
    """Return the events with rewords that cut a word widened to all of it."""
    whole: list[Event] = []
    for n, event in enumerate(events):
        if event.kind != "reword":
            whole.append(event)
            continue
        place = chain.sent.index(event.sent)
        text = chain.text[slice(*chain.bounds(place))]
        others = [e for e in events[n + 1 :] if e.sent == event.sent]
        ceiling = min(
            (e.start for e in others if e.kind == "reword"), default=len(text)
        )
        done = [e for e in whole if e.sent == event.sent and e.kind == "reword"]
        floor = max((e.end for e in done), default=0)
        start, end, put = event.start, event.end, event.put
        if _worded(text[start:end][:1] + put[:1]):
            while start > floor and text[start - 1].isalnum():
                start -= 1
        if _worded(text[event.start : end][-1:] + put[-1:]):
            while end < ceiling and text[end].isalnum():
                end += 1
        put = text[start : event.start] + put + text[event.end : end]
        whole.append(event._replace(start=start, end=end, put=put))
    return whole


def _runs(chain: Chain) -> Iterator[Run]:
    """Yield the changes: neighbouring marks of one hand, no unchanged word between."""
    run: list[int] = []
    held: list[int] = []
    for n, segment in enumerate(chain.segments):
        last = chain.segments[run[-1]].who if run else None
        if segment.who is None:
            held.append(n)
            if run and _parts(chain, [chain.segments[k] for k in held], last):
                yield _run(chain, run)
                run, held = [], []
            continue
        if run and last == segment.who:
            run += [*held, n]
        else:
            if run:
                yield _run(chain, run)
            run = [n]
        held = []
    if run:
        yield _run(chain, run)


def _run(chain: Chain, places: list[int]) -> Run:
    return Run(tuple(chain.segments[n] for n in places), places[0], places[-1])


def _parts(chain: Chain, held: list[Segment], who: Who | None) -> bool:
    """Tell whether unchanged text parts two changes."""
    text = "".join(chain.text[s.start : s.end] for s in held)
    if PARAGRAPH_END in text or held[-1].start >= len(chain.text):
        return True
    words = "".join(c if c.isalnum() else " " for c in text).split()
    if who == SILENT:
        return len(words) > 1 or any(len(word) > _SHORT for word in words)
    return bool(words)


def _change(chain: Chain, runs: Sequence[Run], n: int) -> _Change:
    """Return what run `n` does, seen with the runs that touch it."""
    run, text = runs[n], chain.text
    start = min(run.segments[0].start, len(text))
    end = min(run.segments[-1].end, len(text))
    put = "".join(
        text[s.start : s.end] if s.who is None else s.put for s in run.segments
    )
    while end > start and text[end - 1] == PARAGRAPH_END == put[-1:]:
        end, put = end - 1, put[:-1]
    while end > start and text[start] == PARAGRAPH_END == put[:1]:
        start, put = start + 1, put[1:]
    change = _Change(chain, run, start, end, put)
    k = n
    while k and runs[k - 1].last + 1 == runs[k].first:
        k -= 1
        change.is_fresh |= PARAGRAPH_END in runs[k].put
    k = n
    while k + 1 < len(runs) and runs[k].last + 1 == runs[k + 1].first:
        k += 1
        change.is_closed |= PARAGRAPH_END in runs[k].put
    return change


class _Change:
    """A stretch of a chain that gives way to other text.

    Attributes:
        is_fresh: Whether another hand began a new paragraph right before it.
        is_closed: Whether another hand ends a new paragraph right after it.
    """

    def __init__(self, chain: Chain, run: Run, start: int, end: int, put: str) -> None:
        self.is_fresh = self.is_closed = False
        self.chain = chain
        self.start, self.end = start, end
        self.first, self.at = chain.place(start)
        self.last, self.till = chain.place(end)
        self.put = put.split(PARAGRAPH_END)
        marked = next(s for s in run.segments if s.who is not None)
        self.who, self.date = marked.who or SILENT, marked.date
        self.paragraph = marked.paragraph
        head = chain.text[chain.bounds(self.first)[0] : start]
        tail = chain.text[end : chain.bounds(self.last)[1]]
        self.has_head, self.has_tail = bool(head.strip()), bool(tail.strip())

    def events(self) -> Iterator[Event]:
        """Yield what it does to issued paragraphs."""
        if self.last > self.first:
            return self._across()
        return self._within()

    def _within(self) -> Iterator[Event]:
        """Yield the events of a change inside one paragraph."""
        put = self.put
        if self.start == self.end and self.is_fresh and not self.has_tail:
            yield from self._add(self.first, put)
        elif self.start == self.end and self.is_closed and not self.has_head:
            yield from self._add(self.first, put, before=True)
        elif len(put) == 1 or (self.has_head and self.has_tail):
            yield from self._reword(
                self.first, self.at, self.till, PARAGRAPH_END.join(put)
            )
        elif self.has_head:
            yield from self._reword(self.first, self.at, self.till, put[0])
            yield from self._add(self.first, put[1:])
        elif self.has_tail:
            yield from self._add(self.first, put[:-1], before=True)
            yield from self._reword(self.first, self.at, self.till, put[-1])
        else:
            whole = PARAGRAPH_END.join(p for p in put if p.strip())
            yield from self._reword(self.first, self.at, self.till, whole)

    def _across(self) -> Iterator[Event]:
        """Yield the events of a change that strikes paragraph marks."""
        put = list(self.put)
        whole = list(range(self.first, self.last + 1))
        before = None
        if self.has_head:
            before = put.pop(0)
            whole.remove(self.first)
        elif not self.chain.text[slice(*self.chain.bounds(self.first))]:
            whole.remove(self.first)
        after = None
        if self.has_tail:
            after = put.pop() if put else ""
            whole.remove(self.last)
        if before is not None:
            size = self._size(self.first)
            yield from self._reword(self.first, self.at, size, before)
        if self.has_head and self.has_tail and len(self.put) == 1:
            for n in whole:
                yield self._event("strike", n)
            yield self._event("join", self.first, other=self.chain.sent[self.last])
        else:
            yield from self._instead(whole, put)
        if after is not None:
            yield from self._reword(self.last, 0, self.till, after)

    def _instead(self, whole: list[int], put: list[str]) -> Iterator[Event]:
        """Yield the events where whole paragraphs give way to others, or to none."""
        worded = [p for p in put if _worded(p)]
        if not whole:
            yield from self._add(self.first, put)
            return
        shared = len(worded) if len(worded) == len(whole) else min(len(worded), 1)
        for place, n in enumerate(whole):
            if place >= shared:
                yield self._event("strike", n)
                continue
            one = len(worded) == len(whole)
            text = worded[place] if one else PARAGRAPH_END.join(worded)
            yield from self._reword(n, 0, self._size(n), text)

    def _size(self, n: int) -> int:
        start, end = self.chain.bounds(n)
        return end - start

    def _text(self, n: int) -> str:
        return self.chain.text[slice(*self.chain.bounds(n))]

    def _reword(self, n: int, start: int, end: int, put: str) -> Iterator[Event]:
        text = self._text(n)
        blank = not (text[start:end].strip() or put.strip(" \t\n\xa0"))
        if text[start:end] == put or (blank and not _in_word(text, start, end)):
            return
        if not _worded(put) and not _worded(text[:start] + text[end:]):
            yield self._event("strike", n)
            return
        yield self._event("reword", n, start=start, end=end, put=put)

    def _add(self, n: int, put: list[str], *, before: bool = False) -> Iterator[Event]:
        text = _trimmed(PARAGRAPH_END.join(put))
        if _worded(text):
            after = n - 1 if before else n
            sent = self.chain.sent[after] if after >= 0 else -1
            yield self._event("add", n, put=text)._replace(sent=sent)

    def _event(
        self,
        kind: str,
        n: int,
        *,
        start: int = 0,
        end: int = 0,
        put: str = "",
        other: int = -1,
    ) -> Event:
        return Event(
            kind,
            self.chain.sent[n],
            start,
            end,
            put,
            self.who,
            self.date,
            self.paragraph,
            self.chain.rung,
            other,
        )


def _worded(text: str) -> bool:
    return any(map(str.isalnum, text))


def _in_word(text: str, start: int, end: int) -> bool:
    """Tell whether blanks at this place part or join a word."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()


def _trimmed(text: str) -> str:
    """Return paragraphs without the blank ones."""
    return PARAGRAPH_END.join(p for p in text.split(PARAGRAPH_END) if p.strip())
