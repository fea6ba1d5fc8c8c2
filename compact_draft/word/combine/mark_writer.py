"""What all writing of a combined copy shares: whose mark is whose, and what it brings.

Each mark keeps the author and the date that it has in the reviewer's redline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS, TRACKED
from compact_draft.word.redline.imports import Importer

_DEMOTED = {"moveFrom": "del", "moveTo": "ins"}


class Anchors(Protocol):
    """What is carried in of the reviewers' comments and bookmarks."""

    def carries(self, reviewer: int, element: Element) -> bool:
        """Tell whether an anchor of what is carried is in an element of a redline."""

    def anchor(self, reviewer: int, node: Element) -> Element | None:
        """Return what stands for a mark of no width; None for nothing."""


@dataclass(slots=True)
class MarkWriter:
    """What all writing shares.

    Attributes:
        importers: By number of the reviewer, for the story that is being written.
        anchors: What is carried in of the reviewers' comments and bookmarks.
        names: By number of the reviewer: mark of a move → the move's name.
        demoted: Moves, by reviewer and name, that are shown as struck and inserted.
        made: Every mark written → number of the reviewer it is of.
        moves: (reviewer, name, "moveFrom" or "moveTo") → the marks written for it.
    """

    importers: list[Importer]
    anchors: Anchors
    names: list[dict[Element, str]]
    demoted: set[tuple[int, str]] = field(default_factory=set)
    made: dict[Element, int] = field(default_factory=dict)
    moves: dict[tuple[int, str, str], list[Element]] = field(default_factory=dict)

    def kind(self, reviewer: int, mark: Element) -> str:
        """Return what a mark is written as: a move that clashes is none."""
        kind = str(mark.tag).rpartition("}")[2]
        if kind in _DEMOTED:
            name = self.names[reviewer].get(mark, "")
            if not name or (reviewer, name) in self.demoted:
                return _DEMOTED[kind]
        return kind

    def new_mark(self, parent: Element, reviewer: int, mark: Element) -> Element:
        """Return a new mark with the author and date of a reviewer's mark."""
        kind = self.kind(reviewer, mark)
        fresh = parent.makeelement(w(kind))
        fresh.set(w("id"), "0")
        for fact in ("author", "date"):
            value = mark.get(w(fact))
            if value is not None:
                fresh.set(w(fact), value)
        self.made[fresh] = reviewer
        if kind in _DEMOTED:
            name = self.names[reviewer][mark]
            self.moves.setdefault((reviewer, name, kind), []).append(fresh)
        return fresh

    def properties(self, reviewer: int, element: Element) -> Element:
        """Return a reviewer's properties as they mean the same in the combined file."""
        twin = self.importers[reviewer].properties(element, keep_section=True)
        self.own(reviewer, element, twin)
        return twin

    def block(self, reviewer: int, element: Element) -> Element:
        """Return a reviewer's table, object or control with the marks in it."""
        twin = self.importers[reviewer].block(copied(element))
        self.own(reviewer, element, twin)
        own, mates = list(element.iter(w("p"))), list(twin.iter(w("p")))
        if len(own) != len(mates):
            return (
                twin  # malformed, a paragraph in a paragraph: its comments are listed
            )
        for paragraph, mate in zip(own, mates, strict=True):
            for node in paragraph.iter(w("commentReference")):
                reference = self.anchors.anchor(reviewer, node)
                if reference is not None:
                    mate.append(reference)
        return twin

    def own(self, reviewer: int, source: Element, twin: Element) -> None:
        """Take note of the marks in a copy of a reviewer's element."""
        pairs = zip(list(source.iter(*TRACKED)), list(twin.iter(*TRACKED)), strict=True)
        for mark, mate in pairs:
            kind = self.kind(reviewer, mark)
            if mate.tag in INSERTIONS | DELETIONS:
                _demote(mate, kind)
            self.made[mate] = reviewer
            if kind in _DEMOTED:
                name = self.names[reviewer][mark]
                self.moves.setdefault((reviewer, name, kind), []).append(mate)


def _demote(mark: Element, kind: str) -> None:
    if mark.tag == w("moveFrom") and kind == "del":
        for text in mark.iter(w("t")):
            text.tag = w("delText")
    mark.tag = w(kind)
