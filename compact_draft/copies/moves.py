"""Which paragraph struck here and put in there is one that moved?

Both halves of a tracked move have one name; LibreOffice may write a plain deletion and
insertion. Beyond the name only the same words make a move, and only by one hand.
"""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from compact_draft.copies.alignment import Rung
from compact_draft.copies.chains import Event, Who
from compact_draft.copies.sent import Role, SentCopy
from compact_draft.copies.typing_noise import stretches, typing_key
from compact_draft.word.reading.marked_text import PARAGRAPH_END

_WORDS_TO_MOVE = 3


def with_moves(sent: SentCopy, events: Sequence[Event]) -> list[Event]:
    """Return `events` with each struck and put-in pair as one move.

    What was reworded on the way follows as rewords of the moved paragraph. Where a
    paragraph was moved with tracking off and then struck, only the striking counts.
    """
    struck = {event.sent: event for event in events if event.kind == "strike"}
    found = [
        _after_what_stays(event, struck)
        for event in events
        if event.kind != "move" or event.sent not in struck
    ]
    if struck and any(event.kind == "add" for event in events):
        found = _Mover(sent, found, struck).events()
    if any(event.kind == "move" for event in found):
        found = _only_whole_clauses(sent, found)
        found = [_after_what_stays(e, struck) if e.kind == "add" else e for e in found]
    return found


def _after_what_stays(event: Event, struck: Collection[int]) -> Event:
    """Return what stands after a struck paragraph as after one that nobody struck."""
    if event.kind not in ("add", "move"):
        return event
    after = event.sent if event.kind == "add" else event.other
    while after in struck:
        after -= 1
    if event.kind == "add":
        return event._replace(sent=after)
    return event._replace(other=after)


def _only_whole_clauses(sent: SentCopy, events: list[Event]) -> list[Event]:
    """Return `events` with moves of clauses only; a part that moved goes and comes."""
    moves = {event.sent: event for event in events if event.kind == "move"}
    broken: set[int] = set()
    for parts in sent.parts_of.values():
        moved = [i for i in parts if i in moves]
        follow = all(
            moves[i].other == before for before, i in itertools.pairwise(moved)
        )
        whole = follow and len(moved) == len(parts)
        after = moves[moved[0]].other if moved else -1
        if not (whole and after not in parts and _is_between_clauses(sent, after)):
            broken.update(moved)
    found: list[Event] = []
    for event in events:
        if event.kind == "add":
            found.append(event._replace(sent=_stays(event.sent, moves, broken)))
        elif event.sent not in broken or event.kind not in ("move", "reword"):
            found.append(event)
        elif event.kind == "move":
            put = _reworded(
                sent.paragraphs[event.sent].text,
                [e for e in events if e.kind == "reword" and e.sent == event.sent],
            )
            found.append(event._replace(kind="strike", other=-1))
            found.append(
                event._replace(kind="add", sent=event.other, put=put, other=-1)
            )
    return found


def _stays(after: int, moves: Mapping[int, Event], broken: Collection[int]) -> int:
    """Return the paragraph that stays, and after which one stands; -1 for none."""
    seen: set[int] = set()
    while after in broken and after not in seen:
        seen.add(after)
        after = moves[after].other
    while after in broken:
        after -= 1
    return after


def _is_between_clauses(sent: SentCopy, index: int) -> bool:
    """Tell whether no clause goes on after this issued paragraph."""
    clause = None if index < 0 else sent.paragraphs[index].clause
    return clause is None or index >= sent.parts_of.get(clause, [-1])[-1]


def _reworded(text: str, rewords: list[Event]) -> str:
    pieces, at = list[str](), 0
    for event in sorted(rewords, key=lambda event: event.start):
        pieces += [text[at : event.start], event.put]
        at = max(at, event.end)
    return "".join([*pieces, text[at:]])


class _Mover:
    """Pairs the halves."""

    def __init__(
        self, sent: SentCopy, events: Sequence[Event], struck: dict[int, Event]
    ) -> None:
        self.sent = sent
        self.given = events
        self.struck = struck
        self.by_key: dict[tuple[bool, str, str], list[int]] = defaultdict(list)
        for i, event in struck.items():
            self.by_key[(*event.who[:2], sent.keys[i])].append(i)
        self.added = Counter(
            (*event.who[:2], typing_key(text))
            for event in events
            if event.kind == "add"
            for text in event.put.split(PARAGRAPH_END)
        )
        self.paired: dict[tuple[int, int], int] = {}  # (event, paragraph) to sent
        self.edited: set[int] = set()

    def events(self) -> list[Event]:
        for n, event in enumerate(self.given):
            if event.kind == "add":
                for p, text in enumerate(event.put.split(PARAGRAPH_END)):
                    self._same_words(n, p, text, event.who)
        self._same_name()
        self._tags_follow()
        gone = set(self.paired.values())
        found: list[Event] = []
        for n, event in enumerate(self.given):
            if event.kind == "add":
                found += self._halves(n, event)
            elif not (event.kind == "strike" and event.sent in gone):
                found.append(event)
        return found

    def _same_words(self, n: int, p: int, text: str, who: Who) -> None:
        key = typing_key(text)
        places = self.by_key.get((*who[:2], key), [])
        once = len(places) == 1 and self.added[(*who[:2], key)] == 1
        if once and len(key.split()) >= _WORDS_TO_MOVE:
            self.paired[n, p] = places[0]

    def _same_name(self) -> None:
        """Pair what is left of moves by their names, where as many left as came."""
        taken = set(self.paired.values())
        left: dict[Who, list[int]] = defaultdict(list)
        for i, event in sorted(self.struck.items()):
            if event.who.move and i not in taken:
                left[event.who].append(i)
        came: dict[Who, list[tuple[int, int]]] = defaultdict(list)
        for n, event in enumerate(self.given):
            if event.kind == "add" and event.who.move:
                for p in range(event.put.count(PARAGRAPH_END) + 1):
                    if (n, p) not in self.paired:
                        came[event.who].append((n, p))
        for who, places in came.items():
            if len(places) == len(left[who]):
                self.paired.update(zip(places, left[who], strict=True))
                self.edited.update(left[who])

    def _tags_follow(self) -> None:
        """Let the tag line of a moved clause go with it, though its words repeat."""
        moved = {self.sent.paragraphs[i].clause for i in self.paired.values()}
        for n, event in enumerate(self.given):
            if event.kind != "add":
                continue
            for p, text in enumerate(event.put.split(PARAGRAPH_END)):
                places = self.by_key.get((*event.who[:2], typing_key(text)), [])
                for i in places:
                    paragraph = self.sent.paragraphs[i]
                    if paragraph.role is not Role.TAGS or paragraph.clause not in moved:
                        continue
                    if (n, p) not in self.paired and i not in self.paired.values():
                        self.paired[n, p] = i

    def _halves(self, n: int, event: Event) -> list[Event]:
        """Return an addition as what is new in it and what came from elsewhere."""
        after, fresh = event.sent, list[str]()
        found: list[Event] = []
        for p, text in enumerate(event.put.split(PARAGRAPH_END)):
            i = self.paired.get((n, p))
            if i is None:
                fresh.append(text)
                continue
            if fresh:
                put = PARAGRAPH_END.join(fresh)
                found.append(event._replace(sent=after, put=put))
                fresh = []
            move = event._replace(kind="move", sent=i, put="", other=after)
            found.append(move)
            if i in self.edited:
                found += self._rewords(move, text)
            after = i
        if fresh:
            put = PARAGRAPH_END.join(fresh)
            found.append(event._replace(sent=after, put=put))
        return found

    def _rewords(self, move: Event, text: str) -> list[Event]:
        """Return what a moved paragraph says otherwise than before."""
        old = self.sent.paragraphs[move.sent].text
        if typing_key(old) == typing_key(text):
            return []
        found: list[Event] = []
        for part in stretches(old, text):
            if part.is_same:
                continue
            put = text[part.new : part.new_end]
            last = found[-1] if found else None
            between = old[last.end : part.old] if last else "x"
            if last is not None and not any(map(str.isalnum, between)):
                joined = last.put + between + put
                found[-1] = last._replace(end=part.old_end, put=joined)
            else:
                found.append(
                    move._replace(
                        kind="reword",
                        start=part.old,
                        end=part.old_end,
                        put=put,
                        rung=Rung.TEXT,
                        other=-1,
                    )
                )
        return found
