"""What did people change in a returned copy: tracked, silent, or both mixed?

Paragraphs are laid over the issued ones (`chains`), neighbouring changes put together
(`changes`); out come events on issued paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from compact_draft.copies.chains import (
    Chain,
    Layer,
    Run,
    Segment,
    Transient,
    trimmed,
    worded,
)
from compact_draft.copies.changes import (
    change,
    clusters,
    runs,
    settled,
    whole_words,
)
from compact_draft.copies.events import (
    SILENT,
    Added,
    Event,
    Moved,
    Origin,
    Reworded,
    Struck,
)
from compact_draft.copies.order import Order
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typing_noise import typing_key
from compact_draft.copies.units import Basis, Match, Unit
from compact_draft.word.reading.marked_text import PARAGRAPH_END, MarkedParagraph


class Reading(NamedTuple):
    """What was changed in a copy.

    Attributes:
        chains: The paragraphs that were touched.
        events: What happened to issued paragraphs.
        transients: Words that cancel out.
        typing: Changes of quotes, dashes or blanks only.
        shared: Words that one person put into a paragraph that another added, with a
            segment of the owner.
    """

    chains: list[Chain]
    events: list[Event]
    transients: list[Transient]
    typing: list[Reworded]
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
        self.layer = Layer(sent, paragraphs, units, self.of_unit)
        self.out = Reading([], [], self.layer.transients, [], [])

    def read(self) -> Reading:
        for group in self._groups():
            self._group(group)
        self._silently_struck()
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
        chain = self.layer.chain(group)
        self.out.chains.append(chain)
        if not chain.sent:
            self._added(chain, group)
            return
        meant = [run for run in runs(chain) if not _is_worked_out(run)]
        found = self._one_owner(meant)
        changes = [change(chain, found, n) for n in range(len(found))]
        events = settled(chain, [e for c in changes for e in c.events()])
        events = whole_words(chain, events)
        ahead = [e for e in events if isinstance(e, Added) and e.after is None]
        before = self._paired_before(group[0]) if ahead else None
        heads = self._heads(group[0], before)
        events = [
            *(replace(e, after=before, ahead_of=heads) for e in ahead),
            *self._moved(group),
            *(e for e in events if e not in ahead),
        ]
        for event in events:
            if isinstance(event, Reworded) and self._is_typing(event):
                self.out.typing.append(event)
            else:
                self.out.events.append(event)

    def _is_untouched(self, n: int) -> bool:
        """Tell whether a unit without tracked changes is as it was issued."""
        unit = self.units[n]
        match = self.of_unit.get(n)
        if match is None:
            return not worded(unit.base)
        if match.is_moved or len(match.sent) > 1 or len(match.units) > 1:
            return False
        issued = self.sent.paragraphs[match.sent[0]]
        return unit.base == issued.text or typing_key(unit.base) == issued.key

    def _is_typing(self, event: Reworded) -> bool:
        if PARAGRAPH_END in event.put:
            return False
        text = self.sent.paragraphs[event.sent].text
        whole = text[: event.start] + event.put + text[event.end :]
        return typing_key(whole) == typing_key(text)

    def _added(self, chain: Chain, group: list[int]) -> None:
        """Take a paragraph that stands in no issued one as added."""
        after = self._after(group[0])
        first_of_column = self._heads(group[0], after)
        for run in self._one_owner(list(runs(chain))):
            put = trimmed(run.put)
            first = next((s for s in run.segments if s.put.strip()), run.segments[0])
            if first.who is None or not worded(put):
                continue
            origin = Origin(first.who, first.date, first.paragraph, Basis.TEXT)
            self.out.events.append(Added(origin, after, put, first_of_column))

    def _one_owner(self, found: list[Run]) -> list[Run]:
        """Give an added paragraph that several people wrote to the one who added it.

        The owner put in its paragraph mark; what others wrote in it is listed.
        """
        merged: list[Run] = []
        for cluster in clusters(found):
            if len(cluster) == 1 or not any(
                PARAGRAPH_END in run.put for run in cluster
            ):
                merged += cluster
                continue
            merged += map(self._owned, _by_paragraph(cluster))
        return merged

    def _owned(self, run: Run) -> Run:
        first = next(
            (s for s in run.segments if PARAGRAPH_END in s.put), run.segments[0]
        )
        owner = first.who or SILENT
        for segment in run.segments:
            if (segment.who or SILENT)[:2] != owner[:2] and worded(segment.put):
                self.out.shared.append((segment, first))
        return run._replace(segments=tuple(s._replace(who=owner) for s in run.segments))

    def _paired_before(self, n: int) -> int | None:
        """Return the issued paragraph after which unit `n` stands; None for none.

        A note belongs after the paragraph that refers to it.
        """
        home = self.units[n].home
        found = self._order.before(n)
        if found is None and home:
            return self._note_home(home)
        return found

    def _after(self, n: int) -> int | None:
        """Return the issued paragraph after which an added one stands; None for none.

        In a table of promises side by side it goes with its column: a row put in
        under them adds to each side its own.
        """
        before, column = self._paired_before(n), self._column(n)
        match = self._order.above(n) if column else None
        if match is None or before is None:
            return before
        last = self.sent.paragraphs[max(match.sent)]
        stands = self.sent.paragraphs[before].clause or self.sent.clause_before(before)
        is_elsewhere = last.role is Role.CLAUSE and last.clause != stands
        return max(match.sent) if is_elsewhere else before

    def _heads(self, n: int, after: int | None) -> int | None:
        """Return the clause that was first of the column that an added unit now heads.

        None where it follows a clause of its own column, or stands in no table. Above
        the first of a column stands the last of the one before it, of another side.
        """
        column = self._column(n)
        if not column or after is None:
            return None
        above = self.sent.paragraphs[after]
        stands = self._columns.get(after)
        if above.role is not Role.CLAUSE or stands in (None, column):
            return None
        return self._order.clause_below(n)

    @cached_property
    def _order(self) -> Order:
        """Which matched unit stands before and behind each."""
        roles = self.sent.paragraphs
        return Order(
            homes=[unit.home for unit in self.units],
            columns=[self._column(n) for n in range(len(self.units))],
            of_unit=self.of_unit,
            tags={n for n, match in self.of_unit.items() if self._is_tags(match)},
            is_clause=lambda at: roles[at].role is Role.CLAUSE,
        )

    @cached_property
    def _columns(self) -> dict[int, tuple[str, ...]]:
        """Table and column of each issued paragraph, as the copy has it."""
        return {
            at: self._column(n)
            for n, match in self.of_unit.items()
            for at in match.sent
        }

    def _column(self, n: int) -> tuple[str, ...]:
        """Return table and column of a unit in words; empty outside tables."""
        cell = self.paragraphs[self.units[n].paragraphs[0]].cell
        return tuple(cell.split(", ")[::2])

    def _note_home(self, home: str) -> int | None:
        """Return the issued paragraph that refers to a note; None for none."""
        for n, unit in enumerate(self.units):
            if any(home in self.paragraphs[p].notes for p in unit.paragraphs):
                match = self.of_unit.get(n)
                return max(match.sent) if match else self._paired_before(n)
        return None

    def _moved(self, group: list[int]) -> Iterator[Moved]:
        """Yield a move for each match that stands elsewhere with tracking off."""
        for n in group:
            match = self.of_unit.get(n)
            if match is None or not match.is_moved or n != match.units[0]:
                continue
            after = self._paired_before(n)
            paragraph = self.units[n].paragraphs[0]
            origin = Origin(SILENT, "", paragraph, match.basis)
            for sent in match.sent:
                yield Moved(origin, sent, after)
                after = sent

    def _is_tags(self, match: Match) -> bool:
        return self.sent.paragraphs[match.sent[-1]].role is Role.TAGS

    def _silently_struck(self) -> None:
        held = {i for match in self.matches for i in match.sent}
        for i, paragraph in enumerate(self.sent.paragraphs):
            if i not in held and not paragraph.in_margin:
                origin = Origin(SILENT, "", None, Basis.TEXT)
                self.out.events.append(Struck(origin, i))


def _is_worked_out(run: Run) -> bool:
    """Tell whether a cross-reference was worked out again by the word processor."""
    put = [segment for segment in run.segments if segment.put]
    return bool(put) and all(s.computed and s.who == SILENT for s in put)


def _by_paragraph(cluster: Sequence[Run]) -> Iterator[Run]:
    """Yield neighbouring runs put together up to the paragraph marks among them."""
    held: list[Segment] = []
    said = ""
    first = last = cluster[0]
    for run in cluster:
        put = run.put
        is_new = said.endswith(PARAGRAPH_END) or put.startswith(PARAGRAPH_END)
        if held and is_new:
            yield Run(tuple(held), first.first, last.last)
            held, said, first = [], "", run
        held += run.segments
        said = put or said
        last = run
    yield Run(tuple(held), first.first, last.last)
