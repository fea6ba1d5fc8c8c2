"""Which annotation is each change of a returned copy?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from compact_draft.copies.anchoring import words_anchor
from compact_draft.copies.events import (
    Added,
    Event,
    Joined,
    Moved,
    Reworded,
    Struck,
    Who,
    place_of,
)
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.units import Basis
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.text.normalise import normalise
from compact_draft.word.reading.marked_text import PARAGRAPH_END, MarkedParagraph

_UNSURE = frozenset({Basis.LIKENESS})


class Points:
    """Turns events into annotations.

    Attributes:
        of_event: For each event that became one, its annotation's id; several events
            may be one annotation.
        made: How many annotations were made.
    """

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        place: Callable[[int | None, int | None], str],
    ) -> None:
        """Prepare; `place` gives the place in words of a paragraph, or issued one."""
        self.sent = sent
        self.paragraphs = paragraphs
        self.place = place
        self.of_event: dict[Event, str] = {}
        self.made = 0

    def annotations(self, events: Sequence[Event]) -> list[Annotation]:
        """Return the annotations of `events`, in their order, ids "e1" onwards."""
        struck = self._struck_whole(events)
        elsewhere = {c for c, _ in struck} | {
            self._clause(e.sent)
            for e in events
            if isinstance(e, Moved) and self._role(e.sent) is Role.CLAUSE
        }
        found: list[Annotation] = []
        withdrawn: set[tuple[ClauseId | None, Who]] = set()
        moved: set[ClauseId | None] = set()
        for group in self._together(events, struck):
            event = group[0]
            if isinstance(event, Struck):
                clause, who = self._clause(event.sent), event.origin.who
                if (clause, who) in struck:
                    if (clause, who) not in withdrawn:
                        found.append(self._withdraw(event, clause))
                    withdrawn.add((clause, who))
                elif self._role(event.sent) is not Role.TAGS:
                    found.append(self._struck(event, group[-1]))
                elif clause not in elsewhere:
                    found.append(self._emptied(event))
            elif isinstance(event, Moved):
                clause = self._clause(event.sent)
                if self._role(event.sent) is Role.CLAUSE and clause not in moved:
                    found.append(self._move(event, clause))
                    moved.add(clause)
            else:
                found.append(self._other(event, group))
            if found:
                for each in group:
                    self.of_event[each] = f"e{len(found)}"
        return found

    def _struck_whole(
        self, events: Iterable[Event]
    ) -> set[tuple[ClauseId | None, Who]]:
        """Return clause and person where all of a clause's paragraphs are struck."""
        struck: dict[tuple[ClauseId | None, Who], set[int]] = {}
        for event in events:
            if isinstance(event, Struck) and self._role(event.sent) is Role.CLAUSE:
                key = self._clause(event.sent), event.origin.who
                struck.setdefault(key, set()).add(event.sent)
        return {
            key
            for key, places in struck.items()
            if key[0] is not None and places >= set(self.sent.parts_of[key[0]])
        }

    def _other(
        self, event: Added | Joined | Reworded, group: Sequence[Event]
    ) -> Annotation:
        if isinstance(event, Joined):
            return self._join(event)
        if isinstance(event, Reworded):
            return self._reword(event)
        puts = [other.put for other in group if isinstance(other, Added)]
        return self._add(replace(event, put=PARAGRAPH_END.join(puts)))

    # One kind after another

    def _emptied(self, event: Struck) -> Annotation:
        """Return the annotation for a paragraph that lost all its words."""
        size = len(self.sent.paragraphs[event.sent].text)
        return self._reword(Reworded(event.origin, event.sent, 0, size, ""))

    def _struck(self, event: Struck, last: Event) -> Annotation:
        """Return the annotation for paragraphs struck, the first to the last of them."""
        clause = self.sent.clauses.get(self._clause(event.sent) or "")
        if self._role(event.sent) is not Role.CLAUSE or clause is None:
            return self._emptied(event)
        till = last.sent if isinstance(last, Struck) else event.sent
        end = self.sent.paragraphs[till]
        start = self.sent.paragraphs[event.sent].start
        span = _with_break(clause, start, end.start + end.size)
        return self._made(AnnotationKind.REWORD, event, words_anchor(clause, *span))

    def _reword(self, event: Reworded) -> Annotation:
        paragraph = self.sent.paragraphs[event.sent]
        struck = paragraph.text[event.start : event.end]
        anchor = self._wide(event.sent, struck)
        clause = self.sent.clauses.get(paragraph.clause or "")
        if paragraph.role is Role.CLAUSE and clause is not None:
            start = paragraph.offset(event.start)
            end = paragraph.offset(event.end)
            if normalise(struck) == clause.text[start:end].strip():
                anchor = words_anchor(clause, start, end)
        put = _proposed(event.put)
        kind = AnnotationKind.REWORD
        if clause is not None and _is_split(clause, anchor, put):
            kind = AnnotationKind.SPLIT
        return self._made(kind, event, anchor, proposed=put)

    def _withdraw(self, event: Struck, clause: ClauseId | None) -> Annotation:
        anchor = Anchor(level=Level.CLAUSE, clause=clause)
        return self._made(AnnotationKind.WITHDRAW, event, anchor)

    def _move(self, event: Moved, clause: ClauseId | None) -> Annotation:
        after = self._clause_at(event.after)
        if after == clause:  # nothing is left between it and its own place
            after = self.sent.clause_before(event.sent)
        after = after or ""
        anchor = Anchor(level=Level.CLAUSE, clause=clause, to=after)
        return self._made(AnnotationKind.MOVE, event, anchor)

    def _add(self, event: Added) -> Annotation:
        proposed, after = _proposed(event.put), event.after
        place = event.origin.paragraph
        source = None if place is None else self.paragraphs[place]
        if source is not None and (source.note or source.in_margin):
            anchor = Anchor(level=Level.DRAFT)
            if after is not None:
                anchor = self._wide(after, "")
            return self._made(AnnotationKind.REWORD, event, anchor, proposed=proposed)
        if after is not None and self._is_inside(after):
            paragraph = self.sent.paragraphs[after]
            clause = self.sent.clauses[paragraph.clause or ""]
            at = paragraph.start + paragraph.size
            anchor = words_anchor(clause, at, at)
            proposed = f"\n\n{proposed}"
            return self._made(AnnotationKind.REWORD, event, anchor, proposed=proposed)
        before = self._clause_at(after)
        level = Level.CLAUSE if before is not None else Level.DRAFT
        anchor = Anchor(level=level, clause=before)
        made = self._made(AnnotationKind.ADD, event, anchor, proposed=proposed)
        heads = None if event.ahead_of is None else self._clause(event.ahead_of)
        if heads is None:
            return made
        anchor = replace(anchor, clause=None)
        placed = Placed.PROPOSED
        return replace(made, anchor=anchor, placed=placed, candidates=(heads,))

    def _join(self, event: Joined) -> Annotation:
        paragraph = self.sent.paragraphs[event.sent]
        following = self._clause(event.following)
        clause = self.sent.clauses.get(paragraph.clause or "")
        both = self._role(event.sent) is self._role(event.following) is Role.CLAUSE
        if both and clause is not None and following == clause.id:
            start = paragraph.start + paragraph.size
            end = self.sent.paragraphs[event.following].start
            anchor = Anchor(level=Level.CLAUSE, clause=following)
            if start <= end:
                anchor = words_anchor(clause, start, end)
        elif both and clause is not None:
            anchor = Anchor(level=Level.CLAUSE, clause=clause.id, to=following)
        else:
            anchor = self._wide(event.sent, "")
        return self._made(AnnotationKind.REWORD, event, anchor)

    # Facts

    def _together(
        self, events: Sequence[Event], struck: Collection[tuple[ClauseId | None, Who]]
    ) -> Iterator[list[Event]]:
        """Yield events that are one annotation.

        Additions at one place by one person; paragraphs of a clause struck one after
        another, where others of it remain.
        """
        group: list[Event] = []
        for event in events:
            is_one = group and self._goes_with(group[-1], event)
            if is_one and not self._is_withdrawn(event, struck):
                group.append(event)
                continue
            if group:
                yield group
            group = [event]
        if group:
            yield group

    def _is_withdrawn(
        self, event: Event, struck: Collection[tuple[ClauseId | None, Who]]
    ) -> bool:
        if not isinstance(event, Struck):
            return False
        return (self._clause(event.sent), event.origin.who) in struck

    def _goes_with(self, before: Event, event: Event) -> bool:
        if event.origin.who != before.origin.who:
            return False
        if isinstance(event, Added) and isinstance(before, Added):
            return event.after == before.after
        if not (isinstance(event, Struck) and isinstance(before, Struck)):
            return False
        roles = self._role(before.sent), self._role(event.sent)
        return (
            roles == (Role.CLAUSE, Role.CLAUSE)
            and self._clause(event.sent) == self._clause(before.sent)
            and event.sent == before.sent + 1
        )

    def _role(self, index: int) -> Role:
        return self.sent.paragraphs[index].role

    def _clause(self, index: int) -> ClauseId | None:
        return self.sent.paragraphs[index].clause

    def _clause_at(self, index: int | None) -> ClauseId | None:
        """Return the clause that an issued paragraph is part of or stands after."""
        if index is None:
            return None
        paragraph = self.sent.paragraphs[index]
        if paragraph.role in (Role.CLAUSE, Role.TAGS):
            return paragraph.clause
        return self.sent.clause_before(index)

    def _is_inside(self, index: int) -> bool:
        """Tell whether a clause goes on after this paragraph of it."""
        if self._role(index) is not Role.CLAUSE:
            return False
        clause = self._clause(index)
        return clause is not None and index < self.sent.parts_of[clause][-1]

    def _wide(self, index: int, words: str) -> Anchor:
        """Return the anchor of what is no part of a clause's own text."""
        paragraph = self.sent.paragraphs[index]
        if paragraph.clause is not None:
            return Anchor(level=Level.CLAUSE, clause=paragraph.clause, words=words)
        return wide_anchor(paragraph.section, words)

    def _made(
        self, kind: AnnotationKind, event: Event, anchor: Anchor, *, proposed: str = ""
    ) -> Annotation:
        placed, candidates = Placed.EXACT, tuple[ClauseId, ...]()
        if event.origin.basis in _UNSURE and anchor.clause is not None:
            placed, candidates = Placed.PROPOSED, (anchor.clause,)
            anchor = replace(anchor, clause=None)  # the offsets hold in the candidate
        origin = event.origin
        where = self.place(origin.paragraph, place_of(event))
        if kind is AnnotationKind.REWORD and isinstance(event, Joined):
            where += ", run together with the paragraph after it"
        self.made += 1
        return Annotation(
            id=f"e{self.made}",
            respondent="",
            submission="",
            kind=kind,
            tracked=origin.who.tracked,
            state="",
            seen=self.sent.revision.label,
            anchor=anchor,
            placed=placed,
            candidates=candidates,
            proposed=proposed,
            where=where,
            author=origin.who.author,
            made=origin.date,
        )


def wide_anchor(section: ClauseId | None, words: str) -> Anchor:
    """Return the anchor on a section, or on the draft where there is none."""
    level = Level.SECTION if section is not None else Level.DRAFT
    return Anchor(level=level, clause=section, words=words)


def _with_break(clause: Clause, start: int, end: int) -> tuple[int, int]:
    """Return a paragraph's span with the break that goes when it is taken out."""
    if clause.text[end : end + 2] == "\n\n":
        return start, end + 2
    if start and clause.text[start - 2 : start] == "\n\n":
        return start - 2, end
    return start, end


def _is_split(clause: Clause, anchor: Anchor, put: str) -> bool:
    """Tell whether a change only parts a clause's words in two paragraphs."""
    if anchor.level is not Level.WORDS or "\n\n" not in put:
        return False
    if any(map(str.isalnum, anchor.words + put)):
        return False
    ahead, behind = clause.text[: anchor.start], clause.text[anchor.end :]
    return any(map(str.isalnum, ahead)) and any(map(str.isalnum, behind))


def _proposed(put: str) -> str:
    return put.replace(PARAGRAPH_END, "\n\n")
