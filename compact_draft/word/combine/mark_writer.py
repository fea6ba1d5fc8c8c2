"""What all writing of a combined copy shares: whose mark is whose, and what it brings.

Each mark keeps the author and the date that it has in the hand's redline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from compact_draft.word.combine.units import COMING, GOING, SIGNED
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.imports import Importer

_CALM = {"moveFrom": "del", "moveTo": "ins"}


class Anchors(Protocol):
    """What is carried in of the hands' comments and bookmarks."""

    def carries(self, hand: int, element: Element) -> bool:
        """Tell whether an anchor of what is carried is in an element of a redline."""

    def anchor(self, hand: int, node: Element) -> Element | None:
        """Return what stands for a mark of no width; None for nothing."""


@dataclass(slots=True)
class Ink:
    """What all writing shares.

    Attributes:
        importers: By number of the hand, for the story that is being written.
        anchors: What is carried in of the hands' comments and bookmarks.
        names: By number of the hand: mark of a move → the move's name.
        calmed: Moves, by hand and name, that are shown as struck and inserted.
        made: Every mark written → number of the hand it is of.
        moves: (hand, name, "moveFrom" or "moveTo") → the marks written for it.
    """

    importers: list[Importer]
    anchors: Anchors
    names: list[dict[Element, str]]
    calmed: set[tuple[int, str]] = field(default_factory=set)
    made: dict[Element, int] = field(default_factory=dict)
    moves: dict[tuple[int, str, str], list[Element]] = field(default_factory=dict)

    def kind(self, hand: int, mark: Element) -> str:
        """Return what a mark is written as: a move that clashes is none."""
        kind = str(mark.tag).rpartition("}")[2]
        if kind in _CALM:
            name = self.names[hand].get(mark, "")
            if not name or (hand, name) in self.calmed:
                return _CALM[kind]
        return kind

    def signed(self, parent: Element, hand: int, mark: Element) -> Element:
        """Return a new mark with the author and date of a hand's mark."""
        kind = self.kind(hand, mark)
        fresh = parent.makeelement(w(kind))
        fresh.set(w("id"), "0")
        for fact in ("author", "date"):
            value = mark.get(w(fact))
            if value is not None:
                fresh.set(w(fact), value)
        self.made[fresh] = hand
        if kind in _CALM:
            name = self.names[hand][mark]
            self.moves.setdefault((hand, name, kind), []).append(fresh)
        return fresh

    def properties(self, hand: int, element: Element) -> Element:
        """Return a hand's properties as they mean the same in the combined file."""
        twin = self.importers[hand].properties(element, keep_section=True)
        self.own(hand, element, twin)
        return twin

    def block(self, hand: int, element: Element) -> Element:
        """Return a hand's table, object or control with the marks in it."""
        twin = self.importers[hand].block(copied(element))
        self.own(hand, element, twin)
        own, mates = list(element.iter(w("p"))), list(twin.iter(w("p")))
        if len(own) != len(mates):
            return (
                twin  # malformed, a paragraph in a paragraph: its comments are listed
            )
        for paragraph, mine in zip(own, mates, strict=True):
            for node in paragraph.iter(w("commentReference")):
                reference = self.anchors.anchor(hand, node)
                if reference is not None:
                    mine.append(reference)
        return twin

    def own(self, hand: int, source: Element, twin: Element) -> None:
        """Take note of the marks in a copy of a hand's element."""
        pairs = zip(list(source.iter(*SIGNED)), list(twin.iter(*SIGNED)), strict=True)
        for mark, mine in pairs:
            kind = self.kind(hand, mark)
            if mine.tag in COMING | GOING:
                _calm(mine, kind)
            self.made[mine] = hand
            if kind in _CALM:
                name = self.names[hand][mark]
                self.moves.setdefault((hand, name, kind), []).append(mine)


def _calm(mark: Element, kind: str) -> None:
    if mark.tag == w("moveFrom") and kind == "del":
        for text in mark.iter(w("t")):
            text.tag = w("delText")
    mark.tag = w(kind)
