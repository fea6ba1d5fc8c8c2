"""A paragraph of the base, written anew with what several hands made of it.

What is the base's is written from the base; what a hand inserted is brought from its
redline. Each mark keeps the author and the date that it has there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.word.combine.formatting import dress
from compact_draft.word.combine.mark_writer import Ink
from compact_draft.word.combine.overlaps import Lap, same_words
from compact_draft.word.combine.units import (
    PASSENGER,
    PILCROW,
    TABLE,
    Base,
    Reading,
    Unit,
)
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.filler import KEPT_PARTS
from compact_draft.word.redline.marking.paragraphs import delete_runs

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RPR, _PPR = w("rPr"), w("pPr")
_CODE = {w("instrText"), w("delInstrText")}


@dataclass(slots=True)
class Note:
    """A comment of ours, hung at a place where hands touch.

    Attributes:
        lap: The place.
        start: The mark of its range's start.
        end: The mark of its range's end.
        reference: The run with its reference.
    """

    lap: Lap
    start: Element
    end: Element
    reference: Element


class Writer:
    """Writes one paragraph of the base."""

    def __init__(
        self, base: Base, readings: Sequence[Reading], notes: Sequence[Note], ink: Ink
    ) -> None:
        self._base = base
        self._readings = readings
        self._notes = notes
        self._ink = ink
        self._paragraph = base.paragraph.makeelement(w("p"))
        self._open: list[tuple[Element, Element]] = []
        self._wrap: Element | None = None
        self._wrap_key: object = None
        self._run: Element | None = None
        self._run_key: object = None
        self._text: Element | None = None
        self._text_node: Element | None = None
        self._letters: list[str] = []
        self._said: list[tuple[Element, list[str]]] = []
        self._before: list[Element] = []

    def write(self) -> list[Element]:
        """Write the paragraph; return it behind the blocks that now stand before it."""
        base, ink = self._base, self._ink
        for at in range(len(base.units) + 1):
            for passenger in base.passengers.get(at, ()):
                self._base_passenger(passenger)
            for note in self._notes:
                if note.lap.start == at and self._keeps_ends:
                    self._plain(note.start)
            self._gap(at)
            for note in self._notes:
                if min(note.lap.end, len(base.units)) == at:
                    self._hang(note)
            if at < len(base.units):
                self._own(at)
        for text, letters in self._said:
            text.text = "".join(letters)
        for one in list(base.paragraph):
            if one.tag != _PPR:
                base.paragraph.remove(one)
        base.paragraph.extend(list(self._paragraph))
        dress(base.paragraph, self._readings, len(base.units), ink)
        return [*self._before, base.paragraph]

    @property
    def _keeps_ends(self) -> bool:
        """Tell whether no ¶ comes or goes: else a comment is hung at a point."""
        return self._struck is None and not any(
            unit.key == PILCROW
            for one in self._readings
            for gap in one.gaps.values()
            for unit in gap
        )

    @property
    def _struck(self) -> Reading | None:
        """Return who strikes the ¶; None where it stays."""
        end = len(self._base.units)
        return next((one for one in self._readings if end in one.gone), None)

    def _hang(self, note: Note) -> None:
        """End the range of a comment; its reference goes with a ¶ that goes."""
        struck = self._struck
        if self._keeps_ends:
            self._plain(note.end)
        if struck is None:
            self._plain(note.reference)
            return
        mark = struck.gone[len(self._base.units)]
        gone = self._ink.signed(self._paragraph, struck.hand, mark)
        gone.tag = w("del")
        gone.append(note.reference)
        self._plain(gone)

    def _gap(self, at: int) -> None:
        """Write what the hands insert at an offset; what two have alike, once."""
        said: set[tuple[object, ...]] = set()
        for reading in self._readings:
            insertion = reading.gaps.get(at, [])
            key = same_words(insertion)
            again = bool(key) and key in said
            said.add(key)
            for unit in insertion:
                if unit.key == PASSENGER:
                    element = self._ink.anchors.anchor(reading.hand, unit.node)
                    if element is not None:
                        self._plain(element)
                elif not again:
                    self._come(reading, unit)

    def _come(self, reading: Reading, unit: Unit) -> None:
        hand = reading.hand
        if unit.key == TABLE:
            self._close()
            self._before.append(self._ink.block(hand, unit.node))
        elif unit.key == PILCROW:
            self._end(hand, unit)
        else:
            holders = tuple(reading.homes.get(one, one) for one in unit.holders)
            parent = self._parent(holders, hand, unit.come, unit.gone, hand)
            look = None if unit.run is None else unit.run.find(_RPR)
            self._put(parent, unit, hand, look, hand if look is not None else None)

    def _own(self, at: int) -> None:
        """Write a unit of the base: the first who struck it signs."""
        unit = self._base.units[at]
        gone = next((one for one in self._readings if at in one.gone), None)
        look = next((one for one in self._readings if at in one.looks), None)
        changed = next((one for one in self._readings if at in one.inside), None)
        mark = None if gone is None else gone.gone[at]
        hand = None if gone is None else gone.hand
        parent = self._parent(unit.holders, hand, None, mark, None)
        if changed is not None:
            inside = changed.inside[at]
            self._put(parent, inside, changed.hand, _rpr(unit), None)
        elif look is not None:
            self._put(parent, unit, None, look.looks[at], look.hand)
        else:
            self._put(parent, unit, None, _rpr(unit), None)

    # Where content goes

    def _parent(
        self,
        holders: tuple[Element, ...],
        hand: int | None,
        come: Element | None,
        gone: Element | None,
        source: int | None,
    ) -> Element:
        """Return where the next piece goes, links and marks opened and closed."""
        depth = 0
        for (one, _shell), wanted in zip(self._open, holders, strict=False):
            if one is not wanted:
                break
            depth += 1
        if depth < len(self._open) or depth < len(holders):
            self._close()
            del self._open[depth:]
            for holder in holders[depth:]:
                shell = self._shell(holder, source)
                self._top().append(shell)
                self._open.append((holder, shell))
        key = tuple(
            None
            if mark is None
            else (hand, self._ink.kind(hand or 0, mark), _sign(mark))
            for mark in (come, gone)
        )
        if key != self._wrap_key or (self._wrap is None and any(key)):
            self._close()
            self._wrap_key = key
            for mark in (come, gone):
                if mark is not None and hand is not None:
                    above = self._top() if self._wrap is None else self._wrap
                    self._wrap = self._ink.signed(above, hand, mark)
                    above.append(self._wrap)
        return self._top() if self._wrap is None else self._wrap

    def _shell(self, holder: Element, source: int | None) -> Element:
        shell = holder.makeelement(holder.tag, dict(holder.attrib))
        shell.extend(copied(one) for one in holder if one.tag in KEPT_PARTS)
        theirs = source is not None and not _is_within(holder, self._base.paragraph)
        if theirs and source is not None:
            return self._ink.importers[source].settled(shell, leaves=True)
        return shell

    def _top(self) -> Element:
        return self._open[-1][1] if self._open else self._paragraph

    def _close(self) -> None:
        """End the mark and the run that are open."""
        self._wrap = self._wrap_key = None
        self._run = self._run_key = self._text = self._text_node = None

    def _plain(self, element: Element) -> None:
        """Put a mark of no width where no mark is open."""
        self._close()
        self._top().append(element)

    def _base_passenger(self, unit: Unit) -> None:
        self._parent(unit.holders, None, None, None, None)
        if unit.run is None:
            self._plain(copied(unit.node))
            return
        run = unit.run.makeelement(unit.run.tag, dict(unit.run.attrib))
        look = _rpr(unit)
        if look is not None:
            run.append(copied(look))
        run.append(copied(unit.node))
        self._plain(run)

    # Content

    def _put(
        self,
        parent: Element,
        unit: Unit,
        hand: int | None,
        look: Element | None,
        look_hand: int | None,
    ) -> None:
        """Add a unit: `hand` tells whose redline it is from, None for the base."""
        if unit.run is None:
            self._run = self._run_key = None
            element = self._object(unit, hand)
            if parent.tag == w("del"):
                delete_runs(element)
            parent.append(element)
            return
        key = (unit.run, look, parent)
        if self._run is None or key != self._run_key:
            self._run = unit.run.makeelement(unit.run.tag, dict(unit.run.attrib))
            self._run_key, self._text = key, None
            if look is not None:
                mine = (
                    copied(look)
                    if look_hand is None
                    else self._ink.properties(look_hand, look)
                )
                self._run.append(mine)
            parent.append(self._run)
        if len(unit.key) > 1:
            self._text = None
            self._run.append(self._as_struck(self._object(unit, hand), parent))
            return
        if self._text is None or self._text_node is not unit.node:
            struck = parent.tag == w("del")
            self._text = self._run.makeelement(w("delText" if struck else "t"))
            self._text.set(_SPACE, "preserve")
            self._letters = []
            self._said.append((self._text, self._letters))
            self._text_node = unit.node
            self._run.append(self._text)
        self._letters.append(unit.key)

    def _object(self, unit: Unit, hand: int | None) -> Element:
        if hand is None:
            return copied(unit.node)
        return self._ink.block(hand, unit.node)

    def _as_struck(self, node: Element, parent: Element) -> Element:
        if node.tag in _CODE:
            node.tag = w("delInstrText" if parent.tag == w("del") else "instrText")
            node.set(_SPACE, "preserve")
        return node

    def _end(self, hand: int, unit: Unit) -> None:
        """End a paragraph that a hand put in, or split off."""
        self._close()
        properties = unit.node.find(_PPR)
        if properties is not None:
            self._paragraph.insert(0, self._ink.properties(hand, properties))
        self._before.append(self._paragraph)
        self._paragraph = self._base.paragraph.makeelement(w("p"))
        reopened = [holder for holder, _shell in self._open]
        self._open = []
        for holder in reopened:
            shell = self._shell(holder, hand)
            self._top().append(shell)
            self._open.append((holder, shell))


def _sign(mark: Element) -> tuple[str | None, str | None]:
    return mark.get(w("author")), mark.get(w("date"))


def _rpr(unit: Unit) -> Element | None:
    return None if unit.run is None else unit.run.find(_RPR)


def _is_within(element: Element, above: Element) -> bool:
    return any(one is above for one in element.iterancestors())
