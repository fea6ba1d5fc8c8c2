"""What do one person's neighbouring changes do to issued paragraphs?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compact_draft.copies.chains import Chain, Run, Segment, trimmed, worded
from compact_draft.copies.events import (
    SILENT,
    Added,
    Event,
    Joined,
    Origin,
    Reworded,
    Struck,
    Who,
)
from compact_draft.word.reading.marked_text import PARAGRAPH_END

_SHORT = 3
"""Letters of a word that may be folded into the silent changes on either side."""


def clusters(runs: list[Run]) -> Iterator[list[Run]]:
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


def settled(chain: Chain, events: list[Event]) -> list[Event]:
    """Return the events of a chain seen together with what others struck in it."""
    struck = {event.sent for event in events if isinstance(event, Struck)}
    settled: list[Event] = []
    for event in events:
        if isinstance(event, Joined):
            rest = chain.sent[chain.sent.index(event.following) :]
            following = next((i for i in rest if i not in struck), None)
            if event.sent not in struck and following is not None:
                settled.append(replace(event, following=following))
        elif isinstance(event, Reworded) and event.sent in struck:
            settled.append(Added(event.origin, event.sent, trimmed(event.put)))
        else:
            settled.append(event)
    return settled


def whole_words(chain: Chain, events: list[Event]) -> list[Event]:
    """Return the events with rewords that cut a word widened to all of it."""
    whole: list[Event] = []
    for n, event in enumerate(events):
        if not isinstance(event, Reworded):
            whole.append(event)
            continue
        place = chain.sent.index(event.sent)
        text = chain.text[slice(*chain.bounds(place))]
        behind = _rewords_of(event.sent, events[n + 1 :])
        ceiling = min((e.start for e in behind), default=len(text))
        done = _rewords_of(event.sent, whole)
        floor = max((e.end for e in done), default=0)
        start, end, put = event.start, event.end, event.put
        if worded(text[start:end][:1] + put[:1]):
            while start > floor and text[start - 1].isalnum():
                start -= 1
        if worded(text[event.start : end][-1:] + put[-1:]):
            while end < ceiling and text[end].isalnum():
                end += 1
        put = text[start : event.start] + put + text[event.end : end]
        whole.append(replace(event, start=start, end=end, put=put))
    return whole


def _rewords_of(sent: int, events: Sequence[Event]) -> list[Reworded]:
    return [e for e in events if isinstance(e, Reworded) and e.sent == sent]


def runs(chain: Chain) -> Iterator[Run]:
    """Yield the changes: neighbouring marks of one person, no unchanged word between."""
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


def change(chain: Chain, runs: Sequence[Run], n: int) -> _Change:
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
        is_fresh: Whether another person began a new paragraph right before it.
        is_closed: Whether another person ends a new paragraph right after it.
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
                yield self._strike(n)
            sent = self.chain.sent
            yield Joined(self._origin, sent[self.first], sent[self.last])
        else:
            yield from self._instead(whole, put)
        if after is not None:
            yield from self._reword(self.last, 0, self.till, after)

    def _instead(self, whole: list[int], put: list[str]) -> Iterator[Event]:
        """Yield the events where whole paragraphs give way to others, or to none."""
        texts = [p for p in put if worded(p)]
        if not whole:
            yield from self._add(self.first, put)
            return
        shared = len(texts) if len(texts) == len(whole) else min(len(texts), 1)
        for place, n in enumerate(whole):
            if place >= shared:
                yield self._strike(n)
                continue
            is_each = len(texts) == len(whole)
            text = texts[place] if is_each else PARAGRAPH_END.join(texts)
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
        if not worded(put) and not worded(text[:start] + text[end:]):
            yield self._strike(n)
            return
        yield Reworded(self._origin, self.chain.sent[n], start, end, put)

    def _add(self, n: int, put: list[str], *, before: bool = False) -> Iterator[Event]:
        text = trimmed(PARAGRAPH_END.join(put))
        if worded(text):
            place = n - 1 if before else n
            after = self.chain.sent[place] if place >= 0 else None
            yield Added(self._origin, after, text)

    def _strike(self, n: int) -> Struck:
        return Struck(self._origin, self.chain.sent[n])

    @property
    def _origin(self) -> Origin:
        return Origin(self.who, self.date, self.paragraph, self.chain.basis)


def _in_word(text: str, start: int, end: int) -> bool:
    """Tell whether blanks at this place part or join a word."""
    return text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
