"""Which annotation is each change of a returned copy?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from compact_draft.copies.alignment import Rung
from compact_draft.copies.anchoring import words_anchor
from compact_draft.copies.chains import Event, Who
from compact_draft.copies.sent import Role, SentCopy
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

_UNSURE = frozenset({Rung.LIKENESS})


class Points:
    """Turns events into annotations.

    Attributes:
        of_event: For each event that became one, its annotation's id; several events
            may be one annotation.
        furniture_moved: Moves of paragraphs that are no part of a clause.
        made: How many annotations were made.
    """

    def __init__(
        self,
        sent: SentCopy,
        paragraphs: Sequence[MarkedParagraph],
        place: Callable[[int, int], str],
    ) -> None:
        """Prepare; `place` gives the place in words of a paragraph, or issued one."""
        self.sent = sent
        self.paragraphs = paragraphs
        self.place = place
        self.of_event: dict[Event, str] = {}
        self.furniture_moved: list[Event] = []
        self.made = 0

    def annotations(self, events: Sequence[Event]) -> list[Annotation]:
        """Return the annotations of `events`, in their order, ids "e1" onwards."""
        struck = self._struck_whole(events)
        gone = {c for c, _ in struck} | {
            self._clause(e.sent)
            for e in events
            if e.kind == "move" and self._role(e.sent) is Role.CLAUSE
        }
        found: list[Annotation] = []
        done: set[tuple[ClauseId | None, Who | str]] = set()
        for group in self._together(events, struck):
            event = group[0]
            clause = self._clause(event.sent) if event.sent >= 0 else None
            if event.kind == "strike" and (clause, event.who) in struck:
                if (clause, event.who) not in done:
                    found.append(self._withdraw(event, clause))
                done.add((clause, event.who))
            elif event.kind == "strike" and self._role(event.sent) is Role.TAGS:
                if clause not in gone:
                    found.append(
                        self._reword(event._replace(end=self._size(event.sent)))
                    )
            elif event.kind == "move":
                if (
                    self._role(event.sent) is Role.CLAUSE
                    and (clause, "move") not in done
                ):
                    found.append(self._move(event, clause))
                    done.add((clause, "move"))
            else:
                found.append(self._other(group))
            if found:
                for one in group:
                    self.of_event[one] = f"e{len(found)}"
        return found

    def _struck_whole(
        self, events: Iterable[Event]
    ) -> set[tuple[ClauseId | None, Who]]:
        """Return clause and hand where all of a clause's paragraphs are struck."""
        struck: dict[tuple[ClauseId | None, Who], set[int]] = {}
        for event in events:
            if event.kind == "strike" and self._role(event.sent) is Role.CLAUSE:
                key = self._clause(event.sent), event.who
                struck.setdefault(key, set()).add(event.sent)
        return {
            key
            for key, places in struck.items()
            if key[0] is not None and places >= set(self.sent.parts_of[key[0]])
        }

    def _other(self, group: list[Event]) -> Annotation:
        event = group[0]
        if event.kind == "add":
            put = PARAGRAPH_END.join(e.put for e in group)
            return self._add(event._replace(put=put))
        if event.kind == "join":
            return self._join(event)
        if event.kind == "strike":
            return self._struck(group)
        return self._reword(event)

    # One kind after another

    def _struck(self, group: list[Event]) -> Annotation:
        """Return the annotation for paragraphs struck out of what remains."""
        event, last = group[0], group[-1]
        clause = self.sent.clauses.get(self._clause(event.sent) or "")
        if self._role(event.sent) is not Role.CLAUSE or clause is None:
            return self._reword(event._replace(end=self._size(event.sent)))
        end = self.sent.paragraphs[last.sent]
        start = self.sent.paragraphs[event.sent].start
        span = _with_break(clause, start, end.start + end.size)
        return self._made(AnnotationKind.REWORD, event, words_anchor(clause, *span))

    def _reword(self, event: Event) -> Annotation:
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

    def _withdraw(self, event: Event, clause: ClauseId | None) -> Annotation:
        anchor = Anchor(level=Level.CLAUSE, clause=clause)
        return self._made(AnnotationKind.WITHDRAW, event, anchor)

    def _move(self, event: Event, clause: ClauseId | None) -> Annotation:
        after = self._clause_at(event.other)
        if after == clause:  # all between it and its own place has gone
            after = self.sent.clause_before(event.sent)
        after = after or ""
        anchor = Anchor(level=Level.CLAUSE, clause=clause, to=after)
        return self._made(AnnotationKind.MOVE, event, anchor)

    def _add(self, event: Event) -> Annotation:
        proposed = _proposed(event.put)
        source = self.paragraphs[event.paragraph]
        if source.note or source.in_margin:
            anchor = Anchor(level=Level.DRAFT)
            if event.sent >= 0:
                anchor = self._wide(event.sent, "")
            return self._made(AnnotationKind.REWORD, event, anchor, proposed=proposed)
        if self._is_inside(event.sent):
            paragraph = self.sent.paragraphs[event.sent]
            clause = self.sent.clauses[paragraph.clause or ""]
            at = paragraph.start + paragraph.size
            anchor = words_anchor(clause, at, at)
            proposed = f"\n\n{proposed}"
            return self._made(AnnotationKind.REWORD, event, anchor, proposed=proposed)
        before = self._clause_at(event.sent)
        level = Level.CLAUSE if before is not None else Level.DRAFT
        anchor = Anchor(level=level, clause=before)
        made = self._made(AnnotationKind.ADD, event, anchor, proposed=proposed)
        heads = self._clause(event.other) if event.other >= 0 else None
        if heads is None:
            return made
        anchor = replace(anchor, clause=None)
        placed = Placed.PROPOSED
        return replace(made, anchor=anchor, placed=placed, candidates=(heads,))

    def _join(self, event: Event) -> Annotation:
        paragraph = self.sent.paragraphs[event.sent]
        other = self._clause(event.other)
        clause = self.sent.clauses.get(paragraph.clause or "")
        both = self._role(event.sent) is self._role(event.other) is Role.CLAUSE
        if both and clause is not None and other == clause.id:
            start = paragraph.start + paragraph.size
            end = self.sent.paragraphs[event.other].start
            anchor = Anchor(level=Level.CLAUSE, clause=other)
            if start <= end:
                anchor = words_anchor(clause, start, end)
        elif both and clause is not None:
            anchor = Anchor(level=Level.CLAUSE, clause=clause.id, to=other)
        else:
            anchor = self._wide(event.sent, "")
        return self._made(AnnotationKind.REWORD, event, anchor)

    # Facts

    def _together(
        self, events: Sequence[Event], struck: Collection[tuple[ClauseId | None, Who]]
    ) -> Iterator[list[Event]]:
        """Yield events that are one annotation.

        Additions at one place by one hand; paragraphs of a clause struck one after
        another, where others of it remain.
        """
        group: list[Event] = []
        for event in events:
            if group and self._goes_with(group[-1], event):
                is_add = event.kind == "add"
                if is_add or (self._clause(event.sent), event.who) not in struck:
                    group.append(event)
                    continue
            if group:
                yield group
            group = [event]
        if group:
            yield group

    def _goes_with(self, before: Event, event: Event) -> bool:
        if event.kind != before.kind or event.who != before.who:
            return False
        if event.kind == "add":
            return event.sent == before.sent
        roles = self._role(before.sent), self._role(event.sent)
        return (
            event.kind == "strike"
            and roles == (Role.CLAUSE, Role.CLAUSE)
            and self._clause(event.sent) == self._clause(before.sent)
            and event.sent == before.sent + 1
        )

    def _role(self, index: int) -> Role:
        return self.sent.paragraphs[index].role

    def _clause(self, index: int) -> ClauseId | None:
        return self.sent.paragraphs[index].clause

    def _size(self, index: int) -> int:
        return len(self.sent.paragraphs[index].text)

    def _clause_at(self, index: int) -> ClauseId | None:
        """Return the clause that an issued paragraph is part of or stands after."""
        if index < 0:
            return None
        paragraph = self.sent.paragraphs[index]
        if paragraph.role in (Role.CLAUSE, Role.TAGS):
            return paragraph.clause
        return self.sent.clause_before(index)

    def _is_inside(self, index: int) -> bool:
        """Tell whether a clause goes on after this paragraph of it."""
        if index < 0 or self._role(index) is not Role.CLAUSE:
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
        if event.rung in _UNSURE and anchor.clause is not None:
            placed, candidates = Placed.PROPOSED, (anchor.clause,)
            anchor = replace(anchor, clause=None)  # the offsets hold in the candidate
        where = self.place(event.paragraph, event.sent)
        if kind is AnnotationKind.REWORD and event.kind == "join":
            where += ", run together with the paragraph after it"
        self.made += 1
        return Annotation(
            id=f"e{self.made}",
            respondent="",
            submission="",
            kind=kind,
            tracked=event.who.tracked,
            state="",
            seen=self.sent.revision.label,
            anchor=anchor,
            placed=placed,
            candidates=candidates,
            proposed=proposed,
            where=where,
            author=event.who.author,
            made=event.date,
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
