"""Which paragraph struck here and put in there is one that moved?

Both halves of a tracked move have one name; LibreOffice may write a plain deletion and
insertion. Beyond the name only the same words make a move, and only if one person did both.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from compact_draft.copies.events import (
    Added,
    Event,
    Moved,
    Reworded,
    Struck,
    Who,
    last_that_stays,
)
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typing_noise import stretches, typing_key
from compact_draft.copies.units import Basis
from compact_draft.word.reading.marked_text import PARAGRAPH_END

_WORDS_TO_MOVE = 3


def with_moves(sent: SentCopy, events: Sequence[Event]) -> list[Event]:
    """Return `events` with each struck and put-in pair as one move.

    What was reworded on the way follows as rewords of the moved paragraph. Where a
    paragraph was moved with tracking off and then struck, only the striking counts.
    """
    struck = {event.sent: event for event in events if isinstance(event, Struck)}
    found: list[Event] = [
        _after_what_stays(event, struck)
        for event in events
        if not (isinstance(event, Moved) and event.sent in struck)
    ]
    if struck and any(isinstance(event, Added) for event in events):
        found = _Mover(sent, found, struck).events()
    if any(isinstance(event, Moved) for event in found):
        found = [
            _after_what_stays(event, struck) if isinstance(event, Added) else event
            for event in _only_whole_clauses(sent, found)
        ]
    return found


def _after_what_stays(event: Event, struck: Collection[int]) -> Event:
    """Return what stands after a struck paragraph as after one that nobody struck."""
    if isinstance(event, Added | Moved):
        return replace(event, after=last_that_stays(event.after, struck))
    return event


def _only_whole_clauses(sent: SentCopy, events: list[Event]) -> list[Event]:
    """Return `events` with moves of whole clauses only.

    A part that moved alone is struck where it stood and added where it stands.
    """
    moves = {event.sent: event for event in events if isinstance(event, Moved)}
    broken: set[int] = set()
    for parts in sent.parts_of.values():
        moved = [i for i in parts if i in moves]
        follow = all(
            moves[i].after == before for before, i in itertools.pairwise(moved)
        )
        whole = follow and len(moved) == len(parts)
        after = moves[moved[0]].after if moved else None
        if not (whole and after not in parts and _is_between_clauses(sent, after)):
            broken.update(moved)
    found: list[Event] = []
    for event in events:
        if isinstance(event, Added):
            found.append(replace(event, after=_stays(event.after, moves, broken)))
        elif not isinstance(event, Moved | Reworded) or event.sent not in broken:
            found.append(event)
        elif isinstance(event, Moved):
            put = _reworded(
                sent.paragraphs[event.sent].text, _rewords_of(event.sent, events)
            )
            found.append(Struck(event.origin, event.sent))
            found.append(Added(event.origin, event.after, put))
    return found


def _rewords_of(sent: int, events: Iterable[Event]) -> list[Reworded]:
    return [e for e in events if isinstance(e, Reworded) and e.sent == sent]


def _stays(
    after: int | None, moves: Mapping[int, Moved], broken: Collection[int]
) -> int | None:
    """Return the paragraph that stays and that something stands after; None for none."""
    seen: set[int] = set()
    while after is not None and after in broken and after not in seen:
        seen.add(after)
        after = moves[after].after
    return last_that_stays(after, broken)


def _is_between_clauses(sent: SentCopy, index: int | None) -> bool:
    """Tell whether no clause goes on after this issued paragraph."""
    if index is None:
        return True
    clause = sent.paragraphs[index].clause
    parts = () if clause is None else sent.parts_of.get(clause, ())
    return not parts or index >= parts[-1]


def _reworded(text: str, rewords: list[Reworded]) -> str:
    pieces, at = list[str](), 0
    for event in sorted(rewords, key=lambda event: event.start):
        pieces += [text[at : event.start], event.put]
        at = max(at, event.end)
    return "".join([*pieces, text[at:]])


class _Mover:
    """Pairs the halves."""

    def __init__(
        self, sent: SentCopy, events: Sequence[Event], struck: dict[int, Struck]
    ) -> None:
        self.sent = sent
        self.given = events
        self.struck = struck
        self.by_key: dict[tuple[bool, str, str], list[int]] = defaultdict(list)
        for i, event in struck.items():
            self.by_key[(*event.origin.who[:2], sent.keys[i])].append(i)
        self.added = Counter(
            (*event.origin.who[:2], typing_key(text))
            for event in events
            if isinstance(event, Added)
            for text in event.put.split(PARAGRAPH_END)
        )
        self.paired: dict[tuple[int, int], int] = {}  # (event, paragraph) to sent
        self.edited: set[int] = set()

    def events(self) -> list[Event]:
        for n, event in enumerate(self.given):
            if isinstance(event, Added):
                for p, text in enumerate(event.put.split(PARAGRAPH_END)):
                    self._same_words(n, p, text, event.origin.who)
        self._same_name()
        self._tags_follow()
        moved = set(self.paired.values())
        found: list[Event] = []
        for n, event in enumerate(self.given):
            if isinstance(event, Added):
                found += self._halves(n, event)
            elif not (isinstance(event, Struck) and event.sent in moved):
                found.append(event)
        return found

    def _same_words(self, n: int, p: int, text: str, who: Who) -> None:
        key = typing_key(text)
        places = self.by_key.get((*who[:2], key), [])
        once = len(places) == 1 and self.added[(*who[:2], key)] == 1
        if once and len(key.split()) >= _WORDS_TO_MOVE:
            self.paired[n, p] = places[0]

    def _same_name(self) -> None:
        """Pair what is left of moves by their names, where as many are struck as added."""
        taken = set(self.paired.values())
        struck: dict[Who, list[int]] = defaultdict(list)
        for i, old in sorted(self.struck.items()):
            if old.origin.who.move and i not in taken:
                struck[old.origin.who].append(i)
        added: dict[Who, list[tuple[int, int]]] = defaultdict(list)
        for n, event in enumerate(self.given):
            if isinstance(event, Added) and event.origin.who.move:
                for p in range(event.put.count(PARAGRAPH_END) + 1):
                    if (n, p) not in self.paired:
                        added[event.origin.who].append((n, p))
        for who, places in added.items():
            if len(places) == len(struck[who]):
                self.paired.update(zip(places, struck[who], strict=True))
                self.edited.update(struck[who])

    def _tags_follow(self) -> None:
        """Let the tag line of a moved clause go with it, though its words repeat."""
        moved = {self.sent.paragraphs[i].clause for i in self.paired.values()}
        for n, event in enumerate(self.given):
            if not isinstance(event, Added):
                continue
            who = event.origin.who
            for p, text in enumerate(event.put.split(PARAGRAPH_END)):
                places = self.by_key.get((*who[:2], typing_key(text)), [])
                for i in places:
                    paragraph = self.sent.paragraphs[i]
                    if paragraph.role is not Role.TAGS or paragraph.clause not in moved:
                        continue
                    if (n, p) not in self.paired and i not in self.paired.values():
                        self.paired[n, p] = i

    def _halves(self, n: int, event: Added) -> list[Event]:
        """Return an addition as what is new in it and what was moved there."""
        after, fresh = event.after, list[str]()
        found: list[Event] = []
        for p, text in enumerate(event.put.split(PARAGRAPH_END)):
            i = self.paired.get((n, p))
            if i is None:
                fresh.append(text)
                continue
            if fresh:
                put = PARAGRAPH_END.join(fresh)
                found.append(replace(event, after=after, put=put))
                fresh = []
            move = Moved(event.origin, i, after)
            found.append(move)
            if i in self.edited:
                found += self._rewords(move, text)
            after = i
        if fresh:
            put = PARAGRAPH_END.join(fresh)
            found.append(replace(event, after=after, put=put))
        return found

    def _rewords(self, move: Moved, text: str) -> list[Reworded]:
        """Return what a moved paragraph says otherwise than before."""
        old = self.sent.paragraphs[move.sent].text
        if typing_key(old) == typing_key(text):
            return []
        origin = move.origin._replace(basis=Basis.TEXT)
        found: list[Reworded] = []
        for part in stretches(old, text):
            if part.is_same:
                continue
            put = text[part.new : part.new_end]
            last = found[-1] if found else None
            between = old[last.end : part.old] if last else "x"
            if last is not None and not any(map(str.isalnum, between)):
                joined = last.put + between + put
                found[-1] = replace(last, end=part.old_end, put=joined)
            else:
                place = part.old, part.old_end
                found.append(Reworded(origin, move.sent, *place, put))
        return found
