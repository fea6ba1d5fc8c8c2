"""A paragraph of the base, rewritten with what several reviewers made of it.

What is the base's is written from the base; what a reviewer inserted is brought from its
redline. Each mark keeps the author and the date that it has there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from compact_draft.word.combine.formatting import format_paragraph
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.overlaps import OverlapSpan, same_words
from compact_draft.word.combine.units import (
    PILCROW,
    RANGE_MARK,
    TABLE,
    Base,
    Reading,
    Unit,
)
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import NOT_CONTENT
from compact_draft.word.redline.marking.paragraphs import delete_runs

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RPR, _PPR = w("rPr"), w("pPr")
_CODE = {w("instrText"), w("delInstrText")}


@dataclass(slots=True)
class Note:
    """A comment of ours, hung at a place where reviewers touch.

    Attributes:
        span: The place.
        start: The mark of its range's start.
        end: The mark of its range's end.
        reference: The run with its reference.
    """

    span: OverlapSpan
    start: Element
    end: Element
    reference: Element


class ParagraphWriter:
    """Writes one paragraph of the base."""

    def __init__(
        self,
        base: Base,
        readings: Sequence[Reading],
        notes: Sequence[Note],
        mark_writer: MarkWriter,
    ) -> None:
        self._base = base
        self._readings = readings
        self._notes = notes
        self._mark_writer = mark_writer
        self._paragraph = base.paragraph.makeelement(w("p"))
        self._open: list[tuple[Element, Element]] = []
        self._wrap: Element | None = None
        self._wrap_key: object = None
        self._run: Element | None = None
        self._run_key: object = None
        self._text: Element | None = None
        self._text_node: Element | None = None
        self._letters: list[str] = []
        self._texts: list[tuple[Element, list[str]]] = []
        self._before: list[Element] = []

    def write(self) -> list[Element]:
        """Write the paragraph; return it behind the blocks that now stand before it."""
        base, mark_writer = self._base, self._mark_writer
        begun, ended = self._notes_by_place()
        for at in range(len(base.units) + 1):
            for range_mark in base.range_marks.get(at, ()):
                self._base_range_mark(range_mark)
            for note in begun.get(at, ()):
                self._plain(note.start)
            self._gap(at)
            for note in ended.get(at, ()):
                self._hang(note)
            if at < len(base.units):
                self._own(at)
        for text, letters in self._texts:
            text.text = "".join(letters)
        for child in list(base.paragraph):
            if child.tag != _PPR:
                base.paragraph.remove(child)
        base.paragraph.extend(list(self._paragraph))
        format_paragraph(base.paragraph, self._readings, len(base.units), mark_writer)
        return [*self._before, base.paragraph]

    def _notes_by_place(self) -> tuple[dict[int, list[Note]], dict[int, list[Note]]]:
        """Return the comments by the offset where their range begins, and where it ends.

        One that is hung at a point has no beginning.
        """
        begun: dict[int, list[Note]] = {}
        ended: dict[int, list[Note]] = {}
        for note in self._notes:
            if self._keeps_ends:
                begun.setdefault(note.span.start, []).append(note)
            end = min(note.span.end, len(self._base.units))
            ended.setdefault(end, []).append(note)
        return begun, ended

    @cached_property
    def _keeps_ends(self) -> bool:
        """Tell whether no ¶ comes or goes: else a comment is hung at a point."""
        return self._struck is None and not any(
            unit.key == PILCROW
            for reading in self._readings
            for gap in reading.gaps.values()
            for unit in gap
        )

    @cached_property
    def _struck(self) -> Reading | None:
        """Return who strikes the ¶; None where it stays."""
        end = len(self._base.units)
        return next(
            (reading for reading in self._readings if end in reading.deleted), None
        )

    def _hang(self, note: Note) -> None:
        """End the range of a comment; its reference goes with a ¶ that goes."""
        struck = self._struck
        if self._keeps_ends:
            self._plain(note.end)
        if struck is None:
            self._plain(note.reference)
            return
        mark = struck.deleted[len(self._base.units)]
        deleted = self._mark_writer.new_mark(self._paragraph, struck.reviewer, mark)
        deleted.tag = w("del")
        deleted.append(note.reference)
        self._plain(deleted)

    def _gap(self, at: int) -> None:
        """Write what the reviewers insert at an offset; what two have alike, once."""
        written: set[tuple[object, ...]] = set()
        for reading in self._readings:
            insertion = reading.gaps.get(at, [])
            key = same_words(insertion)
            again = bool(key) and key in written
            written.add(key)
            for unit in insertion:
                if unit.key == RANGE_MARK:
                    element = self._mark_writer.anchors.anchor(
                        reading.reviewer, unit.node
                    )
                    if element is not None:
                        self._plain(element)
                elif not again:
                    self._insert(reading, unit)

    def _insert(self, reading: Reading, unit: Unit) -> None:
        reviewer = reading.reviewer
        if unit.key == TABLE:
            self._close()
            self._before.append(self._mark_writer.block(reviewer, unit.node))
        elif unit.key == PILCROW:
            self._end(reviewer, unit)
        else:
            holders = tuple(
                reading.homes.get(holder, holder) for holder in unit.holders
            )
            parent = self._parent(
                holders, reviewer, unit.inserted, unit.deleted, reviewer
            )
            formatting = None if unit.run is None else unit.run.find(_RPR)
            self._put(
                parent,
                unit,
                reviewer,
                formatting,
                reviewer if formatting is not None else None,
            )

    def _own(self, at: int) -> None:
        """Write a unit of the base: the first who struck it signs."""
        unit = self._base.units[at]
        deleted = next(
            (reading for reading in self._readings if at in reading.deleted), None
        )
        formatting = next(
            (reading for reading in self._readings if at in reading.formats), None
        )
        changed = next(
            (reading for reading in self._readings if at in reading.inside), None
        )
        mark = None if deleted is None else deleted.deleted[at]
        reviewer = None if deleted is None else deleted.reviewer
        parent = self._parent(unit.holders, reviewer, None, mark, None)
        if changed is not None:
            inside = changed.inside[at]
            self._put(parent, inside, changed.reviewer, _rpr(unit), None)
        elif formatting is not None:
            self._put(parent, unit, None, formatting.formats[at], formatting.reviewer)
        else:
            self._put(parent, unit, None, _rpr(unit), None)

    # Where content goes

    def _parent(
        self,
        holders: tuple[Element, ...],
        reviewer: int | None,
        inserted: Element | None,
        deleted: Element | None,
        source: int | None,
    ) -> Element:
        """Return where the next piece goes, links and marks opened and closed."""
        depth = 0
        for (element, _shell), wanted in zip(self._open, holders, strict=False):
            if element is not wanted:
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
            else (reviewer, self._mark_writer.kind(reviewer or 0, mark), _sign(mark))
            for mark in (inserted, deleted)
        )
        if key != self._wrap_key or (self._wrap is None and any(key)):
            self._close()
            self._wrap_key = key
            for mark in (inserted, deleted):
                if mark is not None and reviewer is not None:
                    above = self._top() if self._wrap is None else self._wrap
                    self._wrap = self._mark_writer.new_mark(above, reviewer, mark)
                    above.append(self._wrap)
        return self._top() if self._wrap is None else self._wrap

    def _shell(self, holder: Element, source: int | None) -> Element:
        shell = holder.makeelement(holder.tag, dict(holder.attrib))
        shell.extend(copied(child) for child in holder if child.tag in NOT_CONTENT)
        is_of_copy = source is not None and not _is_within(holder, self._base.paragraph)
        if is_of_copy and source is not None:
            return self._mark_writer.importers[source].settled(shell, leaves=True)
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

    def _base_range_mark(self, unit: Unit) -> None:
        self._parent(unit.holders, None, None, None, None)
        if unit.run is None:
            self._plain(copied(unit.node))
            return
        run = unit.run.makeelement(unit.run.tag, dict(unit.run.attrib))
        formatting = _rpr(unit)
        if formatting is not None:
            run.append(copied(formatting))
        run.append(copied(unit.node))
        self._plain(run)

    # Content

    def _put(
        self,
        parent: Element,
        unit: Unit,
        reviewer: int | None,
        formatting: Element | None,
        formatting_reviewer: int | None,
    ) -> None:
        """Add a unit: `reviewer` tells whose redline it is from, None for the base."""
        if unit.run is None:
            self._run = self._run_key = None
            element = self._object(unit, reviewer)
            if parent.tag == w("del"):
                delete_runs(element)
            parent.append(element)
            return
        key = (unit.run, formatting, parent)
        if self._run is None or key != self._run_key:
            self._run = unit.run.makeelement(unit.run.tag, dict(unit.run.attrib))
            self._run_key, self._text = key, None
            if formatting is not None:
                run_properties = (
                    copied(formatting)
                    if formatting_reviewer is None
                    else self._mark_writer.properties(formatting_reviewer, formatting)
                )
                self._run.append(run_properties)
            parent.append(self._run)
        if len(unit.key) > 1:
            self._text = None
            self._run.append(self._as_struck(self._object(unit, reviewer), parent))
            return
        if self._text is None or self._text_node is not unit.node:
            struck = parent.tag == w("del")
            self._text = self._run.makeelement(w("delText" if struck else "t"))
            self._text.set(_SPACE, "preserve")
            self._letters = []
            self._texts.append((self._text, self._letters))
            self._text_node = unit.node
            self._run.append(self._text)
        self._letters.append(unit.key)

    def _object(self, unit: Unit, reviewer: int | None) -> Element:
        if reviewer is None:
            return copied(unit.node)
        return self._mark_writer.block(reviewer, unit.node)

    def _as_struck(self, node: Element, parent: Element) -> Element:
        if node.tag in _CODE:
            node.tag = w("delInstrText" if parent.tag == w("del") else "instrText")
            node.set(_SPACE, "preserve")
        return node

    def _end(self, reviewer: int, unit: Unit) -> None:
        """End a paragraph that a reviewer put in, or split off."""
        self._close()
        properties = unit.node.find(_PPR)
        if properties is not None:
            self._paragraph.insert(
                0, self._mark_writer.properties(reviewer, properties)
            )
        self._before.append(self._paragraph)
        self._paragraph = self._base.paragraph.makeelement(w("p"))
        reopened = [holder for holder, _shell in self._open]
        self._open = []
        for holder in reopened:
            shell = self._shell(holder, reviewer)
            self._top().append(shell)
            self._open.append((holder, shell))


def _sign(mark: Element) -> tuple[str | None, str | None]:
    return mark.get(w("author")), mark.get(w("date"))


def _rpr(unit: Unit) -> Element | None:
    return None if unit.run is None else unit.run.find(_RPR)


def _is_within(element: Element, above: Element) -> bool:
    return any(ancestor is above for ancestor in element.iterancestors())
